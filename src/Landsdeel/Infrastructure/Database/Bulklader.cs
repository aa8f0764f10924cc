using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>A new afspraak, from when it holds, and who may see it.</summary>
public sealed record NieuweAfspraak(Afspraak Afspraak, DateOnly GeldigVan, Zicht Zicht);

/// <summary>Writes many new afspraken at once: exactly the rows that <see cref="Vastlegger"/> writes (a test compares them),
/// without tracking each. One act and one link of the Journaal for every call.</summary>
/// <remarks>Partijen and overleggen are looked up once: use one loader for a run in which those do not change.</remarks>
public sealed class Bulklader(LandsdeelDb db)
{
    private readonly Bulktabel _versie = Bulktabel.Van<VersieRij>(db);
    private readonly Bulktabel _aggregaat = Bulktabel.Van<AggregaatRij>(db);
    private readonly Bulktabel _afspraak = Bulktabel.Van<AfspraakRij>(db);
    private readonly Bulktabel _partij = Bulktabel.Van<AfspraakPartijRij>(db);
    private readonly Bulktabel _agendering = Bulktabel.Van<AfspraakAgenderingRij>(db);
    private readonly Bulktabel _verband = Bulktabel.Van<AfspraakVerbandRij>(db);
    private readonly Dictionary<string, PartijRij> _partijen = [];
    private readonly HashSet<string> _gezocht = [];
    private Termijnoplossing? _oplossing;

    /// <summary>Writes all or nothing, in the present transaction or one of its own. Refused when one is there already.</summary>
    public Task<Uitkomst<long>> Leg(Handeling handeling, IReadOnlyList<NieuweAfspraak> afspraken, CancellationToken ct, Func<long, Task>? erbij = null) =>
        LegDelen(handeling, new[] { afspraken }.ToAsyncEnumerable(), async act =>
        {
            if (erbij is not null) await erbij(act);
            return null;
        }, ct);

    /// <summary>Writes a long list as one act, with no more than one part of it in memory.</summary>
    /// <param name="delen">Asked for part by part within the transaction; may read from the same database.</param>
    /// <param name="erbij">The last word within the transaction, given the id of the act; a refusal undoes everything.</param>
    public async Task<Uitkomst<long>> LegDelen(
        Handeling handeling, IAsyncEnumerable<IReadOnlyList<NieuweAfspraak>> delen, Func<long, Task<Weigering?>> erbij, CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        var transactie = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        try
        {
            var act = HandelingRij.Van(handeling);
            db.Handelingen.Add(act);
            await db.SaveChangesAsync(ct);
            using var som = new Digestsom(act);
            await foreach (var afspraken in delen.WithCancellation(ct))
            {
                if (await Bezet(afspraken, ct) is { } bezet) return bezet;
                var versies = Versies(afspraken, act, await db.VersieSleutels(afspraken.Count, ct));
                await db.Stort(_versie, versies, ct);
                await db.Stort(_aggregaat, afspraken.Select(a => new AggregaatRij { Soort = AggregaatSoort.Afspraak, Id = a.Afspraak.Id.Waarde, Nummer = 1 }), ct);
                await Rijen(versies, afspraken, ct);
                som.Tel(versies);
                db.ChangeTracker.Clear();
            }
            if (await erbij(act.Id) is { } weigering) return Uitkomst.Geweigerd<long>([weigering]);
            await new Journaalschrijver(db).Schrijf(act, som.Waarde(), ct);
            await db.SaveChangesAsync(ct);
            if (transactie is not null) await transactie.CommitAsync(ct);
            return act.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new GelijktijdigGewijzigd();
        }
        finally
        {
            db.ChangeTracker.Clear();
            // Leaving without a commit rolls back here.
            if (transactie is not null) await transactie.DisposeAsync();
        }
    }

    private async Task Rijen(VersieRij[] versies, IReadOnlyList<NieuweAfspraak> afspraken, CancellationToken ct)
    {
        var nodig = afspraken.SelectMany(a => a.Afspraak.Partijen).Select(p => p.Partij.Waarde).Where(_gezocht.Add).ToList();
        foreach (var (id, partij) in await new RijMaker(db).Partijen(nodig, ct)) _partijen[id] = partij;
        var oplossing = _oplossing ??= await Overlegdagen.Oplossing(db, null, ct);
        var rijen = new (AfspraakRij Rij, string Termen)[versies.Length];
        // Making a row costs more than writing it, most of it folding its words; the rows do not lean on each other.
        Parallel.For(0, versies.Length, i => rijen[i] = RijMaker.Afspraak(versies[i], afspraken[i].Afspraak, _partijen, oplossing));
        await db.Stort(_afspraak, rijen.Select(r => r.Rij), ct);
        await db.Stort(_partij, rijen.SelectMany(r => r.Rij.Partijen), ct);
        await db.Stort(_agendering, rijen.SelectMany(r => r.Rij.Agenderingen), ct);
        await db.Stort(_verband, rijen.SelectMany(r => r.Rij.Verbanden), ct);
        await db.BewaarTermen([.. rijen.Select(r => (r.Rij.Id, r.Termen))], ct);
    }

    private static VersieRij[] Versies(IReadOnlyList<NieuweAfspraak> afspraken, HandelingRij act, long[] sleutels)
    {
        var versies = new VersieRij[afspraken.Count];
        Parallel.For(0, versies.Length, i =>
        {
            var (afspraak, van, zicht) = afspraken[i];
            var versie = VersieRij.Van(AggregaatSoort.Afspraak, afspraak.Id.Waarde, act, 1, Versieplan.Eerste(van).Nieuw,
                JsonSerializer.Serialize(afspraak, LandsdeelJson.Compact), zicht);
            versie.Id = sleutels[i];
            versies[i] = versie;
        });
        return versies;
    }

    private async Task<BestaatAl?> Bezet(IReadOnlyList<NieuweAfspraak> afspraken, CancellationToken ct)
    {
        var dubbel = afspraken.GroupBy(a => a.Afspraak.Id.Waarde).FirstOrDefault(g => g.Skip(1).Any());
        if (dubbel is not null) return new(dubbel.Key);
        foreach (var stuk in afspraken.Select(a => a.Afspraak.Id.Waarde).Chunk(1000))
        {
            var er = await db.Aggregaten.Where(a => a.Soort == AggregaatSoort.Afspraak && stuk.Contains(a.Id)).Select(a => a.Id).FirstOrDefaultAsync(ct);
            if (er is not null) return new(er);
        }
        return null;
    }
}
