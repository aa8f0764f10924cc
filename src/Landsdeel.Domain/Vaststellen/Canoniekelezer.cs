using System.Globalization;
using System.Text;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Vaststellen;

/// <summary>Reads the text of a list that was signed back: what a paper shows of it. Of a term its words, days and precision come back, not which
/// overleg it means.</summary>
public static class Canoniekelezer
{
    /// <summary>Null when it is not the text of a list.</summary>
    public static Afsprakenlijst? Lees(string tekst)
    {
        var regels = tekst.Split('\n');
        if (regels is not [Canoniek.Lijstkop, .., ""]) return null;
        Afsprakenlijst? lijst = null;
        List<Lijstonderwerp> onderwerpen = [];
        foreach (var regel in regels.Skip(1).Where(r => r.Length > 0))
        {
            if (regel.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var plaats)) return null;
            var (label, waarde) = (regel[..plaats], Ontvouw(regel[(plaats + 2)..]));
            if (lijst is null)
            {
                if (label != "overleg") return null;
                lijst = new() { Overleg = default, Nummer = 0, Naam = waarde, Gehouden = default };
            }
            else if (onderwerpen.Count == 0 && !label.StartsWith("onderwerp ", StringComparison.Ordinal))
            {
                if (Kop(lijst, label, waarde) is not { } verder) return null;
                lijst = verder;
            }
            else if (label.StartsWith("onderwerp ", StringComparison.Ordinal)) onderwerpen.Add(new() { Sleutel = "", Kop = waarde });
            else if (Onderdeel(onderwerpen[^1], label, waarde) is { } onderwerp) onderwerpen[^1] = onderwerp;
            else return null;
        }
        return lijst is null ? null : lijst with { Onderwerpen = onderwerpen };
    }

    private static Afsprakenlijst? Kop(Afsprakenlijst lijst, string label, string waarde) => label switch
    {
        "sleutel" => lijst with { Overleg = new(waarde) },
        "gehouden" => Dag(waarde) is { } dag ? lijst with { Gehouden = dag } : null,
        "versie" => int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? lijst with { Nummer = nummer } : null,
        _ => null,
    };

    private static Lijstonderwerp? Onderdeel(Lijstonderwerp onderwerp, string label, string waarde)
    {
        if (label.StartsWith("afspraak ", StringComparison.Ordinal)) return onderwerp with { Afspraken = [.. onderwerp.Afspraken, new() { Sleutel = "", Tekst = waarde }] };
        if (onderwerp.Afspraken.Count == 0)
            return label switch
            {
                "sleutel" => onderwerp with { Sleutel = waarde },
                "uitgangspunt" => onderwerp with { Uitgangspunten = [.. onderwerp.Uitgangspunten, waarde] },
                _ => null,
            };
        return Afspraak(onderwerp.Afspraken[^1], label, waarde) is { } afspraak
            ? onderwerp with { Afspraken = [.. onderwerp.Afspraken.SkipLast(1), afspraak] } : null;
    }

    private static Lijstafspraak? Afspraak(Lijstafspraak a, string label, string waarde)
    {
        var termijn = a.Termijn ?? new Termijn("", null, null, Precisie.Dag);
        switch (label)
        {
            case "sleutel": return a with { Sleutel = waarde };
            case "kenmerk": return a with { Referentie = waarde };
            case "werkwoord": return a with { Werkwoord = waarde };
            case "naam" when a.Partijen.Count > 0: return a with { Partijen = [.. a.Partijen.SkipLast(1), a.Partijen[^1] with { Naam = waarde }] };
            case "termijn": return a with { Termijn = termijn with { Tekst = waarde } };
            case "van" when a.Termijn is not null: return a with { Termijn = termijn with { Van = Dag(waarde) } };
            case "tot en met" when a.Termijn is not null: return a with { Termijn = termijn with { Tot = Dag(waarde) } };
            case "precisie" when Enum.TryParse<Precisie>(waarde, ignoreCase: true, out var precisie): return a with { Termijn = termijn with { Precisie = precisie } };
            case "ritme" when Enum.TryParse<Ritme>(waarde, ignoreCase: true, out var ritme): return a with { Termijn = termijn with { Ritme = ritme } };
            case "in overleg": return a;
            case "zekerheid":
                foreach (var z in Enum.GetValues<Zekerheid>())
                    if (z.Woorden() == waarde) return a with { Zekerheid = z };
                return null;
            default:
                foreach (var rol in Enum.GetValues<Rol>())
                    if (rol.Woorden() == label) return a with { Partijen = [.. a.Partijen, new(new(waarde), rol, waarde)] };
                return null;
        }
    }

    private static DateOnly? Dag(string waarde) => DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    /// <summary>Undoes what was written out: <c>\n</c> is a line end, <c>\\</c> a backslash.</summary>
    private static string Ontvouw(string waarde)
    {
        if (!waarde.Contains('\\', StringComparison.Ordinal)) return waarde;
        var uit = new StringBuilder(waarde.Length);
        for (var i = 0; i < waarde.Length; i++)
            if (waarde[i] != '\\' || i + 1 == waarde.Length) uit.Append(waarde[i]);
            else uit.Append(waarde[++i] switch { 'n' => '\n', 'r' => '\r', var teken => teken });
        return uit.ToString();
    }
}
