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

public sealed record DocumentVersleuteld() : Weigering("lezen.versleuteld",
    "Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord, of vraag de afzender om een versie zonder, en kies dat bestand.");

/// <param name="Waar">Part and reason, for the log; not shown.</param>
public sealed record DocumentBeschadigd(string Waar) : Weigering("lezen.beschadigd",
    "Dit bestand is beschadigd of niet volledig. Open het in het programma waarmee het is gemaakt, bewaar het opnieuw, of vraag de afzender om een nieuw exemplaar.");

public sealed record DocumentGescand() : Weigering("lezen.gescand",
    "Dit bestand bevat alleen afbeeldingen van bladzijden (een scan) en geen tekst. Vraag de afzender om het oorspronkelijke bestand, of maak er met tekstherkenning (OCR) een PDF met tekst van.");

public sealed record DocumentTeDiep() : Weigering("lezen.te-diep",
    "De opbouw van dit bestand is zo ingewikkeld dat het geen gewone brief kan zijn; daarom is het niet gelezen. Kopieer de tekst naar een nieuw document en kies dat bestand.");

public sealed record DocumentBom() : Weigering("lezen.inhoud-te-groot",
    "Uitgepakt is dit bestand veel groter dan bij een brief past; daarom is het niet gelezen. Kopieer de tekst naar een nieuw document en kies dat bestand.");

public sealed record DocumentVerwijst() : Weigering("lezen.entiteiten",
    "Dit XML-bestand bevat eigen afkortingen of verwijzingen naar andere bestanden (een DOCTYPE met ENTITY). Die opent Landsdeel niet, omdat ze misbruikt kunnen worden. Bewaar het bestand zonder die verwijzingen.");

public sealed record DocumentTeVeelPaginas(int Hoogstens) : Weigering("lezen.te-veel-bladzijden",
    $"Dit bestand heeft meer dan {Hoogstens.ToString("#,0", CultureInfo.GetCultureInfo("nl-NL"))} bladzijden. Bewaar alleen de brief zelf, of splits het bestand.");

public sealed record DocumentDuurtTeLang(TimeSpan Tijd) : Weigering("lezen.te-lang",
    $"Het lezen van dit bestand is na {Math.Ceiling(Tijd.TotalSeconds):0} seconden gestopt, omdat het te lang duurde. Bewaar de tekst in een nieuw document, of als gewone tekst, en kies dat bestand."), IKanNiet;

public sealed record DocumentNietGelezen(string Uitleg) : Weigering("lezen.mislukt",
    "Dit bestand kon niet worden gelezen: het programma dat de tekst eruit haalt, is gestopt. Bewaar de tekst in een nieuw document, of als gewone tekst, en kies dat bestand."), IKanNiet;
