using System.Text;
using System.Xml;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Steps through XML without ever holding more of it than asked for.</summary>
internal static class XlsxStap
{
    private const int Diepte = 64;

    /// <summary>The next node; stops at nesting that no real file has.</summary>
    internal static bool Stap(this XmlReader xml)
    {
        if (!xml.Read())
            return false;
        if (xml.Depth > Diepte)
            throw new LeesStop(new BestandBeschadigd($"nested deeper than {Diepte}"));
        return true;
    }

    /// <summary>Steps to the next start tag inside the element at this depth; false past its end.</summary>
    internal static bool StapBinnen(this XmlReader xml, int diepte)
    {
        while (xml.Stap() && xml.Depth > diepte)
            if (xml.NodeType == XmlNodeType.Element)
                return true;
        return false;
    }

    internal static bool IsTekst(this XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    /// <summary>Appends the text inside this element to the buffer, of which no more than a bound is kept.</summary>
    /// <returns>The number of characters, kept or not.</returns>
    internal static int Inhoud(this XmlReader xml, StringBuilder doel, int hoogstens, char[] buffer)
    {
        if (xml.IsEmptyElement)
            return 0;
        var diepte = xml.Depth;
        var lengte = 0;
        while (xml.Stap() && xml.Depth > diepte)
        {
            if (!xml.IsTekst())
                continue;
            int gelezen;
            while ((gelezen = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
            {
                lengte += gelezen;
                if (doel.Length <= hoogstens)
                    doel.Append(buffer, 0, Math.Min(gelezen, hoogstens + 1 - doel.Length));
            }
        }
        return lengte;
    }
}
