using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Opdrachten;

/// <summary>What a command tells the shell that ran it. Stable: scripts rely on the numbers.</summary>
public enum Uitgang
{
    Gelukt = 0,
    /// <summary>The register refused: a rule, a right, a record that is there already.</summary>
    Geweigerd = 1,
    /// <summary>The line itself is wrong: an unknown command, a value that is not allowed.</summary>
    VerkeerdGebruik = 2,
    /// <summary>What was asked for is not there.</summary>
    NietGevonden = 3,
    /// <summary>It cannot be done now: the database, a file, a port.</summary>
    KanNiet = 4,
    /// <summary>Stopped by the user; 128 and the number of the signal, as shells do.</summary>
    Afgebroken = 130,
}

/// <summary>The one place where refusals become words and an exit code.</summary>
public static class Uitgangen
{
    private const int MeesteRegels = 20;

    public static Uitgang Meld(TextWriter fout, IReadOnlyList<Weigering> weigeringen)
    {
        foreach (var weigering in weigeringen.Take(MeesteRegels)) fout.WriteLine(Tekst.Schoon(weigering.Bericht));
        if (weigeringen.Count > MeesteRegels) fout.WriteLine($"En nog {weigeringen.Count - MeesteRegels} meldingen.");
        return weigeringen.All(w => w is INietGevonden) ? Uitgang.NietGevonden
            : weigeringen.All(w => w is IKanNiet) ? Uitgang.KanNiet
            : Uitgang.Geweigerd;
    }
}
