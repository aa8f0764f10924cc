using System.Text.Json;
using Xunit;

namespace Landsdeel.Domain.Tests.Rondes;

public class AgenderingenVanDeRondeTests
{
    private static readonly Dictionary<string, JsonElement> Overleggen =
        Ronde2020.Json.Lijst("overleggen").ToDictionary(o => o.Id());

    [Fact]
    public void Een_sleutel_komt_maar_een_keer_voor()
    {
        var sleutels = Ronde2020.Agenderingen.Select(g => g.Agendering.Tekst("sleutel")).ToList();

        Assert.Equal(sleutels.Distinct().Count(), sleutels.Count);
    }

    [Fact]
    public void Een_agendering_wijst_naar_het_overleg_van_haar_landsdeel_en_heeft_dan_een_moment()
    {
        foreach (var (_, agendering) in Ronde2020.Agenderingen.Where(g => g.Agendering.Tekst("overleg") is not null))
        {
            var overleg = Overleggen[agendering.Tekst("overleg")!];
            Assert.Equal(Namen(overleg), Namen(agendering));
            Assert.Equal("gepland", overleg.Tekst("status"));
            Assert.Equal(overleg.Tekst("reeks"), agendering.GetProperty("moment").GetProperty("overleg").Tekst("reeks"));
            Assert.Equal(overleg.GetProperty("moment").Tekst("tot"), agendering.GetProperty("moment").Tekst("tot"));
        }
    }

    [Fact]
    public void Wie_een_overleg_noemt_in_haar_moment_wijst_ook_naar_dat_overleg()
    {
        var fouten = Ronde2020.Agenderingen
            .Where(g => g.Agendering.Deel("moment") is { } m && m.TryGetProperty("overleg", out _) && g.Agendering.Tekst("overleg") is null)
            .Select(g => g.Agendering.Tekst("sleutel"));

        Assert.Empty(fouten);
    }

    [Theory]
    [InlineData("Noord", "D07")]
    [InlineData("Oost", "D08")]
    [InlineData("Zuid", "")]
    [InlineData("Zuidwest", "D09 D10 D11 D12 D13 D14 D15 D16 D17 D18")]
    [InlineData("Noordwest", "D01 D02 D03 D04 D05 D06")]
    public void Het_BO_MIRT_najaar_2020_krijgt_wat_de_brief_daarheen_stuurt(string landsdeel, string sleutels)
    {
        var overleg = Assert.Single(Overleggen.Values, o => o.Tekst("naam") == "BO MIRT najaar 2020" && Namen(o).SequenceEqual([landsdeel]));
        var gevonden = Ronde2020.Agenderingen.Where(g => g.Agendering.Tekst("overleg") == overleg.Id()).Select(g => g.Agendering.Tekst("sleutel")!);

        Assert.Equal(sleutels.Split(' ', StringSplitOptions.RemoveEmptyEntries), gevonden.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("D01", "zoMogelijk"), InlineData("D03", "vast"), InlineData("D07", "vast"), InlineData("D08", "vast"), InlineData("D11", "zoMogelijk")]
    [InlineData("D12", "vast"), InlineData("D13", "mogelijk"), InlineData("D14", "mogelijk"), InlineData("D31", "inPrincipe"), InlineData("D34", "naarVerwachting")]
    public void De_zekerheid_van_een_agendering_is_die_van_de_brief(string sleutel, string zekerheid) =>
        Assert.Equal(zekerheid, Ronde2020.Agenderingen.Single(g => g.Agendering.Tekst("sleutel") == sleutel).Agendering.Tekst("zekerheid"));

    [Fact]
    public void Wat_is_afgeleid_legt_uit_waarom_en_is_nooit_een_vaste_agendering_van_een_overleg()
    {
        var afgeleid = Ronde2020.Agenderingen.Select(g => g.Agendering).Where(g => g.TryGetProperty("afgeleid", out _)).ToList();

        Assert.NotEmpty(afgeleid);
        Assert.All(afgeleid, g => Assert.Contains("afgeleid", g.Tekst("toelichting"), StringComparison.OrdinalIgnoreCase));
        Assert.All(afgeleid.Where(g => g.Tekst("overleg") is not null), g => Assert.Equal("mogelijk", g.Tekst("zekerheid")));
    }

    [Fact]
    public void Elk_landsdeel_heeft_een_overleg_in_beide_ronden_van_2020_met_Rijk_en_provincies()
    {
        foreach (string naam in new[] { "BO Leefomgeving juni 2020", "BO MIRT najaar 2020" })
        {
            var ronde = Overleggen.Values.Where(o => o.Tekst("naam") == naam).ToList();
            Assert.Equal(["Noord", "Noordwest", "Oost", "Zuid", "Zuidwest"], ronde.SelectMany(Namen).Order(StringComparer.Ordinal));
            Assert.All(ronde, o => Assert.Contains("rijk", o.Lijst("deelnemers").Select(d => d.GetString())));
            Assert.Equal(12, ronde.SelectMany(o => o.Lijst("deelnemers")).Count(d => d.GetString()!.StartsWith("PV", StringComparison.Ordinal)));
        }
    }

    private static IReadOnlyList<string> Namen(JsonElement element) => [.. element.Lijst("landsdelen").Select(l => l.GetString()!)];
}
