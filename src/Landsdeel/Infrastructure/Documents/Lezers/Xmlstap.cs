using System.Text;
using System.Xml;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Steps through the XML of a document, no deeper than a bound, and looks every so often whether it must stop.</summary>
internal sealed class Xmlstap(XmlReader xml, Leesgrenzen grenzen, CancellationToken ct)
{
    private int _stappen;

    internal XmlReader Xml => xml;

    internal bool Stap()
    {
        if ((++_stappen & 0xFFF) == 0) ct.ThrowIfCancellationRequested();
        if (!xml.Read()) return false;
        if (xml.Depth > grenzen.Diepte) throw new LeesStop(new DocumentTeDiep());
        return true;
    }

    /// <summary>Past the end of the element it stands on.</summary>
    internal void SlaOver()
    {
        if (xml.IsEmptyElement) return;
        var diepte = xml.Depth;
        while (Stap() && xml.Depth > diepte) { }
    }

    /// <summary>All text inside the element it stands on, whatever is around it.</summary>
    internal string Inhoud()
    {
        if (xml.IsEmptyElement) return "";
        var diepte = xml.Depth;
        var uit = new StringBuilder();
        while (Stap() && xml.Depth > diepte)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) uit.Append(xml.Value);
        return uit.ToString();
    }
}
