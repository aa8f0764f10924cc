using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Opdrachten;

/// <summary>Options whose values are checked in plain Dutch, and the ones that several commands share.</summary>
public static class Opties
{
    /// <summary>Every landsdeel by its name. First: the options below need it.</summary>
    public static IReadOnlyList<(string Woord, Landsdelen Waarde)> Landsdelen { get; } =
        [.. LandsdelenExtensions.Alle.Select(l => (l.ToString(), l))];

    /// <summary>From when one looks; the same words as in an address of the site.</summary>
    public static Option<DateOnly?> Peildatum { get; } = Dag("--peildatum", "Laat zien wat op deze dag gold. Standaard de dag waarmee het register opent.");

    /// <summary>What the register knew at a moment, in microseconds as the address of the site has it.</summary>
    public static Option<long?> Bekend { get; } = new("--bekend")
    {
        Description = "Laat zien wat het register op deze dag of dit moment wist: 2026-11-24 of \"2026-11-24 14:05\".",
        HelpName = "MOMENT",
        CustomParser = LeesMoment,
    };

    /// <summary>The landsdeel of the session: what concerns this one.</summary>
    public static Option<Landsdelen?> Landsdeel { get; } = Keuze("--landsdeel", "Alleen wat dit landsdeel aangaat.", "LANDSDEEL", Landsdelen);

    public static Option<bool> Json { get; } = Vlag("--json", "Geef de uitkomst als JSON, zonder iets erbij.");

    public static Option<bool> Leeg { get; } = new("--leeg")
    {
        Description = "Gebruik een eigen, leeg register naast het register met de ronde van 2020.",
        Recursive = true,
    };

    public static Option<bool> Hulp { get; } = new("--help", "-h", "-?", "/?", "--hulp") { Description = "Toon deze uitleg.", Recursive = true };

    public static Option<bool> Vlag(string naam, string uitleg) => new(naam) { Description = uitleg };

    public static Option<string?> Woord(string naam, string uitleg, string waarde) => new(naam)
    {
        Description = uitleg,
        HelpName = waarde,
        CustomParser = Eis(naam, getypt => (getypt, string.IsNullOrWhiteSpace(getypt) ? "is leeg. Vul een waarde in." : null)),
    };

    public static Option<DateOnly?> Dag(string naam, string uitleg) => new(naam)
    {
        Description = uitleg,
        HelpName = "DATUM",
        CustomParser = Eis<DateOnly?>(naam, getypt => LeesDag(getypt) is { } dag
            ? (dag, null) : (null, $"'{getypt}' is geen datum. Schrijf de datum als 2020-07-01 of 1-7-2020.")),
    };

    public static Option<int?> Getal(string naam, string uitleg, int laagste, int hoogste, bool verplicht = false) => new(naam)
    {
        Description = uitleg,
        HelpName = "N",
        Required = verplicht,
        CustomParser = Eis<int?>(naam, getypt => int.TryParse(getypt, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= laagste && getal <= hoogste
            ? (getal, null) : (null, $"'{getypt}' kan niet. Geef een geheel getal van {laagste} tot en met {hoogste}.")),
    };

    /// <summary>One of a few words.</summary>
    public static Option<T?> Keuze<T>(string naam, string uitleg, string waarde, IReadOnlyList<(string Woord, T Waarde)> keuzen) where T : struct => new(naam)
    {
        Description = $"{uitleg.TrimEnd('.')}: {Tekst.Opsomming([.. keuzen.Select(k => k.Woord)])}.",
        HelpName = waarde,
        CustomParser = Eis<T?>(naam, getypt => Kies(getypt, keuzen) is { } gekozen ? (gekozen, null) : (null, NietBij(getypt, keuzen))),
    };

    /// <summary>Some of a few words: repeated, or with commas between.</summary>
    public static Option<T[]> Keuzen<T>(string naam, string uitleg, string waarde, IReadOnlyList<(string Woord, T Waarde)> keuzen) where T : struct => new(naam)
    {
        Description = $"{uitleg.TrimEnd('.')}: {Tekst.Opsomming([.. keuzen.Select(k => k.Woord)])}. Meer tegelijk kan, met komma's.",
        HelpName = waarde,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = regel =>
        {
            var gekozen = new List<T>();
            foreach (var getypt in regel.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                if (Kies(getypt, keuzen) is { } een) gekozen.Add(een);
                else regel.AddError($"{naam}: {NietBij(getypt, keuzen)}");
            }
            return [.. gekozen.Distinct()];
        },
    };

    /// <summary>Every member of an enum under the word that users read.</summary>
    public static IReadOnlyList<(string Woord, T Waarde)> Alle<T>(Func<T, string> woord) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(w => (woord(w), w))];

    private static T? Kies<T>(string getypt, IReadOnlyList<(string Woord, T Waarde)> keuzen) where T : struct
    {
        foreach (var (woord, waarde) in keuzen)
            if (Gelijk(woord, getypt) || Gelijk(waarde.ToString()!, getypt)) return waarde;
        return null;

        // "zo mogelijk", zo-mogelijk and zoMogelijk are the same to someone at a command line.
        static bool Gelijk(string a, string b) => string.Equals(Kaal(a), Kaal(b), StringComparison.OrdinalIgnoreCase);
        static string Kaal(string tekst) => tekst.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
    }

    private static string NietBij<T>(string getypt, IReadOnlyList<(string Woord, T Waarde)> keuzen) =>
        $"'{getypt}' kan niet. Kies uit: {Tekst.Opsomming([.. keuzen.Select(k => k.Woord)])}.";

    private static Func<ArgumentResult, T?> Eis<T>(string naam, Func<string, (T? Waarde, string? Fout)> lees) => regel =>
    {
        var (waarde, fout) = lees(regel.Tokens[0].Value);
        if (fout is not null) regel.AddError($"{naam}: {fout}");
        return waarde;
    };

    private static DateOnly? LeesDag(string getypt) => DateOnly.TryParseExact(getypt.Trim(), ["yyyy-MM-dd", "d-M-yyyy"],
        CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static long? LeesMoment(ArgumentResult regel)
    {
        var getypt = regel.Tokens[0].Value.Trim();
        // A bare day means all that was known when it ended.
        if (LeesDag(getypt) is { } dag && dag < DateOnly.MaxValue) return SessieBouwer.Micros(dag.AddDays(1).ToDateTime(TimeOnly.MinValue)) - 1;
        if (DateTime.TryParseExact(getypt, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return SessieBouwer.Micros(moment);
        if (getypt.Length is >= 13 and <= 18 && long.TryParse(getypt, NumberStyles.None, CultureInfo.InvariantCulture, out var micros)) return micros;
        regel.AddError($"--bekend: '{getypt}' is geen moment. Schrijf 2026-11-24 of \"2026-11-24 14:05\".");
        return null;
    }
}
