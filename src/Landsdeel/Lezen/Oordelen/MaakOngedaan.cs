using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Takes a judgement back: the proposals are open again, and what was written with it is withdrawn. The register keeps
/// telling that it was there. Refused once something was built on it.</summary>
public sealed class MaakOngedaan(LandsdeelDb db, Sessie sessie, BriefVragen vragen)
{
    /// <param name="sleutel">The proposal whose judgement goes; null for the last one of this person.</param>
    /// <returns>The key of the proposal that is open again, or that is gone when it was added by hand.</returns>
    public async Task<Uitkomst<string>> Voer(string briefId, string? sleutel, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new OordeelKijktTerug();
        if (await vragen.Vind(briefId, ct) is not { } brief) return new BriefNietGevonden();
        if (await Oordeel(brief, sleutel, ct) is not { } oordeel) return new NietsOngedaan();
        var sleutels = oordeel.Sleutels.Split(' ');
        var rijen = (await vragen.Heel(brief, ct)).ToList();
        var geraakt = rijen.FindAll(r => r.OordeelId == oordeel.Id);
        if (geraakt.Count != sleutels.Length) return new ErIsOpVoortgebouwd("er is daarna opnieuw over geoordeeld");

        var kinderen = oordeel.Stand is VoorstelStand.Gesplitst or VoorstelStand.Samengevoegd
            ? rijen.FindAll(r => r.Uit != "" && r.Uit.Split(' ').Intersect(sleutels).Any())
            // What a person added goes again.
            : oordeel.Stand == VoorstelStand.Toegevoegd ? geraakt : [];
        if (kinderen.Find(k => k.Stand != VoorstelStand.Open) is { } beoordeeld)
            return new ErIsOpVoortgebouwd($"wat ervoor in de plaats kwam is al beoordeeld door {beoordeeld.DoorWie}; maak dat eerst ongedaan");

        var (opdrachten, bijgewerkt, weigering) = await Register(rijen, geraakt[0], oordeel, ct);
        if (weigering is not null) return weigering;
        async Task Schrijf(long? handeling)
        {
            var op = sessie.NuMicros;
            foreach (var rij in geraakt.Except(kinderen))
                if (await db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.Sleutel == rij.Sleutel && v.Nummer == rij.Nummer).ExecuteUpdateAsync(s => s
                    .SetProperty(v => v.Stand, VoorstelStand.Open).SetProperty(v => v.Nummer, rij.Nummer + 1).SetProperty(v => v.Reden, "")
                    .SetProperty(v => v.RecordId, "").SetProperty(v => v.RecordNummer, 0).SetProperty(v => v.OordeelId, (long?)null)
                    .SetProperty(v => v.DoorWie, "").SetProperty(v => v.DoorOp, 0L), ct) != 1)
                    throw new DbUpdateConcurrencyException("The proposal was judged anew in the meantime.");
            foreach (var kind in kinderen)
                if (await db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.Sleutel == kind.Sleutel && v.Nummer == kind.Nummer).ExecuteDeleteAsync(ct) != 1)
                    throw new DbUpdateConcurrencyException("A part was judged in the meantime.");
            foreach (var (ander, nummer) in bijgewerkt)
                await db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.Sleutel == ander).ExecuteUpdateAsync(s => s.SetProperty(v => v.RecordNummer, nummer), ct);
            await db.Set<BriefOordeelRij>().Where(o => o.Id == oordeel.Id).ExecuteUpdateAsync(s => s.SetProperty(o => o.OngedaanOp, op), ct);
            await db.Brieven.Where(b => b.Id == brief.Id).ExecuteUpdateAsync(s => s.SetProperty(b => b.BijgewerktOp, op), ct);
        }

        if (opdrachten.Count > 0)
        {
            var uitkomst = await new Vastlegger(db).Leg(
                sessie.Handeling("oordeel ongedaan gemaakt", "", $"{NeemOver.Bron(brief, geraakt[0])} ({geraakt[0].RecordId})"), opdrachten, ct, h => Schrijf(h));
            return uitkomst.Gelukt ? geraakt[0].Sleutel : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
        }
        try
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            await Schrijf(null);
            await transactie.CommitAsync(ct);
            return geraakt[0].Sleutel;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new GelijktijdigGewijzigd();
        }
    }

    private Task<BriefOordeelRij?> Oordeel(BriefRij brief, string? sleutel, CancellationToken ct)
    {
        var staand = db.Set<BriefOordeelRij>().AsNoTracking().Where(o => o.BriefId == brief.Id && o.OngedaanOp == long.MaxValue);
        if (sleutel is not null)
            return staand.SingleOrDefaultAsync(o => db.Set<BriefVoorstelRij>().Any(v => v.BriefId == brief.Id && v.Sleutel == sleutel && v.OordeelId == o.Id), ct);
        var wie = sessie.Oordelaar().Sleutel;
        // An addition that was judged since is no longer what one did last.
        return staand.Where(o => o.Wie == wie && (o.Stand != VoorstelStand.Toegevoegd || db.Set<BriefVoorstelRij>().Any(v => v.BriefId == brief.Id && v.OordeelId == o.Id))).OrderByDescending(o => o.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<(List<Schrijfopdracht> Opdrachten, List<(string Sleutel, int Nummer)> Bijgewerkt, Weigering? Weigering)> Register(
        List<BriefVoorstelRij> rijen, BriefVoorstelRij rij, BriefOordeelRij oordeel, CancellationToken ct)
    {
        if (rij.RecordId == "") return ([], [], null);
        var soort = NeemAnderOver.Soort(rij.Soort);
        // Past sight only in that the one who judged may lose it; what may not be seen now cannot be taken back either.
        var versies = await db.Versies.AsNoTracking().Where(v => v.Soort == soort && v.AggregaatId == rij.RecordId).OrderBy(v => v.Id).ToListAsync(ct);
        var nu = versies.FindLast(v => v.VervangenOp == Tijdsblik.Open);
        if (nu is null || nu.Nummer != rij.RecordNummer) return ([], [], new ErIsOpVoortgebouwd("het is daarna gewijzigd in het register"));

        if (oordeel.Stand is VoorstelStand.Gekoppeld or VoorstelStand.Nagekomen or VoorstelStand.NieuweTekst)
        {
            var vorige = versies.FindLast(v => v.Nummer < nu.Nummer)!;
            return ([new(soort, rij.RecordId, Inhoud(soort, vorige.Inhoud), nu.GeldigVan, Zicht(nu), Schrijfwijze.Verbetering, nu.Nummer)], [], null);
        }
        var (losgemaakt, weigering) = soort == AggregaatSoort.Afspraak ? await Losmaken(rijen, rij, ct)
            : (new(), soort == AggregaatSoort.Overleg && await InGebruik(rij.RecordId, ct) ? new ErIsOpVoortgebouwd("er verwijzen afspraken naar dit overleg") : null);
        if (weigering is not null) return ([], [], weigering);
        return ([new(soort, rij.RecordId, Inhoud(soort, nu.Inhoud), nu.GeldigVan, Zicht(nu), Schrijfwijze.Intrekking, nu.Nummer), .. losgemaakt.Select(l => l.Opdracht)],
            losgemaakt.ConvertAll(l => (l.Rij.Sleutel, l.Opdracht.BasisNummer!.Value + 1)), null);
    }

    /// <summary>Links of what was taken over from the same letter go with it; any other link holds it in place.</summary>
    private async Task<(List<(BriefVoorstelRij Rij, Schrijfopdracht Opdracht)> Los, Weigering? Weigering)> Losmaken(List<BriefVoorstelRij> rijen, BriefVoorstelRij rij, CancellationToken ct)
    {
        var los = new List<(BriefVoorstelRij, Schrijfopdracht)>();
        var naar = await db.Afspraken.AsNoTracking().Where(a => a.VervangenOp == Tijdsblik.Open && a.Verbanden.Any(v => v.NaarId == rij.RecordId))
            .Select(a => new { a.AfspraakId, a.Referentie, a.Nummer }).Distinct().ToListAsync(ct);
        foreach (var a in naar)
        {
            var eigen = rijen.Find(r => r.RecordId == a.AfspraakId && r.RecordNummer == a.Nummer && r.Stand is VoorstelStand.Overgenomen or VoorstelStand.Verbeterd);
            if (eigen is null) return ([], new ErIsOpVoortgebouwd($"{(a.Referentie == "" ? "een andere afspraak" : a.Referentie)} verwijst ernaar"));
            var versie = await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Afspraak && v.AggregaatId == a.AfspraakId && v.VervangenOp == Tijdsblik.Open)
                .OrderByDescending(v => v.Nummer).FirstAsync(ct);
            var inhoud = JsonSerializer.Deserialize<Afspraak>(versie.Inhoud, LandsdeelJson.Compact)!;
            los.Add((eigen, new(AggregaatSoort.Afspraak, a.AfspraakId, inhoud with { Verbanden = [.. inhoud.Verbanden.Where(v => v.Naar.Waarde != rij.RecordId)] },
                versie.GeldigVan, Zicht(versie), Schrijfwijze.Verbetering, versie.Nummer)));
        }
        return (los, null);
    }

    private Task<bool> InGebruik(string overleg, CancellationToken ct) => db.Afspraken.AnyAsync(a => a.VervangenOp == Tijdsblik.Open
        && (a.OverlegId == overleg || a.Agenderingen.Any(g => g.OverlegId == overleg)), ct);

    private static object Inhoud(AggregaatSoort soort, string json) => JsonSerializer.Deserialize(json, soort switch
    {
        AggregaatSoort.Afspraak => typeof(Afspraak),
        AggregaatSoort.Overleg => typeof(Overleg),
        AggregaatSoort.Gebied => typeof(Domain.Gebieden.Gebied),
        AggregaatSoort.Traject => typeof(Domain.Trajecten.Traject),
        AggregaatSoort.Opgave => typeof(Domain.Gebieden.Opgave),
        AggregaatSoort.Akkoord => typeof(Domain.Trajecten.Akkoord),
        AggregaatSoort.Cijfer => typeof(Domain.Voortgang.Cijfer),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    }, LandsdeelJson.Compact)!;

    private static Zicht Zicht(VersieRij v) => new(v.ZichtNiveau, new(v.ZichtPartij), v.ZichtOverleg == "" ? null : new(v.ZichtOverleg));
}
