using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Everything that a text names, apart from its afspraken.</summary>
internal sealed record Vermeldingen(
    IReadOnlyList<GelezenCijfer> Cijfers, IReadOnlyList<GelezenOverleg> Overleggen, IReadOnlyList<GelezenNaam> Gebieden, IReadOnlyList<GelezenNaam> Trajecten,
    IReadOnlyList<GelezenNaam> Opgaven, IReadOnlyList<GelezenNaam> Akkoorden, IReadOnlyList<GelezenVermelding> Partijen)
{
    /// <summary>Each place where a partij is named, in order, "de regio" read by section: for the roles of a proposal.</summary>
    public required IReadOnlyList<Partijnoeming> Noemingen { get; init; }
}

/// <summary>Finds names and figures. Made once, used for any number of texts, from several threads.</summary>
internal sealed class Vermeldinglezer
{
    private const int Gebiedsafstand = 160;
    private readonly Woordenboek _boek = new();
    private readonly PartijVinder _partijen;
    private readonly CijferVinder _cijfers;
    private readonly TrajectVinder _trajecten;
    private readonly GebiedVinder _gebieden;
    private readonly OpgaveVinder _opgaven;
    private readonly OverlegVinder _overleggen;

    public Vermeldinglezer(IReadOnlyList<Partij> partijen, Woordlijsten lijsten)
    {
        _partijen = new(partijen, lijsten, _boek);
        _cijfers = new(lijsten, _boek);
        _trajecten = new(lijsten, _boek);
        _gebieden = new(partijen, lijsten, _boek);
        _opgaven = new(lijsten, _boek);
        _overleggen = new(lijsten, _boek);
    }

    /// <param name="datum">The day of the document; null when it is not known.</param>
    /// <param name="landsdeel">The landsdelen of the section in which a character of the view stands.</param>
    /// <param name="termijnen">The terms of the view, when they were read already.</param>
    /// <param name="regelIsAlinea">Whether every line of the view is a paragraph.</param>
    /// <param name="opgaven">Headings and items that are an opgave by where they stand.</param>
    public Vermeldingen Lees(Werktekst tekst, DateOnly? datum, Func<int, Landsdelen> landsdeel, IReadOnlyList<TermijnTreffer>? termijnen = null, bool regelIsAlinea = false,
        IReadOnlyList<(int Van, int Tot)>? opgaven = null)
    {
        var woorden = Woorden.Van(tekst.Tekst, _boek, regelIsAlinea);
        var noemingen = _partijen.Vind(woorden, datum).Select(n => _partijen.Duid(n, landsdeel(n.Van))).ToList();
        var gebieden = _gebieden.Vind(woorden).ConvertAll(g => g.Landsdelen == Landsdelen.Geen ? g with { Landsdelen = landsdeel(g.Van) } : g);
        var (trajecten, akkoorden) = _trajecten.Vind(woorden, landsdeel);
        var overleggen = _overleggen.Vind(woorden, termijnen ?? TermijnParser.Vind(tekst.Tekst, datum ?? new DateOnly(2020, 1, 1)));
        var uit = new Vermeldingen(
            Cijfers(tekst, _cijfers.Vind(woorden), gebieden, landsdeel, regelIsAlinea), Overleggen(tekst, overleggen, landsdeel), Namen(tekst, gebieden.FindAll(g => !g.AlleenWaar)),
            Namen(tekst, trajecten), Namen(tekst, _opgaven.Vind(woorden, landsdeel, opgaven)), Namen(tekst, akkoorden), Partijen(tekst, noemingen))
        { Noemingen = noemingen };
        Stappenteller.Tel(woorden.Stappen);
        return uit;
    }

    /// <summary>The first partij that a short text names ("De minister van ..."); null when none.</summary>
    public Partijnoeming? Partij(string tekst, DateOnly? datum) =>
        _partijen.Vind(Woorden.Van(tekst, _boek), datum).FirstOrDefault(n => n is { Partij: not null, AlsPlaats: false });

    private static List<GelezenCijfer> Cijfers(Werktekst tekst, List<Cijfervondst> cijfers, List<Naamvondst> gebieden, Func<int, Landsdelen> landsdeel, bool regelIsAlinea)
    {
        var uit = new List<GelezenCijfer>(cijfers.Count);
        var g = 0;
        foreach (var c in cijfers)
        {
            while (g < gebieden.Count && gebieden[g].Van < c.Tot) g++;
            // The area named right behind a figure is its own; else the last one before it.
            var achter = g < gebieden.Count && gebieden[g].Van - c.Tot <= Gebiedsafstand && !Breuk(tekst.Tekst, c.Tot, gebieden[g].Van, regelIsAlinea) ? gebieden[g] : null;
            var voor = achter is null && g > 0 && c.Van - gebieden[g - 1].Tot <= 2 * Gebiedsafstand ? gebieden[g - 1] : null;
            uit.Add(new(c.Waarde, c.Eenheid, c.Wat, (achter ?? voor)?.Naam, c.VanJaar, c.TotJaar, c.Operator, landsdeel(c.Van), c.Vertrouwen, tekst.Plaats(c.Van, c.Tot)));
        }
        return uit;
    }

    /// <summary>Whether a sentence ends between two places.</summary>
    private static bool Breuk(string tekst, int van, int tot, bool regelIsAlinea)
    {
        for (var i = van; i < tot - 1; i++)
            if ((tekst[i] is '.' or '?' or ';' && char.IsWhiteSpace(tekst[i + 1])) || (tekst[i] == '\n' && (regelIsAlinea || tekst[i + 1] == '\n'))) return true;
        return false;
    }

    private static List<GelezenOverleg> Overleggen(Werktekst tekst, List<Overlegvondst> vondsten, Func<int, Landsdelen> landsdeel) =>
        [.. vondsten.GroupBy(v => (v.Naam.ToUpperInvariant(), v.Verwijzing, landsdeel(v.Van)))
            .Select(g => new GelezenOverleg(g.First().Naam, g.First().Verwijzing, g.Select(v => v.Moment).FirstOrDefault(m => m is not null), g.Key.Item3,
                g.Max(v => v.Vertrouwen), [.. g.Select(v => tekst.Plaats(v.Van, v.Tot))]))];

    private static List<GelezenNaam> Namen(Werktekst tekst, List<Naamvondst> vondsten) =>
        [.. vondsten.GroupBy(v => v.Sleutel).Select(g =>
        {
            // What an area is chosen for goes before where it merely is.
            var beste = g.FirstOrDefault(v => v.Status is not null) ?? g.FirstOrDefault(v => v.Toezegging is not null) ?? g.MaxBy(v => v.Vertrouwen)!;
            return new GelezenNaam(beste.Naam, beste.Soort, g.Aggregate(Landsdelen.Geen, (set, v) => set | v.Landsdelen),
                beste.Status, g.Select(v => v.Toezegging).FirstOrDefault(t => t is not null), g.Max(v => v.Vertrouwen), [.. g.Select(v => tekst.Plaats(v.Van, v.Tot))]);
        })];

    private static List<GelezenVermelding> Partijen(Werktekst tekst, List<Partijnoeming> noemingen) =>
        [.. noemingen.Where(n => n.Wijze is Noemwijze.Naam or Noemwijze.Regio && !(n.AlsPlaats && n.Wijze == Noemwijze.Regio))
            .GroupBy(n => (n.Partij, n.Partij is null ? n.Naam : ""))
            .Select(g => new GelezenVermelding(g.Key.Partij, g.First().Naam, g.First().Zijde, g.First().Soort, [.. g.Select(n => tekst.Plaats(n.Van, n.Tot))]))];
}
