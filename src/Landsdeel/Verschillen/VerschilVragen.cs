using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Verschillen;

/// <summary>What differs between two points in time, for this viewer: both sides are ordinary questions of the register. A landsdeel
/// chosen in the bar narrows it to what concerned that landsdeel on either day.</summary>
public sealed class VerschilVragen(LandsdeelDb db, Sessie sessie, NaamVragen namen, Registeromvang omvang)
{
    public const int PerDeel = 50;
    private const int MeesteOverleggen = 200;

    /// <param name="alleen">Only this part, from this page on; else the first page of each.</param>
    /// <param name="per">How many records a part holds.</param>
    public async Task<Verschilbeeld> Voer(Vergelijking vergelijking, Verschilsoort? alleen, int pagina, int per, CancellationToken ct)
    {
        var delen = new List<Verschildeel>();
        foreach (var soort in Enum.GetValues<Verschilsoort>())
        {
            var hier = alleen is null || alleen == soort;
            delen.Add(await Deel(vergelijking, soort, alleen == soort ? pagina : 1, hier ? per : 0, ct));
        }
        var standen = await omvang.MeerDan(AfspraakLijst.GrootVanaf, ct) ? ((Registerstand, Registerstand)?)null
            : (await Stand(vergelijking.Van, ct), await Stand(vergelijking.Tot, ct));
        var staten = delen.SelectMany(d => d.Regels).SelectMany(r => new[] { r.Was?.Inhoud, r.Wordt?.Inhoud }).OfType<Afspraak>().ToList();
        return new(vergelijking, standen, delen, await Overleggen(vergelijking, ct), await namen.Voor(staten, [], [], ct));
    }

    private IQueryable<AfspraakRij> Afspraken(Tijdsblik blik) => db.Afspraken.AsNoTracking().Op(blik);

    private IQueryable<AfspraakRij> Hier(IQueryable<AfspraakRij> rijen) =>
        sessie.Landsdeel is var l && l != Landsdelen.Geen ? rijen.Where(r => (r.Landsdelen & l) != 0) : rijen;

    private async Task<Verschildeel> Deel(Vergelijking v, Verschilsoort soort, int pagina, int per, CancellationToken ct)
    {
        var paren = Paren(v, soort);
        var over = (pagina - 1) * per;
        var rijen = per == 0 ? [] : await paren.OrderBy(p => p.Sleutel).ThenBy(p => p.Id).Skip(over).Take(per + 1).ToListAsync(ct);
        var meer = rijen.Count > per;
        if (meer) rijen.RemoveAt(per);
        var aantal = !meer && pagina == 1 && per > 0 ? rijen.Count : await paren.OrderBy(p => p.Id).Take(Aantal.Grens + 1).CountAsync(ct);
        return new(soort, Aantal.Tot(aantal), await Regels(rijen, ct));
    }

    /// <summary>The rows on either side. What did not change is one and the same row on both: it falls away by its own days, before
    /// anything is compared.</summary>
    private IQueryable<Paar> Paren(Vergelijking v, Verschilsoort soort)
    {
        var (van, tot) = (Afspraken(v.Van), Afspraken(v.Tot));
        var (weg, erbij) = (van.NietOp(v.Tot), tot.NietOp(v.Van));
        var l = sessie.Landsdeel;
        var (vanaf, voor) = (v.Van.Peildatum, v.Tot.Peildatum);
        return soort switch
        {
            Verschilsoort.Erbij => Hier(erbij).Where(b => !van.Any(a => a.AfspraakId == b.AfspraakId))
                .Select(b => new Paar { Id = b.AfspraakId, Sleutel = b.ReferentieSleutel, Van = null, Tot = b.Id }),
            Verschilsoort.Weg => Hier(weg).Where(a => !tot.Any(b => b.AfspraakId == a.AfspraakId))
                .Select(a => new Paar { Id = a.AfspraakId, Sleutel = a.ReferentieSleutel, Van = a.Id, Tot = null }),
            // The same number and the same days: stored again, nothing more.
            Verschilsoort.Gewijzigd => weg.Join(erbij, a => a.AfspraakId, b => b.AfspraakId, (a, b) => new { a, b })
                .Where(p => p.a.Nummer != p.b.Nummer || p.a.EersteDag != p.b.EersteDag || p.a.LaatsteDag != p.b.LaatsteDag)
                .Where(p => l == Landsdelen.Geen || (p.a.Landsdelen & l) != 0 || (p.b.Landsdelen & l) != 0)
                .Select(p => new Paar { Id = p.b.AfspraakId, Sleutel = p.b.ReferentieSleutel, Van = p.a.Id, Tot = p.b.Id }),
            _ => Hier(tot.TeLaat(voor)).Where(b => b.LaatsteDag >= vanaf)
                .Select(b => new Paar { Id = b.AfspraakId, Sleutel = b.ReferentieSleutel, Van = null, Tot = b.Id }),
        };
    }

