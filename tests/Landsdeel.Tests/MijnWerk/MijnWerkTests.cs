using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.MijnWerk;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Opvolgen;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Landsdeel.Tests.MijnWerk;

/// <summary>What is open for a partij, and for nobody else.</summary>
public abstract class MijnWerkTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elk_deel_staat_bij_de_partij_die_iets_moet_doen()
    {
        await using var register = await Vers();
        await register.Afspraak("P-laat", tot: "2021-02-01");
        await register.Afspraak("P-eigen", tot: "2021-01-01", niveau: ZichtNiveau.Eigen);
        await register.Afspraak("P-klaar", AfspraakStatus.Nagekomen);
        await register.Afspraak("P-ontvanger", partijen: [("min-ienw", Rol.Trekker), ("PV26", Rol.Ontvanger)]);

        Assert.Equal(["P-eigen", "P-laat", Opvolgproef.Sleutel], Proef(await Deel(register, "min-bzk", Werksoort.Verschuldigd)));
        Assert.Equal(["P-eigen", "P-laat", Opvolgproef.Sleutel], Proef(await Deel(register, "min-bzk", Werksoort.OpTePakken)));
        Assert.Equal(["P-laat", Opvolgproef.Sleutel], Proef(await Deel(register, "PV26", Werksoort.Verschuldigd)));
        Assert.Equal(["P-ontvanger"], Proef(await Deel(register, "PV26", Werksoort.Tegoed)));
        Assert.Empty(Proef(await Deel(register, "PV26", Werksoort.OpTePakken)));
        Assert.Empty(Proef(await Deel(register, "PV30", Werksoort.Verschuldigd)));
        // "Het Rijk" is bound in the letter: BZK stands for it where it sits at the table.
        Assert.Contains((await Deel(register, "min-bzk", Werksoort.Verschuldigd)).Regels, r => r.Referentie == "NW-2020-9");
        Assert.DoesNotContain((await Deel(register, "PV24", Werksoort.Verschuldigd)).Regels, r => r.Tekst.Contains("Zeeland", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Vragen_wachten_op_wie_moet_antwoorden_en_gaan_weg_met_het_antwoord()
    {
        await using var register = await Vers();
        var bewijs = (await register.Bewijs("min-bzk", ZichtNiveau.Overleg)).Waarde;
        Assert.True((await register.Vraag("min-bzk", bewijs)).Gelukt);
        Assert.Equal([Opvolgproef.Sleutel], Proef(await Deel(register, "PV26", Werksoort.Bevestigen)));
        Assert.Equal(0, (await Deel(register, "min-bzk", Werksoort.Bevestigen)).Aantal);
        Assert.Equal(0, (await Deel(register, "PV30", Werksoort.Bevestigen)).Aantal);
        await register.Zegt("PV26", Nakomingsantwoord.Betwist, "Nog niet.");
        Assert.Equal((0, 1), ((await Deel(register, "PV26", Werksoort.Bevestigen)).Aantal, (await Deel(register, "min-bzk", Werksoort.Betwist)).Aantal));
        // On an earlier day nothing was asked yet.
        Assert.Equal(0, (await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(Werksoort.Bevestigen, 0, 5, Ct), await register.Op("min-ienw", Opvolgproef.Dag.AddDays(-1)))).Aantal);

        Assert.True((await register.LegVoor(0, Tekenproef.Lijst())).Gelukt);
        var regel = Assert.Single((await Deel(register, "PV26", Werksoort.Tekenen)).Regels);
        Assert.Equal($"/vaststellen/lijst/{Tekenproef.Overleg}", regel.Adres);
        await register.Antwoordt("PV26", Tekenproef.Ja);
        Assert.Equal((0, 1, 0), ((await Deel(register, "PV26", Werksoort.Tekenen)).Aantal, (await Deel(register, "PV27", Werksoort.Tekenen)).Aantal, (await Deel(register, "PV30", Werksoort.Tekenen)).Aantal));

        // A register from before this was kept gets the same rows from what was asked then.
        async Task<List<(string, DateOnly)>> Rijen() => [.. (await register.Doe<LandsdeelDb, List<Landsdeel.Infrastructure.Database.Rijen.WachtRij>>(db =>
            db.Set<Landsdeel.Infrastructure.Database.Rijen.WachtRij>().AsNoTracking().Where(w => w.Soort == Landsdeel.Infrastructure.Database.Rijen.Wachtsoort.Tekenen).OrderBy(w => w.RijId).ThenBy(w => w.PartijId).ToListAsync(Ct)))
            .Select(w => ($"{w.RijId} {w.PartijId} {w.Sinds}", w.Uiterlijk))];
        var waren = await Rijen();
        Assert.Equal(9, waren.Count);
        await register.Doe<LandsdeelDb, int>(async db =>
        {
            var vorige = db.GetService<IMigrationsAssembly>().Migrations.Keys.TakeWhile(m => !m.EndsWith("_Opvolgen", StringComparison.Ordinal)).Last();
            await db.GetService<IMigrator>().MigrateAsync(vorige, Ct);
            await db.GetService<IMigrator>().MigrateAsync(null, Ct);
            return 0;
        });
        Assert.Equal(waren, await Rijen());
    }

    [Fact]
    public async Task De_pagina_en_de_opdracht_zeggen_hetzelfde()
    {
        await using (await Vers()) { }
        await using var site = await Testsite.Start(Keuze, leeg: false);
        var pagina = await site.Klant.GetStringAsync("/mijn-werk?peildatum=2021-03-01", Ct);
        Assert.Contains($"/afspraken/{Opvolgproef.Sleutel}/voortgang", pagina, StringComparison.Ordinal);
        Assert.Contains("/mijn-werk?deel=na-te-komen", pagina, StringComparison.Ordinal);
        Assert.Contains("1 <span>op te pakken", pagina, StringComparison.Ordinal);
        Assert.Contains(Opvolgproef.Sleutel, await site.Klant.GetStringAsync("/mijn-werk?deel=na-te-komen&peildatum=2021-03-01&pagina=1", Ct), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Klant.GetAsync("/mijn-werk?deel=iets", Ct)).StatusCode);

        var json = await Proefregel.Op(Keuze, 100, "mijnwerk", "--deel", "op-te-pakken", "--peildatum", "2021-03-01", "--json");
        Assert.Equal(0, json.Code);
        Assert.Contains($"\"adres\":\"/afspraken/{Opvolgproef.Sleutel}/voortgang\"", json.Uit.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var meld = await Proefregel.Op(Keuze, 100, "opvolgen", "meld", Opvolgproef.Sleutel, "Het begin is er.", "--stand", "op schema", "--peildatum", "2021-03-01");
        Assert.Equal((0, ""), (meld.Code, meld.Fout));
        Assert.Contains("Het begin is er.", (await Proefregel.Op(Keuze, 100, "opvolgen", "toon", Opvolgproef.Sleutel, "--peildatum", "2021-03-01")).Uit, StringComparison.Ordinal);
        Assert.Contains("\"koers\": \"op koers\"", (await Proefregel.Op(Keuze, 100, "opvolgen", "toon", Opvolgproef.Sleutel, "--peildatum", "2021-03-01", "--json")).Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_een_partij_moet_aanleveren_staat_er_met_het_overleg_en_de_laatste_dag()
    {
        await using var register = await Vers();
        async Task<IEnumerable<string>> Aanleveren(string partij, DateOnly dag) => (await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(Werksoort.Aanleveren, 0, 500, Ct), await register.Op(partij, dag)))
            .Regels.Select(r => $"{r.Adres}, {r.Tekst}, {r.Dag:yyyy-MM-dd}");
        const string punten = "/overleggen/O-BOM-2020-NW/inbreng, Punten aanleveren voor BO MIRT najaar 2020, Noordwest, 2020-07-29", stukken = "/overleggen/O-BOM-2020-NW/stukken, Stukken aanleveren voor BO MIRT najaar 2020, Noordwest, 2020-09-02";
        // Noord-Holland sits there; Groningen does not. What is due in six weeks is told, what comes later not yet.
        Assert.Equal([punten, stukken], await Aanleveren("PV27", new(2020, 7, 22)));
        Assert.Equal([punten], await Aanleveren("PV27", new(2020, 7, 21)));
        Assert.Empty(await Aanleveren("PV27", new(2020, 6, 16)));
        Assert.DoesNotContain(await Aanleveren("PV20", new(2020, 7, 22)), r => r.Contains("NW", StringComparison.Ordinal));
        // Once the last day has passed for the last day on which it can be held, there is nothing to hand in.
        Assert.DoesNotContain(punten, await Aanleveren("PV27", new(2020, 10, 26)));

        await using var site = await Testsite.Start(Keuze, leeg: false);
        foreach (var adres in new[] { "/mijn-werk?peildatum=2020-07-22", "/mijn-werk?deel=aanleveren&peildatum=2020-07-22" })
        {
            using var blad = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Klant.GetStringAsync(adres, Ct));
            var regel = Assert.Single(blad.QuerySelectorAll(".regels li"), r => r.QuerySelector("a[href^='/overleggen/O-BOM-2020-NW/inbreng']") is not null);
            Assert.Equal("Punten aanleveren voor BO MIRT najaar 2020, Noordwest uiterlijk 29 juli 2020", string.Join(' ', regel.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        var json = System.Text.Json.Nodes.JsonNode.Parse((await Proefregel.Op(Keuze, 100, "mijnwerk", "--deel", "aanleveren", "--peildatum", "2020-07-22", "--json")).Uit)!;
        var eerste = Assert.Single(json[0]!["regels"]!.AsArray(), r => (string?)r!["adres"] == "/overleggen/O-BOM-2020-NW/inbreng")!;
        Assert.Equal(("Punten aanleveren voor BO MIRT najaar 2020, Noordwest", "2020-07-29"), ((string?)eerste["tekst"], (string?)eerste["laatsteDag"]));
    }

    private static async Task<Werkdeel> Deel(Testregister register, string partij, Werksoort soort) =>
        await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(soort, 0, 500, Ct), await register.Op(partij));

    /// <summary>The afspraken of the test among them, in their order.</summary>
    private static IEnumerable<string> Proef(Werkdeel deel) => deel.Regels.Select(r => r.Adres.Split('/')[2]).Where(s => s.StartsWith("P-", StringComparison.Ordinal));

    private Databasekeuze Keuze { get; set; } = null!;

    private async Task<Testregister> Vers()
    {
        Keuze = await database.Leeg();
        var register = await Testregister.Maak(Keuze, leeg: false);
        await register.Afspraak();
        return register;
    }
}

public sealed class MijnWerkTestsSqlite(SqliteTestdatabase d) : MijnWerkTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class MijnWerkTestsPostgres(PostgresTestdatabase d) : MijnWerkTests(d), IClassFixture<PostgresTestdatabase>;
