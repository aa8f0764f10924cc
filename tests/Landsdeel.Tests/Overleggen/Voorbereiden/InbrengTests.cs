using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overleggen.Voorbereiden;

/// <summary>From a proposal of one partij to an item on the agenda.</summary>
public abstract class InbrengTests(Testdatabase database)
{
    private static readonly OverlegId Overleg = Agendaproef.Noordwest;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<Uitkomst<string>> BrengIn(Testregister register, Func<Sessie, Sessie> als, string titel = "Vaarweg Markermeer", string? referentie = null) =>
        register.Doe<BrengIn, Uitkomst<string>>(b => b.Voer(Overleg, new(titel, "Wij vragen om een besluit.", AgenderingActie.Besluiten, Behandeling.Hamerstuk, referentie), Ct), als);

    private static Task<Uitkomst<Inbreng>> Oordeel(Testregister register, string id, Func<Sessie, Sessie> als, bool akkoord = true, string? reden = null) =>
        register.Doe<BrengIn, Uitkomst<Inbreng>>(b => b.Beoordeel(Overleg, id, akkoord, reden, Ct), als);

    private static Task<IReadOnlyList<Inbrengregel>> Lijst(Testregister register, Func<Sessie, Sessie>? als = null) =>
        register.Doe<InbrengVragen, IReadOnlyList<Inbrengregel>>(v => v.Van(Overleg, Ct), als);

    [Fact]
    public async Task Wat_beide_secretarissen_aanvaarden_komt_in_het_voorstel_en_op_de_agenda()
    {
        await using var register = await Testregister.Maak(await Vers(), leeg: false);
        var (flevoland, holland) = (await register.Als("PV24"), await register.Als("PV27"));
        var id = (await BrengIn(register, flevoland, referentie: "A-NW06")).Waarde;
        Assert.DoesNotContain((await register.Agenda(Overleg)).Punten, p => p.Herkomst == Puntherkomst.Ingebracht);

        Assert.Equal(Inbrengstatus.Open, (await Oordeel(register, id, holland)).Waarde.Status);
        Assert.Equal("inbreng.al-geoordeeld", Code(await Oordeel(register, id, holland)));
        Assert.Equal(Inbrengstatus.Aanvaard, (await Oordeel(register, id, s => s)).Waarde.Status);

        var punt = (await register.Agenda(Overleg)).Punten[^1];
        Assert.Equal(("Vaarweg Markermeer", Behandeling.Hamerstuk, "Ingebracht door Provincie Flevoland, aanvaard door de secretarissen van Rijk en regio."), (punt.Titel, punt.Behandeling, punt.Reden));
        Assert.True((await register.Maak(Overleg)).Gelukt);
        Assert.Contains((await register.Agenda(Overleg)).Bewaard!.Punten, p => p.Sleutel == "inbreng-" + id);
        // Who does not take part sees neither the proposal nor the item.
        var groningen = await register.Als("PV20");
        Assert.Empty(await Lijst(register, groningen));
        Assert.DoesNotContain((await register.Agenda(Overleg, groningen)).Punten, p => p.Sleutel == "inbreng-" + id);
    }

    [Fact]
    public async Task Wie_niet_aan_tafel_zit_of_daar_geen_secretaris_is_beslist_niet_mee()
    {
        await using var register = await Testregister.Maak(await Vers(), leeg: false);
        var (flevoland, groningen) = (await register.Als("PV24"), await register.Als("PV20"));
        var id = (await BrengIn(register, flevoland)).Waarde;
        Assert.Equal("niet-aan-tafel", Code(await BrengIn(register, groningen)));
        Assert.Equal("niet-aan-tafel", Code(await Oordeel(register, id, groningen)));
        // A secretaris whose functie is for another landsdeel.
        var oost = await register.Als("PV27");
        Assert.Equal("buiten-bereik", Code(await Oordeel(register, id, s => oost(s) with
        {
            Persoon = s.Persoon with { Toekenningen = [new(Domain.Accounts.Functie.Secretaris, Domain.Accounts.Bereik.Van(Landsdelen.Oost))] },
        })));
        Assert.Equal("inbreng.niet-van-u", Code(await register.Doe<BrengIn, Uitkomst<Inbreng>>(b => b.TrekTerug(Overleg, id, Ct), await register.Als("PV26"))));
        Assert.Equal("reden-ontbreekt.inbreng", Code(await Oordeel(register, id, s => s, akkoord: false)));
        Assert.Equal(Inbrengstatus.Afgewezen, (await Oordeel(register, id, s => s, akkoord: false, reden: "Hoort elders.")).Waarde.Status);
        Assert.Equal("inbreng.af", Code(await register.Doe<BrengIn, Uitkomst<Inbreng>>(b => b.TrekTerug(Overleg, id, Ct), flevoland)));
        Assert.Equal("agenda.titel-leeg", Code(await BrengIn(register, flevoland, " ")));
        Assert.Equal("agenda.afspraak-onbekend", Code(await BrengIn(register, flevoland, referentie: "ZZ-1")));
        Assert.DoesNotContain((await register.Agenda(Overleg)).Punten, p => p.Herkomst == Puntherkomst.Ingebracht);
    }

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.Single(uitkomst.Weigeringen).Code;

    private Task<Landsdeel.Infrastructure.Database.Databasekeuze> Vers() => database.Leeg();
}

public sealed class InbrengTestsSqlite(SqliteTestdatabase d) : InbrengTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class InbrengTestsPostgres(PostgresTestdatabase d) : InbrengTests(d), IClassFixture<PostgresTestdatabase>;
