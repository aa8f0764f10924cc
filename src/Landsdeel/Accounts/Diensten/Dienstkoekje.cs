using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Landsdeel.Accounts.Diensten;

/// <summary>Carries what a dienst vouched for from its answer to the page that acts on it: a few minutes, and used once.</summary>
public static class Dienstkoekje
{
    public const string Schema = "landsdeel-dienst";
    /// <summary>In the state that goes to the dienst and back, readable by this site alone.</summary>
    public const string Uitnodiging = "uitnodiging";
    public const string Terug = "terug";
    private const string Dienst = "dienst";
    private const string Wie = "wie";
    private const string Adres = "adres";

    public static ClaimsPrincipal Maak(Aanmelddienst dienst, string wie, string? adres)
    {
        List<Claim> claims = [new(Dienst, dienst.Sleutel), new(Wie, wie)];
        if (adres is not null) claims.Add(new(Adres, adres));
        return new(new ClaimsIdentity(claims, Schema));
    }

    /// <summary>What it carries and where the person was going; the cookie is gone after it.</summary>
    public static async Task<(Dienstbewijs Bewijs, string? Terug)?> Neem(HttpContext verzoek, Aanmelddiensten diensten)
    {
        var gelezen = await verzoek.AuthenticateAsync(Schema);
        if (!gelezen.Succeeded) return null;
        await verzoek.SignOutAsync(Schema);
        return diensten.Van(gelezen.Principal.FindFirstValue(Dienst)) is { } dienst && gelezen.Principal.FindFirstValue(Wie) is { } wie
            ? (new(dienst, wie, gelezen.Principal.FindFirstValue(Adres), gelezen.Properties.Items.TryGetValue(Uitnodiging, out var geheim) ? geheim : null),
                gelezen.Properties.Items.TryGetValue(Terug, out var terug) ? terug : null)
            : null;
    }
}
