using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Landsdeel.Tests.Basis.Dienst;

/// <summary>Who is signed in at the provider.</summary>
public sealed record Dienstmens(string Sub, string? Adres, bool Geverifieerd = true, string? Acr = "hoog", string[]? Amr = null);

/// <summary>A real OpenID Connect provider on this machine, with a front that can forge what it gives out.</summary>
public sealed class Proefdienst : IAsyncDisposable
{
    public const string Geheim = "een-geheim-van-de-proefdienst";
    private readonly WebApplication _app;
    private readonly SqliteConnection _opslag;

    private Proefdienst(WebApplication app, SqliteConnection opslag) => (_app, _opslag) = (app, opslag);

    public RSA Sleutel { get; } = RSA.Create(2048);

    /// <summary>As it calls itself, with a stroke at the end.</summary>
    public string Uitgever => _app.Urls.First() + "/";

    public Dienstmens Mens { get; set; } = new("niemand", null);

    /// <summary>Whether it shows a page to sign in on, or knows who it is.</summary>
    public bool VraagtEerst { get; set; }

    /// <summary>How long ago the person signed in.</summary>
    public TimeSpan Geleden { get; set; }

    public Vervalsing Vervalsing { get; } = new();

    /// <summary>The addresses that were asked for, to see what this site sends.</summary>
    public List<string> Gevraagd { get; } = [];

