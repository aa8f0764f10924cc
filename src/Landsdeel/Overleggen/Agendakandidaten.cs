using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Trajecten;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>What a proposal is made of, with how much more there is than was taken.</summary>
internal sealed record Agendakeuze(Agendavraag Vraag, int Meer, int MeerZonderMoment);

/// <summary>Selects in the database, by index, the afspraken that may come on an agenda: never all of them.</summary>
internal sealed class Agendakandidaten(LandsdeelDb db, Tijdsblik blik)
{
    /// <summary>No meeting goes through more than this many late items; the rest stand in the register.</summary>
    public const int MeestOpTermijn = 200;
    public const int MeestZonderMoment = 50;
    /// <summary>Counting goes no further than this.</summary>
    public const int MeestGeteld = 1000;

    private static readonly AfspraakStatus[] Afgehandeld = [AfspraakStatus.Nagekomen, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen];

    private Termijnoplossing? _oplossing;

    public async Task<Agendakeuze> Voor(Overleg overleg, CancellationToken ct)
    {
        var rijen = db.Afspraken.AsNoTracking().Op(blik);
        var terug = await rijen.SelectMany(r => r.Agenderingen, (r, a) => new { r.Id, a.OverlegId })
            .Where(r => r.OverlegId == overleg.Id.Waarde).Select(r => r.Id).Distinct().ToListAsync(ct);
        var gevonden = await Lees(terug, ct);

        var samen = gevonden.SelectMany(a => a.Afspraak.Verbanden)
            .Where(v => v.Soort is VerbandSoort.Samenhang or VerbandSoort.Wederkerig).Select(v => v.Naar.Waarde).Distinct().ToList();
        var naar = gevonden.Select(a => a.Afspraak.Id.Waarde).ToList();
        var rest = new HashSet<long>();
        foreach (var stuk in samen.Chunk(500))
            rest.UnionWith(await rijen.Where(r => stuk.Contains(r.AfspraakId)).Select(r => r.Id).ToListAsync(ct));
        foreach (var stuk in naar.Chunk(500))
            rest.UnionWith(await rijen.SelectMany(r => r.Verbanden, (r, v) => new { r.Id, v.NaarId, v.Soort })
                .Where(v => stuk.Contains(v.NaarId) && (v.Soort == VerbandSoort.Samenhang || v.Soort == VerbandSoort.Wederkerig))
                .Select(v => v.Id).ToListAsync(ct));

        var tot = overleg.Moment?.Tot is { } laatste && laatste >= blik.Peildatum ? laatste : blik.Peildatum.AddDays(-1);
        var open = rijen.Where(r => r.HeeftProcedure && !Afgehandeld.Contains(r.Status));
        var hier = overleg.Landsdelen;
        var metLandelijk = hier | Landsdelen.Landelijk;
        var opTermijn = open.Where(r => r.LaatsteDag <= tot && (r.Landsdelen & metLandelijk) != 0)
            .OrderBy(r => r.LaatsteDag).ThenBy(r => r.Id).Select(r => r.Id);
        var (eerste, meer) = await Hoogstens(opTermijn, MeestOpTermijn, ct);
        rest.UnionWith(eerste);
        var zonderMoment = open.Where(r => r.LaatsteDag == DateOnly.MaxValue && r.EersteDag == DateOnly.MinValue && (r.Landsdelen & hier) != 0)
            .OrderBy(r => r.Id).Select(r => r.Id);
        var (zonder, meerZonder) = await Hoogstens(zonderMoment, MeestZonderMoment, ct);
        rest.UnionWith(zonder);
        rest.ExceptWith(terug);

        gevonden.AddRange(await Lees([.. rest], ct));
        return new(await Vraag(overleg, gevonden, ct), meer, meerZonder);
    }

    /// <summary>An item that is added by hand from the register.</summary>
    public async Task<Agendapunt?> Punt(string referentie, CancellationToken ct)
    {
        var hoofd = referentie.ToUpperInvariant();
        var id = referentie == "" ? 0 : await db.Afspraken.AsNoTracking().Op(blik).Where(r => r.AfspraakId == referentie || r.Referentie == hoofd)
            .Select(r => r.Id).FirstOrDefaultAsync(ct);
        if (id == 0) return null;
        var gelezen = (await Lees([id], ct)).Single();
        var afspraak = gelezen.Afspraak;
        return new()
        {
            Sleutel = Agendapunt.SleutelVan(afspraak.Id),
            Titel = afspraak.Tekst,
            Herkomst = Puntherkomst.Zelf,
            Actie = AgenderingActie.Bespreken,
            Zekerheid = Zekerheid.Mogelijk,
            Reden = "Uit het register toegevoegd.",
            Partijen = gelezen.Partijen,
            Afspraak = afspraak.Id,
            Referentie = afspraak.Referentie,
            Passages = afspraak.Passages,
            Onderwerp = (await Onderwerpen([gelezen], ct)).GetValueOrDefault(afspraak.Onderwerp ?? default),
        };
    }

