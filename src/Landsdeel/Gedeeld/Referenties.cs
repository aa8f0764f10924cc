using System.Globalization;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Gedeeld;

/// <summary>Gives out the references that one can say aloud: letters of the landsdeel, year, number.</summary>
public static class Referenties
{
    /// <summary>The next number, within the transaction that uses it: who comes next waits for that one to end.</summary>
    public static async Task<string> Volgende(LandsdeelDb db, string letters, int jaar, CancellationToken ct) =>
        (await Volgende(db, letters, jaar, 1, ct))[0];

    /// <summary>Several numbers at once, in order.</summary>
    public static async Task<IReadOnlyList<string>> Volgende(LandsdeelDb db, string letters, int jaar, int aantal, CancellationToken ct)
    {
        var laatste = (await db.Database.SqlQuery<int>($"""
            INSERT INTO referentie_teller ("Letters", "Jaar", "Laatste") VALUES ({letters}, {jaar}, {aantal})
            ON CONFLICT ("Letters", "Jaar") DO UPDATE SET "Laatste" = referentie_teller."Laatste" + {aantal}
            RETURNING "Laatste" AS "Value"
            """).ToListAsync(ct))[0];
        return [.. Enumerable.Range(laatste - aantal + 1, aantal).Select(n => string.Create(CultureInfo.InvariantCulture, $"{letters}-{jaar}-{n}"))];
    }

    /// <summary>Takes references that were given elsewhere into account, so that none is given twice.</summary>
    public static async Task Tel(LandsdeelDb db, IEnumerable<string?> referenties, CancellationToken ct)
    {
        var hoogste = new Dictionary<(string Letters, int Jaar), int>();
        foreach (var referentie in referenties)
        {
            if (referentie?.Split('-') is not [var letters, var j, var n]) continue;
            if (!int.TryParse(j, CultureInfo.InvariantCulture, out var jaar) || !int.TryParse(n, CultureInfo.InvariantCulture, out var nummer)) continue;
            hoogste[(letters, jaar)] = Math.Max(nummer, hoogste.GetValueOrDefault((letters, jaar)));
        }
        foreach (var ((letters, jaar), nummer) in hoogste)
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO referentie_teller ("Letters", "Jaar", "Laatste") VALUES ({letters}, {jaar}, {nummer})
                ON CONFLICT ("Letters", "Jaar") DO UPDATE SET "Laatste" = excluded."Laatste" WHERE referentie_teller."Laatste" < excluded."Laatste"
                """, ct);
    }
}
