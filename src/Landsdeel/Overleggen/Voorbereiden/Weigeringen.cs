using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen.Voorbereiden;

public sealed record OverlegIsGehouden() : Weigering("inbreng.gehouden",
    "Dit overleg is al gehouden. Breng het punt in bij een overleg dat nog komt.");

/// <summary>A colleague changed the same item since the form was opened.</summary>
public sealed record AnnotatieIsGewijzigd(string Wie) : Weigering("annotatie.gewijzigd",
    $"{Wie} heeft hier intussen ook geschreven. Neem uw tekst over, laad de pagina opnieuw en vul haar aan.");

public sealed record InbrengOnbekend() : Weigering("inbreng.onbekend",
    "Dit ingebrachte punt is er niet (meer). Laad de pagina opnieuw."), INietGevonden;
