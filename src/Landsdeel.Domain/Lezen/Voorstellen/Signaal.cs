using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>What a row of <c>signalen.tsv</c> says of a sentence in which its words stand.</summary>
/// <param name="Soort">Null for words that only speak for or against.</param>
/// <param name="Gewicht">How much it says, 0 to 1; below 0 it speaks against.</param>
/// <param name="Zekerheid">Null when the words say nothing of it.</param>
internal sealed record Signaal(AfspraakSoort? Soort, double Gewicht, Zekerheid? Zekerheid)
{
    public static Signaal Van(string[] rij) => new(
        rij[1] == "-" ? null : Enum.Parse<AfspraakSoort>(rij[1], ignoreCase: true),
        double.Parse(rij[2], CultureInfo.InvariantCulture),
        rij[3] == "-" ? null : Enum.GetValues<Zekerheid>().Single(z => z.Woorden() == rij[3]));
}
