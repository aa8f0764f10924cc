using Landsdeel.Accounts.Diensten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Landsdeel.Infrastructure.OpenIdConnect;

/// <summary>Sets the protocol up for each dienst: authorization code with PKCE, an answer in the address, and nothing of what the dienst
/// tells is kept but who it is.</summary>
internal static class Dienstschemas
{
    private static readonly TimeSpan Speling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Wachttijd = TimeSpan.FromMinutes(10);

    /// <summary>Keys of two halves alone: with a shared one whoever checks could also sign, and "none" is no signature.</summary>
    private static readonly string[] Handtekeningen = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public static void Voeg(AuthenticationBuilder aanmelden, Aanmelddiensten diensten, bool veilig)
    {
        foreach (var dienst in diensten.Alle) aanmelden.AddOpenIdConnect(dienst.Schema, dienst.Naam, o => Stel(o, dienst, veilig));
    }

    private static void Stel(OpenIdConnectOptions o, Aanmelddienst dienst, bool veilig)
    {
        o.SignInScheme = Dienstkoekje.Schema;
        (o.ClientId, o.ClientSecret) = (dienst.Client, dienst.Geheim);
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        o.CallbackPath = dienst.Terugpad;
        // Nobody ends a session here by loading an address of ours in a hidden window.
        (o.RemoteSignOutPath, o.SignedOutCallbackPath) = (PathString.Empty, PathString.Empty);
        o.Scope.Clear();
        o.Scope.Add("openid");
        if (dienst.Mailcontrole) o.Scope.Add("email");
        (o.SaveTokens, o.GetClaimsFromUserInfoEndpoint, o.MapInboundClaims, o.DisableTelemetry) = (false, false, false, true);
        (o.MaxAge, o.BackchannelTimeout, o.RemoteAuthenticationTimeout) = (dienst.HoogsteLeeftijd, Geduld, Wachttijd);
        (o.ProtocolValidator.NonceLifetime, o.ProtocolValidator.RequireNonce, o.ProtocolValidator.RequireSub) = (Wachttijd, true, true);
        Koekje(o.CorrelationCookie, "landsdeel-dienst-state.", veilig);
        Koekje(o.NonceCookie, "landsdeel-dienst-nonce.", veilig);
        (o.TokenHandler, o.TokenValidationParameters) = (new GetekendBewijs(), Regels(dienst));
        o.RequireHttpsMetadata = !new Uri(dienst.Uitgever).IsLoopback;
        o.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            dienst.Uitgever.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(new HttpClient { Timeout = Geduld, MaxResponseContentBufferSize = 1 << 20 }) { RequireHttps = o.RequireHttpsMetadata },
            new Beschrijvingscontrole(dienst.Uitgever, o.RequireHttpsMetadata));
        o.Events = new Dienstgebeurtenissen(dienst);
    }

    private static void Koekje(CookieBuilder koekje, string naam, bool veilig)
    {
        koekje.Name = veilig ? "__Secure-" + naam : naam;
        // The answer comes by an ordinary visit, so the cookies need not travel with what others post.
        koekje.SameSite = SameSiteMode.Lax;
        koekje.SecurePolicy = veilig ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        koekje.HttpOnly = true;
    }

    private static TokenValidationParameters Regels(Aanmelddienst dienst) => new()
    {
        ValidAlgorithms = Handtekeningen,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = Speling,
        NameClaimType = "sub",
        // Exactly the issuer of the settings; what the dienst says of itself does not widen that.
        IssuerValidator = (uitgever, _, _) => uitgever == dienst.Uitgever ? uitgever : throw new SecurityTokenInvalidIssuerException("issuer"),
        // For this site alone: a token that another may also use could come from that other.
        AudienceValidator = (voor, _, _) => voor.ToList() is [var een] && een == dienst.Client,
        TypeValidator = (soort, _, _) => soort is null || soort.Equals("JWT", StringComparison.OrdinalIgnoreCase) ? soort ?? "JWT" : throw new SecurityTokenInvalidTypeException("typ"),
    };
}

/// <summary>Asks a signature of every token. The framework does not when the token comes straight from the provider, as the specification
/// lets it; a proxy or a wrong address in between would then be enough.</summary>
internal sealed class GetekendBewijs : JsonWebTokenHandler
{
    public GetekendBewijs() => MapInboundClaims = false;

    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        validationParameters.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, validationParameters);
    }
}

/// <summary>Refuses a description that is of another issuer, or that sends people or secrets over an open line.</summary>
internal sealed class Beschrijvingscontrole(string uitgever, bool https) : IConfigurationValidator<OpenIdConnectConfiguration>
{
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
    {
        string?[] adressen = [configuration.AuthorizationEndpoint, configuration.TokenEndpoint, configuration.JwksUri];
        var fout = configuration.Issuer != uitgever ? "issuer"
            : adressen.Any(a => !Uri.TryCreate(a, UriKind.Absolute, out var uri) || (https && uri.Scheme != Uri.UriSchemeHttps)) ? "endpoints"
            : configuration.SigningKeys.Count == 0 ? "keys" : null;
        return fout is null ? new() { Succeeded = true } : new() { Succeeded = false, ErrorMessage = fout };
    }
}
