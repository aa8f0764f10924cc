using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Web;

/// <summary>What programs that watch over the site ask, outside its pages: no session, no rights, nothing of the register.</summary>
internal static class Gezondheid
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(3);
    /// <summary>A statement on security must be looked at again now and then.</summary>
    private const int DagenGeldig = 180;

    /// <param name="publiek">The address that people know the site by.</param>
    public static void Pas(WebApplication app, string publiek)
    {
        app.Map("/gezond", tak => tak.Run(async verzoek =>
        {
            verzoek.Response.Headers.CacheControl = "no-store";
            switch (verzoek.Request.Path.Value)
            {
                // The process answers; whether the database does, is another question: to start again would not mend that.
                case "" or null:
                    await Zeg(verzoek, StatusCodes.Status200OK, "leeft");
                    break;
                case "/klaar":
                    var waarom = await NietKlaar(verzoek);
                    await Zeg(verzoek, waarom is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, waarom ?? "klaar");
                    break;
                default:
                    verzoek.Response.StatusCode = StatusCodes.Status404NotFound;
                    break;
            }
        }));
        app.Map("/.well-known/security.txt", tak => tak.Run(verzoek =>
        {
            var contact = verzoek.RequestServices.GetRequiredService<IConfiguration>()["Beveiliging:Contact"] is { Length: > 0 } gezet ? gezet : $"{publiek}/over#beveiliging";
            var tot = verzoek.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().Date.AddDays(DagenGeldig);
            verzoek.Response.ContentType = "text/plain; charset=utf-8";
            return verzoek.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                $"Contact: {contact}\nExpires: {tot:yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {publiek}/.well-known/security.txt\n"));
        }));
    }

    private static Task Zeg(HttpContext verzoek, int status, string stand)
    {
        verzoek.Response.StatusCode = status;
        return verzoek.Response.WriteAsJsonAsync(new { stand });
    }

    /// <summary>Null when it can do its work.</summary>
    private static async Task<string?> NietKlaar(HttpContext verzoek)
    {
        using var samen = CancellationTokenSource.CreateLinkedTokenSource(verzoek.RequestAborted);
        samen.CancelAfter(Geduld);
        try
        {
            await using var db = verzoek.RequestServices.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
            return (await db.Database.GetPendingMigrationsAsync(samen.Token)).Any() ? "het register heeft een oudere vorm" : null;
        }
#pragma warning disable CA1031 // Whatever keeps it from its work, the answer is the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            return "het register is niet bereikbaar";
        }
    }
}
