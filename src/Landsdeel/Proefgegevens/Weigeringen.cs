using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Proefgegevens;

/// <summary>Made-up afspraken must not end up among real work by mistake.</summary>
public sealed record RegisterInGebruik() : Weigering("proefgegevens.register-in-gebruik",
    "In dit register is gewerkt. Verzonnen afspraken horen daar niet tussen, en ze gaan er niet meer uit. Gebruik --leeg voor een eigen register, of voeg --ook-hier toe als u het zeker weet.");

/// <summary>The same seed would make the same records again.</summary>
public sealed record ReeksStaatErAl(int Zaad) : Weigering("proefgegevens.reeks-staat-er-al",
    $"De verzonnen afspraken met zaad {Zaad} staan al in dit register. Kies een ander getal bij --zaad.");

/// <summary>There are no partijen to make afspraken between.</summary>
public sealed record GeenPartijen() : Weigering("proefgegevens.geen-partijen",
    "In dit register staan geen ministeries of regionale partijen op deze peildatum. Kies een andere peildatum.");
