using Landsdeel.Accounts;
using ZXing;

namespace Landsdeel.Tests.Accounts;

/// <summary>Read back by another's reader: every version that a text can need.</summary>
public sealed class QrTests
{
    [Fact]
    public void Een_andere_lezer_leest_wat_erin_staat()
    {
        var lezer = new BarcodeReaderGeneric { Options = { TryHarder = true, PureBarcode = true, PossibleFormats = [BarcodeFormat.QR_CODE] } };
        for (var lengte = 1; lengte <= 271; lengte += 9)
        {
            var tekst = new string([.. Enumerable.Range(0, lengte).Select(i => (char)('!' + i * 7 % 90))]);
            Assert.Equal(tekst, lezer.Decode(Beeld(Qr.Modules(tekst)))?.Text);
        }
        var adres = Totp.Adres("iemand@gemeente.example", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Assert.Equal(adres, lezer.Decode(Beeld(Qr.Modules(adres)))?.Text);
        Assert.Throws<ArgumentException>(() => Qr.Modules(new string('x', 272)));
    }

    private static RGBLuminanceSource Beeld(bool[,] modules)
    {
        const int schaal = 4, rand = 4;
        var maat = (modules.GetLength(0) + 2 * rand) * schaal;
        var grijs = new byte[maat * maat];
        for (var y = 0; y < maat; y++)
            for (var x = 0; x < maat; x++)
            {
                var (mx, my) = (x / schaal - rand, y / schaal - rand);
                grijs[y * maat + x] = mx >= 0 && my >= 0 && mx < modules.GetLength(0) && my < modules.GetLength(0) && modules[mx, my] ? (byte)0 : (byte)255;
            }
        return new(grijs, maat, maat, RGBLuminanceSource.BitmapFormat.Gray8);
    }
}
