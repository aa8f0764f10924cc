using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen.Voorbereiden;

public sealed record OverlegIsGehouden() : Weigering("inbreng.gehouden",
    "Dit overleg is al gehouden. Breng het punt in bij een overleg dat nog komt.");

/// <summary>A colleague changed the same item since the form was opened.</summary>
public sealed record AnnotatieIsGewijzigd(string Wie) : Weigering("annotatie.gewijzigd",
    $"{Wie} heeft hier intussen ook geschreven. Neem uw tekst over, laad de pagina opnieuw en vul haar aan.");

public sealed record StukLeeg() : Weigering("stuk.leeg", "Kies een bestand. Dit bestand is leeg.", "bestand");

public sealed record StukTeGroot() : Weigering("stuk.te-groot",
    $"Een stuk is hoogstens {Domain.Overleggen.Voorbereiden.Vergaderstuk.Grootste / 1024 / 1024} MB. Maak het kleiner of deel het op.", "bestand");

public sealed record StuksoortKanNiet() : Weigering("stuk.soort",
    $"Dit bestand kan geen stuk zijn. Toegestaan zijn {Infrastructure.Documents.Bestandssoort.Toegestaan}, zonder macro’s, en met een naam die bij de inhoud past.", "bestand");

public sealed record StukzichtOnbekend() : Weigering("stuk.zicht", "Kies wie het stuk mag zien.", "niveau");

public sealed record StukOnbekend() : Weigering("stuk.onbekend", "Dit stuk is er niet (meer). Laad de pagina opnieuw."), INietGevonden;

public sealed record InbrengOnbekend() : Weigering("inbreng.onbekend",
    "Dit ingebrachte punt is er niet (meer). Laad de pagina opnieuw."), INietGevonden;

public sealed record IntrekkenZonderReden() : Weigering("stuk.zonder-reden", "Schrijf waarom u het stuk intrekt. Zo weten anderen later wat er gebeurde.", "waarom");
