using System.Text;
using Landsdeel.Infrastructure.Tabellen;
using Xunit;

namespace Landsdeel.Tests.Tabellen;

/// <summary>Short ways to read in a test.</summary>
internal static class Lees
{
    internal static async Task<Tabel> Goed(byte[] bytes, LeesKeuze? keuze = null)
    {
        var uitkomst = await TabelLezer.Lees(new MemoryStream(bytes), keuze, TestContext.Current.CancellationToken);
        Assert.True(uitkomst.Gelukt, string.Join("; ", uitkomst.Weigeringen));
        return uitkomst.Waarde;
    }

    internal static Task<Tabel> Goed(string csv, LeesKeuze? keuze = null) => Goed(Encoding.UTF8.GetBytes(csv), keuze);

    internal static Task<Tabel> Goed(Werkmap werkmap, LeesKeuze? keuze = null) => Goed(werkmap.Bytes(), keuze);

    /// <summary>The one message with which the file is refused.</summary>
    internal static async Task<string> Geweigerd(byte[] bytes, LeesKeuze? keuze = null)
    {
        var uitkomst = await TabelLezer.Lees(new MemoryStream(bytes), keuze, TestContext.Current.CancellationToken);
        Assert.False(uitkomst.Gelukt);
        return Assert.Single(uitkomst.Weigeringen).Bericht;
    }

    internal static Task<string> Geweigerd(string csv, LeesKeuze? keuze = null) => Geweigerd(Encoding.UTF8.GetBytes(csv), keuze);

    internal static Task<string> Geweigerd(Werkmap werkmap, LeesKeuze? keuze = null) => Geweigerd(werkmap.Bytes(), keuze);

    internal static IEnumerable<string> Berichten(this Tabel tabel) => tabel.Bezwaren.Select(b => b.Bericht);

    internal static IEnumerable<string?> Teksten(this TabelRij rij) => rij.Cellen.Select(c => c.Tekst);
}
