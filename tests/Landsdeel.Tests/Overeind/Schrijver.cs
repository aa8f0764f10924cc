using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Tests.Accounts;

namespace Landsdeel.Tests.Overeind;

/// <summary>What the site said was recorded.</summary>
/// <param name="Soort">"afspraak", "wijziging" or "notitie".</param>
internal sealed record Bevestigd(string Soort, string Referentie, string Tekst);

/// <summary>Someone at work: adds afspraken, changes them and writes notes, in no particular order, and remembers what was confirmed.
/// When the site goes away it stops; what it had sent by then may or may not be there.</summary>
internal sealed partial class Schrijver : IDisposable
{
    private readonly HttpClient _klant;
    private readonly Random _toeval;
    private readonly List<(string Referentie, int Versie, string Tekst)> _eigen = [];
    private string _bewijs = "";
    private int _aantal;

    public Schrijver(Uri adres, int zaad)
    {
        _klant = new(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = adres };
        _toeval = new(zaad);
    }

    public List<Bevestigd> Bevestigd { get; } = [];

    /// <summary>How many were confirmed; may be asked while it is at work.</summary>
    public int Aantal => Volatile.Read(ref _aantal);

    /// <summary>The last page that came instead of a confirmation.</summary>
    public string Antwoord { get; private set; } = "";

    /// <summary>Sent, and never answered.</summary>
    public string? Onbeantwoord { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task MeldAan(string adres)
    {
        _bewijs = Bewijs(await _klant.GetStringAsync(new Uri("/aanmelden", UriKind.Relative), Ct));
        using var antwoord = await Stuur("/aanmelden", ("Adres", adres), ("Wachtwoord", Testaccount.Wachtwoord));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        _bewijs = Bewijs(await _klant.GetStringAsync(new Uri("/afspraken/nieuw", UriKind.Relative), Ct));
    }

    /// <summary>Writes until the site is gone.</summary>
    public async Task Werk()
    {
        try
        {
            while (!Ct.IsCancellationRequested) await Schrijf();
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException)
        {
            // Gone in the middle of a request.
        }
    }

    /// <summary>One write, whatever it is.</summary>
    public async Task<HttpStatusCode> Schrijf()
    {
        var tekst = $"Proefzin {Guid.NewGuid():N}.";
        Onbeantwoord = tekst;
        var keus = _eigen.Count == 0 ? 0 : _toeval.Next(10);
        var (status, bevestigd) = keus switch
        {
            < 5 => await Nieuw(tekst),
            < 8 => await Wijzig(_toeval.Next(_eigen.Count), tekst),
            _ => await Noteer(_eigen[_toeval.Next(_eigen.Count)].Referentie, tekst),
        };
        if (bevestigd is not null)
        {
            Bevestigd.Add(bevestigd);
            Interlocked.Increment(ref _aantal);
        }
        Onbeantwoord = null;
        return status;
    }

    public async Task<HttpStatusCode> Lees(string pad)
    {
        using var antwoord = await _klant.GetAsync(new Uri(pad, UriKind.Relative), Ct);
        await antwoord.Content.ReadAsStringAsync(Ct);
        return antwoord.StatusCode;
    }

    public void Dispose() => _klant.Dispose();

    private async Task<(HttpStatusCode, Bevestigd?)> Nieuw(string tekst)
    {
        using var antwoord = await Stuur("/afspraken/nieuw", Velden(tekst));
        if (antwoord.StatusCode != HttpStatusCode.Redirect) return (antwoord.StatusCode, null);
        var referentie = Referentie().Match(antwoord.Headers.Location!.ToString()).Groups[1].Value;
        _eigen.Add((referentie, 1, tekst));
        return (antwoord.StatusCode, new("afspraak", referentie, tekst));
    }

    private async Task<(HttpStatusCode, Bevestigd?)> Wijzig(int welke, string tekst)
    {
        var (referentie, versie, _) = _eigen[welke];
        using var antwoord = await Stuur($"/afspraken/{referentie}/wijzigen", [.. Velden(tekst), ("BasisNummer", versie.ToString(null as IFormatProvider)), ("Waarom", "proef")]);
        if (antwoord.StatusCode != HttpStatusCode.Redirect) return (antwoord.StatusCode, null);
        _eigen[welke] = (referentie, versie + 1, tekst);
        return (antwoord.StatusCode, new("wijziging", referentie, tekst));
    }

    private async Task<(HttpStatusCode, Bevestigd?)> Noteer(string referentie, string tekst)
    {
        using var antwoord = await Stuur($"/afspraken/{referentie}/notities", ("actie", "erbij"), ("tekst", tekst));
        return (antwoord.StatusCode, antwoord.StatusCode == HttpStatusCode.Redirect ? new("notitie", referentie, tekst) : null);
    }

    private static (string, string)[] Velden(string tekst) =>
    [
        ("actie", "vastleggen"), ("Tekst", tekst), ("Soort", "Afspraak"), ("Landsdelen", "Noordwest"), ("Zekerheid", "Vast"), ("Tijd", "Toekomst"), ("Status", "Gemaakt"),
        ("Zicht", "AllePartijen"), ("GeldigVan", "2020-07-01"), ("Wijze", "verbetering"), ("Partijen[0].Partij", "BZK"), ("Partijen[0].Rol", "Gebonden"),
    ];

    private async Task<HttpResponseMessage> Stuur(string naar, params (string Naam, string Waarde)[] velden)
    {
        using var inhoud = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", _bewijs)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        var antwoord = await _klant.PostAsync(new Uri(naar, UriKind.Relative), inhoud, Ct);
        if (antwoord.StatusCode != HttpStatusCode.Redirect) Antwoord = await antwoord.Content.ReadAsStringAsync(Ct);
        return antwoord;
    }

    private static string Bewijs(string html) => Merkteken().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Merkteken();

    [GeneratedRegex("/afspraken/([A-Z]{1,3}-[0-9]{4}-[0-9]+)")]
    private static partial Regex Referentie();
}
