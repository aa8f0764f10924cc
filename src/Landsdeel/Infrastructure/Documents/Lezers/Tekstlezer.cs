using System.Security.Cryptography;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Gets the text out of a file, whatever its name says it is. Stores nothing. Every file ends in a text or a
/// refusal, within <see cref="Leesgrenzen"/>.</summary>
public sealed class Tekstlezer(Leesgrenzen grenzen)
{
    public Tekstlezer() : this(Leesgrenzen.Gewoon) { }

    /// <param name="bestand">Read from where it stands; left open.</param>
    /// <param name="naam">As the user's machine calls the file; compared with what it turns out to be.</param>
    /// <param name="voortgang">Called while reading, on any thread.</param>
    public async Task<Uitkomst<Bestandstekst>> Lees(Stream bestand, string naam, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        var gelezen = await Bytes(bestand, ct);
        if (!gelezen.Gelukt) return Uitkomst.Geweigerd<Bestandstekst>(gelezen.Weigeringen);
        var bytes = gelezen.Waarde;
        if (bytes.Length == 0) return new DocumentLeeg();
        voortgang?.Invoke(new(0, 1));
        var tekst = Tekencodering.Lees(bytes.Span);
        if (!tekst.Gelukt) return Uitkomst.Geweigerd<Bestandstekst>(tekst.Weigeringen);
        if (tekst.Waarde.Tekst.Length > grenzen.Tekens) return new DocumentTeveelTekst(grenzen.Tekens);
        if (string.IsNullOrWhiteSpace(tekst.Waarde.Tekst)) return new DocumentZonderTekst();
        voortgang?.Invoke(new(1, 1));
        return new Bestandstekst(new Brontekst(tekst.Waarde.Tekst), Bestandsvorm.Tekst, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            tekst.Waarde.Gemengd ? [Tekencodering.Gemengd] : []);
    }

    /// <summary>The whole file, or a refusal as soon as it turns out to be larger than is read.</summary>
    private async Task<Uitkomst<ReadOnlyMemory<byte>>> Bytes(Stream bestand, CancellationToken ct)
    {
        if (bestand.CanSeek && bestand.Length - bestand.Position > grenzen.Bytes) return new DocumentTeGroot(grenzen.Bytes);
        using var al = new MemoryStream(bestand.CanSeek ? (int)(bestand.Length - bestand.Position) : 0);
        var buffer = new byte[81920];
        int n;
        while ((n = await bestand.ReadAsync(buffer, ct)) > 0)
        {
            if (al.Length + n > grenzen.Bytes) return new DocumentTeGroot(grenzen.Bytes);
            al.Write(buffer, 0, n);
        }
        return (ReadOnlyMemory<byte>)al.GetBuffer().AsMemory(0, (int)al.Length);
    }
}
