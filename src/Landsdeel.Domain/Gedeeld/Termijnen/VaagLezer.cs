using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Words about time from which no day follows: "op korte termijn", "deze kabinetsperiode".
/// Also <see cref="ZonderDag"/>, which says just that.</summary>
internal sealed class VaagLezer(TokenRow rij)
{
    public const string ZonderDag = "zonder dag";

    private sealed record Zin(string[] Woorden, bool Zwak);

    private static readonly string[] Stevig =
    [
        "op korte termijn", "op zeer korte termijn", "op kortere termijn", "op afzienbare termijn", "op middellange termijn",
        "op lange termijn", "op langere termijn", "op de korte termijn", "op de middellange termijn", "op de lange termijn",
        "op de langere termijn", "op termijn", "binnen afzienbare tijd", "binnen afzienbare termijn", "binnenkort",
        "zo spoedig mogelijk", "zo snel mogelijk", "zsm", "z.s.m", "in de toekomst", "in de nabije toekomst",
        "in de verdere toekomst", "komende jaren", "komende periode", "komende tijd", "komende decennia", "volgende jaren",
        "afgelopen jaren", "afgelopen periode", "afgelopen tijd", "afgelopen maanden", "afgelopen weken",
        "deze kabinetsperiode", "huidige kabinetsperiode", "volgende kabinetsperiode", "komende kabinetsperiode",
        "deze collegeperiode", "komende collegeperiode", "volgende collegeperiode", "deze bestuursperiode",
        "komende bestuursperiode", "volgende bestuursperiode", "deze raadsperiode", "volgende raadsperiode",
        "te zijner tijd", "t.z.t", "op een later moment", "nader te bepalen", "nog te bepalen", "n.t.b", ZonderDag,
        "geen dag bekend", "middellange en lange termijn", "korte en middellange termijn", "korte en lange termijn",
    ];

    private static readonly string[] MetVoorzetsel =
    [
        "korte termijn", "middellange termijn", "lange termijn", "langere termijn", "toekomst", "spoedig", "doorlopend",
        "middellange",
    ];

    private static readonly FrozenDictionary<string, Zin[]> Zinnen = Stevig.Select(z => new Zin(z.Split(' '), false))
        .Concat(MetVoorzetsel.Select(z => new Zin(z.Split(' '), true)))
        .GroupBy(z => z.Woorden[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(z => z.Woorden.Length).ToArray());

    public Lezing? Lees(int i)
    {
        // "(middel)lange termijn"
        var j = i;
        if (rij.TakeSign(ref j, "(") && rij.Take(ref j, "middel") && rij.TakeSign(ref j, ")") && rij.Take(ref j, "lange", "termijn"))
            return Gelezen(j, true);
        if (rij[i] is not { Kind: TokenKind.Word } token || !Zinnen.TryGetValue(token.Norm, out var zinnen))
            return null;
        foreach (var zin in zinnen)
        {
            j = i;
            if (!rij.Take(ref j, zin.Woorden) || (zin.Woorden is ["middellange"] && !rij[j].IsSign("(")))
                continue;
            return Gelezen(j, zin.Zwak);
        }
        return null;
    }

    private static Lezing Gelezen(int einde, bool zwak) => new(einde, Lezing.GeenDag, Zwak: zwak) { IsDuur = true };
}
