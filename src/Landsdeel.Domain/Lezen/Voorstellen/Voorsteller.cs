using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Proposes records, sentence by sentence.</summary>
internal sealed class Voorsteller(Structuur structuur, Leesgidsen gidsen, DateOnly? datum)
{
    private static readonly Dictionary<string, AfspraakSoort> Woorden = new()
    {
        ["afgesproken"] = AfspraakSoort.Afspraak, ["overeengekomen"] = AfspraakSoort.Afspraak, ["besloten"] = AfspraakSoort.Besluit,
        ["toegezegd"] = AfspraakSoort.Toezegging,
    };

    public IReadOnlyList<Kandidaat> Stel()
    {
        var uit = new List<Kandidaat>();
        foreach (var zin in structuur.Zinnen)
        {
            if (zin.Geciteerd) continue;
            var woorden = Woordsnijder.Knip(structuur.Tekst.Tekst, zin.Van, zin.Tot);
            var woord = woorden.Select(w => w.Norm).FirstOrDefault(Woorden.ContainsKey);
            if (woord is null) continue;
            var sectie = structuur.SectieVan(zin.Van);
            uit.Add(new()
            {
                Sleutel = $"k{uit.Count + 1}",
                Soort = Woorden[woord],
                Tekst = structuur.Woorden(zin),
                Landsdelen = sectie.Landsdelen,
                Themas = gidsen.Woorden.ThemasIn(woorden),
                Termijn = datum is { } dag && TermijnParser.Vind(structuur.Woorden(zin), dag) is [var t, ..] ? t.Termijn : null,
                Plaats = structuur.Tekst.Plaats(zin.Van, zin.Tot),
                Vertrouwen = 0.9,
                Waarom = [$"Er staat “{woord}”."],
            });
        }
        return uit;
    }
}
