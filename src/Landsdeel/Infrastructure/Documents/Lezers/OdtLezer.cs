using System.Globalization;
using System.Xml;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The text of an OpenDocument text: paragraphs, headings, lists with their signs, tables, notes at the end. Page headers and footers,
/// remarks, deleted text and tables of contents stay out.</summary>
internal sealed class OdtLezer
{
    private const string Kantoor = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private readonly Alineabak _bak;
    private readonly OdtLijsten _stijlen = new();
    private readonly Stack<Alineastand> _alineas = new();
    private readonly Stack<Lijst> _lijsten = new();
    private readonly List<(string Teken, string Tekst)> _noten = [];
    private bool _romp;

    private OdtLezer(Leesgrenzen grenzen) => _bak = new(grenzen);

    internal static Brontekst Lees(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        if (Versleuteld(pakket, grenzen, ct)) throw new LeesStop(new DocumentVersleuteld());
        var lezer = new OdtLezer(grenzen);
        using (var stijlen = pakket.Lees("styles.xml"))
            if (stijlen is not null)
                for (var stap = new Xmlstap(stijlen, grenzen, ct); stap.Stap();)
                    if (stijlen.NodeType == XmlNodeType.Element) lezer._stijlen.Zie(stijlen);
        using (var xml = pakket.Lees("content.xml") ?? throw new LeesStop(new DocumentBeschadigd("content.xml is missing")))
            lezer.Inhoud(new(xml, grenzen, ct));
        foreach (var (teken, tekst) in lezer._noten) lezer._bak.Alinea(tekst, $"[{teken}]");
        return new(lezer._bak.Tekst(), Meta(pakket, grenzen, ct));
    }

    private static bool Versleuteld(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        using var xml = pakket.Lees("META-INF/manifest.xml");
        if (xml is null) return false;
        for (var stap = new Xmlstap(xml, grenzen, ct); stap.Stap();)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" or "encrypted-key" }) return true;
        return false;
    }

    private static Documentkenmerken? Meta(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        using var xml = pakket.Lees("meta.xml");
        if (xml is null) return null;
        for (var stap = new Xmlstap(xml, grenzen, ct); stap.Stap();)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "title" }) return Titels.Echt(stap.Inhoud()) is { } titel ? new(titel) : null;
        return null;
    }

    private void Inhoud(Xmlstap stap)
    {
        var xml = stap.Xml;
        while (stap.Stap())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (_romp) Begin(stap);
                else if (xml is { LocalName: "text", NamespaceURI: Kantoor }) _romp = true;
                else _stijlen.Zie(xml);
            }
            else if (xml.NodeType == XmlNodeType.EndElement) Einde(xml.LocalName);
            else if (_romp && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                && _alineas.TryPeek(out var a)) a.Tekst.Append(xml.Value.Replace('\n', ' '));
        }
    }

    private void Begin(Xmlstap stap)
    {
        var xml = stap.Xml;
        switch (xml.LocalName)
        {
            case "annotation" or "tracked-changes" or "sequence-decls" or "forms" or "table-of-content" or "object" or "image" or "plugin" or "desc" or "title":
                stap.SlaOver();
                break;
            case "note":
                Noot(stap);
                break;
            case "p" or "h" when !xml.IsEmptyElement:
                _alineas.Push(new());
                break;
            case "s" when _alineas.TryPeek(out var a):
                a.Tekst.Append(' ');
                break;
            case "tab" when _alineas.TryPeek(out var a):
                a.Tekst.Append(' ');
                break;
            case "line-break" when _alineas.TryPeek(out var a):
                a.Tekst.Append('\n');
                break;
            case "list" when !xml.IsEmptyElement:
                var stijl = DocxNummers.Waarde(xml, "style-name") ?? (_lijsten.TryPeek(out var buiten) ? buiten.Stijl : null);
                _lijsten.Push(new(stijl, _stijlen.Begin(stijl, _lijsten.Count + 1) - 1));
                break;
            case "list-item" when _lijsten.TryPeek(out var l):
                l.Getal = DocxNummers.Cijfer(DocxNummers.Waarde(xml, "start-value")) ?? l.Getal + 1;
                l.Nieuw = true;
                break;
            case "table" when !xml.IsEmptyElement:
                _bak.BeginTabel();
                break;
            case "table-cell" when !xml.IsEmptyElement:
                _bak.BeginCel();
                break;
        }
    }

    private void Noot(Xmlstap stap)
    {
        var xml = stap.Xml;
        var teken = "";
        var tekst = new System.Text.StringBuilder();
        var diepte = xml.Depth;
        while (!xml.IsEmptyElement && stap.Stap() && xml.Depth > diepte)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "note-citation" }) teken = stap.Inhoud();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) tekst.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "p" or "s" or "tab" or "line-break" }) tekst.Append(' ');
        }
        if (!string.IsNullOrWhiteSpace(tekst.ToString()))
            _noten.Add((teken.Trim().Length > 0 ? teken.Trim() : (_noten.Count + 1).ToString(CultureInfo.InvariantCulture), tekst.ToString()));
    }

    private void Einde(string naam)
    {
        switch (naam)
        {
            case "p" or "h" when _alineas.TryPop(out var a):
                if (a.Tekst.Length == 0) break;
                var teken = _lijsten.TryPeek(out var l) && l.Nieuw ? _stijlen.Teken(l.Stijl, _lijsten.Count, l.Getal) : "";
                if (l is not null) l.Nieuw = false;
                _bak.Alinea(a.Tekst.ToString(), teken.Length > 0 ? teken : null, Math.Max(0, _lijsten.Count - 1));
                break;
            case "list":
                _lijsten.TryPop(out _);
                break;
            case "table-row":
                _bak.EindRij();
                break;
            case "table":
                _bak.EindTabel();
                break;
        }
    }

    private sealed class Lijst(string? stijl, int getal)
    {
        internal string? Stijl { get; } = stijl;
        internal int Getal { get; set; } = getal;
        /// <summary>The next paragraph is the first of its item: it bears the sign.</summary>
        internal bool Nieuw { get; set; }
    }
}
