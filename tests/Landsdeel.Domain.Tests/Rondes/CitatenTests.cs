using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Landsdeel.Domain.Tests.Rondes;

public class CitatenTests
{
    private static readonly IReadOnlyList<(string Pad, JsonElement Passage)> Passages =
        [.. Ronde2020.Objecten(Ronde2020.Json).Where(o => o.Object.TryGetProperty("citaat", out _))];

    [Fact]
    public void Elk_citaat_staat_letterlijk_in_zijn_regels()
    {
        var fouten = Passages
            .Where(p => !Ronde2020.Gevouwen(Van(p.Passage), Tot(p.Passage)).Contains(Citaat(p.Passage), StringComparison.Ordinal))
            .Select(p => $"{p.Pad}: r. {Van(p.Passage)}-{Tot(p.Passage)} \"{Citaat(p.Passage)}\"");

        Assert.Empty(fouten);
        Assert.True(Passages.Count > 500, $"only {Passages.Count} passages were checked");
    }

    [Fact]
    public void Regels_liggen_in_de_brief_en_lopen_vooruit()
    {
        var fouten = Passages.Where(p => Van(p.Passage) < 1 || Van(p.Passage) > Tot(p.Passage) || Tot(p.Passage) > 534).Select(p => p.Pad);

        Assert.Empty(fouten);
    }

    [Fact]
    public void Een_citaat_is_kort_en_loopt_niet_over_de_paginaopmaak_heen()
    {
        var fouten = Passages
            .Where(p => Citaat(p.Passage).Length is < 4 or > 160 || Citaat(p.Passage).Contains("Kenmerk 2020", StringComparison.Ordinal))
            .Select(p => $"{p.Pad}: {Citaat(p.Passage)}");

        Assert.Empty(fouten);
    }

    [Fact]
    public void Een_ander_citaat_zou_worden_afgekeurd() =>
        Assert.DoesNotContain("definitief besluit nemen over de NOVI-gebieden en meer", Ronde2020.Gevouwen(71, 73), StringComparison.Ordinal);

    [Theory]
    [InlineData(72, 73, "definitief besluit nemen over de ‘NOVI-gebieden’")]
    [InlineData(281, 283, "sociaal economische achterstand")]
    [InlineData(417, 419, "gebiedsgericht samenwerken als Rijk en regio.")]
    public void Regels_vouwen_tot_lopende_tekst(int van, int tot, string tekst) =>
        Assert.Contains(tekst, Ronde2020.Gevouwen(van, tot), StringComparison.Ordinal);

    [Fact]
    public void De_brief_is_de_brief_die_gelezen_is()
    {
        var brief = Ronde2020.Json.Lijst("documenten").Single(d => d.Id() == "kamerbrief-2020-06-23");
        byte[] inhoud = File.ReadAllBytes(Path.Combine(Ronde2020.Map, brief.Tekst("bestand")!));

        Assert.Equal(brief.Tekst("sha256"), Convert.ToHexStringLower(SHA256.HashData(inhoud)));
    }

    [Fact]
    public void Wat_in_de_brief_staat_heeft_een_passage()
    {
        string[] soorten = ["documenten", "partijen", "vermeldingen", "gebieden", "opgaven", "trajecten", "akkoorden", "afspraken", "cijfers", "cyclus", "geld"];
        var zonder = soorten.SelectMany(s => Ronde2020.Json.Lijst(s)).Where(r => !r.Lijst("passages").Any()).Select(r => r.ToString());
        var overleggen = Ronde2020.Json.Lijst("overleggen").Where(o => !o.Lijst("passages").Any()).ToList();

        Assert.Empty(zonder);
        Assert.Equal(["O-BOM-2020-Z"], overleggen.Select(o => o.Id()));
        Assert.All(overleggen, o => Assert.Contains("noemt dit overleg niet", o.Tekst("toelichting"), StringComparison.Ordinal));
    }

    private static int Van(JsonElement passage) => passage.GetProperty("vanRegel").GetInt32();
    private static int Tot(JsonElement passage) => passage.GetProperty("totRegel").GetInt32();
    private static string Citaat(JsonElement passage) => passage.GetProperty("citaat").GetString()!;
}
