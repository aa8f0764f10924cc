using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace Landsdeel.Infrastructure.Web;

/// <summary>What every answer tells the browser to refuse, and how cookies travel: one place.</summary>
internal static class Koppen
{
    private const string Inhoudsbeleid =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <param name="veilig">The site is reached over https: everywhere but on the own machine.</param>
    public static void Diensten(IServiceCollection diensten, bool veilig)
    {
        var beleid = veilig ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        diensten.Configure<AntiforgeryOptions>(o =>
        {
            o.Cookie.Name = veilig ? "__Host-landsdeel-formulier" : "landsdeel-formulier";
            o.Cookie.SecurePolicy = beleid;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
        });
        // Carries the sentence that says what was done to the next page.
        diensten.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = veilig ? "__Host-landsdeel-melding" : "landsdeel-melding";
            o.Cookie.SecurePolicy = beleid;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
        });
        // A proxy on this machine says for whom it asks; what others say of that is not believed.
        diensten.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>First in line, so that pages of errors carry them too.</summary>
    public static void Pas(WebApplication app, bool veilig)
    {
        if (veilig) app.UseForwardedHeaders();
        app.Use((verzoek, verder) =>
        {
            verzoek.Response.OnStarting(() =>
            {
                var koppen = verzoek.Response.Headers;
                koppen.XContentTypeOptions = "nosniff";
                koppen["Referrer-Policy"] = "same-origin";
                koppen.ContentSecurityPolicy = veilig ? Inhoudsbeleid + "; upgrade-insecure-requests" : Inhoudsbeleid;
                koppen.XFrameOptions = "DENY";
                koppen["Cross-Origin-Opener-Policy"] = "same-origin";
                koppen["Cross-Origin-Resource-Policy"] = "same-origin";
                koppen["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
                if (veilig) koppen.StrictTransportSecurity = "max-age=31536000";
                // Who looks decides what stands on a page: nobody between may keep it for another.
                if (koppen.CacheControl.Count == 0) koppen.CacheControl = "private, no-cache";
                return Task.CompletedTask;
            });
            return verder(verzoek);
        });
    }
}
