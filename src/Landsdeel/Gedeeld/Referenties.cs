using System.Globalization;
using System.Security.Cryptography;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Gedeeld;

/// <summary>Gives out the references that one can say aloud: letters of the landsdeel, year, number. The numbers are drawn, not counted:
/// who sees some of the afspraken can tell from them neither how many others there are nor what lies between two.</summary>
public static class Referenties
{
    private const int Kleinste = 3;
    /// <summary>Bound parameters of one statement stay well below what either database takes.</summary>
    private const int PerKeer = 500;

    /// <summary>One number, within the transaction that uses it.</summary>
    public static async Task<string> Volgende(LandsdeelDb db, string letters, int jaar, CancellationToken ct) =>
        (await Volgende(db, letters, jaar, 1, ct))[0];

    /// <summary>Several numbers at once, lowest first.</summary>
    public static async Task<IReadOnlyList<string>> Volgende(LandsdeelDb db, string letters, int jaar, int aantal, CancellationToken ct)
    {
        var (van, tot) = Ruimte(await db.Referenties.CountAsync(r => r.Letters == letters && r.Jaar == jaar, ct) + aantal);
        var gekregen = new List<int>(aantal);
        while (gekregen.Count < aantal)
        {
            var getrokken = new HashSet<int>();
            while (getrokken.Count < Math.Min(PerKeer, aantal - gekregen.Count)) getrokken.Add(RandomNumberGenerator.GetInt32(van, tot));
            gekregen.AddRange(await Neem(db, letters, jaar, getrokken, ct));
        }
        return [.. gekregen.Order().Select(n => string.Create(CultureInfo.InvariantCulture, $"{letters}-{jaar}-{n}"))];
    }

    /// <summary>Takes references that were given elsewhere into account, so that none is given twice.</summary>
    public static async Task Tel(LandsdeelDb db, IEnumerable<string?> referenties, CancellationToken ct)
    {
        foreach (var groep in referenties.Select(Lees).OfType<(string Letters, int Jaar, int Nummer)>().Distinct().GroupBy(r => (r.Letters, r.Jaar)))
            foreach (var deel in groep.Select(r => r.Nummer).Chunk(PerKeer)) await Neem(db, groep.Key.Letters, groep.Key.Jaar, deel, ct);
    }

    /// <summary>From and up to (not including) which number is drawn: of the shortest length of which more than half is then left.</summary>
    private static (int Van, int Tot) Ruimte(int gegeven)
    {
        var van = (int)Math.Pow(10, Kleinste - 1);
        while (gegeven > van * 9 / 2) van *= 10;
        return (van, van * 10);
    }

    /// <summary>Those of the numbers that were free. Whoever wants the same one waits for this transaction to end.</summary>
    private static Task<List<int>> Neem(LandsdeelDb db, string letters, int jaar, IReadOnlyCollection<int> nummers, CancellationToken ct)
    {
        var rijen = string.Join(", ", Enumerable.Range(2, nummers.Count).Select(i => $"({{0}}, {{1}}, {{{i}}})"));
        // Only places for parameters are put together here.
        var sql = "INSERT INTO referentie (\"Letters\", \"Jaar\", \"Nummer\") VALUES " + rijen + " ON CONFLICT DO NOTHING RETURNING \"Nummer\" AS \"Value\"";
        return db.Database.SqlQueryRaw<int>(sql, [letters, jaar, .. nummers.Order().Cast<object>()]).ToListAsync(ct);
    }

    private static (string Letters, int Jaar, int Nummer)? Lees(string? referentie) =>
        referentie?.Split('-') is [var letters, var j, var n] && int.TryParse(j, CultureInfo.InvariantCulture, out var jaar) && int.TryParse(n, CultureInfo.InvariantCulture, out var nummer)
            ? (letters, jaar, nummer) : null;
}
