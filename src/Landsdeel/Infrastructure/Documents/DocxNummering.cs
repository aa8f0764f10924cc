using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Real list numbering: one definition a kind of list, one instance a list.</summary>
internal sealed class DocxNummering
{
    private const int Agenda = 1;
    private const int Opsomming = 2;
    private const int Genummerd = 3;
    /// <summary>Where the text of an agenda item starts, in twentieths of a point.</summary>
    internal const int Inspringing = 567;

    private readonly List<NumberingInstance> _instanties = [];
    private int? _opsomming;
    private (int Id, int Volgende)? _agenda;

    /// <summary>The instance that shows this number: the running one, or a new one when the number jumps.</summary>
    internal int VoorAgendapunt(int nummer)
    {
        if (_agenda is not { } lopend || lopend.Volgende != nummer)
            lopend = (Nieuw(Agenda, nummer), nummer);
        _agenda = (lopend.Id, nummer + 1);
        return lopend.Id;
    }

    internal int VoorLijst(bool genummerd) => genummerd ? Nieuw(Genummerd, 1) : _opsomming ??= Nieuw(Opsomming, null);

    internal Numbering Bouw()
    {
        var numbering = new Numbering(
            Soort(Agenda, NumberFormatValues.Decimal, "%1.", Inspringing, 0),
            Soort(Opsomming, NumberFormatValues.Bullet, "•", 340, 0),
            Soort(Genummerd, NumberFormatValues.Decimal, "%1.", 397, 0));
        numbering.Append(_instanties);
        return numbering;
    }

    private int Nieuw(int soort, int? begin)
    {
        var id = _instanties.Count + 1;
        var instantie = new NumberingInstance(new AbstractNumId { Val = soort }) { NumberID = id };
        if (begin is { } eerste)
            instantie.Append(new LevelOverride(new StartOverrideNumberingValue { Val = eerste }) { LevelIndex = 0 });
        _instanties.Add(instantie);
        return id;
    }

    private static AbstractNum Soort(int id, NumberFormatValues vorm, string tekst, int links, int niveau) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = vorm },
            new LevelText { Val = tekst },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(
                new Tabs(new TabStop { Val = TabStopValues.Number, Position = links }),
                new Indentation { Left = $"{links}", Hanging = $"{links}" }))
        { LevelIndex = niveau })
    { AbstractNumberId = id };
}
