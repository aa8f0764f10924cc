using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Landsdeel.Tests.Lezen;

/// <summary>Small PDF files, written sign by sign, so that a test can say exactly what is wrong with them.</summary>
internal static class Pdfmaker
{
    /// <summary>Objects 1, 2, ... with a cross-reference table; the first is the catalogue.</summary>
    internal static byte[] Maak(params byte[][] objecten)
    {
        using var uit = new MemoryStream();
        void Schrijf(string s) => uit.Write(Encoding.Latin1.GetBytes(s));
        var plaatsen = new List<long>();
        Schrijf("%PDF-1.7\n");
        foreach (var (i, inhoud) in objecten.Index())
        {
            plaatsen.Add(uit.Position);
            Schrijf($"{i + 1} 0 obj\n");
            uit.Write(inhoud);
            Schrijf("\nendobj\n");
        }
        var xref = uit.Position;
        Schrijf($"xref\n0 {objecten.Length + 1}\n0000000000 65535 f \n");
        foreach (var plaats in plaatsen) Schrijf($"{plaats.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        Schrijf($"trailer\n<< /Size {objecten.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return uit.ToArray();
    }

    internal static byte[] Woordenboek(string inhoud) => Encoding.Latin1.GetBytes(inhoud);

    internal static byte[] Stroom(string woordenboek, byte[] inhoud) =>
        [.. Encoding.Latin1.GetBytes($"<< {woordenboek} /Length {inhoud.Length} >>\nstream\n"), .. inhoud, .. "\nendstream"u8];

    /// <summary>One page with this content, and its resources.</summary>
    internal static byte[] Bladzijde(byte[] inhoud, string filter = "", string bronnen = "/Font << /F1 5 0 R >>", params byte[][] meer) => Maak(
    [
        Woordenboek("<< /Type /Catalog /Pages 2 0 R >>"),
        Woordenboek("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Woordenboek($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {bronnen} >> >>"),
        Stroom(filter, inhoud),
        Woordenboek("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        .. meer,
    ]);

    /// <summary>So many zeros, packed.</summary>
    internal static byte[] Nullen(long aantal, bool zlib = true)
    {
        using var uit = new MemoryStream();
        using (Stream pak = zlib ? new ZLibStream(uit, CompressionLevel.Fastest, leaveOpen: true) : new DeflateStream(uit, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blok = new byte[1 << 20];
            for (; aantal > 0; aantal -= blok.Length) pak.Write(blok, 0, (int)Math.Min(blok.Length, aantal));
        }
        return uit.ToArray();
    }
}
