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
}

/// <summary>How much one may ask for in a minute. Counted in this process alone: it guards the machine, not the register.</summary>
public static class Remmen
{
    /// <summary>For routes that cost much more than a page.</summary>
    public const string Kostbaar = "kostbaar";

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
        // Of the rest the person: behind one address works a whole ministry.
        o.AddPolicy(Kostbaar, verzoek => IsKostbaar(verzoek.Request)
            ? Venster(verzoek.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? verzoek.Connection.RemoteIpAddress?.ToString() ?? "",
                verzoek.RequestServices.GetRequiredService<Reminstellingen>().KostbaarPerMinuut)
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static RateLimitPartition<string> Venster(string wie, int aantal) =>
        RateLimitPartition.GetFixedWindowLimiter(wie, _ => new() { PermitLimit = aantal, Window = Minuut });

    /// <summary>On a page that has both, to look and to type cost nothing much; to send a file, or to ask for one, does.</summary>
    private static bool IsKostbaar(HttpRequest verzoek) => HttpMethods.IsPost(verzoek.Method)
        ? verzoek.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
        : verzoek.Path.Value is { } pad && (pad.EndsWith("/export", StringComparison.Ordinal) || Path.HasExtension(pad))
            || verzoek.Query["handler"].Count > 0;
}
