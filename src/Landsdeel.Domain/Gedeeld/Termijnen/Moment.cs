namespace Landsdeel.Domain.Gedeeld.Termijnen;

internal enum MomentSoort
{
    Dag, Maand, Kwartaal, Seizoen, Halfjaar, Jaar, Zomerreces, Kerstreces, Prinsjesdag,
    /// <summary>Days counted from the peildatum: "komende maanden".</summary>
    Geteld,
}

/// <summary>A part of a month, season or year: thirds ("begin", "medio", "eind") or halves of a month.</summary>
internal enum Deel { Heel, Begin, Medio, Eind, EersteHelft, TweedeHelft }

/// <summary>How the words point from the peildatum: "dit", "komend", "volgend", "aanstaande", "vorig", "jl.".</summary>
internal enum Wijzing { Geen, Dit, Komend, Volgend, Aanstaande, Vorig, Jongstleden }

/// <summary>Which occurrence is meant when the words leave the year out.</summary>
internal enum Richting
{
    /// <summary>The first that has not wholly passed; for a day the nearest, since a letter also looks back
    /// ("de brief van 23 april").</summary>
    Gewoon,
    /// <summary>The first that has not wholly passed, for days too: "uiterlijk 1 maart".</summary>
    Vooruit,
    /// <summary>The first that has yet to begin: "voor de zomer".</summary>
    NogTeBeginnen,
    /// <summary>The last that has begun: "sinds november".</summary>
    Terug,
}

/// <summary>A moment as the words name it, its year perhaps still open.</summary>
internal sealed record Moment(MomentSoort Soort)
{
    /// <summary>Month 1-12, quarter 1-4, half 1-2 or <see cref="Seizoen"/> as a number.</summary>
    public int Nummer { get; init; }
    /// <summary>First and last day of the month, for days.</summary>
    public int Dag { get; init; }
    public int TotDag { get; init; }
    public int? Jaar { get; init; }
    public Deel Deel { get; init; }
    /// <summary>The part with which it ends ("medio/eind 2021").</summary>
    public Deel TotDeel { get; init; }
    public Wijzing Wijzing { get; init; }
    public Tijdvak? Geteld { get; init; }
    /// <summary>In running text these words alone do not make a term ("2021", "zomer").</summary>
    public bool Zwak { get; init; }

    public bool EindigtOpEind => TotDeel == Deel.Eind;

    private Precisie Precisie => Deel != Deel.Heel ? Precisie.Periode : Soort switch
    {
        MomentSoort.Dag or MomentSoort.Prinsjesdag => Precisie.Dag,
        MomentSoort.Maand => Precisie.Maand,
        MomentSoort.Kwartaal => Precisie.Kwartaal,
        MomentSoort.Seizoen => Precisie.Seizoen,
        MomentSoort.Halfjaar => Precisie.Halfjaar,
        MomentSoort.Jaar => Precisie.Jaar,
        _ => Precisie.Periode,
    };

    /// <summary>The days, seen from the peildatum; null when the calendar has none.</summary>
    public Tijdvak? Los(DateOnly peildatum, Richting richting = Richting.Gewoon)
    {
        if (Geteld is not null)
            return Geteld;
        if ((Jaar is { } jaar ? In(jaar) : Gekozen(peildatum, richting)) is not { } dagen)
            return null;
        // "dit jaar" is what is left of it.
        var restant = Wijzing == Wijzing.Dit && Deel == Deel.Heel && dagen.Van < peildatum && peildatum <= dagen.Tot
            && Soort is MomentSoort.Jaar or MomentSoort.Kwartaal or MomentSoort.Maand;
        return new Tijdvak(restant ? peildatum : dagen.Van, dagen.Tot, Precisie);
    }

    /// <summary>The days in that year.</summary>
    public (DateOnly Van, DateOnly Tot)? In(int jaar)
    {
        if (jaar is < 1 or > 9998 || Geheel(jaar) is not { } geheel)
            return null;
        return Deel == Deel.Heel
            ? geheel
            : (Gedeelte(geheel, Deel).Van, Gedeelte(geheel, TotDeel).Tot);
    }

