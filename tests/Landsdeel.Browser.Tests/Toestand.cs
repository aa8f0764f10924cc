using System.Text.RegularExpressions;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Browser.Tests;

/// <summary>One state of one route, from routes.tsv: what every test of this project looks at.</summary>
/// <param name="Route">The route as it is mapped.</param>
/// <param name="Naam">Unique; also the name of its pictures.</param>
/// <param name="Register">vol, leeg, stuk, or werk: as vol, for states that change something; publiek, lezer, beheerder or nieuw (no second step yet): as vol, in the eyes of that one.</param>
/// <param name="Status">The HTTP status that belongs to it; of a row that is "bestand" the address gives a file, not a page.</param>
/// <param name="Acties">What to do after opening: "klik SELECTOR", "stuur SELECTOR" (waits for the next page), "vul SELECTOR = WAARDE",
/// "kies SELECTOR = BESTAND" (a file of the folder lijsten), "keus SELECTOR = WAARDE", "wacht SELECTOR", "druk TOETS", with a question mark in front only if it is there; joined by " && ".</param>
/// <param name="Verzend">The button that sends the page's main form, tried without script; empty when there is none.</param>
public sealed record Toestand(string Route, string Naam, string Register, int Status, bool IsBestand, string Adres, string Acties, string Verzend)
{
    public static IReadOnlyList<Toestand> Alle { get; } = [.. File.ReadLines(Wortel.Pad("tests", "Landsdeel.Browser.Tests", "routes.tsv"))
        .Skip(1).Where(r => r.Length > 0 && r[0] != '#').Select(Lees)];

    /// <summary>While working on some pages, LANDSDEEL_TOESTANDEN names (as a pattern) the only states to look at; never set by check.</summary>
    public static TheoryData<string> Paginas() => new(Alle.Where(t => !t.IsBestand && Kiezer.IsMatch(t.Naam)).Select(t => t.Naam));

    private static Regex Kiezer { get; } = new(Environment.GetEnvironmentVariable("LANDSDEEL_TOESTANDEN") ?? "");

    public static Toestand Met(string naam) => Alle.Single(t => t.Naam == naam);

    private static Toestand Lees(string regel)
    {
        var deel = regel.Split('\t');
        if (deel.Length is < 5 or > 7) throw new InvalidDataException($"routes.tsv: expected 5 to 7 columns in \"{regel}\".");
        string Kolom(int i) => i < deel.Length ? deel[i].Trim() : "";
        var bestand = Kolom(3).StartsWith("bestand", StringComparison.Ordinal);
        return new(Kolom(0), Kolom(1), Kolom(2), bestand ? 200 : int.Parse(Kolom(3), null), bestand, Kolom(4), Kolom(5), Kolom(6));
    }
}
