using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What is known of a letter as a whole, and what its reader chose for what comes of it.</summary>
public sealed record Briefkop
{
    public Documentkenmerken Kenmerken { get; init; } = new();
    /// <summary>From when its records hold: its date, or the day on which it was taken in.</summary>
    public DateOnly GeldigVan { get; init; }
    /// <summary>Who may see what is taken over from it.</summary>
    public ZichtNiveau Zicht { get; init; }
    /// <summary>The overleg that it reports on, in words: "BO Leefomgeving voorjaar 2020".</summary>
    public string? VerslagVan { get; init; }
    public IReadOnlyList<string> Opmerkingen { get; init; } = [];
    /// <summary>The letter that was read before from the same text.</summary>
    public string? Eerder { get; init; }

    public Termijn? Verslag => VerslagVan is { } woorden && TermijnParser.Lees(woorden, GeldigVan) is { Overleg: not null } t ? t : null;

    public string Schrijf() => JsonSerializer.Serialize(this, LandsdeelJson.Compact);

    public static Briefkop Lees(BriefRij brief) => brief.Kop == "" ? new() : JsonSerializer.Deserialize<Briefkop>(brief.Kop, LandsdeelJson.Compact)!;
}
