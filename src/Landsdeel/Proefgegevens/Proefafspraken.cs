using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Partijen;

namespace Landsdeel.Proefgegevens;

/// <summary>Makes afspraken that look real and are not. Each follows from seed and number alone.</summary>
internal sealed class Proefafspraken
{
    private readonly int _zaad;
    private readonly DateOnly _rond;
    private readonly IReadOnlyList<PartijRegel> _ministeries;
    private readonly Dictionary<Landsdelen, IReadOnlyList<PartijRegel>> _regio;
    private readonly Dictionary<Landsdelen, IReadOnlyList<string>> _plaatsen;
    private readonly Dictionary<Landsdelen, IReadOnlyList<Overleg>> _overleggen;
    private readonly Dictionary<int, IReadOnlyList<Termijn?>> _termijnen;

    /// <param name="rond">The day the afspraken lie around: most are from the three years before it.</param>
    public Proefafspraken(int zaad, DateOnly rond, Proefpartijen partijen, IReadOnlyList<Overleg> overleggen)
    {
        (_zaad, _rond) = (zaad, rond);
        _ministeries = partijen.Ministeries;
        _regio = LandsdelenExtensions.Regionaal.ToDictionary(l => l, partijen.Regio);
        _plaatsen = LandsdelenExtensions.Regionaal.ToDictionary(l => l, partijen.Plaatsen);
        _overleggen = overleggen.GroupBy(o => o.Landsdelen).ToDictionary(g => g.Key, g => (IReadOnlyList<Overleg>)[.. g]);
        _termijnen = Enumerable.Range(rond.Year - 4, 12).ToDictionary(jaar => jaar, jaar => (IReadOnlyList<Termijn?>)[.. Proefzinnen.Termijnen
            .Select(t => TermijnParser.Lees(t.Replace("{j}", jaar.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), rond))]);
    }

    public static AfspraakId Sleutel(int zaad, long nummer) => new(string.Create(CultureInfo.InvariantCulture, $"proef-{zaad}-{nummer:D7}"));

    /// <param name="nummer">From 1.</param>
    /// <param name="referentie">Gives out the next one for these letters and this year.</param>
    public NieuweAfspraak Maak(long nummer, Func<string, int, string> referentie)
    {
        var toeval = new Toeval(_zaad, nummer);
        var landsdeel = toeval.Gewogen((18, Landsdelen.Noord), (20, Landsdelen.Oost), (20, Landsdelen.Zuid), (17, Landsdelen.Zuidwest), (25, Landsdelen.Noordwest));
        var landsdelen = toeval.Kans(0.06) ? landsdeel | toeval.Uit(LandsdelenExtensions.Alle) : landsdeel;
        var van = toeval.Kans(0.88) ? _rond.AddDays(-toeval.Onder(1100)) : _rond.AddDays(1 + toeval.Onder(330));
        var soort = toeval.Gewogen((50, AfspraakSoort.Afspraak), (12, AfspraakSoort.Besluit), (10, AfspraakSoort.Toezegging),
            (12, AfspraakSoort.Intentie), (8, AfspraakSoort.Vaststelling), (8, AfspraakSoort.Voornemen));
        var tijd = toeval.Gewogen((88, Tijd.Toekomst), (7, Tijd.Heden), (5, Tijd.Verleden));
        var rijk = toeval.Vaak(_ministeries);
        var regio = Enumerable.Range(0, toeval.Gewogen((55, 1), (30, 2), (15, 3))).Select(_ => toeval.Vaak(_regio[landsdeel])).DistinctBy(p => p.Id).ToList();
        var thema = toeval.Kans(1 / 3.0) ? Themas.Woningbouw : toeval.Uit(ThemasExtensions.Alle.Where(t => t != Themas.Woningbouw).ToList());
        var wie = toeval.Gewogen((40, "Rijk en regio"), (25, $"{rijk.Naam} en {regio[0].Naam}"), (20, $"{regio[0].Naam} en het Rijk"), (15, "De partijen"));
        var afspraak = new Afspraak
        {
            Id = Sleutel(_zaad, nummer),
            Referentie = referentie(landsdelen.Letters(), van.Year),
            Soort = soort,
            Tekst = Proefzinnen.Maak(toeval, thema, wie, toeval.Vaak(_plaatsen[landsdeel])),
            Landsdelen = landsdelen,
            Themas = toeval.Kans(0.2) ? thema | toeval.Uit(ThemasExtensions.Alle.Where(t => t != Themas.Woningbouw).ToList()) : thema,
            Partijen = Rollen(toeval, rijk, regio),
            Termijn = toeval.Kans(0.75) ? toeval.Vaak(_termijnen[van.Year + toeval.Gewogen((20, 0), (40, 1), (25, 2), (15, 3))]) : null,
            Zekerheid = toeval.Gewogen((60, Zekerheid.Vast), (15, Zekerheid.InPrincipe), (10, Zekerheid.NaarVerwachting), (8, Zekerheid.ZoMogelijk), (7, Zekerheid.Mogelijk)),
            Tijd = tijd,
            Agenderingen = Agenderingen(toeval, landsdeel, van),
            Verbanden = Verbanden(toeval, nummer),
            Overleg = toeval.Kans(0.6) ? _overleggen[landsdeel].LastOrDefault(o => o.Moment!.Tot < van)?.Id : null,
        };
        if (afspraak.HeeftProcedure)
            afspraak = afspraak with
            {
                Status = toeval.Gewogen((10, AfspraakStatus.Voorgesteld), (35, AfspraakStatus.Gemaakt), (35, AfspraakStatus.Loopt), (15, AfspraakStatus.Nagekomen), (5, AfspraakStatus.Vervallen)),
            };
        return new(afspraak, van, Zicht(toeval, rijk, regio, afspraak));
    }

