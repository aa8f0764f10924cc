using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database.Kopie;
using Landsdeel.Opdrachten;

namespace Landsdeel.Reservekopieen;

/// <summary>One file that holds a whole register: the copy of its database, and a letter that says what it is.</summary>
public static class Reservekopie
{
    private const int Blok = 1 << 20;

    /// <summary>Makes the file, whole or not at all. A journal that does not hold is copied too: the letter in hand says so.</summary>
    public static async Task<Uitkomst<(Kopiebrief Brief, Kopiestand Stand)>> Maak(Databasekopie database, string pad, bool overschrijf, DateTimeOffset nu, CancellationToken ct)
    {
        if (!overschrijf && File.Exists(pad)) return new BestandBestaatAl(pad);
        var (kopie, half) = (Ernaast(pad, "kopie"), Ernaast(pad, "half"));
        try
        {
            var gemaakt = await database.Maak(kopie, ct);
            if (!gemaakt.Gelukt) return Uitkomst.Geweigerd<(Kopiebrief, Kopiestand)>(gemaakt.Weigeringen);
            var brief = new Kopiebrief(Kopiebrief.Soortnaam, Kopiebrief.DezeVersie, Programma, nu, database.Soort, gemaakt.Waarde.Migratie,
                gemaakt.Waarde.Handelingen, gemaakt.Waarde.Keten, database.Bestandsnaam, new FileInfo(kopie).Length, await Som(kopie, ct));
            await Pak(half, kopie, brief, ct);
            File.Move(half, pad, overschrijf);
            return (brief, gemaakt.Waarde);
        }
        finally
        {
            File.Delete(kopie);
            File.Delete(half);
        }
    }

    /// <summary>Puts a file back in an empty place. Everything is looked at before anything is written there.</summary>
    public static async Task<Uitkomst<Kopiebrief>> Zet(Databasekopie database, string pad, string map, CancellationToken ct)
    {
        if (!File.Exists(pad)) return new BestandOntbreekt(pad);
        var kopie = Path.Combine(map, $".{database.Bestandsnaam}.{Environment.ProcessId}.terug");
        try
        {
            await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read);
            using var pak = Open(stroom);
            if (pak is null || await Brief(pak, ct) is not { } brief || pak.GetEntry(brief.Bestand) is not { } inhoud) return new GeenReservekopie(pad);
            if (brief.Database != database.Soort) return new AndereDatabase(brief.Database, database.Soort);
            if (brief.Versie > Kopiebrief.DezeVersie || !database.Migraties().Contains(brief.Migratie)) return new NieuwereVersie(brief.Programma);
            if (await database.Bezet(ct) is { } bezet) return bezet;
            if (!await PakUit(inhoud, kopie, brief, ct)) return new KopieBeschadigd();
            var gezet = await database.Zet(kopie, stand => brief.Klopt(stand) ? null : new KopieBeschadigd(), ct);
            return gezet.Gelukt ? brief : Uitkomst.Geweigerd<Kopiebrief>(gezet.Weigeringen);
        }
        finally
        {
            File.Delete(kopie);
        }
    }

    private static string Programma => typeof(Reservekopie).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Ernaast(string pad, string soort) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(pad))!, $".{Path.GetFileName(pad)}.{Environment.ProcessId}.{soort}");

    private static async Task Pak(string naar, string kopie, Kopiebrief brief, CancellationToken ct)
    {
        // For the eyes of its owner: it holds what every partij wrote, and the secrets of accounts.
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stroom = new FileStream(naar, opties);
        using (var pak = new ZipArchive(stroom, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var erin = await pak.CreateEntry(Kopiebrief.Naam).OpenAsync(ct)) await JsonSerializer.SerializeAsync(erin, brief, Kopiebrief.Vorm, ct);
            await using var van = new FileStream(kopie, FileMode.Open, FileAccess.Read);
            await using var naarbinnen = await pak.CreateEntry(brief.Bestand, CompressionLevel.Fastest).OpenAsync(ct);
            await van.CopyToAsync(naarbinnen, Blok, ct);
        }
        stroom.Flush(flushToDisk: true);
    }

    private static ZipArchive? Open(Stream stroom)
    {
        try
        {
            return new(stroom, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<Kopiebrief?> Brief(ZipArchive pak, CancellationToken ct)
    {
        if (pak.GetEntry(Kopiebrief.Naam) is not { Length: < 100_000 } deel) return null;
        try
        {
            await using var stroom = await deel.OpenAsync(ct);
            return await JsonSerializer.DeserializeAsync<Kopiebrief>(stroom, Kopiebrief.Vorm, ct) is { Formaat: Kopiebrief.Soortnaam, Bestand: "register.db" or "register.dump" } brief ? brief : null;
        }
        catch (Exception fout) when (fout is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<bool> PakUit(ZipArchiveEntry inhoud, string naar, Kopiebrief brief, CancellationToken ct)
    {
        try
        {
            await using (var van = await inhoud.OpenAsync(ct))
            await using (var doel = new FileStream(naar, FileMode.Create, FileAccess.Write)) await van.CopyToAsync(doel, Blok, ct);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        return new FileInfo(naar).Length == brief.Bytes && await Som(naar, ct) == brief.Sha256;
    }

    private static async Task<string> Som(string pad, CancellationToken ct)
    {
        await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stroom, ct));
    }
}
