namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>A line of the original, without its line end.</summary>
/// <param name="Nieuwblad">It is the first of a page.</param>
internal readonly record struct Tekstregel(int Van, int Tot, int Inspringing, bool Nieuwblad)
{
    public bool Leeg => Van >= Tot;

    public int Lengte => Tot - Van;

    /// <summary>Cuts a text into lines; <see cref="Van"/> and <see cref="Tot"/> stand without the white space around them.</summary>
    public static List<Tekstregel> Knip(string tekst)
    {
        var regels = new List<Tekstregel>();
        var begin = 0;
        var blad = false;
        for (var i = 0; i <= tekst.Length; i++)
        {
            var eind = i == tekst.Length;
            if (!eind && tekst[i] is not ('\n' or '\f')) continue;
            var (van, tot) = (begin, i);
            while (van < tot && IsWit(tekst[van])) van++;
            while (tot > van && IsWit(tekst[tot - 1])) tot--;
            regels.Add(new(van, tot, van - begin, blad));
            blad = !eind && tekst[i] == '\f' || (blad && van >= tot);
            begin = i + 1;
        }
        return regels;
    }

    public static bool IsWit(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' or '\0';
}
