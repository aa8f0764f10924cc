using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>The program that makes ODT and PDF is not on this machine.</summary>
public sealed record LibreOfficeOntbreekt() : Weigering("documenten.libreoffice-ontbreekt",
    "ODT en PDF maken kan alleen als LibreOffice op deze computer staat, en dat is niet gevonden. "
    + "Vraag uw beheerder om LibreOffice te installeren (op Debian: libreoffice-writer-nogui). "
    + "U kunt het stuk wel als DOCX krijgen."), IKanNiet;

public sealed record OmzettenDuurdeTeLang(TimeSpan Tijdslimiet) : Weigering("documenten.omzetten-te-lang",
    $"Het omzetten van het stuk is na {Math.Ceiling(Tijdslimiet.TotalSeconds):0} seconden gestopt, omdat het te lang duurde. "
    + "Probeer het later nog eens, of neem het stuk als DOCX."), IKanNiet;

public sealed record OmzettenTeDruk() : Weigering("documenten.omzetten-te-druk",
    "Er worden op dit moment te veel stukken tegelijk omgezet. Probeer het over een minuut nog eens, of neem het stuk als DOCX."), IKanNiet;

/// <param name="Uitleg">What the program said, for the log; not shown.</param>
public sealed record OmzettenMislukt(string Uitleg) : Weigering("documenten.omzetten-mislukt",
    "Het stuk kon niet worden omgezet. Neem het stuk als DOCX, en meld het aan uw beheerder als het vaker gebeurt."), IKanNiet;
