using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Texts of an XLSX file: the shared ones, and those inside a cell.</summary>
internal sealed partial class XlsxTeksten(TabelGrenzen grenzen)
{
    private readonly StringBuilder _tekst = new();
    private readonly char[] _buffer = new char[4096];
    private readonly List<(string Tekst, int Lengte)> _gedeeld = [];
    private int _samen;

    internal void LeesGedeeld(XmlReader xml)
    {
        while (xml.Stap())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            _gedeeld.Add(Alinea(xml));
            if (_gedeeld.Count > grenzen.Cellen)
                throw new LeesStop(new TeVeelCellen(grenzen.Cellen));
        }
    }

    internal (string Tekst, int Lengte) Gedeeld(string nummer) =>
        int.TryParse(nummer, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var i) && i < _gedeeld.Count
            ? _gedeeld[i]
            : throw new LeesStop(new BestandBeschadigd($"shared text {nummer} of {_gedeeld.Count}"));

    /// <summary>The text of an si or is element: its t, or the t of each run; phonetic guides left out.</summary>
    internal (string Tekst, int Lengte) Alinea(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return ("", 0);
        var diepte = xml.Depth;
        var lengte = 0;
        var fonetisch = int.MaxValue;
        _tekst.Clear();
        while (xml.StapBinnen(diepte))
        {
            if (xml.Depth <= fonetisch)
                fonetisch = xml.LocalName == "rPh" ? xml.Depth : int.MaxValue;
            if (xml.LocalName == "t" && fonetisch == int.MaxValue)
                lengte += xml.Inhoud(_tekst, grenzen.TekensPerCel, _buffer);
        }
        return Klaar(lengte);
    }

    /// <summary>The text of a v element.</summary>
    internal (string Tekst, int Lengte) Waarde(XmlReader xml)
    {
        _tekst.Clear();
        return Klaar(xml.Inhoud(_tekst, grenzen.TekensPerCel, _buffer));
    }

    private (string Tekst, int Lengte) Klaar(int lengte)
    {
        if ((_samen += Math.Min(lengte, grenzen.TekensPerCel)) > grenzen.Tekens)
            throw new LeesStop(new TeVeelTekst(grenzen.Tekens));
        var tekst = _tekst.ToString();
        return (tekst.Contains("_x", StringComparison.Ordinal) ? Gecodeerd().Replace(tekst, Teken) : tekst, lengte);
    }

    /// <summary>Characters that XML cannot hold are written as _x000B_ (ECMA-376 part 1, 22.9.2.19).</summary>
    private static string Teken(Match match) => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Gecodeerd();
}
