using System.Globalization;

namespace Landsdeel.Domain.Gedeeld;

/// <summary>The many forms in which typesetting writes one and the same letter or sign.</summary>
internal static class Lettervorm
{
    /// <summary>Asking the runtime for every letter is slow, so those of Latin stand ready.</summary>
    private static readonly char[] Gronden = [.. Enumerable.Range(0, 0x250).Select(c => Zoek((char)c))];

    public static bool IsAanhaling(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '`';

    public static bool IsStreep(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>Marks that belong to the letter before them, and soft hyphens.</summary>
    public static bool IsMerk(char c) => c == '\u00AD' || (c > '\u02FF' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    /// <summary>The letter in lower case, without its diacritic.</summary>
    public static char Grond(char c) => c < Gronden.Length ? Gronden[c] : char.IsLetter(c) ? char.ToLowerInvariant(c) : c;

    private static char Zoek(char c) => char.ToLowerInvariant(c) switch
    {
        >= 'à' and <= 'å' => 'a',
        'ç' => 'c',
        >= 'è' and <= 'ë' => 'e',
        >= 'ì' and <= 'ï' => 'i',
        'ñ' => 'n',
        >= 'ò' and <= 'ö' => 'o',
        >= 'ù' and <= 'ü' => 'u',
        var ander => ander,
    };
}
