using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

public sealed record AgendaIsVast() : Weigering("agenda.vast",
    "Deze agenda is vastgesteld. Heropen de agenda eerst en geef daarbij een reden.");

public sealed record AgendaIsVol() : Weigering("agenda.vol",
    $"Een agenda heeft hoogstens {Agenda.MeestePunten} punten. Haal eerst punten van de agenda.");

public sealed record PuntOnbekend(string Sleutel) : Weigering("agenda.punt-onbekend",
    "Dit punt staat niet op de agenda. Laad de pagina opnieuw en probeer het nog eens.", Sleutel);

public sealed record PuntStaatErAl(string Titel) : Weigering("agenda.punt-staat-er-al",
    $"Het punt ‘{Titel}’ staat al op de agenda.");

public sealed record TitelLeeg() : Weigering("agenda.titel-leeg", "Een agendapunt heeft een titel nodig. Vul in waar het over gaat.", "titel");

public sealed record TekstTeLang(string Wat, int Hoogstens) : Weigering("tekst-te-lang",
    $"De tekst bij ‘{Wat}’ is te lang: hoogstens {Hoogstens} tekens. Maak de tekst korter.", Wat);

/// <param name="Waarom">What the reason is asked for, as a clause.</param>
public sealed record RedenOntbreekt(string Stap, string Waarom) : Weigering("reden-ontbreekt." + Stap,
    $"Geef een reden op: {Waarom}.", "reden");

/// <summary>The overleg would go back in its course.</summary>
public sealed record StatusTerug(OverlegStatus Van, OverlegStatus Naar) : Weigering("overleg.status-terug",
    $"Een overleg met de status ‘{Van.Woorden()}’ kan niet terug naar ‘{Naar.Woorden()}’. "
    + "Alleen een vastgestelde agenda kan, met een reden, weer concept worden.", "status");

/// <summary>The real date lies outside the season or month that was announced.</summary>
public sealed record DatumPastNiet(string Woorden) : Weigering("overleg.datum-past-niet",
    $"De datum valt buiten ‘{Woorden}’. Controleer de datum, of geef de reden waarom het overleg op een ander moment is.", "datum");

public sealed record NaamLeeg() : Weigering("overleg.naam-leeg", "Een overleg heeft een naam nodig, zoals ‘BO MIRT najaar 2020’.", "naam");

public sealed record LandsdeelOntbreekt() : Weigering("overleg.landsdeel-ontbreekt",
    "Kies ten minste één landsdeel, of ‘Landelijk’ voor een overleg over het hele land.", "landsdelen");

public sealed record MomentOnleesbaar(string Tekst) : Weigering("overleg.moment-onleesbaar",
    $"Uit ‘{Tekst}’ is geen moment af te leiden. Schrijf bijvoorbeeld ‘najaar 2020’ of ‘november 2020’, of vul de datum in.", "moment");

public sealed record OverlegOnbekend(string Sleutel) : Weigering("overleg.onbekend",
    $"Er is geen overleg ‘{Sleutel}’ dat u op deze peildatum kunt zien. Kies een overleg uit de lijst."), INietGevonden;

public sealed record AfspraakOnbekend(string Tekst) : Weigering("agenda.afspraak-onbekend",
    $"Er is geen afspraak ‘{Tekst}’ die u kunt zien. Gebruik de referentie uit het register, zoals NW-2020-14.", "referentie");

public sealed record AfspraakNietVoorDeelnemers(string Titel) : Weigering("agenda.niet-voor-deelnemers",
    $"‘{Titel}’ is niet zichtbaar voor iedereen die de agenda krijgt. Maak de afspraak eerst zichtbaar voor de deelnemers van dit overleg.");

public sealed record AgendaGeldtLater(DateOnly Vanaf) : Weigering("agenda.geldt-later",
    $"Er is al een agenda, die geldt vanaf {Vanaf.Dag()}. Kies die peildatum om verder te werken.");
