using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

/// <summary>The tables beside these tests, as test data. In them "\n" is a line break and "\xa0" a non-breaking space.</summary>
internal static class Tabellen
{
    /// <summary>The day of the letter from which most phrases come.</summary>
    public static readonly DateOnly Peildatum = new(2020, 6, 23);

    public static string Brief => Lees("kamerbrief-2020-06-23.txt");

    public static IReadOnlyList<string> GeenTermijn => [.. Regels("geen-termijn.txt").Select(Ontsnapt)];

    /// <summary>The phrases with the term they mean and the certainty they say.</summary>
    public static IReadOnlyList<(Termijn Termijn, Zekerheid? Zekerheid)> Termijnen =>
        [.. Regels("termijnen.tsv").Skip(1).Select(Rij)];

    private static (Termijn, Zekerheid?) Rij(string regel)
    {
        var cellen = regel.Split('\t').Concat(Enumerable.Repeat("", 7)).Take(7).ToArray();
        var termijn = new Termijn(
            Ontsnapt(cellen[0]),
            Dag(cellen[1]),
            Dag(cellen[2]),
            Enum.Parse<Precisie>(cellen[3]),
            Overleg(cellen[4]),
            cellen[5].Length == 0 ? Ritme.Geen : Enum.Parse<Ritme>(cellen[5]));
        return (termijn, cellen[6].Length == 0 ? null : Enum.Parse<Zekerheid>(cellen[6]));
    }

    private static DateOnly? Dag(string cel) =>
        cel.Length == 0 ? null : DateOnly.ParseExact(cel, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static OverlegVerwijzing? Overleg(string cel)
    {
        if (cel.Length == 0)
            return null;
        var delen = cel.Split(' ');
        int? jaar = delen.Length > 1 ? int.Parse(delen[1], CultureInfo.InvariantCulture) : null;
        Seizoen? seizoen = delen.Length > 2 ? Enum.Parse<Seizoen>(delen[2]) : null;
        var ligging = delen.Length > 3 ? Enum.Parse<Ligging>(delen[3]) : Ligging.Tijdens;
        return new OverlegVerwijzing(Enum.Parse<OverlegReeks>(delen[0]), jaar, seizoen, ligging);
    }

    private static string Ontsnapt(string cel) =>
        cel.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\xa0", "\u00A0", StringComparison.Ordinal);

    private static IEnumerable<string> Regels(string naam) =>
        Lees(naam).Split('\n').Where(r => r.Length > 0 && !r.StartsWith('#'));

    private static string Lees(string naam)
    {
        using var stroom = typeof(Tabellen).Assembly.GetManifestResourceStream(naam)
            ?? throw new InvalidOperationException($"Resource {naam} is missing.");
        using var lezer = new StreamReader(stroom);
        return lezer.ReadToEnd();
    }
}
