using CsCheck;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Afspraken;

public abstract class LijstTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<HashSet<string>> Gevonden(Proefregister r, AfspraakFilter filter, PartijId? als = null) =>
        r.Doe<Afspraakselectie, HashSet<string>>(async s => (await s.Pas(filter).Select(a => a.AfspraakId).ToListAsync(Ct)).ToHashSet(), als);

    private static HashSet<string> Verwacht(Proefregister r, AfspraakFilter filter, PartijId? als = null) =>
        r.Zichtbaar(als).Where(a => Naief.Past(r, a, filter)).Select(a => a.Id.Waarde).ToHashSet();

    public static TheoryData<string, int> Filters => new()
    {
        { "", 60 }, { "landsdelen=Noord&landsdelen=Zuid", 30 }, { "soort=besluit&soort=toezegging", 10 }, { "status=loopt&status=geen", 10 },
        { "zekerheid=zo-mogelijk", 5 }, { "tijd=verleden", 10 }, { "thema=energie", 20 }, { "partij=min-bzk", 10 }, { "partij=min-bzk&rol=trekker", 2 },
        { "rol=ontvanger", 10 }, { "overleg=O-NJ20-N", 3 }, { "overleg=BO+MIRT+najaar+2020", 10 }, { "terug=O-NJ20-O", 5 }, { "terug=BO+MIRT+najaar+2020", 15 },
        { "vanaf=2021-03-01", 10 }, { "tot=2020-12-31", 10 }, { "vanaf=2020-10-01&tot=2021-03-01", 5 }, { "weergave=te-laat", 5 }, { "weergave=zonder-moment", 3 },
        { "zoek=woning", 10 }, { "zoek=N-2020-15", 1 }, { "zoek=BZK", 5 }, { "zoek=woning+provincie&soort=afspraak&soort=intentie&soort=besluit", 1 },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Elk_filter_geeft_precies_wat_het_zegt(string vraag, int minstens)
    {
        var r = await Proefregister.Van(database);
        var filter = Filtertaal.Lees(QueryHelpers.ParseQuery(vraag)).Filter;
        var verwacht = Verwacht(r, filter);
        Assert.True(verwacht.Count >= minstens, $"{verwacht.Count}");
        Assert.True(vraag == "" || verwacht.Count < r.Zichtbaar().Count());
        Assert.Equal(verwacht, await Gevonden(r, filter));
    }

    [Fact]
    public async Task Elke_combinatie_geeft_hetzelfde_als_tellen_in_het_geheugen_ook_voor_een_ander_en_bij_elk_landsdeel()
    {
        var r = await Proefregister.Van(database);
        await Gen.Select(FilterGen.Gen, Gen.Bool, FilterGen.Een(Landsdelen.Geen, Landsdelen.Geen, Landsdelen.Oost)).SampleAsync(async (filter, ander, balk) =>
        {
            var als = ander ? Proefregister.Ander : Proefregister.Eigen;
            var gevonden = await r.Doe<Afspraakselectie, HashSet<string>>(
                async s => (await s.Pas(filter).Select(a => a.AfspraakId).ToListAsync(Ct)).ToHashSet(), als, s => s with { Landsdeel = balk });
            var verwacht = r.Zichtbaar(als).Where(a => Naief.Past(r, a, filter) && (balk == 0 || (a.Landsdelen & balk) != 0)).Select(a => a.Id.Waarde);
            Assert.Equal(verwacht.ToHashSet(), gevonden);
        }, iter: 150, threads: 1);
    }

    [Fact]
    public async Task Elk_aantal_is_dat_van_de_lijst_die_het_opent()
    {
        var r = await Proefregister.Van(database);
        await Gen.Select(FilterGen.Gen, Gen.Bool).SampleAsync(async (filter, ander) =>
        {
            var als = ander ? Proefregister.Ander : Proefregister.Eigen;
            var telling = await r.Doe<Facetvragen, Facettelling>(v => v.Tel(filter, Ct), als);
            void Zelfde<T>(IReadOnlyDictionary<T, int> tel, IEnumerable<T> alle, Func<T, AfspraakFilter> met) where T : notnull
            {
                foreach (var w in alle) Assert.Equal(Verwacht(r, met(w), als).Count, tel.GetValueOrDefault(w));
            }
            Zelfde(telling.Soorten, Enum.GetValues<AfspraakSoort>(), s => filter with { Soorten = [s] });
            Zelfde(telling.Statussen, Enum.GetValues<AfspraakStatus>(), s => filter with { Statussen = [s] });
            Zelfde(telling.Zekerheden, Enum.GetValues<Zekerheid>(), z => filter with { Zekerheden = [z] });
            Zelfde(telling.Tijden, Enum.GetValues<Tijd>(), t => filter with { Tijden = [t] });
            Zelfde(telling.Rollen, Enum.GetValues<Rol>(), t => filter with { Rollen = [t] });
            Zelfde(telling.Landsdelen, LandsdelenExtensions.Alle, l => filter with { Landsdelen = l });
            Zelfde(telling.Themas, ThemasExtensions.Alle, t => filter with { Themas = t });
            Zelfde(telling.Partijen.ToDictionary(n => n.Waarde, n => n.Aantal), Proefregister.Partijen, p => filter with { Partijen = [p] });
            var namen = r.Overleggen.Values.Select(o => o.Naam).Distinct().ToList();
            Zelfde(telling.Terug.ToDictionary(n => n.Waarde, n => n.Aantal), namen, n => filter with { Terug = [n] });
            Zelfde(telling.Overleggen.ToDictionary(n => n.Waarde, n => n.Aantal), namen, n => filter with { Overleggen = [n] });
        }, iter: 40, threads: 1);
    }

    [Fact]
    public async Task De_klare_weergaven_tellen_wat_ze_openen()
    {
        var r = await Proefregister.Van(database);
        var weergaven = await r.Doe<Facetvragen, IReadOnlyList<KlareWeergave>>(v => v.Weergaven(Ct));
        Assert.Equal(["Te laat", "Zonder moment", "Komt terug in BO Leefomgeving voorjaar 2021", "Komt terug in BO MIRT najaar 2021"], weergaven.Select(w => w.Naam));
        foreach (var w in weergaven)
        {
            var verwacht = Verwacht(r, w.Filter).Count;
            Assert.True(verwacht > 0);
            Assert.Equal(new Aantal(verwacht, false), w.Aantal);
        }
    }

    [Fact]
    public async Task Een_handeling_toont_wat_zij_schreef_en_nu_nog_geldt()
    {
        var r = await Proefregister.Van(database);
        var handeling = await r.Doe<LandsdeelDb, long>(db => db.Handelingen.MaxAsync(h => h.Id, Ct));
        Assert.Equal(r.Zichtbaar().Count(), (await Gevonden(r, new() { Handeling = handeling })).Count);
        Assert.Empty(await Gevonden(r, new() { Handeling = handeling + 1 }));
    }

    [Theory]
    [InlineData(Sortering.Termijn)]
    [InlineData(Sortering.Referentie)]
    [InlineData(Sortering.Nieuwste)]
    [InlineData(Sortering.Register)]
    public async Task Bladeren_geeft_elke_afspraak_een_keer_ook_als_er_intussen_een_bij_komt(Sortering sortering)
    {
        var r = await Proefregister.Nieuw(database);
        var al = r.Zichtbaar().Select(a => a.Id.Waarde).ToHashSet();
        var heen = new List<string>();
        AfspraakPagina pagina;
        var filter = new AfspraakFilter { GekozenSortering = sortering };
        var bladzijden = 0;
        do
        {
            pagina = await r.Doe<AfspraakLijst, AfspraakPagina>(l => l.Pagina(filter, Ct));
            heen.AddRange(pagina.Regels.Select(x => x.Id));
            await r.Doe<Proefregister.Schrijver, bool>(s => s.Schrijf([Extra($"X-{(int)sortering}-{bladzijden++}")]));
            if (pagina.Volgende is { } volgende) filter = Weer(filter with { Plaats = volgende });
        } while (pagina.Volgende is not null);
        Assert.True(bladzijden > 2);
        Assert.Equal(heen.Count, heen.Distinct().Count());
        Assert.Superset(al, heen.ToHashSet());
        Assert.True(heen.Count <= al.Count + bladzijden);

        // And back: the same ones before the last page, in the same order.
        var terug = pagina.Regels.Select(x => x.Id).ToList();
        while (pagina.Vorige is { } vorige)
        {
            filter = Weer(filter with { Plaats = vorige });
            pagina = await r.Doe<AfspraakLijst, AfspraakPagina>(l => l.Pagina(filter, Ct));
            terug.InsertRange(0, pagina.Regels.Select(x => x.Id));
        }
        Assert.Equal(heen.Where(al.Contains), terug.Where(al.Contains));
        Assert.Equal(terug.Count, terug.Distinct().Count());
    }

    /// <summary>Through the address and back, as a browser does.</summary>
    private static AfspraakFilter Weer(AfspraakFilter filter) => Filtertaal.Lees(QueryHelpers.ParseQuery(
        QueryHelpers.AddQueryString("", Filtertaal.Paren(filter).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))))).Filter;

    private static Schrijfopdracht Extra(string id) => new(AggregaatSoort.Afspraak, id, new Afspraak
    {
        Id = new(id),
        Referentie = "N-2020-77",
        Soort = AfspraakSoort.Afspraak,
        Tekst = "Er komt er een bij.",
        Landsdelen = Landsdelen.Noord,
        Status = AfspraakStatus.Gemaakt,
        Termijn = new("maart 2021", new(2021, 3, 1), new(2021, 3, 31), Precisie.Maand),
    }, Proefregister.Begin, new(ZichtNiveau.Openbaar, Proefregister.Eigen), Schrijfwijze.Nieuw);

    [Fact]
    public async Task De_lijst_zelf_kost_twee_vragen_aan_de_database()
    {
        var r = await Proefregister.Van(database);
        async Task<int> Vragen(AfspraakFilter filter) => await r.Doe<AfspraakLijst, int>(async l =>
        {
            using var teller = Vraagteller.Luister();
            Assert.NotEmpty((await l.Pagina(filter, Ct)).Regels);
            return teller.Aantal;
        });
        Assert.Equal(2, await Vragen(AfspraakFilter.Leeg));
        Assert.Equal(2, await Vragen(new() { Soorten = [AfspraakSoort.Afspraak] }));
        // One more where the search met something outside the wording.
        Assert.Equal(3, await Vragen(new() { Zoek = "citaat" }));
    }
}

public sealed class LijstTestsSqlite(SqliteTestdatabase d) : LijstTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class LijstTestsPostgres(PostgresTestdatabase d) : LijstTests(d), IClassFixture<PostgresTestdatabase>;
