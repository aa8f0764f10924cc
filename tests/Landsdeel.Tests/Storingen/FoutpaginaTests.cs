using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Partijen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Landsdeel.Tests.Storingen;

public sealed partial class FoutpaginaTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Het_nummer_op_de_pagina_staat_in_het_logboek_en_de_oorzaak_alleen_daar()
    {
        using var logboek = new Logboek();
        await using var site = await Testsite.Start(database.Keuze, bij: b =>
        {
            b.Services.AddScoped<PartijVragen>(_ => throw new InvalidOperationException("oorzaak-42"));
            b.Logging.ClearProviders().AddProvider(logboek);
        });
        using var antwoord = await site.Klant.GetAsync("/partijen", Ct);
        var pagina = await antwoord.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
        var nummer = Nummer().Match(pagina).Value;
        Assert.NotEmpty(nummer);
        Assert.DoesNotContain("oorzaak-42", pagina, StringComparison.Ordinal);
        Assert.Contains(logboek.Regels, r => r.Contains(nummer, StringComparison.Ordinal) && r.Contains("oorzaak-42", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wat_er_niet_is_geeft_404_en_een_verlopen_formulier_400_en_beide_zeggen_wat_men_kan_doen()
    {
        await using var site = await Testsite.Start(database.Keuze);
        using var weg = await site.Klant.GetAsync("/bestaat-niet", Ct);
        using var verlopen = await site.Klant.PostAsync("/?handler=Ronde", new FormUrlEncodedContent([]), Ct);
        Assert.Equal(HttpStatusCode.NotFound, weg.StatusCode);
        Assert.Contains("Deze pagina is er niet", await weg.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, verlopen.StatusCode);
        Assert.Contains("Verstuur het formulier nog een keer", await verlopen.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9A-F]{4}-[0-9A-F]{4}")]
    private static partial Regex Nummer();
}
