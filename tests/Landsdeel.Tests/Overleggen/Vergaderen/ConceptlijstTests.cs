using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Reageren;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Conceptlijst;
using Landsdeel.Overleggen.Vergaderen;
using Landsdeel.Tests.Basis;
using Landsdeel.Vaststellen;

namespace Landsdeel.Tests.Overleggen.Vergaderen;

/// <summary>From the record of a meeting to the concept list, and what partijen say of it.</summary>
public abstract class ConceptlijstTests(Testdatabase database) : IAsyncLifetime
{
    private const string Tekst = "Rijk en regio werken de gebiedsagenda uit.", Wie = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties en Provincie Utrecht";
    private static readonly OverlegId Overleg = Agendaproef.Noordwest;
    private static readonly Func<Sessie, Sessie> OpDeDag = Agendaproef.Op(new(2020, 11, 25));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return database.DisposeAsync();
    }

    private static Task<Afsprakenlijst?> Lijst(Testregister register, Func<Sessie, Sessie>? als = null) =>
        register.Doe<Lijstopslag, Afsprakenlijst?>(l => l.Huidig(Overleg, Ct), als ?? OpDeDag);

    private static Task<IReadOnlyList<Reactieregel>> Reacties(Testregister register, Func<Sessie, Sessie>? als = null) =>
        register.Doe<ReactieVragen, IReadOnlyList<Reactieregel>>(r => r.Van(Overleg, Ct), als ?? OpDeDag);

    private static async Task<Lijstafspraak> Maak(Testregister register)
    {
        Task Bewaar(string punt, Dictionary<string, string> velden) =>
            register.Doe<BewaarVergaderconcept, Uitkomst<Conceptuitkomst>>(b => b.Voer(Overleg, punt, new Dictionary<string, string>(), velden, Ct), OpDeDag);
        await Bewaar(Puntconcept.Geheel, new() { ["Dag"] = "2020-11-25" });
        var punten = (await register.Doe<VergaderVragen, Vergaderbeeld?>(v => v.Beeld(Overleg, Ct), OpDeDag))!.Punten;
        foreach (var (i, punt) in punten.Index())
            await Bewaar(punt.Sleutel, i > 0 ? new() { ["Conclusie"] = "Besproken." } : new()
            {
                ["Uitgangspunten"] = "De woningbouw gaat door.\nHet spoor komt eerst.",
                ["a.1.Tekst"] = Tekst,
                ["a.1.Trekker"] = "BZK",
                ["a.1.Partijen"] = "provincie Utrecht",
                ["a.1.Termijn"] = "najaar 2021",
                ["a.1.Werkwoord"] = "werken uit",
            });
        Assert.True((await register.Doe<LegVergaderingVast, Uitkomst<Verslag>>(l => l.Voer(Overleg, Ct), OpDeDag)).Gelukt);
        Assert.Equal(1, (await register.Doe<MaakConceptlijst, Uitkomst<int>>(m => m.Voer(Overleg, Ct), OpDeDag)).Waarde);
        var onderwerp = Assert.Single((await Lijst(register))!.Onderwerpen);
        Assert.Equal(["De woningbouw gaat door.", "Het spoor komt eerst."], onderwerp.Uitgangspunten);
        return Assert.Single(onderwerp.Afspraken);
    }

    private static Task<Uitkomst<string>> Reageer(Testregister register, string sleutel, string? opmerking, string? voorstel, Func<Sessie, Sessie>? als = null) =>
        register.Doe<Reageer, Uitkomst<string>>(r => r.Voer(Overleg, sleutel, opmerking, voorstel, Ct), als ?? OpDeDag);

    private static Task<Uitkomst<Reactiestatus>> Beslis(Testregister register, string id, bool overnemen, string? reden = null) =>
        register.Doe<BeslisReactie, Uitkomst<Reactiestatus>>(b => b.Voer(Overleg, id, overnemen, reden, Ct), OpDeDag);

    [Fact]
    public async Task De_lijst_komt_uit_het_verslag_en_gaat_mee_als_stuk()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.Equal("conceptlijst.geen-verslag", (await register.Doe<MaakConceptlijst, Uitkomst<int>>(m => m.Voer(Overleg, Ct), OpDeDag)).Weigeringen.Single().Code);
        var afspraak = await Maak(register);

        Assert.Equal((Tekst, "werken uit", "najaar 2021"), (afspraak.Tekst, afspraak.Werkwoord, afspraak.Termijn!.Tekst));
        Assert.StartsWith("NW-2020-", afspraak.Referentie, StringComparison.Ordinal);
        var beeld = (await register.Doe<OverlegVragen, OverlegBeeld?>(o => o.Een(Overleg, Ct), OpDeDag))!;
        Assert.Equal(Domain.Overleggen.OverlegStatus.LijstConcept, beeld.Overleg.Status);
        var lijst = (await Lijst(register))!;
        foreach (var vorm in Enum.GetValues<Stukvorm>())
        {
            var bestand = (await register.Doe<LijstUitvoer, Uitkomst<Stukbestand>>(u => u.Maak(lijst, beeld.Overleg, vorm, Ct), OpDeDag)).Waarde;
            Assert.Equal("afsprakenlijst-bo-mirt-najaar-2020-noordwest." + vorm.ToString().ToLowerInvariant(), bestand.Naam);
            var tekst = AgendaUitvoerTests.Plat(vorm switch { Stukvorm.Docx => Docx.Tekst(bestand.Inhoud), Stukvorm.Odt => AgendaUitvoerTests.Odt(bestand.Inhoud), _ => await AgendaUitvoerTests.Pdf(bestand.Inhoud) });
            var punt = lijst.Onderwerpen[0].Kop;
            // In their order: the head, the topic with its number, the starting points, the agreement with verb, partijen and term.
            var vorig = 0;
            foreach (var deel in new[] { "Landsdeel Noordwest", "Gehouden 25 november 2020", "Concept, versie 1", "1. " + punt, "Uitgangspunten", "De woningbouw gaat door.", "Het spoor komt eerst.", "Afspraken", "1.1", $"{Wie} werken uit: {Tekst}", $"Termijn: najaar 2021 · {afspraak.Referentie}" })
            {
                var plaats = tekst.IndexOf(AgendaUitvoerTests.Plat(deel), vorig, StringComparison.Ordinal);
                Assert.True(plaats >= 0, $"{vorm}: {deel} is not in {tekst[vorig..]}");
                vorig = plaats;
            }
        }
        Assert.Equal("conceptlijst.is-er-al", (await register.Doe<MaakConceptlijst, Uitkomst<int>>(m => m.Voer(Overleg, Ct), OpDeDag)).Weigeringen.Single().Code);

        // The same as a page, with what partijen propose: exactly the words that go and come.
        await Reageer(register, afspraak.Sleutel, "Wanneer?", "Rijk en gemeenten werken de gebiedsagenda voor de zomer uit.");
        await using var site = await Testsite.Start(database.Keuze);
        using var blad = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Klant.GetStringAsync($"/overleggen/{Overleg}/afsprakenlijst?peildatum=2020-11-25", Ct));
        string[] Teksten(string keuze) => [.. blad.QuerySelectorAll(keuze).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Equal(["Afsprakenlijst BO MIRT najaar 2020 (Noordwest)"], Teksten("h1"));
        Assert.Equal(["concept", "versie 1", "gehouden op 25 november 2020", "1 reactie wacht op antwoord"], Teksten(".agenda-stand span"));
        Assert.Equal(["1. " + lijst.Onderwerpen[0].Kop], Teksten(".lijst-onderwerp h2"));
        Assert.Equal(["De woningbouw gaat door.", "Het spoor komt eerst."], Teksten(".lijst-onderwerp > ul li"));
        Assert.Equal(["1.1"], Teksten(".lijst-afspraak__nummer"));
        Assert.Equal([$"{Wie} werken uit: {Tekst}"], Teksten(".lijst-afspraak__tekst"));
        Assert.Equal(["Termijn: najaar 2021", "vast", afspraak.Referentie!], Teksten(".lijst-afspraak .regels__bij > *"));
        Assert.Equal(["regio"], Teksten(".lijst-reactie del"));
        Assert.Equal(["gemeenten", "voor de zomer"], Teksten(".lijst-reactie ins"));
        Assert.Equal(["Rijk en regiogemeenten werken de gebiedsagenda voor de zomer uit."], Teksten(".lijst-reactie .verschil__tekst"));
    }

    [Fact]
    public async Task Een_tekstvoorstel_wordt_overgenomen_in_lijst_en_register_tegelijk()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var afspraak = await Maak(register);
        var utrecht = await register.Als("PV26");
        var id = (await Reageer(register, afspraak.Sleutel, "Wanneer?", Tekst.Replace("uit.", "uit voor de zomer.", StringComparison.Ordinal), s => OpDeDag(utrecht(s)))).Waarde;

        Assert.Equal(Reactiestatus.Overgenomen, (await Beslis(register, id, overnemen: true)).Waarde);

        var lijst = (await Lijst(register))!;
        Assert.Equal((2, "Rijk en regio werken de gebiedsagenda uit voor de zomer."), (lijst.Nummer, lijst.Onderwerpen[0].Afspraken[0].Tekst));
        Assert.Equal(lijst.Onderwerpen[0].Afspraken[0].Tekst, (await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(afspraak.Afspraak!.Value, Ct), OpDeDag))!.Inhoud.Tekst);
        var reactie = Assert.Single(await Reacties(register)).Reactie;
        Assert.Equal(("PV26", Reactiestatus.Overgenomen), (reactie.Partij.Waarde, reactie.Status));
        Assert.Equal("reactie.af", (await Beslis(register, id, overnemen: true)).Weigeringen.Single().Code);
    }

    [Fact]
    public async Task Afwijzen_vraagt_een_reden_en_laat_de_lijst_zoals_zij_was()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var afspraak = await Maak(register);
        var id = (await Reageer(register, afspraak.Sleutel, null, "Iets heel anders.")).Waarde;

        Assert.Equal("reden-ontbreekt.reactie", (await Beslis(register, id, overnemen: false)).Weigeringen.Single().Code);
        Assert.Equal(Reactiestatus.Afgewezen, (await Beslis(register, id, overnemen: false, "Dat is niet besproken.")).Waarde);

        Assert.Equal((1, Tekst), ((await Lijst(register))!.Nummer, (await Lijst(register))!.Onderwerpen[0].Afspraken[0].Tekst));
        Assert.Equal("Dat is niet besproken.", Assert.Single(await Reacties(register)).Reactie.Reden);
    }

    [Fact]
    public async Task Wie_niet_aan_het_overleg_deelneemt_ziet_lijst_noch_reacties()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var afspraak = await Maak(register);
        Assert.True((await Reageer(register, afspraak.Sleutel, "Vertrouwelijk.", null)).Gelukt);
        var ander = await register.Als("PV30");
        Func<Sessie, Sessie> als = s => OpDeDag(ander(s));

        Assert.Null(await Lijst(register, als));
        Assert.Empty(await Reacties(register, als));
        Assert.Equal("niet-aan-tafel", (await Reageer(register, afspraak.Sleutel, "Ik ook.", null, als)).Weigeringen.Single().Code);
    }
}

public sealed class ConceptlijstTestsSqlite() : ConceptlijstTests(new SqliteTestdatabase());

public sealed class ConceptlijstTestsPostgres() : ConceptlijstTests(new PostgresTestdatabase());
