using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Overleggen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Vaststellen;

/// <summary>What lies before the partijen, as the register has it now.</summary>
/// <param name="Overleg">The overleg it belongs to; null for an afspraak without one.</param>
internal sealed record Stand(Ondertekening Ondertekening, int Nummer, DateOnly GeldigVan, Zicht Zicht, Overleg? Overleg);

/// <summary>Reads and writes how partijen sign. Writers who meet take turns: each does its act on what the other left.</summary>
public sealed class Ondertekenopslag(LandsdeelDb db, Sessie sessie, Lijstopslag lijsten)
{
    private const int Pogingen = 8;

    /// <summary>Everything that this viewer may see being signed, on the peildatum.</summary>
    public async Task<IReadOnlyList<Ondertekening>> Alle(CancellationToken ct) =>
        [.. (await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.LijstOndertekening || v.Soort == AggregaatSoort.AfspraakOndertekening)
            .OrderByDescending(v => v.Id).Select(v => v.Inhoud).ToListAsync(ct)).Select(Lijstopslag.Lees<Ondertekening>)];

    /// <summary>On the peildatum; null when nothing lies before the partijen, or not for this viewer.</summary>
    public async Task<Ondertekening?> Huidig(Voorwerpsoort soort, string sleutel, CancellationToken ct) =>
        await Rijen(soort, sleutel).Op(sessie.Blik).Select(v => v.Inhoud).SingleOrDefaultAsync(ct) is { } inhoud
            ? Lijstopslag.Lees<Ondertekening>(inhoud) : null;

    /// <summary>The mandate of the person of this session for one day, as the rule asks for it.</summary>
    /// <param name="gevraagd">Who was asked: a partij signs for those that merged into it as well.</param>
    internal async Task<Ondertekenaar> Ondertekenaar(DateOnly dag, Overleg? overleg, Landsdelen landsdelen, IEnumerable<PartijId> gevraagd, CancellationToken ct)
    {
        var mag = Mandaat(dag, overleg, landsdelen).Geldt;
        var functie = sessie.Persoon.Toekenningen.Any(t => t.Functie == Functie.Bestuurder) ? "bestuurder" : null;
        var (eigen, voor) = (sessie.Actor.Partij, sessie.Namens(gevraagd) ?? sessie.Actor.Partij);
        return new(sessie.Actor.Naam, voor, functie, mag ? dag : DateOnly.MaxValue, mag ? dag : null, voor == eigen ? null : new(eigen, await Naam(eigen, dag, ct)));
    }

    /// <summary>The day that something is signed on now. What was signed on a later day is not undone by who looks from an earlier one.</summary>
    internal DateOnly Dag(Stand stand) => sessie.Peildatum > stand.GeldigVan ? sessie.Peildatum : stand.GeldigVan;

    /// <summary>The one rule of who may sign here: asked when someone signs, and when the page is shown.</summary>
    internal Mandaatstand Mandaat(DateOnly dag, Overleg? overleg, Landsdelen landsdelen) =>
        new([.. sessie.Persoon.Mandaten.Where(m => m.Bereik.Omvat(landsdelen, overleg?.Id))], dag, sessie.Vandaag);

    private async Task<string> Naam(PartijId partij, DateOnly dag, CancellationToken ct)
    {
        var namen = await db.Partijen.AsNoTracking().Where(p => p.PartijId == partij.Waarde && p.VervangenOp == Tijdsblik.Open).OrderBy(p => p.GeldigVan).Select(p => new { p.Naam, p.GeldigVan }).ToListAsync(ct);
        return (namen.LastOrDefault(p => p.GeldigVan <= dag) ?? namen.FirstOrDefault())?.Naam ?? partij.Waarde;
    }

    internal async Task<Uitkomst<Ondertekening>> Wijzig(
        Voorwerpsoort soort, string sleutel, string wat, string waarom, Func<Stand, DateOnly, Task<Uitkomst<Ondertekening>>> daad, CancellationToken ct,
        Func<Ondertekening, Task>? erbij = null)
    {
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (sessie.Peildatum > sessie.Vandaag) return new DagInDeToekomst();
        for (var poging = 1; ; poging++)
        {
            if (await Nu(soort, sleutel, ct) is not { } stand) return new NietVoorgelegd();
            var dag = Dag(stand);
            var uitkomst = await daad(stand, dag);
            if (!uitkomst.Gelukt) return uitkomst;
            if (uitkomst.Waarde == stand.Ondertekening) return uitkomst;
            List<Schrijfopdracht> opdrachten = [new(Soort(soort), sleutel, uitkomst.Waarde, dag, stand.Zicht, Schrijfwijze.Wijziging, stand.Nummer)];
            if (uitkomst.Waarde.Vastgesteld is not null && soort == Voorwerpsoort.Lijst && await lijsten.Overleg(new(sleutel), ct) is var (overleg, rij)
                && overleg.Naar(OverlegStatus.LijstVastgesteld) is { Gelukt: true } verder)
                opdrachten.Add(Lijstopslag.Met(verder.Waarde, rij, dag));
            var gelegd = await new Vastlegger(db).Leg(sessie.Handeling(wat, waarom), opdrachten, ct, erbij is null ? null : _ => erbij(uitkomst.Waarde));
            if (gelegd.Gelukt) return uitkomst;
            if (poging == Pogingen || gelegd.Weigeringen[0].Code != "gelijktijdig-gewijzigd") return Uitkomst.Geweigerd<Ondertekening>(gelegd.Weigeringen);
        }
    }

    internal async Task<Uitkomst<Ondertekening>> Eerste(Ondertekening ondertekening, Zicht zicht, CancellationToken ct, Func<Ondertekening, Task>? erbij = null)
    {
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("voorgelegd om vast te stellen"),
            [new(Soort(ondertekening.Voorwerp.Soort), ondertekening.Voorwerp.Sleutel, ondertekening, sessie.Peildatum, zicht, Schrijfwijze.Nieuw)], ct, erbij is null ? null : _ => erbij(ondertekening));
        return uitkomst.Gelukt ? ondertekening : Uitkomst.Geweigerd<Ondertekening>(uitkomst.Weigeringen);
    }

    /// <summary>As the register knows it now, whatever the peildatum.</summary>
    internal async Task<Stand?> Nu(Voorwerpsoort soort, string sleutel, CancellationToken ct)
    {
        if (await Rijen(soort, sleutel).Where(v => v.VervangenOp == Tijdsblik.Open).OrderByDescending(v => v.GeldigVan).FirstOrDefaultAsync(ct) is not { } rij) return null;
        Overleg? overleg = null;
        if (rij.ZichtOverleg != "" && await lijsten.Overleg(new(rij.ZichtOverleg), ct) is var (gevonden, _)) overleg = gevonden;
        return new(Lijstopslag.Lees<Ondertekening>(rij.Inhoud), rij.Nummer, rij.GeldigVan,
            new(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)), overleg);
    }

    internal async Task<(Afspraak Afspraak, int Nummer, Zicht Zicht)?> Afspraak(string sleutel, CancellationToken ct) =>
        await db.Versies.AsNoTracking().Op(sessie.Blik).SingleOrDefaultAsync(v => v.Soort == AggregaatSoort.Afspraak && v.AggregaatId == sleutel, ct) is { } v
            ? (Lijstopslag.Lees<Afspraak>(v.Inhoud), v.Nummer, new(v.ZichtNiveau, new(v.ZichtPartij), v.ZichtOverleg == "" ? null : new(v.ZichtOverleg))) : null;

    /// <summary>One version of an afspraak, also when it was superseded.</summary>
    internal async Task<Afspraak?> Afspraak(string sleutel, int nummer, CancellationToken ct) =>
        await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Afspraak && v.AggregaatId == sleutel && v.Nummer == nummer)
            .OrderByDescending(v => v.Id).Select(v => v.Inhoud).FirstOrDefaultAsync(ct) is { } inhoud ? Lijstopslag.Lees<Afspraak>(inhoud) : null;

    internal async Task<IReadOnlyList<Ondertekenplicht>> Plichten(IReadOnlyList<PartijId> gebonden, IReadOnlyList<PartijId> deelnemers, CancellationToken ct)
    {
        var ids = gebonden.Concat(deelnemers).Select(p => p.Waarde).Distinct().ToList();
        var partijen = (await db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Partij && ids.Contains(v.AggregaatId))
            .Select(v => v.Inhoud).ToListAsync(ct)).Select(Lijstopslag.Lees<Partij>).ToDictionary(p => p.Id);
        return Vertegenwoordiging.Bepaal(gebonden, partijen, deelnemers);
    }

    internal static AggregaatSoort Soort(Voorwerpsoort soort) =>
        soort == Voorwerpsoort.Lijst ? AggregaatSoort.LijstOndertekening : AggregaatSoort.AfspraakOndertekening;

    private IQueryable<VersieRij> Rijen(Voorwerpsoort soort, string sleutel)
    {
        var welke = Soort(soort);
        return db.Versies.AsNoTracking().Where(v => v.Soort == welke && v.AggregaatId == sleutel);
    }
}
