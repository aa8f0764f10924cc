using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Gets the text out of a file, whatever its name says it is. Stores nothing. Every file ends in a text or a
/// refusal, within <see cref="Leesgrenzen"/>.</summary>
public sealed class Tekstlezer(Leesproces proces, Leesgrenzen grenzen)
{
    public Tekstlezer(Leesproces proces) : this(proces, Leesgrenzen.Gewoon) { }

    /// <param name="bestand">Read from where it stands; left open.</param>
    /// <param name="naam">As the user's machine calls the file; compared with what it turns out to be.</param>
    /// <param name="voortgang">Called while reading, on any thread.</param>
    public async Task<Uitkomst<Bestandstekst>> Lees(Stream bestand, string naam, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        if (await Bytes(bestand, ct) is not { } bytes) return new DocumentTeGroot(grenzen.Bytes);
        if (bytes.Length == 0) return new DocumentLeeg();
        using var limiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limiet.CancelAfter(grenzen.Tijd);
        try
        {
            var gelezen = await Lees(bytes, voortgang, limiet.Token);
            if (!gelezen.Gelukt) return Uitkomst.Geweigerd<Bestandstekst>(gelezen.Weigeringen);
            var (vorm, bron, opmerkingen) = gelezen.Waarde;
            if (bron.Tekst.Length > grenzen.Tekens) return new DocumentTeveelTekst(grenzen.Tekens);
            if (string.IsNullOrWhiteSpace(bron.Tekst)) return new DocumentZonderTekst();
            // Two ways to say that nothing is there: a caller need not know both.
            return new Bestandstekst(bron with { Tekst = Tekencodering.Schoon(bron.Tekst), Kenmerken = bron.Kenmerken == new Documentkenmerken() ? null : bron.Kenmerken },
                vorm, Convert.ToHexStringLower(SHA256.HashData(bytes)), Vormherkenning.Naamfout(naam, vorm) is { } fout ? [fout, .. opmerkingen] : opmerkingen);
        }
        catch (LeesStop stop)
        {
            return Uitkomst.Geweigerd<Bestandstekst>([stop.Weigering]);
        }
        catch (Exception fout) when (fout is XmlException or InvalidDataException or DecoderFallbackException or EndOfStreamException or NotSupportedException)
        {
            return new DocumentBeschadigd(fout.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DocumentDuurtTeLang(grenzen.Tijd);
        }
    }

    private async Task<Uitkomst<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>> Lees(byte[] bytes, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        if (Vormherkenning.IsPdf(bytes)) return await Elders(Bestandsvorm.Pdf, bytes, [], voortgang, ct);
        if (Vormherkenning.IsZip(bytes)) return Klaar(Pakket(bytes, ct), voortgang);
        if (Vormherkenning.GeenTekst(bytes) is { } anders) return Uitkomst.Geweigerd<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>([anders]);
        var tekst = Tekencodering.Lees(bytes);
        if (!tekst.Gelukt) return Uitkomst.Geweigerd<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>(tekst.Weigeringen);
        IReadOnlyList<string> opmerkingen = tekst.Waarde.Gemengd ? [Tekencodering.Gemengd] : [];
        var vorm = Vormherkenning.Tekst(tekst.Waarde.Tekst);
        if (!vorm.Gelukt) return Uitkomst.Geweigerd<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>(vorm.Weigeringen);
        return vorm.Waarde switch
        {
            Bestandsvorm.Html when Htmldiepte.TeDiep(tekst.Waarde.Tekst) => Uitkomst.Geweigerd<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>([new DocumentTeDiep()]),
            Bestandsvorm.Html => await Elders(Bestandsvorm.Html, Encoding.UTF8.GetBytes(tekst.Waarde.Tekst), opmerkingen, voortgang, ct),
            Bestandsvorm.Xml => Klaar((vorm.Waarde, XmlLezer.Lees(tekst.Waarde.Tekst, grenzen, ct), opmerkingen), voortgang),
            _ => Klaar((vorm.Waarde, new Brontekst(tekst.Waarde.Tekst), opmerkingen), voortgang),
        };
    }

    private (Bestandsvorm, Brontekst, IReadOnlyList<string>) Pakket(byte[] bytes, CancellationToken ct)
    {
        using var pakket = new XmlPakket(bytes, new(grenzen.Uitgepakt, 200, new DocumentBom(), new DocumentVersleuteld(), w => new DocumentBeschadigd(w), IsXml));
        var vorm = Vormherkenning.Pakket(pakket);
        if (!vorm.Gelukt) throw new LeesStop(vorm.Weigeringen[0]);
        return (vorm.Waarde, vorm.Waarde == Bestandsvorm.Docx ? DocxLezer.Lees(pakket, grenzen, ct) : OdtLezer.Lees(pakket, grenzen, ct), []);
    }

    /// <summary>Pictures in a letter are large and are never unpacked.</summary>
    private static bool IsXml(string deel) => deel == "mimetype" || Path.GetExtension(deel).ToLowerInvariant() is ".xml" or ".rels";

    private async Task<Uitkomst<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>> Elders(
        Bestandsvorm vorm, byte[] bytes, IReadOnlyList<string> opmerkingen, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        var antwoord = await proces.Lees(new(vorm, bytes.Length, grenzen), bytes, voortgang, ct);
        return antwoord.Gelukt ? (vorm, antwoord.Waarde.Bron!, [.. opmerkingen, .. antwoord.Waarde.Opmerkingen])
            : Uitkomst.Geweigerd<(Bestandsvorm, Brontekst, IReadOnlyList<string>)>(antwoord.Weigeringen);
    }

    private static (Bestandsvorm, Brontekst, IReadOnlyList<string>) Klaar((Bestandsvorm, Brontekst, IReadOnlyList<string>) gelezen, Action<Leesstap>? voortgang)
    {
        voortgang?.Invoke(new(1, 1));
        return gelezen;
    }

    /// <summary>The whole file; null as soon as it turns out to be larger than is read.</summary>
    private async Task<byte[]?> Bytes(Stream bestand, CancellationToken ct)
    {
        if (bestand.CanSeek && bestand.Length - bestand.Position > grenzen.Bytes) return null;
        using var al = new MemoryStream(bestand.CanSeek ? (int)(bestand.Length - bestand.Position) : 0);
        var buffer = new byte[81920];
        int n;
        while ((n = await bestand.ReadAsync(buffer, ct)) > 0)
        {
            if (al.Length + n > grenzen.Bytes) return null;
            al.Write(buffer, 0, n);
        }
        return al.Length == al.Capacity ? al.GetBuffer() : al.ToArray();
    }
}
