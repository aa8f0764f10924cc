using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Vaststellen;

/// <summary>Nothing lies before the partijen here, or not for this viewer.</summary>
public sealed record NietVoorgelegd() : Weigering("tekenen.niet-voorgelegd",
    "Er is hier niets dat u kunt zien om vast te stellen. Ga terug naar het overzicht."), INietGevonden;

public sealed record AlleenVoorUzelf() : Weigering("tekenen.alleen-eigen",
    "Deze afspraak is alleen zichtbaar voor uw eigen organisatie. Deel haar eerst met de andere partijen.");

public sealed record NogNietVastgesteld() : Weigering("tekenen.nog-niet-vastgesteld",
    "Dit is nog niet vastgesteld. Een bewijs is er pas als alle partijen hebben ingestemd.");

public sealed record BewijsOnleesbaar(string Reden) : Weigering("bewijs.onleesbaar",
    $"Dit bestand is geen leesbaar bewijs van Landsdeel: {Reden} Vraag het opnieuw op.");

/// <summary>A paper without a proof inside: a concept, or one that was saved by a program that left it out.</summary>
public sealed record StukZonderBewijs() : Weigering("bewijs.ontbreekt",
    "In dit bestand zit geen bewijs van ondertekening. Het is een concept, of een ander programma heeft het bewijs eruit gelaten. Vraag het bestand opnieuw op, of controleer het losse bewijs.");

/// <summary>The proof inside is sound, but what one reads in the paper is not what was signed.</summary>
public sealed record StukZegtIetsAnders(string Verschil) : Weigering("bewijs.stuk-anders",
    $"Het bewijs in dit bestand klopt, maar in het bestand staat iets anders dan is getekend: {Verschil}. Ga uit van de tekst in het bewijs, en vraag het bestand opnieuw op.");

/// <summary>The file shows something else than that all signed this text.</summary>
public sealed record BewijsKloptNiet(string Gebrek) : Weigering("bewijs.klopt-niet", $"Het bewijs klopt niet. {Gebrek}");
