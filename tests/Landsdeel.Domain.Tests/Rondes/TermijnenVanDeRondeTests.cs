using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Landsdeel.Domain.Tests.Rondes;

public class TermijnenVanDeRondeTests
{
    private static readonly IReadOnlyList<(string Pad, JsonElement Termijn)> Termijnen =
        [.. Ronde2020.Objecten(Ronde2020.Json).Where(o => o.Object.TryGetProperty("precisie", out _))];

    [Fact]
    public void Een_termijn_begint_niet_na_haar_einde()
    {
        var fouten = Termijnen.Where(t => Dag(t.Termijn, "van") is { } van && Dag(t.Termijn, "tot") is { } tot && van > tot).Select(t => t.Pad);

        Assert.Empty(fouten);
        Assert.True(Termijnen.Count > 80, $"only {Termijnen.Count} terms were checked");
    }

    [Fact]
    public void Alleen_een_onbepaalde_termijn_heeft_geen_dagen()
    {
        var fouten = Termijnen
            .Where(t => (t.Termijn.Tekst("precisie") == "onbepaald") != (Dag(t.Termijn, "van") is null && Dag(t.Termijn, "tot") is null))
            .Select(t => t.Pad);

        Assert.Empty(fouten);
    }

    [Fact]
    public void De_woorden_van_een_termijn_staan_in_de_brief()
    {
        var fouten = Ronde2020.Afspraken.Select(a => (Waar: a.Id(), Termijn: a.Deel("termijn"), Record: a))
            .Concat(Ronde2020.Agenderingen.Select(g => (Waar: $"{g.Afspraak.Id()} {g.Agendering.Tekst("sleutel")}", Termijn: g.Agendering.Deel("moment"), Record: g.Agendering)))
            .Concat(Ronde2020.Json.Lijst("trajecten").SelectMany(t => t.Lijst("mijlpalen").Select(m => (Waar: t.Id(), Termijn: m.Deel("moment"), Record: m))))
            .Where(x => x.Termijn is { } t && !x.Record.Passageteksten().Any(p => p.Contains(t.Tekst("tekst")!, StringComparison.Ordinal)))
            .Select(x => x.Waar);

        Assert.Empty(fouten);
    }

    [Fact]
    public void Een_termijn_die_een_overleg_noemt_eindigt_op_de_laatste_dag_van_dat_seizoen()
    {
        var dagen = new Dictionary<string, (string Van, string Tot)>
        {
            ["voorjaar"] = ("03-20", "06-20"),
            ["najaar"] = ("09-23", "12-20"),
        };
        var metOverleg = Termijnen.Where(t => t.Termijn.Deel("overleg") is { ValueKind: JsonValueKind.Object }).ToList();

        Assert.True(metOverleg.Count > 30);
        Assert.All(metOverleg, t =>
        {
            var overleg = t.Termijn.GetProperty("overleg");
            var (van, tot) = dagen[overleg.Tekst("seizoen")!];
            int jaar = overleg.GetProperty("jaar").GetInt32();
            Assert.Equal($"{jaar}-{tot}", t.Termijn.Tekst("tot"));
            if (t.Termijn.Tekst("van") is { } begin) Assert.Equal($"{jaar}-{van}", begin);
        });
    }

    private static DateOnly? Dag(JsonElement termijn, string veld) =>
        termijn.Tekst(veld) is { } tekst ? DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
