using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>Makes a proposal of words in the letter that the reader passed by and a person points at.</summary>
public static class Aanvulling
{
    /// <summary>Of the letter, in UTF-16 code units. More is no sentence but a section.</summary>
    public const int LangsteKeuze = 2000;

    /// <summary>What the words say as far as the reader understands them by themselves; the landsdeel is that of their section.</summary>
    /// <param name="van">First character that was pointed at; a word that is half in is taken whole.</param>
    /// <param name="tot">Just past the last.</param>
    /// <param name="lees">Reads a text by itself.</param>
    public static Uitkomst<Kandidaat> Lees(string brief, int van, int tot, string sleutel, DateOnly? datum, Leesgidsen gidsen, Func<Brontekst, DateOnly?, Leesresultaat> lees)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(lees);
        (van, tot) = HeleWoorden(brief, Math.Clamp(van, 0, brief.Length), Math.Clamp(tot, 0, brief.Length));
        if (van >= tot) return new KeuzeLeeg();
        if (tot - van > LangsteKeuze) return new KeuzeTeLang(tot - van, LangsteKeuze);
        var structuur = Structuur.Lees(brief, gidsen);
        if (InWeergave(structuur.Tekst, van, tot) is not { } stuk) return new KeuzeLeeg();
        var woorden = Zin(Citaatvouwing.Vouw(structuur.Tekst.Tekst[stuk.Van..stuk.Tot].Split('\n')));
        var plaats = structuur.Tekst.Plaats(stuk.Van, stuk.Tot);
        var los = lees(new(woorden), datum);
        var basis = los.Kandidaten.Count > 0 ? los.Kandidaten[0] : Zonder(los, woorden, plaats, datum);
        return basis with
        {
            Sleutel = sleutel,
            Tekst = woorden,
            Landsdelen = structuur.SectieVan(stuk.Van).Landsdelen is var l and not Landsdelen.Geen ? l : Landsdelen.Landelijk,
            Plaats = plaats,
            Agenderingen = [.. basis.Agenderingen.Select(a => a with { Plaats = plaats })],
            Verbanden = [],
            Vertrouwen = 1,
            Waarom = [],
        };
    }

    /// <summary>The reader sees nothing in it: who and when are what the words name, and the rest is for a person.</summary>
    private static Kandidaat Zonder(Leesresultaat los, string woorden, Vindplaats plaats, DateOnly? datum)
    {
        var wanneer = TermijnParser.Vind(woorden, datum ?? new DateOnly(2000, 1, 1)) is [var eerste, ..] ? eerste : null;
        return new()
        {
            Sleutel = "",
            Soort = AfspraakSoort.Afspraak,
            Tekst = woorden,
            Landsdelen = Landsdelen.Geen,
            Partijen = [.. los.Partijen.Where(p => p.Partij is not null).Select(p => new GelezenPartij(p.Partij, p.Naam, p.Zijde, Rol.Betrokken))],
            Termijn = wanneer?.Termijn,
            Zekerheid = wanneer?.Zekerheid ?? Zekerheid.Vast,
            Tijd = Tijd.Toekomst,
            Plaats = plaats,
        };
    }

    /// <summary>The range without white space at its ends, widened to whole words.</summary>
    private static (int Van, int Tot) HeleWoorden(string brief, int van, int tot)
    {
        while (van < tot && char.IsWhiteSpace(brief[van])) van++;
        while (tot > van && char.IsWhiteSpace(brief[tot - 1])) tot--;
        if (van >= tot) return (van, tot);
        while (van > 0 && InWoord(brief[van]) && InWoord(brief[van - 1])) van--;
        while (tot < brief.Length && InWoord(brief[tot]) && InWoord(brief[tot - 1])) tot++;
        return (van, tot);
    }

    private static bool InWoord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Null where everything that was pointed at is page furniture.</summary>
    private static (int Van, int Tot)? InWeergave(Werktekst tekst, int van, int tot)
    {
        var (begin, einde) = (Eerste(tekst, van), Eerste(tekst, tot));
        while (begin < einde && char.IsWhiteSpace(tekst.Tekst[begin])) begin++;
        while (einde > begin && char.IsWhiteSpace(tekst.Tekst[einde - 1])) einde--;
        return begin < einde ? (begin, einde) : null;
    }

    /// <summary>The first character of the view that stands at or after an offset in the original.</summary>
    private static int Eerste(Werktekst tekst, int bron)
    {
        var (laag, hoog) = (0, tekst.Tekst.Length);
        while (laag < hoog)
        {
            var midden = (laag + hoog) / 2;
            if (tekst.Herkomst(midden) < bron) laag = midden + 1;
            else hoog = midden;
        }
        return laag;
    }

    private static string Zin(string woorden)
    {
        var zin = woorden.TrimEnd(';', ',', ' ');
        if (zin.Length > 0 && char.IsLower(zin[0])) zin = char.ToUpperInvariant(zin[0]) + zin[1..];
        return zin.Length > 0 && zin[^1] is not ('.' or '!' or '?' or '…') ? zin + "." : zin;
    }
}
