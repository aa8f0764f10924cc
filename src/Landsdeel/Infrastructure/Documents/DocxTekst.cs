using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Text as runs of WordprocessingML, with what XML cannot hold taken out.</summary>
internal static class DocxTekst
{
    /// <summary>Replaces characters that XML 1.0 cannot hold by U+FFFD and folds every line end to \n.</summary>
    internal static string Schoon(string tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        for (var i = 0; i < tekst.Length; i++)
        {
            var teken = tekst[i];
            if (teken == '\r')
            {
                if (i + 1 >= tekst.Length || tekst[i + 1] != '\n')
                    uit.Append('\n');
            }
            else if (char.IsHighSurrogate(teken) && i + 1 < tekst.Length && char.IsLowSurrogate(tekst[i + 1]))
            {
                uit.Append(teken).Append(tekst[++i]);
            }
            else
            {
                uit.Append(!char.IsSurrogate(teken) && XmlConvert.IsXmlChar(teken) ? teken : '\uFFFD');
            }
        }
        return uit.ToString();
    }

    /// <summary>Text for a place that has one line, such as a property or the header.</summary>
    internal static string EenRegel(string tekst) =>
        string.Join(' ', Schoon(tekst).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    internal static Run Deel(Tekst tekst)
    {
        var run = new Run();
        if (tekst.Vet || tekst.Cursief)
        {
            var opmaak = new RunProperties();
            if (tekst.Vet)
                opmaak.Append(new Bold());
            if (tekst.Cursief)
                opmaak.Append(new Italic());
            run.Append(opmaak);
        }
        VulMet(run, tekst.Inhoud);
        return run;
    }

    internal static Run Deel(string tekst) => Deel(new Tekst(tekst));

    internal static Run Met(string tekenstijl, string tekst)
    {
        var run = new Run(new RunProperties(new RunStyle { Val = tekenstijl }));
        VulMet(run, tekst);
        return run;
    }

    internal static Run Tab() => new(new TabChar());

    /// <summary>A field that the reader of the file computes, with the text that stands there until then.</summary>
    internal static IEnumerable<OpenXmlElement> Veld(string code, string voorlopig) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Deel(voorlopig),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private static void VulMet(Run run, string inhoud)
    {
        var regels = Schoon(inhoud).Split('\n');
        for (var r = 0; r < regels.Length; r++)
        {
            if (r > 0)
                run.Append(new Break());
            var stukken = regels[r].Split('\t');
            for (var s = 0; s < stukken.Length; s++)
            {
                if (s > 0)
                    run.Append(new TabChar());
                if (stukken[s].Length > 0)
                    run.Append(new Text(stukken[s]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
    }
}
