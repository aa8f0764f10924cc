using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>What a new account is made of.</summary>
internal static class Accountadres
{
    private const int LangsteNaam = 100;
    private const int Langste = 200;

    /// <summary>The address without spaces around it; null when it is none, or in use.</summary>
    public static async Task<string?> Controleer(LandsdeelDb db, string? adres, CancellationToken ct)
    {
        adres = adres?.Trim();
        if (!IsAdres(adres)) return null;
        var genormaliseerd = adres!.ToUpperInvariant();
        return await db.Accounts.AnyAsync(a => a.NormalizedUserName == genormaliseerd, ct) ? null : adres;
    }

    /// <summary>A name on one line: it comes to stand in messages; null when there is none, or a longer one.</summary>
    public static string? Naam(string? naam) =>
        Invoertekst.Schoon(naam) is { } schoon && string.Join(' ', schoon.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: <= LangsteNaam } regel ? regel : null;

    public static AccountRij Nieuw(Identiteiten identiteiten, string naam, string adres, string partij, long nu) => new()
    {
        Id = identiteiten.Nieuw(),
        Naam = naam,
        Partij = partij,
        UserName = adres,
        NormalizedUserName = adres.ToUpperInvariant(),
        Email = adres,
        NormalizedEmail = adres.ToUpperInvariant(),
        LockoutEnabled = true,
        SecurityStamp = identiteiten.Nieuw(),
        GemaaktOp = nu,
    };

    private static bool IsAdres(string? adres) => adres is { Length: > 3 and <= Langste } && adres.Split('@') is [{ Length: > 0 }, { Length: > 2 } domein]
        && domein.Contains('.', StringComparison.Ordinal) && !adres.Any(t => char.IsWhiteSpace(t) || char.IsControl(t) || t is '<' or '>' or '"' or ',' or ';');
}
