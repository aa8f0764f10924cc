using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen.Reageren;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Conceptlijst;

/// <summary>A reaction as a page shows it, with the number to change it from.</summary>
public sealed record Reactieregel(Lijstreactie Reactie, int Nummer, Zicht Zicht, string Wie, long OpMicros);

/// <summary>What partijen said of a list, first to last.</summary>
public sealed class ReactieVragen(LandsdeelDb db)
{
    public async Task<IReadOnlyList<Reactieregel>> Van(OverlegId overleg, CancellationToken ct) =>
        [.. (await db.Overlegdelen.AsNoTracking().Where(d => d.Soort == AggregaatSoort.Lijstreactie && d.OverlegId == overleg.Waarde && d.VervangenOp == Tijdsblik.Open)
            .OrderBy(d => d.DeelId).Take(2000).Select(d => new { d.Nummer, d.Versie!.Inhoud, d.ZichtNiveau, d.ZichtPartij, d.ZichtOverleg, d.Versie.Handeling!.Wie, d.Versie.Handeling.Op }).ToListAsync(ct))
            .Select(d => new Reactieregel(JsonSerializer.Deserialize<Lijstreactie>(d.Inhoud, LandsdeelJson.Compact)!, d.Nummer,
                new(d.ZichtNiveau, new(d.ZichtPartij), d.ZichtOverleg == "" ? null : new(d.ZichtOverleg)), d.Wie, d.Op))];
}

/// <summary>A partij comments on an agreement of the list, or proposes its wording.</summary>
public sealed class Reageer(LandsdeelDb db, Sessie sessie, Lijstopslag lijsten, Identiteiten identiteiten, Overlegtoegang toegang)
{
    public async Task<Uitkomst<string>> Voer(OverlegId overleg, string sleutel, string? opmerking, string? voorstel, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.AfsprakenBeheren, ct) is { } nee) return nee;
        if (await lijsten.Huidig(overleg, ct) is not { } lijst || lijst.Onderwerpen.SelectMany(o => o.Afspraken).FirstOrDefault(a => a.Sleutel == sleutel) is not { } afspraak) return new LijstafspraakOnbekend();
        var tekst = Invoertekst.Schoon(voorstel);
        var reactie = new Lijstreactie
        {
            Id = identiteiten.Nieuw(),
            Overleg = overleg,
            Afspraak = sleutel,
            Partij = sessie.Actor.Partij,
            Lijstnummer = lijst.Nummer,
            Gelezen = afspraak.Tekst,
            Opmerking = Invoertekst.Schoon(opmerking),
            Voorstel = tekst == afspraak.Tekst ? null : tekst,
        };
        if (reactie.Controleer() is { Count: > 0 } fouten) return Uitkomst.Geweigerd<string>(fouten);
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("gereageerd op afsprakenlijst", reactie.Opmerking ?? "tekstvoorstel"),
            [new(AggregaatSoort.Lijstreactie, reactie.Id, reactie, sessie.Peildatum, new(ZichtNiveau.Overleg, sessie.Actor.Partij, overleg), Schrijfwijze.Nieuw)], ct);
        return uitkomst.Gelukt ? reactie.Id : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }
}

/// <summary>The secretaris takes a proposed wording over, in list and register at once, or declines with a reason.</summary>
public sealed class BeslisReactie(LandsdeelDb db, Sessie sessie, Lijstopslag lijsten, BewaarAfsprakenlijst bewaar, ReactieVragen reacties, VindAfspraak vind, Overlegtoegang toegang)
{
    /// <param name="reden">Needed to decline.</param>
    public async Task<Uitkomst<Reactiestatus>> Voer(OverlegId overleg, string id, bool overnemen, string? reden, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.OverleggenBeheren, ct) is { } nee) return nee;
        if ((await reacties.Van(overleg, ct)).FirstOrDefault(r => r.Reactie.Id == id) is not { } regel) return new ReactieOnbekend();
        if (await lijsten.Huidig(overleg, ct) is not { } lijst || lijst.Onderwerpen.SelectMany(o => o.Afspraken).FirstOrDefault(a => a.Sleutel == regel.Reactie.Afspraak) is not { } afspraak) return new LijstafspraakOnbekend();
        var besloten = overnemen ? regel.Reactie.NeemOver(afspraak.Tekst) : regel.Reactie.WijsAf(Invoertekst.Schoon(reden));
        if (!besloten.Gelukt) return Uitkomst.Geweigerd<Reactiestatus>(besloten.Weigeringen);
        List<Schrijfopdracht> opdrachten =
            [new(AggregaatSoort.Lijstreactie, id, besloten.Waarde, sessie.Peildatum, regel.Zicht, Schrijfwijze.Verbetering, regel.Nummer)];

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (overnemen)
        {
            var voorstel = besloten.Waarde.Voorstel!;
            var anders = lijst with
            {
                Onderwerpen = [.. lijst.Onderwerpen.Select(o => o with { Afspraken = [.. o.Afspraken.Select(a => a.Sleutel == afspraak.Sleutel ? a with { Tekst = voorstel } : a)] })],
            };
            var nieuw = await bewaar.Voer(anders, lijst.Nummer, $"tekstvoorstel van {regel.Wie} overgenomen", ct);
            if (!nieuw.Gelukt) return Uitkomst.Geweigerd<Reactiestatus>(nieuw.Weigeringen);
            // The register says what the list says, from the day of the meeting on.
            if (afspraak.Afspraak is { } register && await vind.Nieuwste(register, ct) is { } versie && versie.Inhoud.Tekst == afspraak.Tekst)
                opdrachten.Add(new(AggregaatSoort.Afspraak, register.Waarde, versie.Inhoud with { Tekst = voorstel }, versie.GeldigVan, versie.Zicht, Schrijfwijze.Verbetering, versie.Nummer));
        }
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(overnemen ? "reactie overgenomen" : "reactie afgewezen", besloten.Waarde.Reden ?? ""), opdrachten, ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<Reactiestatus>(uitkomst.Weigeringen);
        await transactie.CommitAsync(ct);
        return besloten.Waarde.Status;
    }
}
