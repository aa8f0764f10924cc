using System.Text.RegularExpressions;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>What belongs to another partij answers as what was never there: by every route and every handler that takes a key.</summary>
public sealed partial class VreemdeSleutelTests(Rechtenproef proef) : IClassFixture<Rechtenproef>
{
    /// <summary>The beginning of a route, the secret key that goes in its first place, and one like it that never was.</summary>
    private static readonly (string Route, string Geheim, string Niets)[] Sleutels =
    [
        ("/afspraken/{sleutel}", "P-eigen", "P-niets"),
        ("/vaststellen/{soort:regex(^(lijst|afspraak)$)}/{sleutel}", "P-eigen", "P-niets"),
        ("/beheer/accounts/{id}", "rol-eigen-L", "rol-niets-L"),
        ("/documenten/{id}", "D-eigen", "D-niets"),
        ("/inlezen/{id}", Rechtenproef.Lijst, "fedcba9876543210fedcba9876543211"),
        ("/lezen/{id}", Rechtenproef.Brief, "0123456789abcdef0123456789abcdee"),
        ("/lezen/{brief}", Rechtenproef.Brief, "0123456789abcdef0123456789abcdee"),
        ("/overleggen/ronde/{naam}", "Geheim beraad 2020", "Niemands beraad 2020"),
        ("/overleggen/{id}", "O-eigen", "O-niets"),
    ];

    /// <summary>Their keys are of nobody: partijen are for everyone, a link is a secret of its own, a dienst stands on the page to sign in.</summary>
    private static readonly string[] VanNiemand = ["/partijen/{", "/uitnodiging/{", "/eerste-beheerder/{", "/aanmelden/dienst/{", "/inlezen/sjabloon.", "/berichten/einde/{", "/kalender/{"];

    [Fact]
    public async Task Wat_van_een_ander_is_antwoordt_als_wat_er_nooit_was()
    {
        await Verberg();
        var fouten = new List<string>();
        var gezien = 0;
        foreach (var rij in RechtenTests.Tabel().Where(r => r[0].Contains('{', StringComparison.Ordinal) && !VanNiemand.Any(v => r[0].StartsWith(v, StringComparison.Ordinal))))
        {
            var sleutels = Sleutels.Where(s => rij[0].StartsWith(s.Route, StringComparison.Ordinal)).ToList();
            if (sleutels.Count == 0)
            {
                fouten.Add($"{rij[0]}: say which secret key goes in it");
                continue;
            }
            var (_, geheim, niets) = sleutels[0];
            foreach (var wie in new[] { Proefaanmelding.Publiek, "rol-overleg-S", "rol-ander-S", "rol-geen-T", "rol-overleg-A", "rol-eigen-A" })
            {
                // The beheerder of the own partij manages its accounts; content it does not see.
                if (wie == "rol-eigen-A" && geheim == "rol-eigen-L") continue;
                var (van, nooit) = (await Antwoord(wie, rij, geheim), await Antwoord(wie, rij, niets));
                if (van != nooit) fouten.Add($"{wie} tells apart: {rij[1]} {Adres(rij, geheim)}: {van.Uitkomst} and {nooit.Uitkomst}");
                // The page of notes shows an empty form for any key, whether it is there or not.
                if (van.Uitkomst == "ja" && (rij[0], rij[1]) != ("/afspraken/{sleutel}/notities", "GET")) fouten.Add($"{wie} gets to {rij[1]} {Adres(rij, geheim)}");
                gezien++;
            }
            // It is there all the same, for whom it is.
            if (rij[1] == "GET" && rij[0] is "/afspraken/{sleutel}" or "/documenten/{id}" or "/overleggen/{id}" or "/lezen/{id}/gegevens" or "/inlezen/{id}" or "/overleggen/ronde/{naam}")
                if ((await Antwoord("rol-eigen-S", rij, geheim)).Uitkomst == "404") fouten.Add($"{Adres(rij, geheim)} is not there for its own partij");
        }
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
        Assert.True(gezien > 300, $"{gezien}");
    }

    private static string Adres(string[] rij, string sleutel)
    {
        var deel = RouteSleutel().Matches(rij[0]).Select(m => m.Groups[1].Value).First(n => !n.StartsWith("soort", StringComparison.Ordinal));
        // The route itself, with the key in the place of its name, and what else there is as in the table.
        var route = rij[0].Split('/');
        var adres = rij[2].Split('?')[0].Split('/');
        var plaats = Array.FindIndex(route, d => d.StartsWith('{') && d.TrimStart('{').StartsWith(deel.Split(':')[0], StringComparison.Ordinal));
        adres[plaats] = Uri.EscapeDataString(sleutel);
        if (rij[0].StartsWith("/vaststellen/", StringComparison.Ordinal)) adres[2] = "afspraak";
        return string.Join('/', adres) + (rij[1].Split(':', 2) is [_, var handler] ? "?handler=" + handler : "");
    }

    private async Task<(string Uitkomst, string Inhoud)> Antwoord(string wie, string[] rij, string sleutel)
    {
        var (uitkomst, inhoud) = await proef.Vraag(wie, rij[1].Split(':')[0], Adres(rij, sleutel));
        // The address stands in links of the page; the proof of a form differs each time.
        return (uitkomst, Wisselend().Replace(inhoud, "").Replace(sleutel, "*", StringComparison.Ordinal).Replace(Uri.EscapeDataString(sleutel), "*", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(Uri.EscapeDataString(sleutel)), "*", StringComparison.Ordinal).Replace(sleutel.Replace(' ', '+'), "*", StringComparison.Ordinal));
    }

    /// <summary>One of each kind, for BZK alone.</summary>
    private async Task Verberg()
    {
        await using var db = proef.Site.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("min-bzk"), new HashSet<OverlegId>()));
        var eigen = new Zicht(ZichtNiveau.Eigen, new("min-bzk"));
        var uitkomst = await new Vastlegger(db).Leg(new("proef", new("Proef", new("min-bzk")), 1_600_000_000_000_001, ""),
        [
            new(AggregaatSoort.Overleg, "O-eigen", new Overleg { Id = new("O-eigen"), Naam = "Geheim beraad 2020", Reeks = OverlegReeks.BoMirt, Landsdelen = Landsdelen.Noordwest, Deelnemers = [new("min-bzk")] }, new(2020, 6, 23), eigen, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Document, "D-eigen", new Document { Id = new("D-eigen"), Titel = "Geheim stuk", Soort = "brief" }, new(2020, 6, 23), eigen, Schrijfwijze.Nieuw),
        ], CancellationToken.None);
        Assert.True(uitkomst.Gelukt);
        await proef.MetBriefEnLijst();
    }

    [GeneratedRegex(@"\{([a-z]+)")]
    private static partial Regex RouteSleutel();

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Wisselend();
}
