using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>
/// The stems of Dutch word forms: exceptions first, then the table made from OpenTaal's dictionary, then the longest end of
/// the word that one of them knows (hoofdopgaven by opgaven), then <see cref="Terugval"/>.
/// </summary>
/// <remarks>
/// The table stays as it is in the file, front-coded in blocks of sixteen forms (data/taal/maak-stammen.py tells the
/// format); only the place of each block is kept beside it. Immutable, so safe to share between threads.
/// </remarks>
internal sealed class Stammen
{
    private const int Blok = 16;
    private const int KortsteStaart = 4;
    private const int KortsteBegin = 2;
    private const int LangsteWoord = Analyzer.LangsteTerm;

    private readonly byte[] _tabel;
    private readonly int[] _blokken;
    private readonly int _aantal;
    private readonly (byte Weg, string Erbij)[][] _regels;
    private readonly FrozenDictionary<string, string[]> _uitzonderingen;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _uitzonderingVan;

    private Stammen(byte[] tabel, FrozenDictionary<string, string[]> uitzonderingen)
    {
        _tabel = tabel;
        _uitzonderingen = uitzonderingen;
        _uitzonderingVan = uitzonderingen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!tabel.AsSpan(0, 4).SequenceEqual("LDS1"u8))
            throw new InvalidDataException("The table of stems does not begin with LDS1.");
        _aantal = BinaryPrimitives.ReadInt32LittleEndian(tabel.AsSpan(4));
        _regels = new (byte, string)[BinaryPrimitives.ReadUInt16LittleEndian(tabel.AsSpan(8))][];
        var plaats = LeesRegels(10);
        _blokken = new int[(_aantal + Blok - 1) / Blok];
        for (var i = 0; i < _aantal; i++)
        {
            if (i % Blok == 0)
                _blokken[i / Blok] = plaats;
            plaats += 4 + tabel[plaats + 1];
        }
    }

    /// <summary>Reads table and exceptions from the assembly.</summary>
    public static Stammen Laad()
    {
        using var ingepakt = new GZipStream(Bron("stammen.bin.gz"), CompressionMode.Decompress);
        using var uit = new MemoryStream();
        ingepakt.CopyTo(uit);
        using var lezer = new StreamReader(Bron("uitzonderingen.csv"), Encoding.UTF8);
        return new Stammen(uit.ToArray(), LeesUitzonderingen(lezer).ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The stems of a folded word of letters only; the word itself may be among them. Never empty.</summary>
    public string[] Van(string vorm)
    {
        if (vorm.Length > LangsteWoord)
            return [vorm];
        if (Zoek(vorm) is { } bekend)
            return bekend;
        if (Terugval.Meervoud(vorm) is { } heid)
            return [heid];
        for (var i = KortsteBegin; i <= vorm.Length - KortsteStaart; i++)
        {
            if (Zoek(vorm.AsSpan(i)) is not { } staart)
                continue;
            var begin = vorm[..i];
            return Array.ConvertAll(staart, s => begin + s);
        }
        return Terugval.Stammen(vorm);
    }

    private string[]? Zoek(ReadOnlySpan<char> vorm)
    {
        if (_uitzonderingVan.TryGetValue(vorm, out var uitzondering))
            return uitzondering;
        Span<byte> gezocht = stackalloc byte[LangsteWoord];
        gezocht = gezocht[..vorm.Length];
        for (var i = 0; i < vorm.Length; i++)
            gezocht[i] = (byte)vorm[i];
        var blok = ZoekBlok(gezocht);
        return blok >= 0 && ZoekInBlok(gezocht, blok) is { } regel ? PasToe(vorm, _regels[regel]) : null;
    }

    private int ZoekBlok(ReadOnlySpan<byte> gezocht)
    {
        int laag = 0, hoog = _blokken.Length - 1;
        while (laag <= hoog)
        {
            var midden = (laag + hoog) / 2;
            var plaats = _blokken[midden];
            var hoofd = _tabel.AsSpan(plaats + 2, _tabel[plaats + 1]);
            if (hoofd.SequenceCompareTo(gezocht) <= 0)
                laag = midden + 1;
            else
                hoog = midden - 1;
        }
        return hoog;
    }

    private int? ZoekInBlok(ReadOnlySpan<byte> gezocht, int blok)
    {
        var plaats = _blokken[blok];
        // How many letters of the sought word the form before had right.
        var gelijk = 0;
        for (var i = blok * Blok; i < Math.Min(_aantal, (blok + 1) * Blok); i++)
        {
            int gedeeld = _tabel[plaats], lengte = _tabel[plaats + 1];
            if (gedeeld < gelijk)
                return null;
            if (gedeeld == gelijk)
            {
                var rest = _tabel.AsSpan(plaats + 2, lengte);
                gelijk += rest.CommonPrefixLength(gezocht[gelijk..]);
                if (gelijk == gezocht.Length && gelijk == gedeeld + lengte)
                    return BinaryPrimitives.ReadUInt16LittleEndian(_tabel.AsSpan(plaats + 2 + lengte));
            }
            plaats += 4 + lengte;
        }
        return null;
    }

    private static string[] PasToe(ReadOnlySpan<char> vorm, (byte Weg, string Erbij)[] regels)
    {
        var stammen = new string[regels.Length];
        for (var i = 0; i < regels.Length; i++)
            stammen[i] = string.Concat(vorm[..^regels[i].Weg], regels[i].Erbij);
        return stammen;
    }

    private int LeesRegels(int plaats)
    {
        for (var r = 0; r < _regels.Length; r++)
        {
            _regels[r] = new (byte, string)[_tabel[plaats++]];
            for (var s = 0; s < _regels[r].Length; s++)
            {
                var lengte = _tabel[plaats + 1];
                _regels[r][s] = (_tabel[plaats], Encoding.ASCII.GetString(_tabel, plaats + 2, lengte));
                plaats += 2 + lengte;
            }
        }
        return plaats;
    }

    private static IEnumerable<KeyValuePair<string, string[]>> LeesUitzonderingen(TextReader lezer)
    {
        for (var kop = true; lezer.ReadLine() is { } regel;)
        {
            if (regel.Length == 0 || regel[0] == '#')
                continue;
            if (!kop && regel.Split(';') is [var vorm, var stammen, ..])
                yield return new(vorm, stammen.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            kop = false;
        }
    }

    private static Stream Bron(string naam) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("taal/" + naam)
        ?? throw new InvalidOperationException($"The assembly lacks the resource taal/{naam}.");
}
