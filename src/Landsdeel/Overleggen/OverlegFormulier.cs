using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Overleggen;

/// <summary>The fields of the form with which an overleg is added or changed, as they were typed.</summary>
public sealed class OverlegFormulier
{
    public int Basis { get; set; }
    public string? Naam { get; set; }
    public OverlegReeks Reeks { get; set; } = OverlegReeks.BoMirt;
    public string[] Landsdelen { get; set; } = [];
    public string? Corridor { get; set; }
    public string? Moment { get; set; }
    public DateOnly? Datum { get; set; }
    public OverlegStatus? Status { get; set; }
    /// <summary>Keys of the partijen that stay ticked.</summary>
    public string[] Deelnemers { get; set; } = [];
    /// <summary>Partijen to add: names, one a line.</summary>
    public string? Erbij { get; set; }
    public ZichtNiveau Zicht { get; set; } = ZichtNiveau.AllePartijen;
    public string? Reden { get; set; }

    public static OverlegFormulier Van(Overleg overleg, int basis) => new()
    {
        Basis = basis,
        Naam = overleg.Naam,
        Reeks = overleg.Reeks,
        Landsdelen = [.. overleg.Landsdelen.Losse().Select(l => l.ToString())],
        Corridor = overleg.Corridor,
        Moment = overleg.Moment is { Precisie: not Precisie.Dag } moment ? moment.Tekst : null,
        Datum = overleg.Moment is { Precisie: Precisie.Dag } dag ? dag.Van : null,
        Status = overleg.Status,
        Deelnemers = [.. overleg.Deelnemers.Select(d => d.Waarde)],
    };

    public OverlegInvoer Invoer(IEnumerable<PartijId> erbij) => new(
        Naam ?? "",
        Reeks,
        Landsdelen.Aggregate(Domain.Gedeeld.Landsdelen.Geen, (set, naam) => LandsdelenExtensions.Lees(naam, out var l) ? set | l : set),
        Corridor,
        Moment,
        Datum,
        Status,
        [.. Deelnemers.Where(IdVorm.Geldig).Select(PartijId.Van), .. erbij],
        Reden);
}
