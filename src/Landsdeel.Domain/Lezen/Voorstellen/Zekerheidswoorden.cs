using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Words that say of a whole sentence how firm it is.</summary>
internal static class Zekerheidswoorden
{
    public static IEnumerable<(Zekerheid Zekerheid, int Begin, int Einde)> In(IReadOnlyList<Woord> w)
    {
        for (var i = 0; i < w.Count; i++)
        {
            string N(int j) => j >= 0 && j < w.Count ? w[j].Norm : "";
            if (N(i) == "in" && N(i + 1) is "principe" or "beginsel") yield return (Zekerheid.InPrincipe, i, i + 1);
            else if (N(i) is "voorlopige" or "voorlopig" && N(i - 1) != "de") yield return (Zekerheid.InPrincipe, i, i);
            else if (N(i) == "naar" && N(i + 1) == "verwachting") yield return (Zekerheid.NaarVerwachting, i, i + 1);
            else if (N(i) is "zo" or "waar" or "indien" && N(i + 1) == "mogelijk") yield return (Zekerheid.ZoMogelijk, i, i + 1);
            // "kunnen" of an outcome is open; "om te kunnen", "willen kunnen" is a goal.
            else if (N(i) is "kan" or "kunnen" && N(i - 1) != "te" && N(i - 1) != "willen" && IsHoofdzin(w, i)) yield return (Zekerheid.Mogelijk, i, i);
            else if (N(i) == "mogelijk" && N(i - 1) is not ("zo" or "waar" or "indien" or "als" or "snel" or "veel" or "goed") && N(i - 2) != "zo"
                && N(i + 1) is not ("te" or "maken" or "maakt" or "gemaakt") && N(i + 2) is not ("maken" or "gemaakt") && i + 1 < w.Count - 1 && !InBijzin(w, i)) yield return (Zekerheid.Mogelijk, i, i);
            else if (N(i) is "mogelijke" or "eventuele" or "wellicht") yield return (Zekerheid.Mogelijk, i, i);
            else if (N(i) is "hoeverre") yield return (Zekerheid.Mogelijk, i, i);
        }
    }

    /// <summary>It stands in a clause that tells more of a word: "die mogelijk kunnen landen".</summary>
    private static bool InBijzin(IReadOnlyList<Woord> w, int i) => i > 0 && w[i - 1].Norm is "die" or "dat" or "waar" or "waarmee" && i > 6;

    /// <summary>The verb stands among the first words: what it says is the sentence itself, not a clause in it.</summary>
    private static bool IsHoofdzin(IReadOnlyList<Woord> w, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 8; j--)
            if (w[j].Norm is "die" or "dat" or "waar" or "om" or "waarmee" or "zodat" or "of" or "hoe" or ",") return false;
        return i <= 9;
    }
}
