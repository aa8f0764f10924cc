using Landsdeel.Infrastructure.Web;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Landsdeel.Infrastructure.Telemetrie;

/// <summary>Measurements and traces for who runs the site, by OpenTelemetry. Nothing is gathered or sent until the usual settings
/// (OTEL_EXPORTER_OTLP_ENDPOINT and its kin) say where to.</summary>
public static class Metingen
{
    private const string Naam = "landsdeel";

    public static void Diensten(IServiceCollection diensten, IConfiguration instellingen)
    {
        bool Naar(string soort) => string.Equals(instellingen["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase) is false
            && instellingen[$"OTEL_{soort}_EXPORTER"] is null or "otlp"
            && (instellingen["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? instellingen[$"OTEL_EXPORTER_OTLP_{soort}_ENDPOINT"]) is { Length: > 0 };
        var (sporen, getallen) = (Naar("TRACES"), Naar("METRICS"));
        if (!sporen && !getallen) return;
        if (sporen) diensten.AddTransient<IStartupFilter, Routenaam>();
        var bouwer = diensten.AddOpenTelemetry().ConfigureResource(r => r.AddService(instellingen["OTEL_SERVICE_NAME"] ?? Naam));
        // Until a later version of the framework does so by itself.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        // What the framework and the database tell of themselves: routes, times, statements without their values. No addresses, no names.
        if (sporen) bouwer.WithTracing(t => t.AddSource("Microsoft.AspNetCore", "Npgsql").AddProcessor(new ZonderAdres()).AddOtlpExporter());
        if (getallen)
            bouwer.WithMetrics(m => m.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics",
                "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql").AddOtlpExporter());
    }

    /// <summary>Names a trace by its route and what came of it: the address itself is left out.</summary>
    private sealed class Routenaam : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (verzoek, verder) =>
            {
                var spoor = verzoek.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpActivityFeature>()?.Activity;
                try
                {
                    await verder(verzoek);
                }
                finally
                {
                    if (spoor is not null && Routes.Van(verzoek) is { } route)
                    {
                        spoor.DisplayName = $"{verzoek.Request.Method} {route}";
                        spoor.SetTag("http.route", route);
                    }
                    spoor?.SetTag("http.response.status_code", verzoek.Response.StatusCode);
                }
            });
            next(app);
        };
    }

    /// <summary>Takes away what could point at a person: the address someone called from, and the address that was asked for; its route stays.</summary>
    private sealed class ZonderAdres : BaseProcessor<System.Diagnostics.Activity>
    {
        private static readonly string[] Persoonlijk =
            ["client.address", "client.port", "network.peer.address", "network.peer.port", "url.query", "url.full", "url.path", "user_agent.original", "enduser.id", "http.url", "http.target", "net.peer.ip"];

        public override void OnEnd(System.Diagnostics.Activity data)
        {
            foreach (var naam in Persoonlijk) data.SetTag(naam, null);
        }
    }
}