    /// <summary>The days of every overleg, read once.</summary>
    private async Task<Termijnoplossing> Oplossing(CancellationToken ct) => _oplossing ??= await Overlegdagen.Oplossing(db, blik.BekendMicros, ct);

    private static async Task<(List<long> Eerste, int Meer)> Hoogstens(IQueryable<long> rijen, int hoogstens, CancellationToken ct)
    {
        var eerste = await rijen.Take(hoogstens + 1).ToListAsync(ct);
        if (eerste.Count <= hoogstens) return (eerste, 0);
        var aantal = await rijen.Take(MeestGeteld + hoogstens + 1).CountAsync(ct);
        return (eerste[..hoogstens], aantal - hoogstens);
    }

    private async Task<List<(Afspraak Afspraak, IReadOnlyList<Puntpartij> Partijen)>> Lees(IReadOnlyList<long> rijen, CancellationToken ct)
    {
        List<(Afspraak, IReadOnlyList<Puntpartij>)> uit = [];
        foreach (var stuk in rijen.Chunk(500))
        {
            var inhoud = await db.Afspraken.AsNoTracking().Where(r => stuk.Contains(r.Id)).Select(r => new { r.Id, r.Versie!.Inhoud }).ToListAsync(ct);
            var partijen = (await db.Afspraken.AsNoTracking().Where(r => stuk.Contains(r.Id))
                    .SelectMany(r => r.Partijen, (r, p) => new { r.Id, p.Volgorde, p.PartijId, p.Rol, p.Naam }).ToListAsync(ct))
                .ToLookup(p => p.Id);
            uit.AddRange(inhoud.Select(r => (JsonSerializer.Deserialize<Afspraak>(r.Inhoud, LandsdeelJson.Compact)!,
                (IReadOnlyList<Puntpartij>)[.. partijen[r.Id].OrderBy(p => p.Rol).ThenBy(p => p.Volgorde).Select(p => new Puntpartij(new(p.PartijId), p.Rol, p.Naam))])));
        }
        return uit;
    }

    private async Task<Agendavraag> Vraag(Overleg overleg, List<(Afspraak Afspraak, IReadOnlyList<Puntpartij> Partijen)> gevonden, CancellationToken ct)
    {
        var onderwerpen = await Onderwerpen(gevonden, ct);
        var gelezen = await db.DocumentTeksten.AsNoTracking().OrderBy(d => d.DocumentId).Select(d => d.DocumentId).Take(MeestGeteld).ToListAsync(ct);
        var genoemd = gevonden.SelectMany(a => a.Afspraak.Passages.Concat(a.Afspraak.Agenderingen.SelectMany(g => g.Passages)))
            .Select(p => p.Document.Waarde).Concat(gelezen.Take(1)).Distinct();
        var bronnen = (await Inhoud<Document>(AggregaatSoort.Document, genoemd, ct)).ToDictionary(d => d.Id, Agendabron.Noem);
        var overleggen = gevonden.SelectMany(a => a.Afspraak.Agenderingen).Select(g => g.Overleg?.Waarde).OfType<string>().Distinct().ToList();
        var oplossing = await Oplossing(ct);
        overleggen.AddRange(gevonden.SelectMany(a => a.Afspraak.Agenderingen
            .Select(g => oplossing.Overleg(g.Moment, g.Landsdelen | a.Afspraak.Landsdelen)?.Waarde)).OfType<string>());
        var namen = (await Inhoud<Overleg>(AggregaatSoort.Overleg, overleggen.Distinct(), ct)).ToDictionary(o => o.Id, o => o.VolleNaam());
        return new(
            overleg,
            [.. gevonden.Select(a => new Agendakandidaat(a.Afspraak, a.Partijen, onderwerpen.GetValueOrDefault(a.Afspraak.Onderwerp ?? default)))],
            oplossing,
            blik.Peildatum,
            bronnen,
            [.. gelezen.Select(d => bronnen.GetValueOrDefault(new(d), "een document"))],
            namen);
    }

    private async Task<Dictionary<TrajectId, string>> Onderwerpen(List<(Afspraak Afspraak, IReadOnlyList<Puntpartij>)> gevonden, CancellationToken ct) =>
        (await Inhoud<Traject>(AggregaatSoort.Traject, gevonden.Select(a => a.Afspraak.Onderwerp?.Waarde).OfType<string>().Distinct(), ct))
        .ToDictionary(t => t.Id, t => t.Naam);

    private async Task<IReadOnlyList<T>> Inhoud<T>(AggregaatSoort soort, IEnumerable<string> ids, CancellationToken ct)
    {
        List<T> uit = [];
        foreach (var stuk in ids.Chunk(500))
            uit.AddRange((await db.Versies.AsNoTracking().Op(blik).Where(v => v.Soort == soort && stuk.Contains(v.AggregaatId))
                .Select(v => v.Inhoud).ToListAsync(ct)).Select(i => JsonSerializer.Deserialize<T>(i, LandsdeelJson.Compact)!));
        return uit;
    }
}
