using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>A line of a document beside a passage.</summary>
public sealed record Briefregel(int Nummer, string Tekst, bool Bedoeld);

/// <summary>A passage with its document and the lines around it; no lines when the text is not held.</summary>
public sealed record PassageBeeld(Passage Passage, Document Document, IReadOnlyList<Briefregel> Regels);

/// <summary>A link, in either direction, to an afspraak that may be seen.</summary>
public sealed record VerbandBeeld(VerbandSoort Soort, bool Inkomend, AfspraakNaam Ander, string? Toelichting);

/// <summary>Where it returns: the words with the days that count.</summary>
public sealed record TerugkeerBeeld(Agendering Agendering, OverlegId? Overleg, DateOnly? Van, DateOnly? Tot);

/// <summary>Everything the page of one afspraak shows.</summary>
public sealed record AfspraakBeeld(
    AfspraakVersie Versie, AfspraakRij Rij, Naamgids Namen, IReadOnlyList<TerugkeerBeeld> Terugkeer,
    IReadOnlyList<VerbandBeeld> Verbanden, IReadOnlyList<PassageBeeld> Passages,
    IReadOnlyList<Levensmoment> Leven, IReadOnlyList<Notitie> Notities)
{
    public Afspraak Afspraak => Versie.Inhoud;

    /// <summary>The act that made the record.</summary>
    public Levensmoment Begin => Leven[0];

    /// <summary>Late: still open while its last day has passed.</summary>
    public bool TeLaat(DateOnly peildatum) => Rij.LaatsteDag < peildatum
        && Afspraak.Status is AfspraakStatus.Voorgesteld or AfspraakStatus.Gemaakt or AfspraakStatus.Loopt;
}

/// <summary>Reads one afspraak, whole, as the session looks at it.</summary>
public sealed class BekijkAfspraak(LandsdeelDb db, Sessie sessie, NaamVragen namen, Levensloop levensloop, NotitieVragen notities)
{
    /// <summary>Lines shown before and after a passage.</summary>
    public const int RegelsErbij = 3;

    /// <summary>Null when no version held on the peildatum, or it may not be seen.</summary>
    public async Task<AfspraakBeeld?> Voer(AfspraakId id, CancellationToken ct)
    {
        var rij = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Include(r => r.Versie).Include(r => r.Agenderingen)
            .AsSplitQuery().SingleOrDefaultAsync(r => r.AfspraakId == id.Waarde, ct);
        if (rij is null) return null;
        var versie = VindAfspraak.Lees(rij.Versie!);
        // From the links to the rows: the other way round every afspraak is asked whether it links here.
        var verbonden = db.Set<AfspraakVerbandRij>().Where(v => v.NaarId == id.Waarde).Select(v => v.RijId);
        var inkomend = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(r => verbonden.Contains(r.Id))
            .OrderBy(r => r.ReferentieSleutel).ThenBy(r => r.Id).Take(200)
            .Select(r => new { Naam = new AfspraakNaam(r.AfspraakId, r.Referentie, r.Tekst, r.Status), Soorten = r.Verbanden.Where(v => v.NaarId == id.Waarde).Select(v => v.Soort).ToList() })
            .ToListAsync(ct);
        var leven = await levensloop.Voor(id, ct);
        var gids = await namen.Voor([versie.Inhoud], [], leven.Select(l => l.Partij).Append(versie.Zicht.Eigenaar), ct);
        gids = gids with { Overleggen = await MetOpgelost(gids.Overleggen, rij, versie.Zicht, ct) };
        var uitgaand = versie.Inhoud.Verbanden
            .Select(v => gids.Afspraak(v.Naar) is { } ander ? new VerbandBeeld(v.Soort, false, ander, v.Toelichting) : null).OfType<VerbandBeeld>();
        return new(
            versie, rij, gids,
            [.. versie.Inhoud.Agenderingen.Select((g, i) => Terugkeer(g, rij.Agenderingen.Single(a => a.Volgorde == i)))],
            [.. uitgaand, .. inkomend.SelectMany(i => i.Soorten.Select(s => new VerbandBeeld(s, true, i.Naam, null)))],
            await Passages(versie.Inhoud, gids, ct),
            leven,
            await notities.Bij(id, ct));
    }

    private static TerugkeerBeeld Terugkeer(Agendering agendering, AfspraakAgenderingRij rij) => new(
        agendering, rij.OverlegId == "" ? null : new(rij.OverlegId),
        rij.EersteDag == DateOnly.MinValue ? null : rij.EersteDag, rij.LaatsteDag == DateOnly.MaxValue ? null : rij.LaatsteDag);

    /// <summary>Names also the overleggen that a term turned out to mean.</summary>
    private async Task<IReadOnlyDictionary<string, string>> MetOpgelost(
        IReadOnlyDictionary<string, string> namen, AfspraakRij rij, Zicht zicht, CancellationToken ct)
    {
        var erbij = rij.Agenderingen.Select(a => a.OverlegId).Append(zicht.Overleg?.Waarde ?? "").Where(o => o != "" && !namen.ContainsKey(o)).Distinct().ToList();
        if (erbij.Count == 0) return namen;
        var gevonden = await db.Overleggen.AsNoTracking().Op(sessie.Blik with { BekendMicros = null }).Where(o => erbij.Contains(o.OverlegId))
            .Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct);
        return namen.Concat(gevonden.Select(o => KeyValuePair.Create(o.OverlegId, NaamVragen.OverlegNaam(o.Naam, o.Landsdelen)))).ToDictionary();
    }

    private async Task<IReadOnlyList<PassageBeeld>> Passages(Afspraak afspraak, Naamgids gids, CancellationToken ct)
    {
        var ids = afspraak.Passages.Select(p => p.Document.Waarde).Distinct().ToList();
        if (ids.Count == 0) return [];
        var teksten = await db.DocumentTeksten.AsNoTracking().Where(t => ids.Contains(t.DocumentId)).ToDictionaryAsync(t => t.DocumentId, t => t.Tekst, ct);
        var regels = teksten.ToDictionary(t => t.Key, t => t.Value.Split('\n'));
        return [.. afspraak.Passages.Where(p => gids.Document(p.Document) is not null)
            .Select(p => new PassageBeeld(p, gids.Document(p.Document)!, Rond(p, regels.GetValueOrDefault(p.Document.Waarde))))];
    }

    private static IReadOnlyList<Briefregel> Rond(Passage passage, string[]? regels)
    {
        if (regels is null) return [];
        var van = Math.Max(1, passage.VanRegel - RegelsErbij);
        var tot = Math.Min(regels.Length, passage.TotRegel + RegelsErbij);
        return van > tot ? [] : [.. Enumerable.Range(van, tot - van + 1)
            .Select(n => new Briefregel(n, regels[n - 1].TrimEnd('\r'), n >= passage.VanRegel && n <= passage.TotRegel))];
    }
}
