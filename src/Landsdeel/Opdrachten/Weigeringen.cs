using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Opdrachten;

/// <summary>A file that a command names is not there.</summary>
public sealed record BestandOntbreekt(string Pad) : Weigering("opdracht.bestand-ontbreekt",
    $"Het bestand '{Pad}' bestaat niet. Controleer de naam en de map."), INietGevonden;

/// <summary>A file that a command names cannot be read or written.</summary>
public sealed record BestandOntoegankelijk(string Pad, string Reden) : Weigering("opdracht.bestand-ontoegankelijk",
    $"Het bestand '{Pad}' kan niet worden gebruikt: {Reden}"), IKanNiet;

/// <summary>A file would be overwritten.</summary>
public sealed record BestandBestaatAl(string Pad) : Weigering("opdracht.bestand-bestaat-al",
    $"Het bestand '{Pad}' bestaat al en is niet gewijzigd. Kies een andere naam, of voeg --overschrijf toe."), IKanNiet;
