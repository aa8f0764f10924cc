using System.Collections.Frozen;
using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Makes rules of the files of <c>data/lezen</c>.</summary>
internal sealed class Regelmaker
{
    private readonly IReadOnlyDictionary<string, string> _bestanden;
    private readonly Func<string, FrozenSet<string>> _groep;
    private readonly List<(string Deeltje, string[] Tegenwoordig, string Voltooid, string Onbepaald, AgenderingActie Actie)> _werkwoorden;

    public Regelmaker(IReadOnlyDictionary<string, string> bestanden, Func<string, FrozenSet<string>> groep)
    {
        (_bestanden, _groep) = (bestanden, groep);
        _werkwoorden = [.. Leeswoorden.Tabel(bestanden, "werkwoorden").Select(r =>
            (r[1], r[2].Split(' '), r[3], r[0], Enum.Parse<AgenderingActie>(r[4], ignoreCase: true)))];
    }

    public IReadOnlyList<Signaal> Signalen() => [.. Leeswoorden.Tabel(_bestanden, "signalen").Select(r => new Signaal(
        Patroon(r[0]), r[1] == "geen" ? null : Enum.Parse<AfspraakSoort>(r[1], ignoreCase: true),
        r[2] == "" ? null : Enum.Parse<AfspraakSoort>(r[2], ignoreCase: true), r[3] == "" ? null : Lees(r[3]),
        double.Parse(r[4], CultureInfo.InvariantCulture), r[5]))];

    public IReadOnlyList<(Woordpatroon, Zekerheid, bool)> Zekerheden() =>
        [.. Leeswoorden.Tabel(_bestanden, "zekerheid").Select(r => (Patroon(r[0]), Lees(r[1]), r[2] == "1"))];

    public FrozenDictionary<string, AgenderingActie> Acties()
    {
        var uit = new Dictionary<string, AgenderingActie>(StringComparer.Ordinal);
        foreach (var (deeltje, tegenwoordig, voltooid, onbepaald, actie) in _werkwoorden)
        {
            uit.TryAdd(voltooid, actie);
            uit.TryAdd(onbepaald, actie);
            // "stel" by itself can be any of its compounds.
            if (deeltje == "") foreach (var vorm in tegenwoordig) uit.TryAdd(vorm, actie);
            else uit.TryAdd(deeltje, actie);
        }
        foreach (var woord in new[] { "op", "uit", "aan", "in", "af", "door", "voor" }) uit.Remove(woord);
        return uit.ToFrozenDictionary();
    }

    private Woordpatroon Patroon(string tekst) => new(tekst, groep => groep switch
    {
        "tt" => _werkwoorden.SelectMany(w => w.Tegenwoordig),
        "vd" => _werkwoorden.Select(w => w.Voltooid),
        "inf" => _werkwoorden.Select(w => w.Onbepaald),
        _ => _groep(groep),
    });

    private static Zekerheid Lees(string woorden) => Enum.GetValues<Zekerheid>().Single(z => z.Woorden() == woorden);
}
