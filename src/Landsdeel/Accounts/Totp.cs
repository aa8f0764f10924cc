using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Landsdeel.Accounts;

/// <summary>Codes that change every thirty seconds (RFC 6238: SHA-1, six digits), as every authenticator app makes them.</summary>
public static class Totp
{
    private const int Seconden = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of a code, if it is one of now, or of the step before or after for a clock that is off; null otherwise.</summary>
    /// <param name="na">The last step that was accepted: a code works once.</param>
    public static long? Stap(byte[] geheim, string code, long nuSeconden, long na)
    {
        var getypt = new string([.. code.Where(char.IsAsciiDigit)]);
        if (getypt.Length != 6) return null;
        long? gevonden = null;
        for (var stap = nuSeconden / Seconden - 1; stap <= nuSeconden / Seconden + 1; stap++)
            if (stap > na && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(geheim, stap)), System.Text.Encoding.ASCII.GetBytes(getypt)))
                gevonden = stap;
        return gevonden;
    }

    public static string Code(byte[] geheim, long stap)
    {
        Span<byte> teller = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(teller, stap);
        Span<byte> som = stackalloc byte[20];
        // RFC 6238 asks for this hash, and authenticator apps know no other.
#pragma warning disable CA5350
        HMACSHA1.HashData(geheim, teller, som);
#pragma warning restore CA5350
        var getal = BinaryPrimitives.ReadInt32BigEndian(som[(som[19] & 0xF)..]) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", null);
    }

    public static byte[] Lees(string base32)
    {
        var uit = new List<byte>();
        int buffer = 0, bits = 0;
        foreach (var letter in base32)
        {
            buffer = (buffer << 5 | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            if ((bits += 5) < 8) continue;
            bits -= 8;
            uit.Add((byte)(buffer >> bits));
        }
        return [.. uit];
    }

    /// <summary>What an authenticator app reads out of the picture.</summary>
    public static string Adres(string wie, string base32) =>
        $"otpauth://totp/{Uri.EscapeDataString("Landsdeel")}:{Uri.EscapeDataString(wie)}?secret={base32}&issuer=Landsdeel";
}
