using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Writes a paper as DOCX with real styles, numbering, footnotes and fields. The same paper and time give the same
/// bytes.</summary>
public static class DocxSchrijver
{
    public const string Mediatype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="tijd">When the paper was made; stands in its properties.</param>
    public static byte[] Schrijf(Stuk stuk, DateTimeOffset tijd)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        using var uit = new MemoryStream();
        using (var pakket = WordprocessingDocument.Create(uit, WordprocessingDocumentType.Document))
            Vul(pakket, stuk, tijd);
        return ZonderToeval(uit.ToArray(), tijd);
    }

    private static void Vul(WordprocessingDocument pakket, Stuk stuk, DateTimeOffset tijd)
    {
        var hoofd = pakket.AddNewPart<MainDocumentPart>(Mediatype + ".main+xml", "rStuk");
        var noten = new DocxVoetnoten();
        var nummering = new DocxNummering();
        var body = new Body(new DocxInhoud(noten, nummering).Bouw(stuk));
        body.Append(DocxKaders.Pagina("rKop", "rEersteKop", "rVoet", "rEersteVoet"));
        hoofd.Document = new Document(body);

        hoofd.AddNewPart<StyleDefinitionsPart>("rStijlen").Styles = DocxStijlen.Bouw(stuk.Taal);
        hoofd.AddNewPart<NumberingDefinitionsPart>("rNummering").Numbering = nummering.Bouw();
        hoofd.AddNewPart<FootnotesPart>("rNoten").Footnotes = noten.Noten;
        hoofd.AddNewPart<HeaderPart>("rKop").Header = DocxKaders.Kop(stuk.Titel);
        hoofd.AddNewPart<HeaderPart>("rEersteKop").Header = DocxKaders.LegeKop();
        hoofd.AddNewPart<FooterPart>("rVoet").Footer = DocxKaders.Voet(stuk.Voettekst);
        hoofd.AddNewPart<FooterPart>("rEersteVoet").Footer = DocxKaders.Voet(stuk.Voettekst);
        hoofd.AddNewPart<FontTablePart>("rLetters").Fonts = new Fonts(new Font(
            new AltName { Val = "Liberation Sans" },
            new FontFamily { Val = FontFamilyValues.Swiss },
            new Pitch { Val = FontPitchValues.Variable })
        { Name = DocxStijlen.Lettertype });
        hoofd.AddNewPart<DocumentSettingsPart>("rInstellingen").Settings = Instellingen(stuk.Taal);

        if (stuk.Bewijs is { } bewijs)
        {
            using var deel = hoofd.AddCustomXmlPart(CustomXmlPartType.CustomXml, "rBewijs").GetStream(FileMode.Create, FileAccess.Write);
            Bewijsdrager.SchrijfXml(deel, bewijs);
        }

        var eigenschappen = pakket.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rEigenschappen");
        using var stroom = eigenschappen.GetStream(FileMode.Create, FileAccess.Write);
        SchrijfEigenschappen(stroom, stuk, tijd);
    }

    private static Settings Instellingen(string taal) => new(
        new DefaultTabStop { Val = 709 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new FootnoteDocumentWideProperties(
            new FootnoteSpecialReference { Id = DocxVoetnoten.Scheiding },
            new FootnoteSpecialReference { Id = DocxVoetnoten.Vervolg }),
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = taal });

    private static void SchrijfEigenschappen(Stream stroom, Stuk stuk, DateTimeOffset tijd)
    {
        const string cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dc = "http://purl.org/dc/elements/1.1/";
        const string dcterms = "http://purl.org/dc/terms/";
        const string xsi = "http://www.w3.org/2001/XMLSchema-instance";
        using var xml = XmlWriter.Create(stroom, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", cp);
        xml.WriteAttributeString("xmlns", "dc", null, dc);
        xml.WriteAttributeString("xmlns", "dcterms", null, dcterms);
        xml.WriteAttributeString("xmlns", "xsi", null, xsi);
        xml.WriteElementString("dc", "title", dc, DocxTekst.EenRegel(stuk.Titel));
        if (stuk.Ondertitel is { } onderwerp)
            xml.WriteElementString("dc", "subject", dc, DocxTekst.EenRegel(onderwerp));
        if (stuk.Afzender is { } afzender)
            xml.WriteElementString("dc", "creator", dc, DocxTekst.EenRegel(afzender));
        xml.WriteElementString("dc", "language", dc, stuk.Taal);
        var moment = tijd.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var naam in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", naam, dcterms);
            xml.WriteAttributeString("xsi", "type", xsi, "dcterms:W3CDTF");
            xml.WriteString(moment);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>The same parts, packed again with the given time, since the package writer stamps the time of the clock.</summary>
    private static byte[] ZonderToeval(byte[] pakket, DateTimeOffset tijd)
    {
        // A zip entry holds years 1980 to 2107 only.
        var stempel = new DateTimeOffset(Math.Clamp(tijd.UtcDateTime.Year, 1981, 2106) == tijd.UtcDateTime.Year
            ? tijd.UtcDateTime : new DateTime(1981, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var uit = new MemoryStream();
        using (var bron = new ZipArchive(new MemoryStream(pakket, writable: false), ZipArchiveMode.Read))
        using (var doel = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var deel in bron.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var nieuw = doel.CreateEntry(deel.FullName, CompressionLevel.Optimal);
                nieuw.LastWriteTime = stempel;
                using var lees = deel.Open();
                using var schrijf = nieuw.Open();
                lees.CopyTo(schrijf);
            }
        return uit.ToArray();
    }
}
