using System.Text.Json;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Overleggen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Partijen;

/// <summary>Records that a partij is renamed, merges or is split. Its key stays, and with it every link to it.</summary>
public sealed class WijzigPartij(LandsdeelDb db, Sessie sessie, ZoekPartij zoek, Identiteiten identiteiten)
{
    public const int LangsteGrond = 1000;

    private sealed record Stand(Partij Partij, VersieRij Rij)
    {
        public Schrijfopdracht Met(Partij partij, DateOnly dag) => new(AggregaatSoort.Partij, partij.Id.Waarde, partij, dag,
            new(Rij.ZichtNiveau, new(Rij.ZichtPartij), Rij.ZichtOverleg == "" ? null : new(Rij.ZichtOverleg)), Schrijfwijze.Wijziging, Rij.Nummer);
    }

    /// <summary>Null when the person of this session may record what becomes of a partij: a beheerder of the own, a secretaris within reach.</summary>
    public async Task<Weigering?> Weiger(Partij partij, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.PartijenBeheren) is { } nee) return nee;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (partij.Id == sessie.Actor.Partij && sessie.Mag(Bevoegdheid.AccountsBeheren)) return null;
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren, partij.Landsdelen, null) is not null) return new PartijNietVanU();
        // A secretaris whose functie is for the whole of a region's partij still has nothing to say of another landsdeel.
        var eigen = await db.Partijen.AsNoTracking().Where(p => p.PartijId == sessie.Actor.Partij.Waarde && p.VervangenOp == Tijdsblik.Open)
            .OrderByDescending(p => p.GeldigVan).Select(p => p.Landsdelen).FirstOrDefaultAsync(ct);
        return (eigen & (partij.Landsdelen | Landsdelen.Landelijk)) != 0 ? null : new PartijNietVanU();
    }

    /// <param name="grond">The decision that it rests on.</param>
    public async Task<Uitkomst<Partij>> Hernoem(string id, string? naam, string? afkorting, DateOnly? dag, string? grond, CancellationToken ct)
    {
        var gelezen = await Lees(id, dag, grond, ct);
        if (!gelezen.Gelukt) return Uitkomst.Geweigerd<Partij>(gelezen.Weigeringen);
        var (stand, vanaf) = (gelezen.Waarde, dag!.Value);
        var nieuw = Partijverloop.Hernoem(stand.Partij, Invoertekst.Schoon(naam) ?? "", Invoertekst.Schoon(afkorting), vanaf);
        if (!nieuw.Gelukt) return nieuw;
        List<Schrijfopdracht> opdrachten = [stand.Met(nieuw.Waarde, vanaf), .. await Naamherberekening.Opdrachten(db, nieuw.Waarde.Id, vanaf, ct)];
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("partij hernoemd", Invoertekst.Schoon(grond)!), opdrachten, ct);
        return uitkomst.Gelukt ? nieuw : Uitkomst.Geweigerd<Partij>(uitkomst.Weigeringen);
    }

    /// <summary>One or more partijen end on a day and go on in one (merger) or in several (split).</summary>
    /// <param name="opvolgers">Names, abbreviations or codes of partijen that are there.</param>
    /// <param name="nieuw">Name of a successor that is not in the register yet; null for none.</param>
    public async Task<Uitkomst<IReadOnlyList<Partij>>> GaOp(IReadOnlyList<string> ids, IReadOnlyList<string> opvolgers, string? nieuw, DateOnly? dag, string? grond, CancellationToken ct)
    {
        List<Stand> van = [];
        foreach (var id in ids.Distinct())
        {
            var gelezen = await Lees(id, dag, grond, ct);
            if (!gelezen.Gelukt) return Uitkomst.Geweigerd<IReadOnlyList<Partij>>(gelezen.Weigeringen);
            van.Add(gelezen.Waarde);
        }
        List<PartijId> naar = [];
        foreach (var naam in opvolgers.Select(Invoertekst.Schoon).OfType<string>().Distinct())
        {
            var treffers = await zoek.Voer(naam, null, ct);
            if (treffers.Gevonden is not { } gevonden) return treffers.Mogelijk.Count > 0 ? new OpvolgerMeerduidig(naam, [.. treffers.Mogelijk.Select(m => m.Naam)]) : new OpvolgerOnbekend(naam);
            naar.Add(new(gevonden.Id));
        }
        List<Schrijfopdracht> opdrachten = [];
        if (Invoertekst.Schoon(nieuw) is { } nieuweNaam)
        {
            if (nieuweNaam.Length > Partijverloop.LangsteNaam) return new PartijnaamTeLang();
            var eerste = van[0].Partij;
            var erbij = new Partij { Id = new(identiteiten.Nieuw()), Naam = nieuweNaam, Zijde = eerste.Zijde, Soort = eerste.Soort, GeldigVan = dag, Landsdelen = van.Aggregate(Landsdelen.Geen, (l, s) => l | s.Partij.Landsdelen), Bron = Invoertekst.Schoon(grond) };
            naar.Add(erbij.Id);
            opdrachten.Add(new(AggregaatSoort.Partij, erbij.Id.Waarde, erbij, dag!.Value, new(ZichtNiveau.Openbaar, sessie.Actor.Partij), Schrijfwijze.Nieuw));
        }
        List<Partij> uit = [];
        foreach (var stand in van)
        {
            var op = Partijverloop.GaOp(stand.Partij, naar, dag!.Value);
            if (!op.Gelukt) return Uitkomst.Geweigerd<IReadOnlyList<Partij>>(op.Weigeringen);
            uit.Add(op.Waarde);
            opdrachten.Add(stand.Met(op.Waarde, dag.Value));
        }
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(naar.Count > 1 ? "partij gesplitst" : "partij opgegaan in een andere", Invoertekst.Schoon(grond)!), opdrachten, ct);
        return uitkomst.Gelukt ? uit : Uitkomst.Geweigerd<IReadOnlyList<Partij>>(uitkomst.Weigeringen);
    }

    /// <summary>The newest version, with what must hold whatever becomes of it.</summary>
    private async Task<Uitkomst<Stand>> Lees(string id, DateOnly? dag, string? grond, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Partij && v.AggregaatId == id && v.VervangenOp == Tijdsblik.Open)
            .OrderByDescending(v => v.GeldigVan).FirstOrDefaultAsync(ct) is not { } rij) return new PartijNietGevonden();
        var partij = JsonSerializer.Deserialize<Partij>(rij.Inhoud, LandsdeelJson.Compact)!;
        if (await Weiger(partij, ct) is { } nee) return nee;
        List<Weigering> fouten = [];
        if (dag is null) fouten.Add(new PartijdagOntbreekt());
        else if (dag <= rij.GeldigVan) fouten.Add(new DagVoorBegin(partij.Naam, rij.GeldigVan));
        if (Invoertekst.Schoon(grond) is not { } schoon) fouten.Add(new PartijgrondOntbreekt());
        else if (schoon.Length > LangsteGrond) fouten.Add(new PartijgrondTeLang());
        return fouten.Count > 0 ? Uitkomst.Geweigerd<Stand>(fouten) : new Stand(partij, rij);
    }
}
