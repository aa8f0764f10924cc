using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Landsdeel.Inlezen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>An afspraak of the register that a proposal resembles.</summary>
/// <param name="Sleutel">What its address is made of.</param>
/// <param name="Sterk">So much that it may not be added without a look.</param>
public sealed record Gelijkend(string Id, string Sleutel, string Tekst, AfspraakStatus Status, double Mate, string Waarom, bool Sterk);

/// <summary>Finds what a proposal may be in the register already: by its passage and by its wording. Reads with the sight of
/// the one who judges.</summary>
public sealed class Gelijkenissen(LandsdeelDb db)
{
    /// <summary>Below it a likeness is chance.</summary>
    public const double Zwakste = 0.45;
    private const int MeesteKandidaten = 300;
    private const int Getoond = 3;
    private const int Groep = 4;

    /// <summary>The most alike first.</summary>
    public async Task<IReadOnlyList<Gelijkend>> Voor(BriefRij brief, Afspraak afspraak, CancellationToken ct)
    {
        var nu = db.Afspraken.AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open && r.GeldigTot == Tijdsblik.ZonderEinde);
        var uit = new List<Gelijkend>();
        if (brief.InRegister && afspraak.Passages is [var passage, ..])
        {
            // What this review itself took over from the same lines was seen by whoever did so.
            var eigen = db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.RecordId != "").Select(v => v.RecordId);
            var zelfde = await nu.Where(r => r.DocumentId == brief.DocumentId && r.VanRegel <= passage.TotRegel && r.TotRegel >= passage.VanRegel && !eigen.Contains(r.AfspraakId))
                .OrderBy(r => r.Id).Take(Getoond).Select(r => new { r.AfspraakId, r.Referentie, r.Tekst, r.Status, r.VanRegel, r.TotRegel }).ToListAsync(ct);
            uit.AddRange(zelfde.Where(r => Overlapt(r.VanRegel, r.TotRegel, passage))
                .Select(r => new Gelijkend(r.AfspraakId, Adres(r.AfspraakId, r.Referentie), r.Tekst, r.Status, 1, "staat in dezelfde passage", true)));
        }
        var woorden = new Woordnummers();
        var eigenWoorden = woorden.Tel(afspraak.Tekst);
        var zeldzaam = woorden.ZeldzaamEerst(eigenWoorden);
        if (zeldzaam.Length < 2) return uit;
        // What is half alike has a word of each of two groups of long words.
        var groepen = zeldzaam.Take(2 * Groep).Chunk(Math.Min(Groep, (zeldzaam.Length + 1) / 2)).Take(2)
            .Select(g => new Zoekwoord(woorden.Woord(g[0]), [.. g.Select(w => new Alternatief(woorden.Woord(w), false))]));
        var ids = db.RijenMetTermen(new Zoekvraag([.. groepen]));
        var kandidaten = await nu.Where(r => ids.Contains(r.Id) && (r.Landsdelen & afspraak.Landsdelen) != 0).OrderByDescending(r => r.Id).Take(MeesteKandidaten)
            .Select(r => new { r.AfspraakId, r.Referentie, r.Tekst, r.Status }).ToListAsync(ct);
        uit.AddRange(kandidaten.Where(k => uit.TrueForAll(u => u.Id != k.AfspraakId))
            .Select(k => (Rij: k, Mate: Gelijkenis.Van(eigenWoorden, woorden.Van(k.Tekst)))).Where(k => k.Mate >= Zwakste)
            .OrderByDescending(k => k.Mate).Take(Getoond)
            .Select(k => new Gelijkend(k.Rij.AfspraakId, Adres(k.Rij.AfspraakId, k.Rij.Referentie), k.Rij.Tekst, k.Rij.Status, k.Mate,
                Dubbelwoorden.Tekst(k.Mate, k.Rij.Tekst == afspraak.Tekst), k.Mate >= Gelijkenis.Drempel)));
        return uit;
    }

    /// <summary>At least half of the shorter of the two.</summary>
    private static bool Overlapt(int van, int tot, Passage p) =>
        2 * (Math.Min(tot, p.TotRegel) - Math.Max(van, p.VanRegel) + 1) >= Math.Min(tot - van + 1, p.TotRegel - p.VanRegel + 1);

    private static string Adres(string id, string referentie) => referentie == "" ? id : referentie;
}
