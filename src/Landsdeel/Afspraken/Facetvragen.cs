using System.Linq.Expressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Counts per filter value, each under the other filters, and the ready views.</summary>
public sealed class Facetvragen(LandsdeelDb db, Afspraakselectie selectie, Registeromvang omvang, Sessie sessie)
{
    /// <summary>Beyond this many rows counting each is no longer cheap; the numbers are then lower bounds and say so.</summary>
    public const int MeesteRijen = 200_000;

    private const int MeestePartijen = 12;
    private const int MeesteOverleggen = 12;
    private const int MeesteTerugWeergaven = 3;

    private bool _begrensd;

    /// <summary>All counts. Parts of the filter that ask nothing share one question.</summary>
    public async Task<Facettelling> Tel(AfspraakFilter filter, CancellationToken ct)
    {
        var f = filter.Selectie;
        _begrensd = await omvang.MeerDan(MeesteRijen, ct);
        var standen = await Rijen(f).GroupBy(r => new { r.Soort, r.Status, r.Zekerheid, r.Tijd })
            .Select(g => new { g.Key.Soort, g.Key.Status, g.Key.Zekerheid, g.Key.Tijd, Aantal = g.Count() }).ToListAsync(ct);
        var sets = await Rijen(f).GroupBy(r => new { r.Landsdelen, r.Themas })
            .Select(g => new { g.Key.Landsdelen, g.Key.Themas, Aantal = g.Count() }).ToListAsync(ct);
        return new(
            f.Soorten.Count > 0 ? await Groepen(f with { Soorten = [] }, r => r.Soort, ct) : Som(standen.Select(s => (s.Soort, s.Aantal))),
            f.Statussen.Count > 0 ? await Groepen(f with { Statussen = [] }, r => r.Status, ct) : Som(standen.Select(s => (s.Status, s.Aantal))),
            f.Zekerheden.Count > 0 ? await Groepen(f with { Zekerheden = [] }, r => r.Zekerheid, ct) : Som(standen.Select(s => (s.Zekerheid, s.Aantal))),
            f.Tijden.Count > 0 ? await Groepen(f with { Tijden = [] }, r => r.Tijd, ct) : Som(standen.Select(s => (s.Tijd, s.Aantal))),
            Leden(LandsdelenExtensions.Losse, f.Landsdelen != Landsdelen.Geen
                ? await Groepen(f with { Landsdelen = Landsdelen.Geen }, r => r.Landsdelen, ct) : Som(sets.Select(s => (s.Landsdelen, s.Aantal)))),
            Leden(ThemasExtensions.Losse, f.Themas != Themas.Geen
                ? await Groepen(f with { Themas = Themas.Geen }, r => r.Themas, ct) : Som(sets.Select(s => (s.Themas, s.Aantal)))),
            await Rollen(f, ct),
            await Partijen(f, ct),
            [.. (await Terugkeer(f with { Terug = [] }, ct)).OrderByDescending(t => f.Terug.Contains(t.Naam)).ThenByDescending(t => t.Aantal)
                .Take(MeesteOverleggen).OrderBy(t => t.Begin).Select(t => new Naamtelling(t.Naam, t.Naam, t.Aantal))],
            await Herkomst(f with { Overleggen = [] }, ct),
            _begrensd && standen.Sum(s => s.Aantal) > MeesteRijen);
    }

    /// <summary>Overdue, without moment, and what returns in the overleggen that come first; over the landsdeel of the bar.</summary>
    public async Task<IReadOnlyList<KlareWeergave>> Weergaven(CancellationToken ct)
    {
        var leeg = AfspraakFilter.Leeg;
        var teLaat = leeg with { Weergave = Weergave.TeLaat };
        var zonder = leeg with { Weergave = Weergave.ZonderMoment };
        var komend = (await Terugkeer(leeg, ct)).Where(t => t.LaatsteDag >= sessie.Peildatum)
            .OrderBy(t => t.Begin).ThenByDescending(t => t.Aantal).Take(MeesteTerugWeergaven);
        return
        [
            new("Te laat", teLaat, await Hoeveel(teLaat, ct)),
            new("Zonder moment", zonder, await Hoeveel(zonder, ct)),
            .. komend.Select(t => new KlareWeergave($"Komt terug in {t.Naam}", leeg with { Terug = [t.Naam] }, Aantal.Van(t.Aantal, _begrensd))),
        ];
    }

    /// <summary>The rows to count over: all, or the first part of them when there are very many.</summary>
    private IQueryable<AfspraakRij> Rijen(AfspraakFilter filter) => _begrensd
        ? selectie.Hoogstens(filter, MeesteRijen + 1)
        : selectie.Pas(filter);

    private async Task<Aantal> Hoeveel(AfspraakFilter filter, CancellationToken ct) =>
        Aantal.Tot(await selectie.Hoogstens(filter, Aantal.Grens + 1).CountAsync(ct));

    private async Task<Dictionary<T, int>> Groepen<T>(AfspraakFilter filter, Expression<Func<AfspraakRij, T>> wat, CancellationToken ct) where T : notnull =>
        (await Rijen(filter).GroupBy(wat).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key, g => g.Aantal);

    private static Dictionary<T, int> Som<T>(IEnumerable<(T Waarde, int Aantal)> delen) where T : notnull =>
        delen.GroupBy(d => d.Waarde).ToDictionary(g => g.Key, g => g.Sum(d => d.Aantal));

    private static Dictionary<T, int> Leden<T>(Func<T, IEnumerable<T>> losse, Dictionary<T, int> sets) where T : notnull =>
        Som(sets.SelectMany(s => losse(s.Key).Select(lid => (lid, s.Value))));

