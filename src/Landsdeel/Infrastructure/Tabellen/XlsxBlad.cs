using System.Globalization;
using System.Xml;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Reads the cells of one sheet, row by row.</summary>
internal sealed class XlsxBlad(XlsxTeksten teksten, XlsxStijlen stijlen, bool vanaf1904, TabelBouwer bouwer, CancellationToken annuleer)
{
    private readonly List<(int Kolom, Cel Cel)> _cellen = [];
    /// <summary>Per column the last row of a formula that fills an area, in which only the first cell names it.</summary>
    private readonly Dictionary<int, int> _formuleTot = [];
    private int _rij;
    private int _kolom;

    internal void Lees(XmlReader xml)
    {
        while (xml.Stap())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                bouwer.VoegToe(_rij, _cellen);
                _cellen.Clear();
            }
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    Rij(xml);
                    break;
                case "c":
                    Cel(xml);
                    break;
                case "mergeCell":
                    Samengevoegd(xml.GetAttribute("ref") ?? "");
                    break;
            }
        }
    }

    private void Rij(XmlReader xml)
    {
        annuleer.ThrowIfCancellationRequested();
        if (_cellen.Count > 0)
            throw new LeesStop(new BestandBeschadigd("cells outside a row, or a row inside a row"));
        var vorige = _rij;
        _rij = xml.GetAttribute("r") is { } r
            ? int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : 0
            : vorige + 1;
        if (_rij <= vorige || _rij > Kolomletter.Rijen)
            throw new LeesStop(new BestandBeschadigd($"row {xml.GetAttribute("r")} after {vorige}"));
        _kolom = -1;
    }

    private void Cel(XmlReader xml)
    {
        var vorige = _kolom;
        var r = xml.GetAttribute("r");
        if (r is null)
            _kolom++;
        else if (!Kolomletter.Lees(r, out _kolom, out var rij) || rij != _rij)
            throw new LeesStop(new BestandBeschadigd($"cell {r} in row {_rij}"));
        if (_kolom <= vorige || _kolom >= Kolomletter.Kolommen)
            throw new LeesStop(new BestandBeschadigd($"cell {r} after column {vorige}"));
        if (xml.IsEmptyElement)
            return;

        var soort = xml.GetAttribute("t") ?? "n";
        var stijl = xml.GetAttribute("s");
        var diepte = xml.Depth;
        var formule = _formuleTot.TryGetValue(_kolom, out var tot) && _rij <= tot;
        (string Tekst, int Lengte)? waarde = null;
        while (xml.StapBinnen(diepte))
        {
            if (xml.LocalName == "f")
            {
                formule = true;
                // The cells of a shared formula each name it themselves.
                if (xml.GetAttribute("t") is "array" or "dataTable")
                    OnthoudGebied(xml.GetAttribute("ref"));
            }
            else if (xml.LocalName == "v" && soort != "inlineStr")
                waarde = teksten.Waarde(xml);
            else if (xml.LocalName == "is" && soort == "inlineStr")
                waarde = teksten.Alinea(xml);
        }
        // An area's empty cells hold no value that could be taken for data.
        if (formule && (waarde is not null || !(_rij <= tot)))
            _cellen.Add((_kolom, bouwer.Formule(_rij, _kolom)));
        else if (waarde is { } w && Waarde(soort, stijl, w) is { Soort: not CelSoort.Leeg } cel)
            _cellen.Add((_kolom, cel));
    }

    private Cel Waarde(string soort, string? stijl, (string Tekst, int Lengte) waarde)
    {
        switch (soort)
        {
            case "s":
                var (tekst, lengte) = teksten.Gedeeld(waarde.Tekst);
                return bouwer.Tekstcel(tekst, lengte, _rij, _kolom);
            case "b":
                return new Cel(waarde.Tekst is "1" or "true" ? "WAAR" : "ONWAAR", CelSoort.Waarheid);
            case "e":
                bouwer.Meld(new CelMetFout(bouwer.Plek(_rij), _rij, Kolomletter.Van(_kolom), Celtekst.EenRegel(waarde.Tekst[..Math.Min(20, waarde.Tekst.Length)])));
                return Tabellen.Cel.Onbruikbaar;
            case "d":
                return Datum(XlsxDatum.VanIso(waarde.Tekst), waarde.Tekst);
            case "n" when double.TryParse(waarde.Tekst, NumberStyles.Float, CultureInfo.InvariantCulture, out var getal) && double.IsFinite(getal):
                return stijlen.Soort(stijl) is var getalsoort and not Getalsoort.Getal
                    ? Datum(XlsxDatum.Iso(getal, getalsoort, vanaf1904), waarde.Tekst)
                    : new Cel(Getal(getal), CelSoort.Getal);
            default:
                return bouwer.Tekstcel(waarde.Tekst, waarde.Lengte, _rij, _kolom);
        }
    }

    private Cel Datum(string? iso, string waarde)
    {
        if (iso is not null)
            return new Cel(iso, CelSoort.Datum);
        bouwer.Meld(new CelZonderDatum(bouwer.Plek(_rij), _rij, Kolomletter.Van(_kolom), Celtekst.EenRegel(waarde[..Math.Min(20, waarde.Length)])));
        return Tabellen.Cel.Onbruikbaar;
    }

    private void OnthoudGebied(string? gebied)
    {
        if (gebied is null || !Kolomletter.LeesGebied(gebied, out var van, out var tot))
            return;
        for (var kolom = van.Kolom; kolom <= Math.Min(tot.Kolom, bouwer.Grenzen.Kolommen); kolom++)
            _formuleTot[kolom] = Math.Max(tot.Rij, _formuleTot.GetValueOrDefault(kolom));
    }

    private void Samengevoegd(string gebied)
    {
        if (Kolomletter.LeesGebied(gebied, out var van, out var tot) && tot.Rij >= bouwer.KopRij && bouwer.KopRij > 0)
            bouwer.Meld(new CellenSamengevoegd(van.Rij, Kolomletter.Van(van.Kolom), gebied));
    }

    /// <summary>Whole numbers without exponent, others as short as reads back equal.</summary>
    private static string Getal(double getal) => Math.Abs(getal) < 1e15 && Math.Floor(getal) == getal
        ? getal.ToString("F0", CultureInfo.InvariantCulture)
        : getal.ToString("R", CultureInfo.InvariantCulture);
}
