using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Afspraken;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Opvolgen;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Vaststellen;

namespace Landsdeel.Tests.Vaststellen;

/// <summary>Five partijen sign one list, in the register and out of it.</summary>
public abstract class TekenTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vijf_partijen_stellen_een_lijst_vast_met_een_voorbehoud_dat_wordt_opgeheven()
    {
        await using var register = await Vers();
        var o = (await register.LegVoor(0, Tekenproef.Lijst())).Waarde;
        Assert.Equal(Tekenproef.Partijen, o.Gevraagd.Select(g => g.Partij.Waarde).Order(StringComparer.Ordinal).OrderByDescending(p => p.StartsWith("min", StringComparison.Ordinal)));
        foreach (var partij in new[] { "min-bzk", "min-ienw", "PV24", "PV27" }) Assert.Null((await register.Antwoordt(partij, Tekenproef.Ja)).Waarde.Vastgesteld);
        Assert.Null((await register.Antwoordt("PV26", new(Instemmingsoort.OnderVoorbehoud, "Mits PS instemmen", Goedkeurder.ProvincialeStaten))).Waarde.Vastgesteld);

        // A changed wording asks only those it binds; the rest is carried over.
        o = (await register.LegVoor(1, Tekenproef.Lijst("Rijk en provincie Utrecht werken twee varianten uit."))).Waarde;
        Assert.Equal(["min-ienw", "PV26"], o.MoetenNog.Select(g => g.Partij.Waarde).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("tekenen.andere-versie", Assert.Single((await register.Antwoordt("PV26", Tekenproef.Ja, new('0', 64))).Weigeringen).Code);
        await register.Antwoordt("min-ienw", Tekenproef.Ja);
        Assert.Null((await register.Antwoordt("PV26", new(Instemmingsoort.OnderVoorbehoud, "Mits PS instemmen", Goedkeurder.ProvincialeStaten))).Waarde.Vastgesteld);
        Assert.Equal("tekenen.nog-niet-vastgesteld", Assert.Single((await register.Doe<MaakBewijs, Uitkomst<Stukbestand>>(b => b.Voer(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, Ct), await register.Mens("PV26"))).Weigeringen).Code);

        var later = await register.Mens("PV26", dag: Tekenproef.Dag.AddDays(14));
        o = (await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.HefOp(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, "PS stemden in", Ct), later)).Waarde;
        Assert.Equal(Tekenproef.Dag.AddDays(14), o.Vastgesteld!.Dag);
        Assert.Equal(OverlegStatus.LijstVastgesteld, (await register.Agenda(Tekenproef.Overleg, Agendaproef.Op(Tekenproef.Dag.AddDays(14)))).Overleg.Status);
        // Earlier days still show how it then was.
        Assert.Null((await register.Doe<Ondertekenopslag, Ondertekening?>(s => s.Huidig(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, Ct), await register.Mens("PV26")))!.Vastgesteld);
        Assert.Equal("tekenen.vastgesteld", Assert.Single((await register.Doe<BewaarAfsprakenlijst, Uitkomst<int>>(b => b.Voer(Tekenproef.Lijst("Weer anders"), 2, "", Ct), Agendaproef.Op(Tekenproef.Dag.AddDays(20)))).Weigeringen).Code);
        Assert.Equal(0, (await Proefregel.Op(Keuze, 100, "journaal", "controleer")).Code);
    }

    [Fact]
    public async Task Wie_geen_mandaat_heeft_of_niet_mag_kijken_tekent_niet()
    {
        await using var register = await Vers();
        await register.LegVoor(0, Tekenproef.Lijst());
        var digest = Canoniek.Digest(Tekenproef.Lijst() with { Nummer = 1 });
        Task<Uitkomst<Ondertekening>> Doe(Func<Landsdeel.Gedeeld.Sessie, Landsdeel.Gedeeld.Sessie> als) =>
            register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Antwoord(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, digest, Tekenproef.Ja, Ct), als);
        Assert.Equal("tekenen.geen-mandaat", Code(await Doe(await register.Mens("PV26", van: Tekenproef.Dag.AddDays(1)))));
        // It held on the day that is signed on, and has ended since; and the other way around, it is still to begin.
        Assert.Equal("tekenen.geen-mandaat", Code(await Doe(await register.Mens("PV26", tot: new(2020, 12, 31)))));
        Assert.Equal("tekenen.geen-mandaat", Code(await Doe(await register.Mens("PV26", van: new(2030, 1, 1)))));
        Assert.Equal("tekenen.niet-voorgelegd", Code(await Doe(await register.Mens("PV30"))));
        Assert.Equal("tekenen.toekomst", Code(await Doe(await register.Mens("PV26", dag: new(2199, 1, 1)))));
        var zonder = await register.Mens("PV26");
        Assert.Equal("geen-recht", Code(await Doe(s => zonder(s) with { Bevoegdheden = new HashSet<Landsdeel.Rechten.Bevoegdheid>() })));
        Assert.Empty(await register.Doe<Ondertekenopslag, IReadOnlyList<Ondertekening>>(o => o.Alle(Ct), await register.Mens("PV30")));
        Assert.Single(await register.Doe<Ondertekenopslag, IReadOnlyList<Ondertekening>>(o => o.Alle(Ct), await register.Mens("PV26")));
    }

    [Fact]
    public async Task Vijf_tegelijk_tekenen_allemaal()
    {
        await using var register = await Vers();
        await register.LegVoor(0, Tekenproef.Lijst());
        var uit = await Task.WhenAll(Tekenproef.Partijen.Select(p => Task.Run(() => register.Antwoordt(p, Tekenproef.Ja))));
        Assert.All(uit, u => Assert.True(u.Gelukt, string.Join(' ', u.Weigeringen.Select(w => w.Code))));
        Assert.Single(uit, u => u.Waarde.Vastgesteld is not null);
    }

    [Fact]
    public async Task Het_bewijs_klopt_zonder_register_en_met_de_hand_en_elke_vervalsing_valt_op()
    {
        await using var register = await Vers();
        await register.LegVoor(0, Tekenproef.Lijst());
        foreach (var partij in Tekenproef.Partijen) await register.Antwoordt(partij, Tekenproef.Ja);
        var bewijs = (await register.Doe<MaakBewijs, Uitkomst<Stukbestand>>(b => b.Voer(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, Ct), await register.Mens("PV26"))).Waarde;
        var map = Directory.CreateTempSubdirectory("landsdeel-bewijs-").FullName;
        var pad = Path.Combine(map, bewijs.Naam);
        await File.WriteAllBytesAsync(pad, bewijs.Inhoud, Ct);
        var uitslag = await Proefregel.Op(Keuze, 100, "verifieer", pad);
        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        Assert.Contains("Het bewijs klopt: BO MIRT najaar 2020 (Noordwest), versie 1, vastgesteld op 25 november 2020 (vastgelegd op 24 november 2026).", string.Join(' ', uitslag.Uit.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        // Signed on the day itself there is nothing to add.
        var zelfde = Tekenproef.Dag.ToDateTime(new(12, 0), DateTimeKind.Utc);
        Assert.Equal("25 november 2020", Vaststelwoorden.Getekend(Tekenproef.Dag, (zelfde.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond));

        // By hand: what sha256sum prints of each part stands in the next.
        ZipFile.ExtractToDirectory(pad, map);
        foreach (var (deel, volgende) in new[] { (Bewijs.Tekstdeel, Bewijs.Ondertekendeel), (Bewijs.Ondertekendeel, Bewijs.Handelingdeel), (Bewijs.Handelingdeel, Bewijs.Schakeldeel), (Bewijs.Schakeldeel, Bewijs.Leesmij) })
            Assert.Contains(Sha256sum(Path.Combine(map, deel)), await File.ReadAllTextAsync(Path.Combine(map, volgende), Ct), StringComparison.Ordinal);

        (string Deel, string Oud, string Nieuw, string Melding)[] vervalsingen =
        [
            (Bewijs.Tekstdeel, "twee", "drie", ""), (Bewijs.Tekstdeel, "corridor", "corridors", "niet de tekst die is getekend"),
            (Bewijs.Tekstdeel, "gebonden: PV26", "gebonden: PV30", "Niemand heeft getekend voor PV30"),
            (Bewijs.Ondertekendeel, "zonderVoorbehoud", "geweigerd", "heeft geweigerd"), (Bewijs.Ondertekendeel, "\"wie\":\"Ander\"", "\"wie\":\"Iemand\"", "niet de lijst die in het journaal"),
            (Bewijs.Handelingdeel, "PV27", "PV26", "De handeling is niet"), (Bewijs.Schakeldeel, "\n", "\n1", "De schakel van het journaal"), (Bewijs.Leesmij, "de inhoud", "x", ""),
        ];
        foreach (var (deel, oud, nieuw, melding) in vervalsingen.Where(v => v.Melding != ""))
        {
            var (veranderd, vals) = Vervals(bewijs.Inhoud, deel, t => t.Replace(oud, nieuw, StringComparison.Ordinal));
            Assert.True(veranderd, $"{deel}: {oud}");
            Assert.Contains(Bewijs.Controleer(vals).Weigeringen, w => w.Bericht.Contains(melding, StringComparison.Ordinal));
        }
        Assert.Equal("bewijs.onleesbaar", Assert.Single(Bewijs.Controleer(bewijs.Inhoud[..^40]).Weigeringen).Code);
        Assert.Equal("bewijs.onleesbaar", Assert.Single(Bewijs.Controleer("geen zip"u8.ToArray()).Weigeringen).Code);
        Assert.Equal("bewijs.onleesbaar", Assert.Single(Bewijs.Controleer(Vervals(bewijs.Inhoud, Bewijs.Ondertekendeel, _ => "{}").Inhoud).Weigeringen).Code);
        Assert.Equal(3, (await Proefregel.Op(Keuze, 100, "verifieer", pad + ".weg")).Code);
    }

    [Fact]
    public async Task Een_afspraak_wordt_getekend_van_voorbehoud_en_weigering_tot_bewijs()
    {
        const string sleutel = Opvolgproef.Sleutel, oud = "BZK werkt met IenW en Utrecht de aanpak uit.", nieuw = "BZK werkt met IenW en Utrecht de aanpak voor 2022 uit.";
        await using var register = await Vers();
        Task<Uitkomst<Ondertekening>> Leg(DateOnly? dag = null) => register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Afspraak(new(sleutel), null, Ct), Agendaproef.Op(dag ?? Tekenproef.Dag));
        async Task<Uitkomst<Ondertekening>> Als(string partij, Func<Teken, Task<Uitkomst<Ondertekening>>> daad, DateOnly? dag = null) => await register.Doe(daad, await register.Mens(partij, dag: dag));
        Task<Uitkomst<Ondertekening>> Antwoordt(string partij, string digest, Antwoord antwoord) => Als(partij, t => t.Antwoord(Voorwerpsoort.Afspraak, sleutel, digest, antwoord, Ct));
        Task<Uitkomst<Stukbestand>> Zip() => register.Doe<MaakBewijs, Uitkomst<Stukbestand>>(b => b.Voer(Voorwerpsoort.Afspraak, sleutel, Ct), Agendaproef.Op(Tekenproef.Dag.AddDays(20)));
        static string[] Wie(IEnumerable<Gevraagde> gevraagd) => [.. gevraagd.Select(g => g.Partij.Waarde)];

        // Only whom the sentence binds is asked: not who is merely involved.
        await register.Afspraak(partijen: [("min-bzk", Rol.Trekker), ("min-ienw", Rol.Gebonden), ("PV26", Rol.Gebonden), ("PV27", Rol.Betrokken)]);
        var eerst = (await Leg()).Waarde;
        Assert.Equal(["min-bzk", "min-ienw", "PV26"], Wie(eerst.Gevraagd));
        var mits = new Antwoord(Instemmingsoort.OnderVoorbehoud, "Mits GS instemmen.", Goedkeurder.DagelijksBestuur);
        await Antwoordt("min-bzk", eerst.Voorwerp.Digest, Tekenproef.Ja);
        await Antwoordt("PV26", eerst.Voorwerp.Digest, mits);
        Assert.Equal("tekenen.reden-leeg", Code(await Antwoordt("min-ienw", eerst.Voorwerp.Digest, new(Instemmingsoort.Geweigerd))));
        var geweigerd = (await Antwoordt("min-ienw", eerst.Voorwerp.Digest, new(Instemmingsoort.Geweigerd, "Zonder jaartal niet."))).Waarde;
        Assert.Equal((0, "Zonder jaartal niet."), (geweigerd.MoetenNog.Count(), geweigerd.Huidig(new("min-ienw"))!.Reden));
        Assert.Null(geweigerd.Vastgesteld);
        Assert.Equal("tekenen.niet-gevraagd", Code(await Antwoordt("PV27", eerst.Voorwerp.Digest, Tekenproef.Ja)));
        Assert.Equal("tekenen.nog-niet-vastgesteld", Assert.Single((await Zip()).Weigeringen).Code);

        // What does not bind asks nobody again; another sentence asks all whom it names, and nobody else.
        async Task Wijzig(Func<Afspraak, Afspraak> anders, int basis)
        {
            var uitkomst = await register.Wijzig(new(sleutel), basis, new(anders((await register.Nu()).Inhoud), new(ZichtNiveau.Overleg, new("min-bzk"), Tekenproef.Overleg), Tekenproef.Dag, true, "besproken"), Agendaproef.Op(Tekenproef.Dag));
            Assert.True(uitkomst.Gelukt, string.Join(' ', uitkomst.Weigeringen.Select(w => w.Bericht)));
        }
        await Wijzig(a => a with { Toelichting = "Een toelichting." }, 1);
        Assert.Equal("tekenen.niets-gewijzigd", Code(await Leg()));
        await Wijzig(a => a with { Tekst = nieuw }, 2);
        var later = (await Leg()).Waarde;
        Assert.Equal(["min-bzk", "min-ienw", "PV26"], Wie(later.MoetenNog));
        Assert.Equal("tekenen.andere-versie", Code(await Antwoordt("min-bzk", eerst.Voorwerp.Digest, Tekenproef.Ja)));
        await using (var site = await Testsite.Start(Keuze, leeg: false))
        {
            using var blad = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Klant.GetStringAsync($"/vaststellen/afspraak/{sleutel}?peildatum=2020-11-25", Ct));
            Assert.Equal([("INS", "voor 2022")], blad.QuerySelectorAll(".teken-verschil__tekst ins, .teken-verschil__tekst del").Select(e => (e.TagName, e.TextContent.Trim())));
            Assert.Equal($"tekst: {nieuw}", string.Join(' ', Assert.Single(blad.QuerySelectorAll(".teken-verschil__tekst")).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.Equal(nieuw, blad.QuerySelector("h1")!.TextContent);
        }

        // Vastgesteld is when all consent to this one version and the last reservation is lifted.
        await Antwoordt("min-bzk", later.Voorwerp.Digest, Tekenproef.Ja);
        await Antwoordt("PV26", later.Voorwerp.Digest, mits);
        Assert.Null((await Antwoordt("min-ienw", later.Voorwerp.Digest, Tekenproef.Ja)).Waarde.Vastgesteld);
        Assert.Equal("tekenen.geen-voorbehoud", Code(await Als("min-ienw", t => t.HefOp(Voorwerpsoort.Afspraak, sleutel, null, Ct))));
        var klaar = (await Als("PV26", t => t.HefOp(Voorwerpsoort.Afspraak, sleutel, "GS stemden in.", Ct), Tekenproef.Dag.AddDays(14))).Waarde;
        Assert.Equal(Tekenproef.Dag.AddDays(14), klaar.Vastgesteld!.Dag);

        // Frozen: what the record says afterwards is not laid before them, and does not change what was signed.
        await Wijzig(a => a with { Tekst = oud }, 3);
        Assert.Equal("tekenen.vastgesteld", Code(await Leg(Tekenproef.Dag.AddDays(20))));
        var bewijs = (await Zip()).Waarde;
        Assert.Equal($"bewijs-{sleutel}.zip", bewijs.Naam);
        var pad = Path.Combine(Directory.CreateTempSubdirectory("landsdeel-afspraak-").FullName, bewijs.Naam);
        await File.WriteAllBytesAsync(pad, bewijs.Inhoud, Ct);
        var uitslag = await Proefregel.ZonderRegister("verifieer", pad);
        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        var gezegd = string.Join(' ', uitslag.Uit.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"Het bewijs klopt: {nieuw}, versie 3, vastgesteld op 9 december 2020 (vastgelegd op 24 november 2026).", gezegd, StringComparison.Ordinal);
        Assert.Contains("25 november 2020 (vastgelegd op 24 november 2026), voorbehoud opgeheven", gezegd, StringComparison.Ordinal);
        foreach (var (deel, was, wordt, melding) in new[]
        {
            (Bewijs.Tekstdeel, "voor 2022 ", "", "niet de tekst die is getekend"), (Bewijs.Tekstdeel, "gebonden: PV26", "gebonden: PV30", "Niemand heeft getekend voor PV30"),
            (Bewijs.Ondertekendeel, "opgeheven", "open", "Het voorbehoud van PV26 staat nog open"),
        })
        {
            var (veranderd, vals) = Vervals(bewijs.Inhoud, deel, t => t.Replace(was, wordt, StringComparison.Ordinal));
            Assert.True(veranderd, $"{deel}: {was}");
            Assert.Contains(Bewijs.Controleer(vals).Weigeringen, w => w.Bericht.Contains(melding, StringComparison.Ordinal));
        }
    }

    private static (bool Veranderd, byte[] Inhoud) Vervals(byte[] bewijs, string deel, Func<string, string> wijzig)
    {
        using var stroom = new MemoryStream();
        stroom.Write(bewijs);
        string oud, nieuw;
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            using (var lezer = new StreamReader(zip.GetEntry(deel)!.Open())) oud = lezer.ReadToEnd();
            nieuw = wijzig(oud);
            zip.GetEntry(deel)!.Delete();
            using var schrijver = zip.CreateEntry(deel).Open();
            schrijver.Write(Encoding.UTF8.GetBytes(nieuw));
        }
        return (oud != nieuw, stroom.ToArray());
    }

    private static string Sha256sum(string pad)
    {
        using var proces = Process.Start(new ProcessStartInfo("sha256sum", [pad]) { RedirectStandardOutput = true })!;
        return proces.StandardOutput.ReadToEnd().Split(' ')[0];
    }

    private static string Code(Uitkomst<Ondertekening> uitkomst) => Assert.Single(uitkomst.Weigeringen).Code;

    private Landsdeel.Infrastructure.Database.Databasekeuze Keuze { get; set; } = null!;

    private async Task<Testregister> Vers()
    {
        Keuze = await database.Leeg();
        return await Testregister.Maak(Keuze, leeg: false);
    }
}

public sealed class TekenTestsSqlite(SqliteTestdatabase d) : TekenTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class TekenTestsPostgres(PostgresTestdatabase d) : TekenTests(d), IClassFixture<PostgresTestdatabase>;
