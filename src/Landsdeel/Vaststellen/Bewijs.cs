using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Overleggen;

namespace Landsdeel.Vaststellen;

/// <summary>A signed text as one file that anyone can check without a register. Each part holds the hash of the part before it,
/// from the text to the link of the journal, so that sha256sum alone checks it.</summary>
public static class Bewijs
{
    public const string Mediatype = "application/zip";
    public const string Tekstdeel = "tekst.txt";
    public const string Ondertekendeel = "ondertekening.json";
    public const string Handelingdeel = "handeling.txt";
    public const string Schakeldeel = "schakel.txt";
    public const string Leesmij = "LEESMIJ.txt";
    private const int Grootste = 16 * 1024 * 1024;

    public static Stukbestand Maak(string tekst, Journaalbewijs bewijs, string sleutel)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (naam, inhoud) in new[] { (Leesmij, Uitleg(bewijs)), (Tekstdeel, tekst), (Ondertekendeel, bewijs.Inhoud), (Handelingdeel, bewijs.Handeling), (Schakeldeel, bewijs.Schakel) })
            {
                var deel = zip.CreateEntry(naam);
                // Always the same file for the same signing.
                deel.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stroom = deel.Open();
                stroom.Write(Encoding.UTF8.GetBytes(inhoud));
            }
        return new(uit.ToArray(), Mediatype, $"bewijs-{sleutel}.zip");
    }

    /// <summary>Everything that can be computed from the file itself: the texts, the answers and the chain.</summary>
    public static Uitkomst<(Ondertekening Ondertekening, string Keten)> Controleer(byte[] bestand)
    {
        Dictionary<string, byte[]> delen;
        Ondertekening ondertekening;
        string tekst;
        try
        {
            delen = Delen(bestand);
            tekst = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(delen[Tekstdeel]);
            ondertekening = JsonSerializer.Deserialize<Ondertekening>(delen[Ondertekendeel], LandsdeelJson.Compact) ?? throw new JsonException();
        }
        catch (Exception fout) when (fout is InvalidDataException or JsonException or KeyNotFoundException or DecoderFallbackException or NotSupportedException or ArgumentException)
        {
            return new BewijsOnleesbaar(fout is KeyNotFoundException ? "er ontbreekt een deel." : "de inhoud is beschadigd.");
        }
        List<string> gebreken = [.. ondertekening.Gebreken(tekst)];
        var schakel = Tekst(delen[Schakeldeel]).Split('\n');
        if (!Tekst(delen[Handelingdeel]).Split('\n').Any(r => r.EndsWith("|" + Hash(delen[Ondertekendeel]), StringComparison.Ordinal)))
            gebreken.Add("De lijst van instemmingen is niet de lijst die in het journaal is vastgelegd.");
        if (schakel.Length != 3 || schakel[2] != Hash(delen[Handelingdeel])) gebreken.Add("De handeling is niet de handeling die in het journaal staat.");
        var keten = Hash(delen[Schakeldeel]);
        if (!Tekst(delen[Leesmij]).Contains(keten, StringComparison.Ordinal)) gebreken.Add("De schakel van het journaal is gewijzigd.");
        return gebreken.Count == 0 ? (ondertekening, keten) : Uitkomst.Geweigerd<(Ondertekening, string)>([.. gebreken.Select(g => new BewijsKloptNiet(g))]);
    }

    private static Dictionary<string, byte[]> Delen(byte[] bestand)
    {
        using var zip = new ZipArchive(new MemoryStream(bestand), ZipArchiveMode.Read);
        string[] namen = [Leesmij, Tekstdeel, Ondertekendeel, Handelingdeel, Schakeldeel];
        // A second part of the same name could be shown to a reader while the first is checked.
        if (zip.Entries.Count > namen.Length || zip.Entries.Any(e => !namen.Contains(e.FullName)) || zip.Entries.Select(e => e.FullName).Distinct().Count() != zip.Entries.Count)
            throw new InvalidDataException();
        if (zip.Entries.Count < namen.Length) throw new KeyNotFoundException();
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stroom = e.Open();
            var uit = new byte[Grootste + 1];
            var gelezen = stroom.ReadAtLeast(uit, uit.Length, throwOnEndOfStream: false);
            return gelezen > Grootste ? throw new InvalidDataException() : uit[..gelezen];
        });
    }

    private static string Uitleg(Journaalbewijs bewijs) => string.Create(CultureInfo.InvariantCulture, $"""
        Bewijs van samen vaststellen

        Controleren met Landsdeel:      ./landsdeel verifieer BESTAND
        Controleren met de hand:        pak dit bestand uit en tik  sha256sum {Tekstdeel} {Ondertekendeel} {Handelingdeel} {Schakeldeel}

        De som van {Tekstdeel} staat in {Ondertekendeel}, achter "digest".
        De som van {Ondertekendeel} staat in {Handelingdeel}, aan het eind van een regel.
        De som van {Handelingdeel} is de derde regel van {Schakeldeel}.
        De som van {Schakeldeel} is deze, en moet ook in het journaal van het register staan:

        {Canoniek.Digest(bewijs.Schakel)}

        In {Ondertekendeel} is "dag" de dag waarvoor is getekend, en "opMicros" wanneer dat werkelijk is vastgelegd (UTC, microseconden sinds 1970).

        """);

    private static string Tekst(byte[] deel) => Encoding.UTF8.GetString(deel);

    private static string Hash(byte[] deel) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(deel));
}
