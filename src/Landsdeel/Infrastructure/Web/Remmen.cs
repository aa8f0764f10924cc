using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Landsdeel.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Infrastructure.Web;

/// <summary>Settings of this installation, under "Remmen".</summary>
public sealed class Reminstellingen
{
    /// <summary>How often a minute one person (or one address of the network, of who is not signed in) may ask for what costs much:
    /// a file of the whole register, a document that LibreOffice makes, a file to be read.</summary>
    public int KostbaarPerMinuut { get; set; } = 60;

    /// <summary>The same for what costs more than a page but is asked for often: to fetch a piece, to count the whole register.</summary>
    public int OphalenPerMinuut { get; set; } = 180;
}

/// <summary>How much one may ask for in a minute. Counted in this process alone: it guards the machine, not the register.</summary>
public static class Remmen
{
    /// <summary>For routes that cost much more than a page.</summary>
    public const string Kostbaar = "kostbaar";

    /// <summary>For routes that cost more than a page, and that one may well ask for many times in a row.</summary>
    public const string Ophalen = "ophalen";

    private static readonly TimeSpan Minuut = TimeSpan.FromMinutes(1);

    internal static void Diensten(IServiceCollection diensten) => diensten.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (geval, _) =>
        {
            var wacht = geval.Lease.TryGetMetadata(MetadataName.RetryAfter, out var nog) ? nog : Minuut;
            geval.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wacht.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // Of signing in the address counts: whoever tries passwords has many accounts and few addresses.
        o.AddPolicy(Accountdiensten.Rem, verzoek => HttpMethods.IsPost(verzoek.Request.Method)
            ? Venster(verzoek.Connection.RemoteIpAddress?.ToString() ?? "", verzoek.RequestServices.GetRequiredService<Accountinstellingen>().PogingenPerMinuut)
            : RateLimitPartition.GetNoLimiter(""));
        // Who comes by the dienst of an organisation asks for pages alone, and comes with many colleagues from one address.
        o.AddPolicy(Accountdiensten.RemDienst, verzoek =>
            Venster(verzoek.Connection.RemoteIpAddress?.ToString() ?? "", verzoek.RequestServices.GetRequiredService<Accountinstellingen>().DienstPerMinuut));
        // Of the rest the person: behind one address works a whole ministry.
        o.AddPolicy(Kostbaar, verzoek => IsKostbaar(verzoek.Request)
            ? Venster(Wie(verzoek), verzoek.RequestServices.GetRequiredService<Reminstellingen>().KostbaarPerMinuut)
            : RateLimitPartition.GetNoLimiter(""));
        o.AddPolicy(Ophalen, verzoek => IsOphalen(verzoek.Request)
            ? Venster(Wie(verzoek), verzoek.RequestServices.GetRequiredService<Reminstellingen>().OphalenPerMinuut)
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static string Wie(HttpContext verzoek) => verzoek.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? verzoek.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Venster(string wie, int aantal) =>
        RateLimitPartition.GetFixedWindowLimiter(wie, _ => new() { PermitLimit = aantal, Window = Minuut });

    /// <summary>On a page that has both, to look and to type cost nothing much; to send a file, to have one read, or to ask for one, does.</summary>
    private static bool IsKostbaar(HttpRequest verzoek) => HttpMethods.IsPost(verzoek.Method)
        ? verzoek.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            || string.Equals(verzoek.Query["handler"], "bewijs", StringComparison.OrdinalIgnoreCase)
        : verzoek.Path.Value is { } pad && (pad.EndsWith("/export", StringComparison.Ordinal) || Path.HasExtension(pad))
            || verzoek.Query["handler"].Count > 0;

    /// <summary>The list of the register counts nothing of a large one unless asked; a piece is nothing but its file.</summary>
    private static bool IsOphalen(HttpRequest verzoek) => verzoek.RouteValues.ContainsKey("stuk") || verzoek.Query["handler"].Count > 0 || verzoek.Query.ContainsKey("aantallen");
}
