using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen;

/// <summary>Everything that was read in one document, each with its place. Proposals stand in the order of the text.</summary>
public sealed record Leesresultaat
{
    public required Documentkenmerken Document { get; init; }
    public IReadOnlyList<Kandidaat> Kandidaten { get; init; } = [];
    public IReadOnlyList<GelezenCijfer> Cijfers { get; init; } = [];
    public IReadOnlyList<GelezenOverleg> Overleggen { get; init; } = [];
    public IReadOnlyList<GelezenNaam> Gebieden { get; init; } = [];
    public IReadOnlyList<GelezenNaam> Trajecten { get; init; } = [];
    public IReadOnlyList<GelezenNaam> Opgaven { get; init; } = [];
    public IReadOnlyList<GelezenNaam> Akkoorden { get; init; } = [];
    public IReadOnlyList<GelezenVermelding> Partijen { get; init; } = [];
}

/// <summary>A figure.</summary>
/// <param name="Waarde">In <paramref name="Eenheid"/>.</param>
/// <param name="VanJaar">First year of the period it is about; null when open or unsaid.</param>
/// <param name="TotJaar">Last year, inclusive.</param>
/// <param name="Operator">"&gt;=" for "ten minste"; null for an exact figure.</param>
public sealed record GelezenCijfer(
    decimal Waarde, string Eenheid, string Wat, string? Gebied, int? VanJaar, int? TotJaar, string? Operator,
    Landsdelen Landsdelen, double Vertrouwen, Vindplaats Plaats);

/// <summary>An overleg that the text names.</summary>
/// <param name="Moment">The words and days of it; null when none is named.</param>
public sealed record GelezenOverleg(
    string Naam, OverlegVerwijzing Verwijzing, Termijn? Moment, Landsdelen Landsdelen, double Vertrouwen, IReadOnlyList<Vindplaats> Plaatsen);

/// <summary>A gebied, traject, opgave or akkoord that the text names.</summary>
/// <param name="Soort">"NOVI-gebied", "MIRT-verkenning", "woondeal", ...</param>
/// <param name="Status">"voorlopig", "niet geselecteerd"; null when the text says none.</param>
/// <param name="MateVanToezegging">How far anyone is committed: "denkt aan", "beraadt zich"; null when unsaid.</param>
public sealed record GelezenNaam(
    string Naam, string Soort, Landsdelen Landsdelen, string? Status, string? MateVanToezegging, double Vertrouwen, IReadOnlyList<Vindplaats> Plaatsen);

/// <summary>Where the text names a partij.</summary>
/// <param name="Partij">Null when it is in no list.</param>
public sealed record GelezenVermelding(PartijId? Partij, string Naam, Zijde Zijde, PartijSoort Soort, IReadOnlyList<Vindplaats> Plaatsen);
