namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Years that a figure can be about. "tot 2030" ends with 2030, as the letters mean it.</summary>
internal readonly record struct Periode(int Van, int Tot, int? VanJaar, int? TotJaar);

/// <summary>Finds "tot 2030", "2020-2030", "tussen 2025 en 2030", "vanaf 2025", "in 2030" in one pass.</summary>
internal sealed class Periodevinder(Woordenboek boek)
{
    private readonly int _tot = boek.Nummer("tot"), _en = boek.Nummer("en"), _met = boek.Nummer("met"), _t = boek.Nummer("t"), _m = boek.Nummer("m");
    private readonly HashSet<int> _eind = [.. new[] { "tot", "uiterlijk", "voor", "richting", "naar" }.Select(w => boek.Nummer(w))];
    private readonly HashSet<int> _begin = [.. new[] { "vanaf", "sinds", "anno", "na" }.Select(w => boek.Nummer(w))];
    private readonly HashSet<int> _in = [.. new[] { "in", "per", "jaar" }.Select(w => boek.Nummer(w))];

    private readonly HashSet<int> _deel = [boek.Nummer("eind"), boek.Nummer("begin"), boek.Nummer("medio")];

    public List<Periode> Vind(Woorden woorden)
    {
        var uit = new List<Periode>();
        for (var i = 0; i < woorden.Aantal; i++)
        {
            if (Jaar(woorden, i) is not { } jaar) continue;
            var einde = i + 1;
            if (Verder(woorden, einde) is var na && na > 0 && Jaar(woorden, na) is { } tot && tot >= jaar)
            {
                uit.Add(new(i, na + 1, jaar, tot));
                i = na;
                continue;
            }
            var voor = woorden[i - 1].Nummer;
            if (voor != 0 && _deel.Contains(voor)) voor = woorden[i - 2].Nummer;
            if (voor != 0 && (_eind.Contains(voor) || TotEnMet(woorden, i))) uit.Add(new(i - 1, einde, null, jaar));
            else if (voor != 0 && _begin.Contains(voor)) uit.Add(new(i - 1, einde, jaar, null));
            else if (voor != 0 && _in.Contains(voor)) uit.Add(new(i - 1, einde, jaar, jaar));
        }
        return uit;
    }

    /// <summary>The year behind "-", "/", "en", "tot" or "tot en met"; 0 when none of these stands there.</summary>
    private int Verder(Woorden woorden, int i)
    {
        if (woorden.Is(i, '-') || (woorden[i].Nummer == _en && woorden[i].Nummer != 0)) return i + 1;
        if (woorden[i].Nummer != _tot || _tot == 0) return TotEnMetAf(woorden, i);
        return woorden[i + 1].Nummer == _en && woorden[i + 2].Nummer == _met ? i + 3 : i + 1;
    }

    /// <summary>"t/m".</summary>
    private int TotEnMetAf(Woorden woorden, int i) =>
        woorden[i].Nummer == _t && woorden.Is(i + 1, '/') && woorden[i + 2].Nummer == _m && woorden[i].Nummer != 0 ? i + 3 : 0;

    private bool TotEnMet(Woorden woorden, int i) =>
        (i >= 3 && TotEnMetAf(woorden, i - 3) == i) || (woorden[i - 1].Nummer == _met && woorden[i - 2].Nummer == _en && woorden[i - 3].Nummer == _tot && i >= 3);

    private static int? Jaar(Woorden woorden, int i) =>
        woorden[i] is { Soort: Woordsoort.Getal, Lengte: 4 } && int.TryParse(woorden.Span(i), System.Globalization.NumberStyles.None, null, out var jaar)
            && jaar is >= 1950 and < 2150 ? jaar : null;
}
