using System.Text;

namespace Landsdeel.Infrastructure.Tekens;

/// <summary>What bytes mean whose encoding nobody states: known in one place for letters and for tables.</summary>
internal static class Bytetekst
{
    /// <summary>Windows-1252 where it differs from Latin 1 (bytes 80 to 9F); five bytes have no character.</summary>
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /// <summary>A byte as Windows-1252; U+FFFD for one that has no character in it. (The code page of the runtime makes a control character of those.)</summary>
    internal static char Windows(byte waarde) => waarde is >= 0x80 and <= 0x9F ? Windows1252[waarde - 0x80] : (char)waarde;

    /// <summary>UTF-16 without its mark: in Western text nearly every other byte is zero. Null when it is not that.</summary>
    internal static Encoding? Utf16ZonderMerk(ReadOnlySpan<byte> bytes)
    {
        var monster = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, oneven = 0;
        for (var i = 0; i < monster.Length; i++)
        {
            if (monster[i] != 0) continue;
            if (i % 2 == 0) even++;
            else oneven++;
        }
        var veel = monster.Length * 3 / 10;
        return oneven > veel && even < veel / 10 + 1 ? Encoding.Unicode
            : even > veel && oneven < veel / 10 + 1 ? Encoding.BigEndianUnicode
            : null;
    }
}
