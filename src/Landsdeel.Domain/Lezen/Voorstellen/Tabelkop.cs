using Landsdeel.Domain.Afspraken;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>The row of a table that names its columns: which holds the afspraak, who pulls it and when it is ready.</summary>
/// <param name="Wat">The column of what is agreed.</param>
/// <param name="Wie">That of who does it; -1 when none.</param>
/// <param name="Wanneer">That of its moment; -1 when none.</param>
/// <param name="Aard">What its heading says that it is.</param>
internal sealed record Tabelkop(int Wat, int Wie, int Wanneer, AfspraakSoort Aard)
{
    public static Tabelkop? Lees(string tekst, IReadOnlyList<(int Van, int Tot)> cellen)
    {
        var (wat, wie, wanneer, aard) = (-1, -1, -1, AfspraakSoort.Afspraak);
        foreach (var (i, (van, tot)) in cellen.Index())
            switch (tekst[van..tot].Trim(':', ' ').ToLowerInvariant())
            {
                case "afspraak" or "afspraken" or "actie" or "acties" or "actiepunt" or "maatregel": wat = i; break;
                case "besluit" or "besluiten" or "beslispunt": (wat, aard) = (i, AfspraakSoort.Besluit); break;
                case "toezegging" or "toezeggingen": (wat, aard) = (i, AfspraakSoort.Toezegging); break;
                case "trekker" or "trekkers" or "wie" or "actiehouder" or "verantwoordelijke" or "verantwoordelijk" or "door": wie = i; break;
                case "gereed" or "termijn" or "wanneer" or "planning" or "deadline" or "datum" or "datum gereed" or "moment": wanneer = i; break;
            }
        return wat >= 0 && cellen.Count > 1 ? new(wat, wie, wanneer, aard) : null;
    }

    /// <summary>The cells of a row: what stands between its tabs.</summary>
    public static List<(int Van, int Tot)> Cellen(string tekst, int van, int tot)
    {
        var uit = new List<(int, int)>();
        for (var i = van; i <= tot; i++)
        {
            if (i < tot && tekst[i] != '\t') continue;
            var (begin, einde) = (van, i);
            while (begin < einde && char.IsWhiteSpace(tekst[begin])) begin++;
            while (einde > begin && char.IsWhiteSpace(tekst[einde - 1])) einde--;
            uit.Add((begin, einde));
            van = i + 1;
        }
        return uit;
    }
}

/// <summary>A row below such a heading: its afspraak, who pulls it, and the words of its moment.</summary>
internal sealed record Tabelrij(int Van, int Tot, (int Van, int Tot) Wie, (int Van, int Tot) Wanneer, AfspraakSoort Aard)
{
    /// <summary>Null when the row has no cell for it, or next to nothing in it.</summary>
    public static Tabelrij? Lees(Tabelkop kop, IReadOnlyList<(int Van, int Tot)> cellen)
    {
        if (kop.Wat >= cellen.Count || cellen[kop.Wat].Tot - cellen[kop.Wat].Van < 5) return null;
        return new(cellen[kop.Wat].Van, cellen[kop.Wat].Tot, Cel(kop.Wie), Cel(kop.Wanneer), kop.Aard);
        (int Van, int Tot) Cel(int i) => i >= 0 && i < cellen.Count ? cellen[i] : (0, 0);
    }
}
