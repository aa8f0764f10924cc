using System.Net;

namespace Landsdeel.Tests.Basis.Dienst;

/// <summary>A browser that goes from the site to the provider and back, one step at a time, so that a test can change what travels.</summary>
public sealed class Dienstbezoek : IDisposable
{
    private readonly Testsite _site;
    private readonly CookieContainer _koekjes;
    private readonly HttpClient _klant;

    public Dienstbezoek(Testsite site) : this(site, new())
    {
    }

    private Dienstbezoek(Testsite site, CookieContainer koekjes)
    {
        (_site, _koekjes) = (site, koekjes);
        _klant = new(new HttpClientHandler { CookieContainer = koekjes, AllowAutoRedirect = false }) { BaseAddress = new(site.Adres) };
    }

    /// <summary>The names of its cookies.</summary>
    public string Koekjes => string.Join(' ', _koekjes.GetAllCookies().Select(k => k.Name));

    /// <summary>Another browser with the cookies of now.</summary>
    public Dienstbezoek Kopie()
    {
        var mee = new CookieContainer();
        foreach (var koekje in _koekjes.GetAllCookies().Cast<Cookie>()) mee.Add(new Cookie(koekje.Name, koekje.Value, koekje.Path, koekje.Domain));
        return new(_site, mee);
    }

    /// <summary>The address at the provider to which the site sends one.</summary>
    public async Task<string> Start(string sleutel, string? uitnodiging = null, string? terug = null)
    {
        var (status, naar, _) = await Stap($"/aanmelden/dienst/{sleutel}?" + (uitnodiging is null ? "" : $"uitnodiging={uitnodiging}&") + (terug is null ? "" : "terug=" + Uri.EscapeDataString(terug)));
        Assert.Equal(HttpStatusCode.Redirect, status);
        return naar!;
    }

    /// <summary>The address of the site to which the provider sends one back.</summary>
    public async Task<string> Daar(string adres)
    {
        var (status, naar, html) = await Stap(adres);
        Assert.True(status == HttpStatusCode.Redirect, $"{status}: {html}");
        return naar!;
    }

    /// <summary>Goes there and follows where that leads.</summary>
    public async Task<(HttpStatusCode Status, string Pad, string Html)> Volg(string adres)
    {
        for (var i = 0; ; i++)
        {
            var (status, naar, html) = await Stap(adres);
            if (naar is null || i == 10) return (status, new Uri(new Uri(_site.Adres), adres).PathAndQuery, html);
            adres = naar;
        }
    }

    public async Task<(HttpStatusCode Status, string Pad, string Html)> Alles(string sleutel, string? uitnodiging = null, string? terug = null) =>
        await Volg(await Daar(await Start(sleutel, uitnodiging, terug)));

    /// <summary>Sends the form of a page that asks nothing.</summary>
    public async Task<(HttpStatusCode Status, string Pad, string Html)> Stuur(string pad)
    {
        var bewijs = System.Text.RegularExpressions.Regex.Match((await Volg(pad)).Html, "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;
        using var inhoud = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", bewijs)]);
        using var antwoord = await _klant.PostAsync(new Uri(pad, UriKind.Relative), inhoud, TestContext.Current.CancellationToken);
        return await Volg(antwoord.Headers.Location!.ToString());
    }

    /// <summary>Whether someone is signed in now, by name.</summary>
    public async Task<bool> Is(string naam) => (await Volg("/")).Html.Contains(naam, StringComparison.Ordinal);

    public void Dispose() => _klant.Dispose();

    private async Task<(HttpStatusCode, string?, string)> Stap(string adres)
    {
        using var antwoord = await _klant.GetAsync(new Uri(new Uri(_site.Adres), adres), TestContext.Current.CancellationToken);
        return (antwoord.StatusCode, (int)antwoord.StatusCode is >= 300 and < 400 ? antwoord.Headers.Location?.ToString() : null,
            await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
