using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Rondes;

/// <summary>The file is no round, or not in a form this version reads.</summary>
public sealed record GeenRonde(string Reden, long? Regel = null) : Weigering("ronde.onleesbaar",
    $"Dit bestand is geen ronde die Landsdeel kan lezen{(Regel is { } r ? $" (regel {r})" : "")}: {Reden} Controleer het bestand, of exporteer de ronde opnieuw.");

/// <summary>A record refers to one that is nowhere.</summary>
public sealed record VerwijzingOnbekend(string Waar, string Naar) : Weigering("ronde.verwijzing",
    $"{Waar} verwijst naar '{Naar}', maar dat bestaat niet in het bestand en niet in het register. Voeg het toe of verbeter de verwijzing.");

/// <summary>A quote does not stand in the lines it names.</summary>
public sealed record CitaatStaatErNiet(string Waar, string Citaat) : Weigering("ronde.citaat",
    $"Het citaat '{Citaat}' van {Waar} staat niet in de genoemde regels. Verbeter het citaat of de regels.");

/// <summary>The text beside the round is not the one it was made from.</summary>
public sealed record TekstWijktAf(string Bestand) : Weigering("ronde.tekst",
    $"Het bestand {Bestand} ontbreekt of is niet de tekst waarop deze ronde is gemaakt. Zet de oorspronkelijke tekst naast het rondebestand.");

/// <summary>The name of a text would lead out of the folder of the round.</summary>
public sealed record BestandsnaamOngeldig(string Bestand) : Weigering("ronde.bestandsnaam",
    $"De bestandsnaam '{Bestand}' in de ronde kan niet: alleen een naam zonder map mag, en niet die van de ronde zelf. Verbeter de naam bij het document.");
