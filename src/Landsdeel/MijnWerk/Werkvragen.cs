using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.MijnWerk;

/// <summary>What is open for the partij of the session: for its page, its commands and its reminders alike. A landsdeel chosen in the bar narrows it.</summary>
public sealed class Werkvragen(LandsdeelDb db, Sessie sessie, KalenderVragen kalender, Partijen.Partijteksten teksten)
{
    /// <summary>Beyond this a count says "meer dan 1.000".</summary>
    public const int Meer = 1001;

    /// <summary>How far ahead a step of a preparation is told of, in days.</summary>
    public const int Vooruit = 42;

    private readonly List<string> _namens = [.. sessie.Kijker.Namens.Select(p => p.Waarde)];
    private List<string>? _groepen;

    /// <summary>Every kind, each with its first lines.</summary>
    public async Task<IReadOnlyList<Werkdeel>> Alles(int eerste, CancellationToken ct)
    {
        List<Werkdeel> uit = [];
        foreach (var soort in Enum.GetValues<Werksoort>()) uit.Add(await Deel(soort, 0, eerste, ct));
        return uit;
    }

    /// <param name="vanaf">How many lines to pass over.</param>
    public async Task<Werkdeel> Deel(Werksoort soort, int vanaf, int hoogstens, CancellationToken ct) => _namens.Count == 0 ? new(soort, 0, []) : soort switch
    {
        Werksoort.Tekenen => await Tekenen(vanaf, hoogstens, ct),
        Werksoort.Bevestigen => await Nakoming(soort, Wachtsoort.Nakoming, vanaf, hoogstens, ct),
        Werksoort.Betwist => await Nakoming(soort, Wachtsoort.Betwist, vanaf, hoogstens, ct),
        Werksoort.Aanleveren => await Aanleveren(vanaf, hoogstens, ct),
        Werksoort.OpTePakken => await Afspraken(soort, (await Met([Rol.Trekker], ct)).Where(a => a.Status == AfspraakStatus.Gemaakt), vanaf, hoogstens, ct),
        Werksoort.Verschuldigd => await Afspraken(soort, await Met([Rol.Trekker, Rol.Gebonden], ct), vanaf, hoogstens, ct),
        _ => await Afspraken(soort, await Met([Rol.Ontvanger, Rol.Betrokken], ct), vanaf, hoogstens, ct),
    };

    /// <summary>Open afspraken that the partij follows up: as trekker, or where none is named as one of those bound. As <see cref="Domain.Opvolgen.Opvolgrollen"/> has it.</summary>
    internal async Task<IQueryable<AfspraakRij>> Volgt(CancellationToken ct)
    {
        if (_namens.Count == 0) return db.Afspraken.Where(a => false);
        var trekt = (await Met([Rol.Trekker], ct)).Select(a => a.Id);
        var gebonden = (await Met([Rol.Gebonden], ct)).Where(a => a.Partijen.All(p => p.Rol != Rol.Trekker)).Select(a => a.Id);
        return Open().Where(a => trekt.Contains(a.Id) || gebonden.Contains(a.Id));
    }

    /// <summary>Open afspraken in which the partij has one of these roles: by its own name, or because it sits at the table for a group that has.</summary>
    private async Task<IQueryable<AfspraakRij>> Met(Rol[] rollen, CancellationToken ct)
    {
        _groepen ??= await Groepen(ct);
        var (namens, groepen, tafel) = (_namens, _groepen, sessie.Kijker.Overleggen.Select(o => o.Waarde).ToList());
        var partijen = db.Set<AfspraakPartijRij>();
        var zelf = partijen.Where(p => namens.Contains(p.PartijId) && rollen.Contains(p.Rol)).Select(p => p.RijId);
        var open = Open();
        // Each part by its own index; together they name a row once.
        return tafel.Count == 0 || groepen.Count == 0 ? open.Where(a => zelf.Contains(a.Id))
            : open.Where(a => zelf.Contains(a.Id) || (tafel.Contains(a.OverlegId) && a.Partijen.Any(p => groepen.Contains(p.PartijId) && rollen.Contains(p.Rol))));
    }

