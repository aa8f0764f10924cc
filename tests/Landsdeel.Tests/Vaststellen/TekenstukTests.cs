using System.IO.Compression;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Conceptlijst;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Vaststellen;

namespace Landsdeel.Tests.Vaststellen;

/// <summary>The signed list as paper: what it shows, and that <c>verifieer</c> takes it for what it is and nothing else.</summary>
public abstract class TekenstukTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elke_vorm_draagt_de_ondertekening_en_wordt_zonder_register_gecontroleerd()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        await register.LegVoor(0, Lang());
        foreach (var partij in Tekenproef.Partijen.SkipLast(1)) await register.Antwoordt(partij, Tekenproef.Ja);
        await register.Antwoordt("PV27", new(Instemmingsoort.OnderVoorbehoud, "Mits de staten instemmen.", Goedkeurder.ProvincialeStaten));
        var concept = await Maak(register, Stukvorm.Docx);
        Assert.Contains("Nog niet vastgesteld", Inhoud(concept), StringComparison.Ordinal);
        Assert.Equal("bewijs.ontbreekt", Papiercontrole.Controleer(concept).Weigeringen.Single().Code);
        await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.HefOp(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, "PS stemden in op 16 december", Ct), await register.Mens("PV27"));

        var map = Directory.CreateTempSubdirectory("landsdeel-stuk-").FullName;
        foreach (var vorm in Enum.GetValues<Stukvorm>())
        {
            var bestand = await Maak(register, vorm);
            var pad = Path.Combine(map, "lijst." + vorm.ToString().ToLowerInvariant());
            await File.WriteAllBytesAsync(pad, bestand, Ct);
            var uitslag = await Proefregel.ZonderRegister("verifieer", pad);
            Assert.True(uitslag.Code == 0, $"{vorm}: {uitslag.Fout}");
            var uit = string.Join(' ', uitslag.Uit.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("Het bewijs klopt: BO MIRT najaar 2020 (Noordwest), versie 1", uit, StringComparison.Ordinal);
            Assert.Contains("Provincie Noord-Holland: Ander, 25 november 2020 (vastgelegd op 24 november 2026), voorbehoud opgeheven", uit, StringComparison.Ordinal);
            Assert.Contains(vorm == Stukvorm.Docx ? "precies zoals Landsdeel" : "woord voor woord", uit, StringComparison.Ordinal);
            if (vorm == Stukvorm.Docx) Assert.Equal(bestand, await Maak(register, vorm));
        }

        // What other programs see of them.
        var tekst = await Programma.Draai("pdftotext", "-layout", Path.Combine(map, "lijst.pdf"), "-");
        Assert.Contains("Ondertekening", tekst, StringComparison.Ordinal);
        // Signed for a day long gone: the paper says when that really was, of the whole, of each signature and of a reservation that was lifted.
        var inhoud = Inhoud(await Maak(register, Stukvorm.Docx));
        Assert.Contains("Vastgesteld op 25 november 2020 (vastgelegd op 24 november 2026): alle", inhoud, StringComparison.Ordinal);
        Assert.Contains("Opgeheven op 25 november 2020 (vastgelegd op 24 november 2026) door Ander", inhoud, StringComparison.Ordinal);
        // Once for every signature, and for the three others.
        Assert.Equal(Tekenproef.Partijen.Length + 3, inhoud.Split("(vastgelegd op 24 november 2026)").Length - 1);
        Assert.Matches(@"PS\s+stemden|stemden\s+in", tekst);
        Assert.Contains("bewijs.zip", await Programma.Draai("pdfdetach", "-list", Path.Combine(map, "lijst.pdf")), StringComparison.Ordinal);
        await Programma.Draai("pdfdetach", "-save", "1", "-o", Path.Combine(map, "uit.zip"), Path.Combine(map, "lijst.pdf"));
        Assert.True(Bewijs.Controleer(await File.ReadAllBytesAsync(Path.Combine(map, "uit.zip"), Ct)).Gelukt);
    }

    [Fact]
    public async Task Een_veranderd_stuk_valt_door_de_mand_ook_als_het_bewijs_erin_klopt()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        await register.LegVoor(0, Lang());
        foreach (var partij in Tekenproef.Partijen) await register.Antwoordt(partij, Tekenproef.Ja);
        var (docx, odt, pdf) = (await Maak(register, Stukvorm.Docx), await Maak(register, Stukvorm.Odt), await Maak(register, Stukvorm.Pdf));

        Assert.Equal("bewijs.stuk-anders", Code(Vervang(docx, "word/document.xml", "twee varianten", "drie varianten")));
        Assert.Equal("bewijs.stuk-anders", Code(Vervang(docx, "word/footer1.xml", "Vastgesteld", "Vervallen")));
        Assert.Equal("bewijs.stuk-anders", Code(Vervang(odt, "content.xml", "twee varianten", "drie varianten")));
        Assert.Equal("bewijs.stuk-anders", Code(Vervang(odt, "styles.xml", "Vastgesteld", "Vervallen")));
        // The proof of this list in a paper that says something else.
        var ander = register.Doe<LijstUitvoer, Uitkomst<Stukbestand>>(u => u.Maak(Lang("Rijk en provincie Utrecht werken drie varianten uit.") with { Nummer = 1 }, new Overleg { Id = Tekenproef.Overleg, Naam = "x", Reeks = OverlegReeks.BoMirt, Landsdelen = Landsdelen.Noordwest },
            Stukvorm.Pdf, Ct, Huidig(register).Result), Agendaproef.Op(Tekenproef.Dag));
        Assert.Equal("bewijs.stuk-anders", Code((await ander).Waarde.Inhoud));
        // Saved by another program that kept the words, with nothing but the form changed.
        var anders = Vervang(docx, "word/document.xml", "<w:body>", "<w:body><w:p />");
        Assert.Equal((true, false), (Papiercontrole.Controleer(anders).Gelukt, Papiercontrole.Controleer(anders).Waarde.Precies));
        // A proof that was tampered with inside a paper.
        var vals = (byte[])pdf.Clone();
        vals[vals.AsSpan().LastIndexOf("tekst.txt"u8) - 60] ^= 1;
        Assert.False(Papiercontrole.Controleer(vals).Gelukt);
        Assert.Equal("bewijs.onleesbaar", Code(docx[..^40]));
    }

    /// <summary>Long enough for several pages, so that what stands above and below each of them is met.</summary>
    private static Afsprakenlijst Lang(string tekst = "Rijk en provincie Utrecht werken twee varianten uit.")
    {
        var lijst = Tekenproef.Lijst(tekst);
        var een = lijst.Onderwerpen[0].Afspraken[0];
        return lijst with
        {
            Onderwerpen =
            [
                .. lijst.Onderwerpen,
                .. Enumerable.Range(2, 6).Select(n => new Lijstonderwerp
                {
                    Sleutel = $"o{n}",
                    Kop = $"Opgave {n}: ‘wonen & bereikbaarheid’ < 2030",
                    Uitgangspunten = ["De woningbouw gaat door.", "Het spoor komt eerst; zie (a) en (b)."],
                    Afspraken = [.. Enumerable.Range(1, 3).Select(m => een with { Sleutel = $"o{n}a{m}", Tekst = $"Afspraak {m} bij opgave {n}: partijen onderzoeken de effecten op 'woningbouw' — met een fijnmazig officieel affiche. " + string.Concat(Enumerable.Repeat("Zij betrekken daarbij de gemeenten in de regio. ", m)) })],
                }),
            ],
        };
    }

    private static async Task<Ondertekening?> Huidig(Testregister register) =>
        await register.Doe<Ondertekenopslag, Ondertekening?>(o => o.Huidig(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, Ct), Agendaproef.Op(Tekenproef.Dag));

    private static async Task<byte[]> Maak(Testregister register, Stukvorm vorm)
    {
        var als = Agendaproef.Op(Tekenproef.Dag);
        var lijst = (await register.Doe<Lijstopslag, Afsprakenlijst?>(l => l.Huidig(Tekenproef.Overleg, Ct), als))!;
        var beeld = (await register.Doe<OverlegVragen, OverlegBeeld?>(o => o.Een(Tekenproef.Overleg, Ct), als))!;
        var ondertekening = await Huidig(register);
        return (await register.Doe<LijstUitvoer, Uitkomst<Stukbestand>>(u => u.Maak(lijst, beeld.Overleg, vorm, Ct, ondertekening), als)).Waarde.Inhoud;
    }

    private static string Code(byte[] bestand) => Papiercontrole.Controleer(bestand).Weigeringen is [var een, ..] ? een.Code : "klopt";

    private static string Inhoud(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var lezer = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return lezer.ReadToEnd();
    }

    private static byte[] Vervang(byte[] pakket, string deel, string oud, string nieuw)
    {
        using var stroom = new MemoryStream();
        stroom.Write(pakket);
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            var was = zip.GetEntry(deel) ?? throw new InvalidOperationException(string.Join(' ', zip.Entries.Select(e => e.FullName)));
            string tekst;
            using (var lezer = new StreamReader(was.Open())) tekst = lezer.ReadToEnd();
            Assert.Contains(oud, tekst, StringComparison.Ordinal);
            was.Delete();
            using var schrijver = zip.CreateEntry(deel).Open();
            schrijver.Write(Encoding.UTF8.GetBytes(tekst.Replace(oud, nieuw, StringComparison.Ordinal)));
        }
        return stroom.ToArray();
    }
}

public sealed class TekenstukTestsSqlite(SqliteTestdatabase d) : TekenstukTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class TekenstukTestsPostgres(PostgresTestdatabase d) : TekenstukTests(d), IClassFixture<PostgresTestdatabase>;
