using System.Security.Cryptography;
using System.Text.Json;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Lezen;

/// <summary><c>lees</c>: the outcome for programs and people, without any register.</summary>
public sealed class LeesOpdrachtTests
{
    private static readonly string Brief = Wortel.Pad("samples", "2020-voorjaar", "kamerbrief-2020-06-23.txt");

    private readonly string _map = Directory.CreateTempSubdirectory("landsdeel-lees-").FullName;

    [Fact]
    public async Task De_uitkomst_past_bij_haar_schema_en_noemt_het_bestand()
    {
        var uitslag = await Proefregel.ZonderRegister("lees", Brief, "--json");
        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        Assert.Empty(Schemacontrole.Fouten("lees.json", uitslag.Json));
        var document = uitslag.Json.GetProperty("document");
        Assert.Equal("kamerbrief-2020-06-23.txt", document.GetProperty("bestand").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Brief, TestContext.Current.CancellationToken))), document.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task De_datum_die_u_geeft_gaat_voor()
    {
        var uitslag = await Proefregel.ZonderRegister("lees", Brief, "--json", "--van-datum", "23-6-2020");
        Assert.Equal("2020-06-23", uitslag.Json.GetProperty("document").GetProperty("datum").GetString());
    }

    [Fact]
    public async Task Een_map_geeft_een_lijst_op_naam_en_een_slecht_bestand_houdt_de_andere_niet_tegen()
    {
        Directory.CreateDirectory(Path.Combine(_map, "oud"));
        foreach (var naam in (string[])["b.txt", "a.txt", "oud/c.txt"]) File.Copy(Brief, Path.Combine(_map, naam));
        await File.WriteAllBytesAsync(Path.Combine(_map, "ab.txt"), [], TestContext.Current.CancellationToken);
        var uitslag = await Proefregel.ZonderRegister("lees", _map, "--json");
        Assert.Equal(1, uitslag.Code);
        Assert.Equal(["a.txt", "b.txt", "oud/c.txt"], uitslag.Json.EnumerateArray().Select(b => b.GetProperty("document").GetProperty("bestand").GetString()));
        Assert.All(uitslag.Json.EnumerateArray(), b => Assert.Empty(Schemacontrole.Fouten("lees.json", b)));
        Assert.Contains("ab.txt: Dit bestand is leeg.", uitslag.Fout, StringComparison.Ordinal);
        Assert.Contains("3 bestanden gelezen", uitslag.Fout, StringComparison.Ordinal);
        Assert.Contains("1 bestand kon niet worden gelezen", uitslag.Fout, StringComparison.Ordinal);
        Assert.Equal(5, uitslag.Uit.Split('\n').Length - 1);
    }

    [Fact]
    public async Task Een_map_zonder_fouten_eindigt_met_nul_en_een_lege_map_is_niet_gevonden()
    {
        var leeg = await Proefregel.ZonderRegister("lees", _map);
        Assert.Equal((3, ""), (leeg.Code, leeg.Uit));
        File.Copy(Brief, Path.Combine(_map, "een.txt"));
        var een = await Proefregel.ZonderRegister("lees", _map);
        Assert.Equal(0, een.Code);
        Assert.Contains("een.txt", een.Uit, StringComparison.Ordinal);
        Assert.Contains("1 bestand gelezen", een.Fout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_bestand_dat_er_niet_is_is_niet_gevonden()
    {
        var uitslag = await Proefregel.ZonderRegister("lees", Path.Combine(_map, "weg.pdf"));
        Assert.Equal(3, uitslag.Code);
        Assert.Contains("bestaat niet", uitslag.Fout, StringComparison.Ordinal);
    }
}
