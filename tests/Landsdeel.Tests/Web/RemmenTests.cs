using System.Net;
using System.Reflection;
using Landsdeel.Accounts;
using Landsdeel.Accounts.Diensten;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Web;

/// <summary>Whatever costs much more than a page can be asked for only so often.</summary>
public sealed class RemmenTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    /// <summary>What costs much for another reason than its file: it counts the whole register, reads a piece, gives one, or signs someone in.</summary>
    private static readonly Type[] Ook =
    [
        typeof(Landsdeel.Afspraken.LijstModel), typeof(Landsdeel.Afspraken.ExportModel), typeof(Landsdeel.Opvolgen.VoortgangModel), typeof(Landsdeel.Overleggen.Voorbereiden.StukBestandModel),
        typeof(DienstModel), typeof(BinnenModel), typeof(AanmeldenModel),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elk_bestand_dat_een_programma_maakt_en_elk_bestand_dat_men_instuurt_heeft_een_grens()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var lader = site.Diensten.GetRequiredService<PageLoader>();
        var (zonder, bestanden, formulieren, ook) = (new List<string>(), 0, 0, new HashSet<Type>());
        foreach (var eindpunt in site.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is not { } pagina) continue;
            var geladen = await lader.LoadAsync(pagina, eindpunt.Metadata);
            var model = geladen.ModelTypeInfo!.AsType();
            // A name with an extension: made for this answer, because what lies on disk is no page.
            var bestand = eindpunt.RoutePattern.RawText!.Split('/')[^1].Split('{')[0].Contains('.', StringComparison.Ordinal) || eindpunt.RoutePattern.RawText.EndsWith(".ics", StringComparison.Ordinal);
            var formulier = model.GetProperties().Any(p => p.PropertyType.IsAssignableTo(typeof(IFormFile))) || geladen.HandlerMethods.Any(h => h.Parameters.Any(p => p.ParameterInfo.ParameterType.IsAssignableTo(typeof(IFormFile))));
            if (bestand) bestanden++;
            if (formulier) formulieren++;
            if (Ook.Contains(model)) ook.Add(model);
            if ((bestand || formulier || Ook.Contains(model)) && model.GetCustomAttribute<EnableRateLimitingAttribute>()?.PolicyName is null) zonder.Add("/" + eindpunt.RoutePattern.RawText.TrimStart('/'));
        }
        Assert.True(zonder.Count == 0, "No limit on: " + string.Join(", ", zonder));
        Assert.Equal(Ook.Length, ook.Count);
        // The table of rights names as many: none was passed over here.
        Assert.Equal(RechtenTests.Tabel().Where(r => r[1] == "GET" && Path.HasExtension(r[2].Split('?')[0])).Select(r => r[0]).Distinct().Count(), bestanden);
        Assert.Equal(3, formulieren);
    }

    [Fact]
    public async Task Van_elke_soort_is_na_het_meeste_de_minuut_vol_en_de_pagina_zelf_blijft_open()
    {
        const int Meeste = 3;
        await using var site = await Testsite.Start(database.Keuze, bij: b =>
        {
            b.Services.AddSingleton(new Reminstellingen { KostbaarPerMinuut = Meeste, OphalenPerMinuut = Meeste });
            b.Services.AddSingleton(new Accountinstellingen { DienstPerMinuut = Meeste });
        });
        async Task<HttpStatusCode> Vraag(string adres, HttpContent? inhoud)
        {
            using var vraag = new HttpRequestMessage(inhoud is null ? HttpMethod.Get : HttpMethod.Post, adres) { Content = inhoud };
            using var antwoord = await site.Klant.SendAsync(vraag, Ct);
            return antwoord.StatusCode;
        }
        static MultipartFormDataContent Bestand() => new() { { new ByteArrayContent([1]), "bestand", "stuk.pdf" } };
        static FormUrlEncodedContent Velden() => new([]);
        (string Adres, Func<HttpContent?> Inhoud)[][] soorten =
        [
            [("/overleggen/O-BOM-2020-NW/annotatie.docx", () => null), ("/overleggen/O-BOM-2020-NW/annotatie.pdf", () => null), ("/overleggen/O-BOM-2020-NW/stukken", Bestand),
                ("/afspraken/A-NW06/voortgang?handler=bewijs", Velden), ("/inlezen/sjabloon.csv", () => null), ("/lezen/00000000000000000000000000000000/annotatie.json", () => null)],
            [("/afspraken?handler=aantallen", () => null), ("/afspraken?aantallen=1", () => null), ("/overleggen/O-BOM-2020-NW/stukken/00000000000000000000000000000000/1", () => null)],
            [(BinnenModel.Pad, () => null), ("/aanmelden/dienst/bestaat-niet", () => null)],
        ];
        foreach (var soort in soorten)
        {
            for (var i = 0; i < Meeste; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, await Vraag(soort[0].Adres, soort[0].Inhoud()));
            foreach (var (adres, inhoud) in soort) Assert.Equal((adres, HttpStatusCode.TooManyRequests), (adres, await Vraag(adres, inhoud())));
        }
        foreach (var pagina in (string[])["/overleggen/O-BOM-2020-NW/annotatie", "/overleggen/O-BOM-2020-NW/stukken", "/afspraken", "/afspraken/A-NW06/voortgang", "/aanmelden"])
            Assert.NotEqual((pagina, HttpStatusCode.TooManyRequests), (pagina, await Vraag(pagina, null)));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Vraag("/afspraken/A-NW06/voortgang?handler=meld", Velden()));
    }
}
