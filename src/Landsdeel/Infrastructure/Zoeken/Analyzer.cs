namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>
/// Turns Dutch text into folded terms for an index, a user's question into alternatives over those terms, and marks in a
/// text what the question met. The only place that folds Dutch, so that every database finds the same.
/// </summary>
/// <remarks>
/// Never throws on any text; time is linear in it. Offsets are UTF-16 code units, the end exclusive. Safe to share
/// between threads.
/// </remarks>
public sealed class Analyzer
{
    /// <summary>Longest term, in letters; what a word has more is cut off, in texts and questions alike.</summary>
    public const int LangsteTerm = 64;

    private const int LangsteInvoer = 4000;
    private const int MeesteDelenInEen = 6;
    private const int MeesteKandidaten = 20;

    private static readonly Lazy<Analyzer> Gedeeld = new(() => new Analyzer(Stammen.Laad()));
    private readonly Stammen _stammen;

    private Analyzer(Stammen stammen) => _stammen = stammen;

    /// <summary>The analyzer for Dutch. The first use loads the stems.</summary>
    public static Analyzer Nederlands => Gedeeld.Value;

    /// <summary>The words of a text in order, without overlap. NOVI-gebied is two words, regio's is one.</summary>
    public IReadOnlyList<Woord> Woorden(string tekst) => Woordbreker.Breek(tekst).ConvertAll(d => d.Woord);

    /// <summary>
    /// The index terms of a text, each once, in order of appearance: every word as it stands, its stems, and words tied by
    /// hyphens also as one (NOVI-gebied: novi, gebied, novigebied). No word is left out for being common.
    /// </summary>
    public IReadOnlyList<string> Termen(string tekst)
    {
        var termen = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        var delen = Woordbreker.Breek(tekst);
        for (var i = 0; i < delen.Count; i++)
        {
            foreach (var term in TermenVan(delen[i]))
                termen.TryAdd(term, true);
            foreach (var (_, verbonden) in VerbondenTot(delen, i))
            {
                foreach (var term in TermenVan(verbonden))
                    termen.TryAdd(term, true);
            }
        }
        return [.. termen.Keys];
    }

    /// <summary>What a user typed, as a question. Keeps at most <see cref="Zoekvraag.MeesteWoorden"/> different words.</summary>
    /// <remarks>
    /// A typed word of three letters or more is met by every term that begins with it, unless it ends in a digit (N27 does
    /// not ask for N279). A stem that begins the typed word and has four letters or more, and any other stem of five or
    /// more, likewise; shorter stems only by the term itself, so that wegen finds weg but not weglating.
    /// </remarks>
    public Zoekvraag Vraag(string invoer)
    {
        var delen = Woordbreker.Breek(invoer.Length > LangsteInvoer ? invoer[..LangsteInvoer] : invoer);
        var woorden = new OrderedDictionary<string, Zoekwoord>(StringComparer.Ordinal);
        for (var i = 0; i < delen.Count && woorden.Count < Zoekvraag.MeesteWoorden; i++)
        {
            var einde = i;
            while (einde + 1 < delen.Count && delen[einde + 1].Verbonden)
                einde++;
            // Typed as NOVI-gebied: each part may also be met by novigebied, so a text in either spelling is found.
            var begin = delen[i].Woord.Van;
            var samen = VerbondenTot(delen, einde).Select(v => v.Deel).FirstOrDefault(v => v.Woord.Van == begin);
            for (; i <= einde && woorden.Count < Zoekvraag.MeesteWoorden; i++)
                woorden.TryAdd(Getypt(delen[i]), MaakZoekwoord(delen[i], samen));
            i = einde;
        }
        return new Zoekvraag([.. woorden.Values]);
    }

    /// <summary>
    /// The word of a question that is met by any of these terms of the index: what <see cref="Spelling.Kandidaten"/>
    /// found for a word that no term begins with. Takes the first twenty; without any, the word stays as it was.
    /// </summary>
    public Zoekwoord Herspeld(Zoekwoord woord, IEnumerable<string> kandidaten)
    {
        var alternatieven = new List<Alternatief>();
        foreach (var kandidaat in kandidaten.Take(MeesteKandidaten))
        {
            if (Woordbreker.Breek(kandidaat) is [var deel, ..])
                alternatieven.AddRange(AlternatievenVan(deel));
        }
        return alternatieven.Count == 0 ? woord : new Zoekwoord(woord.Vorm, Snoei(alternatieven));
    }

