using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>Something that stands in the way of recording a meeting, and at which item.</summary>
public sealed record Vergaderfout(Vergaderpunt? Punt, Weigering Weigering);

/// <summary>Makes a record of a meeting: what was concluded, the afspraken that were made or changed, where items went, and that the
/// overleg was held. One act: all of it, or nothing.</summary>
public sealed class LegVergaderingVast(
    LandsdeelDb db, Sessie sessie, Identiteiten identiteiten, VergaderVragen vragen, LeesPuntconcept lees, VindAfspraak vind, KennisVragen kennis, Overlegtoegang toegang, Overlegkring kring)
{
    private sealed record Wijziging(AfspraakVersie? Basis, Afspraak Inhoud, Mutatie Mutatie);

    /// <summary>Everything that stands in the way; empty when it can be recorded.</summary>
    public async Task<IReadOnlyList<Vergaderfout>> Controleer(Vergaderbeeld beeld, CancellationToken ct) => (await Bereid(beeld, ct)).Fouten;

    public async Task<Uitkomst<Verslag>> Voer(OverlegId overleg, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.OverleggenBeheren, ct) is { } nee) return nee;
        if (await vragen.Beeld(overleg, ct) is not { } beeld) return new Domain.Overleggen.OverlegOnbekend(overleg.Waarde);
        if (beeld.Verslag is not null) return new VerslagIsVast();
        var (fouten, verslag, wijzigingen, inbreng) = await Bereid(beeld, ct);
        if (fouten.Count > 0) return Uitkomst.Geweigerd<Verslag>([.. fouten.Select(f => f.Weigering)]);

        var handeling = sessie.Handeling("vergadering vastgelegd", $"{beeld.Overleg.VolleNaam()}, {verslag!.Dag.Voluit()}", overleg.Waarde);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var nieuw = wijzigingen.Count(w => w.Basis is null);
        var referenties = new Queue<string>(nieuw == 0 ? [] : await Referenties.Volgende(db, beeld.Overleg.Landsdelen.Letters(), verslag.Dag.Year, nieuw, ct));
        List<Schrijfopdracht> opdrachten =
        [
            new(AggregaatSoort.Verslag, overleg.Waarde, verslag, verslag.Dag, ZichtVan(overleg), Schrijfwijze.Nieuw),
            .. wijzigingen.Select(w => w.Basis is null
                ? new Schrijfopdracht(AggregaatSoort.Afspraak, w.Inhoud.Id.Waarde, w.Inhoud with { Referentie = referenties.Dequeue() }, verslag.Dag, ZichtVan(overleg), Schrijfwijze.Nieuw)
                : new Schrijfopdracht(AggregaatSoort.Afspraak, w.Inhoud.Id.Waarde, w.Inhoud, verslag.Dag, w.Basis.Zicht, Schrijfwijze.Wijziging, w.Basis.Nummer)),
            .. inbreng.Select(i => new Schrijfopdracht(AggregaatSoort.Inbreng, i.Id, i, sessie.Peildatum, new(ZichtNiveau.Overleg, sessie.Actor.Partij, i.Overleg), Schrijfwijze.Nieuw)),
            .. await Gehouden(beeld, verslag, [.. wijzigingen.Select(w => w.Inhoud.Id.Waarde)], ct),
        ];
        var uitkomst = await new Vastlegger(db).Leg(handeling, opdrachten, ct, async _ =>
            await db.Vergaderconcepten.Where(c => c.OverlegId == overleg.Waarde).ExecuteDeleteAsync(ct));
        if (!uitkomst.Gelukt)
        {
            await transactie.RollbackAsync(ct);
            return Uitkomst.Geweigerd<Verslag>(uitkomst.Weigeringen.Any(w => w is BestaatAl) ? [new VerslagIsVast()] : uitkomst.Weigeringen);
        }
        await transactie.CommitAsync(ct);
        return verslag;
    }

    private Zicht ZichtVan(OverlegId overleg) => new(ZichtNiveau.Overleg, sessie.Actor.Partij, overleg);

    /// <summary>The overleg was held, on that day; afspraken whose term names it follow, except those that are written anyway.</summary>
    private async Task<IEnumerable<Schrijfopdracht>> Gehouden(Vergaderbeeld beeld, Verslag verslag, HashSet<string> alGeschreven, CancellationToken ct)
    {
        var oud = beeld.Overleg;
        var moment = oud.Moment is { Precisie: Precisie.Dag } m && m.Van == verslag.Dag ? m : new Termijn(verslag.Dag.Voluit(), verslag.Dag, verslag.Dag, Precisie.Dag);
        var nieuw = oud with { Status = OverlegStatus.Gehouden > oud.Status ? OverlegStatus.Gehouden : oud.Status, Moment = moment };
        var schrijf = new Schrijfopdracht(AggregaatSoort.Overleg, oud.Id.Waarde, nieuw, verslag.Dag, beeld.Zicht, Schrijfwijze.Wijziging, beeld.OverlegNummer);
        if (OverlegDagen.Uit(oud) == OverlegDagen.Uit(nieuw)) return [schrijf];
        return [schrijf, .. (await Termijnherberekening.Opdrachten(db, oud, nieuw, ct)).Where(o => !alGeschreven.Contains(o.Id))];
    }

    private async Task<(List<Vergaderfout> Fouten, Verslag? Verslag, IReadOnlyList<Wijziging> Wijzigingen, IReadOnlyList<Inbreng> Inbreng)> Bereid(Vergaderbeeld beeld, CancellationToken ct)
    {
        List<Vergaderfout> fouten = [];
        if (beeld.Punten.Count == 0) fouten.Add(new(null, new GeenPunten()));
        else if (beeld.Punten.All(p => p.Concept.IsLeeg)) fouten.Add(new(null, new NietsVastTeLeggen()));
        if (beeld.Dag is null) fouten.Add(new(null, new DagOntbreekt()));
        else if (beeld.Dag > sessie.Vandaag) fouten.Add(new(null, new DagInDeToekomst(beeld.Dag.Value.Voluit())));
        var dag = beeld.Dag ?? sessie.Peildatum;
        var wijzigingen = new Dictionary<AfspraakId, Wijziging>();
        List<Puntverslag> punten = [];
        List<Inbreng> inbreng = [];
        foreach (var punt in beeld.Punten)
        {
            var gelezen = await lees.Voer(beeld, punt, ct);
            fouten.AddRange(gelezen.Weigeringen.Select(w => new Vergaderfout(punt, w)));
            foreach (var wens in gelezen.Afspraken)
                wijzigingen[wens.Inhoud.Id] = new(wens.Basis, wens.Inhoud, wens.Basis is null ? Mutatie.Nieuw : Mutatie.Gewijzigd);
            var verslag = gelezen.Verslag;
            if (verslag.Naar is { } naar && await Bestemming(naar, ct) is null) fouten.Add(new(punt, new NaarOnbekend()));
            if (punt.Punt.Afspraak is { } id && (verslag.Afloop is Afloop.Doorgeschoven or Afloop.Verwezen || punt.Concept.Vervalt))
            {
                if (await Nu(id, wijzigingen, ct) is not { } nu) fouten.Add(new(punt, new AfspraakNietGevonden()));
                else
                {
                    var anders = verslag.Afloop == Afloop.Ingetrokken && punt.Concept.Vervalt ? nu.Inhoud with { Status = AfspraakStatus.Vervallen, BeslotenIn = beeld.Overleg.Id } : Verder(nu.Inhoud, beeld, punt, verslag, dag);
                    wijzigingen[id] = nu with { Inhoud = anders, Mutatie = anders.Status == AfspraakStatus.Vervallen ? Mutatie.Vervallen : nu.Mutatie };
                    // Who sits there and may not see the afspraak itself, still gets the item, with where it came from.
                    if (verslag is { Naar: { } daar, Afloop: Afloop.Doorgeschoven or Afloop.Verwezen } && nu.Basis is { } basis && !await kring.Ziet(daar, basis.Zicht, ct))
                        inbreng.Add(Los(beeld, punt, verslag, daar, dag));
                    if (anders.Status == AfspraakStatus.Vervallen && verslag.Afspraken.All(a => a.Afspraak != id))
                        verslag = verslag with { Afspraken = [.. verslag.Afspraken, new(id, Mutatie.Vervallen)] };
                }
            }
            else if (verslag is { Naar: { } waarheen, Afloop: Afloop.Doorgeschoven or Afloop.Verwezen })
            {
                inbreng.Add(Los(beeld, punt, verslag, waarheen, dag));
            }
            punten.Add(verslag);
        }
        foreach (var (id, w) in wijzigingen)
            fouten.AddRange((await Mag(w, dag, ct)).Select(f => new Vergaderfout(beeld.Punten.FirstOrDefault(p => p.Punt.Afspraak == id || p.Concept.Afspraken.Any(r => r.Afspraak == id.Waarde)), f)));
        var geheel = new Verslag { Overleg = beeld.Overleg.Id, Dag = dag, Deelnames = Deelnames(beeld), Gasten = beeld.Geheel.Gasten == "" ? null : beeld.Geheel.Gasten, Punten = punten };
        return (fouten, fouten.Count == 0 ? geheel : null, [.. wijzigingen.Values], inbreng);
    }

    /// <summary>The rules of the register, asked beforehand so that everything shows at once.</summary>
    private async Task<IEnumerable<Weigering>> Mag(Wijziging w, DateOnly dag, CancellationToken ct)
    {
        var wens = new Versiewens(w.Inhoud, w.Basis?.Zicht ?? new(ZichtNiveau.AllePartijen, sessie.Actor.Partij), dag, false, "vergadering");
        var regels = AfspraakRegels.Controleer(w.Inhoud, await kennis.Voor(w.Inhoud, w.Basis?.Inhoud, ct)).Where(r => r is not TekstLeeg);
        return w.Basis is { } basis ? [.. regels, .. Versieregels.Controleer(basis.Stand, wens)] : regels;
    }

    private async Task<Wijziging?> Nu(AfspraakId id, Dictionary<AfspraakId, Wijziging> wijzigingen, CancellationToken ct) =>
        wijzigingen.TryGetValue(id, out var al) ? al : await vind.Nieuwste(id, ct) is { } versie ? new(versie, versie.Inhoud, Mutatie.Gewijzigd) : null;

    private async Task<string?> Bestemming(OverlegId naar, CancellationToken ct) => await db.Overleggen.AsNoTracking()
        .Where(o => o.OverlegId == naar.Waarde && o.VervangenOp == Domain.Gedeeld.Versies.Tijdsblik.Open).Select(o => o.OverlegId).FirstOrDefaultAsync(ct);

    /// <summary>The afspraak comes back in the other overleg, with where it came from in words.</summary>
    private static Afspraak Verder(Afspraak afspraak, Vergaderbeeld beeld, Vergaderpunt punt, Puntverslag verslag, DateOnly dag)
    {
        var n = 1;
        while (afspraak.Agenderingen.Any(g => g.Sleutel == $"v{n}")) n++;
        var was = afspraak.Agenderingen.FirstOrDefault(g => g.Sleutel == punt.Punt.Agendering);
        var wat = punt.Punt.Titel.Length > AfspraakRegels.LangsteRegel ? punt.Punt.Titel[..AfspraakRegels.LangsteRegel] : punt.Punt.Titel;
        return afspraak with
        {
            Agenderingen = [.. afspraak.Agenderingen, new($"v{n}", wat, was?.Actie ?? punt.Punt.Actie, verslag.Naar, null, Zekerheid.Vast, Landsdelen.Geen, [], false, Spoor(beeld, verslag, dag))],
        };
    }

    /// <summary>An item without an afspraak goes on as an item of its own.</summary>
    private Inbreng Los(Vergaderbeeld beeld, Vergaderpunt punt, Puntverslag verslag, OverlegId naar, DateOnly dag) => new()
    {
        Id = identiteiten.Nieuw(),
        Overleg = naar,
        Titel = punt.Punt.Titel,
        Indiener = sessie.Actor.Partij,
        Toelichting = Spoor(beeld, verslag, dag),
        Actie = punt.Punt.Actie,
        Behandeling = punt.Punt.Behandeling,
        Herkomst = verslag.Afloop == Afloop.Verwezen ? Inbrengherkomst.Verwezen : Inbrengherkomst.Doorgeschoven,
        Vanuit = beeld.Overleg.Id,
    };

    private static string Spoor(Vergaderbeeld beeld, Puntverslag verslag, DateOnly dag) =>
        $"{(verslag.Afloop == Afloop.Verwezen ? "Verwezen" : "Doorgeschoven")} vanuit {beeld.Overleg.VolleNaam()} van {dag.Voluit()}: {verslag.Reden}";

    private static IReadOnlyList<Deelname> Deelnames(Vergaderbeeld beeld) => [.. beeld.Geheel.Deelnames
        .Where(d => IdVorm.Geldig(d.Partij) && (d.Wie != "" || d.Afwezig))
        .Select(d => new Deelname(new(d.Partij), d.Wie == "" ? null : d.Wie, d.Vervangt == "" ? null : d.Vervangt, d.Afwezig))];
}
