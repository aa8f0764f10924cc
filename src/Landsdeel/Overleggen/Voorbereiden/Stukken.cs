using System.Security.Cryptography;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Documents;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>A piece as a page shows it, with the number to change it from.</summary>
public sealed record Stukregel(Vergaderstuk Stuk, int Nummer);

/// <summary>The pieces of an overleg, as far as this viewer may see them.</summary>
public sealed class StukVragen(LandsdeelDb db, Sessie sessie)
{
    public const int Meeste = 1000;
    public const int MeesteNieuwste = 200;

    public async Task<IReadOnlyList<Stukregel>> Van(OverlegId overleg, CancellationToken ct) =>
        [.. (await db.Overlegdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.Soort == AggregaatSoort.Vergaderstuk && d.OverlegId == overleg.Waarde)
            .OrderBy(d => d.DeelId).Take(Meeste).Select(d => new { d.Nummer, d.Versie!.Inhoud }).ToListAsync(ct)).Select(d => Regel(d.Nummer, d.Inhoud)).OfType<Stukregel>()];

    /// <summary>Of every overleg, newest first.</summary>
    public async Task<IReadOnlyList<Stukregel>> Nieuwste(CancellationToken ct) =>
        [.. (await db.Overlegdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.Soort == AggregaatSoort.Vergaderstuk)
            .OrderByDescending(d => d.Id).Take(MeesteNieuwste).Select(d => new { d.Nummer, d.Versie!.Inhoud }).ToListAsync(ct)).Select(d => Regel(d.Nummer, d.Inhoud)).OfType<Stukregel>()];

    /// <summary>Those of these keys that are there for this viewer, of whichever overleg.</summary>
    public async Task<IReadOnlyList<Stukregel>> Met(IReadOnlyCollection<string> stukken, CancellationToken ct) => stukken.Count == 0 ? [] :
        [.. (await db.Overlegdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.Soort == AggregaatSoort.Vergaderstuk && stukken.Contains(d.DeelId))
            .Select(d => new { d.Nummer, d.Versie!.Inhoud }).ToListAsync(ct)).Select(d => Regel(d.Nummer, d.Inhoud)).OfType<Stukregel>()];

    private Stukregel? Regel(int nummer, string inhoud) =>
        JsonSerializer.Deserialize<Vergaderstuk>(inhoud, LandsdeelJson.Compact)!.Voor(sessie.Kijker) is { } stuk ? new(stuk, nummer) : null;

    /// <summary>One version; null when it is not there for this viewer.</summary>
    /// <param name="nummer">From 1, among those that this viewer may see.</param>
    public async Task<Stukversie?> Versie(OverlegId overleg, string stuk, int nummer, CancellationToken ct) =>
        (await Van(overleg, ct)).FirstOrDefault(r => r.Stuk.Id == stuk)?.Stuk.Versies.ElementAtOrDefault(nummer - 1);

    /// <summary>Writes the content part by part, so that it is never held as a whole.</summary>
    /// <param name="nummer">Under which the version is kept.</param>
    public async Task Schrijf(string stuk, int nummer, Stream naar, CancellationToken ct)
    {
        for (var deel = 0; await db.Stukdelen.AsNoTracking().Where(d => d.StukId == stuk && d.Versie == nummer && d.Deel == deel).Select(d => d.Inhoud).FirstOrDefaultAsync(ct) is { } inhoud; deel++)
            await naar.WriteAsync(inhoud, ct);
    }
}

/// <summary>A piece as it is handed in.</summary>
/// <param name="Stuk">The piece of which this is a new version; null for a new piece.</param>
public sealed record Stukinvoer(string? Stuk, string? Titel, string? Bij, ZichtNiveau Niveau, string Naam, long Lengte);

/// <summary>Takes in a piece, or a new version of one: all of it, or nothing.</summary>
public sealed class VoegStukToe(LandsdeelDb db, Sessie sessie, Overlegtoegang toegang, StukVragen vragen, Identiteiten identiteiten)
{
    private const int Deel = 1024 * 1024;

    /// <param name="bestand">Can be read from any place.</param>
    public async Task<Uitkomst<Vergaderstuk>> Voer(OverlegId overleg, Stukinvoer invoer, Stream bestand, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.AfsprakenBeheren, ct) is { } nee) return nee;
        if (invoer.Lengte == 0) return new StukLeeg();
        if (invoer.Lengte > Vergaderstuk.Grootste) return new StukTeGroot();
        if (invoer.Niveau is not (ZichtNiveau.Eigen or ZichtNiveau.Overleg or ZichtNiveau.AllePartijen)) return new StukzichtOnbekend();
        if (Bestandssoort.Herken(bestand, invoer.Naam) is not { } soort) return new StuksoortKanNiet();
        var was = invoer.Stuk is null ? null : (await vragen.Van(overleg, ct)).FirstOrDefault(r => r.Stuk.Id == invoer.Stuk);
        if (invoer.Stuk is not null && was is null) return new StukOnbekend();
        if (was is not null && was.Stuk.Indiener != sessie.Actor.Partij) return new VanAnderePartij();
        var basis = was?.Stuk ?? new() { Id = identiteiten.Nieuw(), Overleg = overleg, Indiener = sessie.Actor.Partij, Titel = Invoertekst.Schoon(invoer.Titel) ?? "", Bij = Invoertekst.Schoon(invoer.Bij) };
        var nummer = basis.Versies.Count == 0 ? 1 : basis.Versies[^1].Nummer + 1;
        var zicht = new Zicht(invoer.Niveau, sessie.Actor.Partij, invoer.Niveau == ZichtNiveau.Overleg ? overleg : null);
        var stuk = basis with
        {
            Versies = [.. basis.Versies, new(nummer, Bestandsnaam.Schoon(invoer.Naam, "stuk"), soort.Woord, soort.Mediatype, invoer.Lengte, "", sessie.Peildatum, sessie.Actor.Naam, invoer.Niveau)],
        };
        if (stuk.Controleer() is { Count: > 0 } fouten) return Uitkomst.Geweigerd<Vergaderstuk>(fouten);

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var som = await Bewaar(stuk.Id, nummer, zicht, bestand, ct);
        stuk = stuk with { Versies = [.. stuk.Versies.SkipLast(1), stuk.Versies[^1] with { Sha256 = som }] };
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(was is null ? "stuk toegevoegd" : "nieuwe versie van een stuk"),
            [new(AggregaatSoort.Vergaderstuk, stuk.Id, stuk, sessie.Peildatum, zicht, was is null ? Schrijfwijze.Nieuw : Schrijfwijze.Wijziging, was?.Nummer)], ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<Vergaderstuk>(uitkomst.Weigeringen);
        await transactie.CommitAsync(ct);
        return stuk;
    }

    private async Task<string> Bewaar(string stuk, int nummer, Zicht zicht, Stream bestand, CancellationToken ct)
    {
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Deel];
        for (var (deel, gelezen) = (0, 0); (gelezen = await bestand.ReadAtLeastAsync(buffer, Deel, throwOnEndOfStream: false, ct)) > 0; deel++)
        {
            som.AppendData(buffer, 0, gelezen);
            db.Stukdelen.Add(new()
            {
                StukId = stuk,
                Versie = nummer,
                Deel = deel,
                Inhoud = buffer[..gelezen],
                ZichtNiveau = zicht.Niveau,
                ZichtPartij = zicht.Eigenaar.Waarde,
                ZichtOverleg = zicht.Overleg?.Waarde ?? "",
            });
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        return Convert.ToHexStringLower(som.GetHashAndReset());
    }
}
