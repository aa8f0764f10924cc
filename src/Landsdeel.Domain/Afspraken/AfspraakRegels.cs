using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

/// <summary>What must hold of an afspraak before it is recorded. Every rule gives its refusals; all are asked, so that
/// a form shows everything at once. Fields are named as forms name them: <c>Partijen[2].Partij</c>.</summary>
public static class AfspraakRegels
{
    /// <summary>UTF-16 code units, as in every limit here.</summary>
    public const int LangsteTekst = 4000;
    public const int LangsteToelichting = 4000;
    public const int LangsteRegel = 500;
    public const int MeestePartijen = 60;
    public const int MeesteAgenderingen = 40;
    public const int MeesteVerbanden = 100;
    public const int MeestePassages = 20;

    private static readonly IReadOnlyList<Func<Afspraak, Registerkennis, IEnumerable<Weigering>>> Regels =
    [
        TekstIsErEnPast,
        ToelichtingPast,
        LandsdeelIsGekozen,
        StatusHoortBijSoortEnTijd,
        VervangenWijstEenAndereAan,
        PartijenBestaanEnStaanErEenKeer,
        AgenderingenZeggenWatTerugkomt,
        OverlegBestaat,
        VerbandenWijzenNaarAnderen,
        WederkerigIsTussenVerschillendePartijen,
        CitatenStaanInHunRegels,
        AantallenPassen,
    ];

    /// <summary>Everything that is wrong with the record by itself; empty when it may be recorded.</summary>
    public static IReadOnlyList<Weigering> Controleer(Afspraak afspraak, Registerkennis kennis) =>
        [.. Regels.SelectMany(regel => regel(afspraak, kennis))];

    private static IEnumerable<Weigering> TekstIsErEnPast(Afspraak a, Registerkennis kennis)
    {
        if (string.IsNullOrWhiteSpace(a.Tekst)) yield return new TekstLeeg();
        else if (a.Tekst.Length > LangsteTekst) yield return new TekstTeLang("De tekst van de afspraak", a.Tekst.Length, LangsteTekst, "Tekst");
    }

    private static IEnumerable<Weigering> ToelichtingPast(Afspraak a, Registerkennis kennis)
    {
        if (a.Toelichting is { Length: > LangsteToelichting } t) yield return new TekstTeLang("De toelichting", t.Length, LangsteToelichting, "Toelichting");
        if (a.ZekerheidWoorden is { Length: > LangsteRegel } z) yield return new TekstTeLang("De woorden bij de zekerheid", z.Length, LangsteRegel, "ZekerheidWoorden");
    }

    private static IEnumerable<Weigering> LandsdeelIsGekozen(Afspraak a, Registerkennis kennis)
    {
        if (a.Landsdelen == Landsdelen.Geen) yield return new LandsdeelOntbreekt();
    }

    private static IEnumerable<Weigering> StatusHoortBijSoortEnTijd(Afspraak a, Registerkennis kennis)
    {
        if (!a.HeeftProcedure && a.Status != AfspraakStatus.Geen) yield return new GeenProcedure();
        if (a.HeeftProcedure && a.Status == AfspraakStatus.Geen) yield return new StatusOntbreekt();
    }

    private static IEnumerable<Weigering> VervangenWijstEenAndereAan(Afspraak a, Registerkennis kennis)
    {
        if (a.VervangenDoor is not { } door)
        {
            if (a.Status == AfspraakStatus.Vervangen) yield return new VervangingOntbreekt();
            yield break;
        }
        if (a.Status != AfspraakStatus.Vervangen) yield return new VervangingZonderStatus();
        if (door == a.Id) yield return new VervangingInKring();
        else if (!kennis.Afspraken.TryGetValue(door, out var vervanger)) yield return new AfspraakOnbekend(door.Waarde, "VervangenDoor");
        else if (vervanger.VervangenDoor == a.Id) yield return new VervangingInKring();
    }

    private static IEnumerable<Weigering> PartijenBestaanEnStaanErEenKeer(Afspraak a, Registerkennis kennis)
    {
        var gehad = new HashSet<PartijId>();
        foreach (var (i, p) in a.Partijen.Index())
        {
            if (!kennis.Partijen.Contains(p.Partij)) yield return new PartijOnbekend(p.Partij.Waarde, $"Partijen[{i}].Partij");
            else if (!gehad.Add(p.Partij)) yield return new PartijDubbel($"Partijen[{i}].Partij");
            if (!Enum.IsDefined(p.Rol)) yield return new KeuzeOnbekend("een rol", $"Partijen[{i}].Rol");
        }
    }

