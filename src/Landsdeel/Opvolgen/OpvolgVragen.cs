using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opvolgen;

/// <summary>Something that hangs on an afspraak, with the act that recorded it.</summary>
public sealed record Opvolgdeel<T>(T Inhoud, int Nummer, DateOnly GeldigVan, Zicht Zicht, string Wie, PartijId Partij, long OpMicros);

/// <summary>What was told of an afspraak, as far as this viewer may see it.</summary>
/// <param name="Berichten">Newest first; what was withdrawn is left out.</param>
/// <param name="Bewijs">First to last; what was withdrawn is left out.</param>
public sealed record Opvolging(IReadOnlyList<Opvolgdeel<Voortgangsbericht>> Berichten, IReadOnlyList<Opvolgdeel<Bewijsstuk>> Bewijs, Opvolgdeel<Nakoming>? Nakoming)
{
    /// <summary>What was taken back, newest first.</summary>
    public IReadOnlyList<Opvolgdeel<Voortgangsbericht>> IngetrokkenBerichten { get; init; } = [];
    public IReadOnlyList<Opvolgdeel<Bewijsstuk>> IngetrokkenBewijs { get; init; } = [];

    public static Opvolging Geen { get; } = new([], [], null);

    public bool IsLeeg => Berichten.Count == 0 && Bewijs.Count == 0 && Nakoming is null && IngetrokkenBerichten.Count + IngetrokkenBewijs.Count == 0;

    /// <summary>Names of partijen that a page needs.</summary>
    public IEnumerable<PartijId> Partijen => Berichten.Concat(IngetrokkenBerichten).Select(b => b.Inhoud.Partij).Concat(Bewijs.Concat(IngetrokkenBewijs).Select(b => b.Inhoud.Partij))
        .Concat(Nakoming?.Inhoud.Verzoeken.SelectMany(v => v.Gevraagd.Select(g => g.Partij).OfType<PartijId>().Append(v.Partij).Concat(v.Reacties.Select(r => r.Namens))) ?? []).Distinct();
}

/// <summary>Reads progress, evidence and nakoming of one afspraak.</summary>
public sealed class OpvolgVragen(LandsdeelDb db, Sessie sessie)
{
    public const int Meeste = 500;

    /// <summary>As the session looks at it.</summary>
    public async Task<Opvolging> Voor(AfspraakId afspraak, CancellationToken ct)
    {
        var rijen = await Delen(db.Afspraakdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.AfspraakId == afspraak.Waarde), ct);
        var berichten = Van<Voortgangsbericht>(rijen, AggregaatSoort.Voortgangsbericht).OrderByDescending(b => b.Inhoud.Dag).ThenByDescending(b => b.OpMicros).ToLookup(b => b.Inhoud.Ingetrokken is null);
        var bewijs = Van<Bewijsstuk>(rijen, AggregaatSoort.Bewijsstuk).OrderBy(b => b.OpMicros).ToLookup(b => b.Inhoud.Ingetrokken is null);
        return new([.. berichten[true]], [.. bewijs[true]], Van<Nakoming>(rijen, AggregaatSoort.Nakoming).SingleOrDefault())
        {
            IngetrokkenBerichten = [.. berichten[false]],
            IngetrokkenBewijs = [.. bewijs[false].Reverse()],
        };
    }

    /// <summary>As the register knows it now, whatever the peildatum.</summary>
    internal async Task<Opvolgdeel<Nakoming>?> NakomingNu(AfspraakId afspraak, CancellationToken ct) => Van<Nakoming>(await Delen(
        db.Afspraakdelen.AsNoTracking().Where(d => d.Soort == AggregaatSoort.Nakoming && d.AfspraakId == afspraak.Waarde && d.VervangenOp == Tijdsblik.Open), ct), AggregaatSoort.Nakoming)
        .OrderBy(d => d.GeldigVan).LastOrDefault();

    internal async Task<IReadOnlyList<Opvolgdeel<Bewijsstuk>>> BewijsNu(AfspraakId afspraak, CancellationToken ct) => [.. Van<Bewijsstuk>(await Delen(
        db.Afspraakdelen.AsNoTracking().Where(d => d.Soort == AggregaatSoort.Bewijsstuk && d.AfspraakId == afspraak.Waarde && d.VervangenOp == Tijdsblik.Open && d.GeldigTot == Tijdsblik.ZonderEinde), ct), AggregaatSoort.Bewijsstuk)
        .OrderBy(b => b.OpMicros)];

    internal async Task<IReadOnlyList<Opvolgdeel<Voortgangsbericht>>> BerichtenNu(AfspraakId afspraak, CancellationToken ct) => [.. Van<Voortgangsbericht>(await Delen(
        db.Afspraakdelen.AsNoTracking().Where(d => d.Soort == AggregaatSoort.Voortgangsbericht && d.AfspraakId == afspraak.Waarde && d.VervangenOp == Tijdsblik.Open && d.GeldigTot == Tijdsblik.ZonderEinde), ct), AggregaatSoort.Voortgangsbericht)];

    private sealed record Rij(AggregaatSoort Soort, int Nummer, DateOnly GeldigVan, string Inhoud, Zicht Zicht, string Wie, string Partij, long Op);

    private static async Task<List<Rij>> Delen(IQueryable<AfspraakdeelRij> delen, CancellationToken ct) =>
        [.. (await delen.OrderByDescending(d => d.Id).Take(Meeste).Select(d => new
            {
                d.Soort, d.Nummer, d.GeldigVan, d.Versie!.Inhoud, d.ZichtNiveau, d.ZichtPartij, d.ZichtOverleg, d.Versie.Handeling!.Wie, d.Versie.Handeling.Partij, d.Versie.Handeling.Op,
            }).ToListAsync(ct))
            .Select(d => new Rij(d.Soort, d.Nummer, d.GeldigVan, d.Inhoud, new(d.ZichtNiveau, new(d.ZichtPartij), d.ZichtOverleg == "" ? null : new(d.ZichtOverleg)), d.Wie, d.Partij, d.Op))];

    private static IEnumerable<Opvolgdeel<T>> Van<T>(List<Rij> rijen, AggregaatSoort soort) => rijen.Where(r => r.Soort == soort)
        .Select(r => new Opvolgdeel<T>(JsonSerializer.Deserialize<T>(r.Inhoud, LandsdeelJson.Compact)!, r.Nummer, r.GeldigVan, r.Zicht, r.Wie, new(r.Partij), r.Op));
}
