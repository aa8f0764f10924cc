using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Abonnementen;

public sealed record NietTeVolgen() : Weigering("abonnement.niet-gevonden",
    "Dit is niet gevonden. Volg iets vanaf de pagina van een afspraak, een overleg of de lijst."), INietGevonden;

public sealed record GeenAbonnement() : Weigering("abonnement.onbekend", "Dit abonnement is er niet (meer)."), INietGevonden;

public sealed record RitmeKiezen() : Weigering("abonnement.ritme", "Kies wanneer u het bericht wilt: meteen, elke dag of elke week.", "ritme");

public sealed record AlleenMetAccount() : Weigering("abonnement.account", "Volgen kan alleen met een eigen account.");

public sealed record TeVeelAbonnementen() : Weigering("abonnement.veel", $"U volgt al {BeheerAbonnementen.Meeste} dingen. Beëindig er eerst een, of volg een hele lijst in plaats van losse afspraken.");

public sealed record NaamVanWeergave() : Weigering("abonnement.naam", "Geef de lijst een naam van hoogstens 100 tekens, zodat u haar herkent.", "naam");
