using Landsdeel.Accounts.Diensten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Landsdeel.Infrastructure.OpenIdConnect;

/// <summary>What this site asks beyond the library's own checks, and what it does when any check fails.</summary>
internal sealed class Dienstgebeurtenissen(Aanmelddienst dienst) : OpenIdConnectEvents
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (dienst.Acr.Count > 0) context.ProtocolMessage.AcrValues = string.Join(' ', dienst.Acr);
        return Task.CompletedTask;
    }

    /// <summary>An answer that says whose it is, must be of whom was asked.</summary>
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        if (context.ProtocolMessage.Code is null) return;
        var beschrijving = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var iss = context.ProtocolMessage.GetParameter("iss");
        if (iss is null ? beschrijving.AuthorizationResponseIssParameterSupported : iss != dienst.Uitgever) context.Fail("iss");
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var bewering = new Bewering(context.SecurityToken.Payload, context.SecurityToken.Header.Alg, context.ProtocolMessage.Code, context.TokenEndpointResponse?.AccessToken);
        var nu = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (bewering.Weiger(dienst, nu) is { } reden) context.Fail(reden);
        else context.Principal = Dienstkoekje.Maak(dienst, bewering.Wie, bewering.Adres);
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        // The kind of it alone: messages quote tokens and addresses.
        var reden = context.Failure switch
        {
            null => "onbekend",
            // Said by our own checks and by those of the framework on state and cookies: fixed words.
            AuthenticationFailureException { InnerException: null, Message.Length: <= 100 } f => f.Message,
            AuthenticationFailureException { InnerException: { } binnen } => binnen.GetType().Name,
            var f => f.GetType().Name,
        };
        context.HttpContext.RequestServices.GetRequiredService<ILogger<Aanmelddienst>>().Geweigerd(dienst.Sleutel, reden);
        context.Response.Redirect(BinnenModel.Pad);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
