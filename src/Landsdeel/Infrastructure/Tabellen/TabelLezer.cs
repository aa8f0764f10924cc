using System.Text;
using System.Xml;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Reads a list (XLSX or CSV) that someone from outside hands in. What it is follows from its content, never from its
/// name. Formulas are not computed and their remembered values not used; macros, links and pictures are not looked at.</summary>
public static class TabelLezer
{
    /// <summary>A table, or why the file cannot be read as one. Errors in single cells are in the table's own bezwaren.</summary>
    /// <param name="bestand">Read once from its present position, no further than the bound on bytes.</param>
    public static async Task<Uitkomst<Tabel>> Lees(Stream bestand, LeesKeuze? keuze = null, CancellationToken annuleer = default)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        keuze ??= new LeesKeuze();
        var bytes = await Begrensd(bestand, keuze.Grenzen.Bytes, annuleer);
        if (bytes is null)
            return new BestandTeGroot(keuze.Grenzen.Bytes);
        if (bytes.Length == 0)
            return new LeegBestand();
        try
        {
            if (Bestandsherkenning.IsZip(bytes))
                return XlsxLezer.Lees(bytes, keuze, annuleer);
            if (Bestandsherkenning.GeenTekst(bytes) is { } anders)
                return Resultaat(anders);
            return CsvLezer.Lees(bytes, keuze, annuleer);
        }
        catch (LeesStop stop)
        {
            return Resultaat(stop.Weigering);
        }
        catch (Exception fout) when (fout is XmlException or InvalidDataException or DecoderFallbackException or EndOfStreamException)
        {
            return new BestandBeschadigd(fout.Message);
        }
    }

    private static Uitkomst<Tabel> Resultaat(Weigering weigering) => weigering;

    private static async Task<byte[]?> Begrensd(Stream bestand, int hoogstens, CancellationToken annuleer)
    {
        using var alles = new MemoryStream();
        var buffer = new byte[81_920];
        int gelezen;
        while ((gelezen = await bestand.ReadAsync(buffer, annuleer)) > 0)
        {
            if (alles.Length + gelezen > hoogstens)
                return null;
            alles.Write(buffer, 0, gelezen);
        }
        return alles.ToArray();
    }
}
