using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Woord = Landsdeel.Domain.Lezen.Taal.Woord;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>A sentence, or a part of one that stands by itself, with what was found in it.</summary>
/// <param name="Signalen">With the first and last word of each, in the order of the rules.</param>
/// <param name="Termijnen">That lie in it, offsets in the view.</param>
/// <param name="Noemingen">The partijen that it names.</param>
internal sealed record Zinlezing(
    Zin Zin, int Van, int Tot, IReadOnlyList<Woord> Woorden, IReadOnlyList<(int Begin, int Einde, Signaal Waarde)> Signalen,
    IReadOnlyList<TermijnTreffer> Termijnen, IReadOnlyList<Werkwoordvondst> Werkwoorden, IReadOnlyList<Partijnoeming> Noemingen)
{
    /// <summary>The words of a signal as the text has them.</summary>
    public string Tekst(string tekst, int begin, int einde) =>
        einde - begin > 6 ? $"{tekst[Woorden[begin].Van..Woorden[begin].Tot]} … {tekst[Woorden[einde].Van..Woorden[einde].Tot]}" : tekst[Woorden[begin].Van..Woorden[einde].Tot];
}

/// <summary>How a sentence was weighed.</summary>
/// <param name="Kans">Before it is calibrated: the strongest signal, more or less.</param>
internal sealed record Weging(AfspraakSoort Soort, AfspraakSoort? Alternatief, double Kans, Zekerheid? Zekerheid, string? ZekerheidWoorden, IReadOnlyList<string> Waarom);
