using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Zoeken;
using Landsdeel.Partijen;

namespace Landsdeel.Tests.Afspraken;

/// <summary>The meaning of a filter, written a second time the plain way: over records in memory.</summary>
public static class Naief
{
    private static readonly Dictionary<string, string> Namen =
        PartijLijsten.Alle().ToDictionary(p => p.Id.Waarde, p => $"{p.Naam} {p.Afkorting}");

    public static bool Past(Proefregister register, Afspraak a, AfspraakFilter f)
    {
        var (van, tot) = Dagen(register, a);
        var open = a.HeeftProcedure && a.Status is AfspraakStatus.Voorgesteld or AfspraakStatus.Gemaakt or AfspraakStatus.Loopt;
        bool Overleg(string id, IReadOnlyList<string> bedoeld) => bedoeld.Contains(id) || bedoeld.Contains(register.Overleggen[id].Naam);
        return (f.Landsdelen == 0 || (a.Landsdelen & f.Landsdelen) != 0)
            && (f.Themas == 0 || (a.Themas & f.Themas) != 0)
            && (f.Soorten.Count == 0 || f.Soorten.Contains(a.Soort))
            && (f.Statussen.Count == 0 || f.Statussen.Contains(a.Status))
            && (f.Zekerheden.Count == 0 || f.Zekerheden.Contains(a.Zekerheid))
            && (f.Tijden.Count == 0 || f.Tijden.Contains(a.Tijd))
            && ((f.Partijen.Count == 0 && f.Rollen.Count == 0) || a.Partijen.Any(p =>
                (f.Partijen.Count == 0 || f.Partijen.Contains(p.Partij.Waarde)) && (f.Rollen.Count == 0 || f.Rollen.Contains(p.Rol))))
            && (f.Overleggen.Count == 0 || (a.Overleg is { } o && Overleg(o.Waarde, f.Overleggen)))
            && (f.Terug.Count == 0 || a.Agenderingen.Any(g => Overleg(g.Overleg!.Value.Waarde, f.Terug)))
            && (f.Vanaf is not { } vanaf || (tot is { } t && t >= vanaf))
            && (f.Tot is not { } totEnMet || (tot is { } u && u <= totEnMet))
            && f.Weergave switch
            {
                Weergave.TeLaat => open && tot < Proefregister.Peildatum,
                Weergave.ZonderMoment => open && van is null && tot is null,
                _ => true,
            }
            && (f.Gebieden.Count == 0 || f.Gebieden.Any(g => Analyzer.Nederlands.Vraag(g).Past(Analyzer.Nederlands.Termen(Zoektekst(a)))))
            && Analyzer.Nederlands.Vraag(f.Zoek).Past(Analyzer.Nederlands.Termen(Zoektekst(a)));
    }

    private static (DateOnly? Van, DateOnly? Tot) Dagen(Proefregister register, Afspraak a) => a.Termijn is { } termijn
        ? (termijn.Van, termijn.Tot)
        : a.Agenderingen.Select(g => register.Overleggen[g.Overleg!.Value.Waarde].Moment!).OrderBy(m => m.Tot).Select(m => (m.Van, m.Tot)).FirstOrDefault();

    private static string Zoektekst(Afspraak a) => string.Join(" \n ", new[] { a.Referentie ?? "", a.Tekst }
        .Concat(a.Passages.Select(p => p.Citaat)).Concat(a.Agenderingen.Select(g => g.Wat)).Concat(a.Partijen.Select(p => Namen[p.Partij.Waarde])));
}
