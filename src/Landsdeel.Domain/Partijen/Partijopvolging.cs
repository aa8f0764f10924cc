using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Partijen;

/// <summary>A partij that another one follows.</summary>
/// <param name="Geheel">It merged whole into its one successor, secrets and all. After a split nobody but itself knows whose its own notes are: then only its duties, and what it shared, go on.</param>
public sealed record Voorganger(PartijId Partij, bool Geheel);

/// <summary>Which partijen went on in others: the one relation of who followed whom, asked from both sides.</summary>
public sealed class Partijopvolging
{
    public static Partijopvolging Geen { get; } = new([]);

    private readonly Dictionary<PartijId, Partij> _opgegaan = [];
    private readonly ILookup<PartijId, Partij> _in;

    /// <param name="opgegaan">Partijen that went on in others; of one that is there twice the last counts.</param>
    public Partijopvolging(IEnumerable<Partij> opgegaan)
    {
        foreach (var p in opgegaan.Where(p => p.GeldigTot is not null && p.OpgegaanIn.Count > 0)) _opgegaan[p.Id] = p;
        _in = _opgegaan.Values.SelectMany(p => p.OpgegaanIn.Select(o => (Opvolger: o, Partij: p))).ToLookup(p => p.Opvolger, p => p.Partij);
    }

    /// <summary>When a partij went on in which others; null when it had not by that day.</summary>
    public Partij? Opgegaan(PartijId partij, DateOnly dag) => _opgegaan.TryGetValue(partij, out var p) && p.GeldigTot <= dag ? p : null;

    /// <summary>All that went on in others by that day.</summary>
    public IReadOnlyList<Partij> Opgegaan(DateOnly dag) => [.. _opgegaan.Values.Where(p => p.GeldigTot <= dag)];

    /// <summary>Those whose duties a partij has on a day, however many steps back.</summary>
    public IReadOnlyList<Voorganger> Voorgangers(PartijId partij, DateOnly dag)
    {
        Dictionary<PartijId, bool> uit = [];
        var nog = new Queue<(PartijId Partij, bool Geheel)>([(partij, true)]);
        while (nog.TryDequeue(out var nu))
            foreach (var p in _in[nu.Partij].Where(p => p.GeldigTot <= dag && p.Id != partij))
            {
                var geheel = nu.Geheel && p.OpgegaanIn.Count == 1;
                if (uit.TryGetValue(p.Id, out var al) && (al || !geheel)) continue;
                uit[p.Id] = geheel;
                nog.Enqueue((p.Id, geheel));
            }
        return [.. uit.Select(u => new Voorganger(u.Key, u.Value)).OrderBy(v => v.Partij.Waarde, StringComparer.Ordinal)];
    }

    /// <summary>Those that have the duties of a partij on a day, however many steps on, itself not among them.</summary>
    public IReadOnlyList<PartijId> Opvolgers(PartijId partij, DateOnly dag)
    {
        HashSet<PartijId> uit = [];
        var nog = new Queue<PartijId>([partij]);
        while (nog.TryDequeue(out var nu))
            foreach (var o in (Opgegaan(nu, dag)?.OpgegaanIn ?? []).Where(o => o != partij && uit.Add(o))) nog.Enqueue(o);
        return [.. uit.OrderBy(p => p.Waarde, StringComparer.Ordinal)];
    }

    /// <summary>Of its successors those that are there on that day; none for a partij that did not end.</summary>
    public IReadOnlyList<PartijId> Nu(PartijId partij, DateOnly dag) => [.. Opvolgers(partij, dag).Where(p => Opgegaan(p, dag) is null)];
}
