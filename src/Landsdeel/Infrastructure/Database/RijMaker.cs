using System.Globalization;
using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Makes the flat row that goes with each version, in the transaction that writes the version.</summary>
internal sealed class RijMaker(LandsdeelDb db)
{
    /// <summary>Last day of what has none: sorts after everything.</summary>
    public static DateOnly ZonderMoment { get; } = DateOnly.MaxValue;

    public async Task Maak(IReadOnlyList<VersieRij> versies, Dictionary<VersieRij, object> inhoud, CancellationToken ct)
    {
        foreach (var v in versies)
        {
            if (v.Soort == AggregaatSoort.Overleg) db.Overleggen.Add(Overleg(v, Inhoud<Overleg>(v, inhoud)));
            if (v.Soort == AggregaatSoort.Partij) db.Partijen.Add(Partij(v, Inhoud<Partij>(v, inhoud)));
            if (Overlegdelen.Lees(v, inhoud.GetValueOrDefault(v)) is { } deel) db.Overlegdelen.Add(Volgend(v, Overlegdelen.Rij(v, deel)));
            if (Afspraakdelen.Lees(v, inhoud.GetValueOrDefault(v)) is { } bij) db.Afspraakdelen.Add(Volgend(v, Afspraakdelen.Rij(v, bij)));
            db.AddRange(Afspraakdelen.Wacht(v, inhoud.GetValueOrDefault(v)));
        }
        await db.SaveChangesAsync(ct);

        var afspraken = versies.Where(v => v.Soort == AggregaatSoort.Afspraak)
            .Select(v => (Versie: v, Afspraak: Inhoud<Afspraak>(v, inhoud))).ToList();
        if (afspraken.Count == 0) return;
        var namen = await Partijnamen(afspraken.SelectMany(a => a.Afspraak.Partijen).Select(p => p.Partij.Waarde), ct);
        var oplossing = await Overlegdagen.Oplossing(db, null, ct);
        var termen = new List<(long, string)>(afspraken.Count);
        foreach (var (versie, afspraak) in afspraken)
        {
            var (rij, woorden) = Afspraak(versie, afspraak, Op(namen, versie.GeldigVan), oplossing);
            db.Afspraken.Add(rij);
            termen.Add((versie.Id, woorden));
        }
        await db.SaveChangesAsync(ct);
        await db.BewaarTermen(termen, ct);
    }

