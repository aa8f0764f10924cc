using System.Text.RegularExpressions;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Reageren;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Landsdeel.Vaststellen;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>What belongs to another partij answers as what was never there: by every route and every handler that takes a key.</summary>
public sealed partial class VreemdeSleutelTests(Rechtenproef proef) : IClassFixture<Rechtenproef>
{
    private const string Vaststellen = "/vaststellen/{soort:regex(^(lijst|afspraak)$)}/{sleutel}";

    /// <summary>An afspraak that BZK signed, in an overleg of its own.</summary>
    private const string Getekend = "P-getekend";
    private const string Noordwest = "O-BOM-2020-NW";

    /// <summary>The beginning of a route, the secret key that goes in its first place, and one like it that never was.</summary>
    private static readonly (string Route, string Geheim, string Niets)[] Sleutels =
    [
        ("/afspraken/{sleutel}", "P-eigen", "P-niets"),
        (Vaststellen, Getekend, "P-niets"),
        ("/beheer/accounts/{id}", "rol-eigen-L", "rol-niets-L"),
        ("/documenten/{id}", "D-eigen", "D-niets"),
        ("/inlezen/{id}", Rechtenproef.Lijst, "fedcba9876543210fedcba9876543211"),
        ("/lezen/{id}", Rechtenproef.Brief, "0123456789abcdef0123456789abcdee"),
        ("/lezen/{brief}", Rechtenproef.Brief, "0123456789abcdef0123456789abcdee"),
        ("/overleggen/ronde/{naam}", "Geheim beraad 2020", "Niemands beraad 2020"),
        ("/overleggen/{id}", "O-eigen", "O-niets"),
    ];

    /// <summary>Their keys are of nobody: partijen are for everyone, a link is a secret of its own, a dienst stands on the page to sign in.</summary>
    private static readonly string[] VanNiemand = ["/partijen/{", "/uitnodiging/{", "/eerste-beheerder/{", "/aanmelden/dienst/{", "/inlezen/sjabloon.", "/berichten/einde/{", "/kalender/{"];

    [Fact]
    public async Task Wat_van_een_ander_is_antwoordt_als_wat_er_nooit_was()
    {
        await Verberg();
        var fouten = new List<string>();
        var gezien = 0;
        foreach (var rij in RechtenTests.Tabel().Where(r => r[0].Contains('{', StringComparison.Ordinal) && !VanNiemand.Any(v => r[0].StartsWith(v, StringComparison.Ordinal))))
        {
            var sleutels = Sleutels.Where(s => rij[0].StartsWith(s.Route, StringComparison.Ordinal)).ToList();
            if (sleutels.Count == 0)
            {
                fouten.Add($"{rij[0]}: say which secret key goes in it");
                continue;
            }
            var (_, geheim, niets) = sleutels[0];
            foreach (var wie in new[] { Proefaanmelding.Publiek, "rol-overleg-S", "rol-ander-S", "rol-geen-T", "rol-overleg-A", "rol-eigen-A" })
            {
                // The beheerder of the own partij manages its accounts; content it does not see.
                if (wie == "rol-eigen-A" && geheim == "rol-eigen-L") continue;
                var (van, nooit) = (await Antwoord(wie, rij, geheim), await Antwoord(wie, rij, niets));
                if (van != nooit) fouten.Add($"{wie} tells apart: {rij[1]} {Adres(rij, geheim)}: {van.Uitkomst} and {nooit.Uitkomst}");
                // The page of notes shows an empty form for any key, whether it is there or not.
                if (van.Uitkomst == "ja" && (rij[0], rij[1]) != ("/afspraken/{sleutel}/notities", "GET")) fouten.Add($"{wie} gets to {rij[1]} {Adres(rij, geheim)}");
                gezien++;
            }
            // It is there all the same, for whom it is.
            if ((rij[1] == "GET" && rij[0] is "/afspraken/{sleutel}" or "/documenten/{id}" or "/overleggen/{id}" or "/lezen/{id}/gegevens" or "/inlezen/{id}" or "/overleggen/ronde/{naam}")
                || (rij[1].StartsWith("GET", StringComparison.Ordinal) && rij[0] == Vaststellen))
                if ((await Antwoord("rol-eigen-S", rij, geheim)).Uitkomst == "404") fouten.Add($"{Adres(rij, geheim)} is not there for its own partij");
        }
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
        Assert.True(gezien > 300, $"{gezien}");
    }

