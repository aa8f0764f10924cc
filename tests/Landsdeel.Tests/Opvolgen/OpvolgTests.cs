using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Opvolgen;
using Landsdeel.Rechten;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Opvolgen;

/// <summary>The trekker takes up, tells and shows; the others confirm or dispute.</summary>
public abstract class OpvolgTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Van_gemaakt_via_een_betwisting_naar_nagekomen_in_een_handeling()
    {
        await using var register = await Vers();
        Assert.Equal("opvolgen.niet-trekker", Opvolgproef.Code(await register.Doe<VolgOp, Uitkomst<Afspraak>>(v => v.PakOp(Opvolgproef.Sleutel, Ct), await register.Op("PV26"))));
        Assert.True((await register.Doe<VolgOp, Uitkomst<Afspraak>>(v => v.PakOp(Opvolgproef.Sleutel, Ct), await register.Op("min-bzk"))).Gelukt);
        Assert.Equal((AfspraakStatus.Loopt, Opvolgproef.Dag), await register.Nu() is var nu ? (nu.Inhoud.Status, nu.GeldigVan) : default);
        Assert.Equal("opvolgen.niet-op-te-pakken", Opvolgproef.Code(await register.Doe<VolgOp, Uitkomst<Afspraak>>(v => v.PakOp(Opvolgproef.Sleutel, Ct), await register.Op("min-bzk"))));

        Assert.Equal("nakoming.zonder-bewijs", Opvolgproef.Code(await register.Vraag("min-bzk")));
        var eerste = (await register.Bewijs("min-bzk", ZichtNiveau.Overleg)).Waarde;
        var eigen = (await register.Bewijs("min-bzk", ZichtNiveau.Eigen, titel: "Interne nota")).Waarde;
        Assert.Equal("nakoming.bewijs-niet-te-zien", Opvolgproef.Code(await register.Vraag("min-bzk", eerste, eigen)));
        Assert.Equal(["min-ienw", "PV26"], (await register.Vraag("min-bzk", eerste)).Waarde.Laatste!.Gevraagd.Select(g => g.Partij!.Value.Waarde));
        Assert.Equal("opvolgen.niet-trekker", Opvolgproef.Code(await register.Vraag("PV26", eerste)));

        Assert.Null((await register.Zegt("min-ienw", Nakomingsantwoord.Bevestigd)).Waarde.Laatste!.Nagekomen);
        Assert.Equal("nakoming.reden", Opvolgproef.Code(await register.Zegt("PV26", Nakomingsantwoord.Betwist)));
        Assert.True((await register.Zegt("PV26", Nakomingsantwoord.Betwist, "De helft van de woningen ontbreekt.")).Gelukt);
        Assert.Equal(AfspraakStatus.Loopt, (await register.Nu()).Inhoud.Status);
        Assert.Equal("De helft van de woningen ontbreekt.", (await register.Ziet("min-bzk")).Nakoming!.Inhoud.Laatste!.Betwistingen.Single().Reden);
        Assert.Equal("nakoming.geen-nieuw-bewijs", Opvolgproef.Code(await register.Vraag("min-bzk", eerste)));

        var tweede = (await register.Bewijs("min-bzk", ZichtNiveau.Overleg, adres: "https://www.utrecht.nl/woningen", pagina: null)).Waarde;
        Assert.True((await register.Vraag("min-bzk", eerste, tweede)).Gelukt);
        var klaar = Opvolgproef.Dag.AddDays(20);
        // Two at once: neither answer is lost, and one of them makes it nagekomen.
        var uit = await Task.WhenAll(new[] { "min-ienw", "PV26" }.Select(p => Task.Run(() => register.Zegt(p, Nakomingsantwoord.Bevestigd, dag: klaar))));
        Assert.Single(uit, u => u.Waarde.Laatste!.Nagekomen == klaar);
        nu = await register.Nu();
        Assert.Equal((AfspraakStatus.Nagekomen, klaar), (nu.Inhoud.Status, nu.GeldigVan));
        Assert.Equal("nakoming.af", Opvolgproef.Code(await register.Zegt("PV26", Nakomingsantwoord.Betwist, "Toch niet")));
        // The day before it still ran.
        Assert.Equal(AfspraakStatus.Loopt, (await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.InBlik(new(Opvolgproef.Sleutel), Ct), await register.Op("min-bzk", klaar.AddDays(-1))))!.Inhoud.Status);
        Assert.Equal(0, (await Proefregel.Op(Keuze, 100, "journaal", "controleer")).Code);
    }

    [Fact]
    public async Task Wat_alleen_voor_de_eigen_organisatie_is_ziet_een_ander_nergens()
    {
        await using var register = await Vers();
        Assert.True((await register.Meld("min-bzk", "GEHEIM de minister twijfelt.", ZichtNiveau.Eigen, EigenStand.StaatStil)).Gelukt);
        Assert.True((await register.Meld("min-bzk", "De verkenning is begonnen.", ZichtNiveau.Overleg, EigenStand.OpSchema, Opvolgproef.Dag.AddDays(-1))).Gelukt);
        Assert.True((await register.Bewijs("min-bzk", ZichtNiveau.Eigen, titel: "GEHEIM nota")).Gelukt);
        Assert.Equal("opvolgen.zicht", Opvolgproef.Code(await register.Meld("min-bzk", "Voor iedereen.", ZichtNiveau.Openbaar)));

        var eigen = await register.Ziet("min-bzk");
        Assert.Equal((2, 1), (eigen.Berichten.Count, eigen.Bewijs.Count));
        var ander = await register.Ziet("PV26");
        Assert.Equal(("De verkenning is begonnen.", 0), (Assert.Single(ander.Berichten).Inhoud.Tekst, ander.Bewijs.Count));
        Assert.True((await register.Ziet("PV30")).IsLeeg);
        Assert.Empty((await register.Ziet("PV26", Opvolgproef.Dag.AddDays(-2))).Berichten);

        // What follows from it as well: only who sees the message is told that it is behind.
        async Task<Koers> Ziet(string partij) => (await register.Doe<BekijkOpvolging, Opvolgbeeld?>(b => b.Voer(new AfspraakId(Opvolgproef.Sleutel), Ct), await register.Op(partij)))!.Koers;
        Assert.Equal((Koers.Achter, Koers.OpKoers), (await Ziet("min-bzk"), await Ziet("PV26")));
        Assert.Null(await register.Doe<BekijkOpvolging, Opvolgbeeld?>(b => b.Voer(new AfspraakId(Opvolgproef.Sleutel), Ct), await register.Op("PV30")));
    }

    [Fact]
    public async Task Wie_niet_mag_wordt_geweigerd_en_bewijs_moet_kloppen()
    {
        await using var register = await Vers();
        const string brief = "kamerbrief-2020-06-23";
        Assert.Equal("bewijs.citaat", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, brief, "Dit staat er echt niet in.", null)));
        Assert.Equal("bewijs.document-onbekend", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, "D-bestaat-niet", "x")));
        Assert.Equal("bewijs.webadres", Opvolgproef.Code(await register.Bewijs("min-bzk", ZichtNiveau.Overleg, adres: "javascript:alert(1)")));
        var goed = (await register.Bewijs("min-bzk", ZichtNiveau.Overleg, brief, Citaat, null)).Waarde;
        var bewijs = Assert.Single((await register.Ziet("PV26")).Bewijs).Inhoud;
        Assert.Equal((goed, true), (bewijs.Id, bewijs.VanRegel > 0 && bewijs.TotRegel >= bewijs.VanRegel));

        Assert.Equal("opvolgen.niet-trekker", Opvolgproef.Code(await register.Meld("min-ienw", "Namens BZK.", ZichtNiveau.Overleg)));
        Assert.Equal("afspraak.niet-gevonden", Opvolgproef.Code(await register.Meld("PV30", "Wij ook.", ZichtNiveau.Overleg)));
        Assert.Equal("voortgang.toekomst", Opvolgproef.Code(await register.Meld("min-bzk", "Straks.", ZichtNiveau.Overleg, dag: new(2199, 1, 1))));
        var als = await register.Op("min-bzk");
        Task<Uitkomst<string>> Meld(Func<Sessie, Sessie> wie) => register.Doe<VolgOp, Uitkomst<string>>(v => v.Meld(Opvolgproef.Sleutel, new("Het gaat.", null, null, ZichtNiveau.Overleg), Ct), s => wie(als(s)));
        Assert.Equal("geen-recht", Opvolgproef.Code(await Meld(s => s with { Bevoegdheden = Functierechten.Publiek })));
        Assert.Equal("buiten-bereik", Opvolgproef.Code(await Meld(s => s with { Persoon = s.Persoon with { Toekenningen = [new(Domain.Accounts.Functie.Beleidsmedewerker, new(Landsdelen.Zuid, null))] } })));
        Assert.Equal("kijkt-terug", Opvolgproef.Code(await Meld(s => s with { Blik = new(Opvolgproef.Dag, 1) })));
        Assert.Equal("opvolgen.toekomst", Opvolgproef.Code(await Meld(s => s with { Blik = new(new(2199, 1, 1)) })));

        await register.Vraag("min-bzk", goed);
        Assert.Equal("nakoming.niet-gevraagd", Opvolgproef.Code(await register.Zegt("min-bzk", Nakomingsantwoord.Bevestigd)));
        Assert.Equal("nakoming.niet-gevraagd", Opvolgproef.Code(await register.Zegt("PV27", Nakomingsantwoord.Bevestigd)));
        Assert.Equal("opvolgen.niet-trekker", Opvolgproef.Code(await register.Doe<Nakomen, Uitkomst<Nakoming>>(n => n.TrekIn(Opvolgproef.Sleutel, Ct), await register.Op("PV26"))));
        Assert.True((await register.Doe<Nakomen, Uitkomst<Nakoming>>(n => n.TrekIn(Opvolgproef.Sleutel, Ct), als)).Gelukt);
    }

    private const string Citaat = "Bestuurlijke Overleggen";

    private Landsdeel.Infrastructure.Database.Databasekeuze Keuze { get; set; } = null!;

    private async Task<Testregister> Vers()
    {
        Keuze = await database.Leeg();
        var register = await Testregister.Maak(Keuze, leeg: false);
        await register.Afspraak();
        return register;
    }
}

public sealed class OpvolgTestsSqlite(SqliteTestdatabase d) : OpvolgTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OpvolgTestsPostgres(PostgresTestdatabase d) : OpvolgTests(d), IClassFixture<PostgresTestdatabase>;
