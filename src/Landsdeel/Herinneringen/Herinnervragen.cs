using System.Globalization;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Herinneringen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.MijnWerk;
using Landsdeel.Opmaak;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Herinneringen;

/// <summary>One thing to be reminded of.</summary>
/// <param name="Sleutel">The step: of it one is reminded once.</param>
/// <param name="Zin">What it asks, and when.</param>
public sealed record Aanleiding(Herinneringsoort Soort, string Sleutel, string Naam, string Zin, string Pad);

/// <summary>Finds what the person of this session is to be reminded of, on the day that the register has.</summary>
public sealed class Herinnervragen(LandsdeelDb db, Sessie sessie, KalenderVragen kalender, Ondertekenopslag ondertekeningen, Lijstopslag lijsten, Werkvragen werk)
{
    /// <summary>How many days before its day one is reminded of a step, and of an answer.</summary>
    private const int Week = 7;
    private const int MeesteTermijnen = 500;

    public async Task<IReadOnlyList<Aanleiding>> Voor(Herinneringsoort uit, CancellationToken ct) =>
    [
        .. uit.HasFlag(Herinneringsoort.Spoorboekje) ? [] : await Spoorboekjes(ct),
        .. uit.HasFlag(Herinneringsoort.Ondertekenen) ? [] : await Tekenen(ct),
        .. uit.HasFlag(Herinneringsoort.Termijnen) ? [] : await Termijnen(ct),
    ];

