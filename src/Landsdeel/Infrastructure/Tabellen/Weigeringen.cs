using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Tabellen;

public sealed record LeegBestand() : Weigering("tabel.leeg",
    "Het bestand is leeg. Kies een bestand met een rij met kolomnamen en daaronder de gegevens.");

public sealed record GeenGegevens(int KopRij) : Weigering("tabel.geen-gegevens",
    $"Onder de kolomnamen in rij {KopRij} staat niets. Kies een bestand met gegevens onder de kolomnamen.");

/// <param name="Wat">With its article: "een PDF-bestand".</param>
public sealed record AnderBestand(string Wat) : Weigering("tabel.ander-bestand",
    $"Dit is {Wat}. Een lijst kan worden ingelezen als Excel-werkmap (.xlsx) of als CSV-bestand. Bewaar de lijst zo en kies dat bestand.");

public sealed record BestandVersleuteld() : Weigering("tabel.versleuteld",
    "Dit bestand is met een wachtwoord beveiligd. Haal in Excel het wachtwoord eraf, bewaar het bestand als .xlsx en kies het opnieuw.");

/// <param name="Waar">Part and reason, for the log; not shown.</param>
public sealed record BestandBeschadigd(string Waar) : Weigering("tabel.beschadigd",
    "Dit bestand is beschadigd of niet volledig. Open het in Excel, bewaar het opnieuw als .xlsx en kies dat bestand.");

public sealed record BestandTeGroot(int Bytes) : Weigering("tabel.te-groot",
    $"Het bestand is groter dan {Tekst.Getal(Bytes / (1024 * 1024))} MB. Verwijder afbeeldingen en werkbladen die niet nodig zijn, of verdeel de lijst over meer bestanden.");

public sealed record InhoudTeGroot() : Weigering("tabel.inhoud-te-groot",
    "De inhoud van dit bestand is veel groter dan bij een lijst past; daarom is het niet gelezen. Kopieer de lijst als waarden naar een nieuwe, lege werkmap, bewaar die als .xlsx en kies dat bestand.");

public sealed record TeVeelRijen(int Hoogstens) : Weigering("tabel.te-veel-rijen",
    $"De lijst heeft meer dan {Tekst.Getal(Hoogstens)} rijen. Verdeel de lijst over bestanden van hoogstens {Tekst.Getal(Hoogstens)} rijen en lees die een voor een in.");

public sealed record TeVeelKolommen(int Hoogstens) : Weigering("tabel.te-veel-kolommen",
    $"De lijst heeft meer dan {Tekst.Getal(Hoogstens)} kolommen. Verwijder de kolommen die niet nodig zijn en kies het bestand opnieuw.");

public sealed record TeVeelCellen(int Hoogstens) : Weigering("tabel.te-veel-cellen",
    $"De lijst heeft meer dan {Tekst.Getal(Hoogstens)} ingevulde cellen. Verdeel de lijst over meer bestanden en lees die een voor een in.");

public sealed record TeVeelTekst(int Hoogstens) : Weigering("tabel.te-veel-tekst",
    $"De lijst bevat meer dan {Tekst.Getal(Hoogstens)} tekens tekst. Verdeel de lijst over meer bestanden en lees die een voor een in.");

public sealed record WerkbladOntbreekt(string Naam, string Aanwezig) : Weigering("tabel.werkblad-ontbreekt",
    $"Het werkblad ‘{Naam}’ staat niet in deze werkmap. Kies een van deze werkbladen: {Aanwezig}.");

public sealed record AanhalingstekenNietGesloten(int Regel) : Weigering("tabel.aanhalingsteken-open",
    $"Het aanhalingsteken (\") waarmee een veld op regel {Regel} begint, wordt niet gesloten. Zet er een aanhalingsteken achter, of verdubbel het als het bij de tekst hoort.");

/// <summary>Something about one row, cell or column that has to be mended before the list can be used.</summary>
/// <param name="Rij">Row or line; the header row when it is about a whole column.</param>
/// <param name="Kolom">Letter; null when it is about the whole row.</param>
public abstract record TabelBezwaar(string Code, string Bericht, int Rij, string? Kolom) : Weigering(Code, Bericht, Kolom);

