using System.Security.Cryptography;
using System.Text;
using Landsdeel.Berichten;
using Landsdeel.Domain.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Kalenders;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Browser.Tests;

/// <summary>Accounts and links for states that the people of the sample round do not have.</summary>
internal static class Proefaccounts
{
    /// <summary>Has a password, but no second step yet.</summary>
    public const string Nieuw = "proef-nieuw";
    private const string Lezer = "voorbeeld-lezer-agv";

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
        db.Post.Add(new() { AccountId = Nieuw, Aan = Nieuw + "@bzk.example", Onderwerp = "U bent uitgenodigd voor Landsdeel", Tekst = "Weg", GemaaktOp = 1_590_000_000_000_000, TerzijdeOp = 1_590_000_100_000_000, Melding = "De mailserver kent dit adres niet (fout 550)." });
        Abonnementen(db);
        await db.SaveChangesAsync();
    }

    /// <summary>An address of the table with the link in it that a message would hold.</summary>
    public static string Vul(string adres, Testsite site) => !adres.Contains("{einde}", StringComparison.Ordinal) ? adres
        : adres.Replace("{einde}", site.Diensten.GetRequiredService<Afmeldlinks>().Maak(new(Nieuw, [1, 2], Herinneringsoort.Geen)).Split('/')[^1], StringComparison.Ordinal);

    private static void Abonnementen(LandsdeelDb db)
    {
        db.Agendalinks.AddRange(
            new() { AccountId = Lezer, Hash = Agendalinks.Hash("proef-kalender"), GemaaktOp = 1_590_000_000_000_000, LaatstGehaaldOp = 1_592_000_000_000_000 },
            new() { AccountId = Lezer, Hash = Agendalinks.Hash("proef-kalender-nw"), Landsdelen = Domain.Gedeeld.Landsdelen.Noordwest, GemaaktOp = 1_590_000_000_000_000 });
        db.Abonnementen.AddRange(
            new() { AccountId = Lezer, Soort = Abonnementsoort.Afspraak, Sleutel = "A-NW06", Ritme = Berichtritme.Direct },
            new() { AccountId = Lezer, Soort = Abonnementsoort.Afspraak, Sleutel = "bestaat-niet", Ritme = Berichtritme.Direct },
            new() { AccountId = Lezer, Soort = Abonnementsoort.Overleg, Sleutel = "O-BOM-2020-NW", Ritme = Berichtritme.Dagelijks },
            new() { AccountId = Lezer, Soort = Abonnementsoort.Landsdeel, Sleutel = "Noordwest", Ritme = Berichtritme.Wekelijks },
            new() { AccountId = Lezer, Soort = Abonnementsoort.Weergave, Sleutel = "zoek=woningbouw&status=loopt", Naam = "Woningbouw die loopt, met een naam die zo lang is als een naam hier maar kan zijn: honderd tekens", Ritme = Berichtritme.Wekelijks });
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
