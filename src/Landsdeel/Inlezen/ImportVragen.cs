using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Which rows of a preview one wants to see.</summary>
public enum Voorbeelddeel
{
    Alles = 0,
    Meldingen,
    Dubbel,
    Klaar,
}

/// <summary>One line of the preview.</summary>
/// <param name="Voorstel">What would be recorded; null for a row with messages.</param>
public sealed record Voorbeeldregel(
    int Nummer, string Tekst, ImportStand Stand, ImportKeuze Keuze, Importvoorstel? Voorstel,
    IReadOnlyList<Rijmelding> Meldingen, IReadOnlyList<Dubbel> Dubbelen);

/// <summary>How many rows become what.</summary>
/// <param name="Toevoegen">Of the possible doubles, those that are added anyway.</param>
/// <param name="Openbaar">Of what is recorded, what everyone will see.</param>
public sealed record Voorbeeldstand(int Klaar, int MetMelding, int MogelijkDubbel, int Toevoegen)
{
    public int Mee => Klaar + Toevoegen;
    public int Overgeslagen => MogelijkDubbel - Toevoegen;
}

/// <summary>A line of the list of lists.</summary>
public sealed record Importregel(string Id, string Bestand, string Wie, Importstatus Status, int Rijen, long Op, string Melding);

/// <summary>An afspraak that a list brought in.</summary>
public sealed record IngelezenAfspraak(string Sleutel, string Tekst, int Regel);

/// <summary>What the pages of an import ask. Only lists of the own partij exist here.</summary>
public sealed class ImportVragen(LandsdeelDb db, Sessie sessie, Kennisbron bron)
{
    public const int PerBlad = 50;

    private IQueryable<ImportRij> Eigen => db.Importen.AsNoTracking().Where(i => i.Partij == sessie.Actor.Partij.Waarde);

    /// <summary>Null when there is none, or it is of another partij: both look the same.</summary>
    public Task<ImportRij?> Vind(string? id, CancellationToken ct) =>
        IdVorm.Geldig(id) ? Eigen.SingleOrDefaultAsync(i => i.Id == id, ct) : Task.FromResult<ImportRij?>(null);

    public async Task<IReadOnlyList<Importregel>> Recent(CancellationToken ct) => [.. (await Eigen
            .OrderByDescending(i => i.BijgewerktOp).ThenByDescending(i => i.Id).Take(20)
            .Select(i => new { i.Id, i.Bestand, i.Wie, i.Status, i.Rijen, i.BijgewerktOp, i.Melding }).ToListAsync(ct))
        .Select(i => new Importregel(i.Id, i.Bestand, i.Wie, Enum.Parse<Importstatus>(i.Status), i.Rijen, i.BijgewerktOp, i.Melding))];

    public async Task<Voorbeeldstand> Stand(ImportRij import, CancellationToken ct) => new(import.Klaar, import.MetMelding, import.MogelijkDubbel,
        await db.ImportRegels.CountAsync(r => r.ImportId == import.Id && r.Stand == ImportStand.MogelijkDubbel && r.Keuze == ImportKeuze.Toevoegen, ct));

    /// <param name="blad">Counted from 1.</param>
    public async Task<IReadOnlyList<Voorbeeldregel>> Voorbeeld(ImportRij import, Voorbeelddeel deel, int blad, CancellationToken ct)
    {
        var indeling = import.Indeling()!;
        var kolommen = import.Kop().Lijstkolommen;
        var lezer = new Rijlezer(kolommen, indeling.Kolommen, await bron.Haal(indeling.GeldigVan, ct));
        var regels = await Deel(import.Id, deel).OrderBy(r => r.Nummer).Skip((blad - 1) * PerBlad).Take(PerBlad).ToListAsync(ct);
        return [.. regels.Select(r =>
        {
            var lezing = lezer.Lees(Rijinhoud.Lees(r).Rij(r.Nummer));
            return new Voorbeeldregel(r.Nummer, lezing.Tekst, r.Stand, r.Keuze, r.Stand == ImportStand.MetMelding ? null : lezing.Voorstel, r.Meldingen(), r.Dubbelen());
        })];
    }

