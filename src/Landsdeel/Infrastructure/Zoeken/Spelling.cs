namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>
/// Forgives one typing error by terms that differ one letter: one too many, one missing, another one, or two neighbours
/// swapped. By deletion neighbourhoods, so that a plain index on text suffices in any database.
/// </summary>
/// <remarks>
/// Two tables. <c>Zoekterm(term, aantal)</c>: each term of the index once, with the number of texts that hold it.
/// <c>Zoekvorm(sleutel, term)</c>, indexed on sleutel: for each term, one row per <see cref="Sleutels"/>; written when a
/// term comes into Zoekterm, deleted when its number falls to 0.
/// Asked only for a word of the question that no term meets (for a prefix: no term >= t and &lt; t + '{'):
/// <code>
/// SELECT DISTINCT v.term, t.aantal FROM Zoekvorm v JOIN Zoekterm t ON t.term = v.term
/// WHERE v.sleutel IN (Sleutels(woord.Vorm)) ORDER BY t.aantal DESC LIMIT 100
/// </code>
/// The rows go to <see cref="Kandidaten"/>, its answer to <see cref="Analyzer.Herspeld"/>. The number is a plain count over
/// all texts: what a viewer may see is decided by the search that follows, and a candidate without a hit is not shown.
/// Terms shorter than four letters and terms with a digit have no keys: A12 is no typing error for A15.
/// </remarks>
public sealed class Spelling
{
    /// <summary>Shortest term that is offered, and shortest word that is helped, in letters.</summary>
    public const int KortsteTerm = 4;

    private Spelling()
    {
    }

    /// <summary>The one instance; it holds nothing.</summary>
    public static Spelling Nederlands { get; } = new();

    /// <summary>
    /// The keys under which a term is stored, and by which a misspelled word is looked up: the term and each form with one
    /// letter less, each once. None for a term that is too short, too long or has anything but letters.
    /// </summary>
    public IEnumerable<string> Sleutels(string term)
    {
        if (!Doet(term))
            yield break;
        yield return term;
        for (var i = 0; i < term.Length; i++)
        {
            // Of a doubled letter either one gives the same key.
            if (i == 0 || term[i] != term[i - 1])
                yield return term.Remove(i, 1);
        }
    }

    /// <summary>
    /// Of the terms that share a key with what was typed: those at distance one, the likeliest first. Swapped neighbours
    /// come before a letter missing or too many, that before another letter; an error in the first letter comes last; for
    /// the rest the given order stays, so give the most frequent first.
    /// </summary>
    /// <param name="invoer">The word of the question, folded (<see cref="Zoekwoord.Vorm"/>).</param>
    /// <param name="gevonden">Terms from the table, in any number; those further away are left out.</param>
    public IReadOnlyList<string> Kandidaten(string invoer, IEnumerable<string> gevonden) =>
        !Doet(invoer)
            ? []
            : [.. gevonden
                .Where(Doet)
                .Distinct(StringComparer.Ordinal)
                .Select(term => (Term: term, Fout: Verschil(invoer, term)))
                .Where(k => k.Fout is not null)
                .OrderBy(k => k.Term[0] == invoer[0] ? 0 : 1)
                .ThenBy(k => k.Fout)
                .Select(k => k.Term)];

    private enum Fout
    {
        Verwisseld,
        TeveelOfTeweinig,
        AndereLetter,
    }

    private static bool Doet(string term) =>
        term.Length is >= KortsteTerm and <= Analyzer.LangsteTerm && term.All(char.IsAsciiLetterLower);

    /// <summary>The one error between two words, null if they are equal or further apart.</summary>
    private static Fout? Verschil(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return null;
        var begin = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(begin);
        var restB = b.AsSpan(begin);
        if (restA.Length > restB.Length)
            return restA[1..].SequenceEqual(restB) ? Fout.TeveelOfTeweinig : null;
        if (restA.Length < restB.Length)
            return restB[1..].SequenceEqual(restA) ? Fout.TeveelOfTeweinig : null;
        if (restA.IsEmpty)
            return null;
        if (restA[1..].SequenceEqual(restB[1..]))
            return Fout.AndereLetter;
        return restA.Length >= 2 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])
            ? Fout.Verwisseld
            : null;
    }
}
