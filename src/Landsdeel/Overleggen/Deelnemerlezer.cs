using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>Finds the partijen that a text names, one a line or between semicolons: by name, abbreviation, alias, code or key.</summary>
public sealed class Deelnemerlezer(LandsdeelDb db, Sessie sessie)
{
    public const int MeestePartijen = 500;

    public async Task<Uitkomst<List<PartijId>>> Lees(string? tekst, CancellationToken ct)
    {
        List<PartijId> gevonden = [];
        List<Weigering> weigeringen = [];
        foreach (var naam in (tekst ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MeestePartijen))
        {
            var vorm = "|" + string.Join(' ', Analyzer.Nederlands.Termen(naam)) + "|";
            var ids = await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => p.PartijId == naam || (vorm != "||" && p.Zoeknamen.Contains(vorm)))
                .OrderBy(p => p.Id).Select(p => p.PartijId).Take(2).ToListAsync(ct);
            if (ids.Count == 1) gevonden.Add(new(ids[0]));
            else weigeringen.Add(ids.Count == 0 ? new PartijOnbekend(naam) : new PartijMeerduidig(naam));
        }
        return weigeringen.Count == 0 ? gevonden : Uitkomst.Geweigerd<List<PartijId>>(weigeringen);
    }
}
