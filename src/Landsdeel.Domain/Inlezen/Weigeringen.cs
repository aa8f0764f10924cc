using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Inlezen;

/// <summary>No column holds the wording.</summary>
public sealed record TekstkolomOntbreekt() : Weigering("inlezen.tekstkolom",
    "Er is geen kolom gekozen met de tekst van de afspraak. Kies bij een van de kolommen 'Tekst van de afspraak'.", "Kolommen");

/// <summary>Two columns for what stands once.</summary>
public sealed record VeldDubbel(string Wat, string Eerste, string Tweede, string Plek) : Weigering("inlezen.veld-dubbel",
    $"Kolom {Eerste} en kolom {Tweede} zijn allebei gekozen als '{Wat}'. Kies er een; zet de andere op 'niet gebruiken'.", Plek);

/// <summary>No landsdeel, for any row.</summary>
public sealed record LandsdeelNergens() : Weigering("inlezen.landsdeel",
    "Er is geen kolom met landsdelen. Kies zo'n kolom, of kies hieronder het landsdeel dat voor de hele lijst geldt.", "Landsdelen");

/// <summary>What happens at its return, but not where it returns.</summary>
public sealed record ActieZonderTerugkomst(string Plek) : Weigering("inlezen.actie-zonder-terugkomst",
    "Er is een kolom gekozen met wat er bij terugkomst gebeurt, maar geen kolom met waar de afspraak terugkomt. Kies ook 'Komt terug in', of gebruik deze kolom niet.", Plek);

/// <summary>A word that the form may not hold.</summary>
public sealed record ZichtOnbekend() : Weigering("inlezen.zicht", "Kies uit de lijst wie de afspraken mag zien.", "Zicht");

/// <summary>Sight of an overleg without a column that names it.</summary>
public sealed record ZichtZonderOverlegkolom() : Weigering("inlezen.zicht-overleg",
    "U koos dat de partijen van het overleg de afspraken mogen zien, maar geen kolom zegt in welk overleg ze zijn gemaakt. Kies die kolom, of kies een ander zicht.", "Zicht");
