using System.Globalization;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Afspraken;

/// <summary>The orders of the list and the places in it. Each order ends in the row's own key, so it is total;
/// a page begins at a key, not at a count, so that what is added elsewhere does not move it.</summary>
public static class Sorteringen
{
    /// <summary>The place in the address, or null when it is none in this order.</summary>
    public static Lijstplaats? LeesPlaats(string tekst, bool terug, Sortering sortering)
    {
        var streep = tekst.LastIndexOf('~');
        if (streep < 0 || !long.TryParse(tekst.AsSpan(streep + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var rij)) return null;
        var sleutel = tekst[..streep];
        var goed = sortering switch
        {
            Sortering.Termijn => LeesDag(sleutel) is not null,
            Sortering.Nieuwste => LeesMoment(sleutel) is not null,
            Sortering.Referentie => sleutel.Length <= 64 && sleutel.All(t => t is > ' ' and < (char)127),
            _ => sleutel == "",
        };
        return goed ? new(terug, sleutel, rij) : null;
    }

    /// <summary>The place of a record in this order.</summary>
    public static Lijstplaats Plaats(Afspraakregel regel, bool terug, Sortering sortering) => new(terug, sortering switch
    {
        Sortering.Termijn => Filtertaal.Dag(regel.LaatsteDag),
        Sortering.Nieuwste => regel.VastgelegdOp.ToString(CultureInfo.InvariantCulture),
        Sortering.Referentie => regel.ReferentieSleutel,
        _ => "",
    }, regel.Rij);

    /// <summary>The rows in this order from this place on; towards the beginning when the place says so.</summary>
    public static IQueryable<AfspraakRij> Vanaf(this IQueryable<AfspraakRij> rijen, Sortering sortering, Lijstplaats? plaats)
    {
        if (plaats is not null) rijen = Na(rijen, sortering, plaats);
        var vooruit = plaats is not { Terug: true };
        return (sortering, vooruit) switch
        {
            (Sortering.Termijn, true) => rijen.OrderBy(r => r.LaatsteDag).ThenBy(r => r.Id),
            (Sortering.Termijn, false) => rijen.OrderByDescending(r => r.LaatsteDag).ThenByDescending(r => r.Id),
            (Sortering.Referentie, true) => rijen.OrderBy(r => r.ReferentieSleutel).ThenBy(r => r.Id),
            (Sortering.Referentie, false) => rijen.OrderByDescending(r => r.ReferentieSleutel).ThenByDescending(r => r.Id),
            (Sortering.Nieuwste, true) => rijen.OrderByDescending(r => r.VastgelegdOp).ThenByDescending(r => r.Id),
            (Sortering.Nieuwste, false) => rijen.OrderBy(r => r.VastgelegdOp).ThenBy(r => r.Id),
            (_, true) => rijen.OrderBy(r => r.Id),
            (_, false) => rijen.OrderByDescending(r => r.Id),
        };
    }

    // Written as "key >= and (key > or row >)", so that an index begins at the key.
    private static IQueryable<AfspraakRij> Na(IQueryable<AfspraakRij> rijen, Sortering sortering, Lijstplaats plaats)
    {
        var rij = plaats.Rij;
        switch (sortering)
        {
            case Sortering.Termijn:
                var dag = LeesDag(plaats.Sleutel)!.Value;
                return plaats.Terug
                    ? rijen.Where(r => r.LaatsteDag <= dag && (r.LaatsteDag < dag || r.Id < rij))
                    : rijen.Where(r => r.LaatsteDag >= dag && (r.LaatsteDag > dag || r.Id > rij));
            case Sortering.Referentie:
                var sleutel = plaats.Sleutel;
                return plaats.Terug
                    ? rijen.Where(r => r.ReferentieSleutel.CompareTo(sleutel) <= 0 && (r.ReferentieSleutel.CompareTo(sleutel) < 0 || r.Id < rij))
                    : rijen.Where(r => r.ReferentieSleutel.CompareTo(sleutel) >= 0 && (r.ReferentieSleutel.CompareTo(sleutel) > 0 || r.Id > rij));
            case Sortering.Nieuwste:
                var op = LeesMoment(plaats.Sleutel)!.Value;
                return plaats.Terug
                    ? rijen.Where(r => r.VastgelegdOp >= op && (r.VastgelegdOp > op || r.Id > rij))
                    : rijen.Where(r => r.VastgelegdOp <= op && (r.VastgelegdOp < op || r.Id < rij));
            default:
                return plaats.Terug ? rijen.Where(r => r.Id < rij) : rijen.Where(r => r.Id > rij);
        }
    }

    private static DateOnly? LeesDag(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static long? LeesMoment(string tekst) =>
        long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? moment : null;
}
