using System.Globalization;
using System.Xml;

namespace Landsdeel.Infrastructure.Tabellen;

internal enum Getalsoort
{
    Getal = 0,
    Datum = 1,
    Tijd = 2,
}

/// <summary>Which cell formats make a date or a time of a number.</summary>
internal sealed class XlsxStijlen
{
    private readonly List<Getalsoort> _celstijlen = [];

    internal void Lees(XmlReader xml)
    {
        var eigen = new Dictionary<int, Getalsoort>();
        var inCelstijlen = int.MaxValue;
        while (xml.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth <= inCelstijlen)
                inCelstijlen = xml.LocalName == "cellXfs" ? xml.Depth : int.MaxValue;
            if (xml.LocalName == "numFmt" && Nummer(xml) is { } id)
                eigen[id] = VanCode(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inCelstijlen != int.MaxValue)
                _celstijlen.Add(Nummer(xml) is { } vorm ? (eigen.TryGetValue(vorm, out var soort) ? soort : Ingebouwd(vorm)) : Getalsoort.Getal);
        }
    }

    internal Getalsoort Soort(string? stijl) =>
        int.TryParse(stijl, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _celstijlen.Count ? _celstijlen[i] : Getalsoort.Getal;

    private static int? Nummer(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in East Asian versions.</summary>
    private static Getalsoort Ingebouwd(int vorm) => vorm switch
    {
        >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58 => Getalsoort.Datum,
        >= 18 and <= 21 => Getalsoort.Tijd,
        // 45 to 47 are durations in minutes and hours: a number.
        _ => Getalsoort.Getal,
    };

    /// <summary>Looks at the letters of a format code outside quotes, escapes and brackets. A duration ([h]:mm) is a number.</summary>
    internal static Getalsoort VanCode(string code)
    {
        var datum = false;
        var tijd = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case ';':
                    i = code.Length;
                    break;
                case '"':
                    i = Tot(code, i + 1, '"');
                    break;
                case '[':
                    var dicht = Tot(code, i + 1, ']');
                    var binnen = code[(i + 1)..Math.Min(dicht, code.Length)];
                    if (binnen.Length > 0 && (binnen.Trim('h', 'H').Length == 0 || binnen.Trim('m', 'M').Length == 0 || binnen.Trim('s', 'S').Length == 0))
                        return Getalsoort.Getal;
                    i = dicht;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    datum = true;
                    break;
                case 'h' or 's':
                    tijd = true;
                    break;
                case 'm':
                    // Minutes only next to hours or seconds; "mmm" alone is a month.
                    datum |= !tijd && !VolgtSeconde(code, i);
                    break;
            }
        }
        return datum ? Getalsoort.Datum : tijd ? Getalsoort.Tijd : Getalsoort.Getal;
    }

    private static int Tot(string code, int begin, char teken)
    {
        var plaats = begin < code.Length ? code.IndexOf(teken, begin) : -1;
        return plaats < 0 ? code.Length : plaats;
    }

    private static bool VolgtSeconde(string code, int plaats)
    {
        while (plaats < code.Length && (char.ToLowerInvariant(code[plaats]) == 'm' || code[plaats] is ':' or '.'))
            plaats++;
        return plaats < code.Length && char.ToLowerInvariant(code[plaats]) == 's';
    }
}
