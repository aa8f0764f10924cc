using System.Net;
using System.Text.RegularExpressions;

namespace Landsdeel.Tests.Basis;

/// <summary>Keeps cookies, follows redirects and sends forms with their token, as a browser does.</summary>
public sealed partial class Proefbrowser : IDisposable
{
    private readonly Testsite _site;
    private readonly CookieContainer _koekjes;
    private readonly HttpClient _klant;

    public Proefbrowser(Testsite site) : this(site, new())
    {
    }

    private Proefbrowser(Testsite site, CookieContainer koekjes)
    {
        (_site, _koekjes) = (site, koekjes);
        _klant = new(new HttpClientHandler { CookieContainer = koekjes, AllowAutoRedirect = true }) { BaseAddress = new(site.Adres) };
    }

    /// <summary>Another browser with the cookies of now.</summary>
    public Proefbrowser Kopie()
    {
        var mee = new CookieContainer();
        foreach (var koekje in _koekjes.GetAllCookies().Cast<Cookie>()) mee.Add(new Cookie(koekje.Name, koekje.Value, koekje.Path, koekje.Domain));
        return new(_site, mee);
    }

    public async Task<(HttpStatusCode Status, string Adres, string Html)> Haal(string pad, Testsite? bij = null)
    {
        using var antwoord = await _klant.GetAsync(new Uri(new Uri((bij ?? _site).Adres), pad), TestContext.Current.CancellationToken);
        return await Lees(antwoord);
    }

    /// <summary>Opens a page and sends a form with the token that stands on it.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> Stuur(string pagina, string naar, params (string Naam, string Waarde)[] velden)
    {
        var (_, _, html) = await Haal(pagina);
        return await Stuur(naar, [.. velden, ("__RequestVerificationToken", Bewijs().Match(html).Groups[1].Value)]);
    }

    /// <summary>Sends a form as it is.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> Stuur(string naar, IReadOnlyList<(string Naam, string Waarde)> velden)
    {
        using var inhoud = new FormUrlEncodedContent(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)));
        using var antwoord = await _klant.PostAsync(new Uri(naar, UriKind.Relative), inhoud, TestContext.Current.CancellationToken);
        return await Lees(antwoord);
    }

    /// <summary>Opens a page and sends a file with a form of it.</summary>
    public async Task<(HttpStatusCode Status, string Adres, string Html)> StuurBestand(string pagina, string naar, string veld, string naam, byte[] bestand, params (string Naam, string Waarde)[] velden)
    {
        var (_, _, html) = await Haal(pagina);
        using var inhoud = new MultipartFormDataContent { { new StringContent(Bewijs().Match(html).Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (n, waarde) in velden) inhoud.Add(new StringContent(waarde), n);
        using var bytes = new ByteArrayContent(bestand);
        inhoud.Add(bytes, veld, naam);
        using var antwoord = await _klant.PostAsync(new Uri(naar, UriKind.Relative), inhoud, TestContext.Current.CancellationToken);
        return await Lees(antwoord);
    }

    public Task AlsVoorbeeld(string id) => Stuur("/aanmelden", "/aanmelden?handler=Voorbeeld", ("wie", id));

    public void Dispose() => _klant.Dispose();

    private static async Task<(HttpStatusCode, string, string)> Lees(HttpResponseMessage antwoord) =>
        (antwoord.StatusCode, antwoord.RequestMessage!.RequestUri!.PathAndQuery, await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Bewijs();
}
