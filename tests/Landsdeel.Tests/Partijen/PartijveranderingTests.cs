using Landsdeel.Afspraken;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.MijnWerk;
using Landsdeel.Opvolgen;
using Landsdeel.Partijen;
using Landsdeel.Rechten;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Opvolgen;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Partijen;

/// <summary>A partij that is renamed, merges or is split keeps every link, and its successor goes on with its work.</summary>
public abstract class PartijveranderingTests(Testdatabase database)
{
    private const string Weesp = "GM0457", Amsterdam = "GM0363";
    private static readonly OverlegId Tafel = new("P-tafel");
    private static readonly DateOnly Na = new(2022, 6, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Amsterdam_gaat_verder_met_wat_Weesp_had_ook_wat_alleen_voor_Weesp_was()
    {
        await using var register = await Vers();
        await Schrijf(register, Weesp);
        var amsterdam = await register.Op(Amsterdam, Na);
        var blad = await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-tafel-1"), Ct), amsterdam);
        Assert.Equal("sinds 24 maart 2022 gemeente Amsterdam", blad!.Namen.Noot(new(Weesp)));
        Assert.NotNull(await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-geheim"), Ct), amsterdam));
        Assert.Null(await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-geheim"), Ct), await register.Op("GM0384", Na)));
        // On a day before, nothing is said of what was still to come.
        Assert.Null((await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-tafel-1"), Ct), await register.Op(Amsterdam, new(2022, 3, 23))))!.Namen.Noot(new(Weesp)));

        Assert.Equal(["P-geheim", "P-tafel-1"], (await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(Werksoort.Verschuldigd, 0, 500, Ct), amsterdam)).Regels.Select(r => r.Adres.Split('/')[2]).Where(s => s.StartsWith("P-", StringComparison.Ordinal)).Order());
        Assert.True((await register.Doe<VolgOp, Uitkomst<string>>(v => v.Meld("P-tafel-1", new("Wij gaan ermee verder.", null, null, ZichtNiveau.Overleg), Ct), amsterdam)).Gelukt);

        // What was asked of Weesp, Amsterdam signs, in its name.
        Assert.True((await register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Afspraak(new("P-tafel-1"), null, Ct), await register.Op("PV27", new(2021, 3, 2)))).Gelukt);
        Func<Sessie, Sessie> bestuurder = s => amsterdam(s) with { Persoon = s.Persoon with { Mandaten = [new(new(2020, 1, 1), DateOnly.MaxValue, Bereik.HelePartij)] } };
        Assert.Equal(1, (await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(Werksoort.Tekenen, 0, 5, Ct), bestuurder)).Aantal);
        var nu = (await register.Doe<Ondertekenopslag, Ondertekening?>(o => o.Huidig(Voorwerpsoort.Afspraak, "P-tafel-1", Ct), bestuurder))!;
        var getekend = (await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Antwoord(Voorwerpsoort.Afspraak, "P-tafel-1", nu.Voorwerp.Digest, Tekenproef.Ja, Ct), bestuurder)).Waarde;
        Assert.Equal(Weesp, Assert.Single(getekend.Instemmingen).Partij.Waarde);
        Assert.Equal(0, (await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(Werksoort.Tekenen, 0, 5, Ct), bestuurder)).Aantal);
    }

