using System.Globalization;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Writes terms: their days for people, and the canonical form that the parser reads back.</summary>
internal static class TermijnWoorden
{
    // No canonical form depends on the day from which it is read; any will do to try one.
    private static readonly DateOnly EenDag = new(2020, 7, 1);

    public static string Dagen(DateOnly? van, DateOnly? tot) => (van, tot) switch
    {
        (null, null) => "geen dag bekend",
        (null, { } laatste) => "uiterlijk " + Kalender.Voluit(laatste),
        ({ } eerste, null) => "vanaf " + Kalender.Voluit(eerste),
        ({ } eerste, { } laatste) when eerste == laatste => Kalender.Voluit(eerste),
        ({ } eerste, { } laatste) when eerste.Year != laatste.Year =>
            $"{Kalender.Voluit(eerste)} t/m {Kalender.Voluit(laatste)}",
        ({ } eerste, { } laatste) when eerste.Month != laatste.Month =>
            $"{eerste.Day} {Kalender.Maanden[eerste.Month - 1]} t/m {Kalender.Voluit(laatste)}",
        ({ } eerste, { } laatste) => $"{eerste.Day} t/m {Kalender.Voluit(laatste)}",
    };

    public static string Canoniek(Termijn termijn)
    {
        var dagen = CanoniekeDagen(new Tijdvak(termijn.Van, termijn.Tot, termijn.Precisie), termijn.Ritme);
        if (termijn.Overleg is { } overleg)
        {
            var kort = Overleg(overleg);
            var ritme = termijn.Ritme == Ritme.Geen ? "" : ", " + RitmeLezer.Woorden(termijn.Ritme);
            // Behind a bare name, "(25 november 2020)" would be the moment of the overleg itself.
            var inleiding = overleg.Jaar is not null || termijn.Van is null || termijn.Tot is null ? ""
                : termijn.Van == termijn.Tot ? "op " : "in ";
            return LeestTerug(kort + ritme, termijn) ? kort + ritme : $"{kort} ({inleiding}{dagen ?? VaagLezer.ZonderDag}){ritme}";
        }
        if (dagen is not null)
            return termijn.Ritme == Ritme.Geen ? dagen : $"{RitmeLezer.Woorden(termijn.Ritme)}, {dagen}";
        if (termijn.Ritme != Ritme.Geen)
            return RitmeLezer.Woorden(termijn.Ritme);
        return LeestTerug(termijn.Tekst, termijn) ? termijn.Tekst : VaagLezer.ZonderDag;
    }

    private static bool LeestTerug(string tekst, Termijn termijn) =>
        TermijnParser.Lees(tekst, EenDag) is { } gelezen && gelezen with { Tekst = termijn.Tekst } == termijn;

    private static string? CanoniekeDagen(Tijdvak tijdvak, Ritme ritme)
    {
        if (tijdvak is { Van: null, Tot: null })
            return null;
        var kort = tijdvak switch
        {
            { Van: { } van, Tot: null } => "vanaf " + Eenheid(van, tijdvak.Precisie),
            { Van: null, Tot: { } tot } => "uiterlijk " + Eenheid(tot, tijdvak.Precisie),
            { Van: { } van, Tot: { } tot, Precisie: Precisie.Periode } when van.Year < tot.Year => $"{van.Year:0000}-{tot.Year:0000}",
            var (van, _, precisie) => Eenheid(van!.Value, precisie),
        };
        if (!(ritme != Ritme.Geen && tijdvak is { Van: not null, Tot: not null, Precisie: not Precisie.Periode })
            && LeestTerug(kort, new Termijn(kort, tijdvak.Van, tijdvak.Tot, tijdvak.Precisie)))
            return kort;
        var lang = tijdvak switch
        {
            { Van: { } van, Tot: null } => "vanaf " + Dag(van),
            { Van: null, Tot: { } tot } => "t/m " + Dag(tot),
            { Van: { } van, Tot: { } tot } => $"{Dag(van)} t/m {Dag(tot)}",
            _ => "",
        };
        return tijdvak.Precisie switch
        {
            Precisie.Dag => lang,
            Precisie.Periode => "periode " + lang,
            var precisie => $"{lang}, op een {precisie.ToString().ToLowerInvariant()} nauwkeurig",
        };
    }

    private static bool InBereik(int jaar) => jaar is >= Kalender.VroegsteJaar and <= Kalender.LaatsteJaar;

    private static string Dag(DateOnly dag) =>
        InBereik(dag.Year) ? Kalender.Voluit(dag) : dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The unit of that precision in which the day lies: "derde kwartaal 2020".</summary>
    private static string Eenheid(DateOnly dag, Precisie precisie) => precisie switch
    {
        Precisie.Maand => $"{Kalender.Maanden[dag.Month - 1]} {dag.Year:0000}",
        Precisie.Kwartaal => $"{Rang((dag.Month + 2) / 3)} kwartaal {dag.Year:0000}",
        Precisie.Seizoen => Seizoensnaam(dag),
        Precisie.Halfjaar => $"{Rang((dag.Month + 5) / 6)} helft {dag.Year:0000}",
        Precisie.Jaar => $"{dag.Year:0000}",
        _ => Dag(dag),
    };

    private static string Rang(int nummer) => nummer switch { 1 => "eerste", 2 => "tweede", 3 => "derde", _ => "vierde" };

    private static string Seizoensnaam(DateOnly dag)
    {
        if (!InBereik(dag.Year))
            return Dag(dag);
        foreach (var seizoen in Enum.GetValues<Seizoen>())
            for (var jaar = dag.Year - 1; jaar <= dag.Year; jaar++)
                if (Seizoenen.Dagen(seizoen, jaar) is var (van, tot) && van <= dag && dag <= tot)
                    return $"{seizoen.Woord()} {jaar:0000}";
        return Dag(dag);
    }

    private static string Overleg(OverlegVerwijzing overleg)
    {
        var ligging = overleg.Ligging switch
        {
            Ligging.Voor => "vóór ",
            Ligging.Uiterlijk => "uiterlijk ",
            Ligging.Vanaf => "vanaf ",
            Ligging.Na => "na ",
            _ => "",
        };
        var naam = overleg.Reeks switch
        {
            OverlegReeks.BoLeefomgeving => "BO Leefomgeving",
            OverlegReeks.BoMirt => "BO MIRT",
            OverlegReeks.StrategischBoMirt => "Strategisch BO MIRT",
            OverlegReeks.Directeurenoverleg => "directeurenoverleg",
            OverlegReeks.Stuurgroep => "stuurgroep",
            _ => "bestuurlijk overleg",
        };
        var seizoen = overleg.Seizoen is { } s ? " " + s.Woord() : "";
        var jaar = overleg.Jaar is { } j ? $" {j:0000}" : "";
        return ligging + naam + seizoen + jaar;
    }
}
