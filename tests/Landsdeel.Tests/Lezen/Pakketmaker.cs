using System.IO.Compression;
using System.Text;

namespace Landsdeel.Tests.Lezen;

/// <summary>Zipped documents, written part by part, so that a test can say exactly what is wrong with them.</summary>
internal static class Pakketmaker
{
    internal const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    internal const string Odt = "application/vnd.oasis.opendocument.text";

    /// <summary>Begins as every Word file with a password does.</summary>
    internal static byte[] WordMetWachtwoord => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0")];

    internal static byte[] Docx(string document) => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", document));

    internal static byte[] Zip(params (string Naam, string Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (naam, inhoud) in delen) Schrijf(zip, naam, inhoud);
        return uit.ToArray();
    }

    /// <summary>One part of 400 MB of spaces, packed in less than two.</summary>
    internal static byte[] Bom(string deel, string mimetype = "")
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (mimetype.Length > 0) Schrijf(zip, "mimetype", mimetype);
            using var stroom = zip.CreateEntry(deel, CompressionLevel.Fastest).Open();
            var blok = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 400; i++) stroom.Write(blok);
        }
        return uit.ToArray();
    }

    /// <summary>The same words within so many elements.</summary>
    internal static string Diep(string element, int keer) =>
        string.Concat(Enumerable.Repeat($"<{element}>", keer)) + string.Concat(Enumerable.Repeat($"</{element}>", keer));

    private static void Schrijf(ZipArchive zip, string naam, string inhoud)
    {
        using var stroom = zip.CreateEntry(naam).Open();
        stroom.Write(Encoding.UTF8.GetBytes(inhoud));
    }
}
