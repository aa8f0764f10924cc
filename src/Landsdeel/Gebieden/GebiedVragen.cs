using System.Text;
using System.Text.Json;
using Landsdeel.Domain.Gebieden;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Gebieden;

/// <summary>An area to choose from.</summary>
/// <param name="Soort">As the text has it: "NOVI-gebied".</param>
public sealed record Gebiedregel(string Id, string Naam, string Soort, Landsdelen Landsdelen)
{
    /// <summary>The name without what a document adds behind it between brackets.</summary>
    public string Kort => Gebiedsnaam.Kort(Naam);
}

/// <summary>The areas that the viewer may see on the peildatum. There are some tens of them a round.</summary>
public sealed class GebiedVragen(LandsdeelDb db, Sessie sessie)
{
    private IReadOnlyList<Gebiedregel>? _alle;

    /// <summary>By kind as the documents have them, then by name.</summary>
    public async Task<IReadOnlyList<Gebiedregel>> Alle(CancellationToken ct) => _alle ??=
        [.. (await db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Gebied).OrderBy(v => v.AggregaatId).Select(v => v.Inhoud).ToListAsync(ct))
            .Select(i => JsonSerializer.Deserialize<Gebied>(i, LandsdeelJson.Compact)!).Select(g => new Gebiedregel(g.Id.Waarde, g.Naam, g.Soort, g.Landsdelen))
            .OrderByDescending(g => g.Soort, StringComparer.Ordinal).ThenBy(g => g.Naam, StringComparer.CurrentCulture)];

    /// <summary>Those meant by a key or by a name as people type it: the one with the key, else those called exactly so, else those whose name has all the words.</summary>
    public async Task<IReadOnlyList<Gebiedregel>> Vind(string getypt, CancellationToken ct)
    {
        var alle = await Alle(ct);
        if (alle.FirstOrDefault(g => string.Equals(g.Id, getypt, StringComparison.OrdinalIgnoreCase)) is { } gebied) return [gebied];
        var letters = Letters(getypt);
        if (letters.Length == 0) return [];
        var precies = alle.Where(g => Letters(g.Kort) == letters || Letters(g.Naam) == letters).ToList();
        if (precies.Count > 0) return precies;
        var vraag = Analyzer.Nederlands.Vraag(getypt);
        return vraag.IsLeeg ? [] : [.. alle.Where(g => vraag.Past(Analyzer.Nederlands.Termen(g.Naam)))];
    }

    /// <summary>"Zuid-Limburg", "zuid limburg" and "ZuidLimburg" are one name.</summary>
    private static string Letters(string tekst) => string.Concat(tekst.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}

/// <summary>What a text must say to name an area.</summary>
public static class Gebiedsnaam
{
    public static string Kort(string naam) => Delen(naam)[0];

    /// <summary>At least one of these is met: the name itself, or the one that a document gives it as well, "Friese Veenweiden (ook: Friese Veenweide)".</summary>
    public static IReadOnlyList<Zoekvraag> Vragen(string naam) =>
        [.. Delen(naam).Select(Analyzer.Nederlands.Vraag).Where(v => !v.IsLeeg)];

    private static List<string> Delen(string naam)
    {
        var haak = naam.IndexOf('(', StringComparison.Ordinal);
        if (haak <= 0) return [naam];
        var tussen = naam[(haak + 1)..].TrimEnd(')', ' ');
        return tussen.StartsWith("ook:", StringComparison.OrdinalIgnoreCase) ? [naam[..haak].Trim(), tussen[4..].Trim()] : [naam[..haak].Trim()];
    }
}
