using System.Globalization;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Tests.Rondes;
using Xunit;

namespace Landsdeel.Domain.Tests.Partijen;

public class PartijenlijstenTests
{
    private static readonly IReadOnlyList<Lijstpartij> Alle = Partijenlijsten.Alle;
    private static readonly DateOnly DagVanDeBrief = new(2020, 6, 23);

    [Fact]
    public void Elke_lijst_heeft_dezelfde_kolommen()
    {
        string[] namen = ["gemeenten.csv", "ministeries.csv", "overig.csv", "provincies.csv", "samenwerkingsverbanden.csv", "waterschappen.csv"];

        Assert.Equal(namen, Partijenlijsten.Bestanden.Select(Path.GetFileName));
        Assert.All(Partijenlijsten.Bestanden, b => Assert.Equal(Partijenlijsten.Kolommen, File.ReadLines(b).First()));
    }

    [Theory]
    [InlineData(PartijSoort.Ministerie, 12), InlineData(PartijSoort.Provincie, 12), InlineData(PartijSoort.Gemeente, 355), InlineData(PartijSoort.Waterschap, 21)]
    public void De_lijsten_zijn_volledig_op_de_dag_van_de_brief(PartijSoort soort, int aantal) =>
        Assert.Equal(aantal, Alle.Count(p => Soort(p) == soort && Geldt(p, DagVanDeBrief)));

    [Fact]
    public void Op_1_april_2023_zijn_er_342_gemeenten() =>
        Assert.Equal(342, Alle.Count(p => Soort(p) == PartijSoort.Gemeente && Geldt(p, new DateOnly(2023, 4, 1))));

    [Fact]
    public void Elke_waarde_is_er_een_van_het_domein()
    {
        Assert.All(Alle, p =>
        {
            Assert.Matches("^[A-Za-z0-9._-]{1,64}$", p.Id);
            Assert.NotEmpty(p["naam"]);
            Assert.NotEmpty(p["bron"]);
            Assert.True(Enum.TryParse<Zijde>(p["zijde"], ignoreCase: true, out _), p["zijde"]);
            Assert.True(Enum.TryParse<PartijSoort>(p["soort"], ignoreCase: true, out _), p["soort"]);
            Assert.NotEmpty(p.Meer("landsdelen"));
            Assert.All(p.Meer("landsdelen"), l => Assert.Contains(l, Enum.GetNames<Landsdelen>()));
            Assert.True(Dag(p, "geldig_van") is not { } van || Dag(p, "geldig_tot") is not { } tot || van < tot);
        });
    }

    [Fact]
    public void Een_naam_alias_of_afkorting_wijst_naar_een_partij()
    {
        var dubbel = Alle.SelectMany(p => p.Meer("aliassen").Append(p["naam"]).Append(p["afkorting"]).Where(n => n.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (Naam: n, p.Id)))
            .GroupBy(n => n.Naam, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(dubbel);
        Assert.Equal(Alle.Count, Alle.Select(p => p.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Leden_en_opvolgers_bestaan_en_een_opvolger_geldt_vanaf_de_dag_van_de_overgang()
    {
        var bekend = Alle.ToDictionary(p => p.Id);

        Assert.All(Alle.SelectMany(p => p.Meer("leden")), id => Assert.Contains(id, bekend.Keys));
        Assert.All(Alle.Where(p => p["geldig_tot"].Length > 0), p =>
        {
            Assert.NotEmpty(p.Meer("opgegaan_in"));
            Assert.All(p.Meer("opgegaan_in"), id => Assert.True(Geldt(bekend[id], Dag(p, "geldig_tot")!.Value), $"{p.Id} -> {id}"));
        });
        Assert.All(Alle.Where(p => p["geldig_tot"].Length == 0), p => Assert.Empty(p["opgegaan_in"]));
    }

    [Fact]
    public void Alleen_provincies_en_gemeenten_hebben_een_code_en_die_is_hun_sleutel() =>
        Assert.All(Alle, p => Assert.Equal(Soort(p) is PartijSoort.Provincie or PartijSoort.Gemeente ? p.Id : "", p["code"]));

    [Theory]
    [InlineData("Utrecht", "GM0344"), InlineData("gemeente Utrecht", "GM0344"), InlineData("provincie Utrecht", "PV26"), InlineData("Brabant", "PV30")]
    [InlineData("BZK", "min-bzk"), InlineData("Friesland", "PV21"), InlineData("MRA", "metropoolregio-amsterdam"), InlineData("Rivierenland", "ws-rivierenland")]
    public void Wat_in_brieven_staat_wordt_gevonden(string woorden, string id) =>
        Assert.Equal(id, Alle.Single(p => p.Meer("aliassen").Append(p["naam"]).Append(p["afkorting"]).Contains(woorden, StringComparer.OrdinalIgnoreCase)).Id);

    [Fact]
    public void De_provincies_van_de_kaart_zijn_die_van_de_lijst()
    {
        byte[] kaart = File.ReadAllBytes(Path.Combine(Ronde2020.Wortel(), "data", "gebieden", "provincies.geojson"));
        using var json = JsonDocument.Parse(kaart);
        var opDeKaart = json.RootElement.Lijst("features").Select(f => f.GetProperty("properties")).Select(p => (p.Tekst("cbs")!, p.Tekst("landsdeel")!));

        Assert.Equal(Alle.Where(p => Soort(p) == PartijSoort.Provincie).Select(p => (p.Id, p["landsdelen"])), opDeKaart.Order());
    }

    private static PartijSoort Soort(Lijstpartij partij) => Enum.Parse<PartijSoort>(partij["soort"], ignoreCase: true);

    private static bool Geldt(Lijstpartij partij, DateOnly dag) =>
        (Dag(partij, "geldig_van") is not { } van || van <= dag) && (Dag(partij, "geldig_tot") is not { } tot || dag < tot);

    private static DateOnly? Dag(Lijstpartij partij, string kolom) =>
        partij[kolom].Length == 0 ? null : DateOnly.ParseExact(partij[kolom], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
