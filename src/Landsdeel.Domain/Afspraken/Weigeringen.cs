using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

/// <summary>There is no wording.</summary>
public sealed record TekstLeeg() : Weigering("afspraak.tekst-leeg",
    "De tekst van de afspraak ontbreekt. Schrijf in een of twee zinnen wat is afgesproken.", "Tekst");

/// <summary>A text is longer than its field allows.</summary>
public sealed record TekstTeLang(string Waar, int Lengte, int Langste, string Plek) : Weigering("afspraak.te-lang",
    $"{Waar} telt {Lengte} tekens; er passen er {Langste}. Kort de tekst in.", Plek);

/// <summary>No landsdeel was chosen.</summary>
public sealed record LandsdeelOntbreekt() : Weigering("afspraak.landsdeel",
    "Er is geen landsdeel gekozen. Kies er een of meer, of kies Landelijk.", "Landsdelen");

/// <summary>A vaststelling, or reported history, has no procedure and so no status.</summary>
public sealed record GeenProcedure() : Weigering("afspraak.geen-procedure",
    "Een vaststelling, of iets dat alleen over het verleden gaat, heeft geen procedure. Kies bij status 'geen procedure', of kies een andere soort of tijd.", "Status");

/// <summary>Everything else has a procedure.</summary>
public sealed record StatusOntbreekt() : Weigering("afspraak.status-ontbreekt",
    "De status ontbreekt. Kies hoever deze afspraak is, bijvoorbeeld 'gemaakt' of 'loopt'.", "Status");

/// <summary>The procedure does not go that way.</summary>
public sealed record StatusSprong(string Van, string Naar, string Mogelijk) : Weigering("afspraak.status-sprong",
    $"Van '{Van}' kan een afspraak niet naar '{Naar}'. {Mogelijk} Was de status nooit juist, kies dan 'verbetering' in plaats van 'wijziging'.", "Status");

/// <summary>Replaced, but not by which.</summary>
public sealed record VervangingOntbreekt() : Weigering("afspraak.vervangen-door",
    "De status is 'vervangen', maar er staat niet door welke afspraak. Vul de referentie in, bijvoorbeeld NW-2020-14.", "VervangenDoor");

/// <summary>A replacement is named while the record is not replaced.</summary>
public sealed record VervangingZonderStatus() : Weigering("afspraak.vervangen-zonder-status",
    "Er staat door welke afspraak deze is vervangen, maar de status is niet 'vervangen'. Kies die status of maak het veld leeg.", "VervangenDoor");

/// <summary>It lapsed or was replaced, but it is not said which overleg decided so.</summary>
public sealed record BesluitOntbreekt(string Status) : Weigering("afspraak.besloten-in",
    $"De status is '{Status}', maar er staat niet in welk overleg dat is besloten. Kies dat overleg bij de afspraak zelf.", "BeslotenIn");

/// <summary>One hand says that it was kept, without the others, an overleg or a letter.</summary>
public sealed record NakomingNietBevestigd() : Weigering("afspraak.nagekomen-onbevestigd",
    "Dat de afspraak is nagekomen, bevestigen de andere partijen: vraag het hun bij 'Voortgang'. Heeft een overleg het vastgesteld, kies dat overleg dan bij 'Besloten in'.", "Status");

/// <summary>An overleg that decided on an end is named, while there is no end.</summary>
public sealed record BesluitZonderEinde() : Weigering("afspraak.besloten-zonder-einde",
    "Er staat in welk overleg is besloten dat de afspraak is nagekomen, vervalt of is vervangen, maar de status is een andere. Kies die status of maak het veld leeg.", "BeslotenIn");

/// <summary>Replaced by itself, or by one that this one replaced.</summary>
public sealed record VervangingInKring() : Weigering("afspraak.vervangen-kring",
    "Een afspraak kan niet door zichzelf worden vervangen, ook niet langs een omweg. Vul een andere afspraak in.", "VervangenDoor");

/// <summary>An afspraak that is named is nowhere, or not for this viewer: both sound the same.</summary>
public sealed record AfspraakOnbekend(string Getypt, string Plek) : Weigering("afspraak.onbekend",
    $"Er is geen afspraak met de referentie '{Getypt}'. Controleer de referentie, bijvoorbeeld NW-2020-14.", Plek);

/// <summary>A partij that is named is nowhere.</summary>
public sealed record PartijOnbekend(string Getypt, string Plek) : Weigering("afspraak.partij-onbekend",
    $"Er is geen partij '{Getypt}'. Typ de naam, de afkorting of de code zoals die in de lijst met partijen staat.", Plek);

/// <summary>A name fits several partijen.</summary>
public sealed record PartijMeerduidig(string Getypt, string Plek) : Weigering("afspraak.partij-meerduidig",
    $"Bij '{Getypt}' passen meer partijen. Kies hieronder welke u bedoelt.", Plek);

/// <summary>One partij stands there twice.</summary>
public sealed record PartijDubbel(string Plek) : Weigering("afspraak.partij-dubbel",
    "Deze partij staat er al. Geef elke partij één keer op, met haar zwaarste rol.", Plek);

/// <summary>A word that a form may not hold, for a choice.</summary>
public sealed record KeuzeOnbekend(string Wat, string Plek) : Weigering("afspraak.keuze",
    $"Kies {Wat} uit de lijst.", Plek);

/// <summary>The words are no term.</summary>
public sealed record TermijnOnleesbaar(string Getypt, string Plek) : Weigering("afspraak.termijn",
    $"'{Getypt}' is niet als moment te lezen. Schrijf bijvoorbeeld 'najaar 2020', 'voor de zomer van 2021', 'uiterlijk 1 maart 2021', 'BO MIRT najaar 2021' of 'periode 2025-2030'.", Plek);

