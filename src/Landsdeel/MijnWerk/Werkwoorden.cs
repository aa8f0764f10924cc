using Landsdeel.Opmaak;
using Landsdeel.Start;

namespace Landsdeel.MijnWerk;

/// <summary>How the page and command of Mijn werk say things.</summary>
public static class Werkwoorden
{
    /// <summary>The heading, and what one reads when there is nothing.</summary>
    public static (string Kop, string Niets, string Sleutel) Woorden(this Werksoort soort) => soort switch
    {
        Werksoort.Tekenen => ("te tekenen", "Er ligt niets om te tekenen.", "tekenen"),
        Werksoort.Bevestigen => ("te bevestigen: is het nagekomen?", "Niemand vraagt u iets te bevestigen.", "bevestigen"),
        Werksoort.Betwist => ("door een ander betwist", "Geen van uw verzoeken is betwist.", "betwist"),
        Werksoort.OpTePakken => ("op te pakken", "Er ligt geen afspraak die u moet oppakken.", "op-te-pakken"),
        Werksoort.Verschuldigd => ("na te komen", "Uw organisatie heeft geen openstaande afspraken.", "na-te-komen"),
        Werksoort.Aanleveren => ("aan te leveren voor een overleg", "In de komende zes weken hoeft u niets aan te leveren.", "aanleveren"),
        _ => ("te verwachten van anderen", "U hoeft van anderen niets te verwachten.", "van-anderen"),
    };

    public static Werksoort? Lees(string? sleutel) => Enum.GetValues<Werksoort>().Where(s => s.Woorden().Sleutel == sleutel).Select(s => (Werksoort?)s).FirstOrDefault();

    public static string Aantal(int aantal) => StartWoorden.Aantal(aantal);

    /// <summary>The term as worded, and for what is late how long.</summary>
    public static string Termijn(Werkregel regel, DateOnly peildatum)
    {
        if (regel.Dag is not { } dag) return regel.Termijn;
        var woorden = regel.Termijn == "" ? "uiterlijk " + dag.Voluit() : regel.Adres.StartsWith("/overleggen/", StringComparison.Ordinal) ? $"uiterlijk {dag.Voluit()}, {regel.Termijn}" : regel.Termijn;
        return dag < peildatum ? $"{woorden}, {Datumwoorden.Lengte(peildatum.DayNumber - dag.DayNumber)} te laat" : woorden;
    }
}
