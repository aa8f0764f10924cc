using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Afspraken;

public abstract class ZoekTests(Testdatabase database) : IAsyncLifetime
{
    private Testregister _register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _register = await Testregister.Maak(await database.Leeg());
        string[] teksten =
        [
            "Er komen 75.000 woningen bij.", "De woningbouw bij het station versnelt.", "De provincies Groningen en Drenthe doen mee.",
            "De MIRT-verkenningen starten.", "Voor De Friese Meren komt een gebiedsvisie.", "De regio's stellen strategieën vast.",
            "Vier locaties en twee havens.", "De opgaven langs de wegen in de steden.", "Een café in België.",
        ];
        await Schrijf([.. teksten.Select((t, i) => Een($"Z-{i}", t, new(ZichtNiveau.Openbaar, Proefregister.Eigen)))]);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _register.DisposeAsync();
    }

    private Task<bool> Schrijf(IReadOnlyList<Schrijfopdracht> opdrachten) => _register.Doe<Proefregister.Schrijver, bool>(s => s.Schrijf(opdrachten));

    private static Schrijfopdracht Een(string id, string tekst, Zicht zicht, string? citaat = null, string? partij = null) => new(AggregaatSoort.Afspraak, id, new Afspraak
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = tekst,
        Landsdelen = Landsdelen.Noord,
        Status = AfspraakStatus.Gemaakt,
        Passages = citaat is null ? [] : [new(new("brief"), 1, 2, citaat)],
        Partijen = partij is null ? [] : [new(new(partij), Rol.Betrokken)],
    }, Proefregister.Begin, zicht, Schrijfwijze.Nieuw);

    private Task<AfspraakPagina> Zoek(string zoek, PartijId? als = null) => _register.Doe<AfspraakLijst, AfspraakPagina>(
        l => l.Pagina(new() { Zoek = zoek }, Ct), s => s with { Kijker = Proefregister.KijkerVan(als ?? Proefregister.Eigen), Blik = new(Proefregister.Peildatum) });

    [Theory]
    [InlineData("woning", "woningen, woningbouw")]
    [InlineData("woningen", "woningen, woningbouw")]
    [InlineData("provincie", "provincies")]
    [InlineData("verkenning", "verkenningen")]
    [InlineData("meren", "Meren")]
    [InlineData("friese meren", "Friese, Meren")]
    [InlineData("regio", "regio's")]
    [InlineData("strategie", "strategieën")]
    [InlineData("locatie", "locaties")]
    [InlineData("haven", "havens")]
    [InlineData("opgave", "opgaven")]
    [InlineData("weg", "wegen")]
    [InlineData("stad", "steden")]
    [InlineData("cafe belgie", "café, België")]
    public async Task Een_zoekvraag_vindt_en_markeert_wat_hetzelfde_woord_is(string zoek, string gemarkeerd)
    {
        var pagina = await Zoek(zoek);
        Assert.NotEmpty(pagina.Regels);
        Assert.Null(pagina.GezochtAls);
        Assert.Equal(gemarkeerd, string.Join(", ", pagina.Regels.SelectMany(r =>
            Analyzer.Nederlands.Treffers(r.Tekst, pagina.Vraag).Select(t => r.Tekst[t.Van..t.Tot]))));
    }

    [Theory]
    [InlineData("woninbouw", "woningbouw")]
    [InlineData("provinice", "provincie")]
    [InlineData("friese merne", "friese meren")]
    [InlineData("verkeningen starten", "verkenningen starten")]
    public async Task Een_typefout_wordt_vergeven_en_gezegd(string getypt, string getoond)
    {
        var pagina = await Zoek(getypt);
        Assert.Equal(getypt, pagina.GezochtAls);
        Assert.Equal(getoond, pagina.Filter.Zoek);
        Assert.NotEmpty(pagina.Regels);
    }

    [Theory]
    [InlineData("xyzzyqwerty")]
    [InlineData("woninbouw xyzzyqwerty")]
    [InlineData("wgo")]
    public async Task Wat_er_niet_is_blijft_leeg(string getypt)
    {
        var pagina = await Zoek(getypt);
        Assert.Empty(pagina.Regels);
        Assert.Null(pagina.GezochtAls);
        Assert.Equal(getypt, pagina.Filter.Zoek);
    }

    [Fact]
    public async Task Een_woord_dat_alleen_in_andermans_eigen_afspraak_staat_wordt_nooit_voorgesteld()
    {
        await Schrijf([Een("Z-geheim", "Het zwaluwstaartproject blijft onder ons.", new(ZichtNiveau.Eigen, Proefregister.Ander))]);
        Assert.Empty((await Zoek("zwaluwstaartproject")).Regels);
        var ander = await Zoek("zwaluwstaartprojekt");
        Assert.Empty(ander.Regels);
        Assert.Null(ander.GezochtAls);
        Assert.Equal("zwaluwstaartprojekt", ander.Filter.Zoek);

        var eigenaar = await Zoek("zwaluwstaartprojekt", Proefregister.Ander);
        Assert.Equal("zwaluwstaartproject", eigenaar.Filter.Zoek);
        Assert.Equal("Z-geheim", Assert.Single(eigenaar.Regels).Id);
    }

    [Fact]
    public async Task Een_treffer_buiten_de_tekst_wordt_gezegd()
    {
        await Schrijf(
        [
            Een("Z-citaat", "Iets over sporen.", new(ZichtNiveau.Openbaar, Proefregister.Eigen), citaat: "de kwelderwal tussen Holwerd en de zee"),
            Een("Z-partij", "Iets over dijken.", new(ZichtNiveau.Openbaar, Proefregister.Eigen), partij: "min-ienw"),
        ]);
        var citaat = Assert.Single((await Zoek("kwelderwal")).Regels);
        Assert.Equal(new Elders("citaat", "de kwelderwal tussen Holwerd en de zee"), citaat.Elders);
        var partij = Assert.Single((await Zoek("dijken infrastructuur")).Regels);
        Assert.Equal(new Elders("partij", ""), partij.Elders);
        Assert.All((await Zoek("woning")).Regels, r => Assert.Null(r.Elders));
    }

    [Fact]
    public async Task Een_woord_staat_een_keer_in_de_tabel_ook_als_het_weer_wordt_opgeschreven()
    {
        await Schrijf([Een("Z-w1", "Nogmaals woningen.", new(ZichtNiveau.Openbaar, Proefregister.Eigen)), Een("Z-w2", "Woningen en veldleeuweriken.", new(ZichtNiveau.Openbaar, Proefregister.Eigen))]);
        await Schrijf([Een("Z-w3", "Veldleeuweriken.", new(ZichtNiveau.Openbaar, Proefregister.Eigen))]);
        Assert.Equal("veldleeuweriken", (await Zoek("veldleuweriken")).Filter.Zoek);
    }

    [Fact]
    public async Task Twee_die_tegelijk_hetzelfde_nieuwe_woord_opschrijven_slagen_allebei()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Schrijf([Een($"Z-samen-{i}", "De grutto en de tureluur keren terug.", new(ZichtNiveau.Openbaar, Proefregister.Eigen))])));
        Assert.Equal(8, (await Zoek("grutto")).Regels.Count);
    }
}

public sealed class ZoekTestsSqlite(SqliteTestdatabase d) : ZoekTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class ZoekTestsPostgres(PostgresTestdatabase d) : ZoekTests(d), IClassFixture<PostgresTestdatabase>;