    private (DateOnly Van, DateOnly Tot)? Geheel(int jaar) => Soort switch
    {
        MomentSoort.Dag => Kalender.Dag(jaar, Nummer, Dag) is { } van && Kalender.Dag(jaar, Nummer, TotDag) is { } tot && van <= tot
            ? (van, tot)
            : null,
        MomentSoort.Maand => Maanden(jaar, Nummer, 1),
        MomentSoort.Kwartaal => Maanden(jaar, (Nummer * 3) - 2, 3),
        MomentSoort.Halfjaar => Maanden(jaar, (Nummer * 6) - 5, 6),
        MomentSoort.Jaar => Maanden(jaar, 1, 12),
        MomentSoort.Seizoen => Seizoenen.Dagen((Seizoen)Nummer, jaar),
        MomentSoort.Zomerreces => Seizoenen.Zomerreces(jaar),
        MomentSoort.Kerstreces => Seizoenen.Kerstreces(jaar),
        MomentSoort.Prinsjesdag => (Seizoenen.Prinsjesdag(jaar), Seizoenen.Prinsjesdag(jaar)),
        _ => null,
    };

    private static (DateOnly, DateOnly) Maanden(int jaar, int eerste, int aantal) =>
        (new DateOnly(jaar, eerste, 1), Kalender.EindVanMaand(jaar, eerste + aantal - 1));

    /// <summary>Thirds: of a year four months, of a quarter one, of a month the days to 10, to 20 and the rest.</summary>
    private (DateOnly Van, DateOnly Tot) Gedeelte((DateOnly Van, DateOnly Tot) heel, Deel deel)
    {
        if (deel is Deel.EersteHelft or Deel.TweedeHelft)
        {
            var midden = Soort == MomentSoort.Maand ? 15 : (heel.Tot.DayNumber - heel.Van.DayNumber + 1) / 2;
            return deel == Deel.EersteHelft
                ? (heel.Van, heel.Van.AddDays(midden - 1))
                : (heel.Van.AddDays(midden), heel.Tot);
        }
        if (deel is not (Deel.Begin or Deel.Medio or Deel.Eind))
            return heel;
        Func<int, DateOnly> grens = Soort switch
        {
            MomentSoort.Jaar => derde => heel.Van.AddMonths(4 * derde),
            MomentSoort.Halfjaar => derde => heel.Van.AddMonths(2 * derde),
            MomentSoort.Kwartaal => derde => heel.Van.AddMonths(derde),
            MomentSoort.Maand => derde => heel.Van.AddDays(10 * derde),
            _ => derde => heel.Van.AddDays((heel.Tot.DayNumber - heel.Van.DayNumber + 1) * derde / 3),
        };
        return deel switch
        {
            Deel.Begin => (heel.Van, grens(1).AddDays(-1)),
            Deel.Medio => (grens(1), grens(2).AddDays(-1)),
            _ => (grens(2), heel.Tot),
        };
    }

    private (DateOnly Van, DateOnly Tot)? Gekozen(DateOnly peildatum, Richting richting)
    {
        var terug = Wijzing is Wijzing.Vorig or Wijzing.Jongstleden || (Wijzing == Wijzing.Geen && richting == Richting.Terug);
        (DateOnly Van, DateOnly Tot)? gekozen = null;
        // Four years back and ahead hold every occurrence of 29 February.
        for (var jaar = peildatum.Year - 8; jaar <= peildatum.Year + 8; jaar++)
        {
            if (In(jaar) is not { } dagen)
                continue;
            if (Wijzing == Wijzing.Geen && richting == Richting.Gewoon && Soort == MomentSoort.Dag)
            {
                if (gekozen is not { } eerder || Afstand(dagen, peildatum) <= Afstand(eerder, peildatum))
                    gekozen = dagen;
            }
            else if (Past(dagen, peildatum, richting))
            {
                gekozen = dagen;
                if (!terug)
                    return gekozen;
            }
        }
        return gekozen;
    }

    private static int Afstand((DateOnly Van, DateOnly Tot) dagen, DateOnly peildatum) =>
        Math.Abs(dagen.Van.DayNumber - peildatum.DayNumber);

    private bool Past((DateOnly Van, DateOnly Tot) dagen, DateOnly peildatum, Richting richting) => Wijzing switch
    {
        Wijzing.Komend or Wijzing.Volgend => dagen.Van > peildatum,
        Wijzing.Aanstaande => dagen.Van >= peildatum,
        Wijzing.Vorig => dagen.Tot < peildatum,
        Wijzing.Jongstleden => dagen.Van <= peildatum,
        Wijzing.Geen when richting == Richting.NogTeBeginnen => dagen.Van > peildatum,
        Wijzing.Geen when richting == Richting.Terug => dagen.Van <= peildatum,
        _ => dagen.Tot >= peildatum,
    };
}
