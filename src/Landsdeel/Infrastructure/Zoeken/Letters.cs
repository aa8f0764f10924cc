using System.Text;

namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>
/// What a character is to the search: a letter or digit with its folded form in [a-z0-9], a sign that disappears inside
/// a word (an accent, a soft hyphen), or an end of the word.
/// </summary>
/// <remarks>
/// Folding goes by single UTF-16 code units, so that offsets stay those of the text and a lone surrogate is an end of the
/// word like any other. Letters outside the Latin script end a word.
/// </remarks>
internal static class Letters
{
    private const int Grens = 0x2100;
    private static readonly string?[] Tabel = MaakTabel();

    /// <summary>The folded form; empty for a sign that disappears; null for what does not belong to a word.</summary>
    public static string? Vouw(char teken) => teken switch
    {
        < (char)Grens => Tabel[teken],
        '\uFEFF' => "",
        >= '\uFB00' and <= '\uFB06' or >= '\uFF10' and <= '\uFF5A' => VouwTeken(teken),
        _ => null,
    };

    public static bool IsApostrof(char teken) => teken is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`';

    public static bool IsKoppelteken(char teken) => teken is '-' or '\u2010' or '\u2011';

    private static string?[] MaakTabel()
    {
        var tabel = new string?[Grens];
        for (var c = 0; c < Grens; c++)
            tabel[c] = VouwTeken((char)c);
        return tabel;
    }

    private static string? VouwTeken(char teken) => teken switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => teken.ToString(),
        >= 'A' and <= 'Z' => ((char)(teken | 0x20)).ToString(),
        < '\u0080' => null,
        // Soft hyphen, accents that stand as characters of their own, joiners without width.
        '\u00AD' or >= '\u0300' and <= '\u036F' or >= '\u200B' and <= '\u200D' or '\u2060' => "",
        'ß' => "ss",
        'æ' or 'Æ' or 'ǽ' or 'Ǽ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' or 'ǿ' or 'Ǿ' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ħ' or 'Ħ' => "h",
        'ı' => "i",
        // m² and km² are words; every other raised digit is a note's number, and the ordinal signs and fractions are no letters.
        '²' or '³' or >= '\u2080' and <= '\u2089' => Ontleed(teken),
        '\u00AA' or '\u00BA' or '\u00B9' or >= '\u00BC' and <= '\u00BE' or >= '\u2070' and <= '\u209F' => null,
        _ => Ontleed(teken),
    };

    private static string? Ontleed(char teken)
    {
        if (!char.IsLetterOrDigit(teken) && !char.IsNumber(teken))
            return null;
        var vorm = new StringBuilder(2);
        foreach (var c in teken.ToString().Normalize(NormalizationForm.FormKD))
        {
            var klein = char.ToLowerInvariant(c);
            if (klein is >= 'a' and <= 'z' or >= '0' and <= '9')
                vorm.Append(klein);
        }
        return vorm.Length == 0 ? null : vorm.ToString();
    }
}
