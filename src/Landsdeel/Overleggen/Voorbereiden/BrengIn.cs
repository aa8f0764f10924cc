using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>An item as a partij proposes it.</summary>
/// <param name="Referentie">Of the afspraak it is about, as one says it; empty for none.</param>
public sealed record Inbrenginvoer(string? Titel, string? Toelichting, Domain.Afspraken.AgenderingActie Actie, Behandeling Behandeling, string? Referentie);

/// <summary>A partij proposes an item or takes it back; the secretaris of each side answers.</summary>
public sealed class BrengIn(LandsdeelDb db, Sessie sessie, Overlegtoegang toegang, InbrengVragen vragen, VindAfspraak vind, OverlegVragen overleggen, Identiteiten identiteiten)
{
    public async Task<Uitkomst<string>> Voer(OverlegId overleg, Inbrenginvoer invoer, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.AfsprakenBeheren, ct) is { } nee) return nee;
        if (await overleggen.Een(overleg, ct) is not { } beeld) return new OverlegOnbekend(overleg.Waarde);
        if (beeld.Overleg.Status >= OverlegStatus.Gehouden) return new OverlegIsGehouden();
        AfspraakId? afspraak = null;
        if (Invoertekst.Schoon(invoer.Referentie) is { } referentie)
        {
            afspraak = await vind.Id(referentie, ct);
            if (afspraak is null) return new AfspraakOnbekend(referentie);
        }
        var inbreng = new Inbreng
        {
            Id = identiteiten.Nieuw(),
            Overleg = overleg,
            Titel = Invoertekst.Schoon(invoer.Titel) ?? "",
            Indiener = sessie.Actor.Partij,
            Toelichting = Invoertekst.Schoon(invoer.Toelichting),
            Actie = invoer.Actie,
            Behandeling = invoer.Behandeling,
            Afspraak = afspraak,
        };
        if (inbreng.Controleer() is { Count: > 0 } fouten) return Uitkomst.Geweigerd<string>(fouten);
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("agendapunt ingebracht", inbreng.Titel, overleg.Waarde),
            [new(AggregaatSoort.Inbreng, inbreng.Id, inbreng, sessie.Peildatum, new(ZichtNiveau.Overleg, sessie.Actor.Partij, overleg), Schrijfwijze.Nieuw)], ct);
        return uitkomst.Gelukt ? inbreng.Id : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }

    public async Task<Uitkomst<Inbreng>> Beoordeel(OverlegId overleg, string id, bool akkoord, string? reden, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.OverleggenBeheren, ct) is { } nee) return nee;
        return await Wijzig(overleg, id, akkoord ? "ingebracht punt aanvaard" : "ingebracht punt afgewezen", async inbreng =>
            inbreng.Beoordeel(new(await Zijde(ct), akkoord, sessie.Actor.Naam, sessie.Actor.Partij, Invoertekst.Schoon(reden))), ct);
    }

    public async Task<Uitkomst<Inbreng>> TrekTerug(OverlegId overleg, string id, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.AfsprakenBeheren, ct) is { } nee) return nee;
        return await Wijzig(overleg, id, "ingebracht punt teruggetrokken", inbreng => Task.FromResult(inbreng.TrekTerug(sessie.Actor.Partij)), ct);
    }

    /// <summary>On which side of the table the own partij sits.</summary>
    public async Task<Zijde> Zijde(CancellationToken ct) => await db.Partijen.AsNoTracking()
        .Where(p => p.PartijId == sessie.Actor.Partij.Waarde && p.VervangenOp == Tijdsblik.Open).OrderByDescending(p => p.GeldigVan).Select(p => (Zijde?)p.Zijde).FirstOrDefaultAsync(ct) ?? Domain.Partijen.Zijde.Derde;

    private async Task<Uitkomst<Inbreng>> Wijzig(OverlegId overleg, string id, string wat, Func<Inbreng, Task<Uitkomst<Inbreng>>> daad, CancellationToken ct)
    {
        if ((await vragen.Van(overleg, ct)).FirstOrDefault(r => r.Inbreng.Id == id) is not { } regel) return new InbrengOnbekend();
        var uitkomst = await daad(regel.Inbreng);
        if (!uitkomst.Gelukt) return uitkomst;
        var gelegd = await new Vastlegger(db).Leg(sessie.Handeling(wat, regel.Inbreng.Titel, overleg.Waarde),
            [new(AggregaatSoort.Inbreng, id, uitkomst.Waarde, sessie.Peildatum, regel.Zicht, Schrijfwijze.Wijziging, regel.Nummer)], ct);
        return gelegd.Gelukt ? uitkomst : Uitkomst.Geweigerd<Inbreng>(gelegd.Weigeringen);
    }
}
