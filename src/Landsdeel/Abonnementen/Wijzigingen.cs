using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Abonnementen;

/// <summary>What an act did to something one follows.</summary>
/// <param name="Wat">As the act names itself: "afspraak gewijzigd".</param>
public sealed record Wijziging(string Wat, long Op, string Partij);

/// <summary>Something one follows that changed, as it now is for this viewer.</summary>
/// <param name="Pad">Its page on the site.</param>
public sealed record Gewijzigd(string Naam, string Pad, IReadOnlyList<Wijziging> Wijzigingen);

/// <summary>Finds what changed in the register between two links of the journal, of what this viewer follows and may see now. It starts from
/// the versions that the viewer may read: what was written out of one's sight is not there to be found.</summary>
public sealed class Wijzigingen(LandsdeelDb db, Sessie sessie, Afspraakselectie selectie, Filteroplossing filters)
{
    private const int Stuk = 500;

    private sealed record Feit(long Rij, long Volgnummer, AggregaatSoort Soort, string Id, Wijziging Wijziging);

    private sealed record Onderwerp(Abonnementsoort Soort, string Sleutel);

    /// <param name="sinds">The last link that was told, for each subscription.</param>
    public async Task<IReadOnlyList<Gewijzigd>> Voor(IReadOnlyList<AbonnementRij> abonnementen, IReadOnlyDictionary<long, long> sinds, long tot, CancellationToken ct)
    {
        if (abonnementen.Count == 0) return [];
        var onderwerpen = await Onderwerpen(await Feiten(abonnementen.Min(a => sinds[a.Id]), tot, ct), ct);
        if (onderwerpen.Count == 0) return [];
        var gekozen = new Dictionary<Onderwerp, HashSet<Feit>>();
        foreach (var a in abonnementen)
        {
            var na = onderwerpen.Where(o => o.Feit.Volgnummer > sinds[a.Id]).ToList();
            var past = await Past(a, na.Select(o => o.Onderwerp).ToHashSet(), ct);
            foreach (var (onderwerp, feit) in na.Where(o => past.Contains(o.Onderwerp)))
                (gekozen.TryGetValue(onderwerp, out var er) ? er : gekozen[onderwerp] = []).Add(feit);
        }
        var namen = await Namen([.. gekozen.Keys], ct);
        return [.. gekozen.Where(g => namen.ContainsKey(g.Key)).OrderBy(g => g.Value.Min(f => f.Rij))
            .Select(g => new Gewijzigd(namen[g.Key].Naam, namen[g.Key].Pad, [.. g.Value.OrderBy(f => f.Rij).Select(f => f.Wijziging).Distinct()]))];
    }

    private async Task<List<Feit>> Feiten(long van, long tot, CancellationToken ct)
    {
        var (wie, partij) = (sessie.Actor.Naam, sessie.Actor.Partij.Waarde);
        var rijen = await (from j in db.Journaal
                           where j.Volgnummer > van && j.Volgnummer <= tot
                           join v in db.Versies on j.HandelingId equals v.HandelingId
                           where v.VervangenOp == Tijdsblik.Open
                               // A version that is stored again because its days were cut short says nothing new; what cut them may be out of sight.
                               && !db.Versies.Any(o => o.Soort == v.Soort && o.AggregaatId == v.AggregaatId && o.Nummer == v.Nummer && o.Id < v.Id)
                               // What one did oneself is no news.
                               && !(v.Handeling!.Wie == wie && v.Handeling.Partij == partij)
                           orderby v.Id
                           select new { v.Id, j.Volgnummer, v.Soort, v.AggregaatId, Wat = v.Handeling!.Soort, v.Handeling.Op, v.Handeling.Partij }).AsNoTracking().ToListAsync(ct);
        return [.. rijen.Select(r => new Feit(r.Id, r.Volgnummer, r.Soort, r.AggregaatId, new(r.Wat, r.Op, r.Partij)))];
    }

