using System.Globalization;
using System.Xml;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The text of a Word document: paragraphs, lists with their signs, tables, notes at the end. Page headers and footers, text
/// that is hidden or was deleted, fields and the table of contents stay out. Read as a stream: the SDK would build the whole document in memory
/// and has no bound on its depth.</summary>
internal sealed class DocxLezer
{
    private readonly Leesgrenzen _grenzen;
    private readonly CancellationToken _ct;
    private readonly Alineabak _bak;
    private readonly DocxNummers _nummers;
    private readonly Stack<Alineastand> _alineas = new();
    private int _run;
    private bool _verborgen;

    private DocxLezer(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        (_grenzen, _ct, _bak) = (grenzen, ct, new(grenzen));
        _nummers = new(pakket, grenzen, ct);
    }

    internal static Brontekst Lees(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        var lezer = new DocxLezer(pakket, grenzen, ct);
        using (var xml = pakket.Lees("word/document.xml") ?? throw new LeesStop(new DocumentBeschadigd("word/document.xml is missing")))
            lezer.Romp(new(xml, grenzen, ct));
        foreach (var noten in (string[])["word/footnotes.xml", "word/endnotes.xml"])
        {
            using var xml = pakket.Lees(noten);
            if (xml is not null) lezer.Noten(new(xml, grenzen, ct));
        }
        return new(lezer._bak.Tekst(), Kern(pakket, grenzen, ct));
    }

    /// <summary>Title of the document's own properties, when someone gave one.</summary>
    private static Documentkenmerken? Kern(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        using var xml = pakket.Lees("docProps/core.xml");
        if (xml is null) return null;
        var stap = new Xmlstap(xml, grenzen, ct);
        while (stap.Stap())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "title" })
                return Titels.Echt(stap.Inhoud()) is { } titel ? new(titel) : null;
        return null;
    }

    private void Noten(Xmlstap stap)
    {
        var xml = stap.Xml;
        while (stap.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("footnote" or "endnote")) continue;
            // The lines that separate notes from text are notes of their own, numbered 0 and below.
            if (DocxNummers.Waarde(xml, "type") is not (null or "normal") || DocxNummers.Cijfer(DocxNummers.Waarde(xml, "id")) is not { } nummer)
            {
                stap.SlaOver();
                continue;
            }
            var tekst = new System.Text.StringBuilder();
            var diepte = xml.Depth;
            while (!xml.IsEmptyElement && stap.Stap() && xml.Depth > diepte)
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" }) tekst.Append(stap.Inhoud());
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tab" or "br" or "p" }) tekst.Append(' ');
            if (!string.IsNullOrWhiteSpace(tekst.ToString())) _bak.Alinea(tekst.ToString(), string.Create(CultureInfo.InvariantCulture, $"[{nummer}]"));
        }
    }

    private void Romp(Xmlstap stap)
    {
        var xml = stap.Xml;
        while (stap.Stap())
        {
            if (xml.NodeType == XmlNodeType.Element) Begin(stap);
            else if (xml.NodeType == XmlNodeType.EndElement) Einde(xml.LocalName);
        }
        if (_alineas.Count > 0) throw new LeesStop(new DocumentBeschadigd("a paragraph does not end"));
    }

    private void Begin(Xmlstap stap)
    {
        var xml = stap.Xml;
        switch (xml.LocalName)
        {
            // The same text again for older programs; what was moved away; formulas and pictures.
            case "Fallback" or "moveFrom" or "delText" or "instrText" or "pict":
                stap.SlaOver();
                break;
            case "p" when Word(xml):
                if (!xml.IsEmptyElement) _alineas.Push(new());
                break;
            case "r" when Word(xml) && !xml.IsEmptyElement:
                (_run, _verborgen) = (_run + 1, false);
                break;
            case "vanish" when _run > 0:
                _verborgen = DocxNummers.Waarde(xml, "val") is not ("0" or "false");
                break;
            case "pStyle" when _alineas.TryPeek(out var a):
                a.Stijl = DocxNummers.Waarde(xml, "val");
                break;
            case "numId" when _alineas.TryPeek(out var a):
                a.Nummering = DocxNummers.Waarde(xml, "val");
                break;
            case "ilvl" when _alineas.TryPeek(out var a):
                a.Niveau = DocxNummers.Cijfer(DocxNummers.Waarde(xml, "val"));
                break;
            case "t" when Word(xml) && _alineas.TryPeek(out var a):
                var tekst = stap.Inhoud();
                if (!_verborgen) a.Tekst.Append(tekst);
                break;
            // Also the name of a tab stop, in the properties of a paragraph.
            case "tab" when _run > 0 && _alineas.TryPeek(out var a):
                a.Tekst.Append(' ');
                break;
            case "br" or "cr" when _run > 0 && _alineas.TryPeek(out var a):
                a.Tekst.Append('\n');
                break;
            case "noBreakHyphen" when _alineas.TryPeek(out var a):
                a.Tekst.Append('-');
                break;
            case "tbl" when !xml.IsEmptyElement:
                _bak.BeginTabel();
                break;
            case "tc" when !xml.IsEmptyElement:
                _bak.BeginCel();
                break;
        }
    }

    private void Einde(string naam)
    {
        switch (naam)
        {
            case "r":
                (_run, _verborgen) = (Math.Max(0, _run - 1), false);
                break;
            case "p" when _alineas.TryPop(out var a):
                if (a.Stijl is { } stijl && (stijl.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) || stijl.StartsWith("Inhopg", StringComparison.OrdinalIgnoreCase))) break;
                if (a.Tekst.Length == 0) break;
                var nummer = _nummers.Volgende(a);
                _bak.Alinea(a.Tekst.ToString(), nummer?.Teken, nummer?.Niveau ?? 0);
                break;
            case "tr":
                _bak.EindRij();
                break;
            case "tbl":
                _bak.EindTabel();
                break;
        }
    }

    /// <summary>Drawings have elements of the same names.</summary>
    private static bool Word(XmlReader xml) => xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);
}
