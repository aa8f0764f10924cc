using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Collects the footnotes in the order in which the text refers to them.</summary>
internal sealed class DocxVoetnoten
{
    internal const long Scheiding = -1;
    internal const long Vervolg = 0;
    private readonly Footnotes _noten = new(
        new Footnote(Lijn(new SeparatorMark())) { Type = FootnoteEndnoteValues.Separator, Id = Scheiding },
        new Footnote(Lijn(new ContinuationSeparatorMark())) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = Vervolg });
    private long _laatste;

    internal Footnotes Noten => _noten;

    /// <summary>Adds the note and gives the mark that refers to it.</summary>
    internal Run Verwijs(Noot noot)
    {
        var alinea = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = DocxStijlen.Noottekst }),
            new Run(new RunProperties(new RunStyle { Val = DocxStijlen.Nootverwijzing }), new FootnoteReferenceMark()),
            DocxTekst.Tab());
        alinea.Append(noot.Delen.Select(DocxTekst.Deel));
        _noten.Append(new Footnote(alinea) { Id = ++_laatste });
        return new Run(new RunProperties(new RunStyle { Val = DocxStijlen.Nootverwijzing }), new FootnoteReference { Id = _laatste });
    }

    private static Paragraph Lijn(OpenXmlElement teken) => new(
        new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "60", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        new Run(teken));
}
