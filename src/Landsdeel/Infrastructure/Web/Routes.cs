using Microsoft.AspNetCore.Diagnostics;

namespace Landsdeel.Infrastructure.Web;

/// <summary>What may be said of an address in a log or a trace. An address can be a key by itself (a private link), or name a person.</summary>
internal static class Routes
{
    /// <summary>The pattern that an address fell under: "/kalender/{geheim}.ics". Null when it fell under none.</summary>
    public static string? Van(HttpContext verzoek)
    {
        // What failed is no longer the endpoint of the request: the page that tells of it takes its place.
        var waar = verzoek.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? verzoek.GetEndpoint();
        return (waar as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : null;
    }
}
