using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Landsdeel.Tests.Inlezen;

/// <summary>A browser without script on the pages of an import: it follows redirects, keeps cookies and sends the forms it gets.</summary>
public sealed partial class Inleessite : IAsyncDisposable
{
    private readonly Testsite _site;
    private readonly HttpClient _klant;

    private Inleessite(Testsite site, HttpClient klant) => (_site, _klant) = (site, klant);

    public string Adres => _site.Adres;

    public HttpClient Klant => _klant;

    public IServiceProvider Diensten => _site.Diensten;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="partij">For whom the one who clicks acts.</param>
    public static async Task<Inleessite> Start(Databasekeuze keuze, string partij = "min-bzk", Action<IServiceCollection>? bij = null)
    {
        var site = await Testsite.Start(keuze, leeg: true, b =>
        {
            b.Services.AddSingleton(new LokaleActor { Naam = "Proef", Partij = partij });
            bij?.Invoke(b.Services);
        });
        return new(site, new HttpClient(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = true }) { BaseAddress = new(site.Adres), Timeout = TimeSpan.FromMinutes(5) });
    }

    public async Task<(HttpStatusCode Status, string Adres, string Html)> Haal(string pad)
    {
        using var antwoord = await _klant.GetAsync(new Uri(pad, UriKind.Relative), Ct);
        return await Lees(antwoord);
    }

    /// <summary>Hands a file in, as the form does.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> Upload(byte[] inhoud, string naam, string werkblad = "", string kopRij = "")
    {
        var (_, _, html) = await Haal("/inlezen");
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Token(html)), "__RequestVerificationToken" },
            { new StringContent(werkblad), "Werkblad" },
            { new StringContent(kopRij), "KopRij" },
        };
        using var bestand = new ByteArrayContent(inhoud);
        bestand.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        formulier.Add(bestand, "Bestand", naam);
        using var antwoord = await _klant.PostAsync(new Uri("/inlezen", UriKind.Relative), formulier, Ct);
        return await Lees(antwoord);
    }

    public Task<(HttpStatusCode Status, string Adres, string Html)> Upload(string csv, string naam = "lijst.csv") => Upload(Encoding.UTF8.GetBytes(csv), naam);

    /// <summary>Sends the form on a page that has this action, with its values, changed by the given ones; null takes one away.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> Verstuur(string html, string actie, params (string Naam, string? Waarde)[] velden)
    {
        var formulier = Formulieren().Matches(html).Select(m => m.Value).First(f => WebUtility.HtmlDecode(Actie().Match(f).Groups[1].Value).Contains(actie, StringComparison.Ordinal));
        var waarden = Waarden(formulier);
        foreach (var (naam, waarde) in velden)
        {
            waarden.RemoveAll(w => w.Key == naam);
            if (waarde is not null) waarden.Add(new(naam, waarde));
        }
        using var inhoud = new FormUrlEncodedContent(waarden);
        using var antwoord = await _klant.PostAsync(new Uri(WebUtility.HtmlDecode(Actie().Match(formulier).Groups[1].Value), UriKind.Relative), inhoud, Ct);
        return await Lees(antwoord);
    }

    /// <summary>Asks for the list until it is no longer at work.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> Wacht((HttpStatusCode Status, string Adres, string Html) pagina)
    {
        while (pagina.Html.Contains("data-voortgang", StringComparison.Ordinal))
        {
            await Task.Delay(200, Ct);
            pagina = await Haal(pagina.Adres);
        }
        return pagina;
    }

    /// <summary>From file to preview with the mapping that the form proposes.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> TotVoorbeeld(string csv, params (string Naam, string? Waarde)[] velden)
    {
        var kolommen = await Wacht(await Upload(csv));
        Assert.EndsWith("/kolommen", kolommen.Adres, StringComparison.Ordinal);
        return await Wacht(await Verstuur(kolommen.Html, "/kolommen", velden));
    }

    /// <summary>Adds every possible double.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> VoegDubbelenToe((HttpStatusCode Status, string Adres, string Html) voorbeeld)
    {
        var dubbel = await Haal($"/inlezen/{Id(voorbeeld.Adres)}/voorbeeld?toon=dubbel");
        return dubbel.Html.Contains("handler=Keuzes", StringComparison.Ordinal) ? await Verstuur(dubbel.Html, "handler=Keuzes", ("alle", "Toevoegen")) : dubbel;
    }

    public async Task<(HttpStatusCode Status, string Adres, string Html)> LegVast(string voorbeeld, params (string Naam, string? Waarde)[] velden) =>
        await Wacht(await Verstuur(voorbeeld, "handler=Vastleggen", velden));

    /// <summary>Does something with the services of the site, with the sight of a partij.</summary>
    public async Task<T> Doe<TGebruik, T>(Func<TGebruik, Task<T>> wat, Func<Sessie, Sessie>? als = null) where TGebruik : notnull
    {
        using var bereik = Diensten.CreateScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, Ct);
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(als is null ? sessie : als(sessie));
        return await wat(bereik.ServiceProvider.GetRequiredService<TGebruik>());
    }

    /// <summary>Ends the work on lists, as when the program is told to stop.</summary>
    public Task Stop() => Diensten.GetServices<IHostedService>().OfType<Landsdeel.Inlezen.Inleesdienst>().Single().StopAsync(Ct);

    public static string Id(string adres) => Sleutel().Match(adres).Groups[1].Value;

    public static string Token(string html) => TokenVeld().Match(html).Groups[1].Value;

    /// <summary>The text of a page, without marks, on one line.</summary>
    public static string Tekst(string html) => string.Join(' ', WebUtility.HtmlDecode(Merken().Replace(html, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async ValueTask DisposeAsync()
    {
        _klant.Dispose();
        await _site.DisposeAsync();
    }

    private static async Task<(HttpStatusCode, string, string)> Lees(HttpResponseMessage antwoord) =>
        (antwoord.StatusCode, antwoord.RequestMessage!.RequestUri!.PathAndQuery, await antwoord.Content.ReadAsStringAsync(Ct));

    private static List<KeyValuePair<string, string>> Waarden(string formulier)
    {
        var waarden = new List<KeyValuePair<string, string>>();
        string Kenmerk(string element, string naam) => WebUtility.HtmlDecode(Regex.Match(element, $"\\s{naam}=\"([^\"]*)\"").Groups[1].Value);
        foreach (Match m in Invoer().Matches(formulier))
        {
            var (naam, soort) = (Kenmerk(m.Value, "name"), Kenmerk(m.Value, "type"));
            if (naam == "" || (soort is "checkbox" or "radio" && !m.Value.Contains("checked", StringComparison.Ordinal))) continue;
            waarden.Add(new(naam, Kenmerk(m.Value, "value")));
        }
        foreach (Match m in Keuze().Matches(formulier))
        {
            var gekozen = Optie().Matches(m.Value).FirstOrDefault(o => o.Value.Contains("selected", StringComparison.Ordinal));
            waarden.Add(new(Kenmerk(m.Value, "name"), gekozen is null ? "" : Kenmerk(gekozen.Value, "value")));
        }
        return waarden;
    }

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Formulieren();

    [GeneratedRegex("<form[^>]*\\saction=\"([^\"]*)\"")]
    private static partial Regex Actie();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Invoer();

    [GeneratedRegex("<select.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Keuze();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Optie();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex TokenVeld();

    [GeneratedRegex("/inlezen/([0-9a-f]{32})")]
    private static partial Regex Sleutel();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Merken();
}
