using System.Globalization;
using Landsdeel.Domain.Afspraken;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Turns the weight of a sentence into the chance that a careful reader records it too: a logistic curve, fitted by
/// <c>bench/lezen/ijk.py</c>.</summary>
internal sealed class Vertrouwen
{
    private readonly double _begin, _helling, _vaststelling;

    /// <param name="rijen">The rows of <c>vertrouwen.tsv</c>: naam, waarde.</param>
    public Vertrouwen(IEnumerable<string[]> rijen)
    {
        var getallen = rijen.ToDictionary(r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        (_begin, _helling, _vaststelling) = (getallen.GetValueOrDefault("begin"), getallen.GetValueOrDefault("helling", 1), getallen.GetValueOrDefault("vaststelling"));
    }

    public double Van(double gewicht, AfspraakSoort soort) =>
        Math.Round(Math.Clamp(1 / (1 + Math.Exp(-(_begin + _helling * gewicht + (soort == AfspraakSoort.Vaststelling ? _vaststelling : 0)))), 0.01, 0.99), 3);
}
