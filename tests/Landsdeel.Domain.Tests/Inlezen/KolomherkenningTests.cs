using CsCheck;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;

namespace Landsdeel.Domain.Tests.Inlezen;

public sealed class KolomherkenningTests
{
    [Theory]
    [InlineData("Nr.", ImportVeld.Kenmerk)]
    [InlineData("Referentienummer", ImportVeld.Kenmerk)]
    [InlineData("AFSPRAAK", ImportVeld.Tekst)]
    [InlineData("Omschrijving afspraak", ImportVeld.Tekst)]
    [InlineData("Thema's", ImportVeld.Themas)]
    [InlineData("Landsdeel / regio", ImportVeld.Landsdelen)]
    [InlineData("Actiehouder(s)", ImportVeld.Trekker)]
    [InlineData("Betrokken partijen", ImportVeld.Betrokken)]
    [InlineData("Deadline (kwartaal)", ImportVeld.Termijn)]
    [InlineData("Termijn afspraak", ImportVeld.Termijn)]
    [InlineData("Stand van zaken", ImportVeld.Status)]
    [InlineData("Komt terug in", ImportVeld.KomtTerug)]
    [InlineData("Datum", ImportVeld.GeldtVanaf)]
    [InlineData("Öpmerking", ImportVeld.Toelichting)]
    public void Herkent_een_kolom_aan_haar_naam(string naam, ImportVeld veld) => Assert.Equal(veld, Assert.Single(Raad(naam, "kolom zonder betekenis")[..1]));

    [Fact]
    public void Herkent_elke_kolom_van_het_sjabloon() =>
        Assert.Equal(ImportVelden.Alle.Select(v => (ImportVeld?)v), Raad([.. ImportVelden.Alle.Select(v => v.Naam())]));

    [Fact]
    public void Geeft_een_veld_maar_een_keer_weg_en_de_precieze_naam_gaat_voor() =>
        Assert.Equal([null, ImportVeld.Tekst, null], Raad("Afspraak oud", "Afspraak", "Omschrijving"));

    [Fact]
    public void Raadt_niet_bij_kolommen_die_hetzelfde_heten() => Assert.Equal([null, ImportVeld.Landsdelen, null], Raad("Afspraak", "Landsdeel", "afspraak "));

    [Fact]
    public void Een_enkele_kolom_is_de_tekst() => Assert.Equal([ImportVeld.Tekst], Raad("Wat we vonden"));

    [Fact]
    public void Gooit_op_geen_enkele_naam() => Gen.String.Array[0, 8].Sample(namen => Raad(namen).Count == namen.Length, iter: 300);

    [Fact]
    public void Een_indeling_zonder_tekst_of_landsdeel_wordt_geweigerd_en_een_dubbele_ook()
    {
        Lijstkolom[] kolommen = [new("A", "a"), new("B", "b")];
        Assert.Equal(["inlezen.tekstkolom", "inlezen.landsdeel"], Kolomindeling.Controleer(new([null, null], Landsdelen.Geen, ZichtNiveau.Eigen), kolommen).Select(w => w.Code));
        Assert.Equal(["inlezen.veld-dubbel"], Kolomindeling.Controleer(new([ImportVeld.Tekst, ImportVeld.Tekst], Landsdelen.Oost, ZichtNiveau.Eigen), kolommen).Select(w => w.Code));
        Assert.Equal(["inlezen.actie-zonder-terugkomst"], Kolomindeling.Controleer(new([ImportVeld.Tekst, ImportVeld.KomtTerugActie], Landsdelen.Oost, ZichtNiveau.Eigen), kolommen).Select(w => w.Code));
        Assert.Equal(["inlezen.zicht-overleg"], Kolomindeling.Controleer(new([ImportVeld.Tekst, null], Landsdelen.Oost, ZichtNiveau.Overleg), kolommen).Select(w => w.Code));
        Assert.Empty(Kolomindeling.Controleer(new([ImportVeld.Tekst, ImportVeld.Toelichting], Landsdelen.Oost, ZichtNiveau.Eigen), kolommen));
    }

    private static List<ImportVeld?> Raad(params string[] namen) => [.. Kolomherkenning.Raad([.. namen.Select((n, i) => new Lijstkolom($"K{i}", n))])];
}
