using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;

namespace Landsdeel.Domain.Tests.Inlezen;

public sealed class RijlezerTests
{
    [Fact]
    public void Een_volle_rij_wordt_een_hele_afspraak()
    {
        var lezing = Proefkennis.Lees(
            (ImportVeld.Kenmerk, "A-12"), (ImportVeld.Tekst, "Rijk en regio maken een plan."), (ImportVeld.Soort, "Afspraken"), (ImportVeld.Landsdelen, "Noordwest; Oost"),
            (ImportVeld.Themas, "wonen/water"), (ImportVeld.Trekker, "BZK"), (ImportVeld.Partijen, "provincie Noord-Holland, IenW (betrokken)"),
            (ImportVeld.Termijn, "in principe najaar 2021"), (ImportVeld.Status, "in uitvoering"), (ImportVeld.Overleg, "BO Leefomgeving juni 2020"),
            (ImportVeld.KomtTerug, "BO MIRT najaar 2020, Noordwest"), (ImportVeld.KomtTerugActie, "ter besluitvorming"), (ImportVeld.GeldtVanaf, "10-06-2020"),
            (ImportVeld.Toelichting, "Met zorg."), (ImportVeld.Bron, "Kamerbrief"), (ImportVeld.Zicht, "alle partijen"));
        Assert.Empty(lezing.Meldingen);
        var (a, zicht, geldigVan, kenmerk) = lezing.Voorstel!;
        Assert.Equal(AfspraakSoort.Afspraak, a.Soort);
        Assert.Equal(Landsdelen.Noordwest | Landsdelen.Oost, a.Landsdelen);
        Assert.Equal(Themas.Woningbouw | Themas.Water, a.Themas);
        Assert.Equal([new(new("min-bzk"), Rol.Trekker), new(new("PV27"), Rol.Gebonden), new(new("min-ienw"), Rol.Betrokken)], a.Partijen);
        Assert.Equal((new DateOnly(2021, 9, 23), new DateOnly(2021, 12, 20)), (a.Termijn!.Van!.Value, a.Termijn.Tot!.Value));
        Assert.Equal(Zekerheid.InPrincipe, a.Zekerheid);
        Assert.Equal(AfspraakStatus.Loopt, a.Status);
        Assert.Equal(new OverlegId("O-BOL-2020-NW"), a.Overleg);
        var terug = Assert.Single(a.Agenderingen);
        Assert.Equal((new OverlegId("O-BOM-2020-NW"), AgenderingActie.Besluiten), (terug.Overleg!.Value, terug.Actie));
        Assert.Equal("Met zorg.\nBron: Kamerbrief\nEigen kenmerk: A-12", a.Toelichting);
        Assert.Equal((ZichtNiveau.AllePartijen, new PartijId("min-bzk")), (zicht.Niveau, zicht.Eigenaar));
        Assert.Equal((new DateOnly(2020, 6, 10), "A-12"), (geldigVan, kenmerk));
    }

    [Fact]
    public void Een_kale_rij_neemt_over_wat_voor_de_hele_lijst_geldt()
    {
        var lezing = Proefkennis.Lees(Landsdelen.Oost, ZichtNiveau.Openbaar, (ImportVeld.Tekst, "De brug wordt hersteld."));
        var (a, zicht, geldigVan, _) = lezing.Voorstel!;
        Assert.Equal((AfspraakSoort.Afspraak, AfspraakStatus.Gemaakt, Zekerheid.Vast, Landsdelen.Oost), (a.Soort, a.Status, a.Zekerheid, a.Landsdelen));
        Assert.Equal((ZichtNiveau.Openbaar, Proefkennis.Peildatum), (zicht.Niveau, geldigVan));
        Assert.Null(a.Toelichting);
    }

    [Theory]
    [InlineData(ImportVeld.Landsdelen, "Noord-West", "Noordwest")]
    [InlineData(ImportVeld.Landsdelen, "NW", "Noordwest")]
    [InlineData(ImportVeld.Landsdelen, "noord en oost", "Noord, Oost")]
    [InlineData(ImportVeld.Landsdelen, "landsdeel Zuid-West", "Zuidwest")]
    [InlineData(ImportVeld.Landsdelen, "Alle landsdelen", "Landelijk")]
    public void Landsdelen_komen_in_allerlei_spellingen(ImportVeld veld, string getypt, string namen) =>
        Assert.Equal(namen, Proefkennis.Lees((ImportVeld.Tekst, "x"), (veld, getypt)).Voorstel!.Afspraak.Landsdelen.Namen());

