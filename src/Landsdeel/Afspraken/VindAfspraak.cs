using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>One version of an afspraak as it is stored.</summary>
public sealed record AfspraakVersie(int Nummer, Afspraak Inhoud, Zicht Zicht, DateOnly GeldigVan, DateOnly GeldigTot)
{
    public Versiestand Stand => new(Inhoud, Zicht, GeldigVan);
}

/// <summary>Finds one afspraak by its referentie or key. What the viewer may not see is not found.</summary>
public sealed class VindAfspraak(LandsdeelDb db, Sessie sessie)
{
    /// <summary>The key that goes with a referentie or key, of any version that may be seen; null when there is none.</summary>
    public async Task<AfspraakId?> Id(string? sleutel, CancellationToken ct)
    {
        var getypt = sleutel?.Trim() ?? "";
        if (!IdVorm.Geldig(getypt)) return null;
        var referentie = getypt.ToUpperInvariant();
        var id = await db.Afspraken.Where(r => r.AfspraakId == getypt || r.Referentie == referentie)
            .Select(r => r.AfspraakId).FirstOrDefaultAsync(ct);
        return id is null ? null : new(id);
    }

    /// <summary>The version that the session looks at; null when none held then, or it may not be seen.</summary>
    public Task<AfspraakVersie?> InBlik(AfspraakId id, CancellationToken ct) =>
        Eerste(db.Versies.Op(sessie.Blik).Where(v => v.AggregaatId == id.Waarde), ct);

    /// <summary>The newest version, whatever day is looked at: the one that a change builds on.</summary>
    public Task<AfspraakVersie?> Nieuwste(AfspraakId id, CancellationToken ct) =>
        Eerste(db.Versies.Where(v => v.AggregaatId == id.Waarde && v.VervangenOp == Tijdsblik.Open).OrderByDescending(v => v.Nummer), ct);

    /// <summary>A version by its number, also when the register no longer holds it true.</summary>
    public Task<AfspraakVersie?> Versie(AfspraakId id, int nummer, CancellationToken ct) =>
        Eerste(db.Versies.Where(v => v.AggregaatId == id.Waarde && v.Nummer == nummer).OrderBy(v => v.Id), ct);

    private static async Task<AfspraakVersie?> Eerste(IQueryable<VersieRij> versies, CancellationToken ct) =>
        await versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Afspraak).FirstOrDefaultAsync(ct) is { } rij ? Lees(rij) : null;

    internal static AfspraakVersie Lees(VersieRij v) => new(v.Nummer, Inhoud(v.Inhoud),
        new(v.ZichtNiveau, new(v.ZichtPartij), v.ZichtOverleg == "" ? null : new(v.ZichtOverleg)), v.GeldigVan, v.GeldigTot);

    internal static Afspraak Inhoud(string json) => JsonSerializer.Deserialize<Afspraak>(json, LandsdeelJson.Compact)!;
}
