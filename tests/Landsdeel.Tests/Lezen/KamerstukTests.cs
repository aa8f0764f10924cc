namespace Landsdeel.Tests.Lezen;

/// <summary>The XML of officielebekendmakingen, in the shape that its publications have.</summary>
public sealed class KamerstukTests
{
    internal const string Stuk = """
        <?xml version="1.0" encoding="utf-8"?>
        <officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <metadata><meta name="OVERHEIDop.dossiernummer" content="34682"/><meta name="DC.creator" content="Ministerie"/></metadata>
          <kamerstuk>
            <kamerstukkop>
              <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
              <tekstregel inhoud="vergaderjaar">Vergaderjaar 2019–2020</tekstregel>
            </kamerstukkop>
            <dossier><dossiernummer><dossiernr>34 682</dossiernr></dossiernummer><titel>Nationale Omgevingsvisie</titel></dossier>
            <stuk>
              <stuknr>Nr. <ondernummer kamer="2">51</ondernummer></stuknr>
              <titel>BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES</titel>
              <datumtekst>Ontvangen <datum isodatum="2020-06-24">24 juni 2020</datum></datumtekst>
              <algemeen><vrije-tekst><tekst status="goed">
                <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
                <al>Den Haag, 23 juni 2020</al>
                <divisie><kop><nr>1.</nr><titel>Landsdeel Noord</titel></kop>
                  <al>Rijk en regio spreken af dat de <nadruk type="cur">verkenning</nadruk> dit najaar start.<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk 34 682, nr. 48.</noot.al></noot></al>
                  <al>Het volgende is <extref doc="http://x">afgesproken</extref>:</al>
                  <lijst type="expliciet"><li><li.nr>–</li.nr><al>Een plan van aanpak wordt opgesteld;</al></li>
                    <li><li.nr>2.</li.nr><al>De regio betaalt de helft.</al></li></lijst>
                  <table><tgroup cols="2"><tbody><row><entry><al>Groningen</al></entry><entry><al>20.000 woningen</al></entry></row></tbody></tgroup></table>
                </divisie>
              </tekst></vrije-tekst></algemeen>
              <ondertekening><functie>De Minister van Binnenlandse Zaken en Koninkrijksrelaties,</functie><naam><voornaam>K.H.</voornaam> <achternaam>Ollongren</achternaam></naam></ondertekening>
            </stuk>
          </kamerstuk>
        </officiele-publicatie>
        """;

    [Fact]
    public async Task Dossier_nummer_titel_en_datum_komen_uit_hun_eigen_plaats()
    {
        var k = (await Lezing.Lees(Stuk, "kst-34682-51.xml")).Waarde.Bron.Kenmerken!;
        Assert.Equal(("34682", "51", new DateOnly(2020, 6, 23)), (k.Dossier, k.Nummer, k.Datum!.Value));
        Assert.Equal("Nationale Omgevingsvisie; BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES", k.Titel);
    }

    [Fact]
    public async Task De_tekst_staat_er_in_alineas_lijsten_en_rijen()
    {
        var tekst = (await Lezing.Lees(Stuk, "kst-34682-51.xml")).Waarde.Bron.Tekst;
        Assert.Equal("""
            Tweede Kamer der Staten-Generaal

            Vergaderjaar 2019–2020

            34 682

            Nationale Omgevingsvisie

            Nr. 51

            BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES

            Ontvangen 24 juni 2020

            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 23 juni 2020

            1. Landsdeel Noord

            Rijk en regio spreken af dat de verkenning dit najaar start.

            Het volgende is afgesproken:

            • Een plan van aanpak wordt opgesteld;
            2. De regio betaalt de helft.

            Groningen | 20.000 woningen

            De Minister van Binnenlandse Zaken en Koninkrijksrelaties,

            K.H. Ollongren

            [1] Kamerstuk 34 682, nr. 48.

            """, tekst, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Een_verwijzing_naar_een_dtd_wordt_niet_gevolgd()
    {
        var oud = Stuk.Replace("<officiele-publicatie ", "<!DOCTYPE officiele-publicatie SYSTEM \"http://127.0.0.1:9/op.dtd\">\n<officiele-publicatie ", StringComparison.Ordinal);
        Assert.Equal("51", (await Lezing.Lees(oud)).Waarde.Bron.Kenmerken!.Nummer);
    }

    [Fact]
    public async Task Xml_van_een_andere_soort_wordt_geweigerd() =>
        Assert.Equal("lezen.ander-bestand", await Lezing.Weigering("<?xml version=\"1.0\"?><rss><channel><title>Nieuws</title></channel></rss>"u8.ToArray()));
}
