using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database.Kopie;

/// <summary>There is nothing to copy.</summary>
public sealed record GeenRegister(string Bestand) : Weigering("reservekopie.geen-register",
    $"Er is geen register in '{Bestand}'. Controleer LANDSDEEL_DATA, of start de site één keer."), INietGevonden;

/// <summary>A copy is never put over what is there.</summary>
public sealed record RegisterIsErAl(string Waar, string Wat) : Weigering("reservekopie.register-is-er-al",
    $"Er staat al een register {Waar}. Er is niets gewijzigd. {Wat}");

/// <summary>The bytes are not those that were written.</summary>
public sealed record KopieBeschadigd() : Weigering("reservekopie.beschadigd",
    "Deze reservekopie is beschadigd: wat erin staat is niet wat er is bewaard. Er is niets teruggezet. Gebruik een andere reservekopie.");

public sealed record PostgresProgrammaOntbreekt(string Naam) : Weigering("reservekopie.programma-ontbreekt",
    $"Het programma {Naam} van PostgreSQL is niet gevonden. Installeer de programma's van PostgreSQL op deze machine (op Debian: postgresql-client) en probeer het opnieuw."), IKanNiet;

public sealed record PostgresProgrammaMislukt(string Naam, string Gezegd) : Weigering("reservekopie.programma-mislukt",
    $"Het programma {Naam} van PostgreSQL is niet gelukt. Het meldt: {Gezegd}"), IKanNiet;
