using Landsdeel.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Basis;

/// <summary>The real site on a free port of this machine.</summary>
public sealed class Testsite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Testsite(WebApplication app, HttpClient klant, Databasekeuze keuze) => (_app, Klant, Keuze) = (app, klant, keuze);

    public Databasekeuze Keuze { get; }

    public HttpClient Klant { get; }

    public string Adres => Klant.BaseAddress!.ToString().TrimEnd('/');

    public IServiceProvider Diensten => _app.Services;

    /// <param name="als">Who sends every request: see <see cref="Proefaanmelding"/>; null for the product's own way, by cookie.</param>
    /// <param name="publiek">The https address of a site that others reach.</param>
    /// <param name="mensen">Adds the people of the sample round, as the program does on one's own machine.</param>
    public static async Task<Testsite> Start(
        Databasekeuze keuze, bool leeg = true, Action<WebApplicationBuilder>? bij = null, string? als = Proefaanmelding.Secretariaat, bool mensen = false, string? publiek = null,
        IReadOnlyDictionary<string, string?>? instellingen = null)
    {
        var map = Directory.CreateTempSubdirectory("landsdeel-site-").FullName;
        var app = await Site.Bouw(keuze, "http://127.0.0.1:0", leeg, map, b =>
        {
            if (als is not null) b.Services.AddScoped<IAanmelding>(s => ActivatorUtilities.CreateInstance<Proefaanmelding>(s, als));
            // All that tests ask comes from one address.
            b.Services.AddSingleton(new Reminstellingen { KostbaarPerMinuut = int.MaxValue, OphalenPerMinuut = int.MaxValue });
            bij?.Invoke(b);
        }, publiek, instellingen: instellingen);
        if (mensen) Assert.Null(await Voorbeeldmensen.Bereid(app.Services, keuze, alleenHier: true, CancellationToken.None));
        await app.StartAsync();
        return new(app, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) }, keuze);
    }

    public async ValueTask DisposeAsync()
    {
        Klant.Dispose();
        await _app.DisposeAsync();
    }
}
