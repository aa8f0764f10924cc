using System.Globalization;
using System.Xml;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>What Word puts before the items of lists: it stands in the numbering, not in the text.</summary>
internal sealed class DocxNummers
{
    private readonly Dictionary<string, Niveau[]> _lijsten = [];
    private readonly Dictionary<string, string> _nummering = [];
    private readonly Dictionary<string, (string? Basis, string? Nummering, int? Niveau)> _stijlen = [];
    private readonly Dictionary<string, int[]> _tellers = [];

    internal DocxNummers(XmlPakket pakket, Leesgrenzen grenzen, CancellationToken ct)
    {
        using (var xml = pakket.Lees("word/numbering.xml"))
            if (xml is not null) LeesNummering(new(xml, grenzen, ct));
        using (var xml = pakket.Lees("word/styles.xml"))
            if (xml is not null) LeesStijlen(new(xml, grenzen, ct));
    }

    /// <summary>The sign or number of a paragraph and how deep it is; null when it is no item.</summary>
    internal (string Teken, int Niveau)? Volgende(Alineastand alinea)
    {
        var (nummering, niveau) = (alinea.Nummering, alinea.Niveau);
        var stijl = alinea.Stijl;
        for (var i = 0; i < 10 && nummering is null && stijl is not null && _stijlen.TryGetValue(stijl, out var s); i++)
            (nummering, niveau, stijl) = (s.Nummering, niveau ?? s.Niveau, s.Basis);
        if (nummering is null or "0" || !_nummering.TryGetValue(nummering, out var lijst) || !_lijsten.TryGetValue(lijst, out var niveaus)) return null;
        var diep = Math.Clamp(niveau ?? 0, 0, niveaus.Length - 1);
        if (!_tellers.TryGetValue(lijst, out var teller)) _tellers[lijst] = teller = [.. niveaus.Select(n => n.Begin - 1)];
        teller[diep]++;
        for (var i = diep + 1; i < teller.Length; i++) teller[i] = niveaus[i].Begin - 1;
        var vorm = niveaus[diep];
        if (vorm.Soort is "bullet") return ("•", diep);
        if (vorm.Soort is "none") return null;
        var teken = vorm.Tekst;
        for (var i = 0; i <= diep; i++) teken = teken.Replace($"%{i + 1}", Getal(Math.Max(teller[i], niveaus[i].Begin), niveaus[i].Soort), StringComparison.Ordinal);
        return teken.Trim().Length == 0 ? null : (teken.Trim(), diep);
    }

    internal static string Getal(int getal, string soort) => soort switch
    {
        "lowerLetter" or "a" => Letter(getal).ToLowerInvariant(),
        "upperLetter" or "A" => Letter(getal),
        "lowerRoman" or "i" => Romeins(getal).ToLowerInvariant(),
        "upperRoman" or "I" => Romeins(getal),
        _ => getal.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int getal) => getal is < 1 or > 702 ? getal.ToString(CultureInfo.InvariantCulture)
        : getal <= 26 ? ((char)('A' + getal - 1)).ToString() : $"{(char)('A' + ((getal - 1) / 26) - 1)}{(char)('A' + ((getal - 1) % 26))}";

    private static string Romeins(int getal)
    {
        if (getal is < 1 or > 3999) return getal.ToString(CultureInfo.InvariantCulture);
        var uit = "";
        foreach (var (waarde, teken) in (ReadOnlySpan<(int, string)>)[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; getal >= waarde; getal -= waarde) uit += teken;
        return uit;
    }

    private void LeesNummering(Xmlstap stap)
    {
        var xml = stap.Xml;
        Niveau[]? lijst = null;
        string? num = null;
        var niveau = 0;
        while (stap.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "abstractNum":
                    _lijsten[Waarde(xml, "abstractNumId") ?? ""] = lijst = [.. Enumerable.Range(0, 9).Select(_ => new Niveau("bullet", "", 1))];
                    break;
                case "lvl" when lijst is not null:
                    niveau = Math.Clamp(Cijfer(Waarde(xml, "ilvl")) ?? 0, 0, 8);
                    break;
                case "numFmt" when lijst is not null:
                    lijst[niveau] = lijst[niveau] with { Soort = Waarde(xml, "val") ?? "decimal" };
                    break;
                case "lvlText" when lijst is not null:
                    lijst[niveau] = lijst[niveau] with { Tekst = Waarde(xml, "val") ?? "" };
                    break;
                case "start" when lijst is not null:
                    lijst[niveau] = lijst[niveau] with { Begin = Cijfer(Waarde(xml, "val")) ?? 1 };
                    break;
                case "num":
                    (num, lijst) = (Waarde(xml, "numId"), null);
                    break;
                case "abstractNumId" when num is not null:
                    _nummering[num] = Waarde(xml, "val") ?? "";
                    break;
            }
        }
    }

    private void LeesStijlen(Xmlstap stap)
    {
        var xml = stap.Xml;
        var naam = "";
        while (stap.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "style":
                    naam = Waarde(xml, "styleId") ?? "";
                    _stijlen[naam] = default;
                    break;
                case "basedOn" when _stijlen.ContainsKey(naam):
                    _stijlen[naam] = _stijlen[naam] with { Basis = Waarde(xml, "val") };
                    break;
                case "numId" when _stijlen.ContainsKey(naam):
                    _stijlen[naam] = _stijlen[naam] with { Nummering = Waarde(xml, "val") };
                    break;
                case "ilvl" when _stijlen.ContainsKey(naam):
                    _stijlen[naam] = _stijlen[naam] with { Niveau = Cijfer(Waarde(xml, "val")) };
                    break;
            }
        }
    }

    /// <summary>An attribute by its local name: Word writes one of two namespaces.</summary>
    internal static string? Waarde(XmlReader xml, string naam)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName != naam) continue;
            var waarde = xml.Value;
            xml.MoveToElement();
            return waarde;
        }
        xml.MoveToElement();
        return null;
    }

    internal static int? Cijfer(string? tekst) => int.TryParse(tekst, NumberStyles.Integer, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    private sealed record Niveau(string Soort, string Tekst, int Begin);
}
