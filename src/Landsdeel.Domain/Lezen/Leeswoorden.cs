using System.Collections.Frozen;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Lezen.Voorstellen;

namespace Landsdeel.Domain.Lezen;

/// <summary>The words and rules of <c>data/lezen</c>, as the reader works with them.</summary>
public sealed class Leeswoorden
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _groepen;
    private readonly Namenzoeker<Themas> _themas = new();
    private readonly FrozenDictionary<string, Themas> _themadelen;

    private Leeswoorden(IReadOnlyDictionary<string, string> bestanden)
    {
        var woorden = Tabel(bestanden, "woorden").ToList();
        _groepen = woorden.GroupBy(r => r[0], r => r[1]).ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        Afkortingen = Groep("afkorting");
        AfkortingenAanEind = Groep("afkorting-eind");
        Open = Groep("open");
        Paginaruis = Groep("paginaruis");
        Briefhoofd = Groep("briefhoofd");
        _briefhoofdbegin = Briefhoofd.Select(b => b.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Landsdeelnamen = [.. Tabel(bestanden, "landsdelen").Select(r => (r[0], Set<Landsdelen>(r[1])))];
        var themas = Tabel(bestanden, "themas").Select(r => (Woord: r[0], Thema: Set<Themas>(r[1]))).ToList();
        foreach (var (woord, thema) in themas.Where(t => !t.Woord.EndsWith('*'))) _themas.Voeg(woord, thema);
        Handelaars = Groep("handelaar");
        Handelingsnamen = Groep("handelingsnaam");
        Werkwoorden = new(Tabel(bestanden, "werkwoorden"));
        Zinsvormen = Zinsvorm.Van(Tabel(bestanden, "zinsvormen"));
        Vertrouwen = new(Tabel(bestanden, "vertrouwen"));
        Signalen = new(Tabel(bestanden, "signalen").Select(r => (r[0], Signaal.Van(r))));
        Acties = new(Tabel(bestanden, "acties").Select(r => (r[0], Keuze<AgenderingActie>(r[1]))));
        Verbindingen = new(Tabel(bestanden, "verbindingen").Select(r => (r[0], Keuze<VerbandSoort>(r[1]))));
        _themadelen = themas.Where(t => t.Woord.EndsWith('*')).ToFrozenDictionary(t => t.Woord.TrimEnd('*'), t => t.Thema);
    }

    private FrozenSet<string> Afkortingen { get; }
    private FrozenSet<string> AfkortingenAanEind { get; }
    /// <summary>Words after which something must follow.</summary>
    private FrozenSet<string> Open { get; }
    private FrozenSet<string> Paginaruis { get; }
    private FrozenSet<string> Briefhoofd { get; }
    private readonly FrozenSet<string> _briefhoofdbegin;

    internal bool IsAfkorting(ReadOnlySpan<char> woord) => Afkortingen.GetAlternateLookup<ReadOnlySpan<char>>().Contains(woord);

    internal bool IsAfkortingAanEind(ReadOnlySpan<char> woord) => AfkortingenAanEind.GetAlternateLookup<ReadOnlySpan<char>>().Contains(woord);

    internal bool IsOpen(ReadOnlySpan<char> woord) => Open.GetAlternateLookup<ReadOnlySpan<char>>().Contains(woord);

    /// <summary>Whether a line is of a site's menu and the like.</summary>
    internal bool IsPaginaruis(ReadOnlySpan<char> regel) => Paginaruis.GetAlternateLookup<ReadOnlySpan<char>>().Contains(regel);

    /// <summary>Whether it is a label of a letterhead.</summary>
    internal bool IsBriefhoofd(ReadOnlySpan<char> tekst) => Briefhoofd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tekst);

    /// <summary>Whether a line begins with the first word of such a label.</summary>
    internal bool BegintBriefhoofd(ReadOnlySpan<char> regel)
    {
        var eind = regel.IndexOfAny(" \t:");
        return _briefhoofdbegin.GetAlternateLookup<ReadOnlySpan<char>>().Contains(eind < 0 ? regel : regel[..eind]);
    }

    internal IReadOnlyList<(string Naam, Landsdelen Landsdelen)> Landsdeelnamen { get; }

    /// <summary>Words for someone who acts.</summary>
    internal FrozenSet<string> Handelaars { get; }
    /// <summary>Nouns of actions: "vaststelling", "start".</summary>
    internal FrozenSet<string> Handelingsnamen { get; }
    internal Werkwoorden Werkwoorden { get; }
    /// <summary>What the build of a sentence says.</summary>
    internal FrozenDictionary<Zinsbouw, Zinsvorm> Zinsvormen { get; }
    internal Vertrouwen Vertrouwen { get; }
    /// <summary>What a sentence says that it is.</summary>
    internal Patronen<Signaal> Signalen { get; }
    /// <summary>What happens when something returns; the first that fits counts.</summary>
    internal Patronen<AgenderingActie> Acties { get; }
    /// <summary>How a sentence leans on the proposal before it.</summary>
    internal Patronen<VerbandSoort> Verbindingen { get; }

    /// <param name="bestanden">The files of <c>data/lezen</c>: their name without ".tsv", and their text.</param>
    /// <exception cref="FormatException">A file is not as its header says.</exception>
    public static Leeswoorden Van(IReadOnlyDictionary<string, string> bestanden)
    {
        ArgumentNullException.ThrowIfNull(bestanden);
        return new(bestanden);
    }

    /// <summary>The words of a group of <c>woorden.tsv</c>; empty when there is none.</summary>
    internal FrozenSet<string> Groep(string naam) => _groepen.GetValueOrDefault(naam, []);

    internal bool HeeftWoord(string groep, string tekst) => Groep(groep) is var set && Woordsnijder.Knip(tekst).Any(w => set.Contains(w.Norm));

    internal Themas ThemasIn(string tekst) => ThemasIn(Woordsnijder.Knip(tekst));

    /// <summary>The themas that words name: whole words, or words that begin so.</summary>
    internal Themas ThemasIn(IReadOnlyList<Woord> woorden)
    {
        var uit = Themas.Geen;
        foreach (var (_, _, waarde) in _themas.VindAlle(woorden)) uit |= waarde;
        var delen = _themadelen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var woord in woorden)
            for (var n = Math.Min(woord.Norm.Length, 16); n >= 4; n--)
                if (delen.TryGetValue(woord.Norm.AsSpan(0, n), out var thema)) { uit |= thema; break; }
        return uit;
    }

    private static T Keuze<T>(string naam) where T : struct, Enum => Enum.Parse<T>(naam, ignoreCase: true);

    private static T Set<T>(string namen) where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), namen.Split(';').Sum(n => Convert.ToInt32(Enum.Parse<T>(n, ignoreCase: true), System.Globalization.CultureInfo.InvariantCulture)));

    internal static IEnumerable<string[]> Tabel(IReadOnlyDictionary<string, string> bestanden, string naam)
    {
        if (!bestanden.TryGetValue(naam, out var tekst)) yield break;
        var kolommen = 0;
        foreach (var regel in tekst.Split('\n'))
        {
            var rij = regel.TrimEnd('\r');
            if (rij.Length == 0 || rij[0] == '#') continue;
            var velden = rij.Split('\t');
            if (kolommen == 0) { kolommen = velden.Length; continue; }
            if (velden.Length != kolommen) throw new FormatException($"{naam}.tsv: '{rij}' has {velden.Length} columns, not {kolommen}.");
            yield return velden;
        }
    }
}
