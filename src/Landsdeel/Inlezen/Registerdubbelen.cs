using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Finds what rows may be doubles of in the register, by reference and by wording. Reads with the sight of the one
/// who imports: what that one may not see is never given away as a double.</summary>
/// <param name="import">The list itself: what it is writing is no double of it.</param>
internal sealed class Registerdubbelen(LandsdeelDb db, Woordnummers woorden, string import)
{
    private const int MeesteKandidaten = 100;
    /// <summary>Groups of rare words, of which each must be met: more would only read the long lists of common words.</summary>
    private const int Groepen = 3;
    /// <summary>Rows that are looked for in one question.</summary>
    private const int Samen = 20;

    private readonly string _eigen = LegLijstVast.Sleutel(import, "");

    private IQueryable<AfspraakRij> Nu => db.Afspraken.AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open && r.GeldigTot == Tijdsblik.ZonderEinde
        && !r.AfspraakId.StartsWith(_eigen));

    /// <summary>Doubles by reference, for many rows at once: one of the register, or one that an earlier list had.</summary>
    /// <returns>By folded reference.</returns>
    public async Task<Dictionary<string, Dubbel>> OpKenmerk(string partij, IReadOnlyCollection<string> kenmerken, CancellationToken ct)
    {
        var gevonden = new Dictionary<string, Dubbel>(StringComparer.Ordinal);
        foreach (var deel in kenmerken.Where(k => k != "").Distinct().Chunk(400))
        {
            foreach (var r in await Nu.Where(r => deel.Contains(r.Referentie)).Select(r => new { r.Referentie, r.Tekst }).ToListAsync(ct))
                gevonden[r.Referentie] = new() { Afspraak = r.Referentie, Tekst = Dubbelwoorden.Kort(r.Tekst), Waarom = "dezelfde referentie" };
            var eerder = await db.ImportRegels.AsNoTracking()
                .Where(r => r.Partij == partij && deel.Contains(r.Kenmerk) && r.AfspraakId != "" && r.ImportId != import)
                .OrderByDescending(r => r.ImportId).ThenBy(r => r.Nummer).Select(r => new { r.Kenmerk, r.AfspraakId }).Take(MeesteKandidaten * Samen).ToListAsync(ct);
            var ids = eerder.Select(r => r.AfspraakId).Distinct().ToArray();
            var afspraken = (await Nu.Where(a => ids.Contains(a.AfspraakId)).Select(a => new { a.AfspraakId, a.Referentie, a.Tekst }).ToListAsync(ct)).ToLookup(a => a.AfspraakId);
            foreach (var (r, a) in eerder.SelectMany(r => afspraken[r.AfspraakId], (r, a) => (r, a)))
                gevonden.TryAdd(r.Kenmerk, new() { Afspraak = a.Referentie == "" ? a.AfspraakId : a.Referentie, Tekst = Dubbelwoorden.Kort(a.Tekst), Waarom = "hetzelfde kenmerk in een eerdere lijst" });
        }
        return gevonden;
    }

    /// <summary>For each row the afspraak whose wording is most alike, where one is alike enough.</summary>
    /// <returns>By number of the row.</returns>
    public async Task<Dictionary<int, Dubbel>> OpTekst(IEnumerable<Dubbelrij> rijen, CancellationToken ct)
    {
        var gevonden = new Dictionary<int, Dubbel>();
        foreach (var deel in rijen.Where(r => r.Woorden.Length > 0).Chunk(Samen))
        {
            var landsdelen = deel.Aggregate(Landsdelen.Geen, (set, r) => set | r.Landsdelen);
            var ids = db.RijenMetTermen([.. deel.Select(Vraag)]);
            var kandidaten = (await Nu.Where(r => ids.Contains(r.Id) && (r.Landsdelen & landsdelen) != 0)
                    .OrderByDescending(r => r.Id).Take(MeesteKandidaten * Samen)
                    .Select(r => new { r.AfspraakId, r.Referentie, r.Tekst, r.Landsdelen }).ToListAsync(ct))
                .ConvertAll(k => (Rij: k, Woorden: woorden.Van(k.Tekst)));
            foreach (var rij in deel)
            {
                var beste = kandidaten.Where(k => (k.Rij.Landsdelen & rij.Landsdelen) != 0)
                    .Select(k => (k.Rij, Gelijk: Gelijkenis.Van(rij.Woorden, k.Woorden))).Where(k => k.Gelijk >= Gelijkenis.Drempel)
                    .OrderByDescending(k => k.Gelijk).FirstOrDefault();
                if (beste.Rij is not { } dubbel) continue;
                gevonden.Add(rij.Nummer, new()
                {
                    Afspraak = dubbel.Referentie == "" ? dubbel.AfspraakId : dubbel.Referentie,
                    Tekst = Dubbelwoorden.Kort(dubbel.Tekst),
                    Waarom = Dubbelwoorden.Tekst(beste.Gelijk, rij.Tekst == Dubbelwoorden.Kort(dubbel.Tekst)),
                });
            }
        }
        return gevonden;
    }

    /// <summary>Of any group with one word more than may be missing, something alike has at least one.</summary>
    private Zoekvraag Vraag(Dubbelrij rij)
    {
        var groot = Gelijkenis.MagMissen(rij.Woorden.Length) + 1;
        return new([.. rij.Zeldzaam.Chunk(groot).Where(g => g.Length == groot).Take(Groepen)
            .Select(g => new Zoekwoord(woorden.Woord(g[0]), [.. g.Select(w => new Alternatief(woorden.Woord(w), false))]))]);
    }
}
