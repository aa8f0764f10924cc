using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>That a partij takes back what it told: a mistake is not erased, but no longer counts.</summary>
public sealed record Intrekking(DateOnly Dag, string Wie, string Reden)
{
    public const int LangsteReden = 500;

    /// <summary>Everything that stands in the way, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer() => string.IsNullOrWhiteSpace(Reden) ? [new IntrekkingZonderReden()]
        : Reden.Length > LangsteReden ? [new OpvolgtekstTeLang("De reden", LangsteReden, "waarom")] : [];
}
