using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opdrachten;

namespace Landsdeel.Opvolgen;

/// <summary>One's partij does not take it up.</summary>
public sealed record NietTrekker(IReadOnlyList<string> Trekkers) : Weigering("opvolgen.niet-trekker", Trekkers.Count == 0
    ? "Bij deze afspraak staat niet wie haar trekt. Leg dat eerst vast bij de afspraak."
    : $"Uw organisatie is niet de trekker van deze afspraak. Alleen {Tekst.Opsomming(Trekkers)} kan dit.");

public sealed record OpvolgenInDeToekomst() : Weigering("opvolgen.toekomst",
    "U kijkt naar een dag die nog moet komen. Opvolgen kan alleen op een dag tot en met vandaag. Kies een eerdere peildatum.");

public sealed record NietOpTePakken(string Status) : Weigering("opvolgen.niet-op-te-pakken", $"Deze afspraak is {Status}. Alleen een afspraak die gemaakt is en nog niet loopt, kunt u oppakken.");

public sealed record OpvolgzichtKanNiet() : Weigering("opvolgen.zicht",
    "Dit kan niet ruimer worden gedeeld dan de afspraak zelf. Kies een kleinere kring, of deel eerst de afspraak.", "niveau");

public sealed record BewijsRuimerDanDocument() : Weigering("bewijs.ruimer-dan-document",
    "Niet iedereen die dit bewijs zou zien, mag het document of stuk zien waar het uit komt. Kies een kleinere kring.", "niveau");

public sealed record BewijsdocumentOnbekend() : Weigering("bewijs.document-onbekend", "Dit document of stuk staat niet in het register. Kies een ander uit de lijst.", "bron");

public sealed record NakomingAlleenEigen() : Weigering("nakoming.alleen-eigen",
    "Deze afspraak is alleen zichtbaar voor uw eigen organisatie. Deel haar eerst met de andere partijen.");

public sealed record BeoordelaarZietNiet(string Naam) : Weigering("nakoming.ziet-niet",
    $"{Naam} moet bevestigen, maar kan deze afspraak niet zien: die partij neemt niet deel aan het overleg waarmee de afspraak is gedeeld. Deel haar met alle partijen, of voeg de partij toe aan het overleg.");

public sealed record BewijsNietVoorBeoordelaars(string Titel, ZichtNiveau Nodig) : Weigering("nakoming.bewijs-niet-te-zien",
    $"Wie moet bevestigen, kan ‘{Titel}’ niet zien. Kies bewijs dat te zien is voor {Opvolgwoorden.Zicht(Nodig)}, of voeg het voor die kring opnieuw toe.", "bewijs");

public sealed record NietVoorgelegdTeBevestigen() : Weigering("nakoming.geen-verzoek", "Er ligt geen verzoek om deze afspraak als nagekomen te zien.");

/// <summary>A quote from a document whose text is not held cannot be checked.</summary>
public sealed record BewijsTekstOntbreekt() : Weigering("bewijs.tekst-ontbreekt",
    "De tekst van dit document staat niet in het register, dus de woorden zijn niet te controleren. Vul ook in op welke bladzijde ze staan.", "pagina");

/// <summary>A quote from a piece that holds no text that can be read.</summary>
public sealed record StukTekstOntbreekt() : Weigering("bewijs.stuk-zonder-tekst",
    "Uit dit stuk is geen tekst te lezen, dus de woorden zijn niet te controleren. Vul ook in op welke bladzijde ze staan.", "pagina");

public sealed record MeldingOnbekend() : Weigering("opvolgen.melding-onbekend", "Dit bericht of bewijs is er niet meer. Laad de pagina opnieuw.");

public sealed record NietUwMelding() : Weigering("opvolgen.niet-uw-melding", "Alleen de partij die dit meldde, kan het intrekken.");
