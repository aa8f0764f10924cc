using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>How the trekker itself says it goes. Whether the afspraak is on course is derived, see <see cref="Koersbepaling"/>.</summary>
public enum EigenStand
{
    OpSchema = 0,
    Vertraagd = 1,
    StaatStil = 2,
}

/// <summary>How far it is, in a sentence, on a day.</summary>
public sealed record Voortgangsbericht : IAfspraakdeel
{
    public const int LangsteTekst = 1000;

    public required string Id { get; init; }
    public required AfspraakId Afspraak { get; init; }
    public required PartijId Partij { get; init; }
    /// <summary>The day it tells of.</summary>
    public required DateOnly Dag { get; init; }
    public required string Tekst { get; init; }
    public EigenStand? Stand { get; init; }
    public Intrekking? Ingetrokken { get; init; }

    /// <summary>Everything that is wrong with it, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer(DateOnly vandaag)
    {
        List<Weigering> uit = [];
        if (string.IsNullOrWhiteSpace(Tekst)) uit.Add(new BerichtLeeg());
        if (Tekst.Length > LangsteTekst) uit.Add(new OpvolgtekstTeLang("Het bericht", LangsteTekst, "tekst"));
        if (Stand is { } stand && !Enum.IsDefined(stand)) uit.Add(new EigenStandOnbekend());
        if (Dag > vandaag) uit.Add(new BerichtInDeToekomst());
        return uit;
    }
}
