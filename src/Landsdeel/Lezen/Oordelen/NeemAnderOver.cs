using System.Text.Json;
using Landsdeel.Domain.Gebieden;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Trajecten;
using Landsdeel.Domain.Voortgang;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Takes over what is no afspraak: an overleg, gebied, traject, opgave, akkoord or cijfer. One of the same name is
/// offered first; then the letter's passages are added to that one.</summary>
public sealed class NeemAnderOver(LandsdeelDb db, Sessie sessie, Identiteiten identiteiten, Oordeelkamer kamer, LegOordeelVast vast)
{
    private const int MeestePassages = 20;

    /// <summary>A record of the same kind and name.</summary>
    public sealed record Gelijknamig(string Id, string Naam, int Nummer, DateOnly GeldigVan, Zicht Zicht, object Inhoud);

    public async Task<Gelijknamig?> Zelfde(BriefRij brief, BriefVoorstelRij rij, CancellationToken ct)
    {
        var soort = Soort(rij.Soort);
        var nieuw = Record(brief, rij, "nieuw");
        var versies = await db.Versies.AsNoTracking().Where(v => v.Soort == soort && v.VervangenOp == Tijdsblik.Open && v.GeldigTot == Tijdsblik.ZonderEinde).ToListAsync(ct);
        return versies.Select(v => (Rij: v, Inhoud: JsonSerializer.Deserialize(v.Inhoud, nieuw.GetType(), LandsdeelJson.Compact)!))
            .Where(v => IsZelfde(v.Inhoud, nieuw)).OrderBy(v => v.Rij.Id)
            .Select(v => new Gelijknamig(v.Rij.AggregaatId, Naam(v.Inhoud), v.Rij.Nummer, v.Rij.GeldigVan,
                new(v.Rij.ZichtNiveau, new(v.Rij.ZichtPartij), v.Rij.ZichtOverleg == "" ? null : new(v.Rij.ZichtOverleg)), v.Inhoud)).FirstOrDefault();
    }

