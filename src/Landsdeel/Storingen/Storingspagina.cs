using System.Text.Encodings.Web;
using System.Text.Json;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Landsdeel.Storingen;

/// <summary>The page when something breaks. It asks nothing of the database or the session: those may be what broke.</summary>
public static partial class Storingspagina
{
    /// <summary>After how many seconds it makes sense to try again.</summary>
    private const int Wachttijd = 30;

    public static async Task Schrijf(HttpContext verzoek)
    {
        var log = verzoek.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Storingspagina));
        var nummer = Nummer(verzoek.RequestServices.GetRequiredService<Identiteiten>());
        var storing = verzoek.Features.Get<IExceptionHandlerFeature>();
        // Never the address itself: of a private link it is the key.
        var route = Routes.Van(verzoek) ?? "een onbekend adres";
        var soort = Databasestoring.Van(storing?.Error);
        // What is known needs no page of calls for each of a thousand requests: the kind of it tells the operator what to do.
        if (soort == Storingssoort.Geen) Gemeld(log, nummer, verzoek.Request.Method, route, storing?.Error);
        else Kort(log, nummer, soort, verzoek.Request.Method, route, storing?.Error?.GetBaseException().GetType().Name ?? "", Code(storing?.Error));
        verzoek.Response.StatusCode = soort switch
        {
            Storingssoort.Weg or Storingssoort.Druk => StatusCodes.Status503ServiceUnavailable,
            Storingssoort.Vol => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (soort is Storingssoort.Weg or Storingssoort.Druk) verzoek.Response.Headers.RetryAfter = Wachttijd.ToString(null as IFormatProvider);
        verzoek.Response.Headers.CacheControl = "no-store";
        var (kop, regels) = Woorden(soort, HttpMethods.IsGet(verzoek.Request.Method) || HttpMethods.IsHead(verzoek.Request.Method));
        if (WilJson(verzoek))
        {
            verzoek.Response.ContentType = "application/problem+json; charset=utf-8";
            await verzoek.Response.WriteAsync(JsonSerializer.Serialize(new { type = "about:blank", title = kop, status = verzoek.Response.StatusCode, detail = string.Join(' ', regels), nummer }));
            return;
        }
        verzoek.Response.ContentType = "text/html; charset=utf-8";
        await verzoek.Response.WriteAsync(Pagina(kop, regels, nummer));
    }

    /// <summary>Short enough to read out over the telephone: "3F0A-91C2".</summary>
    private static string Nummer(Identiteiten identiteiten)
    {
        var einde = identiteiten.Nieuw()[^8..].ToUpperInvariant();
        return $"{einde[..4]}-{einde[4..]}";
    }

    private static string Code(Exception? fout) => fout?.GetBaseException() is System.Data.Common.DbException { SqlState: { } staat } ? staat
        : (fout?.GetBaseException() as System.Data.Common.DbException)?.ErrorCode.ToString(null as IFormatProvider) ?? "";

    private static bool WilJson(HttpContext verzoek) => verzoek.Request.Query["handler"] == "json"
        || verzoek.Request.Headers.Accept.ToString() is var soorten && soorten.Contains("json", StringComparison.Ordinal) && !soorten.Contains("text/html", StringComparison.Ordinal);

    private static (string Kop, string[] Regels) Woorden(Storingssoort soort, bool lezen) => soort switch
    {
        Storingssoort.Weg => ("Het register is even niet bereikbaar",
        [
            "Dat ligt niet aan u. Wat al was vastgelegd, is bewaard.",
            lezen ? "Probeer het over een minuut opnieuw." : "Wat u net verstuurde, is waarschijnlijk niet vastgelegd. Ga terug naar het formulier, wacht een minuut en verstuur het opnieuw; kijk daarna of het er één keer staat.",
        ]),
        Storingssoort.Druk => ("Het is nu te druk",
        [
            "Iemand anders is met een groot stuk werk bezig, of er werken veel mensen tegelijk.",
            lezen ? "Probeer het over een halve minuut opnieuw." : "Wat u net verstuurde, is niet vastgelegd. Ga terug naar het formulier en verstuur het over een halve minuut opnieuw.",
        ]),
        Storingssoort.Vol => ("Er kan nu niets worden vastgelegd",
        [
            "De schijf van de server is vol. Wat al was vastgelegd, is bewaard en blijft te lezen.",
            lezen ? "Waarschuw de beheerder van de server." : "Wat u net verstuurde, is niet vastgelegd. Bewaar uw tekst, waarschuw de beheerder van de server en verstuur het opnieuw als er weer ruimte is.",
        ]),
        _ => ("Er ging iets mis",
        [
            "Dat ligt niet aan u. Wat al was vastgelegd, staat nog in het register; wat u net verstuurde, is waarschijnlijk niet vastgelegd.",
            "Probeer het over een minuut opnieuw.",
        ]),
    };

    private static string Pagina(string kop, string[] regels, string nummer) => $"""
        <!DOCTYPE html>
        <html lang="nl" class="voorbeeld-theme">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{kop} - Landsdeel</title>
        <link rel="stylesheet" href="/lib/nlds.css">
        <link rel="stylesheet" href="/landsdeel.css">
        <link rel="stylesheet" href="/stijl/afdruk.css" media="print">
        <link rel="icon" href="/landsdeel.svg" type="image/svg+xml">
        </head>
        <body class="utrecht-body">
        <header class="kop"><div class="kop__binnen"><a class="kop__naam" href="/">Landsdeel</a></div></header>
        <main id="inhoud">
        <h1>{kop}</h1>
        {string.Join("\n", regels.Select(r => $"<p>{HtmlEncoder.Default.Encode(r)}</p>"))}
        <p>U kunt ook naar de <a class="utrecht-link" href="/">startpagina</a>.</p>
        <p>Blijft het misgaan? Geef dan dit nummer door aan de beheerder: <strong class="heel">{HtmlEncoder.Default.Encode(nummer)}</strong>. Daarmee is terug te vinden wat er gebeurde.</p>
        </main>
        </body>
        </html>
        """;

    [LoggerMessage(LogLevel.Error, "Storing {Nummer} bij {Methode} {Route}")]
    private static partial void Gemeld(ILogger log, string nummer, string methode, string route, Exception? storing);

    [LoggerMessage(LogLevel.Error, "Storing {Nummer}: database {Soort}, bij {Methode} {Route} ({Fout} {Code})")]
    private static partial void Kort(ILogger log, string nummer, Storingssoort soort, string methode, string route, string fout, string code);
}