    /// <summary>Closes the flat row of a version that is no longer how the register knows it.</summary>
    public Task<int> Sluit(VersieRij oud, long op, CancellationToken ct) => oud.Soort switch
    {
        AggregaatSoort.Afspraak => db.Afspraken.IgnoreQueryFilters().Where(r => r.Id == oud.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.VervangenOp, op), ct),
        AggregaatSoort.Overleg => db.Overleggen.IgnoreQueryFilters().Where(r => r.Id == oud.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.VervangenOp, op), ct),
        AggregaatSoort.Partij => db.Partijen.IgnoreQueryFilters().Where(r => r.Id == oud.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.VervangenOp, op), ct),
        _ when Overlegdelen.Is(oud.Soort) => db.Overlegdelen.IgnoreQueryFilters().Where(r => r.Id == oud.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.VervangenOp, op), ct),
        _ when Afspraakdelen.Is(oud.Soort) => db.Afspraakdelen.IgnoreQueryFilters().Where(r => r.Id == oud.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.VervangenOp, op), ct),
        _ => Task.FromResult(0),
    };

    private static T Inhoud<T>(VersieRij v, Dictionary<VersieRij, object> inhoud) => inhoud.TryGetValue(v, out var er)
        ? (T)er
        : JsonSerializer.Deserialize<T>(v.Inhoud, LandsdeelJson.Compact)!;

    /// <summary>The partijen by their keys, as the register now knows them.</summary>
    public async Task<Dictionary<string, PartijRij>> Partijen(IEnumerable<string> ids, CancellationToken ct) => Op(await Partijnamen(ids, ct), DateOnly.MaxValue);

    /// <summary>Every name that partijen have or had, first to last.</summary>
    private async Task<List<PartijRij>> Partijnamen(IEnumerable<string> ids, CancellationToken ct)
    {
        var gevonden = new List<PartijRij>();
        foreach (var stuk in ids.Distinct().Chunk(500))
            gevonden.AddRange(await db.Partijen.IgnoreQueryFilters().AsNoTracking()
                .Where(p => p.VervangenOp == Tijdsblik.Open && stuk.Contains(p.PartijId)).OrderBy(p => p.GeldigVan).ToListAsync(ct));
        return gevonden;
    }

    /// <summary>Each as it was called on a day; one that did not exist yet as it was first called.</summary>
    private static Dictionary<string, PartijRij> Op(List<PartijRij> namen, DateOnly dag)
    {
        var uit = new Dictionary<string, PartijRij>();
        foreach (var p in namen)
            if (p.GeldigVan <= dag || !uit.ContainsKey(p.PartijId)) uit[p.PartijId] = p;
        return uit;
    }

    /// <summary>The flat row of an afspraak, and its search terms with spaces between.</summary>
    public static (AfspraakRij Rij, string Termen) Afspraak(VersieRij v, Afspraak a, Dictionary<string, PartijRij> partijen, Termijnoplossing oplossing)
    {
        var terugkeer = a.Agenderingen.Select((g, i) => (g, i, Dagen: oplossing.Dagen(g.Moment, g.Overleg, g.Landsdelen | a.Landsdelen))).ToList();
        var (van, tot) = oplossing.Dagen(a);
        var passage = a.Passages.Count > 0 ? a.Passages[0] : null;
        var rij = new AfspraakRij
        {
            AfspraakId = a.Id.Waarde,
            Referentie = a.Referentie ?? "",
            ReferentieSleutel = Referentiesleutel(a.Referentie),
            Soort = a.Soort,
            Tekst = a.Tekst,
            Landsdelen = a.Landsdelen,
            Themas = a.Themas,
            Zekerheid = a.Zekerheid,
            Tijd = a.Tijd,
            Status = a.Status,
            HeeftProcedure = a.HeeftProcedure,
            TermijnTekst = a.Termijn?.Tekst ?? "",
            EersteDag = van ?? DateOnly.MinValue,
            LaatsteDag = tot ?? ZonderMoment,
            Precisie = a.Termijn?.Precisie ?? Precisie.Onbepaald,
            OverlegId = a.Overleg?.Waarde ?? "",
            OnderwerpId = a.Onderwerp?.Waarde ?? "",
            DocumentId = passage?.Document.Waarde ?? "",
            VanRegel = passage?.VanRegel ?? 0,
            TotRegel = passage?.TotRegel ?? 0,
            PartijenTekst = string.Join(", ", a.Partijen.Where(p => p.Rol is Rol.Trekker or Rol.Gebonden)
                .OrderBy(p => p.Rol).Select(p => Naam(p.Partij, partijen))),
            Partijen = [.. a.Partijen.Select((p, i) => new AfspraakPartijRij
            {
                RijId = v.Id,
                Volgorde = i,
                PartijId = p.Partij.Waarde,
                Rol = p.Rol,
                Naam = Naam(p.Partij, partijen),
                Zijde = partijen.TryGetValue(p.Partij.Waarde, out var rij) ? rij.Zijde : Zijde.Derde,
            })],
            Agenderingen = [.. terugkeer.Select(t => new AfspraakAgenderingRij
            {
                RijId = v.Id,
                Volgorde = t.i,
                OverlegId = t.g.Overleg?.Waarde ?? oplossing.Overleg(t.g.Moment, t.g.Landsdelen | a.Landsdelen)?.Waarde ?? "",
                EersteDag = t.Dagen.Van ?? DateOnly.MinValue,
                LaatsteDag = t.Dagen.Tot ?? ZonderMoment,
                Actie = t.g.Actie,
                Zekerheid = t.g.Zekerheid,
            })],
            Verbanden = [.. a.Verbanden.Select((b, i) => new AfspraakVerbandRij { RijId = v.Id, Volgorde = i, NaarId = b.Naar.Waarde, Soort = b.Soort })],
        };
        rij.Volg(v);
        return (rij, string.Join(' ', Analyzer.Nederlands.Termen(Zoektekst(a, partijen))));
    }

    private static OverlegRij Overleg(VersieRij v, Overleg o) => Volgend(v, new OverlegRij
    {
        OverlegId = o.Id.Waarde,
        Naam = o.Naam,
        Reeks = o.Reeks,
        Landsdelen = o.Landsdelen,
        Corridor = o.Corridor ?? "",
        MomentTekst = o.Moment?.Tekst ?? "",
        EersteDag = o.Moment?.Van ?? DateOnly.MinValue,
        LaatsteDag = o.Moment?.Tot ?? ZonderMoment,
        Precisie = o.Moment?.Precisie ?? Precisie.Onbepaald,
        Status = o.Status,
        Deelnemers = [.. o.Deelnemers.Distinct().Select(d => new OverlegDeelnemerRij { RijId = v.Id, PartijId = d.Waarde })],
    });

    private static PartijRij Partij(VersieRij v, Partij p) => Volgend(v, new PartijRij
    {
        PartijId = p.Id.Waarde,
        Naam = p.Naam,
        Afkorting = p.Afkorting ?? "",
        Zijde = p.Zijde,
        Soort = p.Soort,
        Code = p.Code ?? "",
        Landsdelen = p.Landsdelen,
        Zoeknamen = "|" + string.Join('|', new[] { p.Naam, p.Afkorting ?? "", p.Code ?? "" }.Concat(p.Aliassen)
            .Where(n => n != "").Select(n => string.Join(' ', Analyzer.Nederlands.Termen(n)))) + "|",
    });

    private static T Volgend<T>(VersieRij v, T rij) where T : RegisterRij
    {
        rij.Volg(v);
        return rij;
    }

    private static string Naam(PartijId id, Dictionary<string, PartijRij> partijen) =>
        partijen.TryGetValue(id.Waarde, out var p) ? p.Naam : id.Waarde;

    /// <summary>Everything of an afspraak that a search may find it by.</summary>
    private static string Zoektekst(Afspraak a, Dictionary<string, PartijRij> partijen) => string.Join(" \n ",
        new[] { a.Referentie ?? "", a.Tekst }
            .Concat(a.Passages.Select(p => p.Citaat))
            .Concat(a.Agenderingen.Select(g => g.Wat))
            .Concat(a.Partijen.Select(p => partijen.TryGetValue(p.Partij.Waarde, out var rij) ? $"{rij.Naam} {rij.Afkorting}" : "")));

    /// <summary>NW-2020-14 as NW-2020-00014, so that fourteen sorts after nine.</summary>
    public static string Referentiesleutel(string? referentie)
    {
        if (referentie is null) return "";
        var streep = referentie.LastIndexOf('-');
        return streep > 0 && int.TryParse(referentie.AsSpan(streep + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            ? $"{referentie[..streep]}-{nummer:D5}" : referentie;
    }
}
