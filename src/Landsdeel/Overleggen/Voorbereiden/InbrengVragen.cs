using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>A proposed item as a page shows it, with the number to change it from.</summary>
public sealed record Inbrengregel(Inbreng Inbreng, int Nummer, Zicht Zicht, string Wie, long OpMicros);

/// <summary>What partijen propose for an agenda, and what other meetings sent there, first to last.</summary>
public sealed class InbrengVragen(LandsdeelDb db, Sessie sessie)
{
    public const int Meeste = 500;

    public async Task<IReadOnlyList<Inbrengregel>> Van(OverlegId overleg, CancellationToken ct)
    {
        var rijen = db.Overlegdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.Soort == AggregaatSoort.Inbreng && d.OverlegId == overleg.Waarde);
        return [.. (await rijen.OrderBy(d => d.DeelId).Take(Meeste)
            .Select(d => new { d.Nummer, d.Versie!.Inhoud, d.ZichtNiveau, d.ZichtPartij, d.ZichtOverleg, d.Versie.Handeling!.Wie, d.Versie.Handeling.Op }).ToListAsync(ct))
            .Select(d => new Inbrengregel(JsonSerializer.Deserialize<Inbreng>(d.Inhoud, LandsdeelJson.Compact)!, d.Nummer,
                new(d.ZichtNiveau, new(d.ZichtPartij), d.ZichtOverleg == "" ? null : new(d.ZichtOverleg)), d.Wie, d.Op))];
    }

    /// <summary>What was accepted, as items for the agenda with the reason why they are there.</summary>
    public async Task<IReadOnlyList<Agendapunt>> Punten(OverlegId overleg, CancellationToken ct)
    {
        var aanvaard = (await Van(overleg, ct)).Select(r => r.Inbreng).Where(i => i.Status == Inbrengstatus.Aanvaard).ToList();
        if (aanvaard.Count == 0) return [];
        var ids = aanvaard.Select(i => i.Indiener.Waarde).Distinct().ToList();
        var namen = (await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => ids.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct)).ToDictionary(p => p.PartijId, p => p.Naam);
        var bij = aanvaard.Select(i => i.Afspraak?.Waarde).OfType<string>().Distinct().ToList();
        var referenties = bij.Count == 0 ? [] : (await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(a => bij.Contains(a.AfspraakId)).Select(a => new { a.AfspraakId, a.Referentie }).ToListAsync(ct))
            .ToDictionary(a => a.AfspraakId, a => a.Referentie);
        return [.. aanvaard.Select(i => i.AlsPunt(i.Herkomst == Inbrengherkomst.Ingebracht
                ? $"Ingebracht door {namen.GetValueOrDefault(i.Indiener.Waarde, i.Indiener.Waarde)}, aanvaard door de secretarissen van Rijk en regio."
                : i.Herkomst == Inbrengherkomst.Verwezen ? "Hierheen verwezen door een ander overleg." : "Doorgeschoven uit een eerder overleg.",
            i.Afspraak is { } a ? referenties.GetValueOrDefault(a.Waarde) : null))];
    }
}
