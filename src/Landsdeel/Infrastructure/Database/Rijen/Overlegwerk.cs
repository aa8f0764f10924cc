using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>One flat row per version of what hangs on an overleg: its record, what partijen propose for it, its pieces, what they note with it.
/// What it says stands in the version.</summary>
public sealed class OverlegdeelRij : RegisterRij
{
    public AggregaatSoort Soort { get; set; }
    public string DeelId { get; set; } = "";
    public string OverlegId { get; set; } = "";
    /// <summary>Key of the item of the agenda; empty when it is about the overleg as a whole.</summary>
    public string Punt { get; set; } = "";
}

/// <summary>What is typed in a meeting at one item, until it is recorded. Shared by the secretaries of the overleg; not journalled: a draft is no act.</summary>
public sealed class VergaderconceptRij : IZichtbaar
{
    public string OverlegId { get; set; } = "";
    public string Punt { get; set; } = "";
    /// <summary>Rises with every save; the concurrency token.</summary>
    public int Nummer { get; set; }
    /// <summary>JSON: fields by their names.</summary>
    public string Inhoud { get; set; } = "";
    public string Wie { get; set; } = "";
    public string Partij { get; set; } = "";
    public long BewaardOp { get; set; }
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
}

/// <summary>A part of the content of a piece. Kept in parts, so that a large piece is never held in memory as a whole.</summary>
public sealed class StukdeelRij : IZichtbaar
{
    public string StukId { get; set; } = "";
    public int Versie { get; set; }
    public int Deel { get; set; }
    public byte[] Inhoud { get; set; } = [];
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
}
