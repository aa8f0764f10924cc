using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Overleggen.Vergaderen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Overleggen.Vergaderen;

/// <summary>From what is typed in a meeting to what the register holds of it.</summary>
public abstract class VergaderenTests(Testdatabase database) : IAsyncLifetime
{
    // A meeting is recorded once, so every test has a register of its own.
    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return database.DisposeAsync();
    }

    private static readonly OverlegId Overleg = Agendaproef.Noordwest;
    private static readonly OverlegId Later = new("O-BOM-2021-NW");
    private static readonly DateOnly Dag = new(2020, 11, 25);
    private static readonly Func<Sessie, Sessie> OpDeDag = Agendaproef.Op(Dag);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Velden(params (string, string)[] velden) => velden.ToDictionary(v => v.Item1, v => v.Item2);

    private static async Task<Conceptuitkomst> Bewaar(Testregister register, string punt, Dictionary<string, string> mijn, Dictionary<string, string>? gezien = null, Func<Sessie, Sessie>? als = null) =>
        (await register.Doe<BewaarVergaderconcept, Uitkomst<Conceptuitkomst>>(b => b.Voer(Overleg, punt, gezien ?? [], mijn, Ct), als ?? OpDeDag)).Waarde;

    private static Task<Vergaderbeeld?> Beeld(Testregister register, Func<Sessie, Sessie>? als = null) =>
        register.Doe<VergaderVragen, Vergaderbeeld?>(v => v.Beeld(Overleg, Ct), als ?? OpDeDag);

    private static Task<Uitkomst<Verslag>> Leg(Testregister register) => register.Doe<LegVergaderingVast, Uitkomst<Verslag>>(l => l.Voer(Overleg, Ct), OpDeDag);

    private static async Task<Afspraak?> Nu(Testregister register, AfspraakId id) =>
        (await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(id, Ct), OpDeDag))?.Inhoud;

    /// <summary>Something at every item, so that the meeting can be recorded; the caller adds what it is about.</summary>
    private static async Task<IReadOnlyList<Vergaderpunt>> Vul(Testregister register)
    {
        await Bewaar(register, Puntconcept.Geheel, Velden(("Dag", "2020-11-25"), ("d.PV27.Wie", "A. de Boer"), ("d.PV27.Vervangt", "E. Post"), ("d.PV24.Afwezig", "ja"), ("Gasten", "J. Prins")));
        var punten = (await Beeld(register))!.Punten;
        foreach (var punt in punten) await Bewaar(register, punt.Sleutel, Velden(("Conclusie", "Besproken.")));
        return punten;
    }

    [Fact]
    public async Task Vastleggen_maakt_nieuwe_en_gewijzigde_afspraken_in_een_handeling()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punten = await Vul(register);
        var punt = punten.First(p => p.Punt.Afspraak is not null);
        var was = (await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(punt.Punt.Afspraak!.Value, Ct)))!;
        await Bewaar(register, punt.Sleutel, Velden(
            ("Conclusie", "Partijen gaan verder."), ("Besluiten", "Het Rijk betaalt mee.\nDe regio ook."),
            ("a.1.Tekst", "Rijk en regio werken de gebiedsagenda uit."), ("a.1.Trekker", "provincie Noord-Holland"), ("a.1.Partijen", "BZK; provincie Utrecht"), ("a.1.Termijn", "BO MIRT najaar 2021"), ("a.1.Zekerheid", "InPrincipe"), ("a.1.Werkwoord", "werken uit"),
            ("a.2.Afspraak", was.Inhoud.Id.Waarde), ("a.2.Basis", $"{was.Nummer}"), ("a.2.Tekst", was.Inhoud.Tekst + " Met spoed."), ("a.2.Trekker", "BZK"), ("a.2.Zekerheid", "Vast")),
            gezien: Velden(("Conclusie", "Besproken.")));

        var verslag = (await Leg(register)).Waarde;

        var gemaakt = verslag.Punten.Single(p => p.Sleutel == punt.Sleutel);
        Assert.Equal(["Het Rijk betaalt mee.", "De regio ook."], gemaakt.Besluiten);
        var nieuw = (await Nu(register, gemaakt.Afspraken.Single(a => a.Mutatie == Mutatie.Nieuw).Afspraak))!;
        Assert.Equal("Rijk en regio werken de gebiedsagenda uit.", nieuw.Tekst);
        Assert.StartsWith("NW-2020-", nieuw.Referentie, StringComparison.Ordinal);
        Assert.Equal((Zekerheid.InPrincipe, AfspraakStatus.Gemaakt, Overleg), (nieuw.Zekerheid, nieuw.Status, nieuw.Overleg!.Value));
        Assert.Equal([new(new("PV27"), Rol.Trekker), new(new("min-bzk"), Rol.Gebonden), new(new("PV26"), Rol.Gebonden)], nieuw.Partijen);
        Assert.Contains(new Verband(was.Inhoud.Id, VerbandSoort.Opvolging), nieuw.Verbanden);
        Assert.EndsWith("Met spoed.", (await Nu(register, was.Inhoud.Id))!.Tekst, StringComparison.Ordinal);
        // The day before, the old wording still held.
        Assert.Equal(was.Inhoud.Tekst, (await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.InBlik(was.Inhoud.Id, Ct), Agendaproef.Op(Dag.AddDays(-1))))!.Inhoud.Tekst);
        Assert.Contains(new Deelname(new("PV27"), "A. de Boer", "E. Post", false), verslag.Deelnames);
        Assert.Contains(new Deelname(new("PV24"), null, null, true), verslag.Deelnames);

        var overleg = (await Beeld(register))!;
        Assert.Equal(OverlegStatus.Gehouden, overleg.Overleg.Status);
        Assert.Equal(Dag, overleg.Overleg.Moment!.Van);
        Assert.NotNull(overleg.Verslag);
        await register.Doe<LandsdeelDb, int>(async db =>
        {
            var handeling = await db.Handelingen.SingleAsync(h => h.Soort == "vergadering vastgelegd", Ct);
            Assert.Equal("BO MIRT najaar 2020 (Noordwest), 25 november 2020", handeling.Waarom);
            Assert.True(await db.Versies.CountAsync(v => v.HandelingId == handeling.Id && v.VastgelegdOp == handeling.Op, Ct) >= 4);
            Assert.Equal(0, await db.Vergaderconcepten.CountAsync(Ct));
            return 0;
        }, OpDeDag);
        Assert.Equal("vergadering.vast", Assert.Single((await Leg(register)).Weigeringen).Code);
    }

    [Fact]
    public async Task Doorschuiven_en_verwijzen_laten_een_spoor_na()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punten = await Vul(register);
        var met = punten.First(p => p.Punt.Afspraak is not null);
        await Bewaar(register, met.Sleutel, Velden(("Afloop", "Doorgeschoven"), ("Naar", Later.Waarde), ("Reden", "Het onderzoek is nog niet klaar.")), Velden(("Conclusie", "Besproken.")));
        await Bewaar(register, "tertafel-1", Velden(("Titel", "Ferry naar IJmuiden"), ("Afloop", "Verwezen"), ("Naar", "O-BOM-2020-ZW"), ("Reden", "Hoort daar.")));

        var verslag = await Leg(register);

        Assert.True(verslag.Gelukt, string.Join("; ", verslag.Weigeringen.Select(w => w.Bericht)));
        var terug = (await Nu(register, met.Punt.Afspraak!.Value))!.Agenderingen.Single(g => g.Overleg == Later && g.Toelichting is not null);
        Assert.Equal("Doorgeschoven vanuit BO MIRT najaar 2020 (Noordwest) van 25 november 2020: Het onderzoek is nog niet klaar.", terug.Toelichting);
        var later = await register.Agenda(Later, OpDeDag);
        Assert.Contains(later.Voorstel.Punten, p => p.Afspraak == met.Punt.Afspraak && p.Herkomst == Puntherkomst.KomtTerug && p.Toelichting == terug.Toelichting);
        var verwezen = verslag.Waarde.Punten.Single(p => p.Titel == "Ferry naar IJmuiden");
        Assert.Equal((Afloop.Verwezen, Zuidwest), (verwezen.Afloop, verwezen.Naar!.Value));
        // Who sits at the other table finds it there, with where it came from and why.
        var daar = Assert.Single(await register.Doe<InbrengVragen, IReadOnlyList<Inbrengregel>>(v => v.Van(Zuidwest, Ct), await Als(register, "PV28"))).Inbreng;
        Assert.Equal(("Ferry naar IJmuiden", "Verwezen vanuit BO MIRT najaar 2020 (Noordwest) van 25 november 2020: Hoort daar.", Inbrengherkomst.Verwezen, Overleg),
            (daar.Titel, daar.Toelichting, daar.Herkomst, daar.Vanuit!.Value));
        Assert.Empty(await register.Doe<InbrengVragen, IReadOnlyList<Inbrengregel>>(v => v.Van(Zuidwest, Ct), await Als(register, "PV20")));
    }

    private static readonly OverlegId Zuidwest = new("O-BOM-2020-ZW");

    private static async Task<Func<Sessie, Sessie>> Als(Testregister register, string partij)
    {
        var als = await register.Als(partij);
        return s => als(OpDeDag(s));
    }

    [Fact]
    public async Task Wat_alleen_de_partijen_van_het_overleg_zien_komt_ook_terug()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        foreach (var id in new[] { "V-door", "V-verwezen" })
            await register.Schrijf(Agendaproef.Afspraak(id, Landsdelen.Noordwest, null, Agendaproef.Naar(Overleg)), ZichtNiveau.Overleg, overleg: Overleg);
        var punten = await Vul(register);
        foreach (var (id, afloop, naar) in new[] { ("V-door", "Doorgeschoven", Later), ("V-verwezen", "Verwezen", Zuidwest) })
            await Bewaar(register, punten.First(p => p.Punt.Afspraak?.Waarde == id).Sleutel, Velden(("Afloop", afloop), ("Naar", naar.Waarde), ("Reden", "Nog niet rijp.")), Velden(("Conclusie", "Besproken.")));

        Assert.True((await Leg(register)).Gelukt);

        // The same partijen sit at the next one: the afspraak itself is on its agenda, and a partij of that table sees it.
        Assert.True((await register.Maak(Later, OpDeDag)).Gelukt);
        Assert.Contains((await register.Agenda(Later, await Als(register, "PV26"))).Punten, p => p.Afspraak?.Waarde == "V-door" && p.Toelichting!.Contains("Nog niet rijp.", StringComparison.Ordinal));
        // Others sit in Zuidwest: they get the item with its trail, not the afspraak.
        var zuidwest = await Als(register, "PV28");
        var daar = Assert.Single(await register.Doe<InbrengVragen, IReadOnlyList<Inbrengregel>>(v => v.Van(Zuidwest, Ct), zuidwest)).Inbreng;
        Assert.Equal(("Proefpunt", Inbrengherkomst.Verwezen, Overleg, null), (daar.Titel, daar.Herkomst, daar.Vanuit!.Value, daar.Afspraak));
        Assert.Null(await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(new("V-verwezen"), Ct), zuidwest));
        Assert.True((await register.Maak(Zuidwest, OpDeDag)).Gelukt);
        Assert.DoesNotContain((await register.Agenda(Zuidwest, OpDeDag)).Punten, p => p.Afspraak?.Waarde == "V-verwezen");
    }

    [Fact]
    public async Task Intrekken_laat_een_afspraak_vervallen_als_dat_is_aangevinkt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punt = (await Vul(register)).First(p => p.Punt.Afspraak is not null);
        await Bewaar(register, punt.Sleutel, Velden(("Afloop", "Ingetrokken"), ("Reden", "Niet meer nodig."), ("Vervalt", "ja")), Velden(("Conclusie", "Besproken.")));

        Assert.True((await Leg(register)).Gelukt);

        Assert.Equal(AfspraakStatus.Vervallen, (await Nu(register, punt.Punt.Afspraak!.Value))!.Status);
        Assert.NotNull((await Nu(register, punt.Punt.Afspraak!.Value))!.BeslotenIn);
    }

    [Fact]
    public async Task Wat_niet_klopt_wordt_alles_tegelijk_gezegd_en_er_wordt_niets_vastgelegd()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punten = await Vul(register);
        await Bewaar(register, punten[0].Sleutel, Velden(("a.1.Tekst", "Iets."), ("a.1.Trekker", "de buurman"), ("a.1.Termijn", "ooit eens")), Velden(("Conclusie", "Besproken.")));
        await Bewaar(register, punten[1].Sleutel, Velden(("Afloop", "Doorgeschoven")), Velden(("Conclusie", "Besproken.")));

        var codes = (await Leg(register)).Weigeringen.Select(w => w.Code).ToHashSet();

        Assert.Superset(new HashSet<string> { "vergadering.partij", "vergadering.termijn", "vergadering.afspraak-zonder-partij", "vergadering.afloop-zonder-reden", "vergadering.afloop-zonder-overleg" }, codes);
        var beeld = (await Beeld(register))!;
        Assert.Null(beeld.Verslag);
        Assert.Equal("Iets.", beeld.Punten[0].Concept.Afspraken.Single().Tekst);
        Assert.Equal(0, await register.Doe<LandsdeelDb, int>(db => db.Handelingen.CountAsync(h => h.Soort == "vergadering vastgelegd", Ct)));
    }

    [Fact]
    public async Task Twee_secretarissen_tegelijk_overschrijven_elkaar_niet()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punt = (await Beeld(register))!.Punten[0].Sleutel;
        await Bewaar(register, punt, Velden(("Conclusie", "Samen begonnen.")));
        var begin = Velden(("Conclusie", "Samen begonnen."));
        Func<Sessie, Sessie> regio = s => OpDeDag(s) with { Actor = s.Actor with { Naam = "Pieter" } };

        await Bewaar(register, punt, Velden(("Conclusie", "Samen begonnen."), ("Besluiten", "Besluit van Pieter.")), begin, regio);
        var anders = await Bewaar(register, punt, Velden(("Conclusie", "Mijn conclusie.")), begin);
        Assert.Empty(anders.Botsingen);
        Assert.Equal(("Mijn conclusie.", "Besluit van Pieter.", "Pieter"), (anders.Velden["Conclusie"], anders.Velden["Besluiten"], anders.Door));

        var botst = await Bewaar(register, punt, Velden(("Conclusie", "Conclusie van Pieter."), ("Besluiten", "Besluit van Pieter.")), Velden(("Conclusie", "Samen begonnen."), ("Besluiten", "Besluit van Pieter.")), regio);
        Assert.Equal(new Veldbotsing("Conclusie", "Conclusie van Pieter.", "Mijn conclusie."), Assert.Single(botst.Botsingen));
        Assert.Equal("Mijn conclusie.", (await Beeld(register))!.Punten[0].Concept.Conclusie);

        // Ten at the same instant, each with a field of its own: all of it is there afterwards.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Bewaar(register, "tertafel-druk", Velden(($"Veld{i}", $"{i}")), [], s => OpDeDag(s) with { Actor = s.Actor with { Naam = $"Wie {i}" } })));
        Assert.Equal(4, (await Beeld(register))!.Punten.Single(p => p.Sleutel == "tertafel-druk").Concept.Velden.Count);
    }

    [Fact]
    public async Task Een_afspraak_die_intussen_is_gewijzigd_wordt_niet_overschreven()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punt = (await Vul(register)).First(p => p.Punt.Afspraak is not null);
        await Bewaar(register, punt.Sleutel, Velden(("a.1.Afspraak", punt.Punt.Afspraak!.Value.Waarde), ("a.1.Basis", "99"), ("a.1.Tekst", "Anders."), ("a.1.Trekker", "BZK")), Velden(("Conclusie", "Besproken.")));

        Assert.Contains((await Leg(register)).Weigeringen, w => w.Code == "vergadering.afspraak-gewijzigd");
    }

    [Fact]
    public async Task Een_hamerstuk_wordt_in_een_keer_conform_en_een_bespreekstuk_niet()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Maak(Overleg);
        var invoer = (await register.Agenda(Overleg)).Invoer();
        Assert.True((await register.Bewaar(Overleg, 1, invoer with { Punten = [.. invoer.Punten.Select((p, i) => p with { Behandeling = i == 0 ? Behandeling.Hamerstuk : Behandeling.Bespreekstuk })] })).Gelukt);
        var punten = (await Beeld(register))!.Punten;
        await using var site = await Testsite.Start(database.Keuze);
        using var browser = new Proefbrowser(site);
        string Adres(int i) => $"/overleggen/{Overleg}/vergadering/{punten[i].Sleutel}?peildatum=2020-11-25";
        async Task<string> Knoppen(int i)
        {
            using var blad = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await browser.Haal(Adres(i))).Html);
            return string.Join(' ', blad.QuerySelectorAll("button[name=doe][value=conform]").Select(b => b.TextContent));
        }
        Assert.Equal(("Conform", ""), (await Knoppen(0), await Knoppen(1)));

        var na = await browser.Stuur(Adres(0), Adres(0), ("v.Besluiten", "Het stuk is vastgesteld."), ("doe", "conform"));
        Assert.Equal((System.Net.HttpStatusCode.OK, Adres(0)), (na.Status, na.Adres));
        // What was typed beside it stays; the button goes, and what was concluded is recorded as such.
        Assert.Equal(("Conform.", "Het stuk is vastgesteld."), ((await Beeld(register))!.Punten[0].Concept.Conclusie, (await Beeld(register))!.Punten[0].Concept.Besluiten));
        Assert.Equal("", await Knoppen(0));
        await Bewaar(register, Puntconcept.Geheel, Velden(("Dag", "2020-11-25")));
        foreach (var punt in punten.Skip(1)) await Bewaar(register, punt.Sleutel, Velden(("Conclusie", "Besproken.")));
        Assert.Equal("Conform.", (await Leg(register)).Waarde.Punten[0].Conclusie);
    }

    [Fact]
    public async Task Wat_in_de_vergadering_wordt_getypt_is_niet_voor_wie_niet_meedoet()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var punt = (await Beeld(register))!.Punten[0].Sleutel;
        await Bewaar(register, punt, Velden(("Conclusie", "Geheim overleg.")));
        var ander = await register.Als("PV30");

        var gezien = await Beeld(register, ander);

        Assert.True(gezien is null || gezien.Punten.All(p => p.Concept.Conclusie == ""));
        await Vul(register);
        Assert.True((await Leg(register)).Gelukt);
        Assert.Null((await Beeld(register, s => OpDeDag(ander(s))))?.Verslag);
    }
}

public sealed class VergaderenTestsSqlite() : VergaderenTests(new SqliteTestdatabase());

public sealed class VergaderenTestsPostgres() : VergaderenTests(new PostgresTestdatabase());