    /// <summary>The same for a key in a second place: of a piece, a version, an item; and for a key in a form, of what belongs to another overleg or partij.</summary>
    [Fact]
    public async Task Ook_een_tweede_sleutel_en_een_sleutel_in_een_formulier_verraden_niets()
    {
        await VerbergDelen();
        const string voortgang = "/afspraken/P-delen/voortgang?handler=";
        (string Methode, string Adres, string Geheim, string Niets, string[] Wie, (string, string)[] Velden, string? Eigen)[] gevallen =
        [
            ("GET", $"/overleggen/{Noordwest}/stukken/*/1", "S-eigen", "S-niets", Vreemden, [], null),
            ("GET", $"/overleggen/{Noordwest}/stukken/S-deels/*", "2", "9", Vreemden, [], null),
            ("GET", $"/overleggen/{Noordwest}/vergadering/*", "P-punt~X1", "P-punt~X2", Vreemden, [], null),
            ("POST", $"/overleggen/{Noordwest}/stukken?handler=trekin", "S-eigen", "S-niets", Vreemden, [("stuk", "*"), ("waarom", "")], null),
            ("POST", $"/overleggen/{Noordwest}/afsprakenlijst?handler=beslis", "R-geheim", "R-niets", Vreemden, [("reactie", "*"), ("besluit", "afwijzen"), ("reden", "")], "/overleggen/O-delen/afsprakenlijst?handler=beslis"),
            ("POST", $"/overleggen/{Noordwest}/inbreng?handler=oordeel", "I-geheim", "I-niets", Vreemden, [("punt", "*"), ("akkoord", "false"), ("reden", "")], "/overleggen/O-delen/inbreng?handler=oordeel"),
            ("POST", $"/overleggen/{Noordwest}/inbreng?handler=terug", "I-geheim", "I-niets", Vreemden, [("punt", "*")], "/overleggen/O-delen/inbreng?handler=terug"),
            ("POST", voortgang + "vraag", "B-eigen", "B-niets", Vreemden, [("gekozen", "*"), ("toelichting", "Klaar.")], null),
            ("POST", voortgang + "trekmeldingin", "B-eigen", "B-niets", Vreemden, [("melding", "*"), ("waarom", "Fout.")], null),
            ("POST", voortgang + "trekmeldingin", "M-eigen", "M-niets", Vreemden, [("melding", "*"), ("waarom", "Fout.")], null),
        ];
        List<string> fouten = [];
        foreach (var (methode, adres, geheim, niets, wie, velden, eigen) in gevallen)
        {
            async Task<(string, string)> Vraag(string als, string waar, string sleutel)
            {
                var (uitkomst, inhoud) = await proef.Vraag(als, methode, waar.Replace("*", sleutel, StringComparison.Ordinal), [.. velden.Select(v => (v.Item1, v.Item2.Replace("*", sleutel, StringComparison.Ordinal)))]);
                return (uitkomst, Wisselend().Replace(inhoud, "").Replace(sleutel.Length > 1 ? sleutel : "/" + sleutel, "*", StringComparison.Ordinal));
            }
            foreach (var als in wie)
            {
                var (van, nooit) = (await Vraag(als, adres, geheim), await Vraag(als, adres, niets));
                if (van != nooit) fouten.Add($"{als} tells apart: {methode} {adres} {geheim}: {van} and {nooit}");
                if (methode == "GET" && van.Item1 == "ja") fouten.Add($"{als} gets to {adres} {geheim}");
            }
            // For whom it is, it is something else than nothing: else this says nothing.
            var (mijn, leeg) = (await Vraag("rol-eigen-S", eigen ?? adres, geheim), await Vraag("rol-eigen-S", eigen ?? adres, niets));
            if (mijn.Item1 != "ja" || mijn == leeg) fouten.Add($"{adres} {geheim} is not there for its own partij: {mijn.Item1}, {leeg.Item1}");
        }
        // The later version of the piece is for all at the table: who does not see the one before it, sees it as the first.
        Task<(string, string)> Deels(string wie, string overleg, int versie) => proef.Vraag(wie, "GET", $"/overleggen/{overleg}/stukken/S-deels/{versie}");
        Assert.Equal(("ja", "%PDF-"), await Deels("rol-overleg-S", Noordwest, 1));
        Assert.Equal((("ja", "%PDF1"), ("ja", "%PDF-")), (await Deels("rol-eigen-S", Noordwest, 1), await Deels("rol-eigen-S", Noordwest, 2)));
        Assert.Equal("404", (await Deels("rol-overleg-S", "O-BOM-2020-N", 1)).Item1);
        // What is taken from the register into a meeting is what one may see of it.
        var punt = $"/overleggen/{Noordwest}/vergadering/A-NW10~D04";
        foreach (var sleutel in new[] { "P-eigen", "P-niets" }) Assert.Equal("ja", (await proef.Vraag("rol-overleg-S", "POST", punt, ("doe", "neem:" + sleutel))).Uitkomst);
        Assert.DoesNotContain("zwaluwstaart", (await proef.Vraag("rol-overleg-S", "GET", punt)).Inhoud, StringComparison.Ordinal);
        await proef.Vraag("rol-overleg-S", "POST", punt, ("doe", "neem:P-partijen"));
        Assert.Contains("Vertrouwelijke proefzin zwaluwstaart P-partijen", (await proef.Vraag("rol-overleg-S", "GET", punt)).Inhoud, StringComparison.Ordinal);
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    private static readonly string[] Vreemden = ["rol-overleg-S", "rol-overleg-B", "rol-ander-S", "rol-geen-T", Proefaanmelding.Publiek];

    private static string Adres(string[] rij, string sleutel)
    {
        var deel = RouteSleutel().Matches(rij[0]).Select(m => m.Groups[1].Value).First(n => !n.StartsWith("soort", StringComparison.Ordinal));
        // The route itself, with the key in the place of its name, and what else there is as in the table.
        var route = rij[0].Split('/');
        var adres = rij[2].Split('?')[0].Split('/');
        var plaats = Array.FindIndex(route, d => d.StartsWith('{') && d.TrimStart('{').StartsWith(deel.Split(':')[0], StringComparison.Ordinal));
        adres[plaats] = Uri.EscapeDataString(sleutel);
        if (rij[0].StartsWith("/vaststellen/", StringComparison.Ordinal)) adres[2] = "afspraak";
        return string.Join('/', adres) + (rij[1].Split(':', 2) is [_, var handler] ? "?handler=" + handler : "");
    }

    private async Task<(string Uitkomst, string Inhoud)> Antwoord(string wie, string[] rij, string sleutel)
    {
        var (uitkomst, inhoud) = await proef.Vraag(wie, rij[1].Split(':')[0], Adres(rij, sleutel));
        // The address stands in links of the page; the proof of a form differs each time.
        return (uitkomst, Wisselend().Replace(inhoud, "").Replace(sleutel, "*", StringComparison.Ordinal).Replace(Uri.EscapeDataString(sleutel), "*", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(Uri.EscapeDataString(sleutel)), "*", StringComparison.Ordinal).Replace(sleutel.Replace(' ', '+'), "*", StringComparison.Ordinal));
    }

    /// <summary>One of each kind, for BZK alone.</summary>
    private async Task Verberg()
    {
        await using var db = proef.Site.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("min-bzk"), new HashSet<OverlegId>()));
        var eigen = new Zicht(ZichtNiveau.Eigen, new("min-bzk"));
        var uitkomst = await new Vastlegger(db).Leg(new("proef", new("Proef", new("min-bzk")), 1_600_000_000_000_001, ""),
        [
            new(AggregaatSoort.Overleg, "O-eigen", new Overleg { Id = new("O-eigen"), Naam = "Geheim beraad 2020", Reeks = OverlegReeks.BoMirt, Landsdelen = Landsdelen.Noordwest, Deelnemers = [new("min-bzk")] }, new(2020, 6, 23), eigen, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Afspraak, Getekend, Afspraak(Getekend, "O-eigen", new PartijRol(new("min-bzk"), Rol.Trekker)), new(2020, 6, 23), new(ZichtNiveau.Overleg, new("min-bzk"), new("O-eigen")), Schrijfwijze.Nieuw),
            new(AggregaatSoort.Document, "D-eigen", new Document { Id = new("D-eigen"), Titel = "Geheim stuk", Soort = "brief" }, new(2020, 6, 23), eigen, Schrijfwijze.Nieuw),
        ], CancellationToken.None);
        Assert.True(uitkomst.Gelukt);
        await Als<LegVoor>("rol-eigen-S", l => l.Afspraak(new(Getekend), null, CancellationToken.None));
        await Als<Teken>("rol-eigen-T", t => t.Antwoord(Voorwerpsoort.Afspraak, Getekend, Canoniek.Digest(Afspraak(Getekend, "O-eigen", new PartijRol(new("min-bzk"), Rol.Trekker))), new(Instemmingsoort.ZonderVoorbehoud), CancellationToken.None));
        await proef.MetBriefEnLijst();
    }

    /// <summary>Parts of an overleg that all see and of one that only BZK sees, and of an afspraak of which BZK and Noord-Holland are both trekker.</summary>
    private async Task VerbergDelen()
    {
        await using var db = proef.Site.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("min-bzk"), new HashSet<OverlegId> { new(Noordwest) }));
        var (bzk, holland, dag) = (new PartijId("min-bzk"), new PartijId("PV27"), new DateOnly(2020, 6, 23));
        var (eigen, tafel, delen) = (new Zicht(ZichtNiveau.Eigen, bzk), new Zicht(ZichtNiveau.Overleg, bzk, new(Noordwest)), new OverlegId("O-delen"));
        var geheim = new Zicht(ZichtNiveau.Overleg, bzk, delen);
        Stukversie Versie(int nummer, ZichtNiveau niveau) => new(nummer, "stuk.pdf", "PDF", "application/pdf", 5, new('0', 64), dag, "Proef", niveau);
        Vergaderstuk Stuk(string id, params Stukversie[] versies) => new() { Id = id, Overleg = new(Noordwest), Indiener = bzk, Titel = "Stuk " + id, Versies = versies };
        var uitkomst = await new Vastlegger(db).Leg(new("proef", new("Proef", bzk), 1_600_000_000_000_002, ""),
        [
            new(AggregaatSoort.Overleg, delen.Waarde, new Overleg { Id = delen, Naam = "Beraad over delen 2020", Reeks = OverlegReeks.BoMirt, Landsdelen = Landsdelen.Noordwest, Deelnemers = [bzk] }, dag, eigen, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Vergaderstuk, "S-eigen", Stuk("S-eigen", Versie(1, ZichtNiveau.Eigen)), dag, eigen, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Vergaderstuk, "S-deels", Stuk("S-deels", Versie(1, ZichtNiveau.Eigen), Versie(2, ZichtNiveau.Overleg)), dag, tafel, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Inbreng, "I-geheim", new Inbreng { Id = "I-geheim", Overleg = delen, Titel = "Geheim punt", Indiener = bzk, Herkomst = Inbrengherkomst.Verwezen }, dag, geheim, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Lijstreactie, "R-geheim", new Lijstreactie { Id = "R-geheim", Overleg = delen, Afspraak = "a1", Partij = bzk, Lijstnummer = 1, Gelezen = "Geheim.", Opmerking = "Geheim." }, dag, geheim, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Afspraak, "P-punt", Afspraak("P-punt", Noordwest) with { Agenderingen = [new("X1", "Geheim punt", AgenderingActie.Bespreken, new(Noordwest), null, Zekerheid.Vast, Landsdelen.Geen, [])] }, dag, eigen, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Afspraak, "P-delen", Afspraak("P-delen", Noordwest, new PartijRol(bzk, Rol.Trekker), new PartijRol(holland, Rol.Trekker)), dag, tafel, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Voortgangsbericht, "M-eigen", new Voortgangsbericht { Id = "M-eigen", Afspraak = new("P-delen"), Partij = bzk, Dag = dag, Tekst = "Geheim bericht." }, dag, eigen, Schrijfwijze.Nieuw),
            new(AggregaatSoort.Bewijsstuk, "B-eigen", new Bewijsstuk { Id = "B-eigen", Afspraak = new("P-delen"), Partij = bzk, Soort = Bewijssoort.Elders, Titel = "Geheim bewijs", Citaat = "Geheim." }, dag, eigen, Schrijfwijze.Nieuw),
        ], CancellationToken.None);
        Assert.True(uitkomst.Gelukt, string.Join(' ', uitkomst.Weigeringen.Select(w => w.Bericht)));
        db.Stukdelen.AddRange(new[] { ("S-eigen", 1, eigen), ("S-deels", 1, eigen), ("S-deels", 2, tafel) }.Select(s => new StukdeelRij
        {
            StukId = s.Item1,
            Versie = s.Item2,
            Deel = 0,
            Inhoud = s.Item1 == "S-deels" && s.Item2 == 1 ? [.. "%PDF1"u8] : [.. "%PDF-"u8],
            ZichtNiveau = s.Item3.Niveau,
            ZichtPartij = "min-bzk",
            ZichtOverleg = s.Item3.Overleg?.Waarde ?? "",
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Afspraak Afspraak(string id, string overleg, params PartijRol[] partijen) => new()
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = "Vertrouwelijke zin " + id,
        Landsdelen = Landsdelen.Noordwest,
        Status = AfspraakStatus.Gemaakt,
        Overleg = new(overleg),
        Zekerheid = Zekerheid.Vast,
        Partijen = partijen,
    };

    /// <summary>As someone, in a scope of its own.</summary>
    private async Task Als<TGebruik>(string wie, Func<TGebruik, Task<Uitkomst<Ondertekening>>> daad) where TGebruik : notnull
    {
        var persoon = (await proef.Mensenlijst()).SelectMany(m => m).Single(p => p.Account == wie);
        await using var bereik = proef.Site.Diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(persoon, null, null, default, CancellationToken.None));
        var uitkomst = await daad(bereik.ServiceProvider.GetRequiredService<TGebruik>());
        Assert.True(uitkomst.Gelukt, string.Join(' ', uitkomst.Weigeringen.Select(w => w.Bericht)));
    }

    [GeneratedRegex(@"\{([a-z]+)")]
    private static partial Regex RouteSleutel();

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Wisselend();
}
