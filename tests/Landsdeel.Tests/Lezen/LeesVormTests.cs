using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Lezen;
using Landsdeel.Opdrachten;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Lezen;

/// <summary>A reading in which everything occurs, as programs and as people see it.</summary>
public sealed class LeesVormTests
{
    private static readonly Vindplaats Plaats = new(3, 4, 20, 95, "Rijk en regio spreken af dat de verkenning in het BO MIRT van najaar 2020 terugkomt.");
    private static readonly Termijn Najaar = new("najaar 2020", new(2020, 9, 1), new(2020, 12, 20), Precisie.Seizoen, new(OverlegReeks.BoMirt, 2020, Seizoen.Najaar));

    private static Leesresultaat Alles => new()
    {
        Document = new("Brief over de uitkomsten", new(2020, 6, 23), "Minister", "2020-0000381130", "34682", "51"),
        Kandidaten =
        [
            new()
            {
                Sleutel = "k1", Soort = AfspraakSoort.Afspraak, Tekst = "Rijk en regio laten de verkenning terugkomen.", Landsdelen = Landsdelen.Noord | Landsdelen.Oost,
                Partijen = [new(null, "Rijk", Zijde.Rijk, Rol.Gebonden)], Termijn = Najaar, Zekerheid = Zekerheid.ZoMogelijk, Tijd = Tijd.Toekomst,
                Agenderingen = [new("de verkenning", AgenderingActie.InBeeldBrengen, Najaar.Overleg, Najaar, Zekerheid.Vast, Plaats)],
                Verbanden = [new("k2", VerbandSoort.Wederkerig, "in samenhang met")], Plaats = Plaats, Vertrouwen = 0.87654, Waarom = ["Er staat 'spreken af'."],
            },
            new() { Sleutel = "k2", Soort = AfspraakSoort.Vaststelling, Tekst = "Het is zo.", Landsdelen = Landsdelen.Landelijk, Plaats = Plaats, Vertrouwen = 1 },
        ],
        Cijfers = [new(20000.5m, "woningen", "woningen", "Groningen", 2025, 2030, ">=", Landsdelen.Noord, 1, Plaats)],
        Overleggen = [new("BO MIRT najaar 2020", Najaar.Overleg!, Najaar, Landsdelen.Noord, 0.9, [Plaats])],
        Gebieden = [new("Groningen", "NOVI-gebied", Landsdelen.Noord, "voorlopig", "denkt aan", 0.9, [Plaats])],
        Trajecten = [new("OV en Wonen", "MIRT-verkenning", Landsdelen.Noordwest, null, null, 0.9, [])],
        Opgaven = [new("Water", "opgave", Landsdelen.Noord, null, null, 0.9, [Plaats])],
        Akkoorden = [new("Woondeal", "woondeal", Landsdelen.Noord, null, null, 0.9, [Plaats])],
        Partijen = [new(null, "Provincie Groningen", Zijde.Regio, PartijSoort.Provincie, [Plaats])],
    };

    [Fact]
    public void Alles_wat_gelezen_is_past_bij_het_schema()
    {
        var json = JsonDocument.Parse(JsonSerializer.Serialize(Alles.Json("brief.txt", new string('a', 64)), LeesVorm.EenBrief)).RootElement;
        Assert.Empty(Schemacontrole.Fouten("lees.json", json));
        var k = json.GetProperty("kandidaten")[0];
        Assert.Equal("[20,95]", k.GetProperty("tekens").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(0.877, k.GetProperty("vertrouwen").GetDouble());
        Assert.Equal(("zo mogelijk", "voorgesteld", "BO MIRT najaar 2020"),
            (k.GetProperty("zekerheid").GetString(), k.GetProperty("status").GetString(), k.GetProperty("agenderingen")[0].GetProperty("overleg").GetString()));
        Assert.Equal("geen", json.GetProperty("kandidaten")[1].GetProperty("status").GetString());
    }

    [Fact]
    public void De_namen_van_een_voorstel_zijn_die_van_een_afspraak_met_drie_erbij()
    {
        static string[] Namen(string schema, Func<JsonElement, JsonElement> waar)
        {
            var wortel = JsonDocument.Parse(File.ReadAllText(Basis.Wortel.Pad("docs", "schema", schema))).RootElement;
            return [.. waar(wortel).GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        }
        Assert.Equal([.. Namen("afspraken.json", w => w.GetProperty("items")), "tekens", "vertrouwen", "waarom"],
            Namen("lees.json", w => w.GetProperty("properties").GetProperty("kandidaten").GetProperty("items")));
    }

    [Fact]
    public void De_namen_van_de_uitkomst_zijn_wat_is_beloofd()
    {
        var json = JsonDocument.Parse(JsonSerializer.Serialize(Alles.Json("brief.txt", new string('a', 64)), LeesVorm.Regel)).RootElement;
        static string Namen(JsonElement e) => string.Join(' ', e.EnumerateObject().Select(p => p.Name));
        Assert.Equal("document kandidaten cijfers overleggen gebieden trajecten opgaven akkoorden partijen", Namen(json));
        Assert.Equal("bestand titel datum kenmerk dossier sha256", Namen(json.GetProperty("document")));
        Assert.Equal("waarde eenheid wat gebied van tot regels", Namen(json.GetProperty("cijfers")[0]));
    }

    [Fact]
    public void Voor_mensen_staat_er_een_blad_met_elk_voorstel_en_waar_het_staat()
    {
        using var uit = new StringWriter { NewLine = "\n" };
        Leesblad.Toon(new(uit, TextWriter.Null, 120, Kleur: false, Voortgang: false), "brief.txt", new(new(new(""), Bestandsvorm.Tekst, "", []), Alles));
        TestContext.Current.TestOutputHelper?.WriteLine(uit.ToString());
        var tekst = uit.ToString();
        Assert.StartsWith("Brief over de uitkomsten\n2 voorstellen: 1 afspraak, 1 vaststelling.\n", tekst, StringComparison.Ordinal);
        Assert.Contains("34682, nr. 51", tekst, StringComparison.Ordinal);
        Assert.Contains("1 cijfer, 1 overleg, 1 gebied", tekst, StringComparison.Ordinal);
        Assert.Contains("\n3-4       afspraak · zo mogelijk · najaar 2020 · 88%\n          Rijk en regio laten de verkenning terugkomen.\n          Wie: Rijk\n", tekst, StringComparison.Ordinal);
        Assert.All(tekst.Split('\n'), r => Assert.True(r.Length <= 120, r));
    }
}
