using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Overleggen.Voorbereiden;

/// <summary>What a partij writes with an agenda for itself is seen by nobody else, by whatever way one looks.</summary>
public abstract class AnnotatieTests(Testdatabase database)
{
    private const string Geheim = "Wij willen hooguit veertig miljoen zwaluwstaart geven.";
    private static readonly OverlegId Overleg = Agendaproef.Noordwest;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<Uitkomst<int>> Bewaar(Testregister register, Func<Sessie, Sessie> als, int basis, string? standpunt, string? spreeklijn = null, string punt = "A-NW10~D04") =>
        register.Doe<BewaarAnnotaties, Uitkomst<int>>(b => b.Voer(Overleg, [new(punt, basis, standpunt, spreeklijn)], Ct), als);

    private static Task<IReadOnlyDictionary<string, Annotatieregel>> Van(Testregister register, Func<Sessie, Sessie> als) =>
        register.Doe<AnnotatieVragen, IReadOnlyDictionary<string, Annotatieregel>>(v => v.Van(Overleg, Ct), als);

    [Fact]
    public async Task Alleen_de_eigen_partij_leest_wat_zij_schreef_ook_niet_langs_een_andere_weg()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var utrecht = await register.Als("PV26");
        Assert.Equal(1, (await Bewaar(register, utrecht, 0, Geheim, "Eerst luisteren.")).Waarde);
        Assert.Equal(Geheim, (await Van(register, utrecht))["A-NW10~D04"].Annotatie.Standpunt);

        // Others at the same table, the operator who keeps the overleg, another landsdeel, nobody in particular.
        Func<Sessie, Sessie> publiek = s => s with { Actor = new("Publiek", new("")), Kijker = Kijker.Publiek };
        foreach (var als in new[] { await register.Als("PV27"), await register.Als("min-ienw"), s => s, await register.Als("PV20"), publiek })
        {
            Assert.Empty(await Van(register, als));
            foreach (var inhoud in await register.Doe<LandsdeelDb, List<string>>(db => db.Versies.Select(v => v.Inhoud).ToListAsync(Ct), als)) Assert.DoesNotContain("zwaluwstaart", inhoud, StringComparison.Ordinal);
            Assert.Equal(0, await register.Doe<LandsdeelDb, int>(db => db.Overlegdelen.CountAsync(d => d.Soort == Landsdeel.Infrastructure.Database.Rijen.AggregaatSoort.Annotatie, Ct), als));
            var beeld = await register.Agenda(Overleg, als);
            Assert.DoesNotContain("zwaluwstaart", AgendaJson.Schrijf([beeld], new(2020, 7, 1)), StringComparison.Ordinal);
            Assert.DoesNotContain("zwaluwstaart", Docx.Tekst((await register.Doe<AgendaUitvoer, Uitkomst<Stukbestand>>(u => u.Maak([beeld], Stukvorm.Docx, Ct), als)).Waarde.Inhoud), StringComparison.Ordinal);
        }
        // The act itself, which is seen by more, says nothing of it.
        foreach (var waarom in await register.Doe<LandsdeelDb, List<string>>(db => db.Handelingen.Select(h => h.Soort + h.Waarom + h.Bron).ToListAsync(Ct))) Assert.DoesNotContain("zwaluwstaart", waarom, StringComparison.Ordinal);
        // The own paper holds it.
        var eigen = await Van(register, utrecht);
        var agenda = await register.Agenda(Overleg, utrecht);
        Assert.Contains(Geheim, Docx.Tekst((await register.Doe<AgendaUitvoer, Uitkomst<Stukbestand>>(u => u.Maak([agenda], Stukvorm.Docx, Ct, eigen.ToDictionary(e => e.Key, e => e.Value.Annotatie)), utrecht)).Waarde.Inhoud), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twee_collegas_overschrijven_elkaar_niet_en_wie_niet_aan_tafel_zit_schrijft_niet()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var utrecht = await register.Als("PV26");
        Assert.Equal(0, (await Bewaar(register, utrecht, 0, " ")).Waarde);
        Assert.Equal(1, (await Bewaar(register, utrecht, 0, "Een.")).Waarde);
        Assert.Equal("annotatie.gewijzigd", (await Bewaar(register, utrecht, 0, "Twee.")).Weigeringen.Single().Code);
        Assert.Equal(1, (await Bewaar(register, utrecht, 1, "Twee.")).Waarde);
        Assert.Equal("niet-aan-tafel", (await Bewaar(register, await register.Als("PV20"), 0, "Drie.")).Weigeringen.Single().Code);
        Assert.Equal("tekst-te-lang", (await Bewaar(register, utrecht, 2, new('a', Puntannotatie.LangsteTekst + 1))).Weigeringen.Single().Code);
        Assert.Equal("Twee.", (await Van(register, utrecht))["A-NW10~D04"].Annotatie.Standpunt);
    }