    [Fact]
    public async Task Na_een_splitsing_gaan_plichten_en_gedeelde_stukken_verder_en_geheimen_niet()
    {
        await using var register = await Vers();
        // As the ministry of economic affairs and climate was split in 2024.
        await Schrijf(register, "min-ezk");
        var kgg = await register.Op("min-kgg", new(2024, 8, 1));
        Assert.NotNull(await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-tafel-1"), Ct), kgg));
        Assert.Null(await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-geheim"), Ct), kgg));
        Assert.Equal(["P-tafel-1"], (await register.Doe<Werkvragen, Werkdeel>(w => w.Deel(Werksoort.Verschuldigd, 0, 500, Ct), kgg)).Regels.Select(r => r.Adres.Split('/')[2]).Where(s => s.StartsWith("P-", StringComparison.Ordinal)));

        const string Diemen = "GM0384";
        Task<Uitkomst<IReadOnlyList<Partij>>> Splits(Func<Sessie, Sessie> als, string grond = "Herindelingswet") => register.Doe<WijzigPartij, Uitkomst<IReadOnlyList<Partij>>>(
            w => w.GaOp([Diemen], [Amsterdam], "Duivendrecht en Diemen", new(2024, 1, 1), grond, Ct), als);
        Assert.Equal("partij.grond", Opvolgproef.Code(await Splits(await register.Op("min-bzk"), " ")));
        var ander = await register.Op("PV26");
        Assert.Equal("partij.niet-van-u", Opvolgproef.Code(await Splits(s => ander(s) with
        {
            Bevoegdheden = Functierechten.Van(Functie.Secretaris),
            Persoon = s.Persoon with { Toekenningen = [new(Functie.Secretaris, Bereik.Van(Landsdelen.Zuid))] },
        })));
        Assert.Equal("geen-recht", Opvolgproef.Code(await Splits(s => ander(s) with { Bevoegdheden = Functierechten.Van(Functie.Directeur) })));
        var zelf = await register.Op(Diemen);
        var op = Assert.Single((await Splits(s => zelf(s) with
        {
            Bevoegdheden = Functierechten.Van(Functie.Beheerder),
            Persoon = s.Persoon with { Toekenningen = [new(Functie.Beheerder, Bereik.HelePartij)] },
        })).Waarde);
        Assert.Equal((Amsterdam, 2), (op.OpgegaanIn[0].Waarde, op.OpgegaanIn.Count));
        var kijkers = register.Diensten.GetRequiredService<KijkerBepaling>();
        Assert.Contains(new PartijId(Diemen), (await kijkers.Voor(op.OpgegaanIn[1], Ct)).Voorgangers);
        Assert.DoesNotContain(new PartijId(Diemen), (await kijkers.Voor(op.OpgegaanIn[1], Ct)).Erfenis);
        Assert.Equal("partij.is-opgegaan", Opvolgproef.Code(await register.Doe<WijzigPartij, Uitkomst<IReadOnlyList<Partij>>>(
            w => w.GaOp([Diemen], [Amsterdam], null, new(2025, 1, 1), "Nog eens", Ct), await register.Op("min-bzk"))));
    }

    [Fact]
    public async Task Een_nieuwe_naam_geldt_vanaf_de_dag_en_de_oude_blijft_op_eerdere_dagen()
    {
        await using var register = await Vers();
        await register.Afspraak("P-naam", partijen: [("min-ocw", Rol.Trekker), ("PV27", Rol.Gebonden)], niveau: ZichtNiveau.AllePartijen);
        var oud = (await register.Doe<BekijkPartij, PartijBeeld?>(b => b.Voer("min-ocw", Ct), await register.Op("min-bzk", Na)))!.Partij.Naam;
        var dag = new DateOnly(2024, 7, 2);
        const string nieuw = "Ministerie van Onderwijs, Media en Wetenschap";
        var regel = await Proefregel.Op(Keuze, 100, "partij", "hernoem", "OCW", nieuw, "--afkorting", "OMW", "--dag", "2024-07-02", "--grond", "Besluit van 2 juli 2024");
        Assert.True(regel.Code == 0, regel.Fout);

        async Task<(string Lijst, string Blad, string Partij, bool Zoek)> Op(DateOnly op)
        {
            var als = await register.Op("min-bzk", op);
            var rij = await register.Doe<LandsdeelDb, AfspraakRij>(db => db.Afspraken.AsNoTracking().Op(new Landsdeel.Domain.Gedeeld.Versies.Tijdsblik(op)).SingleAsync(a => a.AfspraakId == "P-naam", Ct), als);
            var blad = (await register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(new AfspraakId("P-naam"), Ct), als))!;
            var lijst = await register.Doe<PartijVragen, IReadOnlyList<PartijRegel>>(v => v.Lijst("Cultuur", null, Ct), als);
            return (rij.PartijenTekst, blad.Namen.Partij(new("min-ocw")), (await register.Doe<BekijkPartij, PartijBeeld?>(b => b.Voer("min-ocw", Ct), als))!.Partij.Naam, lijst.Any(p => p.Id == "min-ocw"));
        }
        Assert.Equal(($"{oud}, Provincie Noord-Holland", oud, oud, true), await Op(dag.AddDays(-1)));
        Assert.Equal(($"{nieuw}, Provincie Noord-Holland", nieuw, nieuw, true), await Op(dag));
        Assert.Equal(0, (await Proefregel.Op(Keuze, 100, "journaal", "controleer")).Code);
    }

    [Fact]
    public async Task Uden_en_Landerd_staan_bij_Maashorst_en_de_pagina_legt_een_verandering_vast()
    {
        await using (await Vers()) { }
        await using var site = await Testsite.Start(Keuze, leeg: false);
        Assert.Contains("Maashorst", await site.Klant.GetStringAsync("/partijen/GM0856?peildatum=2022-06-01", Ct), StringComparison.Ordinal);
        var kijker = await Kijker("GM1991", site);
        Assert.Equal(["GM0856", "GM1685"], kijker.Erfenis.Select(p => p.Waarde));
        var pagina = await site.Klant.GetStringAsync("/partijen/GM0384/verandering?peildatum=2022-06-01", Ct);
        var token = System.Text.RegularExpressions.Regex.Match(pagina, "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        async Task<HttpResponseMessage> Stuur(params (string, string)[] velden) => await site.Klant.PostAsync("/partijen/GM0384/verandering?handler=op",
            new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2))), Ct);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await Stuur(("opvolgers", "Nergenshuizen"), ("dagop", "2026-01-01"), ("grondop", "Wet"))).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await Stuur(("opvolgers", "GM0363"), ("dagop", "2026-01-01"), ("grondop", "Wet"))).StatusCode);
        Assert.Contains((await Kijker(Amsterdam, site)).Erfenis, p => p.Waarde == "GM0384");
    }

    [Fact]
    public async Task Een_tweede_server_weet_een_samengaan_meteen()
    {
        await using var een = await Vers();
        await using var twee = await Testregister.Maak(Keuze, leeg: false);
        async Task<bool> Volgt(Testregister server) => (await server.Diensten.GetRequiredService<KijkerBepaling>().Voor(new PartijId(Amsterdam), Ct)).Erfenis.Contains(new("GM0384"));
        Assert.False(await Volgt(een));
        Assert.False(await Volgt(twee));
        var was = await twee.Diensten.GetRequiredService<Opvolgregister>().Nu(Ct);
        // Another write, of no partij, changes nothing of it: it is not even read again.
        await een.Schrijf(Agendaproef.Afspraak("P-anders", Landsdelen.Noord));
        Assert.Same(was, await twee.Diensten.GetRequiredService<Opvolgregister>().Nu(Ct));
        Assert.True((await een.Doe<WijzigPartij, Uitkomst<IReadOnlyList<Partij>>>(w => w.GaOp(["GM0384"], [Amsterdam], null, new(2024, 1, 1), "Wet", Ct), await een.Op("min-bzk"))).Gelukt);
        Assert.True(await Volgt(twee));
        Assert.True(await Volgt(een));
    }

    private static Task<Kijker> Kijker(string partij, Testsite site) =>
        ((KijkerBepaling)site.Diensten.GetService(typeof(KijkerBepaling))!).Voor(new PartijId(partij), Ct);

    /// <summary>An overleg at whose table the partij sits, one afspraak shared there and one of the partij alone.</summary>
    private static async Task Schrijf(Testregister register, string partij)
    {
        var overleg = new Overleg { Id = Tafel, Naam = "Proeftafel", Reeks = OverlegReeks.BoMirt, Landsdelen = Landsdelen.Noordwest, Deelnemers = [new(partij), new("PV27")] };
        Assert.True((await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(new("proef", new("Proef", new("PV27")), SessieBouwer.Micros(register.Klok.GetUtcNow()), ""),
            [new(AggregaatSoort.Overleg, Tafel.Waarde, overleg, new(2020, 6, 23), new(ZichtNiveau.Openbaar, new("PV27")), Schrijfwijze.Nieuw)], Ct))).Gelukt);
        foreach (var (id, niveau) in new[] { ("P-tafel-1", ZichtNiveau.Overleg), ("P-geheim", ZichtNiveau.Eigen) })
            await register.Schrijf(Agendaproef.Afspraak(id, Landsdelen.Noordwest) with { Overleg = Tafel, Partijen = [new(new(partij), Rol.Trekker)] }, niveau, niveau == ZichtNiveau.Eigen ? partij : "PV27", niveau == ZichtNiveau.Overleg ? Tafel : null);
    }

    private Databasekeuze Keuze { get; set; } = null!;

    private async Task<Testregister> Vers()
    {
        Keuze = await database.Leeg();
        return await Testregister.Maak(Keuze, leeg: false);
    }
}

public sealed class PartijveranderingTestsSqlite(SqliteTestdatabase d) : PartijveranderingTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class PartijveranderingTestsPostgres(PostgresTestdatabase d) : PartijveranderingTests(d), IClassFixture<PostgresTestdatabase>;
