using System.Text.Json;
using Landsdeel.Abonnementen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Opmaak;
using Landsdeel.Overleggen.Voorbereiden;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Kalenders;

/// <summary>What a calendar says of one thing now.</summary>
/// <param name="BezetDag">Whether it takes the day: a real day of a meeting does, a season or a last day to hand in does not.</param>
public sealed record Kalenderpunt(string Sleutel, DateOnly Eerste, DateOnly Laatste, string Titel, string? Toelichting, string Pad, bool BezetDag);

/// <param name="ZonderDag">Meetings that are left out: nothing is known of when.</param>
public sealed record Kalenderbeeld(IReadOnlyList<Kalenderpunt> Punten, IReadOnlyList<string> ZonderDag);

/// <summary>All overleggen within the sight of this session, and the steps towards those of the coming year. A landsdeel of the session narrows it.</summary>
public sealed class Kalenderinhoud(LandsdeelDb db, Sessie sessie, KalenderVragen kalender)
{
    private const int Meeste = 2000;

    public async Task<Kalenderbeeld> Haal(CancellationToken ct)
    {
        var rijen = db.Overleggen.AsNoTracking().Op(sessie.Blik);
        if (sessie.Landsdeel is var l && l != Landsdelen.Geen) rijen = rijen.Where(o => (o.Landsdelen & l) != 0);
        var overleggen = (await rijen.OrderByDescending(o => o.EersteDag).ThenBy(o => o.Id).Take(Meeste).Select(o => o.Versie!.Inhoud).ToListAsync(ct))
            .Select(i => JsonSerializer.Deserialize<Overleg>(i, LandsdeelJson.Compact)!).Where(o => o.ZelfdeAls is null).ToList();
        List<Kalenderpunt> punten = [];
        foreach (var o in overleggen)
        {
            // Open on one side is one day: of "vanaf 2025" the first, of "voor de zomer" the last.
            if (o.Moment is not { } m || (m.Van ?? m.Tot) is not { } eerste || (m.Tot ?? m.Van) is not { } laatste) continue;
            var dag = m is { Precisie: Precisie.Dag, Van: not null, Tot: not null };
            punten.Add(new($"overleg-{o.Id}", eerste, laatste, dag ? o.VolleNaam() : $"{o.VolleNaam()}, dag nog niet bekend",
                dag ? o.Toelichting : $"Het moment is nog: {m.Tekst}.", $"/overleggen/{o.Id}", dag));
        }
        foreach (var (o, stappen) in await kalender.Jaar(ct))
            foreach (var s in stappen)
                punten.Add(new($"spoor-{o.Id}-{s.Stap}", s.Dag, s.Dag, $"{Abonnementwoorden.Hoofdletter(s.Stap.Woorden())}: {o.VolleNaam()}{(s.Stand == Spoorstand.Gedaan ? " (gedaan)" : "")}",
                    o.Moment is { Precisie: not Precisie.Dag } moment ? $"Teruggerekend vanaf de eerste dag van {moment.Tekst}; het overleg heeft nog geen vaste dag." : null, $"/overleggen/{o.Id}/spoorboekje", false));
        return new(punten, [.. overleggen.Where(o => o.Moment?.Van is null && o.Moment?.Tot is null).Select(o => o.VolleNaam())]);
    }
}
