using System.Globalization;
using Landsdeel.Domain.Lezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Opdrachten;

namespace Landsdeel.Lezen;

/// <summary>What was read in one letter, for people at a terminal.</summary>
internal static class Leesblad
{
    private const int Kantlijn = 10;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal static void Toon(Uitvoer uitvoer, string naam, GelezenBrief brief)
    {
        var (d, r) = (brief.Resultaat.Document, brief.Resultaat);
        uitvoer.Kaart(d.Titel ?? naam, r.Kandidaten.Count == 0 ? "In deze tekst zijn geen afspraken gevonden." : Opsomming(r),
        [
            ("Bestand", $"{naam} ({Vorm(brief.Bestand.Vorm)})"),
            ("Datum", d.Datum?.ToString("d MMMM yyyy", Nederlands) ?? "niet gevonden; geef die met --van-datum"),
            ("Afzender", d.Afzender ?? ""),
            ("Kenmerk", d.Kenmerk ?? ""),
            ("Kamerstuk", string.Join(", nr. ", new[] { d.Dossier, d.Nummer }.Where(x => x is not null))),
            ("Ook genoemd", Ook(r)),
        ]);
        if (r.Kandidaten.Count == 0) return;
        foreach (var k in r.Kandidaten)
        {
            uitvoer.Uit.WriteLine();
            Alinea(uitvoer, Regels(k.Plaats), string.Join(" · ", new[] { k.Soort.Woord(), k.Zekerheid.Woord(), k.Termijn?.Tekst ?? "", $"{Math.Round(k.Vertrouwen * 100)}%" }.Where(d => d.Length > 0)));
            Alinea(uitvoer, "", k.Tekst);
            if (k.Partijen.Count > 0) Alinea(uitvoer, "", "Wie: " + string.Join(", ", k.Partijen.Select(p => p.Naam)));
        }
    }

    /// <summary>Broken at words, with room at the left for the lines of the letter.</summary>
    private static void Alinea(Uitvoer uitvoer, string links, string tekst)
    {
        foreach (var regel in Tekst.Regels(Tekst.Schoon(tekst), Math.Min(uitvoer.Breedte, 100) - Kantlijn))
        {
            uitvoer.Uit.WriteLine(links.PadRight(Kantlijn) + regel);
            links = "";
        }
    }

    internal static string Aantal(int n, string een, string meer) => $"{n.ToString("#,0", Nederlands)} {(n == 1 ? een : meer)}";

    private static string Opsomming(Leesresultaat r)
    {
        var soorten = r.Kandidaten.CountBy(k => k.Soort).OrderBy(s => s.Key)
            .Select(s => Aantal(s.Value, s.Key.Woord(), Meer(s.Key.Woord())));
        return $"{Aantal(r.Kandidaten.Count, "voorstel", "voorstellen")}: {string.Join(", ", soorten)}.";
    }

    private static string Meer(string woord) => woord switch
    {
        "afspraak" => "afspraken",
        "intentie" => "intenties",
        "voornemen" => "voornemens",
        _ => woord + (woord.EndsWith("ing", StringComparison.Ordinal) ? "en" : woord == "besluit" ? "en" : "s"),
    };

    private static string Ook(Leesresultaat r) => string.Join(", ", new[]
    {
        (r.Cijfers.Count, "cijfer", "cijfers"), (r.Overleggen.Count, "overleg", "overleggen"), (r.Gebieden.Count, "gebied", "gebieden"),
        (r.Trajecten.Count, "traject", "trajecten"), (r.Opgaven.Count, "opgave", "opgaven"), (r.Akkoorden.Count, "akkoord", "akkoorden"),
        (r.Partijen.Count, "partij", "partijen"),
    }.Where(a => a.Count > 0).Select(a => Aantal(a.Count, a.Item2, a.Item3)));

    private static string Regels(Vindplaats plaats) => plaats.VanRegel == plaats.TotRegel
        ? plaats.VanRegel.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{plaats.VanRegel}-{plaats.TotRegel}");

    private static string Vorm(Bestandsvorm vorm) => vorm switch
    {
        Bestandsvorm.Pdf => "PDF",
        Bestandsvorm.Docx => "Word",
        Bestandsvorm.Odt => "OpenDocument",
        Bestandsvorm.Html => "webpagina",
        Bestandsvorm.Xml => "XML",
        _ => "tekst",
    };
}
