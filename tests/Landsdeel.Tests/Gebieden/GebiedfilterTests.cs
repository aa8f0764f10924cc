using System.Net;
using Landsdeel.Abonnementen;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gebieden;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Berichten;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Opvolgen;
using Landsdeel.Tests.Overleggen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Gebieden;

/// <summary>The afspraken that name an area: in the list, the counts, a file, the command line and a subscription.</summary>
public abstract class GebiedfilterTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elk_NOVI_gebied_geeft_de_afspraken_van_de_brief_die_het_noemen()
    {
        await using var register = await Testregister.Maak(database.Keuze, leeg: false);
        // Lines 66-70 of the letter name all eight; 300-310 Groningen, 398-407 Zuid-Limburg, 500-501 the harbour of Rotterdam.
        Dictionary<string, string[]> brief = new()
        {
            ["G-N1"] = ["A-G04", "A-ZW23a"],
            ["G-N2"] = ["A-G04"],
            ["G-N3"] = ["A-G04"],
            ["G-N4"] = ["A-G04"],
            ["G-N5"] = ["A-G04", "A-N07", "A-N08", "A-N09", "A-N10"],
            ["G-N6"] = ["A-G04"],
            ["G-N7"] = ["A-G04", "A-Z05", "A-Z06"],
            ["G-N8"] = ["A-G04"],
            // By either of its names.
            ["G-K2"] = ["A-G12", "A-N06"],
        };
        foreach (var (gebied, afspraken) in brief)
        {
            var (ids, gelezen) = await Vraag(register, "gebied=" + gebied);
            Assert.True(afspraken.SequenceEqual(ids), $"{gebied}: {string.Join(" ", ids.Take(9))} {string.Join(" ", gelezen.Opmerkingen)}");
        }
        Assert.Equal(brief["G-N7"], (await Vraag(register, "gebied=zuid+limburg")).Ids);
        Assert.Equal(["A-Z05", "A-Z06"], (await Vraag(register, "gebied=G-N7&landsdelen=zuid")).Ids);
        Assert.Equal(["A-G04", "A-ZW23a"], (await Vraag(register, "gebied=G-N1&gebied=G-N2")).Ids);
        Assert.Equal(["A-ZW23a"], (await Vraag(register, "gebied=G-N1&zoek=gebiedsuitwerking")).Ids);

        var vraag = (await Vraag(register, "gebied=Rotterdamse+haven")).Vraag;
        Assert.Equal(("G-N1", "Dit zijn de afspraken waarin de woorden ‘Rotterdamse haven’ staan: in de tekst, het citaat of de partijen."), (Assert.Single(vraag.Filter.Gebieden), Assert.Single(vraag.Uitleg)));
        // Each count is that of the list it opens.
        var telling = await register.Doe<Facetvragen, Facettelling>(f => f.Tel(vraag.Filter, Ct));
        Assert.Equal((1, 1), (telling.Statussen[AfspraakStatus.Loopt], telling.Landsdelen[Landsdelen.Landelijk]));
        var onbekend = (await Vraag(register, "gebied=Nergens")).Vraag;
        Assert.Equal((0, "Het gebied 'Nergens' is niet bekend en is niet gebruikt. Kies een gebied uit de lijst bij de filters."), (onbekend.Filter.Gebieden.Count, Assert.Single(onbekend.Opmerkingen).Tekst));
        var keuzes = Assert.Single((await Vraag(register, "gebied=stadshart")).Vraag.Opmerkingen);
        Assert.Contains(("Stadshart Almere (deelgebied/locatie)", "G-L14"), keuzes.Keuzes!);

        var regel = await Proefregel.Op(database.Keuze, 200, "afspraken", "--gebied", "Zuid-Limburg", "--json");
        Assert.Equal((0, 3), (regel.Code, regel.Uit.Split("\"id\":").Length - 1));
        Assert.Equal(2, (await Proefregel.Op(database.Keuze, 200, "afspraken", "--gebied", "Nergens")).Code);
    }

    [Fact]
    public async Task Een_gebied_van_een_ander_is_er_niet_en_de_pagina_kiest_binnen_het_landsdeel()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(new("proef", new("Proef", new("PV26")), SessieBouwer.Micros(register.Klok.GetUtcNow()), ""),
            [new(AggregaatSoort.Gebied, "G-GEHEIM", new Gebied { Id = new("G-GEHEIM"), Naam = "Geheime <b>Polder</b>", Soort = "idee", Landsdelen = Landsdelen.Noordwest }, new(2020, 6, 23), new(ZichtNiveau.Eigen, new("PV26")), Schrijfwijze.Nieuw)], Ct));
        await register.Schrijf(Agendaproef.Afspraak("A-GEHEIM", Landsdelen.Noordwest) with { Tekst = "De geheime b polder b wordt bebouwd." }, ZichtNiveau.Eigen, "PV26");
        var (eigen, ander) = (await register.Op("PV26", new(2020, 7, 1)), await register.Op("PV27", new(2020, 7, 1)));
        Assert.Equal(["A-GEHEIM"], (await Vraag(register, "gebied=G-GEHEIM", eigen)).Ids);
        foreach (var naam in new[] { "G-GEHEIM", "geheime+polder" })
            Assert.Equal((0, true), await Vraag(register, "gebied=" + naam, ander) is var (_, v) ? (v.Filter.Gebieden.Count, v.Opmerkingen[0].Tekst.Contains("niet bekend", StringComparison.Ordinal)) : default);
        Assert.DoesNotContain("A-GEHEIM", (await Vraag(register, "zoek=polder", ander)).Ids);
        Assert.Null(await register.Doe<BeheerAbonnementen, (string, string)?>(b => b.Wat(Abonnementsoort.Weergave, "gebied=G-GEHEIM", Ct), ander));

        await using var site = await Testsite.Start(keuze, leeg: false);
        async Task<string> Haal(string adres) => WebUtility.HtmlDecode(await site.Klant.GetStringAsync(adres, Ct));
        var lijst = await Haal("/afspraken?gebied=G-N7&landsdelen=zuid");
        foreach (var tekst in new[] { "Gebied: Zuid-Limburg", "waarin de woorden ‘Zuid-Limburg’ staan", "<option value=\"G-N3\">De Peel", "optgroup label=\"NOVI-gebied\"" }) Assert.Contains(tekst, lijst, StringComparison.Ordinal);
        foreach (var tekst in new[] { "value=\"G-N1\"", "G-GEHEIM" }) Assert.DoesNotContain(tekst, lijst, StringComparison.Ordinal);
        Assert.Contains("value=\"G-N1\"", await Haal("/afspraken?landsdeel=Zuidwest"), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(await site.Klant.GetStringAsync("/afspraken/export?gebied=G-N7&vorm=json", Ct));
        Assert.Equal(["A-G04", "A-Z05", "A-Z06"], json.RootElement.EnumerateArray().Select(a => a.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wie_een_gebied_volgt_krijgt_bericht_van_wat_het_noemt()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak, leeg: false);
        var mens = await p.Mens("lezer@limburg.example", "PV31");
        Assert.False((await p.Als(mens, (BeheerAbonnementen b) => b.Volg(Abonnementsoort.Weergave, "gebied=Nergens", Berichtritme.Direct, null, Ct))).Gelukt);
        await p.Volg(mens, Abonnementsoort.Weergave, "gebied=zuid-limburg");
        Assert.Equal("Gebied Zuid-Limburg", Assert.Single(await p.Als(mens, (BeheerAbonnementen b) => b.Mijn(Ct))).Naam);
        Assert.Equal("gebied=G-N7", await p.Db(db => db.Abonnementen.Select(a => a.Sleutel).SingleAsync(Ct)));
        Task Leg(string id, string tekst) => p.Leg(Agendaproef.Afspraak(id, Landsdelen.Zuid) with { Tekst = tekst }, ZichtNiveau.Openbaar, "min-bzk", Schrijfwijze.Nieuw, null, new(2020, 6, 23));
        await Leg("A-ELDERS", "De Peel krijgt een plan.");
        await p.Rond();
        Assert.Empty(bak.Brieven);
        await Leg("A-HIER", "In Zuid-Limburg komt een tram.");
        await p.Rond();
        Assert.Contains("In Zuid-Limburg komt een tram.", Assert.Single(bak.Brieven).TextBody, StringComparison.Ordinal);
        // When the area itself is no longer known, that is no message of everything.
        await p.Db(db => db.Abonnementen.ExecuteUpdateAsync(s => s.SetProperty(a => a.Sleutel, "gebied=G-WEG"), Ct));
        await Leg("A-LATER", "In Zuid-Limburg komt nog iets.");
        await p.Rond();
        Assert.Single(bak.Brieven);
    }

    private static async Task<(List<string> Ids, OpgelosteFilter Vraag)> Vraag(Testregister register, string vraag, Func<Sessie, Sessie>? als = null)
    {
        var gelezen = await register.Doe<Filteroplossing, OpgelosteFilter>(o => o.Lees(QueryHelpers.ParseQuery(vraag), Ct), als);
        var ids = await register.Doe<Afspraakselectie, List<string>>(s => s.Pas(gelezen.Filter).Select(a => a.AfspraakId).ToListAsync(Ct), als);
        return ([.. ids.Order(StringComparer.Ordinal)], gelezen);
    }
}

public sealed class GebiedfilterTestsSqlite(SqliteTestdatabase d) : GebiedfilterTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class GebiedfilterTestsPostgres(PostgresTestdatabase d) : GebiedfilterTests(d), IClassFixture<PostgresTestdatabase>;
