using System.Net;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.MijnWerk;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Conceptlijst;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Berichten;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Vaststellen;

namespace Landsdeel.Tests.Vaststellen;

/// <summary>What was asked of a partij that went on in another is signed by that other, in its own name and that of the one that was asked.</summary>
public abstract class OpvolgerTests(Testdatabase database)
{
    private const string Uden = "GM0856", Landerd = "GM1685", Maashorst = "GM1991", Brabant = "PV30";
    private static readonly OverlegId Tafel = new("P-tafel");
    private static readonly DateOnly Toen = new(2021, 11, 25), Na = new(2022, 6, 1);
    private static readonly string Blad = $"/vaststellen/lijst/{Tafel}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Maashorst_tekent_voor_Uden_en_voor_Landerd_en_het_bewijs_zegt_dat()
    {
        await using var bak = new Mailbak().Start();
        var keuze = await database.Leeg();
        await using var p = await Proef.Maak(keuze, bak, leeg: false);
        await using var register = await Testregister.Maak(keuze, leeg: false);
        void Klok(DateOnly dag) => p.Klok.Nu = register.Klok.Nu = new(dag.ToDateTime(new(9, 0)), TimeSpan.Zero);
        var wij = await Bestuurder(p, "tekent@maashorst.example", Maashorst, mandaat: true);
        await Bestuurder(p, "zonder@maashorst.example", Maashorst, mandaat: false);
        await Bestuurder(p, "ander@amsterdam.example", "GM0363", mandaat: true);
        await Bestuurder(p, "buur@brabant.example", Brabant, mandaat: true);

        // Before the merger nobody of Maashorst is asked or may.
        Klok(Toen);
        await Schrijf(register, Uden, Landerd, Brabant);
        var secretaris = Agendaproef.Op(Toen);
        Assert.True((await register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Lijst(Tafel, new(2022, 7, 1), Ct), secretaris)).Gelukt);
        await p.Bezorg();
        Assert.Empty(bak.Brieven);
        Assert.Equal("tekenen.niet-voorgelegd", await Weigering(register, Maashorst, Toen, null));

