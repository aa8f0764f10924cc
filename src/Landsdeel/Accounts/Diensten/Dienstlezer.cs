using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Accounts.Diensten;

/// <summary>Reads the settings under "Aanmelddiensten". What is not understood is refused, not skipped: a demand that was mistyped
/// would else not be made.</summary>
public static class Dienstlezer
{
    public const string Afdeling = "Aanmelddiensten";
    private const int LangsteSleutel = 30;
    private const int LangsteNaam = 80;
    private static readonly string[] Namen = ["Naam", "Partij", "Uitgever", "Client", "Geheim", "GeheimBestand", "Acr", "Amr", "HoogsteLeeftijd", "Mailcontrole"];

    public static Aanmelddiensten Lees(IConfiguration instellingen)
    {
        List<Aanmelddienst> goed = [];
        List<Weigering> fouten = [];
        foreach (var deel in instellingen.GetSection(Afdeling).GetChildren().OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var mis = new List<Weigering>();
            var dienst = Lees(deel, (naam, wat) => mis.Add(new DienstInstelling(deel.Key, naam, wat)));
            if (mis.Count == 0) goed.Add(dienst);
            fouten.AddRange(mis);
        }
        return new(goed, fouten);
    }

    private static Aanmelddienst Lees(IConfigurationSection deel, Action<string, string> fout)
    {
        if (deel.Key.Length > LangsteSleutel || !deel.Key.All(t => char.IsAsciiLetterLower(t) || char.IsAsciiDigit(t) || t == '-'))
            fout("", $"noem de dienst met hoogstens {LangsteSleutel} kleine letters, cijfers en streepjes");
        foreach (var vreemd in deel.GetChildren().Where(k => !Namen.Contains(k.Key, StringComparer.OrdinalIgnoreCase)))
            fout(vreemd.Key, $"deze instelling is er niet. Er zijn: {string.Join(", ", Namen)}");
        var naam = Verplicht(deel, "Naam", fout);
        if (naam.Length > LangsteNaam) fout("Naam", $"gebruik hoogstens {LangsteNaam} tekens");
        var uitgever = Verplicht(deel, "Uitgever", fout);
        if (uitgever != "" && !IsUitgever(uitgever))
            fout("Uitgever", $"'{uitgever}' is geen adres met https. Neem de waarde van 'issuer' letterlijk over van de organisatie");
        return new(deel.Key, naam, Verplicht(deel, "Partij", fout), uitgever, Verplicht(deel, "Client", fout), Geheim(deel, fout),
            Woorden(deel["Acr"]), Woorden(deel["Amr"]), Leeftijd(deel["HoogsteLeeftijd"], fout), Mailcontrole(deel["Mailcontrole"], fout));
    }

    private static string Verplicht(IConfigurationSection deel, string naam, Action<string, string> fout)
    {
        var waarde = deel[naam]?.Trim() ?? "";
        if (waarde == "") fout(naam, "deze instelling ontbreekt");
        return waarde;
    }

    /// <summary>https, so that nobody between can answer for it; on this machine itself nobody is between.</summary>
    private static bool IsUitgever(string waarde) => Uri.TryCreate(waarde, UriKind.Absolute, out var uri) && uri.Query == "" && uri.Fragment == "" && uri.UserInfo == ""
        && (uri.Scheme == Uri.UriSchemeHttps || uri is { Scheme: "http", IsLoopback: true });

    private static string Geheim(IConfigurationSection deel, Action<string, string> fout)
    {
        var (waarde, bestand) = (deel["Geheim"] ?? "", deel["GeheimBestand"] ?? "");
        if (waarde != "" && bestand != "") fout("Geheim", "geef Geheim of GeheimBestand, niet allebei");
        if (bestand == "")
        {
            if (waarde == "") fout("Geheim", "geef het geheim van de organisatie in Geheim, of de naam van een bestand waarin het staat in GeheimBestand");
            return waarde;
        }
        try
        {
            waarde = File.ReadAllText(bestand).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fout("GeheimBestand", $"het bestand '{bestand}' kan niet worden gelezen");
            return "";
        }
        if (waarde == "") fout("GeheimBestand", $"het bestand '{bestand}' is leeg");
        return waarde;
    }

    private static string[] Woorden(string? waarde) => (waarde ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static TimeSpan? Leeftijd(string? waarde, Action<string, string> fout)
    {
        if (string.IsNullOrWhiteSpace(waarde)) return null;
        if (int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var minuten) && minuten is > 0 and <= 1440) return TimeSpan.FromMinutes(minuten);
        fout("HoogsteLeeftijd", $"'{waarde}' is geen aantal minuten van 1 tot en met 1440");
        return null;
    }

    private static bool Mailcontrole(string? waarde, Action<string, string> fout)
    {
        if (waarde is null or "" or "ja") return true;
        if (waarde != "nee") fout("Mailcontrole", $"'{waarde}' is niet ja of nee");
        return false;
    }
}
