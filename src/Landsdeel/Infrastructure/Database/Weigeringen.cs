using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Someone else wrote the same record in the meantime.</summary>
public sealed record GelijktijdigGewijzigd() : Weigering("gelijktijdig-gewijzigd",
    "Iemand anders heeft dit intussen gewijzigd. Bekijk wat er veranderd is en leg uw wijziging daarna opnieuw vast.");

/// <summary>A record with this key is there already.</summary>
public sealed record BestaatAl(string Sleutel) : Weigering("bestaat-al",
    $"Er bestaat al een record met de sleutel '{Sleutel}'. Gebruik een andere sleutel of wijzig het bestaande record.");

public sealed record AlleenMetPostgres() : Weigering("database.alleen-met-postgres",
    "Dit kan alleen met PostgreSQL: de ingebouwde database kent geen rollen. Geef de database op met LANDSDEEL_POSTGRES, als eigenaar van de tabellen.");

public sealed record RolBestaatNiet(string Rol) : Weigering("database.rol-bestaat-niet",
    $"De rol '{Rol}' bestaat niet in deze database. Maak hem eerst, bijvoorbeeld met: CREATE ROLE {Rol} LOGIN PASSWORD '...'"), INietGevonden;

public sealed record RolIsEigenaar(string Rol) : Weigering("database.rol-is-eigenaar",
    $"De rol '{Rol}' is eigenaar van de tabellen of mag alles. Dan houdt geen recht hem tegen. Gebruik voor de site een andere rol, die niet de eigenaar is.");
