using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Tabellen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Afspraken;

public abstract class ExportTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<List<Uitvoerregel>> Uitvoer(Proefregister r, AfspraakFilter filter, PartijId? als = null) =>
        r.Doe<AfspraakJsonVragen, List<Uitvoerregel>>(v => v.Uitvoer(filter, Ct).ToListAsync(Ct).AsTask(), als);

    [Fact]
    public async Task De_uitvoer_heeft_elke_afspraak_van_de_weergave_in_haar_volgorde()
    {
        var r = await Proefregister.Van(database);
        foreach (var filter in (AfspraakFilter[])[AfspraakFilter.Leeg, new() { Soorten = [AfspraakSoort.Besluit] }, new() { Zoek = "woning" }, new() { GekozenSortering = Sortering.Referentie }])
        {
            var lijst = new List<string>();
            var f = filter;
            for (AfspraakPagina p; ; f = f with { Plaats = p.Volgende })
            {
                p = await r.Doe<AfspraakLijst, AfspraakPagina>(l => l.Pagina(f, Ct));
                lijst.AddRange(p.Regels.Select(x => x.Id));
                if (p.Volgende is null) break;
            }
            Assert.Equal(lijst, (await Uitvoer(r, filter)).Select(u => u.Afspraak.Id));
        }
    }

    [Fact]
    public async Task De_json_heeft_altijd_dezelfde_namen_en_zegt_wat_de_afspraak_zegt()
    {
        var r = await Proefregister.Van(database);
        var zichtbaar = r.Zichtbaar().ToDictionary(a => a.Id.Waarde);
        var json = JsonSerializer.SerializeToElement((await Uitvoer(r, AfspraakFilter.Leeg)).Select(u => u.Afspraak), AfspraakJson.Vorm);
        Assert.Equal(zichtbaar.Count, json.GetArrayLength());
        foreach (var j in json.EnumerateArray())
        {
            Assert.Equal(["id", "referentie", "soort", "tekst", "landsdelen", "partijen", "termijn", "zekerheid", "tijd", "status", "agenderingen", "samenhang", "document", "regels", "citaat"],
                j.EnumerateObject().Select(p => p.Name));
            var a = zichtbaar[j.GetProperty("id").GetString()!];
            Assert.Equal(a.Referentie, j.GetProperty("referentie").GetString());
            Assert.Equal(a.Zekerheid.Woorden(), j.GetProperty("zekerheid").GetString());
            Assert.Equal(a.Status.ToString().ToLowerInvariant(), j.GetProperty("status").GetString());
            Assert.Equal(a.Partijen.Select(p => p.Rol.Naam()), j.GetProperty("partijen").EnumerateArray().Select(p => p.GetProperty("rol").GetString()));
            if (a.Termijn is null) Assert.Equal(JsonValueKind.Null, j.GetProperty("termijn").ValueKind);
            else Assert.Equal($"{a.Termijn.Tot:yyyy-MM-dd}", j.GetProperty("termijn").GetProperty("tot").GetString());
            Assert.Equal(a.Agenderingen.Select(g => r.Overleggen[g.Overleg!.Value.Waarde].Naam), j.GetProperty("agenderingen").EnumerateArray().Select(g => g.GetProperty("overleg").GetString()));
            Assert.Equal(a.Agenderingen.Select(g => $"{r.Overleggen[g.Overleg!.Value.Waarde].Moment!.Tot:yyyy-MM-dd}"), j.GetProperty("agenderingen").EnumerateArray().Select(g => g.GetProperty("tot").GetString()));
            var samenhang = a.Verbanden.Select(v => v.Naar.Waarde).Where(zichtbaar.ContainsKey)
                .Concat(zichtbaar.Values.Where(b => b.Verbanden.Any(v => v.Naar == a.Id)).Select(b => b.Id.Waarde)).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(samenhang, j.GetProperty("samenhang").EnumerateArray().Select(s => s.GetString()));
        }
    }

    [Fact]
    public async Task Andermans_eigen_afspraak_staat_in_geen_uitvoer_ook_niet_als_samenhang()
    {
        var r = await Proefregister.Van(database);
        var geheim = r.Alles.Where(a => !a.Zicht.ZichtbaarVoor(Proefregister.KijkerVan(Proefregister.Eigen))).Select(a => a.Afspraak.Id.Waarde).ToHashSet();
        var alles = await Uitvoer(r, AfspraakFilter.Leeg);
        Assert.Contains(r.Zichtbaar(), a => a.Verbanden.Any(v => geheim.Contains(v.Naar.Waarde)));
        Assert.DoesNotContain(alles, u => geheim.Contains(u.Afspraak.Id) || u.Afspraak.Samenhang.Any(geheim.Contains));
    }

    [Fact]
    public async Task Csv_en_xlsx_lezen_terug_als_dezelfde_tabel()
    {
        var r = await Proefregister.Van(database);
        var regels = await Uitvoer(r, AfspraakFilter.Leeg);
        foreach (var csv in (bool[])[true, false])
        {
            using var bestand = new MemoryStream();
            if (csv) await TabelSchrijver.SchrijfCsv(bestand, ExportModel.Kolommen, regels, Ct);
            else await TabelSchrijver.SchrijfXlsx(bestand, "Afspraken", ExportModel.Kolommen, regels, DateTimeOffset.UnixEpoch, Ct);
            bestand.Position = 0;
            var tabel = (await TabelLezer.Lees(bestand, annuleer: Ct)).Waarde;
            Assert.Equal(ExportModel.Kolommen.Select(k => k.Naam), tabel.Kolommen.Select(k => k.Naam));
            Assert.Equal(regels.Count, tabel.Rijen.Count);
            foreach (var (regel, rij) in regels.Zip(tabel.Rijen))
            {
                Assert.Equal(regel.Afspraak.Tekst, rij.Cellen[2].Tekst);
                Assert.Equal(regel.Afspraak.Id, rij.Cellen[^1].Tekst);
            }
        }
    }
}

public sealed class ExportTestsSqlite(SqliteTestdatabase d) : ExportTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class ExportTestsPostgres(PostgresTestdatabase d) : ExportTests(d), IClassFixture<PostgresTestdatabase>;
