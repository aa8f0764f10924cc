using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken.SamenWijzigen;

/// <summary>A vaststelling or reported history has nobody who must do it, and no day.</summary>
public sealed record KentGeenProcedure(string Wat) : Weigering("samen-wijzigen.geen-procedure",
    $"Deze afspraak heeft geen procedure (een vaststelling, of geschiedenis) en krijgt daarom geen {Wat}.");

/// <summary>What has ended keeps its trekker and moment.</summary>
public sealed record IsAfgesloten(string Status, string Wat) : Weigering("samen-wijzigen.afgesloten",
    $"Deze afspraak is {Status} en houdt daarom haar {Wat}.");

/// <summary>Nothing was chosen.</summary>
public sealed record NietsGekozen() : Weigering("samen-wijzigen.niets-gekozen",
    "U hebt nog geen afspraken gekozen. Ga terug naar de lijst en zet een vinkje bij de afspraken die u wilt wijzigen.");

/// <summary>More were chosen than are changed at once.</summary>
public sealed record TeVeelGekozen() : Weigering("samen-wijzigen.te-veel",
    $"U kunt ten hoogste {Verandering.Meeste} afspraken tegelijk wijzigen. Maak de weergave kleiner en wijzig ze in delen.");

/// <summary>Not said what should change.</summary>
public sealed record NietsTeWijzigen(string Plek) : Weigering("samen-wijzigen.wat",
    "Kies wat er moet veranderen.", Plek);

/// <summary>A partij that is named is nowhere.</summary>
public sealed record TrekkerOnbekend(string Getypt, string Plek) : Weigering("samen-wijzigen.trekker-onbekend",
    Getypt == "" ? "Vul in welke partij trekker wordt." : $"Er is geen partij '{Getypt}'. Schrijf de naam of afkorting zoals die bij Partijen staat.", Plek);

/// <summary>A name fits several partijen.</summary>
public sealed record TrekkerMeerduidig(string Getypt, string Namen, string Plek) : Weigering("samen-wijzigen.trekker-meerduidig",
    $"Bij '{Getypt}' passen meer partijen: {Namen}. Schrijf de hele naam.", Plek);

/// <summary>The words are no term.</summary>
public sealed record MomentOnleesbaar(string Getypt, string Plek) : Weigering("samen-wijzigen.moment",
    $"{(Getypt == "" ? "Het moment is leeg." : $"'{Getypt}' is niet als moment te lezen.")} Schrijf bijvoorbeeld 'najaar 2021', 'voor de zomer van 2021' of 'BO MIRT najaar 2021'.", Plek);

/// <summary>No theme, or none that exists.</summary>
public sealed record ThemaOntbreekt(string Plek) : Weigering("samen-wijzigen.thema",
    "Kies een thema uit de lijst.", Plek);

/// <summary>No day from which it holds.</summary>
public sealed record IngangOntbreekt(string Plek) : Weigering("samen-wijzigen.ingang",
    "Vul in vanaf welke dag de wijziging geldt, bijvoorbeeld de dag van het overleg.", Plek);

/// <summary>Nobody will know why.</summary>
public sealed record GrondOntbreekt(string Plek) : Weigering("samen-wijzigen.grond",
    "Schrijf kort waarom u dit wijzigt of op welk overleg het berust. Dat staat straks bij elke afspraak in de geschiedenis.", Plek);

/// <summary>The ground is longer than the journal shows.</summary>
public sealed record GrondTeLang(int Meeste, string Plek) : Weigering("samen-wijzigen.grond-te-lang",
    $"De reden is langer dan {Meeste} tekens. Kort haar in.", Plek);

/// <summary>No such afspraak, or none that this viewer may see: both sound the same.</summary>
public sealed record GekozeneOnbekend() : Weigering("samen-wijzigen.onbekend",
    "Deze afspraak is er niet op deze peildatum.");

/// <summary>The version that was chosen is not the last.</summary>
public sealed record HeeftLatereVersie() : Weigering("samen-wijzigen.latere-versie",
    "Van deze afspraak is er een latere versie. Kies een latere peildatum, of wijzig de afspraak op haar eigen bladzijde.");

/// <summary>The change would hold before the present version does.</summary>
public sealed record IngangTeVroeg(string Dag) : Weigering("samen-wijzigen.ingang-vroeg",
    $"De huidige versie geldt pas vanaf {Dag}. Kies een ingangsdag op of na die dag.");

/// <summary>One looks at what the register knew before; that cannot be changed any more.</summary>
public sealed record KijktTerug() : Weigering("samen-wijzigen.bekend",
    "U kijkt naar wat het register eerder wist; daarin is niets te wijzigen. Verwijder die dag uit het adres en probeer het opnieuw.");

/// <summary>Nothing of what was chosen can or need be changed.</summary>
public sealed record NietsOver() : Weigering("samen-wijzigen.niets-over",
    "Bij geen van de gekozen afspraken verandert er iets. Kies andere afspraken of een andere wijziging.");

/// <summary>Others changed some of them between preview and recording.</summary>
public sealed record IntussenGewijzigd(IReadOnlyList<string> Welke) : Weigering("samen-wijzigen.intussen-gewijzigd",
    $"Er is niets vastgelegd, want intussen {(Welke.Count == 1 ? "is deze afspraak" : "zijn deze afspraken")} door iemand anders gewijzigd: {string.Join(", ", Welke)}. Bekijk hieronder het nieuwe voorstel en leg het dan opnieuw vast.");
