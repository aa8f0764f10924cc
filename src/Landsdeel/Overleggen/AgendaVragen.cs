using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>What pages, papers and commands ask about agendas.</summary>
public sealed class AgendaVragen(LandsdeelDb db, Sessie sessie, Voorbereiden.InbrengVragen inbreng)
{
    private readonly Agendakandidaten _kandidaten = new(db, sessie.Blik);

    /// <summary>The agenda of one overleg; null when there is no such overleg for this viewer on this day.</summary>
    public async Task<Agendabeeld?> Van(OverlegId overleg, CancellationToken ct)
    {
        var inhoud = await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.Overleg && v.AggregaatId == overleg.Waarde).Select(v => v.Inhoud).SingleOrDefaultAsync(ct);
        return inhoud is null ? null : await Beeld(Lees<Overleg>(inhoud), ct);
    }

    /// <summary>The agendas of a round together, in the order of the landsdelen.</summary>
    /// <param name="naam">The name the overleggen share ("BO MIRT najaar 2020"), or the key of one; capitals do not matter.</param>
    /// <param name="landsdeel">Only of these landsdelen; Geen means all.</param>
    public async Task<IReadOnlyList<Agendabeeld>> Ronde(string naam, Landsdelen landsdeel, CancellationToken ct)
    {
        var gezocht = naam.Trim();
        var ids = (await db.Overleggen.AsNoTracking().Op(sessie.Blik)
                .Where(o => landsdeel == Landsdelen.Geen || (o.Landsdelen & landsdeel) != 0)
                .Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
            .Where(o => o.OverlegId == gezocht || string.Equals(o.Naam, gezocht, StringComparison.OrdinalIgnoreCase))
            .OrderBy(o => o.Landsdelen).ThenBy(o => o.OverlegId, StringComparer.Ordinal);
        List<Agendabeeld> beelden = [];
        foreach (var o in ids)
            if (await Van(new(o.OverlegId), ct) is { } beeld) beelden.Add(beeld);
        return beelden;
    }

    /// <summary>One item as the register has it now, to add to an agenda by hand: by reference or key; null when not to be seen.</summary>
    public Task<Agendapunt?> Punt(string referentie, CancellationToken ct) => _kandidaten.Punt(referentie.Trim(), ct);

    /// <summary>A version of an agenda as this viewer may see it; items of afspraken that are not for this viewer are left out,
    /// and so are their numbers.</summary>
    internal async Task<Agenda> Zichtbaar(Agenda agenda, CancellationToken ct)
    {
        var afspraken = agenda.Punten.Concat(agenda.Afgevallen.Select(a => a.Punt))
            .Select(p => p.Afspraak?.Waarde).OfType<string>().ToHashSet();
        var zichtbaar = new HashSet<string>();
        foreach (var stuk in afspraken.Chunk(500))
            zichtbaar.UnionWith(await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(r => stuk.Contains(r.AfspraakId)).Select(r => r.AfspraakId).ToListAsync(ct));
        bool Mag(Agendapunt punt) => punt.Afspraak is not { } a || zichtbaar.Contains(a.Waarde);
        return agenda with
        {
            Punten = [.. agenda.Punten.Where(Mag)],
            Afgevallen = [.. agenda.Afgevallen.Where(a => Mag(a.Punt))],
        };
    }

    private async Task<Agendabeeld> Beeld(Overleg overleg, CancellationToken ct)
    {
        var keuze = await _kandidaten.Voor(overleg, ct);
        var voorstel = Agendavoorstel.Maak(keuze.Vraag);
        // What both secretarissen accepted comes after what the register sends here.
        if (await inbreng.Punten(overleg.Id, ct) is { Count: > 0 } ingebracht) voorstel = voorstel with { Punten = [.. voorstel.Punten, .. ingebracht], Melding = null };
        var rij = await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.Agenda && v.AggregaatId == overleg.Id.Waarde)
            .Select(v => new { v.Nummer, v.Inhoud }).SingleOrDefaultAsync(ct);
        var agenda = rij is null ? null : await Zichtbaar(Lees<Agenda>(rij.Inhoud), ct);
        return new(overleg, agenda, rij?.Nummer ?? 0, voorstel, keuze.Meer, keuze.MeerZonderMoment, keuze.Vraag.Bronnen);
    }

    private static T Lees<T>(string inhoud) => JsonSerializer.Deserialize<T>(inhoud, LandsdeelJson.Compact)!;
}
