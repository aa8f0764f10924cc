using System.Text;
using Landsdeel.Infrastructure.Documents.Lezers;

namespace Landsdeel.Tests.Lezen;

/// <summary>The letter of 2020, made in every form by the programs that people make letters with, and read back.</summary>
public sealed class VormenTests
{
    [Theory]
    [InlineData("brief.docx", Bestandsvorm.Docx)]
    [InlineData("brief.odt", Bestandsvorm.Odt)]
    [InlineData("brief.html", Bestandsvorm.Html)]
    [InlineData("brief-libreoffice.pdf", Bestandsvorm.Pdf)]
    [InlineData("brief-chromium.pdf", Bestandsvorm.Pdf)]
    public async Task Dezelfde_brief_in_een_andere_vorm_geeft_dezelfde_zinnen(string naam, Bestandsvorm vorm)
    {
        var gelezen = (await Lezing.Lees(Lezing.Bestand(naam), naam)).Waarde;
        Assert.Equal(vorm, gelezen.Vorm);
        Assert.Empty(gelezen.Opmerkingen);
        Assert.True(Lezing.Zinnen().Count > 200);
        Assert.Empty(Lezing.Gemist(gelezen.Bron.Tekst));
        // Nor does anything come twice.
        Assert.InRange(Lezing.Kaal(gelezen.Bron.Tekst).Length, Lezing.Kaal(Lezing.Brief).Length, Lezing.Kaal(Lezing.Brief).Length * 1.02);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task Gewone_tekst_wordt_gelezen_hoe_hij_ook_is_opgeslagen(string codering, bool merk)
    {
        var vorm = Encoding.GetEncoding(codering);
        var gelezen = (await Lezing.Lees([.. merk ? vorm.GetPreamble() : [], .. vorm.GetBytes(Lezing.Brief)], "brief.txt")).Waarde;
        Assert.Equal(Lezing.Brief, gelezen.Bron.Tekst);
        Assert.Empty(gelezen.Opmerkingen);
    }

    [Fact]
    public async Task Windows_1252_en_een_mengsel_met_utf_8_houden_hun_letters()
    {
        byte[] windows = [.. "De provinci"u8, 0xEB, .. "n en regio"u8, 0x92, .. "s: "u8, 0x80, .. " 10 miljoen.\n"u8];
        var alleen = (await Lezing.Lees(windows, "brief.txt")).Waarde;
        Assert.Equal("De provinciën en regio’s: € 10 miljoen.\n", alleen.Bron.Tekst);
        Assert.Empty(alleen.Opmerkingen);
        var gemengd = (await Lezing.Lees([.. windows, .. "De provinciën en regio’s: € 10 miljoen.\n"u8], "brief.txt")).Waarde;
        Assert.Equal("De provinciën en regio’s: € 10 miljoen.\nDe provinciën en regio’s: € 10 miljoen.\n", gemengd.Bron.Tekst);
        Assert.Contains("op twee manieren", Assert.Single(gemengd.Opmerkingen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regeleinden_van_andere_systemen_tellen_als_regels()
    {
        Assert.Equal("een\ntwee\n\ndrie\n", (await Lezing.Lees("een\r\ntwee\r\n\r\ndrie\r\n")).Waarde.Bron.Tekst);
        Assert.Equal("een\ntwee\n", (await Lezing.Lees("een\rtwee\r")).Waarde.Bron.Tekst);
    }

    [Fact]
    public async Task Van_een_webpagina_blijven_de_menus_weg_en_blijft_de_titel()
    {
        var gelezen = (await Lezing.Lees(Lezing.Bestand("brief.html"))).Waarde;
        Assert.Equal("Brief over de uitkomsten van de Bestuurlijke Overleggen Leefomgeving", gelezen.Bron.Kenmerken?.Titel);
        foreach (var site in (string[])["Hoofdmenu", "Onderwerpen", "U bevindt zich hier", "Zie ook", "Contact met de site", "Ga direct naar", "script"])
            Assert.DoesNotContain(site, gelezen.Bron.Tekst, StringComparison.Ordinal);
        Assert.Contains("\n• Vormgeven aan de langetermijnstrategie voor de energietransitie.\n", gelezen.Bron.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_briefhoofd_in_de_marge_staat_voor_de_tekst_en_niet_ertussen()
    {
        var regels = (await Lezing.Lees(Lezing.Bestand("brief-chromium.pdf"))).Waarde.Bron.Tekst.Split('\n');
        Assert.Equal(
            ["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "", "Directoraat-generaal", "Bestuur, Ruimte en Wonen", "Turfmarkt 147", "Den Haag", "",
                "Kenmerk", "2020-0000381130", "", "Datum", "23 juni 2020", "", "Met deze brief informeer ik uw Kamer mede namens de bewindspersonen"],
            regels.Take(14));
    }

    [Fact]
    public async Task Een_pdf_meldt_zijn_bladzijden_en_scheidt_ze()
    {
        var stappen = new System.Collections.Concurrent.ConcurrentQueue<Leesstap>();
        var gelezen = (await Lezing.Lees(Lezing.Bestand("brief-chromium.pdf"), voortgang: stappen.Enqueue)).Waarde;
        Assert.Equal(stappen.Last().Totaal, stappen.Last().Gedaan);
        Assert.Equal(stappen.Last().Totaal, gelezen.Bron.Tekst.Split('\f').Length);
    }

    [Fact]
    public async Task Tweemaal_lezen_geeft_hetzelfde()
    {
        foreach (var naam in (string[])["brief-chromium.pdf", "brief.html", "brief.docx"])
            Assert.Equal((await Lezing.Lees(Lezing.Bestand(naam))).Waarde.Bron, (await Lezing.Lees(Lezing.Bestand(naam))).Waarde.Bron);
    }
}
