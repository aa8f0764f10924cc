using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What taking something over brings along: the document with its text, the overleggen that it names, and its links
/// to what was taken over before.</summary>
public sealed class Overneming(LandsdeelDb db, Sessie sessie, Identiteiten identiteiten, Afspraken.VindAfspraak vind)
{
    /// <summary>The afspraak with what it returns in bound to overleggen that this one may see, and those still to be made.</summary>
    /// <param name="poging">From the third on, keys are no longer what the name says: someone else may hold that one, unseen.</param>
    internal async Task<(Afspraak Afspraak, IReadOnlyList<(OverlegId Id, OntbrekendOverleg Overleg)> Maak)> Bind(Briefkop kop, Afspraak afspraak, bool maak, int poging, CancellationToken ct)
    {
        var dagen = (await db.Overleggen.AsNoTracking().Where(o => o.VervangenOp == Tijdsblik.Open && o.GeldigTot == Tijdsblik.ZonderEinde && o.LaatsteDag < DateOnly.MaxValue)
                .Select(o => new { o.OverlegId, o.Reeks, o.Landsdelen, o.EersteDag, o.LaatsteDag, o.Precisie }).ToListAsync(ct))
            .ConvertAll(o => new OverlegDagen(new(o.OverlegId), o.Reeks, o.Landsdelen, o.EersteDag, o.LaatsteDag, o.Precisie == Precisie.Dag));
        var gemaakt = new Dictionary<OntbrekendOverleg, OverlegId>();
        var (met, ontbreekt) = Voorstelafspraak.MetOverleggen(afspraak, kop.Verslag, new(dagen), nieuw =>
        {
            if (!gemaakt.TryGetValue(nieuw, out var id)) gemaakt.Add(nieuw, id = new(poging < 3 ? Sleutel(nieuw) : identiteiten.Nieuw()));
            return id;
        });
        // Who may not manage overleggen leaves them unmade: the words of the moment stay.
        if (maak && sessie.Mag(Bevoegdheid.OverleggenBeheren)) return (met, [.. ontbreekt.Select(o => (gemaakt[o], o))]);
        var zonder = gemaakt.Values.ToHashSet();
        return (met with
        {
            Overleg = met.Overleg is { } o && zonder.Contains(o) ? null : met.Overleg,
            Agenderingen = [.. met.Agenderingen.Select(g => g.Overleg is { } og && zonder.Contains(og) ? g with { Overleg = null } : g)],
        }, []);
    }

    private static string Sleutel(OntbrekendOverleg o) =>
        $"{string.Join('-', o.Naam.ToLowerInvariant().Split(' '))}-{o.Landsdelen.Letters().ToLowerInvariant()}";

    internal async Task<IReadOnlyList<Schrijfopdracht>> Overleggen(
        Briefkop kop, IReadOnlyList<(OverlegId Id, OntbrekendOverleg Overleg)> maak, IReadOnlySet<string> behalve, CancellationToken ct)
    {
        var opdrachten = new List<Schrijfopdracht>();
        foreach (var (id, o) in maak)
        {
            var overleg = new Overleg
            {
                Id = id,
                Naam = o.Naam,
                Reeks = o.Reeks,
                Landsdelen = o.Landsdelen,
                Moment = o.Moment,
                Status = o.Moment.Tot < kop.GeldigVan ? OverlegStatus.Gehouden : OverlegStatus.Gepland,
            };
            opdrachten.Add(new(AggregaatSoort.Overleg, id.Waarde, overleg, kop.GeldigVan, new(kop.Zicht, sessie.Actor.Partij), Schrijfwijze.Nieuw));
            var leeg = overleg with { Moment = null };
            // What gets a new version in this same act anyway finds its days there.
            opdrachten.AddRange((await Termijnherberekening.Opdrachten(db, leeg, overleg, ct))
                .Where(h => !behalve.Contains(h.Id) && opdrachten.TrueForAll(er => er.Soort != h.Soort || er.Id != h.Id)));
        }
        return opdrachten;
    }

