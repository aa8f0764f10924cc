using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Forgives one typing error per word when a search finds nothing. The table of words covers the whole register,
/// so a word is only ever offered when a record that the viewer may see has it, and the whole only when it finds something.</summary>
public sealed class Zoekcorrectie(LandsdeelDb db, Afspraakselectie selectie, Sessie sessie)
{
    private const int MeesteTermen = 100;
    private const int MeesteKandidaten = 8;

    /// <summary>The search with its unknown words mended, or null when there is nothing better.</summary>
    public async Task<string?> Verbeter(AfspraakFilter filter, CancellationToken ct)
    {
        if (filter.Zoek == "") return null;
        var zichtbaar = db.Afspraken.AsNoTracking().Op(sessie.Blik);
        var beter = new Dictionary<string, string>();
        foreach (var woord in Analyzer.Nederlands.Vraag(filter.Zoek).Woorden)
        {
            var sleutels = Spelling.Nederlands.Sleutels(woord.Vorm).ToList();
            if (sleutels.Count == 0 || await selectie.Met(zichtbaar, new([woord])).AnyAsync(ct)) continue;
            var termen = await db.Zoekvormen.Where(v => sleutels.Contains(v.Sleutel)).Select(v => v.Term).Distinct()
                .OrderBy(t => t).Take(MeesteTermen).ToListAsync(ct);
            foreach (var kandidaat in Spelling.Nederlands.Kandidaten(woord.Vorm, termen).Take(MeesteKandidaten))
            {
                if (!await selectie.Met(zichtbaar, Analyzer.Nederlands.Vraag(kandidaat)).AnyAsync(ct)) continue;
                beter[woord.Vorm] = kandidaat;
                break;
            }
        }
        if (beter.Count == 0) return null;
        var zoek = Vervang(filter.Zoek, beter);
        return await selectie.Pas(filter with { Zoek = zoek }).AnyAsync(ct) ? zoek : null;
    }

    private static string Vervang(string zoek, Dictionary<string, string> beter)
    {
        foreach (var woord in Analyzer.Nederlands.Woorden(zoek).Reverse())
            if (beter.TryGetValue(woord.Vorm, out var goed)) zoek = zoek[..woord.Van] + goed + zoek[woord.Tot..];
        return zoek;
    }
}
