using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Overleggen.Voorbereiden;

public sealed record InbrengIsAf(string Titel) : Weigering("inbreng.af",
    $"Over ‘{Titel}’ is al beslist. Laad de pagina opnieuw om te zien wat ermee is gebeurd.");

public sealed record GeenZijde() : Weigering("inbreng.geen-zijde",
    "Alleen de secretaris van het Rijk en die van de regio beslissen of een punt op de agenda komt.");

public sealed record ZijdeHeeftGeoordeeld(Zijde Zijde) : Weigering("inbreng.al-geoordeeld",
    $"De secretaris van {(Zijde == Zijde.Rijk ? "het Rijk" : "de regio")} heeft dit punt al aanvaard. Nu is de andere zijde aan zet.");

public sealed record DoorlooptijdKanNiet(Spoorstap Stap) : Weigering("spoorboekje.dagen",
    $"Vul een aantal dagen in van 0 tot en met {Doorlooptijden.Langste}.", Stap.ToString());

public sealed record StappenDoorElkaar() : Weigering("spoorboekje.volgorde",
    "De stappen komen niet na elkaar: punten aanleveren komt voor stukken aanleveren, en verzenden komt het laatst. Pas de dagen aan.", nameof(Spoorstap.PuntenAanleveren));

public sealed record StukZonderTitel() : Weigering("stuk.titel-leeg", "Geef het stuk een titel.", "titel");

public sealed record StukTeVeelVersies() : Weigering("stuk.te-veel-versies",
    $"Een stuk heeft hoogstens {Vergaderstuk.MeesteVersies} versies. Voeg het toe als een nieuw stuk.", "bestand");

/// <summary>Only an agenda that is fixed is sent.</summary>
public sealed record NietsTeVerzenden() : Weigering("spoorboekje.agenda-niet-vast",
    "De agenda is nog niet vastgesteld. Stel haar eerst vast; daarna kunt u vastleggen dat zij is verzonden.");

public sealed record NietUwInbreng() : Weigering("inbreng.niet-van-u",
    "Alleen de partij die dit punt inbracht, kan het terugtrekken.");
