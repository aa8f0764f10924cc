using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Browser.Tests;

/// <summary>routes.tsv says the same as the site.</summary>
public sealed partial class RoutesTests(Proefopstelling opstelling)
{
    [Fact]
    public void Elke_route_van_de_site_staat_in_de_tabel_en_andersom()
    {
        var gemaakt = opstelling.Site("vol").Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText?.Contains(":file}", StringComparison.Ordinal) != true)
            .Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/')).ToHashSet();
        var tabel = Toestand.Alle.Select(t => t.Route).ToHashSet();
        Assert.True(gemaakt.SetEquals(tabel), $"""
            Not in routes.tsv: {string.Join(", ", gemaakt.Except(tabel).Order())}
            No longer a route: {string.Join(", ", tabel.Except(gemaakt).Order())}
            """);
    }

    [Fact]
    public void Elke_toestand_heeft_een_eigen_naam() =>
        Assert.Equal(Toestand.Alle.Count, Toestand.Alle.Select(t => t.Naam).Distinct().Count());

    [Fact]
    public async Task Elk_bestand_komt()
    {
        foreach (var toestand in Toestand.Alle.Where(t => t.IsBestand))
        {
            using var antwoord = await opstelling.Site(toestand.Register).Klant.GetAsync(toestand.Adres, TestContext.Current.CancellationToken);
            Assert.True((int)antwoord.StatusCode == toestand.Status, $"{toestand.Naam}: {(int)antwoord.StatusCode} for {toestand.Adres}");
        }
    }

    [Fact]
    public async Task Elke_pagina_heeft_een_eigen_titel()
    {
        var titels = new List<(string Titel, string Route)>();
        foreach (var toestand in Toestand.Alle.Where(t => !t.IsBestand && t.Register == "vol" && t.Status == 200 && t.Acties == ""))
        {
            var bron = await opstelling.Site("vol").Klant.GetStringAsync(toestand.Adres, TestContext.Current.CancellationToken);
            titels.Add((Titel().Match(bron).Groups[1].Value, toestand.Route));
        }
        Assert.All(titels.Distinct().GroupBy(t => t.Titel), g => Assert.True(g.Count() == 1,
            $"\"{g.Key}\" is the title of {string.Join(" and ", g.Select(t => t.Route))}"));
    }

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Titel();
}