    private static IEnumerable<Weigering> AgenderingenZeggenWatTerugkomt(Afspraak a, Registerkennis kennis)
    {
        foreach (var (i, g) in a.Agenderingen.Index())
        {
            if (string.IsNullOrWhiteSpace(g.Wat)) yield return new AgenderingZonderWat($"Agenderingen[{i}].Wat");
            else if (g.Wat.Length > LangsteRegel) yield return new TekstTeLang("Wat er terugkomt", g.Wat.Length, LangsteRegel, $"Agenderingen[{i}].Wat");
            if (g.Overleg is { } overleg && !kennis.Overleggen.Contains(overleg)) yield return new OverlegOnbekend($"Agenderingen[{i}].Overleg");
        }
    }

    private static IEnumerable<Weigering> OverlegBestaat(Afspraak a, Registerkennis kennis)
    {
        if (a.Overleg is { } overleg && !kennis.Overleggen.Contains(overleg)) yield return new OverlegOnbekend("Overleg");
        if (a.BeslotenIn is not { } besloten) yield break;
        if (!kennis.Overleggen.Contains(besloten)) yield return new OverlegOnbekend("BeslotenIn");
        if (a.Status is not (AfspraakStatus.Nagekomen or AfspraakStatus.Vervallen or AfspraakStatus.Vervangen)) yield return new BesluitZonderEinde();
    }

    private static IEnumerable<Weigering> VerbandenWijzenNaarAnderen(Afspraak a, Registerkennis kennis)
    {
        var gehad = new HashSet<(AfspraakId, VerbandSoort)>();
        foreach (var (i, v) in a.Verbanden.Index())
        {
            var plek = $"Verbanden[{i}].Naar";
            if (v.Naar == a.Id) yield return new VerbandMetZichzelf(plek);
            else if (!kennis.Afspraken.ContainsKey(v.Naar)) yield return new AfspraakOnbekend(v.Naar.Waarde, plek);
            else if (!gehad.Add((v.Naar, v.Soort))) yield return new VerbandDubbel(plek);
        }
    }

    private static IEnumerable<Weigering> WederkerigIsTussenVerschillendePartijen(Afspraak a, Registerkennis kennis)
    {
        var eigen = Gebonden(a);
        foreach (var (i, v) in a.Verbanden.Index().Where(v => v.Item.Soort == VerbandSoort.Wederkerig))
            if (kennis.Afspraken.TryGetValue(v.Naar, out var ander) && ander.Gebonden is { } gebonden && eigen.Union(gebonden).Take(2).Count() < 2)
                yield return new WederkerigMetZichzelf($"Verbanden[{i}].Naar");
    }

    private static IEnumerable<Weigering> CitatenStaanInHunRegels(Afspraak a, Registerkennis kennis)
    {
        foreach (var (i, p) in a.Passages.Index())
        {
            var plek = $"Passages[{i}]";
            if (!kennis.Document(p.Document, out var regels)) yield return new DocumentOnbekend($"{plek}.Document");
            else if (p.VanRegel < 1 || p.TotRegel < p.VanRegel || p.TotRegel > (regels?.Count ?? int.MaxValue)) yield return new RegelsBestaanNiet(regels?.Count, $"{plek}.VanRegel");
            else if (string.IsNullOrWhiteSpace(p.Citaat)) yield return new CitaatLeeg($"{plek}.Citaat");
            else if (p.Citaat.Length > LangsteTekst) yield return new TekstTeLang("Het citaat", p.Citaat.Length, LangsteTekst, $"{plek}.Citaat");
            else if (regels is not null && !Citaatvouwing.StaatIn(p.Citaat, regels.Skip(p.VanRegel - 1).Take(p.TotRegel - p.VanRegel + 1)))
                yield return new CitaatStaatErNiet(p.VanRegel, p.TotRegel, $"{plek}.Citaat");
        }
    }

    private static IEnumerable<Weigering> AantallenPassen(Afspraak a, Registerkennis kennis)
    {
        if (a.Partijen.Count > MeestePartijen) yield return new TeVeelRegels("partijen", MeestePartijen, "Partijen");
        if (a.Agenderingen.Count > MeesteAgenderingen) yield return new TeVeelRegels("regels bij 'komt terug'", MeesteAgenderingen, "Agenderingen");
        if (a.Verbanden.Count > MeesteVerbanden) yield return new TeVeelRegels("verbanden", MeesteVerbanden, "Verbanden");
        if (a.Passages.Count > MeestePassages) yield return new TeVeelRegels("passages", MeestePassages, "Passages");
    }

    /// <summary>Who is bound: trekker or gebonden.</summary>
    public static IReadOnlySet<PartijId> Gebonden(Afspraak a) =>
        a.Partijen.Where(p => p.Rol is Rol.Trekker or Rol.Gebonden).Select(p => p.Partij).ToHashSet();
}
