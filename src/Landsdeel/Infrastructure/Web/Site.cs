using System.Globalization;
using Landsdeel.Accounts;
using Landsdeel.Accounts.Diensten;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Taken;
using Landsdeel.Infrastructure.Telemetrie;
using Landsdeel.Inlezen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Storingen;
using Microsoft.AspNetCore.ResponseCompression;

namespace Landsdeel.Infrastructure.Web;

/// <summary>Puts the site together.</summary>
public static class Site
{
    /// <summary>The whole site, its database prepared; the caller starts it.</summary>
    /// <param name="map">Folder for what the site keeps itself.</param>
    /// <param name="bij">Last word on the services, for tests.</param>
    /// <param name="publiek">The https address that others know the site by, when a proxy on this machine passes them on; else it is for this machine alone.</param>
    /// <param name="taken">Whether this server also does what the product does by itself: sends mail, for one.</param>
    /// <param name="instellingen">Beside those of the environment.</param>
    public static async Task<WebApplication> Bouw(
        Databasekeuze database, string adres, bool leeg, string map, Action<WebApplicationBuilder>? bij = null, string? publiek = null, bool taken = false,
        IReadOnlyDictionary<string, string?>? instellingen = null)
    {
        var alleenHier = publiek is null && AlleenHier(adres);
        var bouwer = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            // The site must work from whichever folder it is started in.
            ContentRootPath = AppContext.BaseDirectory,
        });
        bouwer.Configuration.AddInMemoryCollection(instellingen ?? new Dictionary<string, string?>());
        bouwer.WebHost.UseStaticWebAssets();
        bouwer.WebHost.UseUrls(adres);
        bouwer.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            // Only the address above: a setting of the environment must not open the site to the network, with its sample people.
            k.Configure(new ConfigurationBuilder().Build());
        });
        bouwer.Logging.SetMinimumLevel(LogLevel.Warning)
            // Keys of forms lie beside the register, as open as the register itself; a failed start is told by whoever starts.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            // Its lines quote what others sent; what was refused, and by which check, Dienstlog says.
            .AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None)
            // Storingspagina logs the same error, with the number that the user sees.
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None)
            // What goes wrong in a task is told by the task; the schedule tries its database again by itself.
            .AddFilter("Quartz", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.Critical);
        // The one line that says where the site is stands alone on standard output.
        bouwer.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        Logboek.Diensten(bouwer.Services);
        Samenstelling.Diensten(bouwer.Services, bouwer.Configuration, database);
        Diensten(bouwer.Services, publiek);
        Koppen.Diensten(bouwer.Services, veilig: !alleenHier);
        Remmen.Diensten(bouwer.Services);
        bouwer.Services.AddSingleton(bouwer.Configuration.GetSection("Remmen").Get<Reminstellingen>() ?? new());
        Metingen.Diensten(bouwer.Services, bouwer.Configuration);
        Accountdiensten.Aanmelden(bouwer.Services, Dienstlezer.Lees(bouwer.Configuration), veilig: !alleenHier);
        bouwer.Services.AddSingleton(new Voorbeeldtoegang(alleenHier && database.Postgres is null));
        bouwer.Services.AddSingleton(new Siteadres(publiek ?? adres));
        if (taken) Taakrooster.Diensten(bouwer.Services, database);
        bij?.Invoke(bouwer);
        var app = bouwer.Build();
        await Voorbereiding.Bereid(app.Services, leeg, CancellationToken.None);
        Leiding(app, publiek ?? adres, veilig: !alleenHier);
        return app;
    }

    /// <summary>Whether an address is one that only this machine can reach.</summary>
    public static bool AlleenHier(string adres) => new Uri(adres).IsLoopback;

    private static void Diensten(IServiceCollection diensten, string? publiek)
    {
        diensten.AddRazorPages(o =>
        {
            o.RootDirectory = "/";
            // Adding is the same form as changing.
            o.Conventions.AddPageRoute("/Overleggen/Wijzigen", "/overleggen/nieuw");
            // The agendas of a round are the same page under a second address.
            o.Conventions.AddPageRoute("/Overleggen/AgendaBestand", "/overleggen/ronde/{naam}/agenda.{vorm:regex(^(docx|odt|pdf)$)}");
            o.Conventions.AddPageRoute("/Overleggen/Conceptlijst/Conceptlijst", "/overleggen/{id}/afsprakenlijst.{vorm:regex(^(docx|odt|pdf)$)}");
            o.Conventions.AddPageRoute("/Overleggen/Voorbereiden/Annotatie", "/overleggen/{id}/annotatie.{vorm:regex(^(docx|odt|pdf)$)}");
            o.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<Rechtenfilter>());
            o.Conventions.ConfigureFilter(new Weigerfilter());
        });
        diensten.AddScoped<Rechtenfilter>();
        diensten.AddHostedService<Inleesdienst>();
        diensten.AddHostedService<Leesdienst>();
        diensten.AddAntiforgery();
        diensten.AddResponseCompression(o => o.Providers.Add<BrotliCompressionProvider>());
        diensten.AddHostFiltering(o => o.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. publiek is null ? [] : new[] { new Uri(publiek).Host }]);
        diensten.Configure<RouteOptions>(o => o.LowercaseUrls = true);
    }

    private static void Leiding(WebApplication app, string publiek, bool veilig)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        Koppen.Pas(app, veilig);
        Gezondheid.Pas(app, publiek);
        app.UseHostFiltering();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Storingspagina.Schrijf, CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/fout", "?code={0}");
        app.UseResponseCompression();
        app.MapStaticAssets();
        app.UseRouting();
        app.UseAuthentication();
        // After it: who is signed in has an allowance of one's own.
        app.UseRateLimiter();
        app.UseMiddleware<SessieTussenstap>();
        app.UseAntiforgery();
        app.MapRazorPages().WithStaticAssets();
    }
}
