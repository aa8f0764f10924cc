using System.Runtime.CompilerServices;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Goes through the rows of a list part by part.</summary>
internal static class Importregels
{
    /// <summary>What will be recorded: what is ready, and what the user wants although it may be a double.</summary>
    public static IQueryable<ImportRegelRij> Mee(this IQueryable<ImportRegelRij> regels) =>
        regels.Where(r => r.Stand == ImportStand.Klaar || (r.Stand == ImportStand.MogelijkDubbel && r.Keuze == ImportKeuze.Toevoegen));

    public static async IAsyncEnumerable<List<ImportRegelRij>> Delen(IQueryable<ImportRegelRij> regels, int grootte, [EnumeratorCancellation] CancellationToken ct)
    {
        var na = -1;
        while (true)
        {
            var vanaf = na;
            var deel = await regels.Where(r => r.Nummer > vanaf).OrderBy(r => r.Nummer).Take(grootte).ToListAsync(ct);
            if (deel.Count == 0) yield break;
            na = deel[^1].Nummer;
            yield return deel;
        }
    }

    /// <summary>Marks rows as possible doubles.</summary>
    public static async Task MerkDubbel(LandsdeelDb db, string import, Dictionary<int, IReadOnlyList<Dubbel>> gevonden, CancellationToken ct)
    {
        if (gevonden.Count == 0) return;
        var nummers = gevonden.Keys.ToArray();
        foreach (var regel in await db.ImportRegels.Where(r => r.ImportId == import && nummers.Contains(r.Nummer)).ToListAsync(ct))
        {
            regel.Stand = ImportStand.MogelijkDubbel;
            regel.DubbelMet = Importjson.SchrijfLijst(gevonden[regel.Nummer]);
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
