using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>What goes to the process that reads: this, and then the bytes of the file.</summary>
internal sealed record Leesvraag(Bestandsvorm Vorm, int Bytes, Leesgrenzen Grenzen);

/// <summary>What comes back, a line each: how far it is, and at last a text or the code of a refusal.</summary>
internal sealed record Leesantwoord
{
    public Leesstap? Stap { get; init; }
    public Brontekst? Bron { get; init; }
    public IReadOnlyList<string> Opmerkingen { get; init; } = [];
    public string? Weigering { get; init; }
    public string? Uitleg { get; init; }

    internal static JsonSerializerOptions Vorm { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The refusal that a code stands for.</summary>
    internal Weigering Terug(Leesgrenzen grenzen) => ((Weigering[])
        [
            new DocumentVersleuteld(), new DocumentBeschadigd(Uitleg ?? ""), new DocumentGescand(), new DocumentTeDiep(), new DocumentBom(),
            new DocumentTeVeelPaginas(grenzen.Paginas), new DocumentTeveelTekst(grenzen.Tekens), new DocumentZonderTekst(),
        ]).FirstOrDefault(w => w.Code == Weigering) ?? new DocumentNietGelezen(Uitleg ?? "");
}
