using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Overleggen;

/// <summary>How pages and papers say when an overleg is, and how sure an item.</summary>
public static class Overlegwoorden
{
    /// <summary>"najaar 2020 (23 september tot en met 20 december 2020)"; a known date only once.</summary>
    public static string Moment(Termijn moment)
    {
        var dagen = (moment.Van, moment.Tot) switch
        {
            ({ } van, { } tot) when van == tot => van.Voluit(),
            ({ } van, { } tot) => $"{van.Voluit()} tot en met {tot.Voluit()}",
            ({ } van, null) => $"vanaf {van.Voluit()}",
            (null, { } tot) => $"tot en met {tot.Voluit()}",
            _ => null,
        };
        return dagen is null || dagen == moment.Tekst ? moment.Tekst : $"{moment.Tekst} ({dagen})";
    }

    public static string Zekerheidslabel(Zekerheid zekerheid) => zekerheid switch
    {
        Zekerheid.Vast => "label--goed",
        Zekerheid.Mogelijk => "label--let-op",
        _ => "label--nu",
    };
}
