using System.Text.RegularExpressions;
using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Gedeeld;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Browser.Tests;

/// <summary>The real time, and as much later as a test wants: a code of the second step works once.</summary>
public sealed class Schuifklok : TimeProvider
{
    private TimeSpan _later;

    public void Verder() => _later += TimeSpan.FromSeconds(31);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _later;
}

/// <summary>How someone comes to have an account: by the forms of the site, without the browser that a journey is about.</summary>
internal static partial class Aanmeldreis
{
    private const string Wachtwoord = "vier losse woorden voor allen";

    /// <summary>The partij gets its first beheerder by a link of the terminal, who invites someone, with functies and a mandaat; that one chooses a
    /// password and sets the second step up.</summary>
    public static async Task<(string Adres, string Wachtwoord, byte[] Sleutel)> NodigUit(Testsite site, Schuifklok klok, string naam, string partij, IReadOnlyList<Functie> functies)
    {
        var (adres, wachtwoord) = (naam + "@proef.example", Wachtwoord);
        using var baas = new Proefbrowser(site);
        var eerste = await Link(site, partij);
        await StelIn(baas, klok, (await baas.Stuur(eerste, eerste, ("Naam", "Beheer van " + naam), ("Adres", "beheer-" + adres), ("Wachtwoord", wachtwoord), ("Herhaling", wachtwoord))).Html);
        var (kaart, uitnodiging) = await Uitnodig(baas, naam, functies[0]);
        foreach (var functie in functies.Skip(1)) await baas.Stuur(kaart, kaart + "?handler=Functie", ("functie", functie.ToString()), ("bereik", "hele"));
        await baas.Stuur(kaart, kaart + "?handler=Mandaat", ("EersteDag", "2020-01-01"), ("LaatsteDag", "2029-12-31"));
        using var mens = new Proefbrowser(site);
        var sleutel = await StelIn(mens, klok, (await mens.Stuur(uitnodiging, uitnodiging, ("Wachtwoord", wachtwoord), ("Herhaling", wachtwoord))).Html);
        return (adres, wachtwoord, sleutel);
    }

    /// <summary>The link of someone who was invited, and did not come yet.</summary>
    public static async Task<string> Uitnodig(Testsite site, string naam, string partij, Functie functie)
    {
        using var baas = new Proefbrowser(site);
        var eerste = await Link(site, partij);
        await StelIn(baas, new(), (await baas.Stuur(eerste, eerste, ("Naam", "Beheer van " + naam), ("Adres", $"beheer-{naam}@proef.example"), ("Wachtwoord", Wachtwoord), ("Herhaling", Wachtwoord))).Html);
        return (await Uitnodig(baas, naam, functie)).Link;
    }

    private static async Task<(string Kaart, string Link)> Uitnodig(Proefbrowser baas, string naam, Functie functie)
    {
        var (_, kaart, html) = await baas.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", "De mens van " + naam), ("Adres", naam + "@proef.example"), ("Functie", functie.ToString()), ("Bereik", "hele"));
        return (kaart, Uitnodiging().Match(html).Value);
    }

    private static async Task<byte[]> StelIn(Proefbrowser browser, Schuifklok klok, string pagina)
    {
        var sleutel = Totp.Lees(Sleutel().Match(pagina).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal));
        var (_, _, html) = await browser.Stuur("/account/tweede-stap", "/account/tweede-stap", ("Code", Totp.Code(sleutel, klok.GetUtcNow().ToUnixTimeSeconds() / 30)));
        Assert.Contains("De tweede stap is ingesteld", html, StringComparison.Ordinal);
        return sleutel;
    }

    private static async Task<string> Link(Testsite site, string partij)
    {
        using var bereik = site.Diensten.CreateScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, CancellationToken.None));
        return await bereik.ServiceProvider.GetRequiredService<MaakEersteBeheerder>().Link(partij, CancellationToken.None);
    }

    [GeneratedRegex("class=\"sleutel\">([A-Z2-7 ]+)<")]
    private static partial Regex Sleutel();

    [GeneratedRegex("/uitnodiging/[A-Za-z0-9_-]+")]
    private static partial Regex Uitnodiging();
}
