using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Landsdeel.Infrastructure.Documents.Lezers;

namespace Landsdeel.Infrastructure.Documents;

public enum Papiervorm
{
    Docx = 0,
    Odt = 1,
    Pdf = 2,
}

/// <summary>A paper that someone hands in to be checked: its form, the proof inside it, and what a reader of it sees, without the white.</summary>
/// <param name="Bewijs">Null when there is none.</param>
public sealed partial record Papier(Papiervorm Vorm, byte[]? Bewijs, byte[] Inhoud)
{
    private const string Bladzijde = "1van1";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Stijl = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /// <summary>Null when it is none of the three forms.</summary>
    /// <exception cref="InvalidDataException">It is one of them, but damaged.</exception>
    public static Papier? Open(byte[] bestand)
    {
        if (bestand.AsSpan().StartsWith("%PDF-"u8)) return new(Papiervorm.Pdf, Bewijsdrager.UitPdf(bestand), bestand);
        if (!bestand.AsSpan().StartsWith("PK"u8)) return null;
        using var zip = Zip(bestand);
        try
        {
            return zip.GetEntry("[Content_Types].xml") is not null ? new(Papiervorm.Docx, Bewijsdrager.UitDocx(zip), bestand)
                : zip.GetEntry("mimetype") is not null ? new(Papiervorm.Odt, Bewijsdrager.UitOdt(zip), bestand) : null;
        }
        catch (XmlException fout)
        {
            throw new InvalidDataException(fout.Message, fout);
        }
    }

    /// <summary>Why this does not read as the paper that our program makes of the same text; null when it does, word for word.</summary>
    /// <param name="verwacht">That paper, as DOCX.</param>
    public string? Verschil(byte[] verwacht)
    {
        using var zip = Zip(verwacht);
        var tekst = Vouw(DocxTekst(zip, "word/document.xml"));
        var kop = Vouw(DocxTekst(zip, zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("word/header", StringComparison.Ordinal)).ToArray()));
        var voet = Vouw(DocxTekst(zip, zip.Entries.Select(e => e.FullName).First(n => n.StartsWith("word/footer", StringComparison.Ordinal))));
        try
        {
            return Vorm switch
            {
                Papiervorm.Docx => InDocx(tekst, kop, voet),
                Papiervorm.Odt => InOdt(tekst, kop, voet),
                _ => InPdf(tekst, kop, voet),
            };
        }
        catch (Exception fout) when (fout is XmlException or InvalidDataException)
        {
            throw new InvalidDataException(fout.Message, fout);
        }
    }

    private string? InDocx(string tekst, string kop, string voet)
    {
        using var zip = Zip(Inhoud);
        if (zip.Entries.Any(e => e.FullName.StartsWith("word/media/", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("word/embeddings/", StringComparison.OrdinalIgnoreCase)))
            return "er staat een afbeelding of een ander bestand in";
        string[] rand = [.. zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("word/header", StringComparison.Ordinal) || n.StartsWith("word/footer", StringComparison.Ordinal))];
        return rand.Select(r => Cijfers().Replace(Vouw(DocxTekst(zip, r)), "")).Any(r => r != "" && r != Cijfers().Replace(kop, "") && r != Cijfers().Replace(voet, ""))
            ? "de kop of voet van een bladzijde is anders" : Anders(tekst, Vouw(DocxTekst(zip, "word/document.xml")));
    }

    private string? InOdt(string tekst, string kop, string voet)
    {
        using var zip = Zip(Inhoud);
        if (zip.GetEntry("content.xml") is not { } deel || zip.GetEntry("styles.xml") is not { } stijlen) return "er ontbreekt een deel";
        var inhoud = Papierdeel.Xml(deel).Descendants(Office + "text").FirstOrDefault();
        if (inhoud is null || inhoud.Descendants(Draw + "frame").Any()) return "er staat een afbeelding of kader in";
        var rand = Papierdeel.Xml(stijlen).Descendants(Office + "master-styles").Descendants()
            .Where(e => e.Name.Namespace == Stijl && (e.Name.LocalName.StartsWith("header", StringComparison.Ordinal) || e.Name.LocalName.StartsWith("footer", StringComparison.Ordinal)));
        return rand.Select(r => Cijfers().Replace(Vouw(r.Value), "")).Any(r => r != "" && r != Cijfers().Replace(kop, "") && r != Cijfers().Replace(voet, ""))
            ? "de kop of voet van een bladzijde is anders" : Anders(tekst, Vouw(inhoud.Value));
    }

    private string? InPdf(string tekst, string kop, string voet)
    {
        if (PdfTekst.Lees(Inhoud) is not { } bladen) return "er staat een afbeelding of tekening in";
        var uit = new StringBuilder();
        foreach (var (nr, blad) in bladen.Select(Vouw).Index())
        {
            // What stands above and below on every page is drawn before or after the text.
            var rest = nr == 0 ? blad : Zonder(blad, kop);
            uit.Append(ZonderVoet(rest, voet, nr + 1, bladen.Count));
        }
        return Anders(tekst, uit.ToString());
    }

    private static string Zonder(string blad, string rand) => rand == "" ? blad
        : blad.StartsWith(rand, StringComparison.Ordinal) ? blad[rand.Length..] : blad.EndsWith(rand, StringComparison.Ordinal) ? blad[..^rand.Length] : blad;

    /// <param name="voet">As the form without pages holds it: "...pagina1van1".</param>
    private static string ZonderVoet(string blad, string voet, int nr, int aantal) => !voet.EndsWith(Bladzijde, StringComparison.Ordinal) ? blad
        : Zonder(blad, string.Create(CultureInfo.InvariantCulture, $"{voet[..^Bladzijde.Length]}{nr}van{aantal}"));

    private static string? Anders(string verwacht, string gelezen)
    {
        if (verwacht == gelezen) return null;
        var plaats = 0;
        while (plaats < verwacht.Length && plaats < gelezen.Length && verwacht[plaats] == gelezen[plaats]) plaats++;
        string Hier(string van) => plaats >= van.Length ? "(einde)" : van[plaats..Math.Min(van.Length, plaats + 40)];
        return $"getekend is ‘…{Hier(verwacht)}…’, in het bestand staat ‘…{Hier(gelezen)}…’ (zonder spaties)";
    }

    private static string DocxTekst(ZipArchive zip, params string[] delen) => string.Concat(delen.Select(d => zip.GetEntry(d)).OfType<ZipArchiveEntry>()
        .SelectMany(e => Papierdeel.Xml(e).Descendants(W + "t").Concat(Papierdeel.Xml(e).Descendants(W + "delText")).Select(t => t.Value)));

    /// <summary>Without white and marks of lists: a form may break lines and draw bullets as it likes.</summary>
    private static string Vouw(string tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(teken) && teken.Value != '•' && Rune.GetUnicodeCategory(teken) is not (UnicodeCategory.PrivateUse or UnicodeCategory.Format or UnicodeCategory.Control))
                uit.Append(teken);
        return uit.ToString();
    }

    private static ZipArchive Zip(byte[] bestand) => new(new MemoryStream(bestand, writable: false), ZipArchiveMode.Read);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Cijfers();
}
