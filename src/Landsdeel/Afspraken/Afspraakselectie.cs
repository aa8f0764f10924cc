using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gebieden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Turns a filter into a query: the one place, for list, counts, export, bulk change and command line alike.</summary>
public sealed class Afspraakselectie(LandsdeelDb db, Sessie sessie)
{
    /// <summary>The rows that the viewer may see, on the peildatum, within the landsdeel of the bar, that fit the filter.
    /// Not ordered, not paged.</summary>
    public IQueryable<AfspraakRij> Pas(AfspraakFilter filter) => Met(ZonderZoek(filter), Analyzer.Nederlands.Vraag(filter.Zoek));

    /// <summary>The same in the order of the filter, from this place on; towards the beginning when the place says so.</summary>
    public IQueryable<AfspraakRij> Geordend(AfspraakFilter filter, Lijstplaats? plaats)
    {
        if (filter.Zoek == "" || filter.Sortering != Sortering.Register) return Pas(filter).Vanaf(filter.Sortering, plaats);
        // The search gives its rows in this very order, so it need not find all before the first is shown.
        var rijen = ZonderZoek(filter);
        var gevonden = db.RijenMetTermen(Analyzer.Nederlands.Vraag(filter.Zoek));
        if (plaats is { Rij: var rij }) gevonden = plaats.Terug ? gevonden.Where(id => id < rij) : gevonden.Where(id => id > rij);
        gevonden = plaats is { Terug: true } ? gevonden.OrderByDescending(id => id) : gevonden.OrderBy(id => id);
        return from id in gevonden from r in rijen where r.Id == id select r;
    }

    /// <summary>As many rows of the filter as one wants to count, in the order in which they are found soonest.</summary>
    public IQueryable<AfspraakRij> Hoogstens(AfspraakFilter filter, int aantal) => Geordend(filter.Selectie, null).Take(aantal);

    private IQueryable<AfspraakRij> ZonderZoek(AfspraakFilter filter)
    {
        var rijen = db.Afspraken.AsNoTracking().Op(sessie.Blik);
        if (sessie.Landsdeel is var balk && balk != Landsdelen.Geen) rijen = rijen.Where(r => (r.Landsdelen & balk) != 0);
        if (filter.Landsdelen is var landsdelen && landsdelen != Landsdelen.Geen) rijen = rijen.Where(r => (r.Landsdelen & landsdelen) != 0);
        if (filter.Themas is var themas && themas != Themas.Geen) rijen = rijen.Where(r => (r.Themas & themas) != 0);
        if (filter.Soorten is { Count: > 0 } soorten) rijen = rijen.Where(r => soorten.Contains(r.Soort));
        if (filter.Statussen is { Count: > 0 } statussen) rijen = rijen.Where(r => statussen.Contains(r.Status));
        if (filter.Zekerheden is { Count: > 0 } zekerheden) rijen = rijen.Where(r => zekerheden.Contains(r.Zekerheid));
        if (filter.Tijden is { Count: > 0 } tijden) rijen = rijen.Where(r => tijden.Contains(r.Tijd));
        rijen = Partijen(rijen, filter);
        if (filter.Gebieden.Count > 0) rijen = Gebieden(rijen, filter);
        if (filter.Overleggen.Count > 0)
        {
            var overleggen = Overleggen(filter.Overleggen);
            rijen = rijen.Where(r => overleggen.Contains(r.OverlegId));
        }
        if (filter.Terug.Count > 0)
        {
            var overleggen = Overleggen(filter.Terug);
            rijen = rijen.Where(r => r.Agenderingen.Any(a => overleggen.Contains(a.OverlegId)));
        }
        if (filter.Vanaf is { } vanaf) rijen = rijen.Where(r => r.LaatsteDag >= vanaf && r.LaatsteDag < DateOnly.MaxValue);
        if (filter.Tot is { } tot) rijen = rijen.Where(r => r.LaatsteDag <= tot);
        if (filter.Handeling is { } handeling) rijen = rijen.Where(r => r.Versie!.HandelingId == handeling);
        return filter.Weergave switch
        {
            Weergave.TeLaat => rijen.TeLaat(sessie.Peildatum),
            Weergave.ZonderMoment => rijen.ZonderMoment(),
            _ => rijen,
        };
    }

    /// <summary>Of these rows the ones that meet every word.</summary>
    public IQueryable<AfspraakRij> Met(IQueryable<AfspraakRij> rijen, Zoekvraag vraag)
    {
        if (vraag.IsLeeg) return rijen;
        // A plain product with a condition: the embedded database then always begins with the search, whatever it guesses.
        return from id in db.RijenMetTermen(vraag) from r in rijen where r.Id == id select r;
    }

    /// <summary>Of these rows the ones that name one of the areas: by the same search that the words of a user go through.</summary>
    private IQueryable<AfspraakRij> Gebieden(IQueryable<AfspraakRij> rijen, AfspraakFilter filter)
    {
        var vragen = filter.Gebieden.SelectMany(g => Gebiedsnaam.Vragen(filter.Gebiedsnamen.GetValueOrDefault(g, g))).ToList();
        return vragen.Count == 0 ? rijen.Where(r => false) : from id in db.RijenMetTermen(vragen) from r in rijen where r.Id == id select r;
    }

    /// <summary>The keys of the overleggen that are meant by key or by name, as far as the viewer may see them.</summary>
    private IQueryable<string> Overleggen(IReadOnlyList<string> bedoeld) => db.Overleggen.Op(sessie.Blik)
        .Where(o => bedoeld.Contains(o.OverlegId) || bedoeld.Contains(o.Naam)).Select(o => o.OverlegId);

    /// <summary>As whom the register names the partijen of a filter: by themselves, and by those that went on in them by the peildatum. Before that day each stands on its own.</summary>
    public IReadOnlyList<string> Genoemd(AfspraakFilter filter) =>
        [.. filter.Partijen.Concat(filter.Partijen.SelectMany(p => sessie.Opvolging.Voorgangers(new(p), sessie.Peildatum).Select(v => v.Partij.Waarde))).Distinct()];

    private IQueryable<AfspraakRij> Partijen(IQueryable<AfspraakRij> rijen, AfspraakFilter filter)
    {
        var (partijen, rollen) = (Genoemd(filter), filter.Rollen);
        return (partijen.Count, rollen.Count) switch
        {
            (0, 0) => rijen,
            (_, 0) => rijen.Where(r => r.Partijen.Any(p => partijen.Contains(p.PartijId))),
            (0, _) => rijen.Where(r => r.Partijen.Any(p => rollen.Contains(p.Rol))),
            _ => rijen.Where(r => r.Partijen.Any(p => partijen.Contains(p.PartijId) && rollen.Contains(p.Rol))),
        };
    }
}
