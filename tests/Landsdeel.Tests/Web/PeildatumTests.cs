using System.IO.Compression;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Afspraken;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Vaststellen;
using static Landsdeel.Tests.Afspraken.Proef;

namespace Landsdeel.Tests.Web;

/// <summary>Every page and every file of the table of routes can be asked for as of another day; what the register knew on a day, where that matters.</summary>
public abstract partial class PeildatumTests(Testdatabase database)
{
    private const string Merk = "Zwaluwproef";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Addresses that show the changed afspraak, page and file alike.</summary>
    private static readonly string[] Tonen =
    [
        "/afspraken", "/afspraken?zoek=zwaluwproef", "/afspraken/A-NW09", "/afspraken/export?vorm=csv", "/afspraken/export?vorm=json", "/afspraken/export?vorm=xlsx",
        "/overleggen/O-BOM-2020-NW", "/overleggen/O-BOM-2020-NW/agenda", "/overleggen/O-BOM-2020-NW/agenda?handler=json", "/overleggen/O-BOM-2020-NW/agenda.docx", "/overleggen/O-BOM-2020-NW/annotatie", "/overleggen/O-BOM-2020-NW/annotatie.docx",
        "/overleggen/ronde/BO%20MIRT%20najaar%202020", "/overleggen/ronde/BO%20MIRT%20najaar%202020?handler=json", "/overleggen/ronde/BO%20MIRT%20najaar%202020/agenda.docx",
        "/overleggen/O-BOM-2020-NW/afsprakenlijst", "/overleggen/O-BOM-2020-NW/afsprakenlijst.docx", "/overleggen/O-BOM-2020-NW/stukken", Stuk,
        "/vaststellen/lijst/O-BOM-2020-NW", "/vaststellen/lijst/O-BOM-2020-NW?handler=tekst", "/vaststellen/lijst/O-BOM-2020-NW?handler=bewijs",
        "/documenten/kamerbrief-2020-06-23", "/verschil?van=2020-07-01", "/verschil?van=2020-07-01&handler=json",
    ];

    /// <summary>Files that are the same on every day: they hold nothing of the register.</summary>
    private static readonly string[] Tijdloos = ["/afspraken/termijn", "/inlezen/sjabloon"];

    /// <summary>What no day shows here: a secret link, an account, work that is not in the register yet. Of a calendar by private link its own test says it.</summary>
    private static readonly string[] ZonderDag =
    [
        "/aanmelden/", "/account", "/eerste-beheerder/", "/uitnodiging/", "/berichten/einde/", "/kalender/{geheim}.ics", "/beheer/accounts/{id}", "/fout", "/inlezen/{id}", "/lezen/{",
    ];

    /// <summary>Stands for the piece of the fixture, whose key is not known beforehand.</summary>
    private const string Stuk = "/overleggen/O-BOM-2020-NW/stukken/{stuk}/1";

    [Fact]
    public async Task Elke_pagina_en_elk_bestand_luistert_naar_de_peildatum()
    {
        var (keuze, ervoor, stuk) = await Gewijzigd();
        await using var site = await Testsite.Start(keuze);
        foreach (var adres in Tonen.Select(t => t.Replace("{stuk}", stuk, StringComparison.Ordinal)))
        {
            Assert.False(await Toont(site, Met(adres, "peildatum=2020-07-01")), $"{adres} shows on 1 July what held from 25 November.");
            Assert.True(await Toont(site, Met(adres, "peildatum=2020-12-01")), $"{adres} does not show on 1 December what held from 25 November.");
            // What the register did not know yet, it does not show, whatever the day.
            Assert.False(await Toont(site, Met(adres, $"peildatum=2020-12-01&bekend={ervoor}")), $"{adres} shows what was not known yet.");
        }
        // And every route there is: a page says on which day it looks; a file is named above, or the same on every day.
        var routes = File.ReadLines(Wortel.Pad("tests", "Landsdeel.Tests", "Accounts", "rechten.tsv")).Skip(1).Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t'))
            .Where(r => r[1].StartsWith("GET", StringComparison.Ordinal))
            // Of the day that the table asks for it is another one here.
            .Select(r => (Route: r[0], Adres: EigenDag().Replace(r[2], ""), Wat: r[1])).Select(r => (r.Route, Adres: r.Wat == "GET" ? r.Adres : Met(r.Adres, "handler=" + r.Wat[4..].ToLowerInvariant())));
        List<string> weg = [];
        foreach (var (route, zoals) in routes)
        {
            // The record and the piece of this register in the place of those of the table.
            var adres = (route.Contains("{stuk}", StringComparison.Ordinal) ? Stuk.Replace("{stuk}", stuk, StringComparison.Ordinal) : zoals).Replace("P-overleg", "A-NW09", StringComparison.Ordinal);
            using var antwoord = await site.Klant.GetAsync(Met(adres, "peildatum=2020-12-01"), Ct);
            // Nothing escapes by not being there.
            if (!ZonderDag.Any(z => route.StartsWith(z, StringComparison.Ordinal)) && (int)antwoord.StatusCode is < 200 or >= 400) weg.Add($"{route}, {adres}: {antwoord.StatusCode}");
            if (antwoord.Content.Headers.ContentType?.MediaType == "text/html")
            {
                if ((int)antwoord.StatusCode is >= 300 and < 400) continue;
                var html = await antwoord.Content.ReadAsStringAsync(Ct);
                // A piece of a page has no bar of its own.
                if (html.Contains("<html", StringComparison.Ordinal)) Assert.Contains("name=\"peildatum\" value=\"2020-12-01\"", html, StringComparison.Ordinal);
            }
            else if (antwoord.IsSuccessStatusCode)
                Assert.True(Tijdloos.Any(t => route.StartsWith(t, StringComparison.Ordinal)) || Tonen.Any(t => Zelfde(t.Replace("{stuk}", stuk, StringComparison.Ordinal), adres)), $"{route} gives a file: say in this test whether a day matters to it.");
        }
        Assert.Empty(weg);
    }

