namespace Landsdeel.Domain.Inlezen;

/// <summary>When two wordings are so much alike that they may be one agreement: the part of their folded words that they
/// share (Jaccard's index) is at least <see cref="Drempel"/>.</summary>
public static class Gelijkenis
{
    public const double Drempel = 0.8;

    /// <summary>Shared words over all words; 0 to 1. Both sorted, without doubles.</summary>
    public static double Van(ReadOnlySpan<int> een, ReadOnlySpan<int> ander)
    {
        if (een.Length == 0 || ander.Length == 0) return 0;
        int i = 0, j = 0, samen = 0;
        while (i < een.Length && j < ander.Length)
        {
            if (een[i] == ander[j]) (i, j, samen) = (i + 1, j + 1, samen + 1);
            else if (een[i] < ander[j]) i++;
            else j++;
        }
        return (double)samen / (een.Length + ander.Length - samen);
    }

    /// <summary>How many words of a text of this many words another one may miss and still be alike. Of any one word more
    /// than that, a wording that is alike has at least one: so few words, the rarest, are enough to find it by.</summary>
    public static int MagMissen(int woorden) => woorden - (int)Math.Ceiling(Drempel * woorden);
}
