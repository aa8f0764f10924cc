using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Partijen;

public sealed record PartijnaamLeeg() : Weigering("partij.naam-leeg", "Vul de nieuwe naam in.", "naam");

public sealed record PartijnaamTeLang() : Weigering("partij.naam-lang", $"Deze naam is te lang: er passen {Partijverloop.LangsteNaam} tekens.", "naam");

public sealed record PartijnaamGelijk() : Weigering("partij.naam-gelijk", "Zo heet deze partij al. Vul de nieuwe naam in.", "naam");

public sealed record OpvolgerOntbreekt() : Weigering("partij.opvolger-ontbreekt", "Vul in welke partij of partijen verdergaan.", "opvolgers");

public sealed record TeVeelOpvolgers() : Weigering("partij.te-veel-opvolgers", $"Een partij kan over hoogstens {Partijverloop.MeesteOpvolgers} andere worden verdeeld.", "opvolgers");

public sealed record OpvolgerIsZelf(string Naam) : Weigering("partij.opvolger-zelf", $"{Naam} kan niet haar eigen opvolger zijn. Alleen een nieuwe naam? Kies dan ‘andere naam’.", "opvolgers");

public sealed record PartijIsOpgegaan(string Naam, DateOnly Tot) : Weigering("partij.is-opgegaan",
    $"{Naam} is op {Tot.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))} al in een andere partij opgegaan.");

public sealed record DagVoorBegin(string Naam, DateOnly Van) : Weigering("partij.dag-voor-begin",
    $"{Naam} bestaat pas vanaf {Van.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}. Kies een latere dag.", "dag");