    /// <summary>Of which afspraak or overleg each is a part.</summary>
    private async Task<List<(Onderwerp Onderwerp, Feit Feit)>> Onderwerpen(List<Feit> feiten, CancellationToken ct)
    {
        List<(Onderwerp, Feit)> uit = [];
        List<Feit> delen = [];
        foreach (var feit in feiten)
        {
            switch (feit.Soort)
            {
                case AggregaatSoort.Afspraak or AggregaatSoort.AfspraakOndertekening:
                    uit.Add((new(Abonnementsoort.Afspraak, feit.Id), feit));
                    break;
                case AggregaatSoort.Overleg or AggregaatSoort.Agenda or AggregaatSoort.Afsprakenlijst or AggregaatSoort.LijstOndertekening:
                    uit.Add((new(Abonnementsoort.Overleg, feit.Id), feit));
                    break;
                default:
                    delen.Add(feit);
                    break;
            }
        }
        foreach (var stuk in delen.Chunk(Stuk))
        {
            var rijen = stuk.Select(f => f.Rij).ToList();
            var bij = await db.Overlegdelen.AsNoTracking().Where(d => rijen.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.OverlegId, ct);
            uit.AddRange(stuk.Where(f => bij.ContainsKey(f.Rij)).Select(f => (new Onderwerp(Abonnementsoort.Overleg, bij[f.Rij]), f)));
            var op = await db.Afspraakdelen.AsNoTracking().Where(d => rijen.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.AfspraakId, ct);
            uit.AddRange(stuk.Where(f => op.ContainsKey(f.Rij)).Select(f => (new Onderwerp(Abonnementsoort.Afspraak, op[f.Rij]), f)));
        }
        return uit;
    }

    /// <summary>Those that belong to a subscription.</summary>
    private async Task<HashSet<Onderwerp>> Past(AbonnementRij a, HashSet<Onderwerp> alle, CancellationToken ct)
    {
        if (a.Soort is Abonnementsoort.Afspraak or Abonnementsoort.Overleg) return alle.Contains(new(a.Soort, a.Sleutel)) ? [new(a.Soort, a.Sleutel)] : [];
        // What the list named and is no longer there to be seen would, left out, make it a list of everything.
        var weergave = a.Soort == Abonnementsoort.Weergave ? await filters.Lees(QueryHelpers.ParseQuery(a.Sleutel), ct) : null;
        if (weergave is { Opmerkingen.Count: > 0 }) return [];
        var filter = weergave is not null ? weergave.Filter
            : LandsdelenExtensions.Lees(a.Sleutel, out var landsdeel) ? AfspraakFilter.Leeg with { Landsdelen = landsdeel } : null;
        if (filter is null) return [];
        HashSet<Onderwerp> uit = [];
        foreach (var stuk in alle.Where(o => o.Soort == Abonnementsoort.Afspraak).Select(o => o.Sleutel).Chunk(Stuk))
            uit.UnionWith((await selectie.Pas(filter.Selectie).Where(r => stuk.Contains(r.AfspraakId)).Select(r => r.AfspraakId).ToListAsync(ct)).Select(id => new Onderwerp(Abonnementsoort.Afspraak, id)));
        if (a.Soort == Abonnementsoort.Landsdeel)
            foreach (var stuk in alle.Where(o => o.Soort == Abonnementsoort.Overleg).Select(o => o.Sleutel).Chunk(Stuk))
                uit.UnionWith((await db.Overleggen.AsNoTracking().Op(sessie.Blik).Where(o => (o.Landsdelen & filter.Landsdelen) != 0 && stuk.Contains(o.OverlegId)).Select(o => o.OverlegId).ToListAsync(ct))
                    .Select(id => new Onderwerp(Abonnementsoort.Overleg, id)));
        return uit;
    }

    /// <summary>What each is called now; what itself is out of sight is not in it.</summary>
    private async Task<Dictionary<Onderwerp, (string Naam, string Pad)>> Namen(IReadOnlyList<Onderwerp> alle, CancellationToken ct)
    {
        var uit = new Dictionary<Onderwerp, (string, string)>();
        foreach (var stuk in alle.Where(o => o.Soort == Abonnementsoort.Afspraak).Select(o => o.Sleutel).Chunk(Stuk))
            foreach (var r in await db.Afspraken.AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open && stuk.Contains(r.AfspraakId)).OrderBy(r => r.GeldigVan).ThenBy(r => r.Id)
                .Select(r => new { r.AfspraakId, r.Referentie, r.Tekst }).ToListAsync(ct))
                uit[new(Abonnementsoort.Afspraak, r.AfspraakId)] = (Volgtekst.Afspraak(r.Referentie, r.Tekst), "/afspraken/" + (r.Referentie == "" ? r.AfspraakId : r.Referentie));
        foreach (var stuk in alle.Where(o => o.Soort == Abonnementsoort.Overleg).Select(o => o.Sleutel).Chunk(Stuk))
            foreach (var r in await db.Overleggen.AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open && stuk.Contains(r.OverlegId)).OrderBy(r => r.GeldigVan).ThenBy(r => r.Id)
                .Select(r => new { r.OverlegId, r.Naam, r.Landsdelen }).ToListAsync(ct))
                uit[new(Abonnementsoort.Overleg, r.OverlegId)] = (Volgtekst.Overleg(r.Naam, r.Landsdelen), "/overleggen/" + r.OverlegId);
        return uit;
    }
}