/// <summary>An agendering without what returns.</summary>
public sealed record AgenderingZonderWat(string Plek) : Weigering("afspraak.agendering-wat",
    "Schrijf wat er terugkomt, of verwijder deze regel.", Plek);

/// <summary>An overleg that is named is nowhere.</summary>
public sealed record OverlegOnbekend(string Plek) : Weigering("afspraak.overleg-onbekend",
    "Dit overleg staat niet in het register. Kies een overleg uit de lijst.", Plek);

/// <summary>A link to itself.</summary>
public sealed record VerbandMetZichzelf(string Plek) : Weigering("afspraak.verband-zelf",
    "Een afspraak kan niet aan zichzelf worden verbonden. Vul de referentie van een andere afspraak in.", Plek);

/// <summary>The same link twice.</summary>
public sealed record VerbandDubbel(string Plek) : Weigering("afspraak.verband-dubbel",
    "Dit verband staat er al. Verwijder een van beide.", Plek);

/// <summary>Reciprocity is between different partijen.</summary>
public sealed record WederkerigMetZichzelf(string Plek) : Weigering("afspraak.wederkerig",
    "Wederkerig kan alleen tussen verschillende partijen: bij beide afspraken is dezelfde ene partij gebonden, of geen. Kies 'samenhang' of vul aan wie gebonden is.", Plek);

/// <summary>A document that is named is nowhere.</summary>
public sealed record DocumentOnbekend(string Plek) : Weigering("afspraak.document-onbekend",
    "Dit document staat niet in het register. Kies een document uit de lijst.", Plek);

/// <summary>Lines that the document does not have.</summary>
public sealed record RegelsBestaanNiet(int? Aantal, string Plek) : Weigering("afspraak.regels",
    Aantal is { } n ? $"Deze regels staan niet in het document: het heeft {n} regels. Vul de eerste en de laatste regel in, de eerste niet na de laatste."
        : "Vul de eerste en de laatste regel in als getallen vanaf 1, de eerste niet na de laatste.", Plek);

/// <summary>A passage without its words.</summary>
public sealed record CitaatLeeg(string Plek) : Weigering("afspraak.citaat-leeg",
    "Het citaat ontbreekt. Neem een paar woorden over zoals ze in het document staan.", Plek);

/// <summary>The quote does not stand in its lines.</summary>
public sealed record CitaatStaatErNiet(int Van, int Tot, string Plek) : Weigering("afspraak.citaat",
    $"Dit citaat staat niet letterlijk in regel {Van} tot en met {Tot}. Neem de woorden precies over, of verbeter de regels.", Plek);

/// <summary>Sight may only widen.</summary>
public sealed record ZichtVersmald() : Weigering("afspraak.zicht",
    "Wat eenmaal is gedeeld, kan niet meer worden verborgen. Kies dezelfde kring of een ruimere. Wilt u eerst rustig schrijven, bewaar uw wijziging dan als concept.", "Zicht");

/// <summary>Shared with an overleg, but not with which.</summary>
public sealed record ZichtZonderOverleg() : Weigering("afspraak.zicht-overleg",
    "Kies met de partijen van welk overleg deze afspraak wordt gedeeld.", "ZichtOverleg");

/// <summary>No first day.</summary>
public sealed record GeldigVanOntbreekt() : Weigering("afspraak.geldig-van",
    "Vul in vanaf welke dag dit geldt, bijvoorbeeld de dag van het overleg.", "GeldigVan");

/// <summary>A change cannot hold from before, or from, the day that the present version begins.</summary>
public sealed record GeldigVanTeVroeg(string Dag) : Weigering("afspraak.geldig-van-vroeg",
    $"De huidige versie geldt vanaf {Dag}. Kies voor een wijziging een latere dag, of kies 'verbetering' als het vanaf die dag anders had moeten luiden.", "GeldigVan");

/// <summary>Nobody will know why.</summary>
public sealed record RedenOntbreekt() : Weigering("afspraak.reden",
    "Schrijf kort waarom u dit wijzigt of op welk overleg het berust. Dat staat straks in de geschiedenis.", "Waarom");

/// <summary>There is nothing to record.</summary>
public sealed record NietsGewijzigd() : Weigering("afspraak.niets-gewijzigd",
    "Er is niets gewijzigd ten opzichte van de huidige versie. Pas een veld aan, of ga terug naar de afspraak.");

/// <summary>More rows than one record holds.</summary>
public sealed record TeVeelRegels(string Wat, int Meeste, string Plek) : Weigering("afspraak.te-veel",
    $"Er zijn meer dan {Meeste} {Wat}. Verwijder er een aantal, of verdeel de afspraak.", Plek);

/// <summary>No such record, or none that this viewer may see: both sound the same.</summary>
public sealed record AfspraakNietGevonden() : Weigering("afspraak.niet-gevonden",
    "Deze afspraak is er niet. Controleer de referentie of zoek in de lijst met afspraken.");

/// <summary>A note without words.</summary>
public sealed record NotitieLeeg() : Weigering("notitie.leeg",
    "De notitie is leeg. Schrijf wat u wilt onthouden.", "Notitie");

/// <summary>No such note, or not one's own.</summary>
public sealed record NotitieNietGevonden() : Weigering("notitie.niet-gevonden",
    "Deze notitie is er niet meer. Ververs de pagina.");

/// <summary>A draft that is no draft, or too large to keep.</summary>
public sealed record ConceptOnbruikbaar() : Weigering("concept.onbruikbaar",
    "Dit concept kan niet worden bewaard: het is te groot of onleesbaar. Kort de teksten in.");
