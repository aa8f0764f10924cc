using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Afspraken;

public sealed class VersieregelsTests
{
    private static readonly Zicht Openbaar = new(ZichtNiveau.Openbaar, Voorbeeld.Rijk);
    private static readonly DateOnly Begin = new(2020, 6, 23);

    private static string[] Codes(Versiestand van, Versiewens naar) => [.. Versieregels.Controleer(van, naar).Select(w => w.Code)];

    private static Versiestand Van(AfspraakStatus status = AfspraakStatus.Gemaakt, Zicht? zicht = null) =>
        new(Voorbeeld.Afspraak() with { Status = status }, zicht ?? Openbaar, Begin);

    private static Versiewens Naar(AfspraakStatus status = AfspraakStatus.Gemaakt, Zicht? zicht = null, bool verbetering = false, DateOnly? dag = null, string waarom = "BO") =>
        new(Voorbeeld.Afspraak() with { Status = status, Tekst = "anders", BeslotenIn = status is AfspraakStatus.Nagekomen or AfspraakStatus.Vervallen or AfspraakStatus.Vervangen ? new("O-1") : null }, zicht ?? Openbaar, dag ?? new(2020, 11, 25), verbetering, waarom);

    [Fact]
    public void De_procedure_gaat_alleen_vooruit()
    {
        // Written out, so that the table and not the code decides.
        (AfspraakStatus Van, AfspraakStatus[] Naar)[] tabel =
        [
            (AfspraakStatus.Voorgesteld, [AfspraakStatus.Gemaakt, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen]),
            (AfspraakStatus.Gemaakt, [AfspraakStatus.Loopt, AfspraakStatus.Nagekomen, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen]),
            (AfspraakStatus.Loopt, [AfspraakStatus.Nagekomen, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen]),
            (AfspraakStatus.Nagekomen, []),
            (AfspraakStatus.Vervallen, []),
            (AfspraakStatus.Vervangen, []),
        ];
        foreach (var (van, mag) in tabel)
            foreach (var naar in Enum.GetValues<AfspraakStatus>().Where(s => s != AfspraakStatus.Geen))
                Assert.Equal(mag.Contains(naar) || van == naar ? [] : ["afspraak.status-sprong"], Codes(Van(van), Naar(naar)));
    }

    [Fact]
    public void Een_verbetering_mag_elke_status_zetten() =>
        Assert.Empty(Codes(Van(AfspraakStatus.Nagekomen), Naar(AfspraakStatus.Voorgesteld, verbetering: true)));

    [Fact]
    public void Wat_vervalt_of_wordt_vervangen_noemt_het_overleg_dat_dat_besloot()
    {
        foreach (var status in new[] { AfspraakStatus.Vervallen, AfspraakStatus.Vervangen })
        {
            var zonder = Naar(status) with { Inhoud = Naar(status).Inhoud with { BeslotenIn = null } };
            Assert.Equal(["afspraak.besloten-in"], Codes(Van(), zonder));
            Assert.Equal(["afspraak.besloten-in"], Codes(Van(), zonder with { Verbetering = true }));
            Assert.Equal(["afspraak.besloten-in"], Versieregels.ControleerEerste(zonder).Select(w => w.Code));
            Assert.Empty(Versieregels.ControleerEerste(Naar(status)));
            // What ended before this was asked may be mended without it, but what is known is not taken away.
            Assert.Empty(Codes(Van(status), zonder));
            Assert.Equal(["afspraak.besloten-in"], Codes(new(Naar(status).Inhoud, Openbaar, Begin), zonder with { Inhoud = zonder.Inhoud with { Tekst = "nog anders" } }));
        }
    }

    [Fact]
    public void Nagekomen_zegt_niet_een_hand_alleen()
    {
        var zonder = Naar(AfspraakStatus.Nagekomen) with { Inhoud = Naar(AfspraakStatus.Nagekomen).Inhoud with { BeslotenIn = null } };
        foreach (var status in new[] { AfspraakStatus.Gemaakt, AfspraakStatus.Loopt })
        {
            Assert.Equal(["afspraak.nagekomen-onbevestigd"], Codes(Van(status), zonder));
            Assert.Equal(["afspraak.nagekomen-onbevestigd"], Codes(Van(status), zonder with { Verbetering = true }));
            Assert.Empty(Codes(Van(status), Naar(AfspraakStatus.Nagekomen)));
            Assert.Empty(Codes(Van(status), zonder with { VolgensBrief = true }));
        }
        // What was kept stays so when something else is mended.
        Assert.Empty(Codes(Van(AfspraakStatus.Nagekomen), zonder));
    }

    [Fact]
    public void De_weigering_zegt_wat_wel_kan()
    {
        var w = Assert.Single(Versieregels.Controleer(Van(AfspraakStatus.Voorgesteld), Naar(AfspraakStatus.Loopt)));
        Assert.Contains("Wel mogelijk: gemaakt, vervallen, vervangen.", w.Bericht, StringComparison.Ordinal);
    }

    [Fact]
    public void Zicht_wordt_alleen_ruimer()
    {
        OverlegId een = new("O-1"), ander = new("O-2");
        Zicht Z(ZichtNiveau niveau, OverlegId? overleg = null) => new(niveau, Voorbeeld.Rijk, overleg);
        Zicht[] kringen = [Z(ZichtNiveau.Eigen), Z(ZichtNiveau.Overleg, een), Z(ZichtNiveau.AllePartijen), Z(ZichtNiveau.Openbaar)];
        for (var van = 0; van < kringen.Length; van++)
            for (var naar = 0; naar < kringen.Length; naar++)
                Assert.Equal(naar < van ? ["afspraak.zicht"] : [], Codes(Van(zicht: kringen[van]), Naar(zicht: kringen[naar])));
        Assert.Equal(["afspraak.zicht"], Codes(Van(zicht: Z(ZichtNiveau.Overleg, een)), Naar(zicht: Z(ZichtNiveau.Overleg, ander))));
        Assert.Equal(["afspraak.zicht-overleg"], Codes(Van(zicht: Z(ZichtNiveau.Eigen)), Naar(zicht: Z(ZichtNiveau.Overleg))));
    }

    [Fact]
    public void Een_wijziging_geldt_vanaf_een_latere_dag_een_verbetering_niet()
    {
        Assert.Equal(["afspraak.geldig-van-vroeg"], Codes(Van(), Naar(dag: Begin)));
        Assert.Equal(["afspraak.geldig-van-vroeg"], Codes(Van(), Naar(dag: Begin.AddDays(-1))));
        Assert.Empty(Codes(Van(), Naar(dag: Begin.AddDays(1))));
        Assert.Empty(Codes(Van(), Naar(dag: Begin, verbetering: true)));
    }

    [Fact]
    public void Zonder_reden_of_zonder_verschil_wordt_niets_vastgelegd()
    {
        Assert.Equal(["afspraak.reden"], Codes(Van(), Naar(waarom: " ")));
        Assert.Equal(["afspraak.te-lang"], Codes(Van(), Naar(waarom: new('a', Versieregels.LangsteReden + 1))));
        Assert.Equal(["afspraak.niets-gewijzigd"], Codes(Van(), Naar() with { Inhoud = Van().Inhoud }));
        // A wider circle is a change by itself.
        Assert.Empty(Codes(Van(zicht: new(ZichtNiveau.Eigen, Voorbeeld.Rijk)), Naar() with { Inhoud = Van().Inhoud }));
    }
}
