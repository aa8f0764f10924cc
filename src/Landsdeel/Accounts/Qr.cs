using System.Text;

namespace Landsdeel.Accounts;

/// <summary>A QR code (ISO/IEC 18004): bytes, error correction L, versions 1 to 10, mask 0. Drawn here, so that the secret goes nowhere.</summary>
public static class Qr
{
    /// <summary>Per version: bytes of data in a block of the first kind, blocks of it, blocks one byte longer, bytes of correction a block.</summary>
    private static readonly (int Lengte, int Blokken, int Langer, int Correctie)[] Versies =
    [
        (19, 1, 0, 7), (34, 1, 0, 10), (55, 1, 0, 15), (80, 1, 0, 20), (108, 1, 0, 26),
        (68, 2, 0, 18), (78, 2, 0, 20), (97, 2, 0, 24), (116, 2, 0, 30), (68, 2, 2, 18),
    ];

    /// <summary>The modules, dark is true.</summary>
    public static bool[,] Modules(string tekst)
    {
        var bytes = Encoding.UTF8.GetBytes(tekst);
        var versie = 1;
        while (Capaciteit(versie) - (versie < 10 ? 2 : 3) < bytes.Length)
            if (++versie > Versies.Length) throw new ArgumentException("Too long for version 10.", nameof(tekst));
        return Qrvlak.Teken(versie, Correctie(versie, Gegevens(versie, bytes)));
    }

    /// <summary>As a picture that scales, with the white border that readers need.</summary>
    public static string Svg(string tekst)
    {
        const int rand = 4;
        var modules = Modules(tekst);
        var maat = modules.GetLength(0);
        var pad = new StringBuilder();
        for (var y = 0; y < maat; y++)
            for (var x = 0; x < maat; x++)
                if (modules[x, y]) pad.Append(null, $"M{x + rand} {y + rand}h1v1h-1z");
        var breed = maat + 2 * rand;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {breed} {breed}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR-code voor uw app\" class=\"qr\">"
            + $"<rect width=\"{breed}\" height=\"{breed}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{pad}\"/></svg>";
    }

    private static int Capaciteit(int versie)
    {
        var (lengte, blokken, langer, _) = Versies[versie - 1];
        return lengte * blokken + (lengte + 1) * langer;
    }

    private static byte[] Gegevens(int versie, byte[] bytes)
    {
        var bits = new List<bool>();
        void Zet(int waarde, int aantal)
        {
            for (var i = aantal - 1; i >= 0; i--) bits.Add((waarde >> i & 1) == 1);
        }
        Zet(0b0100, 4);
        Zet(bytes.Length, versie < 10 ? 8 : 16);
        foreach (var b in bytes) Zet(b, 8);
        var ruimte = Capaciteit(versie) * 8;
        Zet(0, Math.Min(4, ruimte - bits.Count));
        while (bits.Count % 8 != 0) bits.Add(false);
        var uit = Enumerable.Range(0, bits.Count / 8).Select(i => (byte)Enumerable.Range(0, 8).Aggregate(0, (w, j) => w << 1 | (bits[i * 8 + j] ? 1 : 0))).ToList();
        for (var vulling = (byte)0xEC; uit.Count < Capaciteit(versie); vulling ^= 0xEC ^ 0x11) uit.Add(vulling);
        return [.. uit];
    }

    /// <summary>Blocks with their correction, interleaved.</summary>
    private static List<byte> Correctie(int versie, byte[] gegevens)
    {
        var (lengte, blokken, langer, correctie) = Versies[versie - 1];
        var noemer = Noemer(correctie);
        List<(byte[] Data, byte[] Bij)> delen = [];
        for (int i = 0, van = 0; i < blokken + langer; i++)
        {
            var deel = gegevens[van..(van += lengte + (i < blokken ? 0 : 1))];
            delen.Add((deel, Rest(deel, noemer)));
        }
        List<byte> uit = [];
        for (var i = 0; i <= lengte; i++) uit.AddRange(delen.Where(d => i < d.Data.Length).Select(d => d.Data[i]));
        for (var i = 0; i < correctie; i++) uit.AddRange(delen.Select(d => d.Bij[i]));
        return uit;
    }

    private static byte[] Noemer(int graad)
    {
        var uit = new byte[graad];
        uit[^1] = 1;
        byte wortel = 1;
        for (var i = 0; i < graad; i++)
        {
            for (var j = 0; j < graad; j++)
            {
                uit[j] = Maal(uit[j], wortel);
                if (j + 1 < graad) uit[j] ^= uit[j + 1];
            }
            wortel = Maal(wortel, 2);
        }
        return uit;
    }

    private static byte[] Rest(byte[] data, byte[] noemer)
    {
        var uit = new byte[noemer.Length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ uit[0]);
            Array.Copy(uit, 1, uit, 0, uit.Length - 1);
            uit[^1] = 0;
            for (var i = 0; i < uit.Length; i++) uit[i] ^= Maal(noemer[i], factor);
        }
        return uit;
    }

    /// <summary>In the field of 256 that QR uses (polynomial 0x11D).</summary>
    private static byte Maal(byte a, byte b)
    {
        var uit = 0;
        for (var i = 7; i >= 0; i--) uit = uit << 1 ^ (uit >> 7) * 0x11D ^ (b >> i & 1) * a;
        return (byte)uit;
    }
}
