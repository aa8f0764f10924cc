using System.Globalization;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Gedeeld;

/// <summary>Gives out the references that one can say aloud: letters of the landsdeel, year, number.</summary>
public static class Referenties
{
    /// <summary>The next number, within the transaction that uses it.</summary>
    public static async Task<string> Volgende(LandsdeelDb db, string letters, int jaar, CancellationToken ct)
    {
        var teller = await Teller(db, letters, jaar, ct);
        teller.Laatste++;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}-{jaar}-{teller.Laatste}");
    }

    /// <summary>Takes references that were given elsewhere into account, so that none is given twice.</summary>
    public static async Task Tel(LandsdeelDb db, IEnumerable<string?> referenties, CancellationToken ct)
    {
        foreach (var referentie in referenties)
        {
            if (referentie?.Split('-') is not [var letters, var j, var n]) continue;
            if (!int.TryParse(j, CultureInfo.InvariantCulture, out var jaar) || !int.TryParse(n, CultureInfo.InvariantCulture, out var nummer)) continue;
            var teller = await Teller(db, letters, jaar, ct);
            teller.Laatste = Math.Max(teller.Laatste, nummer);
        }
    }

    private static async Task<ReferentieTellerRij> Teller(LandsdeelDb db, string letters, int jaar, CancellationToken ct)
    {
        var teller = await db.ReferentieTellers.FindAsync([letters, jaar], ct);
        if (teller is null) db.ReferentieTellers.Add(teller = new() { Letters = letters, Jaar = jaar });
        return teller;
    }
}
