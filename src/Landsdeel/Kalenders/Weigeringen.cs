using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Kalenders;

public sealed record GeenAgendalink() : Weigering("kalender.geen-link", "Deze agendalink is er niet (meer)."), INietGevonden;

public sealed record TeVeelAgendalinks() : Weigering("kalender.veel", $"U hebt al {Agendalinks.Meeste} agendalinks. Trek er eerst een in.", "landsdeel");
