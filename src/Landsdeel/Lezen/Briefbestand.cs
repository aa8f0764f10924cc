using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Partijen;

namespace Landsdeel.Lezen;

/// <summary>A file, its text, and what was read in it.</summary>
public sealed record GelezenBrief(Bestandstekst Bestand, Leesresultaat Resultaat);

/// <summary>From file to proposals: the text out of the file, and the reader over the text. Stores nothing.</summary>
public sealed class Briefbestand(Tekstlezer lezer)
{
    private readonly Lazy<Brieflezer> _brieflezer = new(() => new(Leesgidslijsten.Alle()));

    /// <param name="naam">As the user's machine calls the file.</param>
    /// <param name="datum">The date of the letter as the user gives it; null: as the letter says.</param>
    public async Task<Uitkomst<GelezenBrief>> Lees(Stream bestand, string naam, DateOnly? datum, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        var tekst = await lezer.Lees(bestand, naam, voortgang, ct);
        if (!tekst.Gelukt) return Uitkomst.Geweigerd<GelezenBrief>(tekst.Weigeringen);
        ct.ThrowIfCancellationRequested();
        return new GelezenBrief(tekst.Waarde, LeesTekst(tekst.Waarde.Bron, datum));
    }

    /// <summary>The reader over a text that is there already.</summary>
    public Leesresultaat LeesTekst(Brontekst bron, DateOnly? datum) => _brieflezer.Value.Lees(bron, datum);
}