        // From the day on its people are, once each, and told for whom. Nobody else is, and who is only a neighbour may not sign for them.
        Klok(Na);
        Task<Uitkomst<Ondertekening>> Herinner() => register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Herinner(Voorwerpsoort.Lijst, Tafel.Waarde, null, null, "", Ct), Agendaproef.Op(Na));
        Assert.True((await Herinner()).Gelukt);
        await p.Bezorg();
        Assert.Equal(["tekent@maashorst.example"], bak.Aan);
        Assert.Contains("Het wordt u gevraagd als opvolger van Uden en Landerd.", Assert.Single(bak.Brieven).TextBody, StringComparison.Ordinal);
        Assert.Equal("tekenen.niet-gevraagd", await Weigering(register, "GM0363", Na, new(Uden)));
        Assert.Equal("tekenen.niet-voorgelegd", await Weigering(register, "GM0363", Na, null));
        Assert.Equal("tekenen.niet-gevraagd", await Weigering(register, Brabant, Na, new(Uden)));
        Assert.Equal("tekenen.niet-gevraagd", await Weigering(register, Brabant, Na, null));
        Assert.Equal("tekenen.niet-gevraagd", await Weigering(register, Maashorst, Na, new(Brabant)));

        // On the page and in one's work both stand, each with its own answer.
        await using var site = await Testsite.Start(keuze, leeg: false, als: wij);
        using var browser = new Proefbrowser(site);
        var werk = await Werk(register);
        Assert.Equal(["versie 1, als opvolger van Landerd", "versie 1, als opvolger van Uden"], werk.Regels.Select(r => r.Wie).Order());
        var vraag = $"?peildatum={Na:yyyy-MM-dd}";
        var blad = WebUtility.HtmlDecode((await browser.Haal(Blad + vraag)).Html);
        Assert.Contains("Stemt Maashorst, opvolger van Uden, in met versie 1?", blad, StringComparison.Ordinal);
        Assert.Contains("Maashorst, opvolger van Landerd", blad, StringComparison.Ordinal);
        Assert.Contains("Stemt Maashorst, opvolger van Landerd, in met", WebUtility.HtmlDecode((await browser.Haal($"{Blad}{vraag}&namens={Landerd}")).Html), StringComparison.Ordinal);

        // For Landerd first, with a reservation; then for Uden. The reservation of Landerd is lifted in its name.
        async Task<Ondertekening> Doe(Func<Teken, Task<Uitkomst<Ondertekening>>> daad) => (await register.Doe(daad, await register.Mens(Maashorst, dag: Na))).Waarde;
        var digest = (await Huidig(register))!.Voorwerp.Digest;
        await Doe(t => t.Antwoord(Voorwerpsoort.Lijst, Tafel.Waarde, digest, new(Instemmingsoort.OnderVoorbehoud, "Mits de raad instemt.", Goedkeurder.Gemeenteraad), Ct, new(Landerd)));
        Assert.True((await Herinner()).Gelukt);
        await p.Bezorg();
        Assert.Equal(2, bak.Brieven.Count);
        Assert.Contains("als opvolger van Uden.", bak.Brieven[1].TextBody, StringComparison.Ordinal);
        await browser.Stuur(Blad + vraag, $"{Blad}{vraag}&handler=antwoord", ("digest", digest), ("antwoord", "ZonderVoorbehoud"), ("namens", Uden), ("zeker", "true"));
        Assert.Equal(0, (await Werk(register)).Aantal);
        Assert.Null((await Huidig(register))!.Vastgesteld);
        Assert.Equal("tekenen.geen-voorbehoud", (await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.HefOp(Voorwerpsoort.Lijst, Tafel.Waarde, null, Ct, new(Uden)), await register.Mens(Maashorst, dag: Na))).Weigeringen.Single().Code);
        var klaar = await Doe(t => t.HefOp(Voorwerpsoort.Lijst, Tafel.Waarde, "De raad stemde in", Ct, new(Landerd)));
        Assert.Equal(Na, klaar.Vastgesteld!.Dag);
        Assert.All(klaar.Instemmingen, i => Assert.Equal(new Tekenopvolger(new(Maashorst), "Maashorst"), i.Opvolger));

        // What is frozen says who signed and for whom, without a register.
        var lijst = (await register.Doe<Lijstopslag, Afsprakenlijst?>(l => l.Versie(Tafel, 1, Ct), secretaris))!;
        var overleg = (await register.Doe<OverlegVragen, OverlegBeeld?>(v => v.Een(Tafel, Ct), secretaris))!.Overleg;
        var stuk = (await register.Doe<LijstUitvoer, Uitkomst<Stukbestand>>(u => u.Maak(lijst, overleg, Stukvorm.Docx, Ct, klaar), await register.Mens(Maashorst, dag: Na))).Waarde;
        var pad = Path.Combine(Directory.CreateTempSubdirectory("landsdeel-opvolger-").FullName, "lijst.docx");
        await File.WriteAllBytesAsync(pad, stuk.Inhoud, Ct);
        var uitslag = await Proefregel.ZonderRegister("verifieer", pad);
        Assert.True(uitslag.Code == 0, uitslag.Fout);
        foreach (var wie in new[] { "Uden", "Landerd" }) Assert.Contains($"Maashorst, opvolger van {wie}: {(wie == "Uden" ? "tekent" : "Ander")}, 1 juni 2022", uitslag.Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_splitsing_worden_alleen_de_opvolgers_gevraagd()
    {
        await using var bak = new Mailbak().Start();
        var keuze = await database.Leeg();
        await using var p = await Proef.Maak(keuze, bak, leeg: false);
        await using var register = await Testregister.Maak(keuze, leeg: false);
        await Bestuurder(p, "ez@rijk.example", "min-ez", mandaat: true);
        await Bestuurder(p, "kgg@rijk.example", "min-kgg", mandaat: true);
        await Bestuurder(p, "lvvn@rijk.example", "min-lnv", mandaat: true);
        await Bestuurder(p, "brabant@noord.example", Brabant, mandaat: true);
        await Schrijf(register, "min-ezk", Brabant);
        var dag = new DateOnly(2025, 1, 1);
        Assert.True((await register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Lijst(Tafel, null, Ct), Agendaproef.Op(dag))).Gelukt);
        await p.Bezorg();
        Assert.Equal(["ez@rijk.example", "kgg@rijk.example"], bak.Aan.Order());
        Assert.Equal("tekenen.niet-gevraagd", await Weigering(register, "min-lnv", dag, new("min-ezk")));
        Assert.Equal("tekenen.niet-voorgelegd", await Weigering(register, "min-lnv", dag, null));
        Assert.Equal("tekenen.niet-gevraagd", await Weigering(register, Brabant, dag, new("min-ezk")));

        // The secretaris sees that there is someone who can sign; the page names both as long as neither did.
        await using var site = await Testsite.Start(keuze, leeg: false);
        Assert.Matches("opvolgers van Ministerie van Economische Zaken en Klimaat", WebUtility.HtmlDecode(await site.Klant.GetStringAsync($"{Blad}?peildatum={dag:yyyy-MM-dd}", Ct)));
        var digest = (await Huidig(register))!.Voorwerp.Digest;
        var na = (await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Antwoord(Voorwerpsoort.Lijst, Tafel.Waarde, digest, Tekenproef.Ja, Ct), await register.Mens("min-kgg", dag: dag))).Waarde;
        Assert.Equal(("min-ezk", "min-kgg"), (Assert.Single(na.Instemmingen).Partij.Waarde, na.Instemmingen[0].Opvolger!.Partij.Waarde));
        Assert.NotNull(na.Vastgesteld);
    }

    private static Task<Werkdeel> Werk(Testregister register) => AlsMens(register, (Werkvragen w) => w.Deel(Werksoort.Tekenen, 0, 5, Ct));

    private static async Task<T> AlsMens<TGebruik, T>(Testregister register, Func<TGebruik, Task<T>> wat) where TGebruik : notnull =>
        await register.Doe(wat, await register.Mens(Maashorst, dag: Na));

    private static Task<Ondertekening?> Huidig(Testregister register) => register.Doe<Ondertekenopslag, Ondertekening?>(o => o.Huidig(Voorwerpsoort.Lijst, Tafel.Waarde, Ct), s => s with { Blik = new(new(2026, 1, 1)) });

    private static async Task<string> Weigering(Testregister register, string partij, DateOnly dag, PartijId? als) =>
        (await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Antwoord(Voorwerpsoort.Lijst, Tafel.Waarde, new('0', 64), Tekenproef.Ja, Ct, als), await register.Mens(partij, dag: dag))).Weigeringen.Single().Code;

    /// <summary>An overleg with a list that binds all at the table but the last.</summary>
    private static async Task Schrijf(Testregister register, params string[] tafel)
    {
        var overleg = new Overleg
        {
            Id = Tafel,
            Naam = "Proeftafel",
            Reeks = OverlegReeks.BoMirt,
            Landsdelen = Landsdelen.Zuid,
            Status = OverlegStatus.Gehouden,
            Deelnemers = [.. tafel.Select(d => new PartijId(d)), new("min-bzk")],
        };
        Assert.True((await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(new("proef", new("Proef", new("min-bzk")), SessieBouwer.Micros(register.Klok.GetUtcNow()), ""),
            [new(AggregaatSoort.Overleg, Tafel.Waarde, overleg, new(2020, 6, 23), new(ZichtNiveau.Openbaar, new("min-bzk")), Schrijfwijze.Nieuw)], Ct))).Gelukt);
        var lijst = new Afsprakenlijst
        {
            Overleg = Tafel,
            Nummer = 0,
            Naam = "Proeftafel",
            Gehouden = Toen,
            Onderwerpen =
            [
                new()
                {
                    Sleutel = "o1",
                    Kop = "Wonen",
                    Afspraken = [new() { Sleutel = "a1", Tekst = "Zij bouwen samen.", Werkwoord = "bouwen", Partijen = [.. tafel.SkipLast(1).Select((t, i) => new Puntpartij(new(t), i == 0 ? Rol.Trekker : Rol.Gebonden, t))] }],
                },
            ],
        };
        var uitkomst = await register.Doe<BewaarAfsprakenlijst, Uitkomst<int>>(b => b.Voer(lijst, 0, "", Ct), Agendaproef.Op(Toen));
        Assert.True(uitkomst.Gelukt, string.Join(' ', uitkomst.Weigeringen.Select(w => w.Bericht)));
    }

    private static async Task<string> Bestuurder(Proef p, string adres, string partij, bool mandaat)
    {
        var id = await p.Mens(adres, partij, Functie.Bestuurder);
        if (mandaat)
            await p.Db(async db =>
            {
                db.Mandaten.Add(new() { AccountId = id, EersteDag = new(2020, 1, 1), LaatsteDag = new(2030, 1, 1) });
                return await db.SaveChangesAsync(Ct);
            });
        return id;
    }
}

public sealed class OpvolgerTestsSqlite(SqliteTestdatabase d) : OpvolgerTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OpvolgerTestsPostgres(PostgresTestdatabase d) : OpvolgerTests(d), IClassFixture<PostgresTestdatabase>;
