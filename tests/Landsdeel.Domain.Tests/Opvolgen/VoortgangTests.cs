using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;

namespace Landsdeel.Domain.Tests.Opvolgen;

public sealed class VoortgangTests
{
    private static readonly DateOnly Dag = new(2021, 3, 1);

    [Theory]
    [InlineData(AfspraakStatus.Loopt, "2020-12-01", "2021-02-28", null, Koers.TeLaat)]
    [InlineData(AfspraakStatus.Loopt, "2020-12-01", "2021-02-28", EigenStand.OpSchema, Koers.TeLaat)]
    [InlineData(AfspraakStatus.Loopt, "2021-06-01", "2021-12-31", EigenStand.Vertraagd, Koers.Achter)]
    [InlineData(AfspraakStatus.Loopt, "2021-06-01", "2021-12-31", EigenStand.OpSchema, Koers.OpKoers)]
    [InlineData(AfspraakStatus.Gemaakt, "2021-06-01", "2021-12-31", null, Koers.OpKoers)]
    [InlineData(AfspraakStatus.Gemaakt, "2021-05-01", "2021-05-31", null, Koers.Achter)]
    [InlineData(AfspraakStatus.Gemaakt, "2021-01-01", "2025-12-31", null, Koers.Achter)]
    [InlineData(AfspraakStatus.Gemaakt, "2021-05-01", "2021-05-31", EigenStand.OpSchema, Koers.OpKoers)]
    [InlineData(AfspraakStatus.Loopt, null, null, null, Koers.Geen)]
    [InlineData(AfspraakStatus.Loopt, null, null, EigenStand.StaatStil, Koers.Achter)]
    [InlineData(AfspraakStatus.Nagekomen, "2020-12-01", "2021-02-28", EigenStand.Vertraagd, Koers.Geen)]
    [InlineData(AfspraakStatus.Vervallen, "2020-12-01", "2021-02-28", null, Koers.Geen)]
    public void De_koers_volgt_uit_termijn_en_voortgang(AfspraakStatus status, string? eerste, string? laatste, EigenStand? stand, Koers koers) =>
        Assert.Equal(koers, Koersbepaling.Bepaal(A(status), Lees(eerste), Lees(laatste), stand is { } s ? Bericht("Het gaat.", s) : null, Dag));

    [Fact]
    public void Een_bericht_is_een_zin_van_een_dag_die_er_al_was()
    {
        Assert.Empty(Bericht("De raad besloot.").Controleer(Dag));
        Assert.Equal(["voortgang.leeg", "voortgang.toekomst"], Bericht(" ").Controleer(Dag.AddDays(-1)).Select(w => w.Code));
        Assert.Equal("opvolgen.te-lang", Bericht(new('x', 1001)).Controleer(Dag).Single().Code);
    }

    [Theory]
    [InlineData("https://www.utrecht.nl/besluit?id=1", true)]
    [InlineData("http://lokaal.overheid.nl", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://wie:geheim@utrecht.nl", false)]
    [InlineData("utrecht.nl", false)]
    [InlineData("https://localhost/beheer", false)]
    public void Een_webadres_is_een_adres_van_het_web(string adres, bool mag) =>
        Assert.Equal(mag ? [] : ["bewijs.webadres"], (Bewijs() with { Soort = Bewijssoort.Webadres, Adres = adres }).Controleer().Select(w => w.Code));

    [Fact]
    public void Een_document_noemt_de_woorden_of_de_bladzijde()
    {
        Assert.Equal("bewijs.zonder-plaats", Bewijs().Controleer().Single().Code);
        Assert.Empty((Bewijs() with { Pagina = "12" }).Controleer());
        Assert.Equal(["bewijs.zonder-titel", "bewijs.zonder-document"], (Bewijs() with { Soort = Bewijssoort.Document, Titel = "", Citaat = "x" }).Controleer().Select(w => w.Code));
    }

    [Fact]
    public void Een_citaat_moet_letterlijk_in_het_document_staan()
    {
        string[] tekst = ["Geachte voorzitter,", "  De raad heeft op 12 maart het verstede-", "lijkingsakkoord", "vastgesteld. Met groet,"];
        Assert.Equal((2, 4), Citaatplaats.Zoek(tekst, "het verstede-lijkingsakkoord  vastgesteld"));
        Assert.Equal((1, 1), Citaatplaats.Zoek(tekst, "voorzitter"));
        Assert.Null(Citaatplaats.Zoek(tekst, "de raad heeft op 13 maart"));
        Assert.Null(Citaatplaats.Zoek(tekst, " "));
        Assert.Equal("bewijs.citaat", (Bewijs() with { Citaat = "nooit gezegd" }).MetPlaats(tekst).Weigeringen.Single().Code);
    }

    /// <summary>Whatever lines are quoted, they are found, in no more lines than that.</summary>
    [Fact]
    public void Wat_er_staat_wordt_gevonden() => Gen.Select(Gen.String[Gen.Char["ab -"], 0, 6].Array[1, 8], Gen.Int[0, 7], Gen.Int[0, 7]).Sample((regels, een, ander) =>
    {
        var (van, tot) = (Math.Min(een, ander) % regels.Length, Math.Max(een, ander) % regels.Length);
        if (van > tot) (van, tot) = (tot, van);
        var citaat = Citaatvouwing.Vouw(regels.Skip(van).Take(tot - van + 1));
        if (citaat == "") return;
        var plaats = Citaatplaats.Zoek(regels, citaat);
        Assert.NotNull(plaats);
        Assert.True(Citaatvouwing.StaatIn(citaat, regels.Skip(plaats.Value.Van - 1).Take(plaats.Value.Tot - plaats.Value.Van + 1)));
    });

    private static Afspraak A(AfspraakStatus status) => new() { Id = new("a"), Soort = AfspraakSoort.Afspraak, Tekst = "x", Landsdelen = Landsdelen.Noord, Status = status };

    private static Voortgangsbericht Bericht(string tekst, EigenStand? stand = null) => new() { Id = "b", Afspraak = new("a"), Partij = new("p"), Dag = Dag, Tekst = tekst, Stand = stand };

    private static Bewijsstuk Bewijs() => new() { Id = "b", Afspraak = new("a"), Partij = new("p"), Soort = Bewijssoort.Elders, Titel = "Raadsbesluit" };

    private static DateOnly? Lees(string? dag) => dag is null ? null : DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
}
