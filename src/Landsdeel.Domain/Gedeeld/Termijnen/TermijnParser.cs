using System.Collections.Frozen;
using System.Text;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads dates as Dutch officials write them: "najaar 2020", "voor de zomer 2021", "in principe BO MIRT najaar
/// 2021", "tot 2030". Never throws on any text; time and memory are linear in its length.
/// <para>Conventions. A year that the words leave out follows from the peildatum: the first season, quarter or month that
/// has not wholly passed; for a bare day the nearest; after "voor" the first that has yet to begin. "jl." is the last that
/// began, "aanstaande" the next. "begin", "medio" and "eind" are thirds: four months of a year, the days to 10, to 20 and
/// the rest of a month. "voor 2030" and "tot 2030" end the day before it begins, "voor eind 2030" on its last day.
/// Seasons and recesses: <see cref="Seizoenen"/>. Years are 1900 to 2199.</para></summary>
public static class TermijnParser
{
    /// <summary>No term is longer, in UTF-16 units.</summary>
    public const int LangsteTermijn = 300;

    /// <summary>What stands before a number that names something, not a year.</summary>
    private static readonly FrozenSet<string> Nummerwoorden = FrozenSet.ToFrozenSet(
    [
        "nr", "nrs", "nummer", "nummers", "artikel", "artikelen", "art", "kamerstuk", "kamerstukken", "vergaderjaar", "dossier",
        "kenmerk", "stcrt", "stb", "trb", "lid", "bijlage", "tabel", "figuur", "pagina", "blz", "paragraaf", "hoofdstuk",
        "motie", "postbus", "tel", "telefoon", "lijn", "vergaderjaren", "euro", "eur",
    ]);

    /// <summary>Reads a text that is, as a whole, one term; null when it is none.</summary>
    /// <param name="tekst">As someone types it in a form or as it stands in a letter; line breaks are forgiven.</param>
    /// <param name="peildatum">The day from which "dit najaar" and "volgend jaar" are seen: that of the document.</param>
    public static Termijn? Lees(string tekst, DateOnly peildatum) => Lees(tekst, peildatum, out _);

    /// <inheritdoc cref="Lees(string, DateOnly)"/>
    /// <param name="tekst">As someone types it in a form or as it stands in a letter; line breaks are forgiven.</param>
    /// <param name="peildatum">The day from which "dit najaar" and "volgend jaar" are seen: that of the document.</param>
    /// <param name="zekerheid">The certainty that the words say ("zo mogelijk"); null when they say none.</param>
    public static Termijn? Lees(string tekst, DateOnly peildatum, out Zekerheid? zekerheid)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        zekerheid = null;
        if (tekst.Length > LangsteTermijn)
            return null;
        var rij = Tokenizer.Cut(tekst);
        var lezer = new TermijnLezer(rij, peildatum, inTekst: false);
        var begin = 0;
        var lezing = lezer.Lees(begin);
        if (!TotHetEind(rij, lezing, "") && rij.TakeSign(ref begin, "("))
            lezing = TotHetEind(rij, lezer.Lees(begin), ")") ? lezer.Lees(begin) : lezing;
        if (lezing is null || !TotHetEind(rij, lezing, begin == 0 ? "" : ")"))
            return null;
        zekerheid = lezing.Zekerheid;
        return lezing.Termijn(Gevouwen(tekst));
    }

    /// <summary>Finds the terms in running text: longest match, not overlapping, in order. Bare years, months and seasons
    /// count only after a preposition ("in 2021", not "begroting 2021"); an overleg without a moment likewise.</summary>
    /// <inheritdoc cref="Lees(string, DateOnly)"/>
    public static IReadOnlyList<TermijnTreffer> Vind(string tekst, DateOnly peildatum) => Vind(tekst, peildatum, out _);

    /// <param name="poort">Whether to ask the readers only where a term can begin; without it they give the same, slower.</param>
    internal static IReadOnlyList<TermijnTreffer> Vind(string tekst, DateOnly peildatum, out long stappen, bool poort = true)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var rij = Tokenizer.Cut(tekst);
        var lezer = new TermijnLezer(rij, peildatum, inTekst: true);
        var treffers = new List<TermijnTreffer>();
        var open = poort ? Termijnpoort.Open(rij) : null;
        var vorigEinde = 0;
        for (var i = 0; i < rij.Count; i++)
        {
            if (open?[i] == false || !MagBeginnen(rij, i) || lezer.Lees(i) is not { } lezing || !MagEindigen(rij, lezing.Einde))
                continue;
            var (van, tot) = (rij[i].Van, rij[lezing.Einde - 1].Tot);
            if (tot - van > LangsteTermijn)
                continue;
            var zekerheid = lezing.Zekerheid ?? lezer.Zekerheden.Ervoor(i, vorigEinde);
            treffers.Add(new TermijnTreffer(lezing.Termijn(Gevouwen(tekst[van..tot])), van, tot, zekerheid));
            vorigEinde = lezing.Einde;
            i = lezing.Einde - 1;
        }
        stappen = rij.Steps;
        return treffers;
    }

    private static bool TotHetEind(TokenRow rij, Lezing? lezing, string sluiting)
    {
        if (lezing is null)
            return false;
        var i = lezing.Einde;
        if (sluiting.Length > 0 && !rij.TakeSign(ref i, sluiting))
            return false;
        while (i < rij.Count && rij[i].Norm is "." or "," or ";" or ":")
            i++;
        return i >= rij.Count;
    }

    private static bool MagBeginnen(TokenRow rij, int i)
    {
        var token = rij[i];
        if (token.Kind is TokenKind.Break || (token.Kind == TokenKind.Sign && token.Norm is not ("(" or "'")))
            return false;
        var ervoor = rij[i - 1];
        // The rest of a compound or a longer number: "NOVI-najaar", "2019-2020" behind what was passed over.
        if (!token.Gap && ervoor.Norm is "-" or "/" or "€" or "#" or "." or "," or "'" && ervoor.Kind == TokenKind.Sign)
            return false;
        if (token.Kind is not (TokenKind.Number or TokenKind.Amount))
            return true;
        if (ervoor.Norm is "." && !ervoor.Gap)
            ervoor = rij[i - 2];
        return ervoor.Kind is not (TokenKind.Number or TokenKind.Amount) && ervoor.Norm != "€" && !Nummerwoorden.Contains(ervoor.Norm);
    }

    private static bool MagEindigen(TokenRow rij, int einde) =>
        !(rij[einde] is { Gap: false, Norm: "-" } && rij[einde + 1] is { Gap: false, Kind: TokenKind.Word or TokenKind.Number });

    /// <summary>White space folded to one space; a hyphen at a line end joined to the next line.</summary>
    private static string Gevouwen(string tekst)
    {
        var gevouwen = new StringBuilder(tekst.Length);
        var wit = false;
        var regeleinde = false;
        foreach (var c in tekst)
        {
            if (char.IsWhiteSpace(c))
            {
                wit = true;
                regeleinde |= c is '\n' or '\r';
                continue;
            }
            if (wit && gevouwen.Length > 0 && !(regeleinde && gevouwen[^1] is '-' or '\u2010'))
                gevouwen.Append(' ');
            gevouwen.Append(c);
            (wit, regeleinde) = (false, false);
        }
        return gevouwen.ToString();
    }
}
