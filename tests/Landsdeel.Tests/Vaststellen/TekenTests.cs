using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
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
