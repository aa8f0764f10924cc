using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Opvolgen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen;
using Landsdeel.Tests.Overleggen;

namespace Landsdeel.Tests.Opvolgen;

/// <summary>Evidence that stands in a piece of a meeting, and taking back what was told.</summary>
public abstract class MeldingTests(Testdatabase database)
{


    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Testregister> Vers()
    {
        var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        await register.Afspraak();
        return register;
    }

    [Theory]
    [InlineData("brief-libreoffice.pdf")]
    [InlineData("brief.docx")]
    [InlineData("brief.odt")]
    public async Task Bewijs_is_een_passage_van_een_vergaderstuk(string bestand)
    {
        await using var register = await Vers();
        var inhoud = Lezing.Bestand(bestand);
        async Task<string> Stuk(ZichtNiveau niveau, byte[] bytes, string naam) => Stukbewijs.Voorvoegsel + (await register.Doe<VoegStukToe, Uitkomst<Vergaderstuk>>(
            v => v.Voer(Agendaproef.Noordwest, new(null, "Voortgangsrapportage", null, niveau, naam, bytes.Length), new MemoryStream(bytes), Ct), await register.Op("min-bzk"))).Waarde.Id;
        var stuk = await Stuk(ZichtNiveau.Overleg, inhoud, bestand);
        const string citaat = "over de uitkomsten van de Landsdelige Bestuurlijke Overleggen Leefomgeving";

        Assert.Equal("bewijs.citaat", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, stuk, "Dit staat er echt niet in.", null)));
        Assert.Equal("bewijs.zonder-plaats", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, stuk, null, null)));
        var id = (await register.Bewijs("min-bzk", ZichtNiveau.Overleg, stuk, citaat, null, titel: "")).Waarde;
        var bewijs = Assert.Single((await register.Ziet("PV26")).Bewijs).Inhoud;
        Assert.Equal((id, "Voortgangsrapportage", Bewijssoort.Vergaderstuk, 1, true), (bewijs.Id, bewijs.Titel, bewijs.Soort, bewijs.Stukversie, bewijs.VanRegel > 0));
        // The address gives the very version that was quoted.
        var beeld = (await register.Doe<BekijkOpvolging, Opvolgbeeld?>(v => v.Voer(new AfspraakId(Opvolgproef.Sleutel), Ct), await register.Op("PV26")))!;
        Assert.Equal($"/overleggen/{Agendaproef.Noordwest}/stukken/{stuk[Stukbewijs.Voorvoegsel.Length..]}/1", beeld.Adres(bewijs));
        Assert.StartsWith("versie 1, regel ", beeld.Plaats(bewijs), StringComparison.Ordinal);

        // Not wider than the piece, and not of a piece that one may not see.
        var eigen = await Stuk(ZichtNiveau.Eigen, inhoud, bestand);
        Assert.Equal("bewijs.ruimer-dan-document", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, eigen, citaat, null)));
        Assert.True((await register.Bewijs("min-bzk", ZichtNiveau.Eigen, eigen, citaat, null)).Gelukt);
        Assert.Contains(eigen, await Keuzes(register, "min-bzk"));
        foreach (var ander in new[] { "PV26", "PV20" }) Assert.DoesNotContain(eigen, await Keuzes(register, ander));
        Assert.Contains(stuk, await Keuzes(register, "PV26"));
        Assert.DoesNotContain(stuk, await Keuzes(register, "PV20"));
        Assert.Equal("bewijs.document-onbekend", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, Stukbewijs.Voorvoegsel + "bestaat-niet", citaat, null)));

        // A picture holds no words: the page says where to look.
        var plaatje = await Stuk(ZichtNiveau.Overleg, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "kaart.png");
        Assert.Equal("bewijs.stuk-zonder-tekst", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, plaatje, citaat, null)));
        Assert.True((await register.Bewijs("min-bzk", ZichtNiveau.Overleg, plaatje, citaat, "1")).Gelukt);
    }

    private static async Task<IEnumerable<string>> Keuzes(Testregister register, string partij) =>
        (await register.Doe<Stukbewijs, IReadOnlyList<(string Bron, string Naam)>>(s => s.Keuzes(Ct), await register.Op(partij))).Select(k => k.Bron);

    [Fact]
    public async Task Wat_een_partij_intrekt_telt_niet_meer_en_blijft_te_lezen()
    {
        await using var register = await Vers();
        async Task<Uitkomst<string>> Trek(string partij, string melding, string? reden = "Dit ging over een andere afspraak.") =>
            await register.Doe<TrekMeldingIn, Uitkomst<string>>(t => t.Voer(Opvolgproef.Sleutel, melding, reden, Ct), await register.Op(partij, Opvolgproef.Dag.AddDays(2)));
        async Task<Koers> Koers() => (await register.Doe<BekijkOpvolging, Opvolgbeeld?>(b => b.Voer(new AfspraakId(Opvolgproef.Sleutel), Ct), await register.Op("PV26", Opvolgproef.Dag.AddDays(3))))!.Koers;
        var goed = (await register.Meld("min-bzk", "Het loopt.", ZichtNiveau.Overleg, EigenStand.OpSchema)).Waarde;
        var fout = (await register.Meld("min-bzk", "Het staat stil.", ZichtNiveau.Overleg, EigenStand.StaatStil)).Waarde;
        var bewijs = (await register.Bewijs("min-bzk", ZichtNiveau.Overleg)).Waarde;
        Assert.Equal(Domain.Opvolgen.Koers.Achter, await Koers());

        Assert.Equal("opvolgen.intrekken-reden", Opvolgproef.Code(await Trek("min-bzk", fout, " ")));
        Assert.Equal("opvolgen.niet-uw-melding", Opvolgproef.Code(await Trek("PV26", fout)));
        Assert.Equal("afspraak.niet-gevonden", Opvolgproef.Code(await Trek("PV30", fout)));
        Assert.Equal("opvolgen.melding-onbekend", Opvolgproef.Code(await Trek("min-bzk", "bestaat-niet")));
        Assert.True((await Trek("min-bzk", fout)).Gelukt);
        // Once more changes nothing.
        Assert.True((await Trek("min-bzk", fout, "Nog eens.")).Gelukt);

        Assert.Equal(Domain.Opvolgen.Koers.OpKoers, await Koers());
        var later = await register.Ziet("PV26", Opvolgproef.Dag.AddDays(3));
        Assert.Equal([goed], later.Berichten.Select(b => b.Inhoud.Id));
        var weg = Assert.Single(later.IngetrokkenBerichten).Inhoud;
        Assert.Equal((fout, "Dit ging over een andere afspraak.", Opvolgproef.Dag.AddDays(2)), (weg.Id, weg.Ingetrokken!.Reden, weg.Ingetrokken.Dag));
        // On the day before, it still counted.
        Assert.Contains(fout, (await register.Ziet("PV26", Opvolgproef.Dag.AddDays(1))).Berichten.Select(b => b.Inhoud.Id));

        // What others were asked to go by stays as long as the request does.
        Assert.True((await register.Vraag("min-bzk", bewijs)).Gelukt);
        Assert.Equal("bewijs.bij-verzoek", Opvolgproef.Code(await Trek("min-bzk", bewijs)));
        Assert.True((await register.Doe<Nakomen, Uitkomst<Nakoming>>(n => n.TrekIn(Opvolgproef.Sleutel, Ct), await register.Op("min-bzk"))).Gelukt);
        Assert.True((await Trek("min-bzk", bewijs)).Gelukt);
        Assert.Equal("nakoming.zonder-bewijs", Opvolgproef.Code(await register.Vraag("min-bzk", bewijs)));
        Assert.Equal([bewijs], (await register.Ziet("PV26", Opvolgproef.Dag.AddDays(3))).IngetrokkenBewijs.Select(b => b.Inhoud.Id));
    }
}

public sealed class MeldingTestsSqlite(SqliteTestdatabase d) : MeldingTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class MeldingTestsPostgres(PostgresTestdatabase d) : MeldingTests(d), IClassFixture<PostgresTestdatabase>;
