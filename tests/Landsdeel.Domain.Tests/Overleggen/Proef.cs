using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Tests.Overleggen;

/// <summary>A small register: one letter, two rounds, and afspraken made to measure.</summary>
internal static class Proef
{
    public static readonly DocumentId Brief = new("brief");
    public static readonly DateOnly Peildatum = new(2020, 7, 1);
    public static readonly Termijn Najaar = new("najaar 2020", new(2020, 9, 23), new(2020, 12, 20), Precisie.Seizoen);
    public static readonly OverlegVerwijzing BoMirtNajaar = new(OverlegReeks.BoMirt, 2020, Seizoen.Najaar);

    public static readonly Overleg Noord = Bo("bo-n", Landsdelen.Noord, Najaar);
    public static readonly Overleg Zuid = Bo("bo-z", Landsdelen.Zuid, Najaar);
    public static readonly Overleg NoordLater = Bo("bo-n-2021", Landsdelen.Noord, new("najaar 2021", new(2021, 9, 23), new(2021, 12, 20), Precisie.Seizoen)) with { Naam = "BO MIRT najaar 2021" };

    public static Overleg Bo(string id, Landsdelen landsdelen, Termijn? moment) => new()
    {
        Id = new(id),
        Naam = "BO MIRT najaar 2020",
        Reeks = OverlegReeks.BoMirt,
        Landsdelen = landsdelen,
        Moment = moment,
    };

    public static Afspraak A(string id, Termijn? termijn = null, Landsdelen landsdelen = Landsdelen.Noord) => new()
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = "Tekst van " + id,
        Landsdelen = landsdelen,
        Status = AfspraakStatus.Gemaakt,
        Termijn = termijn,
        Passages = [Regels(10)],
    };

    public static Agendering G(string sleutel, Overleg? naar, Zekerheid zekerheid = Zekerheid.Vast, int regel = 10, Termijn? moment = null) =>
        new(sleutel, "Wat " + sleutel, AgenderingActie.Presenteren, naar?.Id, moment ?? naar?.Moment, zekerheid, Landsdelen.Geen, [Regels(regel)]);

    public static Passage Regels(int van) => new(Brief, van, van + 2, "citaat");

    public static Termijn Dag(int jaar, int maand, int dag) => new($"{dag}-{maand}-{jaar}", new(jaar, maand, dag), new(jaar, maand, dag), Precisie.Dag);

    public static Agendavoorstel Voorstel(params Afspraak[] afspraken) => Voorstel(Noord, Peildatum, afspraken);

    public static Agendavoorstel Voorstel(Overleg overleg, DateOnly peildatum, params Afspraak[] afspraken) => Agendavoorstel.Maak(new(
        overleg,
        [.. afspraken.Select(a => new Agendakandidaat(a, []))],
        new([.. new[] { Noord, Zuid, NoordLater }.Where(o => o.Id != overleg.Id).Append(overleg).Select(OverlegDagen.Uit).OfType<OverlegDagen>()]),
        peildatum,
        new Dictionary<DocumentId, string> { [Brief] = "de brief van 23 juni 2020" },
        ["de brief van 23 juni 2020"],
        new Dictionary<OverlegId, string> { [NoordLater.Id] = NoordLater.VolleNaam() }));

    public static IEnumerable<string> Sleutels(this IEnumerable<Agendapunt> punten) => punten.Select(p => p.Sleutel);
}
