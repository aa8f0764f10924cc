using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Opmaak;

namespace Landsdeel.Overleggen;

/// <summary>An overleg as its form holds it.</summary>
/// <param name="Moment">In words; ignored when the date is given.</param>
/// <param name="Status">Null leaves it as it is.</param>
/// <param name="Reden">Asked for when the date does not fit or the state goes back.</param>
public sealed record OverlegInvoer(
    string Naam, OverlegReeks Reeks, Landsdelen Landsdelen, string? Corridor, string? Moment, DateOnly? Datum,
    OverlegStatus? Status, IReadOnlyList<PartijId> Deelnemers, string? Reden)
{
    public const int LangsteNaam = 200;

    /// <summary>The overleg that the form means, or everything that is wrong with it.</summary>
    /// <param name="was">As it stands; for a new one an empty overleg with its key.</param>
    /// <param name="peildatum">The day from which the words of the moment are read.</param>
    public Uitkomst<Overleg> Toegepast(Overleg was, DateOnly peildatum)
    {
        List<Weigering> weigeringen = [];
        if (string.IsNullOrWhiteSpace(Naam)) weigeringen.Add(new NaamLeeg());
        if (Naam.Length > LangsteNaam) weigeringen.Add(new TekstTeLang("naam", LangsteNaam));
        if (Corridor?.Length > LangsteNaam) weigeringen.Add(new TekstTeLang("corridor", LangsteNaam));
        if (Landsdelen == Landsdelen.Geen) weigeringen.Add(new LandsdeelOntbreekt());
        var overleg = was with
        {
            Naam = Naam.Trim(),
            Reeks = Reeks,
            Landsdelen = Landsdelen,
            Corridor = string.IsNullOrWhiteSpace(Corridor) ? null : Corridor.Trim(),
            Deelnemers = [.. Deelnemers.Distinct()],
        };
        var moment = LeesMoment(was, peildatum);
        if (!moment.Gelukt) weigeringen.AddRange(moment.Weigeringen);
        else Neem(overleg.Op(moment.Waarde.Moment, Reden));
        if (Status is { } status) Neem(overleg.Naar(status, Reden));
        return weigeringen.Count == 0 ? overleg : Uitkomst.Geweigerd<Overleg>(weigeringen);

        void Neem(Uitkomst<Overleg> uitkomst)
        {
            if (uitkomst.Gelukt) overleg = uitkomst.Waarde;
            else weigeringen.AddRange(uitkomst.Weigeringen);
        }
    }

    private Uitkomst<(Termijn? Moment, bool _)> LeesMoment(Overleg was, DateOnly peildatum)
    {
        if (Datum is { } datum) return (new Termijn(datum.Voluit(), datum, datum, Precisie.Dag), true);
        if (string.IsNullOrWhiteSpace(Moment)) return (null, true);
        // Words that did not change keep the days they were given, also where a reader set them by hand.
        if (was.Moment is { } zelfde && zelfde.Tekst == Moment.Trim()) return (zelfde, true);
        return Moment.Length <= LangsteNaam && TermijnParser.Lees(Moment.Trim(), peildatum) is { Tot: not null } gelezen
            ? (gelezen with { Overleg = null }, true)
            : new MomentOnleesbaar(Moment.Length <= LangsteNaam ? Moment.Trim() : Moment[..LangsteNaam] + "…");
    }
}
