using Landsdeel.Accounts.Diensten;
using Microsoft.Extensions.Configuration;

namespace Landsdeel.Tests.Accounts;

/// <summary>Settings of a dienst that are not right keep the server from starting, in words that say which one and what to do.</summary>
public sealed class DienstInstellingenTests
{
    private static Aanmelddiensten Lees(params (string Naam, string? Waarde)[] anders)
    {
        var goed = new Dictionary<string, string?>
        {
            ["Naam"] = "Ministerie van BZK",
            ["Partij"] = "min-bzk",
            ["Uitgever"] = "https://login.bzk.example/",
            ["Client"] = "landsdeel",
            ["Geheim"] = "g",
        };
        foreach (var (naam, waarde) in anders) goed[naam] = waarde;
        return Dienstlezer.Lees(new ConfigurationBuilder().AddInMemoryCollection(goed.Where(g => g.Value is not null).Select(g => KeyValuePair.Create("Aanmelddiensten:bzk:" + g.Key, g.Value))).Build());
    }

    [Theory]
    [InlineData("Naam", null, "ontbreekt")]
    [InlineData("Partij", " ", "ontbreekt")]
    [InlineData("Client", null, "ontbreekt")]
    [InlineData("Uitgever", null, "ontbreekt")]
    [InlineData("Uitgever", "http://login.bzk.example/", "geen adres met https")]
    [InlineData("Uitgever", "login.bzk.example", "geen adres met https")]
    [InlineData("Uitgever", "https://login.bzk.example/?tenant=1", "geen adres met https")]
    [InlineData("Geheim", null, "geef het geheim")]
    [InlineData("GeheimBestand", "/bestaat/niet", "niet allebei")]
    [InlineData("HoogsteLeeftijd", "een uur", "geen aantal minuten")]
    [InlineData("HoogsteLeeftijd", "0", "geen aantal minuten")]
    [InlineData("Mailcontrole", "false", "niet ja of nee")]
    [InlineData("Arc", "hoog", "deze instelling is er niet")]
    public void Wat_niet_klopt_wordt_gezegd(string naam, string? waarde, string zegt)
    {
        var gelezen = Lees((naam, waarde));
        Assert.Empty(gelezen.Alle);
        Assert.Contains(gelezen.Fouten, f => f.Bericht.Contains($"Aanmelddiensten__bzk__{(naam == "GeheimBestand" ? "Geheim" : naam)}", StringComparison.Ordinal) && f.Bericht.Contains(zegt, StringComparison.Ordinal));
        Assert.All(gelezen.Fouten, f => Assert.DoesNotContain("'g'", f.Bericht, StringComparison.Ordinal));
    }

    [Fact]
    public void Het_geheim_komt_ook_uit_een_bestand_en_staat_nergens_anders()
    {
        var bestand = Path.GetTempFileName();
        File.WriteAllText(bestand, "uit het bestand\n");
        var gelezen = Lees(("Geheim", null), ("GeheimBestand", bestand), ("Acr", "hoog hoger"), ("Mailcontrole", "nee"));
        var dienst = Assert.Single(gelezen.Alle);
        Assert.Equal(("uit het bestand", false, true), (dienst.Geheim, dienst.Mailcontrole, dienst.TweedeStapDaar));
        Assert.DoesNotContain("bestand", dienst.ToString(), StringComparison.Ordinal);
        File.Delete(bestand);
        Assert.Contains("kan niet worden gelezen", Assert.Single(Lees(("Geheim", null), ("GeheimBestand", bestand)).Fouten).Bericht, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_naam_die_niet_in_een_adres_past_wordt_geweigerd() => Assert.NotEmpty(Dienstlezer.Lees(new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create("Aanmelddiensten:Min BZK:Naam", (string?)"x")]).Build()).Fouten);
}
