namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>One way in which a word of the question can be met.</summary>
/// <param name="Term">A folded term, [a-z0-9] only.</param>
/// <param name="Begin">True: every term that begins so; false: this term only.</param>
public readonly record struct Alternatief(string Term, bool Begin)
{
    /// <summary>Whether a term of the index meets this.</summary>
    public bool Past(string term) =>
        Begin ? term.StartsWith(Term, StringComparison.Ordinal) : string.Equals(term, Term, StringComparison.Ordinal);
}

/// <summary>One word that the user typed. A text must meet at least one of its alternatives.</summary>
/// <param name="Vorm">The word as typed, folded, without an ending after an apostrophe (regio's: regio).</param>
/// <param name="Alternatieven">Never empty; no alternative is covered by another.</param>
public sealed record Zoekwoord(string Vorm, IReadOnlyList<Alternatief> Alternatieven)
{
    /// <summary>Whether a term of the index meets this word.</summary>
    public bool Past(string term)
    {
        foreach (var alternatief in Alternatieven)
        {
            if (alternatief.Past(term))
                return true;
        }
        return false;
    }
}

/// <summary>What a user searches: every word is required, in any order. Empty asks nothing.</summary>
/// <remarks>
/// A database asks it as AND over the words of OR over the alternatives. Terms are [a-z0-9] only, so nothing needs
/// escaping. FTS5: <c>("weg" OR "wegen"*) AND ("novi"*)</c>; the quotes because a bare and, or, not is an operator there.
/// PostgreSQL: <c>array_to_tsvector(termen)</c> against <c>'(weg | wegen:*) &amp; novi:*'::tsquery</c>; not through
/// to_tsvector, whose parser takes terms such as 1e5 for numbers.
/// Double quotes of the user have no meaning: terms are kept without their places.
/// </remarks>
public sealed record Zoekvraag(IReadOnlyList<Zoekwoord> Woorden)
{
    /// <summary>Most words that a question keeps; later ones are left out.</summary>
    public const int MeesteWoorden = 20;

    /// <summary>The question without words.</summary>
    public static Zoekvraag Leeg { get; } = new([]);

    /// <summary>True if nothing is asked: an empty field, or signs only.</summary>
    public bool IsLeeg => Woorden.Count == 0;

    /// <summary>Whether the terms of one text (see <see cref="Analyzer.Termen"/>) meet every word.</summary>
    public bool Past(IReadOnlyCollection<string> termen) => Woorden.All(woord => termen.Any(woord.Past));

    /// <summary>The same question with one word replaced, for a word that was spelled otherwise in the texts.</summary>
    public Zoekvraag Met(int plaats, Zoekwoord woord) =>
        new(Woorden.Select((w, i) => i == plaats ? woord : w).ToArray());
}
