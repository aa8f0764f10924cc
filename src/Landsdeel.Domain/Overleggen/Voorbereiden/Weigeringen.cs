using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Overleggen.Voorbereiden;

public sealed record InbrengIsAf(string Titel) : Weigering("inbreng.af",
    $"Over ‘{Titel}’ is al beslist. Laad de pagina opnieuw om te zien wat ermee is gebeurd.");

public sealed record GeenZijde() : Weigering("inbreng.geen-zijde",
    "Alleen de secretaris van het Rijk en die van de regio beslissen of een punt op de agenda komt.");

public sealed record ZijdeHeeftGeoordeeld(Zijde Zijde) : Weigering("inbreng.al-geoordeeld",
    $"De secretaris van {(Zijde == Zijde.Rijk ? "het Rijk" : "de regio")} heeft dit punt al aanvaard. Nu is de andere zijde aan zet.");

public sealed record NietUwInbreng() : Weigering("inbreng.niet-van-u",
    "Alleen de partij die dit punt inbracht, kan het terugtrekken.");
