using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Landsdeel.Infrastructure.OpenIdConnect;
using Landsdeel.Tests.Basis.Dienst;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Landsdeel.Tests.Accounts;

/// <summary>One thing of the provider's answer is not right, all else is as for someone who does get in: then nobody is signed in, the page says
/// so without technical words, and the log names the check that failed.</summary>
public sealed class DienstVervalsingTests(Dienstproef proef) : IClassFixture<Dienstproef>
{
    private static readonly long Nu = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static Action<Vervalsing> Claim(string naam, JsonNode? waarde) => v => v.Token = (_, inhoud) => inhoud[naam] = waarde?.DeepClone();

    private static Action<Vervalsing> Zonder(string naam) => v => v.Token = (_, inhoud) => inhoud.Remove(naam);

    private static Action<Vervalsing> Kop(string naam, JsonNode? waarde, Func<byte[], RSA, byte[]>? teken = null) => v =>
    {
        v.Token = (kop, _) => kop[naam] = waarde?.DeepClone();
        v.Handtekening = teken;
    };

    private static Action<Vervalsing> Teken(Func<byte[], RSA, byte[]> teken) => v => v.Handtekening = teken;

    private static byte[] AndereSleutel(byte[] tekst, RSA _)
    {
        using var ander = RSA.Create(2048);
        return ander.SignData(tekst, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>What is changed, and the check that must find it.</summary>
    private static readonly Dictionary<string, (Action<Vervalsing> Wat, string Reden)> Gevallen = new()
    {
        ["iss van een ander"] = (Claim("iss", "https://elders.example/"), "SecurityTokenInvalidIssuerException"),
        ["iss zonder streep"] = (v => v.Token = (_, t) => t["iss"] = t["iss"]!.GetValue<string>().TrimEnd('/'), "SecurityTokenInvalidIssuerException"),
        ["iss ontbreekt"] = (Zonder("iss"), "SecurityTokenInvalidIssuerException"),
        ["aud van een ander"] = (Claim("aud", "landsdeel-bzk"), "SecurityTokenInvalidAudienceException"),
        ["aud ook van een ander"] = (Claim("aud", new JsonArray("landsdeel-ienw", "elders")), "SecurityTokenInvalidAudienceException"),
        ["aud ontbreekt"] = (Zonder("aud"), "SecurityTokenInvalidAudienceException"),
        ["azp van een ander"] = (Claim("azp", "elders"), "azp"),
        ["azp geen tekst"] = (Claim("azp", 1), "ArgumentException"),
        ["alg none"] = (Kop("alg", "none", (_, _) => []), "SecurityTokenInvalidSignatureException"),
        ["alg NONE met oude handtekening"] = (Kop("alg", "NONE"), "SecurityTokenInvalidSignatureException"),
        ["HS256 met de openbare sleutel"] = (Kop("alg", "HS256", (tekst, sleutel) => HMACSHA256.HashData(Encoding.ASCII.GetBytes(sleutel.ExportSubjectPublicKeyInfoPem()), tekst)), "SecurityTokenInvalidSignatureException"),
        ["HS256 met het getal van de sleutel"] = (Kop("alg", "HS256", (tekst, sleutel) => HMACSHA256.HashData(sleutel.ExportParameters(false).Modulus!, tekst)), "SecurityTokenInvalidSignatureException"),
        ["HS256 met het geheim van de site"] = (Kop("alg", "HS256", (tekst, _) => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Proefdienst.Geheim), tekst)), "SecurityTokenInvalidSignatureException"),
        ["andere sleutel, zelfde naam"] = (Teken(AndereSleutel), "SecurityTokenInvalidSignatureException"),
        ["andere sleutel, andere naam"] = (Kop("kid", "elders", AndereSleutel), "SecurityTokenSignatureKeyNotFoundException"),
        ["sleutel in het bewijs zelf"] = (v =>
        {
            var ander = RSA.Create(2048);
            var p = ander.ExportParameters(false);
            v.Token = (kop, _) => (kop["jwk"], kop["kid"]) = (new JsonObject { ["kty"] = "RSA", ["n"] = Vervalsing.Base64(p.Modulus!), ["e"] = Vervalsing.Base64(p.Exponent!) }, null);
            v.Handtekening = (tekst, _) => ander.SignData(tekst, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }, "SecurityTokenSignatureKeyNotFoundException"),
        ["handtekening half"] = (Teken((tekst, sleutel) => sleutel.SignData(tekst, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)[..128]), "SecurityTokenInvalidSignatureException"),
        ["handtekening leeg"] = (Teken((_, _) => []), "SecurityTokenInvalidSignatureException"),
        ["soort is een toegangsbewijs"] = (Kop("typ", "at+jwt"), "SecurityTokenInvalidTypeException"),
        ["exp voorbij"] = (Claim("exp", Nu - 120), "SecurityTokenExpiredException"),
        ["exp ontbreekt"] = (Zonder("exp"), "SecurityTokenNoExpirationException"),
        ["nbf nog niet"] = (Claim("nbf", Nu + 600), "SecurityTokenNotYetValidException"),
        ["iat oud"] = (Claim("iat", Nu - 3600), "iat"),
        ["iat straks"] = (Claim("iat", Nu + 600), "iat"),
        ["iat ontbreekt"] = (Zonder("iat"), "iat"),
        ["nonce van een ander"] = (Claim("nonce", "638000000000000000.elders"), "OpenIdConnectProtocolInvalidNonceException"),
        ["nonce ontbreekt"] = (Zonder("nonce"), "OpenIdConnectProtocolInvalidNonceException"),
        ["at_hash van een ander"] = (Claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"), "at_hash"),
        ["at_hash geen tekst"] = (Claim("at_hash", null), "at_hash"),
        ["ander toegangsbewijs"] = (v => v.Antwoord = a => a["access_token"] = "elders", "at_hash"),
        ["c_hash van een ander"] = (Claim("c_hash", "AAAAAAAAAAAAAAAAAAAAAA"), "c_hash"),
        ["sub ontbreekt"] = (Zonder("sub"), "sub"),
        ["sub leeg"] = (Claim("sub", ""), "sub"),
        ["sub een lijst"] = (Claim("sub", new JsonArray("ienw|ruben", "ienw|ander")), "ArgumentException"),
        ["sub te lang"] = (Claim("sub", new string('a', 256)), "sub"),
        ["auth_time lang geleden"] = (Claim("auth_time", Nu - 7200), "auth_time"),
        ["auth_time straks"] = (Claim("auth_time", Nu + 600), "auth_time"),
        ["auth_time ontbreekt"] = (Zonder("auth_time"), "auth_time"),
        ["acr te laag"] = (Claim("acr", "laag"), "acr"),
        ["acr ontbreekt"] = (Zonder("acr"), "acr"),
        ["amr zonder tweede stap"] = (Claim("amr", new JsonArray("pwd")), "amr"),
        ["amr als tekst"] = (Claim("amr", "mfa"), "amr"),
        ["amr ontbreekt"] = (Zonder("amr"), "amr"),
        ["geen bewijs"] = (v => v.Antwoord = a => a.Remove("id_token"), "ArgumentNullException"),
        ["bewijs is geen bewijs"] = (v => v.Antwoord = a => a["id_token"] = "a.b.c", "ArgumentException"),
    };

    public static TheoryData<string> Namen => [.. Gevallen.Keys];

    [Theory, MemberData(nameof(Namen))]
    public async Task Een_vals_bewijs_laat_niemand_binnen(string naam)
    {
        proef.Eerlijk();
        Gevallen[naam].Wat(proef.Dienst.Vervalsing);
        await Geweigerd(bezoek => bezoek.Alles("ienw"), Gevallen[naam].Reden);
    }

    /// <summary>The forger does not fail by itself: signed anew, and with the claims that need not be there, one gets in.</summary>
    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("RS512")]
    public async Task Met_een_goed_bewijs_van_de_vervalser_komt_men_wel_binnen(string alg)
    {
        proef.Eerlijk();
        var hash = alg == "RS512" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        using var bezoek = new Dienstbezoek(proef.Site);
        var terug = await bezoek.Daar(await bezoek.Start("ienw"));
        var code = System.Web.HttpUtility.ParseQueryString(new Uri(terug).Query)["code"]!;
        proef.Dienst.Vervalsing.Token = (kop, inhoud) =>
        {
            kop["alg"] = alg;
            inhoud["azp"] = "landsdeel-ienw";
            inhoud.Remove("at_hash");
            var half = CryptographicOperations.HashData(hash, Encoding.ASCII.GetBytes(code));
            inhoud["c_hash"] = Vervalsing.Base64(half[..(half.Length / 2)]);
        };
        proef.Dienst.Vervalsing.Handtekening = (tekst, sleutel) => sleutel.SignData(tekst, hash, alg == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        Assert.Equal((HttpStatusCode.OK, "/"), await bezoek.Volg(terug) switch { var (s, p, _) => (s, p) });
        Assert.True(await bezoek.Is("Ruben Smit"));
    }

    [Fact]
    public async Task Een_ander_antwoord_dan_op_de_eigen_vraag_laat_niemand_binnen()
    {
        proef.Eerlijk();
        await Geweigerd(async b => await b.Volg((await b.Daar(await b.Start("ienw"))).Replace("state=", "state=x", StringComparison.Ordinal)), "Unable to unprotect the message.State.");
        await Geweigerd(async b => await b.Volg(Zonder(await b.Daar(await b.Start("ienw")), "state")), "OpenIdConnectAuthenticationHandler: message.State is null or empty.");
        await Geweigerd(b => b.Volg("/aanmelden/dienst/ienw/terug"), "OpenIdConnectAuthenticationHandler: message.State is null or empty.");
        await Geweigerd(async b => await b.Volg((await b.Daar(await b.Start("ienw"))).Replace("code=", "code=x", StringComparison.Ordinal)), "OpenIdConnectProtocolException");
        await Geweigerd(async b => await b.Volg(Met(await b.Daar(await b.Start("ienw")), "iss", "https://elders.example/")), "iss");
        await Geweigerd(async b => await b.Volg(Zonder(await b.Daar(await b.Start("ienw")), "iss")), "iss");
        await Geweigerd(async b => await b.Volg(Zonder(Met(await b.Daar(await b.Start("ienw")), "error", "access_denied"), "code")), "OpenIdConnectProtocolException");
        // Someone else's answer in this browser, and this one's at another address.
        using (var ander = new Dienstbezoek(proef.Site))
        {
            var gestolen = await ander.Daar(await ander.Start("ienw"));
            await Geweigerd(b => b.Volg(gestolen), "Correlation failed.");
        }
        await Geweigerd(async b => await b.Volg((await b.Daar(await b.Start("ienw"))).Replace("/ienw/", "/utrecht/", StringComparison.Ordinal)), "Unable to unprotect the message.State.");
    }

    [Fact]
    public async Task Een_code_werkt_een_keer_en_alleen_voor_wie_de_vraag_stelde()
    {
        proef.Eerlijk();
        // The same answer again, by one who kept the cookies of before.
        using (var bezoek = new Dienstbezoek(proef.Site))
        {
            var terug = await bezoek.Daar(await bezoek.Start("ienw"));
            using var dief = bezoek.Kopie();
            await bezoek.Volg(terug);
            Assert.True(await bezoek.Is("Ruben Smit"));
            await Geweigerd(dief, b => b.Volg(terug), "OpenIdConnectProtocolException");
            await Geweigerd(_ => Task.FromResult(0), b => b.Volg(terug), "Correlation failed.");
        }
        // A code of another visit, put into the answer to one's own question: the verifier of PKCE is not its own.
        using (var slachtoffer = new Dienstbezoek(proef.Site))
        {
            var gestolen = System.Web.HttpUtility.ParseQueryString(new Uri(await slachtoffer.Daar(await slachtoffer.Start("ienw"))).Query)["code"]!;
            await Geweigerd(async b => await b.Volg(Met(await b.Daar(await b.Start("ienw")), "code", gestolen)), "OpenIdConnectProtocolException");
        }
        await Geweigerd(async b => await b.Volg(await b.Daar(Met(await b.Start("ienw"), "code_challenge", new string('A', 43)))), "OpenIdConnectProtocolException");
    }

    [Fact]
    public async Task Een_dienst_die_zich_voor_een_ander_uitgeeft_of_er_niet_is_wordt_niet_gebruikt()
    {
        var goed = new OpenIdConnectConfiguration { Issuer = "https://a.example", AuthorizationEndpoint = "https://a.example/a", TokenEndpoint = "https://a.example/t", JwksUri = "https://a.example/k" };
        goed.SigningKeys.Add(new RsaSecurityKey(proef.Dienst.Sleutel));
        var regel = new Beschrijvingscontrole("https://a.example", https: true);
        Assert.True(regel.Validate(goed).Succeeded);
        goed.Issuer = "https://a.example/";
        Assert.False(regel.Validate(goed).Succeeded);
        goed.Issuer = "https://a.example";
        goed.TokenEndpoint = "http://a.example/t";
        Assert.False(regel.Validate(goed).Succeeded);
        goed.TokenEndpoint = "https://a.example/t";
        goed.SigningKeys.Clear();
        Assert.False(regel.Validate(goed).Succeeded);

        await using var leugenaar = await Proefdienst.Start();
        leugenaar.Vervalsing.Beschrijving = b => b["issuer"] = "https://elders.example/";
        await using var site = await Basis.Testsite.Start(proef.Site.Keuze, leeg: false, als: null, instellingen: new Dictionary<string, string?>(
            [.. leugenaar.Instellingen("bzk", "Leugenaar", "min-bzk"), .. leugenaar.Instellingen("weg", "Weg", "PV26", ("Uitgever", "http://127.0.0.1:1/"))]));
        using var bezoek = new Dienstbezoek(site);
        foreach (var sleutel in new[] { "bzk", "weg" })
        {
            var (status, _, html) = await bezoek.Volg($"/aanmelden/dienst/{sleutel}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("Probeer het over een paar minuten opnieuw", html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await bezoek.Volg("/aanmelden/dienst/bestaat-niet")).Status);
    }

    private static string Met(string adres, string naam, string waarde)
    {
        var vraag = System.Web.HttpUtility.ParseQueryString(new Uri(adres).Query);
        vraag[naam] = waarde;
        return adres.Split('?')[0] + "?" + vraag;
    }

    private static string Zonder(string adres, string naam)
    {
        var vraag = System.Web.HttpUtility.ParseQueryString(new Uri(adres).Query);
        vraag.Remove(naam);
        return adres.Split('?')[0] + "?" + vraag;
    }

    private async Task Geweigerd(Func<Dienstbezoek, Task<(HttpStatusCode, string, string)>> wat, string reden)
    {
        using var bezoek = new Dienstbezoek(proef.Site);
        await Geweigerd(bezoek, wat, reden);
    }

    private async Task Geweigerd(Func<Dienstbezoek, Task<int>> vooraf, Func<Dienstbezoek, Task<(HttpStatusCode, string, string)>> wat, string reden)
    {
        using var bezoek = new Dienstbezoek(proef.Site);
        await vooraf(bezoek);
        await Geweigerd(bezoek, wat, reden);
    }

    private async Task Geweigerd(Dienstbezoek bezoek, Func<Dienstbezoek, Task<(HttpStatusCode Status, string Pad, string Html)>> wat, string reden)
    {
        proef.Log.Clear();
        var (status, pad, html) = await wat(bezoek);
        Assert.Equal((HttpStatusCode.Forbidden, "/aanmelden/via-organisatie"), (status, pad));
        Assert.Contains("Aanmelden via uw organisatie is niet gelukt", html, StringComparison.Ordinal);
        foreach (var woord in new[] { "token", "Exception", "nonce", "issuer", "OpenID", "claim" }) Assert.DoesNotContain(woord, html[html.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.OrdinalIgnoreCase);
        Assert.False(await bezoek.Is("Ruben Smit"));
        Assert.DoesNotContain("landsdeel-sessie", bezoek.Koekjes, StringComparison.Ordinal);
        var regel = Assert.Single(proef.Log, r => r.Contains("geweigerd", StringComparison.Ordinal));
        Assert.EndsWith("geweigerd: " + reden, regel, StringComparison.Ordinal);
    }
}
