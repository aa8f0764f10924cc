using Landsdeel.Domain.Gedeeld;
using MimeKit;

namespace Landsdeel.Infrastructure.Mail;

/// <summary>Which mail server takes the messages, from the environment: <c>LANDSDEEL_MAIL</c> and <c>LANDSDEEL_MAIL_VAN</c>.</summary>
/// <param name="Server">Empty when there is none.</param>
/// <param name="Direct">TLS from the first byte; else the connection is secured by STARTTLS.</param>
public sealed record Mailinstellingen(string Server, int Poort, bool Direct, string? Gebruiker, string? Wachtwoord, string Van)
{
    public const string Variabele = "LANDSDEEL_MAIL";
    public const string VariabeleVan = "LANDSDEEL_MAIL_VAN";

    public static Mailinstellingen Geen { get; } = new("", 0, false, null, null, "");

    public bool Ingesteld => Server != "";

    /// <summary>A server on this machine may go without encryption; nobody listens in between.</summary>
    public bool Hier => Server is "localhost" or "127.0.0.1" or "::1" or "[::1]";

    /// <summary>How long a mail server may take for one step.</summary>
    public TimeSpan Geduld { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How the settings are named to people: without user and password.</summary>
    public override string ToString() => Ingesteld ? $"{Server}:{Poort}" : "geen";

    public static Uitkomst<Mailinstellingen> UitOmgeving() =>
        Lees(Environment.GetEnvironmentVariable(Variabele), Environment.GetEnvironmentVariable(VariabeleVan));

    public static Uitkomst<Mailinstellingen> Lees(string? adres, string? van)
    {
        if (string.IsNullOrWhiteSpace(adres)) return Geen;
        if (!Uri.TryCreate(adres.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host == "" || uri.PathAndQuery is not ("/" or ""))
            return new MailadresVanServerKanNiet();
        if (string.IsNullOrWhiteSpace(van) || !MailboxAddress.TryParse(van, out var afzender) || !afzender.Address.Contains('@', StringComparison.Ordinal))
            return new AfzenderOntbreekt();
        var direct = uri.Scheme == "smtps";
        var delen = uri.UserInfo.Split(':', 2);
        return new Mailinstellingen(uri.Host, uri.Port > 0 ? uri.Port : direct ? 465 : 587, direct,
            delen[0] == "" ? null : Uri.UnescapeDataString(delen[0]), delen.Length > 1 ? Uri.UnescapeDataString(delen[1]) : null, van.Trim());
    }
}
