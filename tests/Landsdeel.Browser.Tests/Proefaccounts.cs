using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Browser.Tests;

/// <summary>Accounts and links for states that the people of the sample round do not have.</summary>
internal static class Proefaccounts
{
    /// <summary>Has a password, but no second step yet.</summary>
    public const string Nieuw = "proef-nieuw";

    public static async Task Maak(Testsite site)
    {
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        var tweede = Account("proef-code", "Iris Hofman");
        tweede.TwoFactorEnabled = true;
        tweede.PasswordHash = new PasswordHasher<AccountRij>().HashPassword(tweede, "vier losse woorden hier");
        var weg = Account("proef-weg", "Govert van der Heijden-Oosterhuis");
        (weg.GeslotenOp, weg.LaatstAangemeldOp) = (1_600_000_000_000_000, 1_590_000_000_000_000);
        var bestuurder = Account("proef-bestuurder", "Josephine van Hogendorp tot Westenbroek");
        bestuurder.TwoFactorEnabled = true;
        bestuurder.Toekenningen.AddRange([new() { Functie = Functie.Bestuurder }, new() { Functie = Functie.Secretaris, OverlegId = "O-BOM-2020-NW" }]);
        bestuurder.Mandaten.Add(new() { EersteDag = new(2020, 1, 1), LaatsteDag = new(2020, 12, 31) });
        db.Accounts.AddRange(Account(Nieuw, "Noor Dijkstra"), tweede, weg, bestuurder);
        db.EenmaligeLinks.AddRange(Link("proef-eerste", LinkDoel.EersteBeheerder, ""), Link("proef-uitnodiging", LinkDoel.Uitnodiging, Nieuw));
        await db.SaveChangesAsync();
    }

    private static AccountRij Account(string id, string naam) => new()
    {
        Id = id,
        Naam = naam,
        Partij = "min-bzk",
        UserName = id + "@bzk.example",
        NormalizedUserName = (id + "@bzk.example").ToUpperInvariant(),
        Email = id + "@bzk.example",
        PasswordHash = "geen",
        SecurityStamp = id,
    };

    private static EenmaligeLinkRij Link(string geheim, LinkDoel doel, string account) => new()
    {
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim))),
        Doel = doel,
        AccountId = account,
        VerlooptOp = long.MaxValue,
    };
}