    /// <summary>Groups for which the partij acts where it sits at the table: the same rule as for signing.</summary>
    private async Task<List<string>> Groepen(CancellationToken ct)
    {
        var rijen = db.Partijen.AsNoTracking().Op(sessie.Blik);
        var namens = _namens;
        var zijden = await rijen.Where(p => namens.Contains(p.PartijId)).Select(p => p.Zijde).Distinct().ToListAsync(ct);
        return [.. (await rijen.Where(p => (p.Soort == PartijSoort.Rijk || p.Soort == PartijSoort.Collectief) && !namens.Contains(p.PartijId)).Select(p => p.Versie!.Inhoud).ToListAsync(ct))
            .Select(Lees<Partij>).Where(g => g.Leden.Count > 0 ? g.Leden.Any(l => namens.Contains(l.Waarde)) : zijden.Contains(g.Zijde)).Select(g => g.Id.Waarde)];
    }

    private IQueryable<AfspraakRij> Open()
    {
        var rijen = db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(Afspraakstand.Open);
        return sessie.Landsdeel is var l && l != Landsdelen.Geen ? rijen.Where(a => (a.Landsdelen & l) != 0) : rijen;
    }

    private async Task<Werkdeel> Afspraken(Werksoort soort, IQueryable<AfspraakRij> rijen, int vanaf, int hoogstens, CancellationToken ct)
    {
        var opDag = rijen.OrderBy(a => a.LaatsteDag).ThenBy(a => a.Id);
        var gelezen = await opDag.Skip(vanaf).Take(hoogstens).Select(a => new { a.Id, a.AfspraakId, a.Referentie, a.Tekst, a.PartijenTekst, a.TermijnTekst, a.LaatsteDag }).ToListAsync(ct);
        var wie = await teksten.Voor(gelezen.Select(a => (a.Id, a.PartijenTekst)), ct);
        var regels = gelezen.ConvertAll(a => new Werkregel($"/afspraken/{(a.Referentie == "" ? a.AfspraakId : a.Referentie)}{(soort == Werksoort.Tegoed ? "" : "/voortgang")}", a.Referentie, a.Tekst,
            wie.GetValueOrDefault(a.Id, a.PartijenTekst), a.TermijnTekst, a.LaatsteDag == DateOnly.MaxValue ? null : a.LaatsteDag));
        return new(soort, await Tel(opDag, vanaf, hoogstens, regels.Count, ct), regels);
    }

    private async Task<Werkdeel> Tekenen(int vanaf, int hoogstens, CancellationToken ct)
    {
        var namens = _namens;
        var wacht = db.Set<WachtRij>().Where(w => namens.Contains(w.PartijId) && w.Soort == Wachtsoort.Tekenen);
        var rijen = db.Versies.AsNoTracking().Op(sessie.Blik).Join(wacht, v => v.Id, w => w.RijId, (v, w) => new { v.Inhoud, v.Id, w.PartijId, w.Uiterlijk, w.Sinds });
        var opDag = rijen.OrderBy(r => r.Uiterlijk).ThenBy(r => r.Sinds).ThenBy(r => r.Id).ThenBy(r => r.PartijId);
        var regels = (await opDag.Skip(vanaf).Take(hoogstens).ToListAsync(ct)).Select(r =>
        {
            // Who follows several that must sign answers for each of them.
            var (o, als) = (Lees<Ondertekening>(r.Inhoud), r.PartijId == sessie.Actor.Partij.Waarde ? null : r.PartijId);
            return new Werkregel(Vaststelwoorden.Adres(o.Voorwerp) + (als is null ? "" : "?namens=" + als), "", o.Voorwerp.Naam,
                $"versie {o.Voorwerp.Versie}{(als is null ? "" : $", als opvolger van {o.Gevraagd.First(g => g.Partij.Waarde == als).Naam ?? als}")}", "", r.Uiterlijk == DateOnly.MaxValue ? null : r.Uiterlijk);
        }).ToList();
        return new(Werksoort.Tekenen, await Tel(opDag, vanaf, hoogstens, regels.Count, ct), regels);
    }

