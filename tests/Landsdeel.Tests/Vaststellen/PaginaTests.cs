using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Basis;
using Landsdeel.Vaststellen;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Vaststellen;

/// <summary>The pages: what lies before the own partij, and an answer in two steps.</summary>
public abstract partial class PaginaTests(Testdatabase database)
{
    private const string Vraag = "?peildatum=2020-11-25";
    private static readonly string Blad = $"/vaststellen/lijst/{Tekenproef.Overleg}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_antwoord_gaat_in_twee_stappen_en_het_laatste_stelt_vast()
    {
        await using var site = await Gevuld();
        Assert.Contains("Uw organisatie moet nog antwoorden", await site.Klant.GetStringAsync("/vaststellen" + Vraag, Ct), StringComparison.Ordinal);
        var blad = await site.Klant.GetStringAsync(Blad + Vraag, Ct);
        Assert.Contains("1 van 5 moet nog antwoorden", blad, StringComparison.Ordinal);
        Assert.Contains("handler=herinner", blad, StringComparison.Ordinal);
        Assert.Equal(["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties namens Rijk: gevraagd sinds 25 november 2020"], Wachten(blad));
        Assert.Equal(["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties namens Rijk: gevraagd sinds 25 november 2020, 14 dagen"], Wachten(await site.Klant.GetStringAsync(Blad + "?peildatum=2020-12-09", Ct)));

        var fout = await Stuur(site, blad, new() { ["digest"] = Digest, ["antwoord"] = "OnderVoorbehoud" }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Schrijf op wat uw voorbehoud is.", WebUtility.HtmlDecode(fout), StringComparison.Ordinal);
        var eerst = await Stuur(site, blad, new() { ["digest"] = Digest, ["antwoord"] = "ZonderVoorbehoud" });
        Assert.Contains("Klopt dit?", eerst, StringComparison.Ordinal);
        Assert.Contains("1 van 5 moet nog antwoorden", await site.Klant.GetStringAsync(Blad + Vraag, Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Klant.GetAsync($"{Blad}{Vraag}&handler=bewijs", Ct)).StatusCode);

        await Stuur(site, eerst, new() { ["digest"] = Digest, ["antwoord"] = "ZonderVoorbehoud", ["zeker"] = "true" }, HttpStatusCode.Redirect);
        var klaar = await site.Klant.GetStringAsync(Blad + Vraag, Ct);
        Assert.Contains("vastgesteld op 25 november 2020", klaar, StringComparison.Ordinal);
        // Who signed, on which day, and when that really was: with the clock of the test and with that of this machine.
        Assert.Contains("25 november 2020 (vastgelegd op 24 november 2026)", klaar, StringComparison.Ordinal);
        Assert.Matches(@"vastgesteld op 25 november 2020 \(vastgelegd op \d+ \w+ 20\d\d\)", klaar);
        Assert.DoesNotContain("handler=antwoord", klaar, StringComparison.Ordinal);
        Assert.Equal(Digest, Canoniek.Digest(await site.Klant.GetStringAsync($"{Blad}{Vraag}&handler=tekst", Ct)));
        Assert.True(Bewijs.Controleer(await site.Klant.GetByteArrayAsync($"{Blad}{Vraag}&handler=bewijs", Ct)).Gelukt);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Klant.GetAsync("/vaststellen/afspraak/A-NW06", Ct)).StatusCode);
    }

    /// <summary>Who must still sign and since when, as the secretaris reads it.</summary>
    private static IEnumerable<string> Wachten(string blad)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(blad);
        return [.. document.QuerySelectorAll(".teken-tabel tbody tr").Select(r => (Wie: string.Join(' ', r.QuerySelector("th")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Wanneer: r.QuerySelector("td:last-child")!.TextContent.Trim()))
            .Where(r => r.Wanneer.Contains("sinds", StringComparison.Ordinal)).Select(r => $"{r.Wie}: {r.Wanneer}")];
    }

    [Fact]
    public async Task Wie_nu_geen_mandaat_heeft_leest_van_wanneer_tot_wanneer_en_krijgt_geen_formulier()
    {
        await using var site = await Gevuld();
        async Task<string> BladVoor(DateOnly eerste, DateOnly laatste, string naam)
        {
            var account = await Testaccount.Maak(site.Diensten, $"{naam}@bzk.example", Tekenproef.Partijen[0], Functie.Bestuurder);
            await using (var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek))
            {
                db.Mandaten.Add(new() { AccountId = account.Id, EersteDag = eerste, LaatsteDag = laatste });
                await db.SaveChangesAsync(Ct);
            }
            using var vraag = new HttpRequestMessage(HttpMethod.Get, Blad + Vraag);
            vraag.Headers.Add(Proefaanmelding.Kop, account.Id);
            using var antwoord = await site.Klant.SendAsync(vraag, Ct);
            return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(Ct));
        }
        var was = await BladVoor(new(2020, 1, 1), new(2020, 12, 31), "was");
        Assert.Contains("U kunt nu niet tekenen: uw mandaat gold van 1 januari 2020 tot en met 31 december 2020.", was, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=antwoord", was, StringComparison.Ordinal);
        var komt = await BladVoor(new(2190, 1, 1), new(2190, 12, 31), "komt");
        Assert.Contains("U kunt nu niet tekenen: uw mandaat geldt pas van 1 januari 2190 tot en met 31 december 2190.", komt, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=antwoord", komt, StringComparison.Ordinal);
        var nieuw = await BladVoor(new(2021, 1, 1), new(2190, 12, 31), "nieuw");
        Assert.Contains("U kunt niet tekenen op 25 november 2020: uw mandaat geldt van 1 januari 2021 tot en met 31 december 2190.", nieuw, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=antwoord", nieuw, StringComparison.Ordinal);
        var mag = await BladVoor(new(2020, 1, 1), new(2190, 12, 31), "mag");
        Assert.Contains("handler=antwoord", mag, StringComparison.Ordinal);
        Assert.DoesNotContain("U kunt", mag, StringComparison.Ordinal);
    }

    private static string Digest => Canoniek.Digest(Tekenproef.Lijst() with { Nummer = 1 });

    private static async Task<string> Stuur(Testsite site, string pagina, Dictionary<string, string> velden, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        velden["__RequestVerificationToken"] = Token().Match(pagina).Groups[1].Value;
        var antwoord = await site.Klant.PostAsync($"{Blad}{Vraag}&handler=antwoord", new FormUrlEncodedContent(velden), Ct);
        Assert.Equal(verwacht, antwoord.StatusCode);
        return await antwoord.Content.ReadAsStringAsync(Ct);
    }

    private async Task<Testsite> Gevuld()
    {
        var keuze = await database.Leeg();
        await using (var register = await Testregister.Maak(keuze, leeg: false))
        {
            await register.LegVoor(0, Tekenproef.Lijst());
            foreach (var partij in Tekenproef.Partijen.Skip(1)) await register.Antwoordt(partij, Tekenproef.Ja);
        }
        return await Testsite.Start(keuze, leeg: false);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

public sealed class PaginaTestsSqlite(SqliteTestdatabase d) : PaginaTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class PaginaTestsPostgres(PostgresTestdatabase d) : PaginaTests(d), IClassFixture<PostgresTestdatabase>;