    [Fact]
    public async Task De_kalender_toont_het_jaar_vooruit_en_wat_te_laat_is()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var op = Agendaproef.Op(new(2020, 11, 10));
        var utrecht = await register.Als("PV26");
        Assert.True((await register.Doe<BrengIn, Uitkomst<string>>(b => b.Voer(Overleg, new("Punt", null, Domain.Afspraken.AgenderingActie.Bespreken, Behandeling.Bespreekstuk, null), Ct), s => utrecht(s) with { Blik = new(new(2020, 7, 1)) })).Gelukt);
        Task<IReadOnlyList<Kalenderoverleg>> Jaar(Func<Sessie, Sessie> als) => register.Doe<KalenderVragen, IReadOnlyList<Kalenderoverleg>>(k => k.Jaar(Ct), als);
        var noordwest = (await Jaar(s => op(s) with { Landsdeel = Landsdelen.Noordwest }));
        Assert.All(noordwest, o => Assert.NotEqual(Landsdelen.Geen, o.Overleg.Landsdelen & Landsdelen.Noordwest));
        var bo = noordwest.Single(o => o.Overleg.Id == Overleg);
        Assert.Contains(bo.TeLaat, s => s is { Stap: Spoorstap.PuntenAanleveren, Nog: "over 1 ingebracht punt is nog niet beslist" });
        // Who does not see the proposal is not told of it.
        var groningen = await register.Als("PV20");
        Assert.DoesNotContain((await Jaar(s => groningen(op(s)))).Single(o => o.Overleg.Id == Overleg).TeLaat, s => s.Stap == Spoorstap.PuntenAanleveren);
        Assert.DoesNotContain(await Jaar(s => op(s) with { Blik = new(new(2019, 1, 1)) }), o => o.Overleg.Id == Overleg);

        Task<Uitkomst<long>> Stel(Doorlooptijden? tijden, Func<Sessie, Sessie> als) => register.Doe<StelSpoorboekjeIn, Uitkomst<long>>(s => s.Voer(Overleg, tijden, Ct), als);
        Assert.True((await Stel(new(4, 3, 2, 1), op)).Gelukt);
        Assert.Equal(new DateOnly(2020, 9, 19), (await Jaar(op)).Single(o => o.Overleg.Id == Overleg).Stappen[0].Dag);
        Assert.Equal("niet-aan-tafel", (await Stel(null, groningen)).Weigeringen.Single().Code);
        Assert.Equal("spoorboekje.agenda-niet-vast", (await register.Doe<StelSpoorboekjeIn, Uitkomst<long>>(s => s.Verzonden(Overleg, Ct), op)).Weigeringen.Single().Code);
    }
}

public sealed class AnnotatieTestsSqlite(SqliteTestdatabase d) : AnnotatieTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class AnnotatieTestsPostgres(PostgresTestdatabase d) : AnnotatieTests(d), IClassFixture<PostgresTestdatabase>;