    private async Task<Werkdeel> Nakoming(Werksoort soort, Wachtsoort wat, int vanaf, int hoogstens, CancellationToken ct)
    {
        var namens = _namens;
        // For whom nobody else can answer, the secretaris does, within reach.
        var (alsSecretaris, landsdelen) = wat == Wachtsoort.Nakoming ? Secretaris() : (false, Landsdelen.Geen);
        var wacht = db.Set<WachtRij>().Where(w => w.Soort == wat);
        var rijen = from v in db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Nakoming)
                    join w in wacht on v.Id equals w.RijId
                    join a in Open() on v.AggregaatId equals a.AfspraakId
                    where namens.Contains(w.PartijId) || (alsSecretaris && w.PartijId == "" && !namens.Contains(v.ZichtPartij) && (landsdelen == Landsdelen.Geen || (a.Landsdelen & landsdelen) != 0))
                    select new { Rij = a.Id, a.AfspraakId, a.Referentie, a.Tekst, a.PartijenTekst, w.Sinds, v.Id };
        var sinds = rijen.OrderBy(r => r.Sinds).ThenBy(r => r.Id);
        var gelezen = await sinds.Skip(vanaf).Take(hoogstens).ToListAsync(ct);
        var wie = await teksten.Voor(gelezen.Select(r => (r.Rij, r.PartijenTekst)), ct);
        var regels = gelezen.ConvertAll(r => new Werkregel($"/afspraken/{(r.Referentie == "" ? r.AfspraakId : r.Referentie)}/voortgang", r.Referentie, r.Tekst, wie.GetValueOrDefault(r.Rij, r.PartijenTekst), $"gevraagd op {Opmaak.Datumwoorden.Voluit(r.Sinds)}", null));
        return new(soort, await Tel(sinds, vanaf, hoogstens, regels.Count, ct), regels);
    }

    /// <summary>Whether the person is a secretaris somewhere, and of which landsdelen; Geen means all.</summary>
    private (bool Is, Landsdelen Landsdelen) Secretaris()
    {
        var bereiken = sessie.Persoon.Toekenningen.Where(t => Functierechten.Van(t.Functie).Contains(Bevoegdheid.OverleggenBeheren)).Select(t => t.Bereik).ToList();
        if (!sessie.Mag(Bevoegdheid.OverleggenBeheren)) return (false, Landsdelen.Geen);
        if (bereiken.Any(b => b.IsHelePartij)) return (true, Landsdelen.Geen);
        var som = bereiken.Aggregate(Landsdelen.Geen, (l, b) => l | b.Landsdelen);
        return (som != Landsdelen.Geen, som);
    }

    private async Task<Werkdeel> Aanleveren(int vanaf, int hoogstens, CancellationToken ct)
    {
        var (dag, eigen) = (sessie.Peildatum.AddDays(Vooruit), sessie.Kijker.Namens);
        List<Werkregel> alle = [.. (await kalender.Jaar(ct)).Where(k => k.Overleg.Deelnemers.Any(eigen.Contains))
            .SelectMany(k => k.Stappen.Where(s => s.Stap is Domain.Overleggen.Voorbereiden.Spoorstap.PuntenAanleveren or Domain.Overleggen.Voorbereiden.Spoorstap.StukkenAanleveren)
                .Where(s => s.Stand != Domain.Overleggen.Voorbereiden.Spoorstand.Gedaan && s.Dag <= dag)
                .Select(s => new Werkregel($"/overleggen/{k.Overleg.Id}/{(s.Stap == Domain.Overleggen.Voorbereiden.Spoorstap.PuntenAanleveren ? "inbreng" : "stukken")}", "",
                    $"{s.Stap.Woorden().Hoofdletter()} voor {NaamVragen.OverlegNaam(k.Overleg.Naam, k.Overleg.Landsdelen)}", "", s.Nog ?? "", s.Dag)))
            .OrderBy(r => r.Dag)];
        return new(Werksoort.Aanleveren, alle.Count, [.. alle.Skip(vanaf).Take(hoogstens)]);
    }

    private static async Task<int> Tel<T>(IQueryable<T> rijen, int vanaf, int hoogstens, int gezien, CancellationToken ct) =>
        gezien < hoogstens && (gezien > 0 || vanaf == 0) ? vanaf + gezien : await rijen.Take(Meer).CountAsync(ct);

    private static T Lees<T>(string inhoud) => JsonSerializer.Deserialize<T>(inhoud, LandsdeelJson.Compact)!;
}
