using System.Linq.Expressions;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Afspraken;

/// <summary>What is derived from term and status, never typed: one definition for list, counts, agenda and start page.</summary>
public static class Afspraakstand
{
    /// <summary>Has a procedure, and that has not ended.</summary>
    public static Expression<Func<AfspraakRij, bool>> Open { get; } = r => r.HeeftProcedure
        && (r.Status == AfspraakStatus.Voorgesteld || r.Status == AfspraakStatus.Gemaakt || r.Status == AfspraakStatus.Loopt);

    /// <summary>To be composed with <see cref="Open"/>: no day at all. "Vanaf 2025" has a day, though no last one.</summary>
    public static Expression<Func<AfspraakRij, bool>> ZonderDag { get; } =
        r => r.LaatsteDag == DateOnly.MaxValue && r.EersteDag == DateOnly.MinValue;

    /// <summary>Open, and the last day lies before this day.</summary>
    public static IQueryable<AfspraakRij> TeLaat(this IQueryable<AfspraakRij> rijen, DateOnly peildatum) =>
        rijen.Where(Open).Where(r => r.LaatsteDag < peildatum);

    /// <summary>Open, and without any day.</summary>
    public static IQueryable<AfspraakRij> ZonderMoment(this IQueryable<AfspraakRij> rijen) => rijen.Where(Open).Where(ZonderDag);

    /// <summary>The rule of <see cref="TeLaat(IQueryable{AfspraakRij}, DateOnly)"/> for one record in memory.</summary>
    public static bool IsTeLaat(bool heeftProcedure, AfspraakStatus status, DateOnly laatsteDag, DateOnly peildatum) => heeftProcedure
        && status is AfspraakStatus.Voorgesteld or AfspraakStatus.Gemaakt or AfspraakStatus.Loopt
        && laatsteDag < peildatum;
}
