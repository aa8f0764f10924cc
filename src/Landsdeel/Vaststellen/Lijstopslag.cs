using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Overleggen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Vaststellen;

/// <summary>One version of a list and the act that wrote it.</summary>
public sealed record Lijstversie(Afsprakenlijst Lijst, DateOnly GeldigVan, long OpMicros, string Wie, string Partij, string Waarom);

/// <summary>Reads afsprakenlijsten, version by version.</summary>
public sealed class Lijstopslag(LandsdeelDb db, Sessie sessie)
{
    /// <summary>The list as it holds on the peildatum; null when there is none for this viewer.</summary>
    public async Task<Afsprakenlijst?> Huidig(OverlegId overleg, CancellationToken ct) =>
        await Lijsten(overleg).Op(sessie.Blik).Select(v => v.Inhoud).SingleOrDefaultAsync(ct) is { } inhoud ? Lees<Afsprakenlijst>(inhoud) : null;

    /// <summary>One version, also when it was superseded.</summary>
    public async Task<Afsprakenlijst?> Versie(OverlegId overleg, int nummer, CancellationToken ct) =>
        await Geweten(overleg).Where(v => v.Nummer == nummer).OrderByDescending(v => v.Id).Select(v => v.Inhoud).FirstOrDefaultAsync(ct) is { } inhoud
            ? Lees<Afsprakenlijst>(inhoud) : null;

    /// <summary>Every version with the act that wrote it, newest first.</summary>
    public async Task<IReadOnlyList<Lijstversie>> Versies(OverlegId overleg, CancellationToken ct)
    {
        var alle = await Geweten(overleg).OrderBy(v => v.Id)
            .Select(v => new { v.Nummer, v.GeldigVan, v.Inhoud, v.Handeling!.Op, v.Handeling.Wie, v.Handeling.Partij, v.Handeling.Waarom }).ToListAsync(ct);
        // A version that was written again with shorter days keeps its number: the first writing is the act itself.
        return [.. alle.GroupBy(v => v.Nummer).Select(g => g.First()).OrderByDescending(v => v.Nummer)
            .Select(v => new Lijstversie(Lees<Afsprakenlijst>(v.Inhoud), v.GeldigVan, v.Op, v.Wie, v.Partij, v.Waarom))];
    }

    /// <summary>The overleg with the row that holds it, to write it back.</summary>
    internal async Task<(Overleg Overleg, VersieRij Rij)?> Overleg(OverlegId overleg, CancellationToken ct) =>
        await db.Versies.AsNoTracking().Op(sessie.Blik)
            .SingleOrDefaultAsync(v => v.Soort == AggregaatSoort.Overleg && v.AggregaatId == overleg.Waarde, ct) is { } rij
            ? (Lees<Overleg>(rij.Inhoud), rij) : null;

    internal static Schrijfopdracht Met(Overleg overleg, VersieRij rij, DateOnly vanaf) => new(AggregaatSoort.Overleg, overleg.Id.Waarde, overleg, vanaf,
        new(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)), Schrijfwijze.Wijziging, rij.Nummer);

    internal static T Lees<T>(string inhoud) => JsonSerializer.Deserialize<T>(inhoud, LandsdeelJson.Compact)!;

    internal static string Schrijf(Afsprakenlijst lijst) => JsonSerializer.Serialize(lijst, LandsdeelJson.Compact);

    private IQueryable<VersieRij> Geweten(OverlegId overleg) =>
        sessie.Blik.BekendMicros is { } op ? Lijsten(overleg).Where(v => v.VastgelegdOp <= op) : Lijsten(overleg);

    private IQueryable<VersieRij> Lijsten(OverlegId overleg) =>
        db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Afsprakenlijst && v.AggregaatId == overleg.Waarde);
}
