using System.IO.Compression;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Overleggen.Voorbereiden;

/// <summary>Pieces: their versions, who sees which, and what may be one.</summary>
public abstract class StukTests(Testdatabase database)
{
    private static readonly OverlegId Overleg = Agendaproef.Noordwest;
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[3 * 1024 * 1024 + 17]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<Uitkomst<Vergaderstuk>> Voeg(Testregister register, Func<Sessie, Sessie> als, byte[] inhoud, string naam = "stuk.pdf", ZichtNiveau niveau = ZichtNiveau.Overleg, string? stuk = null, string? titel = "Voortgang") =>
        register.Doe<VoegStukToe, Uitkomst<Vergaderstuk>>(v => v.Voer(Overleg, new(stuk, titel, "A-NW10~D04", niveau, naam, inhoud.Length), new MemoryStream(inhoud), Ct), als);

    private static Task<IReadOnlyList<Stukregel>> Van(Testregister register, Func<Sessie, Sessie> als) => register.Doe<StukVragen, IReadOnlyList<Stukregel>>(v => v.Van(Overleg, Ct), als);

    private static Task<byte[]> Inhoud(Testregister register, Func<Sessie, Sessie> als, string stuk, int versie) => register.Doe<StukVragen, byte[]>(async v =>
    {
        using var uit = new MemoryStream();
        await v.Schrijf(stuk, versie, uit, Ct);
        return uit.ToArray();
    }, als);

    [Fact]
    public async Task Een_stuk_komt_terug_zoals_het_werd_ingeleverd_en_elke_versie_heeft_haar_eigen_zicht()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var (utrecht, holland, groningen) = (await register.Als("PV26"), await register.Als("PV27"), await register.Als("PV20"));
        var stuk = (await Voeg(register, utrecht, [.. "%PDF-1.4 kort"u8], niveau: ZichtNiveau.Eigen)).Waarde;
        Assert.Empty(await Van(register, holland));
        Assert.Empty(await Inhoud(register, holland, stuk.Id, 1));
        // Not even that there is one to make a version of.
        Assert.Equal("stuk.onbekend", Code(await Voeg(register, holland, Pdf, stuk: stuk.Id)));

