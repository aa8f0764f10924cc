using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>One line of the list of overleggen.</summary>
/// <param name="Van">First day; 0001-01-01 when open.</param>
/// <param name="Tot">Last day; 9999-12-31 when there is none.</param>
/// <param name="KomtTerug">How many items come back there; null when that was not counted.</param>
public sealed record OverlegRegel(
    string Id, string Naam, OverlegReeks Reeks, Landsdelen Landsdelen, string Corridor, string Moment, DateOnly Van, DateOnly Tot, OverlegStatus Status, int? KomtTerug = null);

/// <summary>What the list shows: what is to come, first to last, and what is past, last to first.</summary>
/// <param name="Meer">There are more past ones than are shown.</param>
public sealed record OverlegLijst(IReadOnlyList<OverlegRegel> Komend, IReadOnlyList<OverlegRegel> Voorbij, bool Meer);

/// <summary>An afspraak that was made in an overleg.</summary>
public sealed record GemaakteAfspraak(string Id, string Referentie, string Tekst, AfspraakSoort Soort, AfspraakStatus Status);

/// <summary>One overleg with what hangs on it.</summary>
/// <param name="Nummer">Version number, to change it from.</param>
/// <param name="Eigenaar">The partij that keeps it.</param>
/// <param name="Ronde">Other overleggen of the same name.</param>
public sealed record OverlegBeeld(
    Overleg Overleg, int Nummer, PartijId Eigenaar, IReadOnlyList<Puntpartij> Deelnemers, IReadOnlyList<GemaakteAfspraak> Gemaakt, int AantalGemaakt, IReadOnlyList<OverlegRegel> Ronde);

/// <summary>What pages and commands ask about overleggen.</summary>
public sealed class OverlegVragen(LandsdeelDb db, Sessie sessie)
{
    public const int MeestKomend = 500;
    public const int MeestVoorbij = 100;
    public const int MeestGemaakt = 100;

    public async Task<OverlegLijst> Lijst(OverlegReeks? reeks, bool alleenCorridors, CancellationToken ct)
    {
        var rijen = db.Overleggen.AsNoTracking().Op(sessie.Blik);
        if (sessie.Landsdeel != Landsdelen.Geen) rijen = rijen.Where(o => (o.Landsdelen & sessie.Landsdeel) != 0);
        if (reeks is { } r) rijen = rijen.Where(o => o.Reeks == r);
        if (alleenCorridors) rijen = rijen.Where(o => o.Corridor != "");
        var dag = sessie.Peildatum;
        var komend = await Regels(rijen.Where(o => o.LaatsteDag >= dag && o.Status < OverlegStatus.Gehouden)
            .OrderBy(o => o.EersteDag).ThenBy(o => o.LaatsteDag).ThenBy(o => o.Naam).ThenBy(o => o.Landsdelen).Take(MeestKomend)).ToListAsync(ct);
        var voorbij = await Regels(rijen.Where(o => o.LaatsteDag < dag || o.Status >= OverlegStatus.Gehouden)
            .OrderByDescending(o => o.EersteDag).ThenBy(o => o.Naam).ThenBy(o => o.Landsdelen).Take(MeestVoorbij + 1)).ToListAsync(ct);
        var ids = komend.Select(o => o.Id).ToList();
        var aantallen = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(a => a.Tijd != Tijd.Verleden)
            .SelectMany(a => a.Agenderingen, (a, g) => g.OverlegId).Where(o => ids.Contains(o))
            .GroupBy(o => o).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return new([.. komend.Select(o => o with { KomtTerug = aantallen.GetValueOrDefault(o.Id) })],
            [.. voorbij.Take(MeestVoorbij)], voorbij.Count > MeestVoorbij);
    }

    public async Task<OverlegBeeld?> Een(OverlegId id, CancellationToken ct)
    {
        var rij = await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.Overleg && v.AggregaatId == id.Waarde).Select(v => new { v.Nummer, v.Inhoud, v.ZichtPartij }).SingleOrDefaultAsync(ct);
        if (rij is null) return null;
        var overleg = JsonSerializer.Deserialize<Overleg>(rij.Inhoud, LandsdeelJson.Compact)!;
        var deelnemers = await Namen(overleg.Deelnemers, ct);
        var gemaakt = db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(a => a.OverlegId == id.Waarde);
        var eerste = await gemaakt.OrderBy(a => a.ReferentieSleutel).ThenBy(a => a.Id).Take(MeestGemaakt)
            .Select(a => new GemaakteAfspraak(a.AfspraakId, a.Referentie, a.Tekst, a.Soort, a.Status)).ToListAsync(ct);
        var ronde = await Regels(db.Overleggen.AsNoTracking().Op(sessie.Blik).Where(o => o.Naam == overleg.Naam && o.OverlegId != id.Waarde).OrderBy(o => o.Landsdelen)).ToListAsync(ct);
        return new(overleg, rij.Nummer, new(rij.ZichtPartij), deelnemers, eerste, eerste.Count < MeestGemaakt ? eerste.Count : await gemaakt.CountAsync(ct), ronde);
    }

    /// <summary>Names of partijen as now known, in the given order; one that is not known keeps its key.</summary>
    public async Task<IReadOnlyList<Puntpartij>> Namen(IReadOnlyList<PartijId> partijen, CancellationToken ct)
    {
        var ids = partijen.Select(p => p.Waarde).Distinct().ToList();
        var namen = (await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => ids.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct))
            .ToDictionary(p => p.PartijId, p => p.Naam);
        return [.. partijen.Distinct().Select(p => new Puntpartij(p, Rol.Betrokken, namen.GetValueOrDefault(p.Waarde, p.Waarde)))];
    }

    private static IQueryable<OverlegRegel> Regels(IQueryable<OverlegRij> rijen) => rijen.Select(o =>
        new OverlegRegel(o.OverlegId, o.Naam, o.Reeks, o.Landsdelen, o.Corridor, o.MomentTekst, o.EersteDag, o.LaatsteDag, o.Status, null));
}
