using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads an overleg by its name and, where the words give one, its moment: "het BO MIRT van dit najaar".
/// <para>Convention: the BO MIRT is held in najaar, the BO Leefomgeving and the Strategisch BO MIRT in voorjaar, so a bare
/// year means that season of it ("BO MIRT 2020" is najaar 2020). The exception are the voorjaars-BO's MIRT, held until
/// 2019: those say "voorjaar" themselves. "komend" and "eerstvolgend" count the season that is running, "volgend" does not.
/// A bare name without any moment has no days.</para></summary>
internal sealed class OverlegLezer(TokenRow rij, DateOnly peildatum, MomentLezer momenten, JaarLezer jaren)
{
    private static readonly FrozenSet<string> Ervoor = FrozenSet.ToFrozenSet(
    [
        "de", "het", "een", "hetzelfde", "dezelfde", "datzelfde", "diezelfde", "beide", "eerste", "tweede",
        "twee", "drie", "vier", "vijf", "zes",
    ]);

    private static readonly FrozenSet<string> Landsdeelwoorden = FrozenSet.ToFrozenSet(
        ["noord", "oost", "zuid", "zuidwest", "noordwest", "noordoost", "landsdelig", "landelijk"]);

    private static readonly FrozenSet<string> Bo = FrozenSet.ToFrozenSet(["bo", "bo's", "bos"]);

    private static readonly FrozenSet<string> Seizoensgebonden = FrozenSet.ToFrozenSet(["voorjaars", "najaars", "herfst", "lente"]);

    /// <summary>The season in which the series is held, or null.</summary>
    public static Seizoen? Vast(OverlegReeks reeks) => reeks switch
    {
        OverlegReeks.BoMirt => Seizoen.Najaar,
        OverlegReeks.BoLeefomgeving or OverlegReeks.StrategischBoMirt => Seizoen.Voorjaar,
        _ => null,
    };

    public Lezing? Lees(int i, Richting richting)
    {
        var wijzing = Wijzing.Geen;
        for (var n = 0; n < 5; n++)
        {
            if (jaren.Wijst(ref i) is not Wijzing.Geen and var gewezen)
                wijzing = gewezen;
            else if (rij.Take(ref i, "ronde"))
                _ = rij.Take(ref i, "van") && rij.Take(ref i, "de");
            else if (!rij.TakeAny(ref i, Ervoor))
                break;
        }
        var naam = i;
        if (Naam(ref i, out var seizoen) is not { } reeks || rij.Adjacent(i) && rij[i].IsSign("-"))
            return null;
        rij.TakeAny(ref i, Landsdeelwoorden);
        // "de afgelopen BO's MIRT" are several: no one of them is meant.
        var meer = wijzing is Wijzing.Vorig or Wijzing.Jongstleden && Meervoud(naam, i);
        var moment = Moment(ref i) ?? (meer ? null : Gewezen(reeks, seizoen, wijzing));
        if (moment is null)
            return new Lezing(i, Lezing.GeenDag, new OverlegVerwijzing(reeks, null, null), Zwak: true);
        return Bij(i, reeks, seizoen, moment, richting);
    }

    /// <summary>The overleg of that series at that moment.</summary>
    public Lezing? Bij(int einde, OverlegReeks reeks, Seizoen? seizoen, Moment moment, Richting richting)
    {
        if (moment is { Soort: MomentSoort.Jaar, Deel: Deel.Heel } && (seizoen ?? Vast(reeks)) is { } ronde)
            moment = new Moment(MomentSoort.Seizoen) { Nummer = (int)ronde, Jaar = moment.Jaar };
        return moment.Los(peildatum, richting) is { Van: { } van } tijdvak
            ? new Lezing(einde, tijdvak, Verwijzing(reeks, moment, van))
            : null;
    }

    private static OverlegVerwijzing Verwijzing(OverlegReeks reeks, Moment moment, DateOnly van)
    {
        if (moment.Soort == MomentSoort.Seizoen)
            return new(reeks, van.Year, (Seizoen)moment.Nummer);
        if (moment is { Soort: MomentSoort.Geteld, Geteld.Precisie: Precisie.Periode })
            return new(reeks, null, null);
        if (Vast(reeks) is not { } vast)
            return new(reeks, van.Year, null);
        // Two rounds a year: what falls before August belongs to that of spring.
        var ronde = moment.Soort == MomentSoort.Jaar ? vast : van.Month < 8 ? Seizoen.Voorjaar : Seizoen.Najaar;
        return new(reeks, van.Year, ronde);
    }

