using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Puts a proof inside a paper, and takes it out again: in DOCX as a part of custom XML, in ODT as a file of the package, in PDF as an
/// attachment that every reader shows.</summary>
public static partial class Bewijsdrager
{
    public const string Naam = "bewijs.zip";
    private const string Manifest = "META-INF/manifest.xml";
    private static readonly XNamespace Ruimte = "urn:landsdeel:bewijs";

    internal static void SchrijfXml(Stream uit, byte[] bewijs)
    {
        using var xml = XmlWriter.Create(uit, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("bewijs", Ruimte.NamespaceName);
        xml.WriteAttributeString("bestand", Naam);
        xml.WriteBase64(bewijs, 0, bewijs.Length);
        xml.WriteEndElement();
    }

    /// <summary>The proof in a DOCX; null when there is none.</summary>
    public static byte[]? UitDocx(ZipArchive docx)
    {
        foreach (var deel in docx.Entries.Where(e => e.FullName.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            try
            {
                if (Papierdeel.Xml(deel).Root is { } wortel && wortel.Name == Ruimte + "bewijs") return Convert.FromBase64String(wortel.Value);
            }
            catch (FormatException)
            {
                return null;
            }
        return null;
    }

    public static byte[] InOdt(byte[] odt, byte[] bewijs)
    {
        using var uit = new MemoryStream();
        using (var bron = new ZipArchive(new MemoryStream(odt, writable: false), ZipArchiveMode.Read))
        using (var doel = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The kind of file stands first and unpacked, so that programs know it without reading on.
            foreach (var deel in bron.Entries.OrderBy(e => e.FullName == "mimetype" ? 0 : 1))
            {
                using var lees = deel.Open();
                if (deel.FullName != Manifest)
                {
                    using var schrijf = Nieuw(doel, deel.FullName, deel.FullName == "mimetype").Open();
                    lees.CopyTo(schrijf);
                    continue;
                }
                var manifest = Papierdeel.Xml(deel);
                XNamespace m = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
                manifest.Root!.Add(new XElement(m + "file-entry", new XAttribute(m + "full-path", Naam), new XAttribute(m + "media-type", "application/zip")));
                using var nieuw = Nieuw(doel, Manifest).Open();
                manifest.Save(nieuw);
            }
            using var erbij = Nieuw(doel, Naam).Open();
            erbij.Write(bewijs);
        }
        return uit.ToArray();
    }

    public static byte[]? UitOdt(ZipArchive odt) => odt.GetEntry(Naam) is { } deel ? Papierdeel.Bytes(deel) : null;

    /// <summary>Adds the proof after the end of the file, as the format provides for changes: all that was there stays byte for byte.</summary>
    /// <param name="dag">When it was signed, for the properties of the attachment.</param>
    public static byte[] InPdf(byte[] pdf, byte[] bewijs, DateOnly dag)
    {
        // One byte a character, so that places in the text are places in the file.
        var tekst = Encoding.Latin1.GetString(pdf);
        if (Einde().Matches(tekst) is not [.., var einde] || !int.TryParse(einde.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var vorige)) throw Vreemd();
        var slot = einde.Groups[1].Value;
        if (!Wortel().IsMatch(slot) || !Omvang().IsMatch(slot)) throw Vreemd();
        var wortel = int.Parse(Wortel().Match(slot).Groups[1].Value, CultureInfo.InvariantCulture);
        var omvang = int.Parse(Omvang().Match(slot).Groups[1].Value, CultureInfo.InvariantCulture);
        var begin = tekst.LastIndexOf($"\n{wortel} 0 obj", StringComparison.Ordinal) + 1;
        var tot = begin == 0 ? -1 : tekst.IndexOf("endobj", begin, StringComparison.Ordinal);
        if (tot < 0) throw Vreemd();
        var catalogus = tekst[begin..tot].TrimEnd();
        if (!catalogus.Contains("/Catalog", StringComparison.Ordinal) || catalogus.Contains("/Names", StringComparison.Ordinal) || !catalogus.EndsWith(">>", StringComparison.Ordinal)) throw Vreemd();

        using var uit = new MemoryStream();
        uit.Write(pdf);
        Dictionary<int, long> plaatsen = [];
        void Schrijf(string s) => uit.Write(Encoding.Latin1.GetBytes(s));
        void Begin(int nummer) => plaatsen[nummer] = uit.Position;
        Schrijf("\n");
        Begin(wortel);
        Schrijf($"{catalogus[..^2]}/Names<</EmbeddedFiles<</Names[({Naam}) {omvang} 0 R]>>>>/AF[{omvang} 0 R]>>\nendobj\n");
        Begin(omvang);
        Schrijf($"{omvang} 0 obj\n<</Type/Filespec/F({Naam})/UF({Naam})/Desc(Bewijs van ondertekening)/AFRelationship/Data/EF<</F {omvang + 1} 0 R/UF {omvang + 1} 0 R>>>>\nendobj\n");
        Begin(omvang + 1);
        Schrijf(string.Create(CultureInfo.InvariantCulture, $"{omvang + 1} 0 obj\n{Bijlage}{bewijs.Length}/Params<</ModDate(D:{dag:yyyyMMdd}000000Z)/Size {bewijs.Length}>>>>\nstream\n"));
        uit.Write(bewijs);
        Schrijf("\nendstream\nendobj\n");
        var tafel = uit.Position;
        Schrijf($"xref\n{wortel} 1\n{plaatsen[wortel]:0000000000} 00000 n \n{omvang} 2\n{plaatsen[omvang]:0000000000} 00000 n \n{plaatsen[omvang + 1]:0000000000} 00000 n \n");
        Schrijf($"trailer\n{Omvang().Replace(slot, $"/Size {omvang + 2}", 1).TrimEnd()[..^2]}/Prev {vorige}>>\nstartxref\n{tafel}\n%%EOF\n");
        return uit.ToArray();
    }

    /// <summary>The last attachment of this kind; null when there is none.</summary>
    public static byte[]? UitPdf(byte[] pdf)
    {
        var plaats = pdf.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes(Bijlage));
        if (plaats < 0) return null;
        var kop = Encoding.Latin1.GetString(pdf, plaats, Math.Min(300, pdf.Length - plaats));
        if (Lengte().Match(kop) is not { Success: true } m || !int.TryParse(m.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var lengte)) return null;
        var begin = plaats + m.Length;
        return lengte > Papierdeel.Grootste || lengte > pdf.Length - begin ? null : pdf[begin..(begin + lengte)];
    }

    private const string Bijlage = "<</Type/EmbeddedFile/Subtype/application#2Fzip/Length ";

    private static ZipArchiveEntry Nieuw(ZipArchive zip, string naam, bool los = false)
    {
        var deel = zip.CreateEntry(naam, los ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        deel.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return deel;
    }

    private static InvalidDataException Vreemd() => new("The PDF is not written the way LibreOffice writes it.");

    [GeneratedRegex(@"trailer\s*(<<.*?>>)\s*startxref\s+(\d+)\s+%%EOF", RegexOptions.Singleline)]
    private static partial Regex Einde();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Wortel();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex Omvang();

    [GeneratedRegex(@"^.*?/Length (\d+).*?>>>>\nstream\n", RegexOptions.Singleline)]
    private static partial Regex Lengte();
}
