using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Overleggen.Voorbereiden;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opvolgen;

/// <summary>Something that was told, for the timeline of an afspraak.</summary>
public sealed record Opvolgmoment(long Op, string Wat, string Wie, PartijId Partij, string Tekst);

/// <summary>The progress of one afspraak as a page shows it.</summary>
/// <param name="Stukversies">Per piece of evidence that is a version of a piece of a meeting: the number that this viewer knows it by. Left out when it is no longer there.</param>
public sealed record Opvolgbeeld(Afspraak Afspraak, Opvolging Opvolging, Koers Koers, IReadOnlyDictionary<string, string> Namen, IReadOnlyDictionary<string, int> Stukversies)
{
    public string Naam(PartijId partij) => Namen.GetValueOrDefault(partij.Waarde, partij.Waarde);

    /// <summary>Where a piece of evidence is read; null when it has no address.</summary>
    public string? Adres(Bewijsstuk b) => b.Soort switch
    {
        Bewijssoort.Document => $"/documenten/{b.Document}{(b.VanRegel is { } regel ? $"#r{regel}" : "")}",
        Bewijssoort.Vergaderstuk => Stukversies.TryGetValue(b.Id, out var versie) ? $"/overleggen/{b.Overleg}/stukken/{b.Stuk}/{versie}" : null,
        Bewijssoort.Webadres => b.Adres,
        _ => null,
    };

    /// <summary>Where in it, in words; empty when it is the whole.</summary>
    public string Plaats(Bewijsstuk b) => string.Join(", ", new[]
    {
        Stukversies.TryGetValue(b.Id, out var versie) ? $"versie {versie}" : null,
        b.VanRegel is { } van ? van == b.TotRegel ? $"regel {van}" : $"regel {van} tot en met {b.TotRegel}" : null,
        b.Pagina is { } pagina ? $"bladzijde {pagina}" : null,
    }.OfType<string>());

    public EigenStand? LaatsteStand => Opvolging.Berichten.Count > 0 ? Opvolging.Berichten[0].Inhoud.Stand : null;

    public string Naam(Beoordelaar wie) => wie.Partij is { } partij ? Naam(partij) : wie.Naam ?? Beoordelaar.Secretaris.Naam!;

    public IEnumerable<Opvolgmoment> Momenten => Opvolging.Berichten.Select(b => new Opvolgmoment(b.OpMicros, "Voortgang gemeld", b.Wie, b.Partij, b.Inhoud.Tekst))
        .Concat(Opvolging.Bewijs.Select(b => new Opvolgmoment(b.OpMicros, "Bewijs toegevoegd", b.Wie, b.Partij, b.Inhoud.Titel)))
        .Concat(Opvolging.Nakoming?.Inhoud.Verzoeken.SelectMany(v => v.Reacties.Select(r =>
            new Opvolgmoment(r.OpMicros, r.Antwoord == Nakomingsantwoord.Bevestigd ? "Nakoming bevestigd" : "Nakoming betwist", r.Wie, r.Namens, r.Reden ?? ""))) ?? []);
}

/// <summary>Reads the progress of one afspraak, with names and what follows from it.</summary>
public sealed class BekijkOpvolging(LandsdeelDb db, Sessie sessie, OpvolgVragen vragen, StukVragen stukken)
{
    /// <param name="rij">The row of the afspraak as the session looks at it.</param>
    public async Task<Opvolgbeeld> Voer(Afspraak afspraak, AfspraakRij rij, CancellationToken ct)
    {
        var opvolging = await vragen.Voor(afspraak.Id, ct);
        var ids = opvolging.Partijen.Concat(afspraak.Partijen.Select(p => p.Partij)).Select(p => p.Waarde).Distinct().ToList();
        var namen = (await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => ids.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct)).ToDictionary(p => p.PartijId, p => p.Naam);
        var koers = Koersbepaling.Bepaal(afspraak, rij.EersteDag == DateOnly.MinValue ? null : rij.EersteDag, rij.LaatsteDag == DateOnly.MaxValue ? null : rij.LaatsteDag,
            opvolging.Berichten.Count > 0 ? opvolging.Berichten[0].Inhoud : null, sessie.Peildatum);
        return new(afspraak, opvolging, koers, namen, await Stukversies([.. opvolging.Bewijs.Select(b => b.Inhoud).Where(b => b.Stuk is not null)], ct));
    }

    private async Task<Dictionary<string, int>> Stukversies(List<Bewijsstuk> bewijs, CancellationToken ct)
    {
        var daar = (await stukken.Met([.. bewijs.Select(b => b.Stuk!).Distinct()], ct)).ToDictionary(r => r.Stuk.Id, r => r.Stuk);
        var uit = new Dictionary<string, int>();
        foreach (var b in bewijs)
            if (daar.GetValueOrDefault(b.Stuk!) is { } stuk && stuk.Versies.FirstOrDefault(v => v.Nummer == b.Stukversie) is { } versie) uit[b.Id] = stuk.Volgnummer(versie);
        return uit;
    }

    /// <summary>Null when no version held on the peildatum, or it may not be seen.</summary>
    public async Task<Opvolgbeeld?> Voer(AfspraakId id, CancellationToken ct) =>
        await db.Afspraken.AsNoTracking().Op(sessie.Blik).Include(r => r.Versie).SingleOrDefaultAsync(r => r.AfspraakId == id.Waarde, ct) is { } rij
            ? await Voer(VindAfspraak.Lees(rij.Versie!).Inhoud, rij, ct) : null;
}
