using System.Xml;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Finds the sheets, texts and formats of a workbook and reads one sheet.</summary>
internal static class XlsxLezer
{
    private sealed record Verwijzing(string Id, string Soort, string Doel);

    private sealed record Blad(string Naam, string Deel);

    internal static Uitkomst<Tabel> Lees(byte[] bytes, LeesKeuze keuze, CancellationToken annuleer)
    {
        using var pakket = new XmlPakket(bytes, new(keuze.Grenzen.Uitgepakt, keuze.Grenzen.Verhouding, new InhoudTeGroot(), new BestandVersleuteld(), w => new BestandBeschadigd(w), _ => true));
        if (Bestandsherkenning.GeenWerkmap(pakket, Typen(pakket)) is { } anders)
            return Uitkomst.Geweigerd<Tabel>([anders]);
        var werkmap = Verwijzingen(pakket, "").FirstOrDefault(v => v.Soort == "officeDocument")?.Doel ?? "xl/workbook.xml";
        var delen = Verwijzingen(pakket, werkmap);
        var (bladen, vanaf1904) = Werkmap(pakket, werkmap, delen);

        var teksten = new XlsxTeksten(keuze.Grenzen);
        Lees(pakket, delen, "sharedStrings", teksten.LeesGedeeld);
        var stijlen = new XlsxStijlen();
        Lees(pakket, delen, "styles", stijlen.Lees);

        var namen = bladen.Select(b => b.Naam).ToList();
        if (keuze.Werkblad is { } gekozen)
        {
            bladen = bladen.Where(b => b.Naam == gekozen).ToList();
            if (bladen.Count == 0)
                return new WerkbladOntbreekt(gekozen, string.Join(", ", namen.Take(20)));
        }
        foreach (var blad in bladen)
        {
            var bouwer = new TabelBouwer(keuze, Bestandssoort.Xlsx);
            using var xml = pakket.Lees(blad.Deel) ?? throw new LeesStop(new BestandBeschadigd($"{blad.Deel} is missing"));
            new XlsxBlad(teksten, stijlen, vanaf1904, bouwer, annuleer).Lees(xml);
            if (!bouwer.IsLeeg)
                return bouwer.Bouw(blad.Naam, namen, null);
        }
        return new LeegBestand();
    }

    private static void Lees(XmlPakket pakket, List<Verwijzing> delen, string soort, Action<XmlReader> lezer)
    {
        if (delen.FirstOrDefault(v => v.Soort == soort) is not { } deel)
            return;
        using var xml = pakket.Lees(deel.Doel);
        if (xml is not null)
            lezer(xml);
    }

    private static HashSet<string> Typen(XmlPakket pakket)
    {
        var typen = new HashSet<string>(StringComparer.Ordinal);
        using var xml = pakket.Lees("[Content_Types].xml");
        while (xml is not null && xml.Stap())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
                typen.Add(type);
        return typen;
    }

    /// <summary>The visible sheets in order, and whether days count from 1904.</summary>
    private static (List<Blad> Bladen, bool Vanaf1904) Werkmap(XmlPakket pakket, string deel, List<Verwijzing> delen)
    {
        var bladen = new List<Blad>();
        var vanaf1904 = false;
        using var xml = pakket.Lees(deel) ?? throw new LeesStop(new BestandBeschadigd($"{deel} is missing"));
        while (xml.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                vanaf1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible" && xml.GetAttribute("name") is { } naam
                && delen.FirstOrDefault(v => v.Id == Id(xml)) is { Soort: "worksheet" } verwijzing)
                bladen.Add(new Blad(naam, verwijzing.Doel));
        }
        return (bladen, vanaf1904);
    }

    /// <summary>The relationship id, in the namespace of either edition of the standard.</summary>
    private static string? Id(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>What a part refers to inside the file; links to outside are left out.</summary>
    private static List<Verwijzing> Verwijzingen(XmlPakket pakket, string deel)
    {
        var map = deel[..(deel.LastIndexOf('/') + 1)];
        var verwijzingen = new List<Verwijzing>();
        using var xml = pakket.Lees($"{map}_rels/{deel[map.Length..]}.rels");
        while (xml is not null && xml.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var soort = xml.GetAttribute("Type") ?? "";
            verwijzingen.Add(new Verwijzing(xml.GetAttribute("Id") ?? "", soort[(soort.LastIndexOf('/') + 1)..], Pad(map, xml.GetAttribute("Target") ?? "")));
        }
        return verwijzingen;
    }

    private static string Pad(string map, string doel)
    {
        var stukken = new List<string>();
        foreach (var stuk in (doel.StartsWith('/') ? doel : map + doel).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (stuk == "..")
                stukken.RemoveRange(Math.Max(0, stukken.Count - 1), Math.Min(1, stukken.Count));
            else if (stuk != ".")
                stukken.Add(stuk);
        }
        return string.Join('/', stukken);
    }
}
