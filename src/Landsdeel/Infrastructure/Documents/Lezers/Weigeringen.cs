using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Documents.Lezers;

public sealed record DocumentLeeg() : Weigering("lezen.leeg",
    "Dit bestand is leeg. Kies een bestand met de tekst van een brief of afsprakenlijst.");

public sealed record DocumentZonderTekst() : Weigering("lezen.zonder-tekst",
    "In dit bestand staat geen tekst. Kies een bestand met de tekst van een brief of afsprakenlijst.");

/// <param name="Wat">With its article: "een afbeelding".</param>
public sealed record DocumentAnders(string Wat) : Weigering("lezen.ander-bestand",
    $"Dit is {Wat}. Landsdeel leest brieven als PDF, Word (.docx), OpenDocument (.odt), webpagina (.html), XML van officiële bekendmakingen of gewone tekst. Bewaar de brief in een van die vormen en kies dat bestand.");

public sealed record DocumentTeGroot(int Bytes) : Weigering("lezen.te-groot",
    $"Dit bestand is groter dan {Bytes / (1024 * 1024)} MB en is niet gelezen. Haal afbeeldingen en bijlagen eruit, of bewaar alleen de brief zelf, en kies dat bestand.");

public sealed record DocumentTeveelTekst(int Tekens) : Weigering("lezen.te-veel-tekst",
    $"Uit dit bestand komen meer dan {Tekens.ToString("#,0", CultureInfo.GetCultureInfo("nl-NL"))} tekens; dat is veel meer dan een brief. Er is niets gelezen. Splits het bestand en kies de delen een voor een.");
