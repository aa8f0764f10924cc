using Landsdeel.Gebieden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Landsdeel.Afspraken;

/// <summary>A filter whose partijen, gebieden and overleggen are known, with their names.</summary>
/// <param name="Namen">Name for people by the value in the filter.</param>
public sealed record OpgelosteFilter(
    AfspraakFilter Filter, IReadOnlyList<Opmerking> Opmerkingen, IReadOnlyDictionary<string, string> Namen)
{
    /// <summary>What the filter takes along that the user did not name: each a sentence.</summary>
    public IReadOnlyList<string> Uitleg { get; init; } = [];
}

/// <summary>Reads a filter and looks up the partijen, gebieden and overleggen it names: by key or, as people type them, by name.
/// What the viewer may not see is as unknown as what does not exist.</summary>
public sealed class Filteroplossing(LandsdeelDb db, PartijOpNaam opNaam, GebiedVragen gebieden, Sessie sessie)
{
    public async Task<OpgelosteFilter> Lees(IEnumerable<KeyValuePair<string, StringValues>> vraag, CancellationToken ct)
    {
        var (filter, opmerkingen) = Filtertaal.Lees(vraag);
        var alle = opmerkingen.ToList();
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> uitleg = [];
        if (filter.Partijen.Count > 0)
        {
            filter = filter with { Partijen = await Partijen(filter.Partijen, namen, alle, ct) };
            uitleg.AddRange(await Voorgangers(filter.Partijen, namen, ct));
        }
        if (filter.Gebieden.Count > 0) filter = await Gebieden(filter, namen, alle, uitleg, ct);
        if (filter.Terug.Count + filter.Overleggen.Count > 0)
        {
            var bedoeld = filter.Terug.Concat(filter.Overleggen).Distinct().ToList();
            foreach (var o in await db.Overleggen.AsNoTracking().Op(sessie.Blik)
                .Where(o => bedoeld.Contains(o.OverlegId) || bedoeld.Contains(o.Naam))
                .Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
            {
                namen[o.Naam] = o.Naam;
                namen[o.OverlegId] = $"{o.Naam} ({Domain.Gedeeld.LandsdelenExtensions.Namen(o.Landsdelen)})";
            }
            foreach (var onbekend in bedoeld.Where(b => !namen.ContainsKey(b)))
                alle.Add(new($"Het overleg '{onbekend}' is niet bekend en is niet gebruikt. Schrijf de naam zoals bij Overleggen staat."));
            filter = filter with { Terug = [.. filter.Terug.Where(namen.ContainsKey)], Overleggen = [.. filter.Overleggen.Where(namen.ContainsKey)] };
        }
        return new(filter, alle, namen) { Uitleg = uitleg };
    }

    /// <summary>Whose afspraken come along with those of a partij, because they went on in it by the peildatum. As <see cref="Afspraakselectie.Genoemd"/> has it.</summary>
    private async Task<IReadOnlyList<string>> Voorgangers(IReadOnlyList<string> partijen, Dictionary<string, string> namen, CancellationToken ct)
    {
        var voorgangers = partijen.Select(p => (Partij: p, Van: sessie.Opvolging.Voorgangers(new(p), sessie.Peildatum))).Where(p => p.Van.Count > 0).ToList();
        var ids = voorgangers.SelectMany(v => v.Van).Select(v => v.Partij.Waarde).Distinct().ToList();
        if (ids.Count == 0) return [];
        var heten = (await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => ids.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct)).ToDictionary(p => p.PartijId, p => p.Naam);
        return [.. voorgangers.Select(v => (v.Partij, Namen: v.Van.Where(w => heten.ContainsKey(w.Partij.Waarde)).Select(w => heten[w.Partij.Waarde]).Order(StringComparer.CurrentCulture).ToList()))
            .Where(v => v.Namen.Count > 0).Select(v => $"U ziet ook de afspraken van {Woorden.Samen(v.Namen)}, waarvan {namen[v.Partij]} de opvolger is.")];
    }

    private async Task<AfspraakFilter> Gebieden(AfspraakFilter filter, Dictionary<string, string> namen, List<Opmerking> opmerkingen, List<string> uitleg, CancellationToken ct)
    {
        var gevonden = new Dictionary<string, string>();
        foreach (var bedoeld in filter.Gebieden)
        {
            var keuzes = await gebieden.Vind(bedoeld, ct);
            if (keuzes is [var een]) gevonden[een.Id] = een.Naam;
            else if (keuzes.Count == 0)
                opmerkingen.Add(new($"Het gebied '{bedoeld}' is niet bekend en is niet gebruikt. Kies een gebied uit de lijst bij de filters."));
            else
                opmerkingen.Add(new($"Bij '{bedoeld}' past meer dan één gebied; er is niet op gefilterd. Bedoelt u:", Filtertaal.Gebied,
                    [.. keuzes.Take(PartijOpNaam.MeesteKeuzes).Select(k => ($"{k.Kort} ({k.Soort})", k.Id))]));
        }
        if (gevonden.Count > 0)
            uitleg.Add($"Dit zijn de afspraken waarin de woorden {string.Join(" of ", gevonden.Values.Select(n => $"‘{Gebiedsnaam.Kort(n)}’"))} staan: in de tekst, het citaat of de partijen.");
        foreach (var (id, naam) in gevonden) namen[id] = Gebiedsnaam.Kort(naam);
        return filter with { Gebieden = [.. gevonden.Keys.Order(StringComparer.Ordinal)], Gebiedsnamen = gevonden };
    }

    private async Task<List<string>> Partijen(
        IReadOnlyList<string> bedoeld, Dictionary<string, string> namen, List<Opmerking> opmerkingen, CancellationToken ct)
    {
        var gevonden = new List<string>();
        foreach (var p in await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => bedoeld.Contains(p.PartijId))
            .Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct))
        {
            gevonden.Add(p.PartijId);
            namen[p.PartijId] = p.Naam;
        }
        foreach (var naam in bedoeld.Except(gevonden).ToList())
        {
            var keuzes = await opNaam.Vind(naam, ct);
            if (keuzes is [var (id, heet)])
            {
                gevonden.Add(id);
                namen[id] = heet;
            }
            else if (keuzes.Count == 0)
                opmerkingen.Add(new($"De partij '{naam}' is niet bekend en is niet gebruikt. Schrijf de naam of afkorting zoals bij Partijen staat."));
            else
                opmerkingen.Add(new($"Bij '{naam}' past meer dan één partij; er is niet op gefilterd. Bedoelt u:", Filtertaal.Partij,
                    [.. keuzes.Take(PartijOpNaam.MeesteKeuzes).Select(k => (k.Naam, k.Id))]));
        }
        return [.. gevonden.Distinct().Order(StringComparer.Ordinal)];
    }
}
