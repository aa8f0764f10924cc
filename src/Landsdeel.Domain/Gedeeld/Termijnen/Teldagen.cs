using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Days that are counted from the peildatum: "komende maanden", "binnen drie maanden", "de afgelopen twee jaar",
/// "volgende week".
/// <para>Conventions: "komende maanden" is the rest of the year, or four months from October on; "komende weken" two
/// months; "het komende jaar" twelve months, but "komend jaar" the next calendar year.</para></summary>
internal sealed class Teldagen(TokenRow rij, DateOnly peildatum)
{
    private static readonly FrozenSet<string> Komende = FrozenSet.ToFrozenSet(
        ["komende", "aankomende", "eerstkomende", "eerstvolgende", "volgende"]);

    private static readonly FrozenSet<string> Afgelopen = FrozenSet.ToFrozenSet(["afgelopen", "voorbije", "laatste"]);

    private enum Eenheid { Geen, Dag, Week, Maand, Kwartaal, Jaar }

    public Tijdvak? Lees(int i, out int einde)
    {
        var vooruit = rij.TakeAny(ref i, Komende);
        var terug = !vooruit && rij.TakeAny(ref i, Afgelopen);
        var binnen = !vooruit && !terug && rij.Take(ref i, "binnen");
        if (binnen && (rij.Take(ref i, "nu", "en") || rij.Take(ref i, "de") || rij.Take(ref i, "het")))
            rij.TakeAny(ref i, Komende);
        var deze = !vooruit && !terug && !binnen && rij.Take(ref i, "deze");
        einde = i;
        if (!(vooruit || terug || binnen || deze))
            return null;
        return Geteld(ref einde, terug, deze) ?? (binnen ? null : Ongeteld(ref einde, vooruit, terug));
    }

    private Tijdvak? Geteld(ref int i, bool terug, bool deze)
    {
        var halven = rij[i].Norm switch
        {
            "anderhalf" => 3,
            "tweeenhalf" => 5,
            "drieenhalf" => 7,
            _ => 2 * (Kalender.Getal(rij[i]) ?? 0),
        };
        var eenheid = Soort(rij[i + 1].Norm);
        if (deze || halven == 0 || eenheid == Eenheid.Geen)
            return null;
        i += 2;
        var ver = Verder(eenheid, terug ? -halven : halven);
        return terug ? new Tijdvak(ver, peildatum, Precisie.Periode) : new Tijdvak(peildatum, ver, Precisie.Periode);
    }

    private DateOnly Verder(Eenheid eenheid, int halven) => eenheid switch
    {
        Eenheid.Dag => Kalender.PlusDagen(peildatum, halven / 2),
        Eenheid.Week => Kalender.PlusDagen(peildatum, 7 * halven / 2),
        Eenheid.Maand => Kalender.PlusMaanden(peildatum, halven / 2),
        Eenheid.Kwartaal => Kalender.PlusMaanden(peildatum, 3 * halven / 2),
        _ => Kalender.PlusMaanden(peildatum, 6 * halven),
    };

    private Tijdvak? Ongeteld(ref int i, bool vooruit, bool terug)
    {
        var woord = rij[i].Norm;
        i++;
        var volgende = rij[i - 2].Norm == "volgende";
        switch (woord)
        {
            case "maanden" when vooruit && !volgende:
                return new Tijdvak(peildatum, KomendeMaandenTot(), Precisie.Periode);
            case "weken" when vooruit && !volgende:
                return new Tijdvak(peildatum, Kalender.PlusMaanden(peildatum, 2), Precisie.Periode);
            case "jaar" when !volgende && rij[i - 3].Norm is "het" or "de":
                return terug
                    ? new Tijdvak(Kalender.PlusMaanden(peildatum, -12), peildatum, Precisie.Periode)
                    : new Tijdvak(peildatum, Kalender.PlusMaanden(peildatum, 12), Precisie.Periode);
            case "week":
                var maandag = Kalender.PlusDagen(peildatum, -(((int)peildatum.DayOfWeek + 6) % 7) + (vooruit ? 7 : terug ? -7 : 0));
                return new Tijdvak(maandag, Kalender.PlusDagen(maandag, 6), Precisie.Periode);
            default:
                return null;
        }
    }

    private DateOnly KomendeMaandenTot() =>
        peildatum.Month < 10 ? new DateOnly(peildatum.Year, 12, 31) : Kalender.PlusMaanden(peildatum, 4);

    private static Eenheid Soort(string woord) => woord switch
    {
        "dag" or "dagen" => Eenheid.Dag,
        "week" or "weken" => Eenheid.Week,
        "maand" or "maanden" => Eenheid.Maand,
        "kwartaal" or "kwartalen" => Eenheid.Kwartaal,
        "jaar" or "jaren" => Eenheid.Jaar,
        _ => Eenheid.Geen,
    };
}
