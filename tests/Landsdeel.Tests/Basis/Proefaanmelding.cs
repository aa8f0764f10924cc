using Landsdeel.Accounts;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Basis;

/// <summary>Who sends a request, in tests only: the account that the request names in a header, or else the one the site was started
/// for, without signing in. <see cref="Secretariaat"/> is the operator, who has every right for its partij.</summary>
public sealed class Proefaanmelding(string als, LokaleActor lokaal, IDbOpener opener) : IAanmelding
{
    public const string Kop = "Proef-Als";
    public const string Secretariaat = "secretariaat";
    public const string Publiek = "publiek";

    public async Task<Persoon> Van(HttpContext verzoek, CancellationToken ct)
    {
        var wie = verzoek.Request.Headers[Kop].FirstOrDefault() ?? als;
        if (wie == Secretariaat) return Persoon.Van(lokaal);
        if (wie == Publiek) return Persoon.Publiek;
        await using var db = opener.Open(Domain.Gedeeld.Kijker.Publiek);
        return AccountVragen.Van(await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).SingleAsync(a => a.Id == wie, ct));
    }
}
