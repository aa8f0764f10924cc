using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Fasering;
using Landsdeel.Domain.Gebieden;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Trajecten;
using Landsdeel.Domain.Voortgang;

namespace Landsdeel.Domain.Rondes;

/// <summary>A whole round as one file holds it: what a letter says, reviewed. Loading and exporting loses nothing.</summary>
public sealed record Ronde
{
    public const string HuidigFormaat = "landsdeel-ronde/1";

    public string Formaat { get; init; } = HuidigFormaat;
    public required string Naam { get; init; }
    /// <summary>The day the site opens with.</summary>
    public DateOnly? Peildatum { get; init; }
    /// <summary>The day from which these records hold in the world: the date of the letter.</summary>
    public required DateOnly GeldigVan { get; init; }
    public string? Bron { get; init; }
    public IReadOnlyList<Document> Documenten { get; init; } = [];
    /// <summary>The partijen that are not in the lists: collectives that only this round's documents speak of.</summary>
    public IReadOnlyList<Partij> Partijen { get; init; } = [];
    public IReadOnlyList<PartijVermelding> Vermeldingen { get; init; } = [];
    public IReadOnlyList<Overleg> Overleggen { get; init; } = [];
    public IReadOnlyList<Gebied> Gebieden { get; init; } = [];
    public IReadOnlyList<Opgave> Opgaven { get; init; } = [];
    public IReadOnlyList<Traject> Trajecten { get; init; } = [];
    public IReadOnlyList<Akkoord> Akkoorden { get; init; } = [];
    public IReadOnlyList<Afspraak> Afspraken { get; init; } = [];
    public IReadOnlyList<Cijfer> Cijfers { get; init; } = [];
    public IReadOnlyList<CyclusStap> Cyclus { get; init; } = [];
    public IReadOnlyList<GeldRegel> Geld { get; init; } = [];
}