    /// <summary>For the secretarissen every step that is not done; for the people of a partij at the table what the partij is to hand in.</summary>
    private async Task<List<Aanleiding>> Spoorboekjes(CancellationToken ct)
    {
        List<Aanleiding> uit = [];
        if (!sessie.Mag(Bevoegdheid.AfsprakenBeheren)) return uit;
        var overleggen = await kalender.Jaar(ct);
        var ids = overleggen.Select(o => o.Overleg.Id.Waarde).ToList();
        var eigenaars = (await db.Overleggen.AsNoTracking().Op(sessie.Blik).Where(o => ids.Contains(o.OverlegId)).Select(o => new { o.OverlegId, o.ZichtPartij }).ToListAsync(ct))
            .ToDictionary(o => o.OverlegId, o => o.ZichtPartij);
        foreach (var (overleg, stappen) in overleggen)
        {
            var secretaris = Toegang.WeigerInOverleg(sessie, Bevoegdheid.OverleggenBeheren, new(eigenaars.GetValueOrDefault(overleg.Id.Waarde, "")), overleg.Landsdelen, overleg.Id) is null;
            var levert = sessie.Kijker.Overleggen.Contains(overleg.Id) && Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren, overleg.Landsdelen, overleg.Id) is null;
            foreach (var stap in stappen.Where(s => s.Stand == Spoorstand.TeLaat || (s.Stand == Spoorstand.Binnenkort && s.Dag <= sessie.Peildatum.AddDays(Week))))
            {
                var aanleveren = stap.Stap is Spoorstap.PuntenAanleveren or Spoorstap.StukkenAanleveren;
                var laat = stap.Stand == Spoorstand.TeLaat;
                // What a partij can no longer hand in is for the secretarissen to deal with.
                if (!secretaris && !(levert && aanleveren && !laat)) continue;
                var wanneer = laat ? "had gedaan moeten zijn" : stap.Dag < sessie.Peildatum ? "kan nu" : $"tot en met {stap.Dag.Voluit()}";
                var onzeker = overleg.Moment is { Precisie: not Precisie.Dag } moment && !laat
                    ? $" Het overleg heeft nog geen vaste dag ({moment.Tekst}); er is teruggerekend vanaf de eerste dag die het kan zijn." : "";
                uit.Add(new(Herinneringsoort.Spoorboekje, $"spoor:{overleg.Id}:{stap.Stap}:{(laat ? "laat" : "komt")}:{Dag(stap.Dag)}", overleg.VolleNaam(),
                    $"{Abonnementen.Abonnementwoorden.Hoofdletter(stap.Stap.Woorden())}: {wanneer}{(stap.Nog is { } nog ? $", {nog}" : "")}.{onzeker}", $"/overleggen/{overleg.Id}/spoorboekje"));
            }
        }
        return uit;
    }

    /// <summary>For who may sign for a partij that has not answered.</summary>
    private async Task<List<Aanleiding>> Tekenen(CancellationToken ct)
    {
        List<Aanleiding> uit = [];
        if (!sessie.Mag(Bevoegdheid.Ondertekenen)) return uit;
        foreach (var o in await ondertekeningen.Alle(ct))
        {
            if (o.Termijn is not { } termijn || o.Vastgesteld is not null || !o.MoetenNog.Any(g => sessie.Kijker.Namens.Contains(g.Partij)) || termijn.AddDays(-Week) > sessie.Peildatum) continue;
            var overleg = o.Voorwerp.Soort == Voorwerpsoort.Lijst && await lijsten.Overleg(new(o.Voorwerp.Sleutel), ct) is var (van, _) ? van : null;
            var landsdelen = o.Voorwerp.Soort == Voorwerpsoort.Afspraak && await ondertekeningen.Afspraak(o.Voorwerp.Sleutel, ct) is var (afspraak, _, _)
                ? afspraak.Landsdelen : overleg?.Landsdelen ?? Landsdelen.Geen;
            if (!sessie.Persoon.MagTekenen(sessie.Vandaag, landsdelen, overleg?.Id)) continue;
            var laat = termijn < sessie.Peildatum;
            var voor = o.MoetenNog.Where(g => g.Partij != sessie.Actor.Partij && sessie.Kijker.Namens.Contains(g.Partij)).Select(g => g.Naam ?? g.Partij.Waarde).ToList();
            var opvolger = voor.Count == 0 ? "" : $" U antwoordt als opvolger van {Gedeeld.Woorden.Samen(voor)}.";
            uit.Add(new(Herinneringsoort.Ondertekenen, $"teken:{(int)o.Voorwerp.Soort}:{o.Voorwerp.Sleutel}:{o.Voorwerp.Versie}:{(laat ? "laat" : "komt")}:{Dag(termijn)}", o.Voorwerp.Naam,
                laat ? $"Uw antwoord werd gevraagd tot en met {termijn.Voluit()} en is er nog niet. Niet antwoorden is nooit instemmen.{opvolger}"
                    : $"Uw antwoord wordt gevraagd tot en met {termijn.Voluit()}. Niet antwoorden is nooit instemmen.{opvolger}", Vaststelwoorden.Adres(o.Voorwerp)));
        }
        return uit;
    }

    /// <summary>For those who keep the afspraken of a partij that follows them up.</summary>
    private async Task<List<Aanleiding>> Termijnen(CancellationToken ct)
    {
        List<Aanleiding> uit = [];
        if (!sessie.Mag(Bevoegdheid.AfsprakenBeheren)) return uit;
        // The widest of all terms; which it is, is judged one by one.
        var tot = sessie.Peildatum.AddDays(Termijnherinnering.Vooraf(Precisie.Jaar));
        var rijen = await (await werk.Volgt(ct))
            .Where(r => (r.Status == AfspraakStatus.Gemaakt || r.Status == AfspraakStatus.Loopt) && r.LaatsteDag < DateOnly.MaxValue && r.EersteDag <= tot)
            .OrderBy(r => r.LaatsteDag).ThenBy(r => r.Id).Take(MeesteTermijnen)
            .Select(r => new { r.AfspraakId, r.Referentie, r.Tekst, r.Landsdelen, r.OverlegId, r.TermijnTekst, r.EersteDag, r.LaatsteDag, r.Precisie }).ToListAsync(ct);
        foreach (var r in rijen)
        {
            if (Termijnherinnering.Fase(r.EersteDag, r.LaatsteDag, r.Precisie, sessie.Peildatum) is not { } fase
                || Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren, r.Landsdelen, r.OverlegId == "" ? null : new OverlegId(r.OverlegId)) is not null) continue;
            var wanneer = Termijnzin.Wanneer(r.TermijnTekst, r.EersteDag, r.LaatsteDag, r.Precisie);
            uit.Add(new(Herinneringsoort.Termijnen, $"termijn:{r.AfspraakId}:{(int)fase}:{Dag(r.EersteDag)}:{Dag(r.LaatsteDag)}", Abonnementen.Volgtekst.Afspraak(r.Referentie, r.Tekst),
                fase == Herinnerfase.Voorbij ? $"De termijn is voorbij: {wanneer}." : $"De termijn komt eraan: {wanneer}.", "/afspraken/" + (r.Referentie == "" ? r.AfspraakId : r.Referentie)));
        }
        return uit;
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
