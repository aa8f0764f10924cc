using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

public enum AfspraakSoort
{
    /// <summary>Both sides are bound.</summary>
    Afspraak = 0,
    Besluit = 1,
    /// <summary>Promised to parliament.</summary>
    Toezegging = 2,
    Intentie = 3,
    Vaststelling = 4,
    Voornemen = 5,
}

/// <summary>The procedure of an afspraak. On course, behind or late is derived from term and progress, never typed.</summary>
public enum AfspraakStatus
{
    /// <summary>No procedure: a vaststelling, or history that is only reported.</summary>
    Geen = 0,
    Voorgesteld = 1,
    Gemaakt = 2,
    Loopt = 3,
    Nagekomen = 4,
    Vervallen = 5,
    Vervangen = 6,
}

public enum Rol
{
    Trekker = 0,
    Gebonden = 1,
    Betrokken = 2,
    Ontvanger = 3,
}

public sealed record PartijRol(PartijId Partij, Rol Rol);

/// <summary>What is to happen when an afspraak returns.</summary>
public enum AgenderingActie
{
    Agenderen = 0,
    Bespreken,
    Presenteren,
    Vaststellen,
    Besluiten,
    Kiezen,
    Starten,
    Uitwerken,
    Opstellen,
    Afronden,
    Aandragen,
    Opnemen,
    Prioriteren,
    Bezien,
    Verkennen,
    InBeeldBrengen,
    Voorleggen,
    Informeren,
    Actualiseren,
}

/// <summary>That an afspraak, or a part of it, comes back in a named overleg or at a moment.
/// Its certainty is its own: the agendering can be firm while the decision is only possible.</summary>
/// <param name="Sleutel">Unique within the afspraak.</param>
/// <param name="Overleg">The overleg it returns in, when the text names one.</param>
/// <param name="Moment">The words and days; null when no moment is named.</param>
/// <param name="Afgeleid">The reader inferred it; the text does not say so in so many words.</param>
public sealed record Agendering(
    string Sleutel,
    string Wat,
    AgenderingActie Actie,
    OverlegId? Overleg,
    Termijn? Moment,
    Zekerheid Zekerheid,
    Landsdelen Landsdelen,
    IReadOnlyList<Passage> Passages,
    bool Afgeleid = false,
    string? Toelichting = null);

public enum VerbandSoort
{
    /// <summary>They hang together, without a promise that they run in step.</summary>
    Samenhang = 0,
    /// <summary>Afspraken of different partijen that must run in step. Only where the text says so.</summary>
    Wederkerig = 1,
    Voorwaarde = 2,
    Opvolging = 3,
    OnderdeelVan = 4,
    ZieOok = 5,
}

/// <summary>A link from the afspraak that holds it to another one.</summary>
public sealed record Verband(AfspraakId Naar, VerbandSoort Soort, string? Toelichting = null);

/// <summary>One promise, decision, intention or finding, with everything that belongs to it: one version is the whole.</summary>
public sealed record Afspraak
{
    public required AfspraakId Id { get; init; }
    /// <summary>The reference one can say aloud (NW-2020-14); null until the record is first shared with others.</summary>
    public string? Referentie { get; init; }
    public required AfspraakSoort Soort { get; init; }
    /// <summary>A second reading of the kind that a careful reader could also defend.</summary>
    public AfspraakSoort? SoortAlternatief { get; init; }
    public required string Tekst { get; init; }
    public required Landsdelen Landsdelen { get; init; }
    public Themas Themas { get; init; }
    public IReadOnlyList<PartijRol> Partijen { get; init; } = [];
    public Termijn? Termijn { get; init; }
    public Zekerheid Zekerheid { get; init; }
    /// <summary>The words in the text that the certainty rests on.</summary>
    public string? ZekerheidWoorden { get; init; }
    public Tijd Tijd { get; init; }
    public AfspraakStatus Status { get; init; }
    public IReadOnlyList<Agendering> Agenderingen { get; init; } = [];
    public IReadOnlyList<Verband> Verbanden { get; init; } = [];
    /// <summary>The overleg it was made in.</summary>
    public OverlegId? Overleg { get; init; }
    public TrajectId? Onderwerp { get; init; }
    /// <summary>The afspraak that replaced this one, when <see cref="Status"/> is Vervangen.</summary>
    public AfspraakId? VervangenDoor { get; init; }
    /// <summary>The overleg that established that it was kept, or decided that it lapses or is replaced; may be unknown in what was recorded of the past.</summary>
    public OverlegId? BeslotenIn { get; init; }
    /// <summary>The first is the passage it was read from; others repeat it.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }

    /// <summary>Whether it goes through a procedure at all.</summary>
    public bool HeeftProcedure => Soort != AfspraakSoort.Vaststelling && Tijd != Tijd.Verleden;
}
