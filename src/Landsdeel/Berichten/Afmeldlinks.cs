using System.Globalization;
using System.Security.Cryptography;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.DataProtection;

namespace Landsdeel.Berichten;

/// <summary>What a link in a message ends: subscriptions, or a kind of reminder.</summary>
public sealed record Afmelding(string Account, IReadOnlyList<long> Abonnementen, Herinneringsoort Herinneringen);

/// <summary>Links that end messages without signing in. What they end stands in the link, sealed with the keys that all servers share: nothing of
/// them is kept, and a link that was tampered with ends nothing.</summary>
public sealed class Afmeldlinks(IDataProtectionProvider sleutels, Siteadres site)
{
    private readonly IDataProtector _zegel = sleutels.CreateProtector("Landsdeel.Berichten.Afmelden.1");

    public string Maak(Afmelding wat) => $"{site.Waarde}/berichten/einde/{_zegel.Protect(string.Create(CultureInfo.InvariantCulture,
        $"{wat.Account}|{string.Join(',', wat.Abonnementen)}|{(int)wat.Herinneringen}"))}";

    /// <summary>Null when it is no link of this site.</summary>
    public Afmelding? Lees(string? bewijs)
    {
        if (string.IsNullOrEmpty(bewijs) || bewijs.Length > 2000) return null;
        try
        {
            return _zegel.Unprotect(bewijs).Split('|') is [var account, var abonnementen, var herinneringen]
                ? new(account, [.. abonnementen.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture))],
                    (Herinneringsoort)int.Parse(herinneringen, CultureInfo.InvariantCulture)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
