using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>One of the people of the sample round. The names are made up.</summary>
public sealed record Voorbeeldmens(string Id, string Naam, string Wat, string Partij, Functie Functie, Bereik Bereik, bool Tekent = false);

/// <summary>Whether this server may let people in by one click: only one that this machine alone can reach.</summary>
public sealed record Voorbeeldtoegang(bool Open);

/// <summary>The people of the sample round: so that on one's own machine one can look with the eyes of another partij.
/// They have no password.</summary>
public static class Voorbeeldmensen
{
    /// <summary>As <see cref="Voorbereiding"/> loads the sample round.</summary>
    private const string BronVanDeRonde = "samples/2020-voorjaar";
    private static readonly DateOnly EersteDag = new(2020, 1, 1);
    private static readonly DateOnly LaatsteDag = new(2029, 12, 31);

    public static IReadOnlyList<Voorbeeldmens> Alle { get; } =
    [
        new("voorbeeld-secretaris-rijk", "Sanne Willems", "secretaris Rijk", "min-bzk", Functie.Secretaris, Bereik.HelePartij),
        new("voorbeeld-secretaris-noordwest", "Pieter de Groot", "secretaris regio Noordwest", "PV27", Functie.Secretaris, Bereik.Van(Landsdelen.Noordwest)),
        new("voorbeeld-beleid-amsterdam", "Meryem Aydin", "beleidsmedewerker", "GM0363", Functie.Beleidsmedewerker, Bereik.HelePartij),
        new("voorbeeld-gedeputeerde-utrecht", "Karin Jansen", "gedeputeerde", "PV26", Functie.Bestuurder, Bereik.HelePartij, Tekent: true),
        new("voorbeeld-wethouder-amersfoort", "Jeroen Bakker", "wethouder", "GM0307", Functie.Bestuurder, Bereik.HelePartij, Tekent: true),
        new("voorbeeld-minister-bzk", "Anneke Visser", "minister", "min-bzk", Functie.Bestuurder, Bereik.HelePartij, Tekent: true),
        new("voorbeeld-directeur-ienw", "Ruben Smit", "directeur", "min-ienw", Functie.Directeur, Bereik.HelePartij),
        new("voorbeeld-lezer-agv", "Lotte van Dam", "lezer", "ws-amstel-gooi-en-vecht", Functie.Lezer, Bereik.HelePartij),
        new("voorbeeld-beheerder-bzk", "Willem Mulder", "beheerder", "min-bzk", Functie.Beheerder, Bereik.HelePartij),
    ];

    /// <summary>Adds them to the embedded register that holds the sample round and no accounts yet.</summary>
    /// <returns>Null, or why this server must not start.</returns>
    public static async Task<Weigering?> Bereid(IServiceProvider diensten, Databasekeuze database, bool alleenHier, CancellationToken ct)
    {
        await using var db = diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        using var alles = db.BuitenZicht();
        var ronde = await db.Handelingen.AnyAsync(h => h.Bron == BronVanDeRonde, ct);
        if (await db.Accounts.AnyAsync(a => a.Voorbeeld, ct))
            return alleenHier && database.Postgres is null && ronde ? null : new VoorbeeldmensenNietHier();
        if (!alleenHier || database.Postgres is not null || !ronde || await db.Accounts.AnyAsync(ct)) return null;
        var sessie = await diensten.GetRequiredService<SessieBouwer>().Maak(null, null, default, ct);
        var identiteiten = diensten.GetRequiredService<Identiteiten>();
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("voorbeeldmensen toegevoegd", "om rond te kijken op de eigen computer"), [], ct, _ =>
        {
            db.Accounts.AddRange(Alle.Select(m => Rij(m, sessie.NuMicros, identiteiten.Nieuw())));
            return Task.CompletedTask;
        });
        return uitkomst.Gelukt ? null : uitkomst.Weigeringen[0];
    }

    private static AccountRij Rij(Voorbeeldmens mens, long nu, string stempel)
    {
        var rij = new AccountRij
        {
            Id = mens.Id,
            Naam = mens.Naam,
            Partij = mens.Partij,
            UserName = mens.Id,
            NormalizedUserName = mens.Id.ToUpperInvariant(),
            SecurityStamp = stempel,
            GemaaktOp = nu,
            Voorbeeld = true,
            Toekenningen = [new() { Functie = mens.Functie, Landsdelen = mens.Bereik.Landsdelen }],
        };
        if (mens.Tekent) rij.Mandaten.Add(new() { EersteDag = EersteDag, LaatsteDag = LaatsteDag });
        return rij;
    }
}
