using System.Globalization;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld.Termijnen;

namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>Reads what a document says of itself: its date, kenmerk, sender, dossier and title.</summary>
internal static partial class Kenmerklezer
{
    /// <summary>A document says who it is from in its first or last part.</summary>
    private const int Rand = 6000;
    private const int Titelblad = 700;

    public static Documentkenmerken Lees(string bron)
    {
        var kop = bron.Length <= 2 * Rand ? bron : string.Concat(bron.AsSpan(0, Rand), "\n", bron.AsSpan(bron.Length - Rand));
        var dossier = Dossier().Match(kop);
        if (!dossier.Success) dossier = Dossierkop().Match(kop);
        return new(
            Titel: Waarde(kop, Onderwerp()),
            Datum: Datum(kop, bron),
            Afzender: Afzender(kop),
            Kenmerk: Waarde(bron, Kenmerk()),
            Dossier: dossier.Success ? Dossiernummer(dossier.Groups["dossier"].Value) : null,
            Nummer: dossier.Success ? dossier.Groups["nummer"].Value : null);
    }

    /// <summary>"34 682" is 34682, "32 123 A" and "35 570-VII" are 32123-A and 35570-VII.</summary>
    private static string Dossiernummer(string tekst)
    {
        var kaal = Wit().Replace(tekst, "");
        var hoofdstuk = kaal[5..].TrimStart('-');
        return hoofdstuk.Length == 0 ? kaal[..5] : $"{kaal[..5]}-{hoofdstuk}";
    }

    private static string? Waarde(string tekst, Regex patroon) =>
        patroon.Match(tekst) is { Success: true } m ? Wit().Replace(m.Groups["waarde"].Value, " ").Trim() : null;

    private static DateOnly? Datum(string kop, string bron)
    {
        foreach (var patroon in new[] { Datumveld(), Plaatsdatum() })
            foreach (Match m in patroon.Matches(patroon == Plaatsdatum() ? kop : bron))
                if (Dag(m.Groups["datum"].Value) is { } dag) return dag;
        // A list of agreements has its day in or below its title.
        foreach (Match m in Kopdatum().Matches(kop.Length > Titelblad ? kop[..Titelblad] : kop))
            if (Dag(m.Groups["datum"].Value) is { } dag) return dag;
        return null;
    }

    private static DateOnly? Dag(string tekst)
    {
        if (DateOnly.TryParseExact(tekst, ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) return dag;
        // The year stands in the words, so the day from which they are seen does not matter.
        return TermijnParser.Lees(Wit().Replace(tekst, " "), new DateOnly(2000, 1, 1)) is { Van: { } van, Tot: { } tot } && van == tot ? van : null;
    }

    private static string? Afzender(string kop)
    {
        foreach (Match m in Ondertekening().Matches(kop))
        {
            var ambt = Wit().Replace(m.Groups["ambt"].Value, " ").Trim().TrimEnd(',');
            var naam = m.Groups["naam"].Success ? m.Groups["naam"].Value.Trim() : "";
            return naam == "" ? ambt : $"{ambt}, {naam}";
        }
        return null;
    }

    [GeneratedRegex(@"^[ \t]*Datum[ \t]*:?\s{0,6}(?<datum>\d{1,2}\s+\p{L}{3,10}\s+\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}-\d\d-\d\d)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Datumveld();

    [GeneratedRegex(@"^[ \t]*(?:['’]?s-Gravenhage|Den Haag|\p{Lu}[\p{L} -]{2,20}),\s{0,4}(?<datum>\d{1,2}\s+\p{L}{3,10}\s+\d{4})", RegexOptions.Multiline)]
    private static partial Regex Plaatsdatum();

    [GeneratedRegex(@"^[^\n.]{0,90}?(?<datum>\b\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s\d{4})[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Kopdatum();

    [GeneratedRegex(@"^[ \t]*(?:Ons |Onze )?(?:kenmerk|referentie)[ \t]*:?\s{0,6}(?<waarde>[A-Z0-9][A-Za-z0-9./-]*\d[A-Za-z0-9./-]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Kenmerk();

    [GeneratedRegex(@"^[ \t]*(?:Betreft|Onderwerp)[ \t]*:?[ \t]{0,6}\n?(?:[ \t]*\n)?[ \t]*(?<waarde>\p{L}[^\n]{8,160})", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Onderwerp();

    [GeneratedRegex(@"^[ \t]*(?<dossier>\d{2}\s?\d{3}(?:[- ][A-Z]{1,6})?)[ \t]*,?[ \t]*(?:nr\.?|Nr\.?)[ \t]*(?<nummer>\d{1,4})[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Dossier();

    /// <summary>The head of a parliamentary paper: dossier and its title, and some lines below it the number.</summary>
    [GeneratedRegex(@"^[ \t]*(?<dossier>\d{2} \d{3}(?:[- ][A-Z]{1,6})?)(?:[ \t]+\p{Lu}[^\n]{0,160})?[ \t]*\r?\n(?:[^\n]{0,160}\n){0,6}?[ \t]*(?:Nr|nr)\.[ \t]*(?<nummer>\d{1,4})\b", RegexOptions.Multiline)]
    private static partial Regex Dossierkop();

    [GeneratedRegex(@"^[ \t]*(?<ambt>(?:De|DE)\s+(?:minister|staatssecretaris|MINISTER|STAATSSECRETARIS)\s+(?:van|voor|VAN|VOOR)\s[^\n]{3,90}?,)[ \t]*\r?\n(?:[ \t]*\r?\n){0,8}[ \t]*(?<naam>(?:(?:drs|ir|mr|dr|ing|prof|mw|mevr|dhr|bc|ds)\.\s?){0,4}(?:\p{Lu}\.){0,5}[ \t]?\p{L}[\p{L} '’-]{1,40})?", RegexOptions.Multiline)]
    private static partial Regex Ondertekening();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wit();
}
