using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Trajecten;

/// <summary>A programme, study, strategy or agenda with phases and decision moments.</summary>
public sealed record Traject
{
    public required TrajectId Id { get; init; }
    public required string Naam { get; init; }
    public string? Afkorting { get; init; }
    /// <summary>"MIRT-verkenning", "omgevingsagenda", "verstedelijkingsstrategie", ... as the text has it.</summary>
    public required string Soort { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public string? Status { get; init; }
    public string? VolgendBeslismoment { get; init; }
    public PartijId? Trekker { get; init; }
    public TrajectId? OnderdeelVan { get; init; }
    public IReadOnlyList<Mijlpaal> Mijlpalen { get; init; } = [];
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}

/// <summary>A step of a traject with its moment and how sure it is.</summary>
public sealed record Mijlpaal(string Wat, Termijn? Moment, Zekerheid Zekerheid, IReadOnlyList<Passage> Passages);

/// <summary>An earlier instrument that afspraken come from or lean on: verstedelijkingsakkoord, woondeal, regiodeal.</summary>
public sealed record Akkoord
{
    public required AkkoordId Id { get; init; }
    public required string Naam { get; init; }
    public required string Soort { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public IReadOnlyList<PartijId> Partijen { get; init; } = [];
    public string? DatumWoorden { get; init; }
    public DocumentId? Document { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}

/// <summary>Something that returns in the policy cycle: a letter, a conference, a monitor.</summary>
public sealed record CyclusStap
{
    public required string Id { get; init; }
    public required string Wat { get; init; }
    public string? RitmeWoorden { get; init; }
    public Ritme Ritme { get; init; }
    public Termijn? EersteOfVolgende { get; init; }
    public string? EersteOfVolgendeWoorden { get; init; }
    public PartijId? Door { get; init; }
    public PartijId? Aan { get; init; }
    public Zekerheid Zekerheid { get; init; }
    public bool Afgeleid { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}