    public static async Task<Proefdienst> Start()
    {
        var opslag = new SqliteConnection("Data Source=:memory:");
        await opslag.OpenAsync();
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        bouwer.Logging.ClearProviders();
        Proefdienst? dienst = null;
        bouwer.Services.AddDbContext<DbContext>(o => o.UseSqlite(opslag).UseOpenIddict());
        bouwer.Services.AddAuthentication();
        bouwer.Services.AddOpenIddict().AddCore(o => o.UseEntityFrameworkCore().UseDbContext<DbContext>()).AddServer(o =>
        {
            o.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("uit");
            o.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            o.RegisterScopes(Scopes.OpenId, Scopes.Email);
            o.AddEphemeralEncryptionKey();
            o.Configure(c => c.SigningCredentials.Add(new(new RsaSecurityKey(dienst!.Sleutel) { KeyId = "proef" }, SecurityAlgorithms.RsaSha256)));
            o.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
        });
        var app = bouwer.Build();
        dienst = new(app, opslag);
        app.Use((verzoek, verder) => dienst.Vervalsing.Pas(verzoek, verder, dienst.Sleutel));
        app.UseAuthentication();
        app.MapMethods("/authorize", ["GET", "POST"], dienst.Meld);
        app.MapMethods("/uit", ["GET", "POST"], (HttpContext verzoek) => Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
        using (var bereik = app.Services.CreateScope()) await bereik.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        await app.StartAsync();
        // Once by hand: the first answer of a program that just began takes longest, on a busy machine longer than a site waits.
        using var klant = new HttpClient();
        await klant.GetStringAsync(new Uri(dienst.Uitgever + ".well-known/openid-configuration"));
        await klant.GetStringAsync(new Uri(dienst.Uitgever + ".well-known/jwks"));
        return dienst;
    }

    /// <summary>Registers a site as one of its clients.</summary>
    public async Task Ken(string client, string site, string sleutel)
    {
        using var bereik = _app.Services.CreateScope();
        await bereik.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = client,
            ClientSecret = Geheim,
            ClientType = ClientTypes.Confidential,
            RedirectUris = { new($"{site}/aanmelden/dienst/{sleutel}/terug") },
            PostLogoutRedirectUris = { new($"{site}/afmelden") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Email,
            },
        });
    }

    /// <summary>The settings with which a site knows it.</summary>
    public Dictionary<string, string?> Instellingen(string sleutel, string naam, string partij, params (string Naam, string Waarde)[] erbij)
    {
        (string Naam, string Waarde)[] alle =
            [("Naam", naam), ("Partij", partij), ("Uitgever", Uitgever), ("Client", "landsdeel-" + sleutel), ("Geheim", Geheim), .. erbij];
        return alle.GroupBy(p => p.Naam).ToDictionary(p => $"Aanmelddiensten:{sleutel}:{p.Key}", p => (string?)p.Last().Waarde);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _opslag.DisposeAsync();
        Sleutel.Dispose();
    }

    private IResult Meld(HttpContext verzoek)
    {
        Gevraagd.Add(verzoek.Request.QueryString.Value ?? "");
        if (VraagtEerst && verzoek.Request.Method == "GET")
            return Results.Content($"<!doctype html><html lang=nl><title>Organisatie</title><h1>Aanmelden bij uw organisatie</h1><form method=post action=/authorize>{string.Concat(verzoek.Request.Query.Select(q => $"<input type=hidden name='{q.Key}' value='{System.Net.WebUtility.HtmlEncode(q.Value)}'>"))}<button>Ja, dat ben ik</button></form>", "text/html");
        var wie = new ClaimsIdentity("proef", Claims.Name, Claims.Role);
        wie.SetClaim(Claims.Subject, Mens.Sub).SetClaim(Claims.AuthenticationContextReference, Mens.Acr)
            .SetClaim(Claims.AuthenticationTime, DateTimeOffset.UtcNow.Subtract(Geleden).ToUnixTimeSeconds());
        if (Mens.Adres is { } adres) wie.SetClaim(Claims.Email, adres).SetClaim(Claims.EmailVerified, Mens.Geverifieerd);
        wie.SetClaims(Claims.AuthenticationMethodReference, [.. Mens.Amr ?? ["pwd", "mfa"]]);
        wie.SetScopes(verzoek.GetOpenIddictServerRequest()!.GetScopes());
        wie.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return Results.SignIn(new(wie), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}

/// <summary>Stands before the provider and changes one thing of what it says: what no sane provider would give.</summary>
public sealed class Vervalsing
{
    /// <summary>Changes header and claims of the ID token, which is signed anew.</summary>
    public Action<JsonObject, JsonObject>? Token { get; set; }

    /// <summary>The signature over header and claims; by default the provider's own.</summary>
    public Func<byte[], RSA, byte[]>? Handtekening { get; set; }

    /// <summary>Changes what comes with the token.</summary>
    public Action<JsonObject>? Antwoord { get; set; }

    /// <summary>Changes what the provider tells about itself.</summary>
    public Action<JsonObject>? Beschrijving { get; set; }

    public void Geen() => (Token, Handtekening, Antwoord, Beschrijving) = (null, null, null, null);

    public static string Base64(byte[] bytes) => Base64UrlEncoder.Encode(bytes);

    internal async Task Pas(HttpContext verzoek, Func<Task> verder, RSA sleutel)
    {
        var pad = verzoek.Request.Path.Value;
        if (pad is not ("/token" or "/.well-known/openid-configuration"))
        {
            await verder();
            return;
        }
        var echt = verzoek.Response.Body;
        using var opvang = new MemoryStream();
        verzoek.Response.Body = opvang;
        await verder();
        verzoek.Response.Body = echt;
        var json = JsonNode.Parse(opvang.ToArray())!.AsObject();
        if (pad != "/token") Beschrijving?.Invoke(json);
        else
        {
            if (Token is not null || Handtekening is not null) json["id_token"] = Herteken(json["id_token"]!.GetValue<string>(), sleutel);
            Antwoord?.Invoke(json);
        }
        verzoek.Response.ContentLength = null;
        await verzoek.Response.WriteAsync(json.ToJsonString());
    }

    private string Herteken(string token, RSA sleutel)
    {
        var delen = token.Split('.').Take(2).Select(d => JsonNode.Parse(Base64UrlEncoder.Decode(d))!.AsObject()).ToArray();
        Token?.Invoke(delen[0], delen[1]);
        var tekst = string.Join('.', delen.Select(d => Base64UrlEncoder.Encode(d.ToJsonString())));
        var bytes = System.Text.Encoding.ASCII.GetBytes(tekst);
        return tekst + "." + Base64(Handtekening?.Invoke(bytes, sleutel) ?? sleutel.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