    [Theory]
    [InlineData("BZK/IenW", "min-bzk min-ienw")]
    [InlineData("BZK, I&W", "min-bzk min-ienw")]
    [InlineData("BZK en IenW", "min-bzk min-ienw")]
    [InlineData("Waterschap Amstel, Gooi en Vecht", "ws-agv")]
    [InlineData("MRA; Waterschap Amstel, Gooi en Vecht en BZK", "mra ws-agv min-bzk")]
    [InlineData("het ministerie van Binnenlandse Zaken en Koninkrijksrelaties & prov. Noord-Holland", "min-bzk PV27")]
    [InlineData("gem. Amsterdam\nprovincie Groningen", "GM0363 PV20")]
    public void Partijen_komen_uit_een_cel_hoe_ze_ook_gescheiden_zijn(string cel, string sleutels) =>
        Assert.Equal(sleutels, string.Join(' ', Proefkennis.Afspraak(ImportVeld.Partijen, cel).Partijen.Select(p => p.Partij.Waarde)));

    [Fact]
    public void Een_partij_in_twee_kolommen_houdt_haar_zwaarste_rol()
    {
        var a = Proefkennis.Lees((ImportVeld.Tekst, "x"), (ImportVeld.Landsdelen, "Oost"), (ImportVeld.Betrokken, "BZK; MRA"), (ImportVeld.Trekker, "BZK")).Voorstel!.Afspraak;
        Assert.Equal([new(new("min-bzk"), Rol.Trekker), new(new("mra"), Rol.Betrokken)], a.Partijen);
    }