    private async Task<IReadOnlyList<Verschilregel>> Regels(List<Paar> paren, CancellationToken ct)
    {
        var staten = new Dictionary<long, Afspraakstaat>();
        foreach (var stuk in paren.SelectMany(p => new[] { p.Van, p.Tot }).OfType<long>().Distinct().Chunk(500))
            foreach (var rij in await db.Afspraken.AsNoTracking().Where(r => stuk.Contains(r.Id)).Include(r => r.Versie).ToListAsync(ct))
                staten[rij.Id] = new(VindAfspraak.Inhoud(rij.Versie!.Inhoud),
                    new(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)),
                    rij.EersteDag == DateOnly.MinValue ? null : rij.EersteDag, rij.LaatsteDag == DateOnly.MaxValue ? null : rij.LaatsteDag);
        return [.. paren.Select(p => new Verschilregel(p.Van is { } van ? staten[van] : null, p.Tot is { } tot ? staten[tot] : null))];
    }

    private async Task<Registerstand> Stand(Tijdsblik blik, CancellationToken ct)
    {
        var rijen = Hier(Afspraken(blik));
        var per = await rijen.GroupBy(r => r.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return new(per.Values.Sum(), per, await rijen.TeLaat(blik.Peildatum).CountAsync(ct));
    }

    private async Task<IReadOnlyList<Overlegverschil>> Overleggen(Vergelijking v, CancellationToken ct)
    {
        var was = await Staten(Overleggen(v.Van).NietOp(v.Tot), ct);
        var wordt = await Staten(Overleggen(v.Tot).NietOp(v.Van), ct);
        return [.. was.Keys.Union(wordt.Keys)
            .Select(id => new Overlegverschil(id, was.GetValueOrDefault(id), wordt.GetValueOrDefault(id)))
            .Where(o => o.Was != o.Wordt)
            .OrderBy(o => (o.Wordt ?? o.Was)!.EersteDag).ThenBy(o => (o.Wordt ?? o.Was)!.Naam, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }

    private IQueryable<OverlegRij> Overleggen(Tijdsblik blik)
    {
        var rijen = db.Overleggen.AsNoTracking().Op(blik);
        return sessie.Landsdeel is var l && l != Landsdelen.Geen ? rijen.Where(o => (o.Landsdelen & l) != 0) : rijen;
    }

    private static async Task<Dictionary<string, Overlegstaat>> Staten(IQueryable<OverlegRij> rijen, CancellationToken ct) =>
        await rijen.OrderBy(o => o.EersteDag).ThenBy(o => o.Id).Take(MeesteOverleggen)
            .Select(o => new { o.OverlegId, Staat = new Overlegstaat(o.Naam, o.Landsdelen, o.MomentTekst, o.EersteDag, o.LaatsteDag, o.Status) })
            .ToDictionaryAsync(o => o.OverlegId, o => o.Staat, ct);

    private sealed class Paar
    {
        public string Id { get; set; } = "";
        public string Sleutel { get; set; } = "";
        public long? Van { get; set; }
        public long? Tot { get; set; }
    }
}
