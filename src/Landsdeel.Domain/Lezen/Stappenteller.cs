namespace Landsdeel.Domain.Lezen;

/// <summary>Counts how often the reader looks at a character, word, line or rule: the measure by which tests prove that time is linear in the length of
/// a text. Of each thread its own, because the reader is shared between threads; a loop counts for itself and adds once.</summary>
internal static class Stappenteller
{
    [ThreadStatic]
    private static long _geteld;

    public static void Tel(long stappen) => _geteld += stappen;

    /// <summary>The steps that some work takes on this thread.</summary>
    public static long Meet(Action werk)
    {
        var begin = _geteld;
        werk();
        return _geteld - begin;
    }
}
