using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

public sealed record BerichtLeeg() : Weigering("voortgang.leeg", "Schrijf in een zin hoe het met deze afspraak gaat.", "tekst");

public sealed record OpvolgtekstTeLang(string Wat, int Langste, string Plek) : Weigering("opvolgen.te-lang", $"{Wat} is te lang: er passen {Langste} tekens. Kort de tekst in.", Plek);

public sealed record EigenStandOnbekend() : Weigering("voortgang.stand", "Kies uit de lijst hoe het gaat, of laat dat leeg.", "stand");

public sealed record BerichtInDeToekomst() : Weigering("voortgang.toekomst", "Deze dag moet nog komen. Kies de dag van vandaag of een eerdere.", "dag");

public sealed record BewijsZonderTitel() : Weigering("bewijs.zonder-titel", "Schrijf wat dit is, bijvoorbeeld ‘Raadsbesluit 12 maart 2021’.", "titel");

public sealed record WebadresOnbruikbaar() : Weigering("bewijs.webadres", "Dit is geen webadres. Neem het hele adres over, zoals https://www.voorbeeld.nl/besluit.", "adres");

public sealed record BewijsZonderDocument() : Weigering("bewijs.zonder-document", "Kies welk document het is.", "bron");

/// <summary>A document without the place in it.</summary>
public sealed record BewijsZonderPlaats(bool Elders) : Weigering("bewijs.zonder-plaats", Elders
    ? "Vul in op welke bladzijde het staat." : "Neem de woorden over die het laten zien, of vul in op welke bladzijde het staat.", Elders ? "pagina" : "citaat");

/// <summary>The quote does not stand in the text.</summary>
public sealed record CitaatNietGevonden() : Weigering("bewijs.citaat", "Deze woorden staan niet letterlijk in dit document. Neem ze precies over, zonder eigen toevoegingen.", "citaat");

public sealed record NietTeBevestigen(AfspraakStatus Status) : Weigering("nakoming.status", Status switch
{
    AfspraakStatus.Voorgesteld => "Deze afspraak is nog niet gemaakt. Pas wat is gemaakt, kan worden nagekomen.",
    AfspraakStatus.Geen => "Deze afspraak heeft geen procedure en hoeft door niemand te worden nagekomen.",
    _ => $"Deze afspraak is al {Status.ToString().ToLowerInvariant()}. Laad de pagina opnieuw.",
});

public sealed record VerzoekZonderBewijs() : Weigering("nakoming.zonder-bewijs", "Voeg bewijs toe waaruit blijkt dat de afspraak is nagekomen, en kies het bij uw verzoek.", "bewijs");

/// <summary>Asked anew after a dispute, with the same as before.</summary>
public sealed record GeenNieuwBewijs() : Weigering("nakoming.geen-nieuw-bewijs", "Uw vorige verzoek is betwist. Voeg bewijs toe dat er toen nog niet bij zat, en vraag het dan opnieuw.", "bewijs");

public sealed record NiemandBeoordeelt() : Weigering("nakoming.niemand", "Er is niemand die kan bevestigen dat deze afspraak is nagekomen. Leg eerst vast wie er verder aan gebonden is.");

public sealed record VerzoekLigtEr() : Weigering("nakoming.ligt-er", "Er ligt al een verzoek. Wacht op de antwoorden, of trek het in en vraag het opnieuw.");

public sealed record VerzoekIsAf() : Weigering("nakoming.af", "Dit verzoek is intussen ingetrokken, vervangen of afgerond. Laad de pagina opnieuw.");

public sealed record AfspraakGewijzigd() : Weigering("nakoming.gewijzigd", "De afspraak is gewijzigd sinds dit verzoek. De trekker moet het voor de nieuwe tekst opnieuw vragen.");

public sealed record NietGevraagdTeBeoordelen() : Weigering("nakoming.niet-gevraagd", "Uw organisatie is niet gevraagd of deze afspraak is nagekomen. Dat doen de andere gebonden partijen.");

public sealed record BetwistingZonderReden() : Weigering("nakoming.reden", "Schrijf waarom de afspraak volgens u nog niet is nagekomen. De trekker ziet dat.", "reden");

public sealed record NietUwVerzoek() : Weigering("nakoming.niet-van-u", "Alleen de partij die het vroeg, kan het verzoek intrekken.");

public sealed record IntrekkingZonderReden() : Weigering("opvolgen.intrekken-reden", "Schrijf waarom u dit intrekt. Wie het las, ziet die reden.", "waarom");

/// <summary>Others were asked, or have said, that it was kept because of this.</summary>
public sealed record BewijsBijVerzoek() : Weigering("bewijs.bij-verzoek", "Dit bewijs hoort bij een verzoek om nakoming. Loopt dat nog, trek dan eerst het verzoek in. Is het bevestigd, dan blijft het bewijs staan.");
