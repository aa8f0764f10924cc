using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>One item in the meeting: from the agenda, with what was typed so far.</summary>
/// <param name="Nummer">Its place, from 1.</param>
/// <param name="TerTafel">It came up in the meeting and stood on no agenda.</param>
public sealed record Vergaderpunt(int Nummer, Agendapunt Punt, Puntconcept Concept, int ConceptNummer, string Wie, long BewaardOp, bool TerTafel)
{
    public string Sleutel => Punt.Sleutel;
}

/// <summary>A meeting as it is being held, or as it was recorded.</summary>
/// <param name="OverlegNummer">Version of the overleg, to change it from.</param>
/// <param name="Geheel">Day and attendance, as typed.</param>
/// <param name="Verslag">What was recorded; null until then.</param>
public sealed record Vergaderbeeld(
    Overleg Overleg, int OverlegNummer, Zicht Zicht, IReadOnlyList<Vergaderpunt> Punten, Puntconcept Geheel, int GeheelNummer, Verslag? Verslag)
{
    /// <summary>The day as typed, or as the overleg has it.</summary>
    public DateOnly? Dag => DateOnly.TryParseExact(Geheel.Dag, "yyyy-MM-dd", out var dag) ? dag
        : Overleg.Moment is { Precisie: Precisie.Dag } moment ? moment.Van : null;
}

/// <summary>An afspraak of a record, in a line.</summary>
public sealed record Verslagregel(string Tekst, string Referentie, string PartijenTekst, string Termijn);

/// <summary>What the screens of a meeting ask.</summary>
public sealed class VergaderVragen(LandsdeelDb db, Sessie sessie, AgendaVragen agendas)
{
    /// <summary>Null when there is no such overleg for this viewer.</summary>
    public async Task<Vergaderbeeld?> Beeld(OverlegId overleg, CancellationToken ct)
    {
        var rij = await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.Overleg && v.AggregaatId == overleg.Waarde).SingleOrDefaultAsync(ct);
        if (rij is null || await agendas.Van(overleg, ct) is not { } agenda) return null;
        var concepten = await db.Vergaderconcepten.AsNoTracking().Where(c => c.OverlegId == overleg.Waarde).ToDictionaryAsync(c => c.Punt, ct);
        var sleutels = agenda.Punten.Select(p => p.Sleutel).ToHashSet();
        // What was typed at an item that has since left the agenda is still there, at the end.
        var punten = agenda.Punten.Select(p => (Punt: p, TerTafel: false)).Concat(concepten.Values
            .Where(c => c.Punt != Puntconcept.Geheel && !sleutels.Contains(c.Punt)).OrderBy(c => c.Punt, StringComparer.Ordinal)
            .Select(c => (Punt: Eigen(c), TerTafel: true)));
        var geheel = concepten.GetValueOrDefault(Puntconcept.Geheel);
        return new(agenda.Overleg, rij.Nummer, new(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)),
            [.. punten.Select((p, i) => Punt(i + 1, p.Punt, concepten.GetValueOrDefault(p.Punt.Sleutel), p.TerTafel))],
            new(Conceptvelden.Lees(geheel?.Inhoud)), geheel?.Nummer ?? 0, await Verslag(overleg, ct));
    }

    /// <summary>The record of a meeting, whatever day is looked at: a meeting that was recorded is over.</summary>
    public async Task<Verslag?> Verslag(OverlegId overleg, CancellationToken ct)
    {
        var inhoud = await db.Overlegdelen.AsNoTracking().Where(d => d.Soort == AggregaatSoort.Verslag && d.OverlegId == overleg.Waarde && d.VervangenOp == Tijdsblik.Open)
            .OrderByDescending(d => d.Nummer).Select(d => d.Versie!.Inhoud).FirstOrDefaultAsync(ct);
        return inhoud is null ? null : JsonSerializer.Deserialize<Verslag>(inhoud, LandsdeelJson.Compact);
    }

    /// <summary>The afspraken of a record as they stand now, by key.</summary>
    public async Task<IReadOnlyDictionary<string, Verslagregel>> Regels(Verslag verslag, CancellationToken ct)
    {
        var ids = verslag.Punten.SelectMany(p => p.Afspraken).Select(a => a.Afspraak.Waarde).Distinct().ToList();
        return (await db.Afspraken.AsNoTracking().Where(a => a.VervangenOp == Tijdsblik.Open && a.GeldigTot == Tijdsblik.ZonderEinde && ids.Contains(a.AfspraakId))
            .Select(a => new { a.AfspraakId, Regel = new Verslagregel(a.Tekst, a.Referentie, a.PartijenTekst, a.TermijnTekst) }).ToListAsync(ct))
            .ToDictionary(a => a.AfspraakId, a => a.Regel);
    }

    /// <summary>Why nothing can be typed at an item; null when it can.</summary>
    internal async Task<Weigering?> KanTypen(OverlegId overleg, string punt, CancellationToken ct)
    {
        if (!await db.Overleggen.AsNoTracking().AnyAsync(o => o.OverlegId == overleg.Waarde && o.VervangenOp == Tijdsblik.Open, ct)) return new OverlegOnbekend(overleg.Waarde);
        if (await Verslag(overleg, ct) is not null) return new VerslagIsVast();
        var vorm = punt.Length is > 0 and <= 140 && punt.All(t => char.IsAsciiLetterOrDigit(t) || t is '-' or '_' or '.' or '~');
        return vorm ? null : new PuntOnbekendHier(punt);
    }

    /// <summary>Where items can go: overleggen that are not held yet, first to last.</summary>
    public async Task<IReadOnlyList<(string Id, string Naam, string Moment)>> Bestemmingen(OverlegId niet, CancellationToken ct) =>
        [.. (await db.Overleggen.AsNoTracking().Where(o => o.VervangenOp == Tijdsblik.Open && o.GeldigTot == Tijdsblik.ZonderEinde && o.Status < OverlegStatus.Gehouden && o.OverlegId != niet.Waarde)
            .OrderBy(o => o.EersteDag).ThenBy(o => o.Naam).Take(300).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen, o.MomentTekst }).ToListAsync(ct))
            .Select(o => (o.OverlegId, NaamVragen.OverlegNaam(o.Naam, o.Landsdelen), o.MomentTekst))];

    private static Vergaderpunt Punt(int nummer, Agendapunt punt, VergaderconceptRij? rij, bool terTafel) =>
        new(nummer, punt, new(Conceptvelden.Lees(rij?.Inhoud)), rij?.Nummer ?? 0, rij?.Wie ?? "", rij?.BewaardOp ?? 0, terTafel);

    private static Agendapunt Eigen(VergaderconceptRij rij) => new()
    {
        Sleutel = rij.Punt,
        Titel = new Puntconcept(Conceptvelden.Lees(rij.Inhoud)).Titel is { Length: > 0 } titel ? titel
            : rij.Punt.StartsWith(Puntconcept.TerTafel, StringComparison.Ordinal) ? "Ter tafel" : "Punt dat niet meer op de agenda staat",
        Herkomst = Puntherkomst.Zelf,
        Reden = rij.Punt.StartsWith(Puntconcept.TerTafel, StringComparison.Ordinal) ? "Ter tafel ingebracht." : "Staat niet meer op de agenda.",
    };
}