    private static List<PartijRol> Rollen(Toeval toeval, PartijRegel rijk, List<PartijRegel> regio)
    {
        List<PartijRol> rollen = [new(new(rijk.Id), toeval.Kans(0.5) ? Rol.Trekker : Rol.Gebonden)];
        foreach (var partij in regio)
            rollen.Add(new(new(partij.Id), rollen.All(r => r.Rol != Rol.Trekker) ? Rol.Trekker : toeval.Kans(0.8) ? Rol.Gebonden : Rol.Betrokken));
        return rollen;
    }

    private List<Agendering> Agenderingen(Toeval toeval, Landsdelen landsdeel, DateOnly van)
    {
        var later = _overleggen[landsdeel].Where(o => o.Moment!.Van > van).Take(24).ToList();
        var uit = new List<Agendering>();
        var aantal = later.Count == 0 ? 0 : toeval.Gewogen((45, 0), (45, 1), (10, 2));
        for (var i = 0; i < aantal; i++)
        {
            uit.Add(new($"g{i + 1}", toeval.Uit(Proefzinnen.Terugkeer),
                toeval.Gewogen((40, AgenderingActie.Bespreken), (20, AgenderingActie.Besluiten), (15, AgenderingActie.Vaststellen), (15, AgenderingActie.Presenteren), (10, AgenderingActie.Informeren)),
                toeval.Vaak(later).Id, null, toeval.Gewogen((70, Zekerheid.Vast), (20, Zekerheid.InPrincipe), (10, Zekerheid.Mogelijk)), landsdeel, []));
        }
        return uit;
    }

    private List<Verband> Verbanden(Toeval toeval, long nummer) => nummer > 60 && toeval.Kans(0.15)
        ? [new(Sleutel(_zaad, nummer - 1 - toeval.Onder(50)), toeval.Gewogen((70, VerbandSoort.Samenhang), (15, VerbandSoort.Wederkerig), (15, VerbandSoort.OnderdeelVan)))]
        : [];

    private static Zicht Zicht(Toeval toeval, PartijRegel rijk, List<PartijRegel> regio, Afspraak afspraak)
    {
        var eigenaar = new PartijId(toeval.Kans(0.5) ? rijk.Id : regio[0].Id);
        var niveau = toeval.Gewogen((70, ZichtNiveau.Openbaar), (15, ZichtNiveau.AllePartijen), (10, ZichtNiveau.Overleg), (5, ZichtNiveau.Eigen));
        return niveau != ZichtNiveau.Overleg ? new(niveau, eigenaar)
            : afspraak.Overleg is { } overleg ? new(niveau, eigenaar, overleg) : new(ZichtNiveau.AllePartijen, eigenaar);
    }
}

/// <summary>The partijen that made-up afspraken are between, those that occur most first.</summary>
internal sealed class Proefpartijen
{
    private readonly IReadOnlyList<PartijRegel> _alle;

    /// <param name="alle">As the register has them on the day the afspraken lie around.</param>
    public Proefpartijen(int zaad, IReadOnlyList<PartijRegel> alle)
    {
        var toeval = new Toeval(zaad, 0);
        // Which one is named most often is chance, and the same for every run with this seed.
        _alle = [.. alle.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => (p, Plek: toeval.Onder(int.MaxValue))).OrderBy(p => p.Plek).Select(p => p.p)];
        Ministeries = [.. _alle.Where(p => p.Soort == PartijSoort.Ministerie)];
    }

    public IReadOnlyList<PartijRegel> Ministeries { get; }

    public IReadOnlyList<PartijRegel> Regio(Landsdelen landsdeel) => [.. _alle.Where(p => (p.Landsdelen & landsdeel) != 0
        && p.Soort is PartijSoort.Provincie or PartijSoort.Gemeente or PartijSoort.Waterschap)];

    public IReadOnlyList<string> Plaatsen(Landsdelen landsdeel) =>
        [.. _alle.Where(p => (p.Landsdelen & landsdeel) != 0 && p.Soort == PartijSoort.Gemeente).Select(p => p.Naam)];
}
