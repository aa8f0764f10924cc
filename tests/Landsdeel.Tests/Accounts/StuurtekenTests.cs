using System.Text.RegularExpressions;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Accounts;

/// <summary>Signs that no keyboard types, NUL above all: PostgreSQL takes none in a text. In every field and every address they are cleaned away,
/// refused or not found, and never a fault.</summary>
public abstract partial class StuurtekenTests(Testdatabase database) : IAsyncLifetime
{
    private const string Tekens = "a\u0000b\u0001c\u001b[31m\u007f\u0085\ufffe";

    private readonly Rechtenproef _proef = new(database);

    public ValueTask InitializeAsync() => _proef.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _proef.DisposeAsync();
    }

    [Fact]
    public async Task In_elk_veld_en_elk_adres_zijn_stuurtekens_nooit_een_storing()
    {
        var gestuurd = new HashSet<string>();
        foreach (var (wie, pagina, goed) in GifTests.Paginas)
            foreach (var alles in new[] { true, false })
                await GifTests.Stuur(_proef, wie, pagina, alles ? [] : goed, gestuurd, _ => Tekens);
        Assert.True(gestuurd.Count > 50, $"{gestuurd.Count}");

        var namen = Directory.EnumerateFiles(Wortel.Pad("src", "Landsdeel"), "*.cshtml", SearchOption.AllDirectories).SelectMany(b => Namen().Matches(File.ReadAllText(b)).Select(m => m.Groups[1].Value))
            .Where(n => !n.Contains('@', StringComparison.Ordinal)).Distinct().Select(n => n + "=a%00%01%EF%BF%BEb");
        var vraag = "?" + string.Join('&', namen);
        foreach (var rij in RechtenTests.Tabel().Where(r => r[1] == "GET"))
        {
            var adres = rij[2].Split('?')[0];
            var delen = adres.Split('/');
            var plekken = rij[0].Split('/').Index().Where(d => d.Item.StartsWith('{') && d.Index < delen.Length).Select(d => d.Index);
            foreach (var vreemd in plekken.SelectMany(p => new[] { "%00", "P%00x", "%01%1F" }, (p, teken) => string.Join('/', delen.Select((d, i) => i == p ? teken : d))).Append(adres + vraag))
            {
                var (uitkomst, html) = await _proef.Vraag("rol-eigen-S", "GET", vreemd);
                Assert.True(!uitkomst.StartsWith('5'), $"{uitkomst} for {vreemd[..Math.Min(80, vreemd.Length)]}: {html[..Math.Min(300, html.Length)]}");
                // In words, not an empty answer.
                if (uitkomst == "404" && html.Length > 0) Assert.Contains("lang=\"nl\"", html, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex("\\b(?:name|naam)=\"([^\"]+)\"")]
    private static partial Regex Namen();
}

public sealed class StuurtekenTestsSqlite() : StuurtekenTests(new SqliteTestdatabase());

public sealed class StuurtekenTestsPostgres() : StuurtekenTests(new PostgresTestdatabase());
