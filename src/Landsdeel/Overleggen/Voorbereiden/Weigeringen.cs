using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen.Voorbereiden;

public sealed record OverlegIsGehouden() : Weigering("inbreng.gehouden",
    "Dit overleg is al gehouden. Breng het punt in bij een overleg dat nog komt.");

public sealed record InbrengOnbekend() : Weigering("inbreng.onbekend",
    "Dit ingebrachte punt is er niet (meer). Laad de pagina opnieuw."), INietGevonden;
