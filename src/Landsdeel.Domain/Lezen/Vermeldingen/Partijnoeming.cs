using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>How a text names a partij.</summary>
internal enum Noemwijze
{
    /// <summary>By its name, abbreviation or the word for it.</summary>
    Naam = 0,
    /// <summary>"de regio", "regionale overheden": which one follows from the section.</summary>
    Regio = 1,
    /// <summary>"ik": the sender.</summary>
    Afzender = 2,
    /// <summary>"we", "wij": the sender and those it writes with.</summary>
    Wij = 3,
}

/// <summary>One place where a text names a partij.</summary>
/// <param name="Van">First character, in the view.</param>
/// <param name="Tot">Just past the last.</param>
/// <param name="Partij">Null when it is in no list, and for <see cref="Noemwijze.Afzender"/> and <see cref="Noemwijze.Wij"/>.</param>
/// <param name="AlsPlaats">Whether it says where, not who: "in de provincie Utrecht".</param>
internal sealed record Partijnoeming(
    int Van, int Tot, PartijId? Partij, string Naam, Zijde Zijde, PartijSoort Soort, Landsdelen Landsdelen, Noemwijze Wijze, bool AlsPlaats);
