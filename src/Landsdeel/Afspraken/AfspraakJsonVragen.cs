using System.Runtime.CompilerServices;
using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Partijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>One afspraak as it leaves the register: for programs, and with what a sheet shows besides.</summary>
/// <param name="Wie">By role who has it, a partij that ended with its successors: "Amsterdam (was Weesp)".</param>
public sealed record Uitvoerregel(AfspraakJson Afspraak, Themas Themas, bool TeLaat, IReadOnlyDictionary<Rol, string> Wie);

/// <summary>Reads the afspraken of a view whole, one after another, so that a hundred thousand take no more memory than a page.</summary>
public sealed class AfspraakJsonVragen(IDbOpener opener, Afspraakselectie selectie, Sessie sessie)
{
    private const int PerKeer = 250;

    /// <summary>In the order of the filter, from its beginning. One reading of the database: what is written meanwhile is not in it.</summary>
    public async IAsyncEnumerable<AfspraakJson> Alle(AfspraakFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var regel in Uitvoer(filter, ct)) yield return regel.Afspraak;
    }

    /// <summary>One afspraak; null when there is none on the peildatum, or not for this viewer.</summary>
    public async Task<AfspraakJson?> Een(AfspraakId id, CancellationToken ct)
    {
        await foreach (var regel in Uitvoer(selectie.Pas(AfspraakFilter.Leeg).Where(r => r.AfspraakId == id.Waarde), ct)) return regel.Afspraak;
        return null;
    }

    /// <inheritdoc cref="Alle"/>
    public IAsyncEnumerable<Uitvoerregel> Uitvoer(AfspraakFilter filter, CancellationToken ct) =>
        Uitvoer(selectie.Geordend(filter, null), ct);

    private async IAsyncEnumerable<Uitvoerregel> Uitvoer(IQueryable<AfspraakRij> gekozen, [EnumeratorCancellation] CancellationToken ct)
    {
        // The rows keep one connection busy, what belongs to each batch is asked over another.
        await using var erbij = opener.Open(sessie.Kijker);
        var bekend = new Bekend(
            (await erbij.Partijen.AsNoTracking().Op(sessie.Blik).Select(p => new { p.PartijId, p.Naam, p.Zijde }).ToListAsync(ct))
                .DistinctBy(p => p.PartijId).ToDictionary(p => p.PartijId, p => (p.Naam, p.Zijde)),
            await erbij.Overleggen.AsNoTracking().Op(sessie.Blik)
                .Select(o => new Overlegnaam(o.OverlegId, o.Naam, o.Reeks, o.Landsdelen, o.EersteDag, o.LaatsteDag)).ToListAsync(ct));
        var rijen = gekozen
            .Select(r => new Rij(r.Id, r.AfspraakId, r.Versie!.Inhoud, r.EersteDag, r.LaatsteDag, r.HeeftProcedure, r.Status));
        var stapel = new List<Rij>(PerKeer);
        await foreach (var rij in rijen.AsAsyncEnumerable().WithCancellation(ct))
        {
            stapel.Add(rij);
            if (stapel.Count < PerKeer) continue;
            foreach (var regel in await Stapel(erbij, stapel, bekend, ct)) yield return regel;
            stapel.Clear();
        }
        foreach (var regel in await Stapel(erbij, stapel, bekend, ct)) yield return regel;
    }

    private async Task<List<Uitvoerregel>> Stapel(LandsdeelDb erbij, List<Rij> stapel, Bekend bekend, CancellationToken ct)
    {
        if (stapel.Count == 0) return [];
        var afspraken = stapel.ConvertAll(r => (Rij: r, Inhoud: JsonSerializer.Deserialize<Afspraak>(r.Inhoud, LandsdeelJson.Compact)!));
        var rijen = stapel.ConvertAll(r => r.Id);
        var agenderingen = (await erbij.Afspraken.AsNoTracking().Where(r => rijen.Contains(r.Id)).SelectMany(r => r.Agenderingen).ToListAsync(ct))
            .ToDictionary(a => (a.RijId, a.Volgorde));
        var samenhang = await Samenhang(erbij, afspraken, ct);
        return afspraken.ConvertAll(a => Regel(a.Rij, a.Inhoud, agenderingen, samenhang[a.Rij.AfspraakId], bekend));
    }

    /// <summary>Links in both directions, as far as the viewer may see where they lead.</summary>
    private async Task<ILookup<string, string>> Samenhang(LandsdeelDb erbij, List<(Rij Rij, Afspraak Inhoud)> afspraken, CancellationToken ct)
    {
        var ids = afspraken.ConvertAll(a => a.Rij.AfspraakId);
        var naar = afspraken.SelectMany(a => a.Inhoud.Verbanden.Select(v => (Van: a.Rij.AfspraakId, Naar: v.Naar.Waarde))).ToList();
        var doelen = naar.Select(n => n.Naar).Distinct().ToList();
        var zichtbaar = doelen.Count == 0 ? [] : (await erbij.Afspraken.AsNoTracking().Op(sessie.Blik)
            .Where(r => doelen.Contains(r.AfspraakId)).Select(r => r.AfspraakId).ToListAsync(ct)).ToHashSet();
        var vandaan = await erbij.Afspraken.AsNoTracking().Op(sessie.Blik)
            .SelectMany(r => r.Verbanden.Where(v => ids.Contains(v.NaarId)), (r, v) => new { Van = v.NaarId, Naar = r.AfspraakId }).ToListAsync(ct);
        return naar.Where(n => zichtbaar.Contains(n.Naar)).Concat(vandaan.Select(v => (v.Van, v.Naar))).Distinct()
            .OrderBy(n => n.Naar, StringComparer.Ordinal).ToLookup(n => n.Van, n => n.Naar);
    }

    private Uitvoerregel Regel(
        Rij rij, Afspraak a, Dictionary<(long, int), AfspraakAgenderingRij> agenderingen, IEnumerable<string> samenhang, Bekend bekend)
    {
        var passage = a.Passages.Count > 0 ? a.Passages[0] : null;
        return new(
            new(a.Id.Waarde, a.Referentie, a.Soort.Naam(), a.Tekst, [.. a.Landsdelen.Losse().Select(l => l.ToString())],
                [.. a.Partijen.Select(p => Partij(p, bekend))],
                a.Termijn is { } termijn ? new(termijn.Tekst, Begin(rij.EersteDag), Eind(rij.LaatsteDag), bekend.Overleg(termijn, a.Landsdelen)) : null,
                a.Zekerheid.Woorden(), a.Tijd.Naam(), a.Status.ToString().ToLowerInvariant(),
                [.. a.Agenderingen.Select((g, i) => Agendering(g, agenderingen[(rij.Id, i)], bekend))],
                [.. samenhang], passage?.Document.Waarde, Regels(passage), passage?.Citaat),
            a.Themas,
            Afspraakstand.IsTeLaat(rij.HeeftProcedure, rij.Status, rij.LaatsteDag, sessie.Peildatum),
            a.Partijen.GroupBy(p => p.Rol).ToDictionary(g => g.Key, g => string.Join("; ", Partijteksten.Regel(g.Select(p => (p.Partij, Partij(p, bekend).Naam)), p => bekend.Namen(sessie.Opvolging.Nu(p, sessie.Peildatum))))));
    }

    private static AgenderingJson Agendering(Agendering g, AfspraakAgenderingRij rij, Bekend bekend) => new(
        g.Wat, g.Actie.Naam(), bekend.Naam(rij.OverlegId), Begin(rij.EersteDag), Eind(rij.LaatsteDag), g.Zekerheid.Woorden(),
        Regels(g.Passages.Count > 0 ? g.Passages[0] : null));

    private static PartijJson Partij(PartijRol p, Bekend bekend)
    {
        var (naam, zijde) = bekend.Partijen.TryGetValue(p.Partij.Waarde, out var er) ? er : (p.Partij.Waarde, Zijde.Derde);
        return new(naam, zijde.ToString().ToLowerInvariant(), p.Rol.Naam());
    }

    private static int[]? Regels(Passage? passage) => passage is null ? null : [passage.VanRegel, passage.TotRegel];

    private static DateOnly? Begin(DateOnly dag) => dag == DateOnly.MinValue ? null : dag;

    private static DateOnly? Eind(DateOnly dag) => dag == DateOnly.MaxValue ? null : dag;

    private sealed record Rij(long Id, string AfspraakId, string Inhoud, DateOnly EersteDag, DateOnly LaatsteDag, bool HeeftProcedure, AfspraakStatus Status);

    private sealed record Overlegnaam(string Id, string Naam, OverlegReeks Reeks, Landsdelen Landsdelen, DateOnly EersteDag, DateOnly LaatsteDag);

    /// <summary>The partijen and overleggen that the viewer may see; there are few beside the afspraken.</summary>
    private sealed class Bekend(Dictionary<string, (string Naam, Zijde Zijde)> partijen, List<Overlegnaam> overleggen)
    {
        private readonly Dictionary<string, string> _namen = overleggen.DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Naam);

        public Dictionary<string, (string Naam, Zijde Zijde)> Partijen { get; } = partijen;

        public IReadOnlyList<string> Namen(IEnumerable<PartijId> partijen) => [.. partijen.Where(p => Partijen.ContainsKey(p.Waarde)).Select(p => Partijen[p.Waarde].Naam)];

        public string? Naam(string overleg) => _namen.GetValueOrDefault(overleg);

        /// <summary>By the rule of <see cref="Termijnoplossing.Overleg"/>; the overleggen of one round have one name, so
        /// a term of several landsdelen has one too.</summary>
        public string? Overleg(Termijn termijn, Landsdelen landsdelen) =>
            termijn.Overleg is not { } bedoeld || termijn.Van is not { } van || termijn.Tot is not { } tot ? null
            : overleggen.Where(o => o.Reeks == bedoeld.Reeks && (o.Landsdelen & landsdelen) != 0 && o.LaatsteDag < DateOnly.MaxValue
                && o.EersteDag <= tot && van <= o.LaatsteDag).Select(o => o.Naam).Distinct().Take(2).ToList() is [var naam] ? naam : null;
    }
}
