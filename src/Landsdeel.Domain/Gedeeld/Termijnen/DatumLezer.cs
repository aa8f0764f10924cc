using System.Globalization;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads days: "21 november 2019", "6 en 7 november", "25/11/2020", "2020-11-25".</summary>
internal sealed class DatumLezer(TokenRow rij, JaarLezer jaren)
{
    /// <summary>Reads a day or some days of one month; null when it is none or the calendar has no such day.</summary>
    public Moment? Lees(int i, out int einde)
    {
        einde = i;
        if (rij.TakeAny(ref i, Kalender.Weekdagen))
            rij.TakeSign(ref i, ",");
        if (Cijferdatum(i, out einde) is { } datum)
            return datum;
        if (Dagnummer(i) is not { } dag)
            return null;
        var tot = dag;
        i++;
        for (var n = 0; n < 12; n++)
        {
            var j = i;
            if (!Tussenteken(ref j) || Dagnummer(j) is not { } volgende || volgende < tot)
                break;
            tot = volgende;
            i = j + 1;
        }
        if (rij[i] is not { Kind: TokenKind.Word } woord || Kalender.Maand(woord.Norm) is not { } maand)
            return null;
        i = NaMaandnaam(i);
        var moment = new Moment(MomentSoort.Dag) { Nummer = maand, Dag = dag, TotDag = tot, Jaar = jaren.Erbij(ref i) };
        einde = i;
        return moment.In(moment.Jaar ?? 2020) is null ? null : moment;
    }

    private int? Dagnummer(int i) =>
        rij[i] is { Kind: TokenKind.Number, Lengte: <= 2, Waarde: > 0 and < 32 } token ? token.Waarde : null;

    private bool Tussenteken(ref int i)
    {
        if (rij.Take(ref i, "tot", "en", "met") || rij.Take(ref i, "en") || rij.Take(ref i, "t/m") || rij.Take(ref i, "of")
            || rij.Take(ref i, "tot"))
            return true;
        return rij.TakeSign(ref i, "-") || rij.TakeSign(ref i, "/") || rij.TakeSign(ref i, ",");
    }

    /// <summary>"25/11/2020", "25-11-2020", "25.11.2020", "2020-11-25".</summary>
    private Moment? Cijferdatum(int i, out int einde)
    {
        einde = i;
        if (rij[i].Kind == TokenKind.Amount)
        {
            var delen = rij[i].Norm.Split('.');
            einde = i + 1;
            return delen.Length == 3 && delen[0].Length <= 2 && delen[1].Length <= 2 && delen[2].Length == 4
                && Cijfers(delen[0]) is { } dag && Cijfers(delen[1]) is { } maand && Cijfers(delen[2]) is { } jaar
                ? VasteDag(jaar, maand, dag)
                : null;
        }
        var teken = rij[i + 1].Norm;
        if (rij[i].Kind != TokenKind.Number || teken is not ("-" or "/") || !rij[i + 3].IsSign(teken)
            || rij[i + 2].Kind != TokenKind.Number || rij[i + 4].Kind != TokenKind.Number
            || !(rij.Adjacent(i + 1) && rij.Adjacent(i + 2) && rij.Adjacent(i + 3) && rij.Adjacent(i + 4))
            || (rij.Adjacent(i + 5) && rij[i + 5].Norm is "-" or "/" && rij.Adjacent(i + 6)))
            return null;
        einde = i + 5;
        var (a, b, c) = (rij[i], rij[i + 2], rij[i + 4]);
        return (a.Lengte, b.Lengte, c.Lengte) switch
        {
            (4, 2, 2) when teken == "-" => VasteDag(a.Waarde, b.Waarde, c.Waarde),
            ( <= 2, <= 2, 4) => VasteDag(c.Waarde, b.Waarde, a.Waarde),
            _ => null,
        };
    }

    private static int? Cijfers(string tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) ? waarde : null;

    private static Moment? VasteDag(int jaar, int maand, int dag) => Kalender.Dag(jaar, maand, dag) is { } d
        ? new Moment(MomentSoort.Geteld) { Geteld = new Tijdvak(d, d, Precisie.Dag), Jaar = jaar }
        : null;

    /// <summary>Past the name of a month and the point of its abbreviation.</summary>
    public int NaMaandnaam(int i) =>
        Kalender.IsAfkorting(rij[i].Norm) && rij[i + 1].IsSign(".") && rij.Adjacent(i + 1) ? i + 2 : i + 1;
}
