using System.Xml;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The list styles of an OpenDocument text: per level a sign, or how it is numbered.</summary>
internal sealed class OdtLijsten
{
    private readonly Dictionary<string, Dictionary<int, Niveau>> _stijlen = [];
    private string? _nu;

    /// <summary>Looks at a start tag of the styles.</summary>
    internal void Zie(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "list-style":
                _nu = DocxNummers.Waarde(xml, "name");
                if (_nu is not null) _stijlen[_nu] = [];
                break;
            case "list-level-style-bullet" or "list-level-style-number" or "list-level-style-image" when _nu is not null:
                var soort = xml.LocalName == "list-level-style-number" ? DocxNummers.Waarde(xml, "num-format") ?? "" : null;
                _stijlen[_nu][DocxNummers.Cijfer(DocxNummers.Waarde(xml, "level")) ?? 1] = new(soort, DocxNummers.Waarde(xml, "num-prefix") ?? "",
                    DocxNummers.Waarde(xml, "num-suffix") ?? "", DocxNummers.Cijfer(DocxNummers.Waarde(xml, "start-value")) ?? 1);
                break;
        }
    }

    internal int Begin(string? stijl, int niveau) => Van(stijl, niveau).Begin;

    /// <summary>What stands before an item; empty when its level has no sign.</summary>
    internal string Teken(string? stijl, int niveau, int getal)
    {
        var n = Van(stijl, niveau);
        return n.Soort is null ? "•" : n.Soort.Length == 0 ? "" : $"{n.Voor}{DocxNummers.Getal(getal, n.Soort)}{n.Na}".Trim();
    }

    private Niveau Van(string? stijl, int niveau) =>
        stijl is not null && _stijlen.TryGetValue(stijl, out var niveaus) && niveaus.TryGetValue(niveau, out var n) ? n : new(null, "", "", 1);

    /// <param name="Soort">"1", "a", "I"; null for a sign.</param>
    private sealed record Niveau(string? Soort, string Voor, string Na, int Begin);
}