    private Moment? Moment(ref int i)
    {
        var j = i;
        var haakje = rij.TakeSign(ref j, "(");
        if (!haakje)
        {
            rij.TakeSign(ref j, ",");
            _ = rij.Take(ref j, "van") || rij.Take(ref j, "in") || rij.Take(ref j, "op") || rij.Take(ref j, "d.d");
            _ = rij.Take(ref j, "de") || rij.Take(ref j, "het");
        }
        if (momenten.Lees(j, out var einde) is not { } moment || moment is { Soort: MomentSoort.Jaar, Jaar: null })
            return null;
        if (haakje && !rij.TakeSign(ref einde, ")"))
            return null;
        i = einde;
        return moment;
    }

    private bool Meervoud(int van, int tot)
    {
        for (var i = van; i < tot; i++)
            if (rij[i].Norm is "bo's" or "overleggen")
                return true;
        return false;
    }

    private static Moment? Gewezen(OverlegReeks reeks, Seizoen? seizoen, Wijzing wijzing)
    {
        if ((seizoen ?? (wijzing is Wijzing.Geen or Wijzing.Dit ? null : Vast(reeks))) is not { } ronde)
            return null;
        return new Moment(MomentSoort.Seizoen)
        {
            Nummer = (int)ronde,
            Wijzing = wijzing is Wijzing.Komend or Wijzing.Aanstaande ? Wijzing.Dit : wijzing,
        };
    }

    /// <summary>The name of a series; <paramref name="seizoen"/> when it is part of the name ("najaars-BO MIRT").</summary>
    public OverlegReeks? Naam(ref int i, out Seizoen? seizoen)
    {
        seizoen = null;
        var j = i;
        if (rij.TakeAny(ref j, Seizoensgebonden))
        {
            seizoen = rij[i].Norm is "voorjaars" or "lente" ? Seizoen.Voorjaar : Seizoen.Najaar;
            rij.TakeSign(ref j, "-");
        }
        var haakje = rij.TakeSign(ref j, "(");
        var strategisch = rij.Take(ref j, "strategisch") || rij.Take(ref j, "strategische");
        if (haakje && !(strategisch && rij.TakeSign(ref j, ")")))
            return null;
        if (strategisch)
            rij.TakeSign(ref j, "-");
        if (Kernnaam(ref j, ref seizoen, strategisch && !haakje) is not { } reeks)
            return null;
        i = j;
        return reeks;
    }

    private OverlegReeks? Kernnaam(ref int i, ref Seizoen? seizoen, bool strategisch)
    {
        var mirt = strategisch ? OverlegReeks.StrategischBoMirt : OverlegReeks.BoMirt;
        switch (rij[i].Norm)
        {
            case "najaarsbo" or "najaarsbo's":
                seizoen = Seizoen.Najaar;
                break;
            case "voorjaarsbo" or "voorjaarsbo's":
                seizoen = Seizoen.Voorjaar;
                break;
            case "bomirt":
                i++;
                return mirt;
            case "bol" or "bol's":
                i++;
                return OverlegReeks.BoLeefomgeving;
            case "mirt" when Overlegwoord(i + 1, out var na) || Kortweg(i + 1, out na):
                i = na;
                return mirt;
            case "directeurenoverleg":
                i++;
                rij.Take(ref i, "mirt");
                return OverlegReeks.Directeurenoverleg;
            case "stuurgroep":
                i++;
                return OverlegReeks.Stuurgroep;
        }
        if (!Overlegwoord(i, out var j) && !(seizoen is not null && rij[i].Norm.Contains("bo", StringComparison.Ordinal) && (j = i + 1) > 0))
            return null;
        i = j;
        var k = i;
        rij.TakeSign(ref k, "-");
        if (rij.Take(ref k, "mirt"))
        {
            i = k;
            return mirt;
        }
        if (rij.Take(ref k, "leefomgeving"))
        {
            i = k;
            return OverlegReeks.BoLeefomgeving;
        }
        return OverlegReeks.Overig;
    }

    /// <summary>"-overleg" behind MIRT.</summary>
    private bool Kortweg(int i, out int einde)
    {
        einde = i;
        rij.TakeSign(ref einde, "-");
        return rij.Take(ref einde, "overleg") || rij.Take(ref einde, "overleggen");
    }

    /// <summary>"BO", "BO's", "bestuurlijk overleg", "Bestuurlijke Overleggen".</summary>
    private bool Overlegwoord(int i, out int einde)
    {
        einde = i;
        rij.TakeSign(ref einde, "-");
        if (rij.TakeAny(ref einde, Bo))
            return true;
        return (rij.Take(ref einde, "bestuurlijk") || rij.Take(ref einde, "bestuurlijke"))
            && (rij.Take(ref einde, "overleg") || rij.Take(ref einde, "overleggen"));
    }
}
