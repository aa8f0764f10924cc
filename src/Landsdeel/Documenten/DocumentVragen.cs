using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Documenten;

/// <summary>A document in the list, with the number of afspraken that were read from it.</summary>
public sealed record DocumentRegel(Document Document, bool HeeftTekst, int Afspraken);

/// <summary>A passage of an afspraak in a document.</summary>
public sealed record PassageBij(AfspraakNaam Afspraak, AfspraakSoort Soort, Passage Passage);

/// <summary>One line with what begins on it and what it is part of.</summary>
/// <param name="Begint">Passages whose first line this is.</param>
/// <param name="Soorten">Kinds of afspraken that this line is part of, each once.</param>
public sealed record Documentregel(int Nummer, string Tekst, IReadOnlyList<PassageBij> Begint, IReadOnlyList<AfspraakSoort> Soorten);

/// <summary>A document with its lines, or without when its text is not held.</summary>
public sealed record DocumentBeeld(Document Document, IReadOnlyList<Documentregel> Regels, IReadOnlyList<PassageBij> Passages);

/// <summary>What the pages ask about documents.</summary>
public sealed class DocumentVragen(LandsdeelDb db, Sessie sessie)
{
    public async Task<IReadOnlyList<DocumentRegel>> Lijst(CancellationToken ct)
    {
        var documenten = await db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Document).Select(v => v.Inhoud).ToListAsync(ct);
        var teksten = (await db.DocumentTeksten.Select(t => t.DocumentId).ToListAsync(ct)).ToHashSet();
        var aantallen = await db.Afspraken.Op(sessie.Blik).Where(a => a.DocumentId != "").GroupBy(a => a.DocumentId)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return [.. documenten.Select(Lees).OrderBy(d => d.Datum is null).ThenByDescending(d => d.Datum).ThenBy(d => d.Titel, StringComparer.CurrentCultureIgnoreCase)
            .Select(d => new DocumentRegel(d, teksten.Contains(d.Id.Waarde), aantallen.GetValueOrDefault(d.Id.Waarde)))];
    }

    /// <summary>Null when there is none, or it may not be seen.</summary>
    public async Task<DocumentBeeld?> Een(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id)) return null;
        var inhoud = await db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Document && v.AggregaatId == id)
            .Select(v => v.Inhoud).SingleOrDefaultAsync(ct);
        if (inhoud is null) return null;
        var document = Lees(inhoud);
        var tekst = await db.DocumentTeksten.AsNoTracking().Where(t => t.DocumentId == id).Select(t => t.Tekst).SingleOrDefaultAsync(ct);
        var afspraken = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(a => a.DocumentId == id)
            .OrderBy(a => a.VanRegel).ThenBy(a => a.Id).Select(a => a.Versie!.Inhoud).ToListAsync(ct);
        var passages = afspraken.Select(VindAfspraak.Inhoud)
            .SelectMany(a => a.Passages.Where(p => p.Document == document.Id)
                .Select(p => new PassageBij(new(a.Id.Waarde, a.Referentie ?? "", a.Tekst, a.Status), a.Soort, p)))
            .OrderBy(p => p.Passage.VanRegel).ThenBy(p => p.Passage.TotRegel).ToList();
        return new(document, tekst is null ? [] : Regels(tekst, passages), passages);
    }

    private static IReadOnlyList<Documentregel> Regels(string tekst, List<PassageBij> passages)
    {
        // A file ends with a line end; what follows it is no line.
        var regels = (tekst.EndsWith('\n') ? tekst[..^1] : tekst).Split('\n');
        var soorten = new SortedSet<AfspraakSoort>?[regels.Length + 1];
        foreach (var p in passages)
            for (var n = Math.Max(1, p.Passage.VanRegel); n <= Math.Min(regels.Length, p.Passage.TotRegel); n++)
                (soorten[n] ??= []).Add(p.Soort);
        var begin = passages.ToLookup(p => p.Passage.VanRegel);
        return [.. regels.Select((r, i) => new Documentregel(i + 1, r.TrimEnd('\r', '\f'), [.. begin[i + 1]], [.. soorten[i + 1] ?? []]))];
    }

    private static Document Lees(string json) => JsonSerializer.Deserialize<Document>(json, LandsdeelJson.Compact)!;
}
