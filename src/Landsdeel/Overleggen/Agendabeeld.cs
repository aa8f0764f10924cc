using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Overleggen;

/// <summary>The agenda of one overleg as one viewer may see it: the saved one, or else the proposal.</summary>
/// <param name="Overleg">As it stands on the peildatum.</param>
/// <param name="Bewaard">The saved agenda; null while there is only a proposal.</param>
/// <param name="Nummer">Version number of the saved agenda; 0 while there is none.</param>
/// <param name="Voorstel">What the register proposes now.</param>
/// <param name="Meer">How many more are due than the proposal holds; they stand in the register.</param>
/// <param name="MeerZonderMoment">How many more have no moment than are offered.</param>
/// <param name="Bronnen">How a sentence names each document that the items come from.</param>
public sealed record Agendabeeld(
    Overleg Overleg,
    Agenda? Bewaard,
    int Nummer,
    Agendavoorstel Voorstel,
    int Meer,
    int MeerZonderMoment,
    IReadOnlyDictionary<DocumentId, string> Bronnen)
{
    /// <summary>The items, in order; the number of an item is its place, from 1.</summary>
    public IReadOnlyList<Agendapunt> Punten => Bewaard?.Punten ?? Voorstel.Punten;

    /// <summary>What the register now proposes and the saved agenda does not have, dropped items left out.</summary>
    public IReadOnlyList<Agendapunt> Nieuw { get; } = Bewaard is null ? [] :
        [.. Voorstel.Punten.Where(p => Bewaard.Punten.All(b => b.Sleutel != p.Sleutel) && Bewaard.Afgevallen.All(a => a.Punt.Sleutel != p.Sleutel))];

    /// <summary>"voorstel", "concept" or "vastgesteld".</summary>
    public string Status => Bewaard?.Status switch
    {
        null => "voorstel",
        AgendaStatus.Concept => "concept",
        _ => "vastgesteld",
    };

    /// <summary>The items under their headings. A proposal has no headings of its own, so it is divided by what it rests on.</summary>
    public IReadOnlyList<Agendagroep> Groepen => Bewaard is null ? Agendagroepen.VanVoorstel(Voorstel.Punten) : Agendagroepen.Van(Bewaard.Punten);
}
