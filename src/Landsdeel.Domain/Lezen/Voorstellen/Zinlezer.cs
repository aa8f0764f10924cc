using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>What the rules say of a piece of text: its kind, how firm, when, and what is to happen then.</summary>
internal sealed class Zinlezer(Leeswoorden woorden, string tekst, DateOnly? datum)
{
    /// <summary>The first rule that fits; null when none does.</summary>
    public (Signaal Signaal, int Van, int Tot)? Signaal(IReadOnlyList<Woord> zin)
    {
        foreach (var signaal in woorden.Signalen)
            if (signaal.Patroon.Vind(zin) is { Van: >= 0 } vondst) return (signaal, vondst.Van, vondst.Tot);
        return null;
    }

    /// <summary>How firm the words are, the weakest that they say; null when they say nothing of it.</summary>
    public (Zekerheid Zekerheid, string Woorden)? Zekerheid(IReadOnlyList<Woord> zin, AfspraakSoort soort)
    {
        (Zekerheid, string)? uit = null;
        foreach (var (patroon, zekerheid, sterk) in woorden.Zekerheden)
        {
            // What is agreed or decided stays so; "kan" and "mogelijk" in it speak of something else.
            if (!sterk && soort is AfspraakSoort.Afspraak or AfspraakSoort.Besluit or AfspraakSoort.Toezegging or AfspraakSoort.Vaststelling) continue;
            var (van, tot) = patroon.Vind(zin);
            if (van < 0 || (uit is { } al && al.Item1 >= zekerheid)) continue;
            uit = (zekerheid, tekst[zin[van].Van..zin[tot - 1].Tot]);
        }
        return uit;
    }

    public IReadOnlyList<TermijnTreffer> Termijnen(int van, int tot) => datum is { } dag ? TermijnParser.Vind(tekst[van..tot], dag) : [];

    /// <summary>The term of the record: the overleg that it names, else the first moment, else the first term with days.</summary>
    public static TermijnTreffer? Kies(IReadOnlyList<TermijnTreffer> treffers) =>
        treffers.FirstOrDefault(t => t.Termijn is { Overleg: not null, Tot: not null })
        ?? treffers.FirstOrDefault(t => t.Termijn is { Tot: not null, Precisie: not Precisie.Periode }) ?? treffers.FirstOrDefault(t => t.Termijn.Tot is not null) ?? (treffers.Count > 0 ? treffers[0] : null);

    /// <summary>Something can return at it: a moment to come, not a horizon ("tot 2030") or a period.</summary>
    public bool IsMoment(TermijnTreffer treffer) => treffer.Termijn is { Tot: { } tot } termijn && tot >= datum
        && termijn.Precisie is not (Precisie.Periode or Precisie.Onbepaald)
        && !woorden.Groep("horizon").Contains(Woordsnijder.Vouw(termijn.Tekst.Split(' ')[0]))
        && (termijn.Precisie != Precisie.Jaar || tot.Year <= datum!.Value.Year + 8);

    public AgenderingActie? Actie(IReadOnlyList<Woord> zin, int vanaf = 0)
    {
        for (var i = vanaf; i < zin.Count; i++) if (woorden.Acties.TryGetValue(zin[i].Norm, out var actie)) return actie;
        for (var i = 0; i < Math.Min(vanaf, zin.Count); i++) if (woorden.Acties.TryGetValue(zin[i].Norm, out var actie)) return actie;
        return null;
    }
}
