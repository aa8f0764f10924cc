using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Rows of a list that resemble what the register got since the list was checked, and about which the user did not decide.</summary>
internal sealed class Intussen(LandsdeelDb db, ImportRij import, Rijlezer lezer)
{
    private const int Deel = 1000;

    public string Import => import.Id;

    /// <summary>The last link of the Journaal that the list was compared with. Links are given out in the order in which they
    /// become visible, since the head is locked for them; a clock or a key is not.</summary>
    public long Tot { get; private set; } = import.GecontroleerdTot;

    /// <summary>By number of the row.</summary>
    public Dictionary<int, IReadOnlyList<Dubbel>> Gevonden { get; private set; } = [];

    /// <summary>Compares with what came since it was last asked.</summary>
    public async Task<Dictionary<int, IReadOnlyList<Dubbel>>> Dubbelen(CancellationToken ct)
    {
        var (vanaf, tot) = (Tot, await db.JournaalKop.AsNoTracking().Select(k => k.Volgnummer).SingleAsync(ct));
        Tot = tot;
        Gevonden = [];
        if (tot == vanaf) return Gevonden;
        var sinds = db.Journaal.Where(j => j.Volgnummer > vanaf).Select(j => j.HandelingId);
        if (!await db.Versies.AnyAsync(v => sinds.Contains(v.HandelingId) && v.Soort == AggregaatSoort.Afspraak, ct)) return Gevonden;
        var woorden = new Woordnummers();
        var rijen = new List<Dubbelrij>();
        await foreach (var deel in Importregels.Delen(db.ImportRegels.AsNoTracking().Where(r => r.ImportId == import.Id && r.Stand == ImportStand.Klaar), Deel, ct))
            foreach (var regel in deel)
                if (lezer.Lees(Rijinhoud.Lees(regel).Rij(regel.Nummer)).Voorstel is { } voorstel)
                    rijen.Add(ControleerLijst.Rij(regel.Nummer, regel.Kenmerk, voorstel, woorden));
        foreach (var rij in rijen) rij.Zeldzaam = woorden.ZeldzaamEerst(rij.Woorden);
        var register = new Registerdubbelen(db, woorden, import.Id);
        foreach (var deel in rijen.Chunk(Deel))
        {
            var opKenmerk = await register.OpKenmerk(import.Partij, [.. deel.Select(r => r.Kenmerk)], ct);
            var opTekst = await register.OpTekst(deel.Where(r => !opKenmerk.ContainsKey(r.Kenmerk)), ct);
            foreach (var rij in deel)
                if ((opKenmerk.GetValueOrDefault(rij.Kenmerk) ?? opTekst.GetValueOrDefault(rij.Nummer)) is { } dubbel)
                    Gevonden.Add(rij.Nummer, [dubbel]);
        }
        return Gevonden;
    }
}
