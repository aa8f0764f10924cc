using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Afspraken;

/// <summary>No afspraak with this referentie holds on the day, or not for this viewer; which of the two is not said.</summary>
public sealed record ReferentieNietGevonden(string Getypt, DateOnly Peildatum) : Weigering("afspraak.referentie-niet-gevonden",
    $"Er is geen afspraak '{Getypt}' die u op {Peildatum.Voluit()} kunt zien. Controleer de referentie of kies een andere peildatum."), INietGevonden;