        Assert.Equal(2, (await Voeg(register, utrecht, Pdf, "tweede.pdf", stuk: stuk.Id)).Waarde.Versies[^1].Nummer);
        var gezien = Assert.Single(await Van(register, holland)).Stuk;
        // The first version was for Utrecht alone, and so is that there was one.
        Assert.Equal([1], gezien.Versies.Select(gezien.Volgnummer));
        Assert.Equal(gezien.Versies[0], await register.Doe<StukVragen, Stukversie?>(v => v.Versie(Overleg, stuk.Id, 1, Ct), holland));
        Assert.Null(await register.Doe<StukVragen, Stukversie?>(v => v.Versie(Overleg, stuk.Id, 2, Ct), holland));
        Assert.Equal([1, 2], Assert.Single(await Van(register, utrecht)).Stuk.Versies.Select(v => v.Nummer));
        Assert.Equal(Pdf, await Inhoud(register, holland, stuk.Id, 2));
        Assert.Empty(await Inhoud(register, holland, stuk.Id, 1));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)), gezien.Versies[0].Sha256);
        Assert.Empty(await Van(register, groningen));
        Assert.Empty(await Inhoud(register, groningen, stuk.Id, 2));

        Assert.Equal("van-andere-partij", Code(await Voeg(register, holland, Pdf, stuk: stuk.Id)));
        Assert.Equal("niet-aan-tafel", Code(await Voeg(register, groningen, Pdf)));
        Assert.Equal("stuk.onbekend", Code(await Voeg(register, utrecht, Pdf, stuk: "bestaat-niet")));
    }

    [Fact]
    public async Task Wat_geen_stuk_kan_zijn_wordt_geweigerd_en_laat_niets_achter()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var utrecht = await register.Als("PV26");
        Assert.Equal("stuk.leeg", Code(await Voeg(register, utrecht, [])));
        Assert.Equal("stuk.soort", Code(await Voeg(register, utrecht, Encoding.UTF8.GetBytes("<html>"), "stuk.html")));
        Assert.Equal("stuk.soort", Code(await Voeg(register, utrecht, [0x4D, 0x5A, 0, 0, 0, 0, 0, 0, 0], "stuk.pdf")));
        Assert.Equal("stuk.soort", Code(await Voeg(register, utrecht, Pdf, "stuk.pdf.exe")));
        Assert.Equal("stuk.soort", Code(await Voeg(register, utrecht, Pakket("word/document.xml", "word/vbaProject.bin"), "stuk.docx")));
        Assert.Equal("stuk.zicht", Code(await Voeg(register, utrecht, Pdf, niveau: ZichtNiveau.Openbaar)));
        Assert.Equal("stuk.titel-leeg", Code(await Voeg(register, utrecht, Pdf, titel: " ")));
        Assert.True((await Voeg(register, utrecht, Pakket("word/document.xml"), "../../etc/stuk.docx")).Gelukt);
        Assert.Equal("stuk.docx", Assert.Single(await Van(register, utrecht)).Stuk.Versies[0].Bestandsnaam);
        Assert.Equal(1, await register.Doe<LandsdeelDb, int>(db => db.Stukdelen.CountAsync(Ct), utrecht));
    }

    [Fact]
    public async Task Wie_een_stuk_inleverde_trekt_het_in_en_dan_is_het_er_voor_niemand_meer_maar_blijft_verteld_dat_het_er_was()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var (utrecht, holland) = (await register.Als("PV26"), await register.Als("PV27"));
        var stuk = (await Voeg(register, utrecht, Pdf)).Waarde;
        var toen = await register.Doe<Sessie, long>(s => Task.FromResult(s.NuMicros), utrecht);
        Task<Uitkomst<Vergaderstuk>> TrekIn(Func<Sessie, Sessie> als, string? waarom, string id) => register.Doe<TrekStukIn, Uitkomst<Vergaderstuk>>(t => t.Voer(Overleg, id, waarom, Ct), als);
        Assert.Equal("van-andere-partij", Code(await TrekIn(holland, "weg ermee", stuk.Id)));
        Assert.Equal("niet-aan-tafel", Code(await TrekIn(await register.Als("PV20"), "weg ermee", stuk.Id)));
        Assert.Equal("stuk.zonder-reden", Code(await TrekIn(utrecht, "  ", stuk.Id)));
        Assert.Equal("stuk.onbekend", Code(await TrekIn(utrecht, "weg ermee", "bestaat-niet")));
        Assert.Single(await Van(register, holland));

        Assert.True((await TrekIn(utrecht, "De cijfers kloppen niet.", stuk.Id)).Gelukt);
        Assert.Empty(await Van(register, holland));
        Assert.Empty(await Van(register, utrecht));
        Assert.Equal("stuk.onbekend", Code(await TrekIn(utrecht, "nog eens", stuk.Id)));
        Assert.Equal("stuk.onbekend", Code(await Voeg(register, utrecht, Pdf, stuk: stuk.Id)));
        // What the register knew before stays told.
        Assert.Single(await Van(register, s => holland(s) with { Blik = new(s.Blik.Peildatum, toen) }));
    }

    private static byte[] Pakket(params string[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var deel in delen.Append("[Content_Types].xml")) zip.CreateEntry(deel);
        return uit.ToArray();
    }

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.Single(uitkomst.Weigeringen).Code;
}

public sealed class StukTestsSqlite(SqliteTestdatabase d) : StukTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class StukTestsPostgres(PostgresTestdatabase d) : StukTests(d), IClassFixture<PostgresTestdatabase>;
