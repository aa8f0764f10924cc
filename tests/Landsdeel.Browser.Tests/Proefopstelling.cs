using System.Collections.Concurrent;
using Landsdeel.Browser.Tests;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Partijen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Proefopstelling))]

namespace Landsdeel.Browser.Tests;

/// <summary>One real Chromium and the real site, once for the whole run: with the round of 2020 (twice, once to change), empty, and broken.</summary>
public sealed class Proefopstelling : IAsyncLifetime
{
    public const int Breed = 1280;
    public const int Smal = 390;
    private const string Chromium = "/usr/bin/chromium";

    private readonly Dictionary<string, Testsite> _sites = [];
    private readonly ConcurrentDictionary<(string, int, bool), Lazy<Task<IBrowserContext>>> _omgevingen = new();
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Where pictures of every state go; null when nobody asked for them.</summary>
    public static string? Plaatjes { get; } = Environment.GetEnvironmentVariable("LANDSDEEL_PLAATJES");

    public Testsite Site(string register) => _sites[register];

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) throw new InvalidOperationException($"Chromium is not installed at {Chromium}.");
        _sites["vol"] = await Testsite.Start(Register(), leeg: false);
        _sites["werk"] = await Testsite.Start(Register(), leeg: false);
        _sites["leeg"] = await Testsite.Start(Register(), leeg: true);
        // As others see the same round: nobody in particular, who only reads, who manages accounts.
        var mensen = Register();
        _sites["publiek"] = await Testsite.Start(mensen, leeg: false, als: Proefaanmelding.Publiek, mensen: true, instellingen: new Dictionary<string, string?>
        {
            // A way in by one's own organisation that does not answer.
            ["Aanmelddiensten:bzk:Naam"] = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
            ["Aanmelddiensten:bzk:Partij"] = "min-bzk",
            ["Aanmelddiensten:bzk:Uitgever"] = "https://127.0.0.1:1/",
            ["Aanmelddiensten:bzk:Client"] = "landsdeel",
            ["Aanmelddiensten:bzk:Geheim"] = "geheim",
        });
        _sites["lezer"] = await Testsite.Start(mensen, leeg: false, als: "voorbeeld-lezer-agv");
        _sites["beheerder"] = await Testsite.Start(mensen, leeg: false, als: "voorbeeld-beheerder-bzk");
        await Proefaccounts.Maak(_sites["publiek"]);
        _sites["nieuw"] = await Testsite.Start(mensen, leeg: false, als: Proefaccounts.Nieuw);
        _sites["brief"] = await Briefregister.Start(Register());
        // A site in which one query always fails, to see what a visitor gets to see then.
        _sites["stuk"] = await Testsite.Start(Register(), leeg: true,
            b =>
            {
                b.Services.AddScoped<PartijVragen>(_ => throw new InvalidOperationException("Broken on purpose."));
                b.Logging.ClearProviders();
            });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            // Days as a Dutch browser shows them.
            Env = new Dictionary<string, string> { ["LANGUAGE"] = "nl", ["LANG"] = "nl_NL.UTF-8", ["HOME"] = Path.GetTempPath() },
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>The context for one register, width and with or without script; made once. Cookies do not tell ports apart,
    /// so registers never share one.</summary>
    public Task<IBrowserContext> Omgeving(string register, int breedte, bool script = true) =>
        _omgevingen.GetOrAdd((register, breedte, script), _ => new(() => NieuweOmgeving(breedte, script))).Value;

    /// <summary>A context of its own, for a journey that leaves traces.</summary>
    public Task<IBrowserContext> NieuweOmgeving(int breedte = Breed, bool script = true) => _browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = breedte, Height = breedte == Smal ? 844 : 900 },
        JavaScriptEnabled = script,
        Locale = "nl-NL",
        TimezoneId = "Europe/Amsterdam",
        AcceptDownloads = true,
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in _sites.Values) await site.DisposeAsync();
    }

    private static Databasekeuze Register() => new(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db"));
}
