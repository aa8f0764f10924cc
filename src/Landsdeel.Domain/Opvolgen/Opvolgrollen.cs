using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Vaststellen;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>Who takes up an afspraak, and who says whether it was kept. A group acts through those of it that sit at the table.</summary>
/// <param name="Trekkers">Who takes it up: the trekkers, or all that are bound when no trekker is named.</param>
public sealed record Opvolgrollen(IReadOnlySet<PartijId> Trekkers, IReadOnlyList<Ondertekenplicht> Gebonden, IReadOnlyList<Ondertekenplicht> Ontvangers)
{
    /// <param name="partijen">What is known of those who are named, and of the participants.</param>
    /// <param name="deelnemers">Who sits at the table of the overleg it was made in.</param>
    public static Opvolgrollen Van(Afspraak afspraak, IReadOnlyDictionary<PartijId, Partij> partijen, IReadOnlyList<PartijId> deelnemers)
    {
        IReadOnlyList<Ondertekenplicht> Met(params Rol[] rollen) => Vertegenwoordiging.Bepaal(
            afspraak.Partijen.Where(p => rollen.Contains(p.Rol)).OrderBy(p => p.Rol).Select(p => p.Partij), partijen, deelnemers);
        var gebonden = Met(Rol.Trekker, Rol.Gebonden);
        var trekkers = Met(Rol.Trekker);
        return new((trekkers.Count > 0 ? trekkers : gebonden).Select(t => t.Partij).ToHashSet(), gebonden, Met(Rol.Ontvanger));
    }

    /// <summary>Who must confirm what a partij says it kept: the others that are bound; without any, the ontvangers; without any, the secretaris.</summary>
    /// <param name="kan">Whether a partij can answer at all: a group of which nobody sits at the table cannot.</param>
    public IReadOnlyList<Beoordelaar> Beoordelaars(PartijId vrager, Func<PartijId, bool> kan)
    {
        foreach (var lijst in new[] { Gebonden, Ontvangers })
        {
            var anderen = lijst.Where(p => p.Partij != vrager).ToList();
            if (anderen.Count == 0) continue;
            // For those who cannot answer themselves the secretaris does, once.
            return [.. anderen.Where(p => kan(p.Partij)).Select(p => new Beoordelaar(p.Partij, p.Naam)), .. anderen.All(p => kan(p.Partij)) ? [] : new[] { Beoordelaar.Secretaris }];
        }
        return [Beoordelaar.Secretaris];
    }
}