/// <param name="Plek">"Rij 12" or "Regel 12".</param>
public sealed record CelMetFormule(string Plek, int Rij, string Kolom) : TabelBezwaar("tabel.formule",
    $"{Plek}, kolom {Kolom} bevat een formule; vervang die door de waarde.", Rij, Kolom);

public sealed record CelMetFout(string Plek, int Rij, string Kolom, string Fout) : TabelBezwaar("tabel.foutwaarde",
    $"{Plek}, kolom {Kolom} bevat de fout {Fout}; vul de juiste waarde in of maak de cel leeg.", Rij, Kolom);

public sealed record CelTeLang(string Plek, int Rij, string Kolom, int Lengte, int Hoogstens) : TabelBezwaar("tabel.cel-te-lang",
    $"{Plek}, kolom {Kolom} bevat {Tekst.Getal(Lengte)} tekens; het maximum is {Tekst.Getal(Hoogstens)}. Kort de tekst in.", Rij, Kolom);

public sealed record CelZonderDatum(string Plek, int Rij, string Kolom, string Waarde) : TabelBezwaar("tabel.datum",
    $"{Plek}, kolom {Kolom} is opgemaakt als datum, maar de waarde {Waarde} is geen datum. Typ de datum opnieuw, bijvoorbeeld 2020-06-23.", Rij, Kolom);

public sealed record CelOnleesbaar(string Plek, int Rij, string Kolom) : TabelBezwaar("tabel.onleesbaar",
    $"{Plek}, kolom {Kolom} bevat een teken dat niet te lezen is. Bewaar het bestand opnieuw als ‘CSV UTF-8’ of als .xlsx, of typ de tekst opnieuw.", Rij, Kolom);

public sealed record RegelOngelijk(int Rij, int Velden, int Kolommen) : TabelBezwaar("tabel.regel-ongelijk",
    $"Regel {Rij} heeft {Velden} velden, maar er zijn {Kolommen} kolomnamen. Zet een veld waarin het scheidingsteken voorkomt tussen aanhalingstekens (\") en vul ontbrekende velden aan.", Rij, null);

public sealed record TekstNaAanhalingsteken(int Rij, string Kolom) : TabelBezwaar("tabel.tekst-na-aanhalingsteken",
    $"Regel {Rij}, kolom {Kolom}: na het sluitende aanhalingsteken staat nog tekst. Verdubbel een aanhalingsteken (\"\") dat bij de tekst hoort.", Rij, Kolom);

public sealed record KolomZonderNaam(int Rij, string Kolom, int EersteRij) : TabelBezwaar("tabel.kolom-zonder-naam",
    $"Kolom {Kolom} heeft geen naam in rij {Rij}, maar wel een waarde in rij {EersteRij}. Geef de kolom een naam of maak haar leeg.", Rij, Kolom);

public sealed record KolomnaamDubbel(int Rij, string Eerste, string Kolom, string Naam) : TabelBezwaar("tabel.kolomnaam-dubbel",
    $"Kolom {Eerste} en kolom {Kolom} heten allebei ‘{Naam}’. Geef elke kolom een eigen naam.", Rij, Kolom);

public sealed record CellenSamengevoegd(int Rij, string Kolom, string Gebied) : TabelBezwaar("tabel.samengevoegd",
    $"De cellen {Gebied} zijn samengevoegd. Splits ze en vul elke cel in.", Rij, Kolom);

public sealed record MeerBezwaren(int Rij, int Aantal) : TabelBezwaar("tabel.meer-bezwaren",
    (Aantal == 1 ? "Er is nog 1 andere fout." : $"Er zijn nog {Tekst.Getal(Aantal)} andere fouten.") + " Herstel eerst de fouten hierboven en kies het bestand opnieuw.", Rij, null);

file static class Tekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal static string Getal(int getal) => getal.ToString("#,0", Nederlands);
}