    /// <summary>Of the chosen partijen only, when there are any: which roles they have.</summary>
    private async Task<Dictionary<Domain.Afspraken.Rol, int>> Rollen(AfspraakFilter f, CancellationToken ct)
    {
        var gekozen = selectie.Genoemd(f);
        return (await Rijen(f with { Rollen = [] }).SelectMany(r => r.Partijen)
            .Where(p => gekozen.Count == 0 || gekozen.Contains(p.PartijId))
            .GroupBy(p => p.Rol).Select(g => new { g.Key, Aantal = g.Select(p => p.RijId).Distinct().Count() }).ToListAsync(ct))
            .ToDictionary(g => g.Key, g => g.Aantal);
    }

    /// <summary>The partijen that take part most, and the chosen ones whatever their count.</summary>
    private async Task<List<Naamtelling>> Partijen(AfspraakFilter f, CancellationToken ct)
    {
        var (gekozen, rollen) = (selectie.Genoemd(f), f.Rollen);
        var groepen = Rijen(f with { Partijen = [] }).SelectMany(r => r.Partijen)
            .Where(p => rollen.Count == 0 || rollen.Contains(p.Rol))
            .GroupBy(p => p.PartijId)
            .Select(g => new { Id = g.Key, Naam = g.Max(p => p.Naam)!, Aantal = g.Select(p => p.RijId).Distinct().Count() });
        var lijst = await groepen.OrderByDescending(g => g.Aantal).ThenBy(g => g.Id).Take(MeestePartijen).ToListAsync(ct);
        if (gekozen.Except(lijst.Select(l => l.Id)).Any()) lijst.AddRange(await groepen.Where(g => gekozen.Contains(g.Id)).ToListAsync(ct));
        var uit = lijst.DistinctBy(l => l.Id).Select(l => new Naamtelling(l.Id, l.Naam, l.Aantal)).ToList();
        var opvolging = sessie.Opvolging;
        var opgegaan = opvolging.Opgegaan(sessie.Peildatum).Select(p => p.Id.Waarde).ToList();
        if (opgegaan.Count == 0) return uit;
        // Of the few that ended, and of their successors: what the filter on a successor gives is counted as one.
        var oud = await groepen.Where(g => opgegaan.Contains(g.Id)).Select(g => new { g.Id, g.Aantal }).ToListAsync(ct);
        var nieuw = oud.SelectMany(o => opvolging.Nu(new(o.Id), sessie.Peildatum), (o, n) => (Opvolger: n.Waarde, Oud: o.Id, o.Aantal)).GroupBy(o => o.Opvolger)
            .Select(g => (Opvolger: g.Key, Familie: g.Select(o => o.Oud).Append(g.Key).ToList(), Erbij: g.Sum(o => o.Aantal)))
            .OrderByDescending(g => gekozen.Contains(g.Opvolger)).ThenByDescending(g => g.Erbij).Take(MeestePartijen).ToList();
        if (nieuw.Count == 0) return uit;
        var ids = nieuw.Select(n => n.Opvolger).ToList();
        var namen = (await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => ids.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct)).ToDictionary(p => p.PartijId, p => p.Naam);
        foreach (var (opvolger, familie, _) in nieuw.Where(n => namen.ContainsKey(n.Opvolger)))
        {
            var aantal = await Rijen(f with { Partijen = [] }).CountAsync(r => r.Partijen.Any(p => familie.Contains(p.PartijId) && (rollen.Count == 0 || rollen.Contains(p.Rol))), ct);
            uit.RemoveAll(n => n.Waarde == opvolger);
            uit.Add(new(opvolger, namen[opvolger], aantal));
        }
        return [.. uit.OrderByDescending(n => gekozen.Contains(n.Waarde)).ThenByDescending(n => n.Aantal).ThenBy(n => n.Waarde, StringComparer.Ordinal)
            .Take(Math.Max(MeestePartijen, gekozen.Count))];
    }

    /// <summary>Afspraken per name of the overleg they return in: the overleggen of one round together, each afspraak once.</summary>
    // A product with a condition, not a join: the embedded database then begins with the afspraken, however few overleggen it guesses.
    private async Task<IReadOnlyList<Terugkeertelling>> Terugkeer(AfspraakFilter f, CancellationToken ct) =>
        await (from r in Rijen(f)
               from a in r.Agenderingen
               from o in db.Overleggen.Op(sessie.Blik)
               where a.OverlegId == o.OverlegId
               group new { r.Id, o.EersteDag, o.LaatsteDag } by o.Naam into g
               select new Terugkeertelling(g.Key, g.Min(x => x.EersteDag), g.Max(x => x.LaatsteDag), g.Select(x => x.Id).Distinct().Count()))
            .ToListAsync(ct);

    private async Task<List<Naamtelling>> Herkomst(AfspraakFilter f, CancellationToken ct) =>
        [.. (await (from r in Rijen(f)
                    from o in db.Overleggen.Op(sessie.Blik)
                    where r.OverlegId == o.OverlegId
                    group r by o.Naam into g
                    orderby g.Count() descending, g.Key
                    select new { g.Key, Aantal = g.Count() }).Take(MeesteOverleggen).ToListAsync(ct))
            .Select(g => new Naamtelling(g.Key, g.Key, g.Aantal))];

    private sealed record Terugkeertelling(string Naam, DateOnly EersteDag, DateOnly LaatsteDag, int Aantal)
    {
        /// <summary>What has no day comes last.</summary>
        public DateOnly Begin => EersteDag == DateOnly.MinValue ? DateOnly.MaxValue : EersteDag;
    }
}