    /// <summary>The document, when this is the first that is taken over from it.</summary>
    internal static Schrijfopdracht? Document(BriefRij brief, Briefkop kop)
    {
        if (brief.InRegister) return null;
        var k = kop.Kenmerken;
        return new(AggregaatSoort.Document, brief.DocumentId, new Document
        {
            Id = new(brief.DocumentId),
            Titel = brief.Titel,
            Soort = k.Dossier is null ? "brief" : "Kamerbrief",
            Datum = k.Datum,
            Afzender = k.Afzender,
            Kenmerk = k.Kenmerk,
            Dossier = k.Dossier,
            Nummer = k.Nummer,
            Bestand = brief.DocumentId + ".txt",
            Sha256 = brief.Sha256,
        }, kop.GeldigVan, new(kop.Zicht, new(brief.ZichtPartij)), Schrijfwijze.Nieuw);
    }

    /// <summary>What may be referred to: with the letter itself, and what is made in the same act.</summary>
    internal static Registerkennis Bij(Registerkennis kennis, BriefRij brief, IEnumerable<OverlegId> overleggen)
    {
        var documenten = new Dictionary<DocumentId, IReadOnlyList<string>?>(kennis.Documenten);
        if (!brief.InRegister) documenten[new(brief.DocumentId)] = brief.Tekst.Split('\n');
        return kennis with { Documenten = documenten, Overleggen = kennis.Overleggen.Concat(overleggen).ToHashSet() };
    }

    /// <summary>The links that the letter states with what was taken over: those of this proposal, and new versions of the
    /// others whose links lead here.</summary>
    internal async Task<(IReadOnlyList<Verband> Eigen, IReadOnlyList<(BriefVoorstelRij Rij, Schrijfopdracht Opdracht)> Anderen)> Verbanden(
        IReadOnlyList<BriefVoorstelRij> alle, BriefVoorstelRij rij, AfspraakId id, CancellationToken ct)
    {
        var perSleutel = alle.ToDictionary(v => v.Sleutel);
        string? Doel(string sleutel)
        {
            // What was split or merged lives on in others.
            for (var n = 0; n < 10 && perSleutel.TryGetValue(sleutel, out var v); n++)
            {
                if (v.Stand is not (VoorstelStand.Gesplitst or VoorstelStand.Samengevoegd)) return sleutel;
                if (alle.FirstOrDefault(a => a.Uit.Split(' ').Contains(sleutel)) is not { } vervolg) return null;
                sleutel = vervolg.Sleutel;
            }
            return null;
        }
        IEnumerable<GelezenVerband> Gelezen(BriefVoorstelRij v) => v.Gelezen != "" ? v.Gelezen<Kandidaat>()!.Verbanden
            : v.Uit.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(perSleutel.ContainsKey).SelectMany(u => Gelezen(perSleutel[u]));
        var eigen = new List<Verband>();
        foreach (var verband in Gelezen(rij))
            if (Doel(verband.Naar) is { } sleutel && sleutel != rij.Sleutel && perSleutel[sleutel] is { Soort: VoorstelSoort.Afspraak, RecordId: { Length: > 0 } naar })
                eigen.Add(new(new(naar), verband.Soort, Woorden(verband)));

        var anderen = new List<(BriefVoorstelRij, Schrijfopdracht)>();
        foreach (var ander in alle.Where(v => v is { Soort: VoorstelSoort.Afspraak, Stand: VoorstelStand.Overgenomen or VoorstelStand.Verbeterd } && v.Sleutel != rij.Sleutel))
        {
            var hierheen = Gelezen(ander).Where(v => Doel(v.Naar) == rij.Sleutel).ToList();
            if (hierheen.Count == 0 || await vind.Nieuwste(new(ander.RecordId), ct) is not { } nu) continue;
            var erbij = hierheen.Select(v => new Verband(id, v.Soort, Woorden(v))).DistinctBy(v => v.Soort);
            anderen.Add((ander, new(AggregaatSoort.Afspraak, ander.RecordId, nu.Inhoud with { Verbanden = [.. nu.Inhoud.Verbanden, .. erbij] },
                nu.GeldigVan, nu.Zicht, Schrijfwijze.Verbetering, nu.Nummer)));
        }
        return ([.. eigen.DistinctBy(v => (v.Naar, v.Soort))], anderen);
    }

    private static string? Woorden(GelezenVerband v) => v.Woorden == "" ? null : v.Woorden;
}
