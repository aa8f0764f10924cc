using System.Text.Json;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Tabellen;

namespace Landsdeel.Inlezen;

/// <summary>The values of a row as they are kept, with what the reader of the file had against them.</summary>
/// <param name="Waarden">Null where there is nothing.</param>
/// <param name="Vormen">One letter a value.</param>
internal sealed record Rijinhoud(string?[] Waarden, string Vormen, IReadOnlyList<Leesbezwaar> Bezwaren)
{
    private const string Letters = "LTGDWX";
    private static readonly JsonSerializerOptions Kort = new();

    public static string Van(TabelRij rij, IEnumerable<TabelBezwaar> bezwaren) => JsonSerializer.Serialize(new Rijinhoud(
        [.. rij.Cellen.Select(c => c.Tekst)],
        string.Concat(rij.Cellen.Select(c => Letters[(int)Vorm(c.Soort)])),
        [.. bezwaren.Select(Leesbezwaar.Van)]), Kort);

    public static Rijinhoud Lees(ImportRegelRij rij) => JsonSerializer.Deserialize<Rijinhoud>(rij.Cellen, Kort)!;

    public Lijstrij Rij(int nummer) => new(nummer, [.. Waarden.Select((w, i) => new Lijstcel((Celvorm)Letters.IndexOf(Vormen[i]), w ?? ""))]);

    private static Celvorm Vorm(CelSoort soort) => soort switch
    {
        CelSoort.Tekst => Celvorm.Tekst,
        CelSoort.Getal => Celvorm.Getal,
        CelSoort.Datum => Celvorm.Datum,
        CelSoort.Waarheid => Celvorm.Waarheid,
        CelSoort.Onbruikbaar => Celvorm.Onbruikbaar,
        _ => Celvorm.Leeg,
    };
}

/// <summary>Something that the reader of the file had against a cell or row, in words that go beside its place.</summary>
/// <param name="Kolom">Letter; null for the whole row.</param>
internal sealed record Leesbezwaar(string? Kolom, string Code, string Wat, string Doen)
{
    /// <summary>Code of a line with more or fewer fields than there are columns.</summary>
    public static string Ongelijk { get; } = new RegelOngelijk(1, 1, 1).Code;

    public static Leesbezwaar Van(TabelBezwaar bezwaar)
    {
        var (wat, doen) = bezwaar switch
        {
            CelMetFormule => ("In deze cel staat een formule; de uitkomst is niet gebruikt.", "Kopieer de cel en plak haar als waarde, of typ de waarde."),
            CelMetFout f => ($"In deze cel staat de fout {f.Fout}.", "Vul de juiste waarde in of maak de cel leeg."),
            CelTeLang l => ($"In deze cel staan {l.Lengte} tekens; er passen er {l.Hoogstens}.", "Kort de tekst in."),
            CelZonderDatum d => ($"De cel is opgemaakt als datum, maar {d.Waarde} is geen datum.", "Typ de datum opnieuw, bijvoorbeeld 23-06-2020."),
            CelOnleesbaar => ("In deze cel staat een teken dat niet te lezen is.", "Bewaar het bestand opnieuw als 'CSV UTF-8' of als .xlsx, of typ de tekst opnieuw."),
            RegelOngelijk r => ($"Deze regel heeft {r.Velden} velden, maar er zijn {r.Kolommen} kolomnamen.", "Zet een veld met een scheidingsteken erin tussen aanhalingstekens (\") en vul ontbrekende velden aan."),
            TekstNaAanhalingsteken => ("Na het sluitende aanhalingsteken staat nog tekst.", "Verdubbel een aanhalingsteken (\"\") dat bij de tekst hoort."),
            CellenSamengevoegd s => ($"De cellen {s.Gebied} zijn samengevoegd.", "Splits ze en vul elke cel in."),
            _ => (bezwaar.Bericht, ""),
        };
        return new(bezwaar.Kolom, bezwaar.Code, wat, doen);
    }

    public Rijmelding Melding(int regel, IReadOnlyList<Lijstkolom> kolommen) =>
        new(regel, Kolom ?? "", kolommen.FirstOrDefault(k => k.Letter == Kolom)?.Naam ?? "", Code, Wat, Doen);
}
