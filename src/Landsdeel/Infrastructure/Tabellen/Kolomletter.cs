namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Columns as a spreadsheet names them. Indexes count from 0, rows from 1.</summary>
internal static class Kolomletter
{
    /// <summary>A sheet has at most this many columns (XFD) and rows.</summary>
    internal const int Kolommen = 16_384;
    internal const int Rijen = 1_048_576;

    internal static string Van(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Reads "C12"; false for anything that no sheet has.</summary>
    internal static bool Lees(ReadOnlySpan<char> cel, out int kolom, out int rij)
    {
        kolom = 0;
        rij = 0;
        var i = 0;
        for (; i < cel.Length && char.IsAsciiLetter(cel[i]); i++)
        {
            kolom = (kolom * 26) + (char.ToUpperInvariant(cel[i]) - 'A' + 1);
            if (kolom > Kolommen)
                return false;
        }
        var cijfers = i;
        for (; i < cel.Length && char.IsAsciiDigit(cel[i]); i++)
        {
            rij = (rij * 10) + (cel[i] - '0');
            if (rij > Rijen)
                return false;
        }
        kolom--;
        return cijfers > 0 && i > cijfers && i == cel.Length && rij > 0;
    }

    /// <summary>Reads "B3:B7", or "B3" as an area of one cell.</summary>
    internal static bool LeesGebied(ReadOnlySpan<char> gebied, out (int Kolom, int Rij) van, out (int Kolom, int Rij) tot)
    {
        var punt = gebied.IndexOf(':');
        var goed = Lees(punt < 0 ? gebied : gebied[..punt], out van.Kolom, out van.Rij);
        return Lees(punt < 0 ? gebied : gebied[(punt + 1)..], out tot.Kolom, out tot.Rij) && goed
            && tot.Kolom >= van.Kolom && tot.Rij >= van.Rij;
    }
}
