using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Gedeeld;

/// <summary>For whom the command line acts: whoever may run it on this machine is its operator.</summary>
public sealed class LokaleActor
{
    public string Naam { get; set; } = "Secretariaat";
    public string Partij { get; set; } = "min-bzk";
}

/// <summary>Makes the session of a request or command.</summary>
public sealed class SessieBouwer(IDbOpener opener, Opvolgregister opvolgers, KijkerBepaling kijkers, TimeProvider klok, LokaleActor lokaal)
{
    public const string PeildatumInstelling = "peildatum";
    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The session of the configured operator of this machine: the command line, and what the product does by itself.</summary>
    public Task<Sessie> Maak(DateOnly? peildatum, long? bekend, Landsdelen landsdeel, CancellationToken ct) =>
        Maak(Persoon.Van(lokaal), peildatum, bekend, landsdeel, ct);

    public async Task<Sessie> Maak(Persoon persoon, DateOnly? peildatum, long? bekend, Landsdelen landsdeel, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var vandaag = Dag(nu);
        var (eigenBegin, opvolging) = await Register(ct);
        var begin = eigenBegin ?? vandaag;
        return new(
            new(persoon.Naam, persoon.Partij),
            await kijkers.Voor(persoon, opvolging, ct),
            persoon.IsOperator ? Enum.GetValues<Bevoegdheid>().ToHashSet() : Functierechten.Van(persoon.Toekenningen),
            new(peildatum ?? begin, bekend),
            landsdeel,
            Micros(nu),
            vandaag,
            peildatum is not null)
        {
            Beginpeildatum = begin,
            Persoon = persoon,
            Opvolging = opvolging,
        };
    }

    /// <summary>The day in the Netherlands.</summary>
    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Nederland).DateTime);

    /// <summary>UTC, microseconds since 1970.</summary>
    public static long Micros(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of a clock time in the Netherlands.</summary>
    public static long Micros(DateTime kloktijd) =>
        Micros(new DateTimeOffset(DateTime.SpecifyKind(kloktijd, DateTimeKind.Unspecified), Nederland.GetUtcOffset(kloktijd)));

    public static DateTime Lokaal(long micros) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), Nederland).DateTime;

    /// <summary>What every request needs of the register itself, in one question.</summary>
    private async Task<(DateOnly? Beginpeildatum, Partijopvolging Opvolging)> Register(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        var nu = await db.JournaalKop.Select(k => new { k.Volgnummer, k.Keten, Peildatum = db.Instellingen.Where(i => i.Naam == PeildatumInstelling).Select(i => i.Waarde).FirstOrDefault() }).SingleAsync(ct);
        return (DateOnly.TryParseExact(nu.Peildatum, "yyyy-MM-dd", out var dag) ? dag : null, await opvolgers.Bij(db, nu.Volgnummer, nu.Keten, ct));
    }
}
