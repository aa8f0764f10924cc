using System.Globalization;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Einde">The word behind it.</param>
/// <param name="InLetters">"acht", "tweederde".</param>
/// <param name="Deel">A share: "tweederde", "1 op de 3".</param>
/// <param name="MisschienJaar">"2030": four digits without a point.</param>
internal readonly record struct Getal(decimal Waarde, int Einde, bool InLetters, bool Deel, bool MisschienJaar, bool Geschaald);

/// <summary>Reads numbers: "9.150", "2,5 miljoen", "acht", "tweederde van", "1 op de 3".</summary>
internal sealed class Getallezer
{
    private const decimal Grootste = 1_000_000_000_000_000m;
    private readonly Dictionary<int, decimal> _getallen = [];
    private readonly Dictionary<int, decimal> _schalen = [];
    private readonly Dictionary<int, decimal> _breuken = [];
    private readonly int _op, _de, _van, _derde, _e;

    public Getallezer(Woordlijsten lijsten, Woordenboek boek)
    {
        foreach (var rij in lijsten["getalwoorden"])
            (rij["soort"] switch { "schaal" => _schalen, "breuk" => _breuken, _ => _getallen })[boek.Nummer(rij["woord"])] =
                decimal.Parse(rij["waarde"], NumberStyles.Number, CultureInfo.InvariantCulture);
        (_op, _de, _van, _derde, _e) = (boek.Nummer("op"), boek.Nummer("de"), boek.Nummer("van"), boek.Nummer("derde"), boek.Nummer("e"));
    }

    public Getal? Lees(Woorden woorden, int i)
    {
        ref readonly var woord = ref woorden[i];
        if (woord.Soort == Woordsoort.Woord)
        {
            if (woord.Nummer == Woordenboek.Onbekend) return null;
            if (_breuken.TryGetValue(woord.Nummer, out var deel))
                return woorden[i + 1].Nummer == _van ? new(deel, i + 1, true, true, false, false) : null;
            if (!_getallen.TryGetValue(woord.Nummer, out var waarde)) return null;
            if (woorden[i + 1].Nummer == _derde) return woorden[i + 2].Nummer == _van && waarde == 2 ? new(0.6667m, i + 2, true, true, false, false) : null;
            return Schaal(woorden, new(waarde, i + 1, true, false, false, false));
        }
        if (woord.Soort != Woordsoort.Getal || Waarde(woorden.Span(i)) is not { } cijfers) return null;
        // "1 op de 3"
        if (woorden[i + 1].Nummer == _op && woorden[i + 2].Nummer == _de && woorden[i + 3].Soort == Woordsoort.Getal
            && Waarde(woorden.Span(i + 3)) is { } deler && deler > cijfers && deler <= 100)
            return new(Math.Round(cijfers / deler, 4), i + 4, false, true, false, false);
        // "100 000": thousands apart, unless what stands before makes it the number of something.
        var einde = i + 1;
        if (woord.Lengte <= 3 && cijfers == Math.Floor(cijfers))
            while (woorden[einde] is { Soort: Woordsoort.Getal, Lengte: 3, Wit: true, Alinea: false } && woorden[einde].Van == woorden[einde - 1].Tot + 1 && cijfers < Grootste
                && Waarde(woorden.Span(einde)) is { } duizend)
                (cijfers, einde) = ((cijfers * 1000) + duizend, einde + 1);
        // "1e", "2de": a rank.
        if (woorden[einde] is { Wit: false, Soort: Woordsoort.Woord } rang && (rang.Nummer == _e || rang.Nummer == _de || woorden.Span(einde) is "ste")) return null;
        var jaar = einde == i + 1 && woord.Lengte == 4 && cijfers is >= 1900 and < 2200 && cijfers == Math.Floor(cijfers);
        return Schaal(woorden, new(cijfers, einde, false, false, jaar, false));
    }

    private Getal Schaal(Woorden woorden, Getal getal)
    {
        while (getal.Waarde < Grootste && _schalen.TryGetValue(woorden[getal.Einde].Nummer, out var maal))
        {
            var einde = getal.Einde + 1;
            if (woorden.Is(einde, '.') && !woorden[einde].Wit && !woorden[einde + 1].Hoofd) einde++;
            getal = getal with { Waarde = getal.Waarde * maal, Einde = einde, MisschienJaar = false, Geschaald = true };
        }
        return getal;
    }

    /// <summary>"9.150" and "100.000" have points for thousands, "2,5" and "3.5" a fraction; "25.11.2020" and "1.2.3" are no number.</summary>
    private static decimal? Waarde(ReadOnlySpan<char> cijfers)
    {
        if (cijfers.Length > 18) return null;
        var (komma, punten) = (cijfers.IndexOf(','), cijfers.Count('.'));
        if (komma >= 0 && (cijfers[(komma + 1)..].IndexOfAny(',', '.') >= 0)) return null;
        var heel = komma < 0 ? cijfers : cijfers[..komma];
        if (punten > 0)
        {
            var groepen = heel.ToString().Split('.');
            if (groepen[0].Length is 0 or > 3 || groepen.Skip(1).Any(g => g.Length != 3))
            {
                if (punten != 1 || komma >= 0 || groepen[1].Length > 2) return null;
                return decimal.Parse(cijfers, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            }
        }
        var kaal = heel.ToString().Replace(".", "", StringComparison.Ordinal);
        return decimal.Parse(komma < 0 ? kaal : $"{kaal}.{cijfers[(komma + 1)..]}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
