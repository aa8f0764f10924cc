using Landsdeel.Accounts.Diensten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Landsdeel.Infrastructure.OpenIdConnect;

/// <summary>The beginning and the end of a session at a dienst.</summary>
public static class Dienststart
{
    /// <summary>Whether the dienst tells where its pages are, as it must.</summary>
    public static async Task<bool> Bereikbaar(HttpContext verzoek, Aanmelddienst dienst) => await Beschrijving(verzoek, dienst) is not null;

    public static AuthenticationProperties Met(string? uitnodiging, string? terug)
    {
        var mee = new AuthenticationProperties { RedirectUri = BinnenModel.Pad };
        if (!string.IsNullOrEmpty(uitnodiging)) mee.Items[Dienstkoekje.Uitnodiging] = uitnodiging;
        if (terug is not null) mee.Items[Dienstkoekje.Terug] = terug;
        return mee;
    }

    /// <summary>Where one signs out at the dienst as well; null when it has no such page.</summary>
    public static async Task<string?> Afmelden(HttpContext verzoek, Aanmelddienst dienst) =>
        (await Beschrijving(verzoek, dienst))?.EndSessionEndpoint is { Length: > 0 } daar
            ? daar + (daar.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "client_id=" + Uri.EscapeDataString(dienst.Client)
                + "&post_logout_redirect_uri=" + Uri.EscapeDataString($"{verzoek.Request.Scheme}://{verzoek.Request.Host}/afmelden")
            : null;

    private static async Task<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration?> Beschrijving(HttpContext verzoek, Aanmelddienst dienst)
    {
        var opties = verzoek.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(dienst.Schema);
        try
        {
            return await opties.ConfigurationManager!.GetConfigurationAsync(verzoek.RequestAborted);
        }
        catch (Exception fout) when (fout is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            verzoek.RequestServices.GetRequiredService<ILogger<Aanmelddienst>>().NietBereikbaar(dienst.Sleutel, fout.GetType().Name);
            return null;
        }
    }
}

/// <summary>What the operator reads of it: which dienst and which check, never who.</summary>
internal static partial class Dienstlog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Aanmelden via dienst {Dienst} geweigerd: {Reden}")]
    public static partial void Geweigerd(this ILogger log, string dienst, string reden);

    [LoggerMessage(Level = LogLevel.Warning, Message = "De dienst {Dienst} is niet bereikbaar of beschrijft zichzelf niet goed: {Reden}")]
    public static partial void NietBereikbaar(this ILogger log, string dienst, string reden);
}
