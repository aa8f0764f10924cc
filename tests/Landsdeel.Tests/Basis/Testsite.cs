using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Basis;

/// <summary>The real site on a free port of this machine.</summary>
public sealed class Testsite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Testsite(WebApplication app, HttpClient klant) => (_app, Klant) = (app, klant);

    public HttpClient Klant { get; }

    public string Adres => Klant.BaseAddress!.ToString().TrimEnd('/');

    public IServiceProvider Diensten => _app.Services;

    public static async Task<Testsite> Start(Databasekeuze keuze, bool leeg = true, Action<WebApplicationBuilder>? bij = null)
    {
        var map = Directory.CreateTempSubdirectory("landsdeel-site-").FullName;
        var app = await Site.Bouw(keuze, "http://127.0.0.1:0", leeg, map, bij);
        await app.StartAsync();
        return new(app, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) });
    }

    public async ValueTask DisposeAsync()
    {
        Klant.Dispose();
        await _app.DisposeAsync();
    }
}
