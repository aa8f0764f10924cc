using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Vaststellen;

public sealed record LijstLeeg() : Weigering("lijst.leeg", "Er staat nog geen afspraak op deze lijst. Voeg er ten minste één toe.");

public sealed record LijstVol() : Weigering("lijst.vol",
    $"Een afsprakenlijst heeft hoogstens {Afsprakenlijst.MeesteAfspraken} afspraken. Verdeel ze over meer overleggen.");

public sealed record SleutelDubbel(string Sleutel) : Weigering("lijst.sleutel-dubbel",
    $"De sleutel ‘{Sleutel}’ staat twee keer op de lijst. Geef elk onderwerp en elke afspraak een eigen sleutel.", Sleutel);

public sealed record KopLeeg(string Sleutel) : Weigering("lijst.kop-leeg", "Een onderwerp op de afsprakenlijst heeft een titel nodig. Vul in waar het over gaat.", Sleutel);

public sealed record LijsttekstLeeg(string Nummer) : Weigering("lijst.tekst-leeg", $"Afspraak {Nummer} heeft nog geen tekst. Schrijf op wat er is afgesproken.", Nummer);

public sealed record NiemandGebonden(string Nummer) : Weigering("lijst.niemand-gebonden",
    $"Bij afspraak {Nummer} staat niemand die haar uitvoert. Noem ten minste één partij als trekker of als gebonden.", Nummer);

public sealed record LijsttekstTeLang() : Weigering("lijst.tekst-te-lang",
    $"Een tekst op de lijst is te lang: hoogstens {Afsprakenlijst.LangsteTekst} tekens. Maak de tekst korter of splits de afspraak.");

public sealed record TekstKapot() : Weigering("lijst.tekst-kapot", "In een tekst op de lijst staat een teken dat niet bestaat. Typ de tekst opnieuw.");

public sealed record NiemandTekent() : Weigering("tekenen.niemand",
    "Er is geen partij die hier iets moet doen, en dus niemand die kan instemmen. Noem bij de afspraken wie trekker of gebonden is.");

public sealed record TermijnVoorbij() : Weigering("tekenen.termijn-voorbij", "De laatste dag om te antwoorden ligt al achter ons. Kies een latere dag.", "termijn");

public sealed record IsVastgesteld() : Weigering("tekenen.vastgesteld",
    "Dit is vastgesteld: alle partijen hebben met deze versie ingestemd. Er kan niets meer aan veranderen. Maak een nieuwe afspraak als er iets anders moet gelden.");

public sealed record NietGevraagd() : Weigering("tekenen.niet-gevraagd",
    "Uw organisatie hoeft hier niet te tekenen: geen van de afspraken bindt haar. Vraag het secretariaat als dat niet klopt.");

public sealed record GeenMandaat(DateOnly Dag) : Weigering("tekenen.geen-mandaat",
    $"U bent op {Dag.Dag()} niet gemandateerd om namens uw organisatie te tekenen. Vraag de beheerder van uw organisatie het mandaat vast te leggen.");

public sealed record AndereVersie(int Versie) : Weigering("tekenen.andere-versie",
    $"Intussen ligt versie {Versie} voor. Uw antwoord is niet vastgelegd. Lees wat er is veranderd en antwoord opnieuw.");

public sealed record VoorbehoudLeeg() : Weigering("tekenen.voorbehoud-leeg", "Schrijf op wat uw voorbehoud is.", "tekst");

public sealed record GoedkeurderOntbreekt() : Weigering("tekenen.goedkeurder-ontbreekt", "Kies van wie de goedkeuring nog nodig is.", "voor");

public sealed record WeigerredenLeeg() : Weigering("tekenen.reden-leeg", "Schrijf op waarom uw organisatie niet instemt.", "tekst");

public sealed record AntwoordTeLang() : Weigering("tekenen.tekst-te-lang",
    $"De tekst is te lang: hoogstens {Voorbehoud.LangsteTekst} tekens. Maak de tekst korter.", "tekst");

public sealed record AfloopLeeg() : Weigering("tekenen.afloop-leeg", "Schrijf op waarom het voorbehoud blijft.", "tekst");

public sealed record EigenVoorbehoud() : Weigering("tekenen.eigen-voorbehoud",
    "Dit is het voorbehoud van uw eigen organisatie. U kunt het opheffen of handhaven; aanvaarden doen de anderen.");

public sealed record GeenVoorbehoud() : Weigering("tekenen.geen-voorbehoud",
    "Bij deze versie staat geen voorbehoud meer open van deze partij. Laad de pagina opnieuw.");

public sealed record NietsGewijzigd() : Weigering("tekenen.niets-gewijzigd", "Er is niets gewijzigd sinds de versie die nu voorligt. Er is dus niets nieuws om voor te leggen.");

public sealed record NiemandTeHerinneren() : Weigering("tekenen.niemand-te-herinneren", "Er is niemand meer die nog moet antwoorden.");
