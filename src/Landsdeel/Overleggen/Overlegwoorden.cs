using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Overleggen;

/// <summary>How pages and papers say when an overleg is, and how sure an item.</summary>
public static class Overlegwoorden
{
    /// <summary>"najaar 2020 (23 september tot en met 20 december 2020)"; a known date only once.</summary>
    public static string Moment(Termijn moment)
    {
        var dagen = Dagen(moment.Van ?? DateOnly.MinValue, moment.Tot ?? DateOnly.MaxValue);
        return dagen is null || dagen == moment.Tekst ? moment.Tekst : $"{moment.Tekst} ({dagen})";
    }

    /// <summary>The days of a moment; an open side is the smallest or largest day there is. Null when both are open.</summary>
    public static string? Dagen(DateOnly van, DateOnly tot) => (van > DateOnly.MinValue, tot < DateOnly.MaxValue) switch
    {
        (true, true) when van == tot => van.Voluit(),
        (true, true) => $"{van.Voluit()} tot en met {tot.Voluit()}",
        (true, false) => $"vanaf {van.Voluit()}",
        (false, true) => $"tot en met {tot.Voluit()}",
        _ => null,
    };

    public static string Zekerheidslabel(Zekerheid zekerheid) => zekerheid switch
    {
        Zekerheid.Vast => "label--goed",
        Zekerheid.Mogelijk => "label--let-op",
        _ => "label--nu",
    };
}
