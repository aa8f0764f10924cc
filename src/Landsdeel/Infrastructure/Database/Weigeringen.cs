using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Someone else wrote the same record in the meantime.</summary>
public sealed record GelijktijdigGewijzigd() : Weigering("gelijktijdig-gewijzigd",
    "Iemand anders heeft dit intussen gewijzigd. Bekijk wat er veranderd is en leg uw wijziging daarna opnieuw vast.");

/// <summary>A record with this key is there already.</summary>
public sealed record BestaatAl(string Sleutel) : Weigering("bestaat-al",
    $"Er bestaat al een record met de sleutel '{Sleutel}'. Gebruik een andere sleutel of wijzig het bestaande record.");
