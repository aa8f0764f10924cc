using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Landsdeel.Domain.Inlezen;

/// <summary>Guesses from the name of a column what it holds.</summary>
public static class Kolomherkenning
{
    /// <summary>Names as lists of agreements use them, folded; the names of the fields themselves come on top.</summary>
    private static readonly FrozenDictionary<string, ImportVeld> Namen = new (ImportVeld Veld, string[] Namen)[]
    {
        (ImportVeld.Kenmerk, ["kenmerk", "eigen kenmerk", "referentie", "ref", "nr", "nummer", "volgnummer", "id", "code", "afspraaknummer", "afspraak nr", "nr afspraak", "actienummer", "referentienummer"]),
        (ImportVeld.Tekst, ["tekst", "afspraak", "afspraken", "omschrijving", "beschrijving", "tekst afspraak", "afspraaktekst", "inhoud", "formulering", "omschrijving afspraak", "bestuurlijke afspraak", "actie", "actiepunt", "besluit", "wat", "tekst van afspraak", "toezegging"]),
        (ImportVeld.Soort, ["soort", "type", "soort afspraak", "type afspraak", "categorie", "aard"]),
        (ImportVeld.Landsdelen, ["landsdeel", "landsdelen", "regio", "gebied", "mirt regio"]),
        (ImportVeld.Themas, ["thema", "themas", "thema s", "onderwerp", "opgave", "beleidsthema", "domein"]),
        (ImportVeld.Trekker, ["trekker", "trekkers", "actiehouder", "actiehouders", "eigenaar", "verantwoordelijke", "wie", "trekkende partij", "eerste verantwoordelijke", "penvoerder", "door wie"]),
        (ImportVeld.Partijen, ["partijen", "partij", "gebonden", "gebonden partijen", "afspraakpartijen", "organisatie", "organisaties", "deelnemers", "wie is gebonden", "ondertekenaars"]),
        (ImportVeld.Betrokken, ["betrokken", "betrokkenen", "betrokken partijen", "betrokken partij", "ook betrokken", "overige partijen"]),
        (ImportVeld.Ontvanger, ["ontvanger", "ontvangers", "aan", "aan wie", "ten behoeve van"]),
        (ImportVeld.Termijn, ["termijn", "deadline", "wanneer", "datum gereed", "gereed", "einddatum", "planning", "uiterlijk", "streefdatum", "tijdpad", "afronding", "moment", "oplevering", "voor wanneer"]),
        (ImportVeld.Zekerheid, ["zekerheid", "hardheid", "mate van zekerheid", "hoe zeker"]),
        (ImportVeld.Status, ["status", "stand van zaken", "voortgang", "stand"]),
        (ImportVeld.Overleg, ["overleg", "gemaakt in", "gemaakt in overleg", "bo", "bestuurlijk overleg", "overleg van herkomst", "herkomst", "vergadering", "ronde", "afgesproken in"]),
        (ImportVeld.GeldtVanaf, ["geldt vanaf", "geldig vanaf", "ingangsdatum", "datum afspraak", "datum", "datum overleg", "vastgesteld op", "gemaakt op", "afgesproken op", "startdatum"]),
        (ImportVeld.KomtTerug, ["komt terug", "komt terug in", "terug in", "agenderen in", "agendering", "volgend overleg", "terugkomst", "agenda"]),
        (ImportVeld.KomtTerugActie, ["wat er dan gebeurt", "actie bij terugkomst", "terug met", "actie agendering", "actie in overleg"]),
        (ImportVeld.Toelichting, ["toelichting", "opmerking", "opmerkingen", "notitie", "bijzonderheden", "context"]),
        (ImportVeld.Bron, ["bron", "document", "bronvermelding", "brief", "kamerbrief", "vindplaats"]),
        (ImportVeld.Zicht, ["wie dit mag zien", "zicht", "zichtbaarheid", "zichtbaar voor", "openbaar", "openbaarheid", "vertrouwelijkheid"]),
    }.SelectMany(v => v.Namen.Append(Vouw(v.Veld.Naam())).Distinct().Select(n => (v.Veld, Naam: n)))
        .ToFrozenDictionary(v => v.Naam, v => v.Veld, StringComparer.Ordinal);

    /// <summary>For each column the field it seems to hold; null where nothing fits. Columns of the same name are left to
    /// the user, and so is a field that an earlier column already holds.</summary>
    public static IReadOnlyList<ImportVeld?> Raad(IReadOnlyList<Lijstkolom> kolommen)
    {
        var gevouwen = kolommen.Select(k => Vouw(k.Naam)).ToList();
        var dubbel = gevouwen.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var gehad = new HashSet<ImportVeld>();
        var velden = new ImportVeld?[kolommen.Count];
        // An exact name goes before one that only begins like it, wherever it stands.
        foreach (var zoek in (Func<string, ImportVeld?>[])[Precies, Ongeveer])
            for (var i = 0; i < velden.Length; i++)
                if (velden[i] is null && !dubbel.Contains(gevouwen[i]) && zoek(gevouwen[i]) is { } veld && (gehad.Add(veld) || veld.MagVaker()))
                    velden[i] = veld;
        // A single column without a known name can only be the wording.
        if (kolommen.Count == 1) velden[0] ??= ImportVeld.Tekst;
        return velden;
    }

    /// <summary>Lower case letters and digits, one space between words, diacritics and text between brackets left out.</summary>
    public static string Vouw(string naam)
    {
        var haakje = naam.IndexOf('(', StringComparison.Ordinal);
        var uit = new StringBuilder();
        foreach (var teken in Heel(haakje > 0 ? naam[..haakje] : naam).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(teken)) uit.Append(char.ToLowerInvariant(teken));
            else if (CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark && uit.Length > 0 && uit[^1] != ' ') uit.Append(' ');
        }
        return uit.ToString().TrimEnd();
    }

    /// <summary>Without halves of surrogate pairs, which cannot be normalized.</summary>
    private static string Heel(string tekst) => tekst.Any(char.IsSurrogate) ? string.Concat(tekst.Where(t => !char.IsSurrogate(t))) : tekst;

    private static ImportVeld? Precies(string naam) => Namen.TryGetValue(naam, out var veld) ? veld : null;

    /// <summary>"Trekker Rijk", "Deadline (kwartaal)", "Termijn afspraak": a known name followed by something.</summary>
    private static ImportVeld? Ongeveer(string naam)
    {
        for (var spatie = naam.LastIndexOf(' '); spatie > 0; spatie = naam.LastIndexOf(' ', spatie - 1))
            if (spatie >= 4 && Precies(naam[..spatie]) is { } veld) return veld;
        return null;
    }
}
