using System.Text.Encodings.Web;
using Landsdeel.Gedeeld;
using Microsoft.AspNetCore.Diagnostics;

namespace Landsdeel.Storingen;

/// <summary>The page when something breaks. It asks nothing of the database or the session: those may be what broke.</summary>
public static partial class Storingspagina
{
    public static async Task Schrijf(HttpContext verzoek)
    {
        var log = verzoek.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Storingspagina));
        var nummer = Nummer(verzoek.RequestServices.GetRequiredService<Identiteiten>());
        var storing = verzoek.Features.Get<IExceptionHandlerPathFeature>();
        Gemeld(log, nummer, verzoek.Request.Method, storing?.Path ?? "", storing?.Error);
        verzoek.Response.StatusCode = StatusCodes.Status500InternalServerError;
        verzoek.Response.ContentType = "text/html; charset=utf-8";
        verzoek.Response.Headers.CacheControl = "no-store";
        await verzoek.Response.WriteAsync(Pagina(nummer));
    }

    /// <summary>Short enough to read out over the telephone: "3F0A-91C2".</summary>
    private static string Nummer(Identiteiten identiteiten)
    {
        var einde = identiteiten.Nieuw()[^8..].ToUpperInvariant();
        return $"{einde[..4]}-{einde[4..]}";
    }

    private static string Pagina(string nummer) => $"""
        <!DOCTYPE html>
        <html lang="nl" class="voorbeeld-theme">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Er ging iets mis - Landsdeel</title>
        <link rel="stylesheet" href="/lib/nlds.css">
        <link rel="stylesheet" href="/landsdeel.css">
        <link rel="stylesheet" href="/stijl/afdruk.css" media="print">
        <link rel="icon" href="/landsdeel.svg" type="image/svg+xml">
        </head>
        <body class="utrecht-body">
        <header class="kop"><div class="kop__binnen"><a class="kop__naam" href="/">Landsdeel</a></div></header>
        <main id="inhoud">
        <h1>Er ging iets mis</h1>
        <p>Dat ligt niet aan u. Wat al was vastgelegd, staat nog in het register; wat u net verstuurde, is waarschijnlijk niet vastgelegd.</p>
        <p>Probeer het over een minuut opnieuw, of ga naar de <a class="utrecht-link" href="/">startpagina</a>.</p>
        <p>Blijft het misgaan? Geef dan dit nummer door aan de beheerder: <strong class="heel">{HtmlEncoder.Default.Encode(nummer)}</strong>. Daarmee is terug te vinden wat er gebeurde.</p>
        </main>
        </body>
        </html>
        """;

    [LoggerMessage(LogLevel.Error, "Storing {Nummer} bij {Methode} {Pad}")]
    private static partial void Gemeld(ILogger log, string nummer, string methode, string pad, Exception? storing);
}