    /// <summary>The same page or file: of several that one page gives, the same handler.</summary>
    private static bool Zelfde(string a, string b)
    {
        static (string, string) Wat(string adres) => (adres.Split('?')[0], Handler().Match(adres).Value);
        return Wat(a) == Wat(b);
    }

    private static string Met(string adres, string vraag) => adres + (adres.Contains('?', StringComparison.Ordinal) ? "&" : "?") + vraag;

    /// <summary>A register in which one afspraak, and where it returns, has other words from 25 November, and an overleg a signed list and a piece; and the instant
    /// before they were known.</summary>
    private async Task<(Infrastructure.Database.Databasekeuze Keuze, long Ervoor, string Stuk)> Gewijzigd()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        var nw09 = (await register.Bekijk(new("A-NW09"), Op(Brief.AddDays(8))))!.Afspraak;
        var ervoor = SessieBouwer.Micros(register.Klok.GetUtcNow());
        var nieuw = nw09 with { Tekst = $"{Merk} {nw09.Tekst}", Agenderingen = [.. nw09.Agenderingen.Select(g => g with { Wat = $"{Merk} {g.Wat}" })] };
        _ = (await register.Wijzig(nw09.Id, 1, Wens(nieuw, ZichtNiveau.Openbaar, Najaar))).Waarde;
        Assert.True((await register.LegVoor(0, Tekenproef.Lijst($"{Merk}: Rijk en regio werken dit uit."))).Gelukt);
        foreach (var partij in Tekenproef.Partijen) Assert.True((await register.Antwoordt(partij, Tekenproef.Ja)).Gelukt);
        byte[] inhoud = [.. "%PDF-1.7 "u8, .. System.Text.Encoding.ASCII.GetBytes(Merk)];
        var stuk = (await register.Doe<VoegStukToe, Uitkomst<Vergaderstuk>>(v => v.Voer(Tekenproef.Overleg, new(null, $"{Merk} bij de lijst", null, ZichtNiveau.Overleg, "stuk.pdf", inhoud.Length), new MemoryStream(inhoud), Ct), Op(Najaar))).Waarde;
        return (keuze, ervoor, stuk.Id);
    }

    private static async Task<bool> Toont(Testsite site, string adres)
    {
        using var antwoord = await site.Klant.GetAsync(adres, Ct);
        if (antwoord.StatusCode == System.Net.HttpStatusCode.NotFound) return false;
        Assert.True(antwoord.IsSuccessStatusCode, $"{adres}: {antwoord.StatusCode}");
        var bytes = await antwoord.Content.ReadAsByteArrayAsync(Ct);
        if (bytes is not [(byte)'P', (byte)'K', ..]) return System.Text.Encoding.UTF8.GetString(bytes).Contains(Merk, StringComparison.Ordinal);
        using var pak = new ZipArchive(new MemoryStream(bytes));
        return pak.Entries.Where(e => Path.GetExtension(e.Name) is ".xml" or ".txt").Any(e =>
        {
            using var lezer = new StreamReader(e.Open());
            return Opmaakteken().Replace(lezer.ReadToEnd(), "").Contains(Merk, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex("[?]peildatum=[0-9-]+$")]
    private static partial Regex EigenDag();

    [GeneratedRegex("handler=[a-z]+")]
    private static partial Regex Handler();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Opmaakteken();
}

public sealed class PeildatumTestsSqlite(SqliteTestdatabase d) : PeildatumTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class PeildatumTestsPostgres(PostgresTestdatabase d) : PeildatumTests(d), IClassFixture<PostgresTestdatabase>;
