using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The XML of officielebekendmakingen: Kamerstukken and what is built like them. Dossier, number, title and date are taken from
/// their own elements; the text from its paragraphs, headings and lists.</summary>
internal sealed partial class XmlLezer(Leesgrenzen grenzen)
{
    private readonly Alineabak _bak = new(grenzen);
    private readonly Stack<Alineastand> _alineas = new();
    private readonly List<(string Teken, string Tekst)> _noten = [];
    private readonly Stack<string> _lijsten = new();
    private readonly Stack<string> _pad = new();
    private string? _teken;
    private string? _dossier, _toevoeging, _nummer, _dossiertitel, _stuktitel, _datum, _briefdatum, _briefdag, _ondertekend, _metatitel, _metadatum;

    internal static Brontekst Lees(string tekst, Leesgrenzen grenzen, CancellationToken ct)
    {
        if (Entiteit().IsMatch(tekst.AsSpan(0, Math.Min(tekst.Length, 100_000)))) throw new LeesStop(new DocumentVerwijst());
        using var xml = XmlReader.Create(new StringReader(tekst), new XmlReaderSettings
        {
            // Older publications name a DTD; it is never fetched, and nothing is expanded.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        return new XmlLezer(grenzen).Lees(new Xmlstap(xml, grenzen, ct));
    }

    private Brontekst Lees(Xmlstap stap)
    {
        var xml = stap.Xml;
        while (stap.Stap())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (_pad.Count == 0 && !Bekend(xml.LocalName)) throw new LeesStop(new DocumentAnders("een XML-bestand van een soort die Landsdeel niet kent"));
                Begin(stap);
            }
            else if (xml.NodeType == XmlNodeType.EndElement) Einde(xml.LocalName);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace && _alineas.TryPeek(out var a))
                a.Tekst.Append(xml.Value.Replace('\n', ' '));
        }
        foreach (var (teken, tekst) in _noten) _bak.Alinea(tekst, $"[{teken}]");
        var dossier = _dossier is null ? null : Spaties().Replace(_dossier, "") + (_toevoeging is { Length: > 0 } t ? "-" + t : "");
        return new(_bak.Tekst(), new(Titel(), Dag(_briefdatum) ?? Dag(_briefdag) ?? Dag(_ondertekend) ?? Dag(_datum) ?? Dag(_metadatum), Dossier: dossier, Nummer: _nummer));
    }

    /// <summary>Roots of publications; a Kamerstuk may also stand by itself.</summary>
    private static bool Bekend(string naam) => naam is "officiele-publicatie" or "kamerstuk" or "kamervragen" or "handelingen" or "niet-dossier-stuk" or "stcrt" or "staatscourant" or "open-publicatie";

    private string? Titel() => new[] { _metatitel, _dossiertitel is { } d && _stuktitel is { } s ? $"{d}; {s}" : null, _stuktitel, _dossiertitel }
        .Select(t => t is null ? null : Tekstbouwer.Vouw(t).Replace('\n', ' ')).FirstOrDefault(t => !string.IsNullOrEmpty(t));

    private void Begin(Xmlstap stap)
    {
        var xml = stap.Xml;
        var naam = xml.LocalName;
        switch (naam)
        {
            case "meta":
                Meta(xml.GetAttribute("name") ?? "", xml.GetAttribute("content") ?? "");
                return;
            case "noot":
                Noot(stap);
                return;
            case "li.nr":
                _teken = Tekstbouwer.Vouw(stap.Inhoud());
                return;
            case "plaatje" or "illustratie" or "bijschrift":
                stap.SlaOver();
                return;
            case "dossiernr" when _dossier is null:
                Kopregel(_dossier = stap.Inhoud().Trim());
                return;
            case "begrotingshoofdstuk" when _toevoeging is null:
                Kopregel(_toevoeging = stap.Inhoud().Trim());
                return;
            case "ondernummer" when _nummer is null:
                _nummer = stap.Inhoud().Trim();
                Kopregel($"Nr. {_nummer}");
                return;
            case "datum" when xml.GetAttribute("isodatum") is { } iso:
                _datum ??= iso;
                break;
        }
        if (xml.IsEmptyElement) return;
        _pad.Push(naam);
        if (Blok(naam)) _alineas.Push(new() { Stijl = naam });
        else if (naam == "lijst") _lijsten.Push(naam);
        else if (naam == "table") _bak.BeginTabel();
        else if (naam == "entry") _bak.BeginCel();
    }

    private static bool Blok(string naam) => naam is "al" or "titel" or "tussenkop" or "tekstregel" or "kop" or "functie" or "naam" or "datumtekst" or "adres" or "aanhef" or "wie" or "dagtekening" or "plaats" or "stuknr" or "dossiernummer" or "subtitel" or "noot.al";

    private void Einde(string naam)
    {
        if (_pad.Count > 0) _pad.Pop();
        if (Blok(naam) && _alineas.TryPop(out var a))
        {
            var tekst = a.Tekst.ToString();
            // A number and a title inside one heading, a name and a date inside one line, belong on that line.
            if (_alineas.TryPeek(out var om))
            {
                om.Tekst.Append(' ').Append(tekst);
                if (naam != "titel") return;
            }
            if (naam == "titel" && _pad.Contains("stuk") && !_pad.Contains("tekst")) _stuktitel ??= tekst;
            else if (naam == "titel" && _pad.Contains("dossier")) _dossiertitel ??= tekst;
            if (om is not null) return;
            if (naam == "dagtekening") _ondertekend ??= tekst;
            else if (Briefdag().IsMatch(tekst)) _briefdag ??= tekst;
            if (naam is "stuknr" or "dossiernummer" && string.IsNullOrWhiteSpace(tekst.Replace("Nr.", "", StringComparison.OrdinalIgnoreCase))) return;
            var teken = _lijsten.Count > 0 ? _teken : null;
            _teken = null;
            _bak.Alinea(tekst, teken is { Length: > 0 } ? Punt(teken) : null, Math.Max(0, _lijsten.Count - 1));
        }
        else if (naam == "lijst") _lijsten.TryPop(out _);
        else if (naam == "row") _bak.EindRij();
        else if (naam == "table") _bak.EindTabel();
    }

    private void Kopregel(string tekst) => _bak.Alinea(tekst);

    private static string Punt(string teken) => teken is "–" or "-" or "—" or "·" or "*" ? "•" : teken;

    private void Meta(string naam, string inhoud)
    {
        switch (naam.Replace("dcterms", "DCTERMS", StringComparison.OrdinalIgnoreCase))
        {
            case "OVERHEIDop.dossiernummer": _dossier ??= inhoud.Split(';')[0].Trim(); break;
            case "OVERHEIDop.ondernummer": _nummer ??= inhoud.Trim(); break;
            case "DC.title" or "DCTERMS.title": _metatitel ??= inhoud; break;
            case "OVERHEIDop.datumBrief" or "OVERHEIDop.datumOndertekening": _briefdatum ??= inhoud; break;
            case "DCTERMS.issued" or "OVERHEIDop.datumOntvangst": _metadatum ??= inhoud; break;
        }
    }

    private void Noot(Xmlstap stap)
    {
        var xml = stap.Xml;
        var (teken, tekst, diepte) = ("", new System.Text.StringBuilder(), xml.Depth);
        while (!xml.IsEmptyElement && stap.Stap() && xml.Depth > diepte)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "noot.nr" }) teken = stap.Inhoud().Trim();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) tekst.Append(xml.Value);
        }
        if (!string.IsNullOrWhiteSpace(tekst.ToString())) _noten.Add((teken.Length > 0 ? teken : (_noten.Count + 1).ToString(CultureInfo.InvariantCulture), tekst.ToString()));
    }

    private static DateOnly? Dag(string? tekst)
    {
        if (tekst is null) return null;
        if (DateOnly.TryParseExact(tekst.Trim()[..Math.Min(10, tekst.Trim().Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
        return Datum().Match(tekst) is { Success: true } m
            && DateOnly.TryParseExact(m.Value, "d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"), DateTimeStyles.None, out var dag) ? dag : null;
    }

    [GeneratedRegex("<!ENTITY", RegexOptions.IgnoreCase)]
    private static partial Regex Entiteit();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaties();

    [GeneratedRegex(@"\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex Datum();

    /// <summary>The line of place and date of a letter.</summary>
    [GeneratedRegex(@"^\s*(?:’s-Gravenhage|'s-Gravenhage|Den Haag|The Hague),\s+\d{1,2} \p{Ll}+ \d{4}\s*$")]
    private static partial Regex Briefdag();
}
