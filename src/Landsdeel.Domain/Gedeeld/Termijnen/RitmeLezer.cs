namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads how often something returns. An interval for which <see cref="Ritme"/> has no name ("driejaarlijks")
/// is <see cref="Ritme.Periodiek"/>.</summary>
internal sealed class RitmeLezer(TokenRow rij)
{
    private readonly record struct Uitkomst(Ritme Ritme, int Einde, Seizoen? Seizoen = null);

    public Lezing? Lees(int i, DateOnly peildatum)
    {
        if ((Bijwoord(i) ?? Keer(i) ?? Elk(i) ?? Per(i)) is not { } gelezen)
            return null;
        var zwak = rij[i].Norm is "per" or "keer";
        if (gelezen.Seizoen is not { } seizoen)
            return new Lezing(gelezen.Einde, Lezing.GeenDag, Ritme: gelezen.Ritme, Zwak: zwak) { IsDuur = true };
        var eerste = new Moment(MomentSoort.Seizoen) { Nummer = (int)seizoen }.Los(peildatum);
        return new Lezing(gelezen.Einde, new Tijdvak(eerste?.Van, null, Precisie.Seizoen), Ritme: gelezen.Ritme) { IsDuur = true };
    }

    /// <summary>The words with which a rhythm is written back.</summary>
    public static string Woorden(Ritme ritme) => ritme switch
    {
        Ritme.Maandelijks => "maandelijks",
        Ritme.PerKwartaal => "ieder kwartaal",
        Ritme.Halfjaarlijks => "halfjaarlijks",
        Ritme.Jaarlijks => "jaarlijks",
        Ritme.Tweejaarlijks => "tweejaarlijks",
        Ritme.Vierjaarlijks => "vierjaarlijks",
        Ritme.Periodiek => "periodiek",
        _ => throw new ArgumentOutOfRangeException(nameof(ritme)),
    };

    private static Ritme? OmDeJaren(int jaren) => jaren switch
    {
        < 1 => null,
        1 => Ritme.Jaarlijks,
        2 => Ritme.Tweejaarlijks,
        4 => Ritme.Vierjaarlijks,
        _ => Ritme.Periodiek,
    };

    private static Ritme PerJaar(int keer) => keer switch
    {
        1 => Ritme.Jaarlijks,
        2 => Ritme.Halfjaarlijks,
        4 => Ritme.PerKwartaal,
        12 => Ritme.Maandelijks,
        _ => Ritme.Periodiek,
    };

    private static string ZonderBuiging(string woord) => woord.EndsWith("se", StringComparison.Ordinal) ? woord[..^1] : woord;

    /// <summary>"jaarlijks", "tweejaarlijkse", "twee jaarlijkse", "twee-jaarlijks", "periodieke".</summary>
    private Uitkomst? Bijwoord(int i)
    {
        var j = i;
        if (Kalender.Getal(rij[i]) is { } aantal)
        {
            j++;
            rij.TakeSign(ref j, "-");
            return ZonderBuiging(rij[j].Norm) == "jaarlijks" && OmDeJaren(aantal) is { } ritme ? new(ritme, j + 1) : null;
        }
        if (rij.Take(ref j, "half"))
        {
            rij.TakeSign(ref j, "-");
            return ZonderBuiging(rij[j].Norm) == "jaarlijks" ? new(Ritme.Halfjaarlijks, j + 1) : null;
        }
        var woord = ZonderBuiging(rij[i].Norm);
        Ritme? gevonden = woord switch
        {
            "maandelijks" => Ritme.Maandelijks,
            "driemaandelijks" => Ritme.PerKwartaal,
            "zesmaandelijks" or "halfjaarlijks" => Ritme.Halfjaarlijks,
            "jaarlijks" => Ritme.Jaarlijks,
            "tweejaarlijks" => Ritme.Tweejaarlijks,
            "vierjaarlijks" => Ritme.Vierjaarlijks,
            "driejaarlijks" or "vijfjaarlijks" or "zesjaarlijks" or "tienjaarlijks" or "wekelijks" or "tweemaandelijks"
                or "periodiek" or "periodieke" => Ritme.Periodiek,
            _ => null,
        };
        return gevonden is { } naam ? new(naam, i + 1) : null;
    }

    /// <summary>"twee keer per jaar", "eens per twee jaar", "tweemaal per jaar", "eens in de vier jaar".</summary>
    private Uitkomst? Keer(int i)
    {
        int? keer = rij[i].Norm switch
        {
            "eens" or "eenmaal" => 1,
            "tweemaal" => 2,
            "driemaal" => 3,
            "viermaal" => 4,
            _ => null,
        };
        i++;
        if (keer is null)
        {
            if (Kalender.Getal(rij[i - 1]) is not { } getal || !(rij.Take(ref i, "keer") || rij.Take(ref i, "maal")))
                return null;
            keer = getal;
        }
        if (!(rij.Take(ref i, "per") || rij.Take(ref i, "in", "de") || rij.Take(ref i, "in", "het")))
            return null;
        return Eenheid(i, keer.Value);
    }

    /// <summary>"elk jaar", "iedere twee jaar", "ieder najaar", "om de twee jaar", "om het jaar".</summary>
    private Uitkomst? Elk(int i)
    {
        if (rij.Take(ref i, "om", "het", "jaar"))
            return new(Ritme.Tweejaarlijks, i);
        if (rij.Take(ref i, "om", "de"))
            return Eenheid(i, 1);
        if (!(rij.Take(ref i, "elk") || rij.Take(ref i, "elke") || rij.Take(ref i, "ieder") || rij.Take(ref i, "iedere")))
            return null;
        return Seizoenen.Lees(rij[i].Norm) is { } seizoen
            ? new(Ritme.Jaarlijks, i + 1, seizoen)
            : Eenheid(i, 1);
    }

    private Uitkomst? Per(int i) => rij.Take(ref i, "per") ? Eenheid(i, 1) : null;

    private Uitkomst? Eenheid(int i, int keer)
    {
        var aantal = 1;
        if (Kalender.Getal(rij[i]) is { } getal)
        {
            aantal = getal;
            i++;
        }
        if (rij.Take(ref i, "half", "jaar") || rij.Take(ref i, "halfjaar"))
            return new(keer == 1 && aantal == 1 ? Ritme.Halfjaarlijks : Ritme.Periodiek, i);
        Ritme? ritme = rij[i].Norm switch
        {
            "jaar" or "jaren" when keer == 1 => OmDeJaren(aantal),
            "jaar" or "jaren" => aantal == 1 ? PerJaar(keer) : Ritme.Periodiek,
            "kwartaal" => keer == 1 && aantal == 1 ? Ritme.PerKwartaal : Ritme.Periodiek,
            "maand" or "maanden" => (keer, aantal) switch
            {
                (1, 1) => Ritme.Maandelijks,
                (1, 3) => Ritme.PerKwartaal,
                (1, 6) => Ritme.Halfjaarlijks,
                _ => Ritme.Periodiek,
            },
            "week" or "weken" => Ritme.Periodiek,
            _ => null,
        };
        return ritme is { } gevonden ? new(gevonden, i + 1) : null;
    }
}