    /// <summary>Which ranges of the text the question met: whole words, in order, without overlap.</summary>
    public IReadOnlyList<(int Van, int Tot)> Treffers(string tekst, Zoekvraag vraag)
    {
        var treffers = new List<(int Van, int Tot)>();
        if (vraag.IsLeeg)
            return treffers;
        var delen = Woordbreker.Breek(tekst);
        for (var i = 0; i < delen.Count; i++)
        {
            if (IsTreffer(delen[i], vraag, 0))
                treffers.Add((delen[i].Woord.Van, delen[i].Woord.Tot));
            foreach (var (eersteLengte, verbonden) in VerbondenTot(delen, i))
            {
                if (IsTreffer(verbonden, vraag, eersteLengte))
                    treffers.Add((verbonden.Woord.Van, verbonden.Woord.Tot));
            }
        }
        return VoegSamen(treffers);
    }

    /// <param name="deel">A word, or tied words as one.</param>
    /// <param name="vraag">The question.</param>
    /// <param name="voorbij">An alternative no longer than this is about the first of the tied words only.</param>
    private bool IsTreffer(Woorddeel deel, Zoekvraag vraag, int voorbij)
    {
        foreach (var term in TermenVan(deel))
        {
            foreach (var woord in vraag.Woorden)
            {
                foreach (var alternatief in woord.Alternatieven)
                {
                    if (alternatief.Term.Length > voorbij && alternatief.Past(term))
                        return true;
                }
            }
        }
        return false;
    }

    private static List<(int Van, int Tot)> VoegSamen(List<(int Van, int Tot)> bereiken)
    {
        bereiken.Sort();
        var samen = new List<(int Van, int Tot)>(bereiken.Count);
        foreach (var bereik in bereiken)
        {
            if (samen.Count > 0 && bereik.Van < samen[^1].Tot)
                samen[^1] = (samen[^1].Van, Math.Max(samen[^1].Tot, bereik.Tot));
            else
                samen.Add(bereik);
        }
        return samen;
    }

    private Zoekwoord MaakZoekwoord(Woorddeel deel, Woorddeel samen)
    {
        var alternatieven = AlternatievenVan(deel);
        if (samen.Woord.Vorm is not null)
            alternatieven.AddRange(AlternatievenVan(samen));
        return new Zoekwoord(Getypt(deel), Snoei(alternatieven));
    }

    private List<Alternatief> AlternatievenVan(Woorddeel deel)
    {
        var getypt = Getypt(deel);
        var alternatieven = new List<Alternatief> { new(getypt, getypt.Length >= 3 && !char.IsAsciiDigit(getypt[^1])) };
        foreach (var term in TermenVan(deel))
        {
            var kortste = getypt.StartsWith(term, StringComparison.Ordinal) ? 4 : 5;
            if (term != getypt)
                alternatieven.Add(new Alternatief(term, term.Length >= kortste && !char.IsAsciiDigit(term[^1])));
        }
        return alternatieven;
    }

    private static Alternatief[] Snoei(List<Alternatief> alternatieven) =>
        [.. alternatieven.Distinct().Where(a => !alternatieven.Exists(b => b != a && b.Begin && b.Past(a.Term)))];

    /// <summary>
    /// The tied words that end at this place, taken as one: of Noord-Holland-Noord both hollandnoord and noordhollandnoord.
    /// None if this is not the last of them.
    /// </summary>
    private static IEnumerable<(int EersteLengte, Woorddeel Deel)> VerbondenTot(List<Woorddeel> delen, int laatste)
    {
        if (laatste + 1 < delen.Count && delen[laatste + 1].Verbonden)
            yield break;
        var slot = delen[laatste];
        var vorm = slot.Woord.Vorm;
        var kern = slot.Kern;
        var cijfers = IsGetal(vorm);
        for (var i = laatste; i > 0 && delen[i].Verbonden && laatste - i + 1 < MeesteDelenInEen; i--)
        {
            var deel = delen[i - 1].Woord;
            if (vorm.Length + deel.Vorm.Length > LangsteTerm)
                yield break;
            vorm = deel.Vorm + vorm;
            kern = kern is null ? null : deel.Vorm + kern;
            cijfers = cijfers && IsGetal(deel.Vorm);
            // 2021-2030 is two numbers, not one of eight digits.
            if (!cijfers)
                yield return (deel.Vorm.Length, new Woorddeel(new Woord(deel.Van, slot.Woord.Tot, vorm), kern, false));
        }
    }

    private IEnumerable<string> TermenVan(Woorddeel deel)
    {
        var vorm = Getypt(deel);
        yield return vorm;
        foreach (var teken in vorm)
        {
            if (char.IsAsciiDigit(teken))
                yield break;
        }
        foreach (var stam in _stammen.Van(vorm))
        {
            if (stam != vorm)
                yield return Knip(stam);
        }
    }

    // Of BO's the ending after the apostrophe never counts: bos is another word.
    private static string Getypt(Woorddeel deel) => Knip(deel.Kern ?? deel.Woord.Vorm);

    private static bool IsGetal(string vorm) => vorm.All(char.IsAsciiDigit);

    private static string Knip(string vorm) => vorm.Length > LangsteTerm ? vorm[..LangsteTerm] : vorm;
}
