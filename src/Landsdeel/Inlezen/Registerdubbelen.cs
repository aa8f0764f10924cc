using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Finds what rows may be doubles of in the register, by reference and by wording. Reads with the sight of the one
/// who imports: what that one may not see is never given away as a double.</summary>
internal sealed class Registerdubbelen(LandsdeelDb db, Woordnummers woorden)
{
    private const int MeesteKandidaten = 100;
    /// <summary>Groups of rare words, of which each must be met: more would only read the long lists of common words.</summary>
    private const int Groepen = 3;

    private IQueryable<AfspraakRij> Nu => db.Afspraken.AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open && r.GeldigTot == Tijdsblik.ZonderEinde);

    /// <summary>Doubles by reference, for many rows at once: one of the register, or one that an earlier list had.</summary>
    /// <returns>By folded reference.</returns>
    public async Task<Dictionary<string, Dubbel>> OpKenmerk(string partij, string import, IReadOnlyCollection<string> kenmerken, CancellationToken ct)
    {
        var gevonden = new Dictionary<string, Dubbel>(StringComparer.Ordinal);
        foreach (var deel in kenmerken.Where(k => k != "").Distinct().Chunk(400))
        {
            foreach (var r in await Nu.Where(r => deel.Contains(r.Referentie)).Select(r => new { r.Referentie, r.Tekst }).ToListAsync(ct))
                gevonden[r.Referentie] = new() { Afspraak = r.Referentie, Tekst = Dubbelwoorden.Kort(r.Tekst), Waarom = "dezelfde referentie" };
            var eerder = await db.ImportRegels.AsNoTracking()
                .Where(r => r.Partij == partij && deel.Contains(r.Kenmerk) && r.AfspraakId != "" && r.ImportId != import)
                .Join(Nu, r => r.AfspraakId, a => a.AfspraakId, (r, a) => new { r.Kenmerk, a.AfspraakId, a.Referentie, a.Tekst }).ToListAsync(ct);
            foreach (var r in eerder)
                gevonden.TryAdd(r.Kenmerk, new() { Afspraak = r.Referentie == "" ? r.AfspraakId : r.Referentie, Tekst = Dubbelwoorden.Kort(r.Tekst), Waarom = "hetzelfde kenmerk in een eerdere lijst" });
        }
        return gevonden;
    }

    /// <summary>The afspraak whose wording is most alike; null when none is alike enough.</summary>
    public async Task<Dubbel?> OpTekst(Dubbelrij rij, CancellationToken ct)
    {
        if (rij.Woorden.Length == 0) return null;
        // Of any group with one word more than may be missing, something alike has at least one.
        var groot = Gelijkenis.MagMissen(rij.Woorden.Length) + 1;
        var vraag = new Zoekvraag([.. rij.Zeldzaam.Chunk(groot).Where(g => g.Length == groot).Take(Groepen)
            .Select(g => new Zoekwoord(woorden.Woord(g[0]), [.. g.Select(w => new Alternatief(woorden.Woord(w), false))]))]);
        var ids = db.RijenMetTermen(vraag);
        var kandidaten = await Nu.Where(r => ids.Contains(r.Id) && (r.Landsdelen & rij.Landsdelen) != 0)
            .Select(r => new { r.AfspraakId, r.Referentie, r.Tekst }).Take(MeesteKandidaten).ToListAsync(ct);
        var beste = kandidaten.Select(k => (k, Gelijk: Gelijkenis.Van(rij.Woorden, woorden.Van(k.Tekst))))
            .Where(k => k.Gelijk >= Gelijkenis.Drempel).OrderByDescending(k => k.Gelijk).FirstOrDefault();
        return beste.k is null ? null : new()
        {
            Afspraak = beste.k.Referentie == "" ? beste.k.AfspraakId : beste.k.Referentie,
            Tekst = Dubbelwoorden.Kort(beste.k.Tekst),
            Waarom = Dubbelwoorden.Tekst(beste.Gelijk, rij.Tekst == Dubbelwoorden.Kort(beste.k.Tekst)),
        };
    }
}
