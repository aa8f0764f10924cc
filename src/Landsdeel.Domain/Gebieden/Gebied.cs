using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Gebieden;

/// <summary>A named area as a document speaks of it.</summary>
/// <param name="Soort">"NOVI-gebied", "NPLG-koplopergebied", "locatie", "regio", ... as the text has it.</param>
/// <param name="Status">As the text has it: "voorlopig", "niet geselecteerd", "genoemd".</param>
public sealed record Gebied
{
    public required GebiedId Id { get; init; }
    public required string Naam { get; init; }
    public required string Soort { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public string? Status { get; init; }
    public string? StatusWoorden { get; init; }
    /// <summary>How far anyone is committed: "denkt aan", "beraadt zich", "gezamenlijk aangedragen als mogelijk".</summary>
    public string? MateVanToezegging { get; init; }
    public string? IngebrachtDoor { get; init; }
    public string? Rol { get; init; }
    public string? VolgendeStap { get; init; }
    /// <summary>Why it was not selected.</summary>
    public string? Reden { get; init; }
    public IReadOnlyList<string> WatErAlLoopt { get; init; } = [];
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}

/// <summary>What has to be solved, where.</summary>
public sealed record Opgave
{
    public required OpgaveId Id { get; init; }
    public required string Naam { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public Themas Themas { get; init; }
    /// <summary>"nationaal", "omgevingsopgave", "gebiedsgericht" or "deelopgave".</summary>
    public required string Niveau { get; init; }
    public TrajectId? Traject { get; init; }
    public OpgaveId? Onder { get; init; }
    public string? Status { get; init; }
    public bool Besproken { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}
