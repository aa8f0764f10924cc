using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overleggen;

/// <summary>The agendas of BO MIRT najaar 2020 against two tables that were read from the letter by hand.</summary>
public abstract class AgendaVanDeRondeTests(Testdatabase database)
{
    [Fact]
    public async Task Elk_landsdeel_heeft_precies_wat_de_brief_erheen_stuurt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var beelden = await register.Agendas();
        Assert.Equal(["Noord", "Oost", "Zuid", "Zuidwest", "Noordwest"], beelden.Select(b => b.Overleg.Landsdelen.Namen()));
        var terug = beelden.SelectMany(b => b.Punten.Where(p => p.Herkomst == Puntherkomst.KomtTerug).Select(p => string.Join('\t',
            b.Overleg.Landsdelen, $"{p.Passages[0].VanRegel}-{p.Passages[0].TotRegel}", p.Agendering, p.Actie.Woorden(), p.Zekerheid.Woorden())));
        Assert.Equal(Tabel("BoMirtNajaar2020.tsv", 5), terug);
    }

    [Fact]
    public async Task Wat_de_brief_er_niet_heen_stuurt_is_hoogstens_mogelijk_en_staat_eronder()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var beelden = await register.Agendas();
        foreach (var beeld in beelden)
        {
            var erbij = beeld.Punten.SkipWhile(p => p.Herkomst == Puntherkomst.KomtTerug).ToList();
            Assert.DoesNotContain(erbij, p => p.Herkomst == Puntherkomst.KomtTerug);
            Assert.All(erbij.Concat(beeld.Voorstel.Daarnaast).Concat(beeld.Voorstel.ZonderMoment), p => Assert.Equal(Zekerheid.Mogelijk, p.Zekerheid));
            Assert.All(erbij, p => Assert.Matches("stuurt dit niet naar dit overleg|zegt niet wat er hier mee gebeurt", p.Reden));
        }
        Assert.Equal(Tabel("BoMirtNajaar2020Erbij.tsv", 4), beelden.SelectMany(b => b.Punten.Where(p => p.Herkomst != Puntherkomst.KomtTerug).Select(p =>
            string.Join('\t', b.Overleg.Landsdelen, p.Afspraak, p.Herkomst.Woorden(), $"{p.Passages[0].VanRegel}-{p.Passages[0].TotRegel}"))));
    }

    [Fact]
    public async Task Voor_zuid_zegt_de_agenda_dat_de_brief_niets_stuurt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var beelden = await register.Agendas();
        var zuid = beelden.Single(b => b.Overleg.Id == Agendaproef.Zuid);
        Assert.Empty(zuid.Punten);
        Assert.Equal("De brief van 23 juni 2020 stuurt niets naar dit overleg.", zuid.Voorstel.Melding);
        Assert.All(beelden.Where(b => b != zuid), b => Assert.Null(b.Voorstel.Melding));
    }

    [Fact]
    public async Task Het_landelijke_besluit_over_novi_gebieden_staat_naast_elke_agenda_en_op_geen()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.All(await register.Agendas(), b =>
        {
            Assert.Equal(["A-G05", "A-G06"], b.Voorstel.Daarnaast.Select(p => p.Afspraak!.Value.Waarde));
            Assert.DoesNotContain(b.Punten, p => p.Afspraak!.Value.Waarde.StartsWith("A-G0", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Elke_reden_noemt_regels_en_elk_citaat_hoort_bij_die_regels()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.All((await register.Agendas()).SelectMany(b => b.Punten).Where(p => p.Herkomst == Puntherkomst.KomtTerug), p =>
        {
            Assert.Contains(Agendawoorden.Regels(p.Passages[0]), p.Reden);
            Assert.NotEmpty(p.Passages[0].Citaat);
            Assert.NotEmpty(p.Partijen);
        });
    }

    [Fact]
    public async Task Naam_sleutel_en_landsdeel_kiezen_dezelfde_agendas()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.Equal("Noord", Assert.Single(await register.Agendas(Landsdelen.Noord)).Overleg.Landsdelen.Namen());
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal(5, (await register.Doe<AgendaVragen, IReadOnlyList<Agendabeeld>>(v => v.Ronde(" bo mirt NAJAAR 2020 ", Landsdelen.Geen, ct))).Count);
        Assert.Single(await register.Doe<AgendaVragen, IReadOnlyList<Agendabeeld>>(v => v.Ronde("O-BOM-2020-Z", Landsdelen.Geen, ct)));
        Assert.Empty(await register.Doe<AgendaVragen, IReadOnlyList<Agendabeeld>>(v => v.Ronde("onbekend", Landsdelen.Geen, ct)));
    }

    [Fact]
    public async Task De_json_heeft_een_object_per_landsdeel_met_de_beschreven_velden()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        using var json = JsonDocument.Parse(AgendaJson.Schrijf(await register.Agendas(), new(2020, 7, 1)));
        Assert.Equal(5, json.RootElement.GetArrayLength());
        var noord = json.RootElement[0];
        Assert.Equal(("BO MIRT najaar 2020", "Noord", "voorstel"), (noord.GetProperty("overleg").GetString(), noord.GetProperty("landsdeel").GetString(), noord.GetProperty("status").GetString()));
        var punt = noord.GetProperty("punten")[0];
        Assert.Equal((1, "bespreken", "vast", "N-2020-11"), (punt.GetProperty("nummer").GetInt32(), punt.GetProperty("actie").GetString(), punt.GetProperty("zekerheid").GetString(), punt.GetProperty("afspraak").GetString()));
        Assert.Equal([309, 310], punt.GetProperty("regels").EnumerateArray().Select(r => r.GetInt32()));
        Assert.StartsWith("Komt terug in dit overleg", punt.GetProperty("reden").GetString());
        var zuid = json.RootElement[2];
        Assert.Equal(0, zuid.GetProperty("punten").GetArrayLength());
        Assert.Equal("De brief van 23 juni 2020 stuurt niets naar dit overleg.", zuid.GetProperty("melding").GetString());
        Assert.Equal(6, zuid.GetProperty("zonderMoment").GetArrayLength());
        Assert.Equal(2, zuid.GetProperty("daarnaast").GetArrayLength());
    }

    [Fact]
    public async Task Op_een_latere_peildatum_is_wat_openstond_te_laat()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punt = (await register.Agenda(Agendaproef.Noordwest, Agendaproef.Op(new(2020, 10, 1)))).Punten.Single(p => p.Afspraak!.Value.Waarde == "A-NW04a");
        Assert.Equal(Puntherkomst.TeLaat, punt.Herkomst);
        Assert.Contains("is op 22 september 2020 verlopen", punt.Reden);
    }

    private static IEnumerable<string> Tabel(string bestand, int kolommen) =>
        File.ReadLines(Wortel.Pad("tests", "Landsdeel.Tests", "Overleggen", bestand)).Where(r => !r.StartsWith('#'))
            .Select(r => string.Join('\t', r.Split('\t').Take(kolommen)));
}

public sealed class AgendaVanDeRondeTestsSqlite(SqliteTestdatabase d) : AgendaVanDeRondeTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class AgendaVanDeRondeTestsPostgres(PostgresTestdatabase d) : AgendaVanDeRondeTests(d), IClassFixture<PostgresTestdatabase>;