    [Theory]
    [InlineData(ImportVeld.Partijen, "Groningen", "partij-meerduidig", "Groningen; Provincie Groningen", "'gemeente' of 'provincie'")]
    [InlineData(ImportVeld.Trekker, "Metropoolregio Amstrdam", "partij-onbekend", "'Metropoolregio Amstrdam' staat niet in het register", "Bedoelt u 'Metropoolregio Amsterdam'")]
    [InlineData(ImportVeld.Trekker, "Bureau Jansen en Zonen", "partij-onbekend", "'Bureau Jansen en Zonen'", "lijst met partijen")]
    [InlineData(ImportVeld.Soort, "motie", "keuze-onbekend", "'motie' is niet bekend als een soort", "afspraak, besluit, toezegging")]
    [InlineData(ImportVeld.Landsdelen, "West", "keuze-onbekend", "'West'", "Noordwest en Zuidwest")]
    [InlineData(ImportVeld.Themas, "wonen; ruimtevaart", "keuze-onbekend", "'ruimtevaart'", "woningbouw")]
    [InlineData(ImportVeld.Status, "te laat", "keuze-onbekend", "'te laat'", "volgen uit de termijn")]
    [InlineData(ImportVeld.Status, "vervangen", "keuze-onbekend", "'vervangen'", "als 'loopt'")]
    [InlineData(ImportVeld.Status, "vervallen", "afspraak.besloten-in", "'vervallen'", "welk overleg dat besloot")]
    [InlineData(ImportVeld.Zekerheid, "onder voorbehoud", "keuze-onbekend", "'onder voorbehoud'", "in principe")]
    [InlineData(ImportVeld.Overleg, "BO MIRT najaar 2031", "overleg-onbekend", "staat niet in het register", "Bedoelt u 'BO MIRT najaar 2020")]
    [InlineData(ImportVeld.KomtTerug, "ergens later misschien eens", "termijn-onbekend", "niet te lezen", "najaar 2021")]
    [InlineData(ImportVeld.KomtTerugActie, "bespreken", "actie-zonder-terugkomst", "niet waar", "Vul het overleg")]
    [InlineData(ImportVeld.GeldtVanaf, "najaar 2020", "geen-dag", "'najaar 2020' is geen dag", "23-06-2020")]
    [InlineData(ImportVeld.Termijn, "31-02-2021", "datum-dag", "februari 2021 heeft 28 dagen", "Verbeter")]
    [InlineData(ImportVeld.Termijn, "uiterlijk 31 november 2021", "datum-dag", "november 2021 heeft 30 dagen", "Verbeter")]
    [InlineData(ImportVeld.Termijn, "12/31/2021", "datum-maand", "geen maand 31", "dag-maand-jaar")]
    [InlineData(ImportVeld.Termijn, "01-04-21", "datum-jaar-kort", "twee cijfers", "vier cijfers")]
    [InlineData(ImportVeld.Termijn, "1-1-1900", "datum-te-vroeg", "1900", "maak de cel leeg")]
    [InlineData(ImportVeld.Termijn, "44196", "datum-getal", "44196", "als datum")]
    [InlineData(ImportVeld.Zicht, "iedereen een beetje", "keuze-onbekend", "wie dit mag zien", "openbaar")]
    [InlineData(ImportVeld.Zicht, "overleg", "afspraak.zicht-overleg", "overleg", "")]
    public void Een_melding_zegt_waar_wat_en_wat_te_doen(ImportVeld veld, string getypt, string code, string wat, string doen)
    {
        var melding = Assert.Single(veld == ImportVeld.Landsdelen
            ? Proefkennis.Lees((ImportVeld.Tekst, "x"), (ImportVeld.Soort, ""), (veld, getypt)).Meldingen
            : Proefkennis.Meldingen(veld, getypt));
        Assert.Equal((7, "C", veld.Naam(), code), (melding.Regel, melding.Kolom, melding.Kolomnaam, melding.Code));
        Assert.Contains(wat, melding.Wat, StringComparison.Ordinal);
        Assert.Contains(doen, melding.Doen, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_datumcel_van_Excel_is_een_dag_en_een_nuldatum_een_fout()
    {
        Assert.Equal(new DateOnly(2021, 4, 3), Proefkennis.Afspraak(ImportVeld.Termijn, new Lijstcel(Celvorm.Datum, "2021-04-03")).Termijn!.Tot);
        Assert.Equal("datum-te-vroeg", Assert.Single(Proefkennis.Meldingen(ImportVeld.Termijn, new Lijstcel(Celvorm.Datum, "1900-01-01"))).Code);
        Assert.Equal("datum-alleen-tijd", Assert.Single(Proefkennis.Meldingen(ImportVeld.Termijn, new Lijstcel(Celvorm.Datum, "14:30:00"))).Code);
        Assert.Equal("datum-getal", Assert.Single(Proefkennis.Meldingen(ImportVeld.Termijn, new Lijstcel(Celvorm.Getal, "44196.5"))).Code);
        Assert.Equal(new DateOnly(2030, 12, 31), Proefkennis.Afspraak(ImportVeld.Termijn, new Lijstcel(Celvorm.Getal, "2030")).Termijn!.Tot);
    }

    [Fact]
    public void Elke_fout_van_een_rij_wordt_in_een_keer_gezegd()
    {
        var meldingen = Proefkennis.Lees((ImportVeld.Tekst, ""), (ImportVeld.Landsdelen, "Verweg"), (ImportVeld.Trekker, new Lijstcel(Celvorm.Onbruikbaar, "")), (ImportVeld.Termijn, "ooit eens een keer")).Meldingen;
        Assert.Equal(["A", "B", "C", "D"], meldingen.Select(m => m.Kolom).Order());
        Assert.Contains(meldingen, m => m is { Kolom: "A", Code: "afspraak.tekst-leeg" });
        Assert.Contains(meldingen, m => m is { Kolom: "C", Code: "cel-onbruikbaar" });
    }

    [Fact]
    public void Een_overleg_zonder_landsdeel_in_een_rij_over_twee_is_meerduidig()
    {
        var lezing = Proefkennis.Lees((ImportVeld.Tekst, "x"), (ImportVeld.Landsdelen, "Noordwest, Oost"), (ImportVeld.Overleg, "BO MIRT najaar 2020"));
        var melding = Assert.Single(lezing.Meldingen);
        Assert.Equal("overleg-meerduidig", melding.Code);
        Assert.Contains("BO MIRT najaar 2020, Noordwest; BO MIRT najaar 2020, Oost", melding.Wat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BO MIRT najaar 2020", "O-BOM-2020-NW")]
    [InlineData("BO MIRT Oost najaar 2020", "O-BOM-2020-O")]
    [InlineData("Bestuurlijk Overleg MIRT najaar 2020", "O-BOM-2020-NW")]
    [InlineData("o-bom-2020-o", "O-BOM-2020-O")]
    [InlineData("debat over de ontwerp NOVI", "O-DEBAT")]
    public void Een_overleg_wordt_gevonden_op_naam_en_landsdeel(string getypt, string sleutel) =>
        Assert.Equal(sleutel, Proefkennis.Afspraak(ImportVeld.Overleg, getypt).Overleg!.Value.Waarde);

    [Fact]
    public void Gooit_op_geen_enkele_rij()
    {
        var cel = Gen.Select(Gen.Enum<Celvorm>(), Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-/. BZKen;,&()oostnajr"], 0, 60])).Select((v, t) => new Lijstcel(v, v is Celvorm.Leeg or Celvorm.Onbruikbaar ? "" : t));
        Gen.Select(Gen.Enum<ImportVeld>(), cel).Array[1, 8].Sample(cellen =>
        {
            var lezing = Proefkennis.Lees([.. cellen.DistinctBy(c => c.Item1).Select(c => (c.Item1, (object)c.Item2))]);
            return lezing.Voorstel is null != (lezing.Meldingen.Count == 0);
        }, iter: 2_000);
    }

    [Fact]
    public void Een_cel_vol_scheidingstekens_kost_geen_tijd()
    {
        var klok = System.Diagnostics.Stopwatch.StartNew();
        foreach (var teken in (string[])[" ", ",", " en ", "/", "&", "(", "1-"])
            Proefkennis.Lees((ImportVeld.Tekst, "x"), (ImportVeld.Partijen, string.Concat(Enumerable.Repeat(teken, 3_900 / teken.Length))), (ImportVeld.Termijn, string.Concat(Enumerable.Repeat(teken, 30_000 / teken.Length))), (ImportVeld.Overleg, string.Concat(Enumerable.Repeat(teken, 30_000 / teken.Length))), (ImportVeld.Landsdelen, string.Concat(Enumerable.Repeat(teken, 30_000 / teken.Length))));
        Assert.True(klok.Elapsed < TimeSpan.FromSeconds(10), klok.Elapsed.ToString());
    }
}
