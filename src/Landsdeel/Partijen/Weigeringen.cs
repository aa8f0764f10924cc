using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Partijen;

public sealed record PartijNietGevonden() : Weigering("partij.niet-gevonden", "Deze partij staat niet in het register."), INietGevonden;

/// <summary>Neither the beheerder of this partij nor a secretaris of its landsdeel.</summary>
public sealed record PartijNietVanU() : Weigering("partij.niet-van-u",
    "Alleen de beheerder van deze partij of een secretaris van haar landsdeel kan dit vastleggen.");

public sealed record PartijdagOntbreekt() : Weigering("partij.dag", "Vul in vanaf welke dag dit geldt.", "dag");

public sealed record PartijgrondOntbreekt() : Weigering("partij.grond", "Vul in op welk besluit dit berust, bijvoorbeeld de wet of het raadsbesluit.", "grond");

public sealed record PartijgrondTeLang() : Weigering("partij.grond-lang", $"Deze tekst is te lang: er passen {WijzigPartij.LangsteGrond} tekens.", "grond");

public sealed record OpvolgerOnbekend(string Naam) : Weigering("partij.opvolger-onbekend",
    $"‘{Naam}’ staat niet in de lijst van partijen. Gebruik de naam of code zoals die bij Partijen staat, of vul haar in als nieuwe partij.", "opvolgers");

public sealed record OpvolgerMeerduidig(string Naam, IReadOnlyList<string> Mogelijk) : Weigering("partij.opvolger-meerduidig",
    $"‘{Naam}’ kan meer dan één partij zijn: {string.Join(", ", Mogelijk.Take(5))}. Gebruik de volledige naam of de code.", "opvolgers");