    /// <param name="hoe">Overgenomen for a new record, Gekoppeld for the one of the same name.</param>
    public async Task<Uitkomst<Overgenomen>> Voer(string briefId, string sleutel, int gezien, VoorstelStand hoe, bool tochNieuw, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            var open = await kamer.Open(briefId, sleutel, gezien, ct);
            if (!open.Gelukt) return Uitkomst.Geweigerd<Overgenomen>(open.Weigeringen);
            var (brief, rij) = open.Waarde;
            var uitkomst = await Probeer(brief, rij, hoe, tochNieuw, ct);
            if (uitkomst.Gelukt || !uitkomst.Weigeringen.All(w => w is GelijktijdigGewijzigd or BestaatAl)) return uitkomst;
            var waarom = await kamer.Verklaar<Overgenomen>(brief, sleutel, gezien, uitkomst.Weigeringen, ct);
            if (poging >= 4 || !waarom.Weigeringen.All(w => w is GelijktijdigGewijzigd or BestaatAl)) return waarom;
        }
    }

    private async Task<Uitkomst<Overgenomen>> Probeer(BriefRij brief, BriefVoorstelRij rij, VoorstelStand hoe, bool tochNieuw, CancellationToken ct)
    {
        if (rij.Soort == VoorstelSoort.Afspraak) return new VoorstelNietGevonden();
        var kop = Briefkop.Lees(brief);
        var er = await Zelfde(brief, rij, ct);
        if (hoe == VoorstelStand.Gekoppeld && er is null) return new VoorstelNietGevonden();
        if (hoe != VoorstelStand.Gekoppeld && er is not null && !tochNieuw) return new StaatErAl(er.Naam);
        var soort = Soort(rij.Soort);
        var document = Overneming.Document(brief, kop);
        List<Schrijfopdracht> opdrachten = document is null ? [] : [document];
        var id = hoe == VoorstelStand.Gekoppeld ? er!.Id : identiteiten.Nieuw();
        var inhoud = Record(brief, rij, id);
        if (hoe == VoorstelStand.Gekoppeld)
            opdrachten.Add(new(soort, id, MetPassages(er!.Inhoud, Passages(brief, rij)), er.GeldigVan, er.Zicht, Schrijfwijze.Verbetering, er.Nummer));
        else
        {
            opdrachten.Add(new(soort, id, inhoud, kop.GeldigVan, new(kop.Zicht, sessie.Actor.Partij), Schrijfwijze.Nieuw));
            if (inhoud is Overleg overleg && OverlegDagen.Uit(overleg) is not null)
                opdrachten.AddRange(await Termijnherberekening.Opdrachten(db, overleg with { Moment = null }, overleg, ct));
        }
        var uitkomst = await vast.Voer(brief, new(hoe, [new(rij.Sleutel, rij.Nummer, hoe) { RecordId = id, RecordNummer = hoe == VoorstelStand.Gekoppeld ? er!.Nummer + 1 : 1 }])
        {
            Handeling = sessie.Handeling(hoe == VoorstelStand.Gekoppeld ? "passage uit brief toegevoegd" : "voorstel uit brief overgenomen", "", NeemOver.Bron(brief, rij)),
            Opdrachten = opdrachten,
            NeemtDocumentMee = document is not null,
        }, ct);
        return uitkomst.Gelukt ? new Overgenomen(id, id, []) : Uitkomst.Geweigerd<Overgenomen>(uitkomst.Weigeringen);
    }

    internal static AggregaatSoort Soort(VoorstelSoort soort) => soort switch
    {
        VoorstelSoort.Afspraak => AggregaatSoort.Afspraak,
        VoorstelSoort.Overleg => AggregaatSoort.Overleg,
        VoorstelSoort.Gebied => AggregaatSoort.Gebied,
        VoorstelSoort.Traject => AggregaatSoort.Traject,
        VoorstelSoort.Opgave => AggregaatSoort.Opgave,
        VoorstelSoort.Akkoord => AggregaatSoort.Akkoord,
        VoorstelSoort.Cijfer => AggregaatSoort.Cijfer,
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    private static Passage[] Passages(BriefRij brief, BriefVoorstelRij rij)
    {
        IReadOnlyList<Vindplaats> plaatsen = rij.Soort switch
        {
            VoorstelSoort.Cijfer => [rij.Gelezen<GelezenCijfer>()!.Plaats],
            VoorstelSoort.Overleg => rij.Gelezen<GelezenOverleg>()!.Plaatsen,
            _ => rij.Gelezen<GelezenNaam>()!.Plaatsen,
        };
        return [.. plaatsen.Take(MeestePassages).Select(p => Voorstelafspraak.Passage(p, new(brief.DocumentId), brief.Tekst))];
    }

    /// <summary>The record that a proposal becomes.</summary>
    private static object Record(BriefRij brief, BriefVoorstelRij rij, string id)
    {
        var passages = Passages(brief, rij);
        if (rij.Soort == VoorstelSoort.Cijfer)
        {
            var c = rij.Gelezen<GelezenCijfer>()!;
            return new Cijfer
            {
                Id = id,
                Waarde = c.Waarde,
                Eenheid = c.Eenheid,
                Wat = c.Wat,
                Gebied = c.Gebied,
                Landsdelen = c.Landsdelen,
                VanJaar = c.VanJaar,
                TotJaar = c.TotJaar,
                Klasse = "doel/prognose",
                Operator = c.Operator,
                Passages = passages,
            };
        }
        if (rij.Soort == VoorstelSoort.Overleg)
        {
            var o = rij.Gelezen<GelezenOverleg>()!;
            return new Overleg
            {
                Id = new(id),
                Naam = o.Naam,
                Reeks = o.Verwijzing.Reeks,
                Landsdelen = o.Landsdelen == Landsdelen.Geen ? Landsdelen.Landelijk : o.Landsdelen,
                Moment = o.Moment is { } m ? m with { Overleg = null } : null,
                Status = o.Moment?.Tot is { } tot && tot < Briefkop.Lees(brief).GeldigVan ? OverlegStatus.Gehouden : OverlegStatus.Gepland,
                Passages = passages,
            };
        }
        var n = rij.Gelezen<GelezenNaam>()!;
        return rij.Soort switch
        {
            VoorstelSoort.Gebied => new Gebied { Id = new(id), Naam = n.Naam, Soort = n.Soort, Landsdelen = n.Landsdelen, Status = n.Status, MateVanToezegging = n.MateVanToezegging, Passages = passages },
            VoorstelSoort.Traject => new Traject { Id = new(id), Naam = n.Naam, Soort = n.Soort, Landsdelen = n.Landsdelen, Status = n.Status, Passages = passages },
            VoorstelSoort.Opgave => new Opgave { Id = new(id), Naam = n.Naam, Landsdelen = n.Landsdelen, Niveau = n.Soort is "nationaal" or "omgevingsopgave" or "gebiedsgericht" or "deelopgave" ? n.Soort : "omgevingsopgave", Status = n.Status, Passages = passages },
            VoorstelSoort.Akkoord => new Akkoord { Id = new(id), Naam = n.Naam, Soort = n.Soort, Landsdelen = n.Landsdelen, Passages = passages },
            _ => throw new InvalidOperationException($"{rij.Soort} is no name."),
        };
    }

    private static object MetPassages(object inhoud, IReadOnlyList<Passage> erbij)
    {
        IReadOnlyList<Passage> Samen(IReadOnlyList<Passage> er) => [.. er, .. erbij.Where(p => !er.Contains(p))];
        return inhoud switch
        {
            Cijfer c => c with { Passages = Samen(c.Passages) },
            Overleg o => o with { Passages = Samen(o.Passages) },
            Gebied g => g with { Passages = Samen(g.Passages) },
            Traject t => t with { Passages = Samen(t.Passages) },
            Opgave o => o with { Passages = Samen(o.Passages) },
            Akkoord a => a with { Passages = Samen(a.Passages) },
            _ => throw new InvalidOperationException(inhoud.GetType().Name),
        };
    }

    private static string Naam(object inhoud) => inhoud switch
    {
        Cijfer c => string.Create(System.Globalization.CultureInfo.GetCultureInfo("nl-NL"), $"{c.Waarde:#,0.####} {c.Eenheid}"),
        Overleg o => Afspraken.NaamVragen.OverlegNaam(o.Naam, o.Landsdelen),
        Gebied g => g.Naam,
        Traject t => t.Naam,
        Opgave o => o.Naam,
        Akkoord a => a.Naam,
        _ => throw new InvalidOperationException(inhoud.GetType().Name),
    };

    private static bool IsZelfde(object er, object nieuw) => (er, nieuw) switch
    {
        (Cijfer a, Cijfer b) => a.Waarde == b.Waarde && Gelijk(a.Eenheid, b.Eenheid) && a.Passages.Any(p => b.Passages.Any(q => p.Document == q.Document && p.VanRegel <= q.TotRegel && q.VanRegel <= p.TotRegel)),
        (Overleg a, Overleg b) => (a.Landsdelen & b.Landsdelen) != 0 && (Gelijk(a.Naam, b.Naam)
            || (a.Reeks == b.Reeks && a.Reeks != OverlegReeks.Overig && OverlegDagen.Uit(a) is { } x && OverlegDagen.Uit(b) is { } y && x.Van <= y.Tot && y.Van <= x.Tot)),
        _ => Gelijk(Naam(er), Naam(nieuw)),
    };

    private static bool Gelijk(string een, string ander) => string.Equals(een.Trim(), ander.Trim(), StringComparison.OrdinalIgnoreCase);
}