    /// <summary>Every message of the list, in order, without holding them all.</summary>
    public async IAsyncEnumerable<Rijmelding> Meldingen(string import, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var deel in Importregels.Delen(Deel(import, Voorbeelddeel.Meldingen), 500, ct))
            foreach (var melding in deel.SelectMany(r => r.Meldingen()))
                yield return melding;
    }

    /// <summary>The first of what a list brought in, as far as it may still be seen.</summary>
    public async Task<IReadOnlyList<IngelezenAfspraak>> Ingelezen(string import, int hoogstens, CancellationToken ct)
    {
        var regels = await db.ImportRegels.AsNoTracking().Where(r => r.ImportId == import && r.AfspraakId != "")
            .OrderBy(r => r.Nummer).Take(hoogstens).Select(r => new { r.AfspraakId, r.Nummer }).ToListAsync(ct);
        var ids = regels.Select(r => r.AfspraakId).ToArray();
        var afspraken = (await db.Afspraken.AsNoTracking().Where(a => a.VervangenOp == Tijdsblik.Open && ids.Contains(a.AfspraakId))
            .OrderBy(a => a.GeldigVan).Select(a => new { a.AfspraakId, a.Referentie, a.Tekst }).ToListAsync(ct)).ToLookup(a => a.AfspraakId);
        return [.. regels.SelectMany(r => afspraken[r.AfspraakId].TakeLast(1), (r, a) => new IngelezenAfspraak(a.Referentie == "" ? a.AfspraakId : a.Referentie, a.Tekst, r.Nummer))];
    }

    public Task<int> AantalIngelezen(string import, CancellationToken ct) => db.ImportRegels.CountAsync(r => r.ImportId == import && r.AfspraakId != "", ct);

    /// <summary>Names of the partijen and overleggen in these lines.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Namen(IReadOnlyList<Voorbeeldregel> regels, CancellationToken ct)
    {
        var afspraken = regels.Select(r => r.Voorstel?.Afspraak).OfType<Afspraak>().ToList();
        var partijen = afspraken.SelectMany(a => a.Partijen).Select(p => p.Partij.Waarde).Distinct().ToArray();
        var overleggen = afspraken.SelectMany(a => a.Agenderingen.Select(g => g.Overleg).Append(a.Overleg)).OfType<OverlegId>().Select(o => o.Waarde).Distinct().ToArray();
        var namen = (await db.Partijen.AsNoTracking().Where(p => p.VervangenOp == Tijdsblik.Open && partijen.Contains(p.PartijId))
            .OrderBy(p => p.GeldigVan).Select(p => new { p.PartijId, Naam = p.Afkorting == "" ? p.Naam : p.Afkorting }).ToListAsync(ct))
            .GroupBy(p => p.PartijId).ToDictionary(g => g.Key, g => g.Last().Naam);
        foreach (var o in await db.Overleggen.AsNoTracking().Where(o => o.VervangenOp == Tijdsblik.Open && overleggen.Contains(o.OverlegId)).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
            namen[o.OverlegId] = Afspraken.NaamVragen.OverlegNaam(o.Naam, o.Landsdelen);
        return namen;
    }

    private IQueryable<ImportRegelRij> Deel(string import, Voorbeelddeel deel)
    {
        var regels = db.ImportRegels.AsNoTracking().Where(r => r.ImportId == import);
        return deel switch
        {
            Voorbeelddeel.Meldingen => regels.Where(r => r.Stand == ImportStand.MetMelding),
            Voorbeelddeel.Dubbel => regels.Where(r => r.Stand == ImportStand.MogelijkDubbel),
            Voorbeelddeel.Klaar => regels.Where(r => r.Stand == ImportStand.Klaar),
            _ => regels,
        };
    }
}
