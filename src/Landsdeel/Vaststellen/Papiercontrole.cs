using System.IO.Compression;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Documents;

namespace Landsdeel.Vaststellen;

/// <summary>What was found in a file that shows who signed.</summary>
/// <param name="Keten">The last hash: the link of the journal.</param>
/// <param name="Vorm">Null for the proof by itself.</param>
/// <param name="Precies">The file is byte for byte what our program makes of the proof.</param>
public sealed record Bewijsuitslag(Ondertekening Ondertekening, string Keten, Papiervorm? Vorm, bool Precies);

/// <summary>Checks a proof, or a paper with the proof inside: that the proof is sound, and that the paper says what was signed and nothing else.</summary>
public static class Papiercontrole
{
    public static Uitkomst<Bewijsuitslag> Controleer(byte[] bestand)
    {
        try
        {
            if (Papier.Open(bestand) is { } papier) return Controleer(papier, bestand);
        }
        catch (InvalidDataException)
        {
            return new BewijsOnleesbaar("het bestand is beschadigd.");
        }
        var los = Bewijs.Controleer(bestand);
        return los.Gelukt ? new Bewijsuitslag(los.Waarde.Ondertekening, los.Waarde.Keten, null, true) : Uitkomst.Geweigerd<Bewijsuitslag>(los.Weigeringen);
    }

    private static Uitkomst<Bewijsuitslag> Controleer(Papier papier, byte[] bestand)
    {
        if (papier.Bewijs is not { } bewijs) return new StukZonderBewijs();
        var uitkomst = Bewijs.Controleer(bewijs);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<Bewijsuitslag>(uitkomst.Weigeringen);
        var (ondertekening, keten) = uitkomst.Waarde;
        if (Canoniekelezer.Lees(Tekst(bewijs)) is not { } lijst) return new BewijsKloptNiet("Het bewijs gaat niet over een afsprakenlijst.");
        var verwacht = Tekenstuk.Docx(lijst, ondertekening, bewijs);
        var precies = papier.Vorm == Papiervorm.Docx && bestand.AsSpan().SequenceEqual(verwacht);
        if (!precies && papier.Verschil(verwacht) is { } verschil) return new StukZegtIetsAnders(verschil);
        return new Bewijsuitslag(ondertekening, keten, papier.Vorm, precies);
    }

    private static string Tekst(byte[] bewijs)
    {
        using var zip = new ZipArchive(new MemoryStream(bewijs, writable: false), ZipArchiveMode.Read);
        using var lezer = new StreamReader(zip.GetEntry(Bewijs.Tekstdeel)!.Open(), new UTF8Encoding(false));
        return lezer.ReadToEnd();
    }
}
