using System.Text.Json;
using Landsdeel.Domain.Tests.Partijen;
using Xunit;

namespace Landsdeel.Domain.Tests.Rondes;

public class VerwijzingenTests
{
    private static readonly JsonElement Ronde = Ronde2020.Json;

    [Fact]
    public void Elke_verwijzing_wijst_naar_een_record_dat_bestaat()
    {
        var documenten = Ids("documenten");
        var overleggen = Ids("overleggen");
        var trajecten = Ids("trajecten");
        var afspraken = Ids("afspraken");
        var opgaven = Ids("opgaven");
        var partijen = Ids("partijen").Concat(Partijenlijsten.Alle.Select(p => p.Id)).ToHashSet();
        List<string> fouten = [];

        foreach (var (pad, o) in Ronde2020.Objecten(Ronde))
        {
            Zoek(o, "document", documenten);
            Zoek(o, "traject", trajecten);
            Zoek(o, "onderwerp", trajecten);
            Zoek(o, "naar", afspraken);
            Zoek(o, "afspraak", afspraken);
            Zoek(o, "vervangenDoor", afspraken);
            Zoek(o, "onder", opgaven);
            Zoek(o, "onderdeelVan", trajecten);
            Zoek(o, "partij", partijen);
            Zoek(o, "trekker", partijen);
            Zoek(o, "door", partijen);
            Zoek(o, "aan", partijen);
            Zoek(o, "overleg", overleggen);
            Zoek(o, "ronde", overleggen);
            Zoek(o, "zelfdeAls", overleggen);
            Lijst(o, "deelnemers", partijen);
            if (pad.StartsWith(".akkoorden", StringComparison.Ordinal)) Lijst(o, "partijen", partijen);

            void Zoek(JsonElement waar, string veld, HashSet<string> bekend)
            {
                if (waar.Tekst(veld) is { } id && !bekend.Contains(id)) fouten.Add($"{pad}.{veld}: {id}");
            }
            void Lijst(JsonElement waar, string veld, HashSet<string> bekend) =>
                fouten.AddRange(waar.Lijst(veld).Select(e => e.GetString()!).Where(id => !bekend.Contains(id)).Select(id => $"{pad}.{veld}: {id}"));
        }

        Assert.Empty(fouten);
    }

    [Theory]
    [InlineData("documenten"), InlineData("partijen"), InlineData("overleggen"), InlineData("gebieden"), InlineData("opgaven"), InlineData("trajecten")]
    [InlineData("akkoorden"), InlineData("afspraken"), InlineData("cijfers"), InlineData("cyclus"), InlineData("geld")]
    public void Sleutels_zijn_uniek_en_van_toegestane_tekens(string soort)
    {
        var ids = Ronde.Lijst(soort).Select(r => r.Id()).ToList();

        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9._-]{1,64}$", id));
    }

    [Fact]
    public void Een_partij_staat_in_de_lijsten_of_in_de_ronde_en_niet_in_beide()
    {
        var lijst = Partijenlijsten.Alle.Select(p => p.Id).ToHashSet();

        Assert.Empty(Ids("partijen").Intersect(lijst));
        Assert.All(Ronde.Lijst("vermeldingen"), v => Assert.Contains(v.Tekst("partij")!, lijst));
    }

    [Fact]
    public void Geen_afspraak_heeft_een_verband_met_zichzelf_of_tweemaal_hetzelfde()
    {
        Assert.All(Ronde2020.Afspraken, a =>
        {
            var verbanden = a.Lijst("verbanden").Select(v => (v.Tekst("naar"), v.Tekst("soort"))).ToList();
            Assert.DoesNotContain(a.Id(), verbanden.Select(v => v.Item1));
            Assert.Equal(verbanden.Distinct().Count(), verbanden.Count);
        });
    }

    [Fact]
    public void Samenhang_staat_maar_aan_een_kant()
    {
        var paren = Ronde2020.Afspraken
            .SelectMany(a => a.Lijst("verbanden").Where(v => v.Tekst("soort") is "samenhang" or "zieOok").Select(v => (Van: a.Id(), Naar: v.Tekst("naar")!)))
            .Select(p => string.CompareOrdinal(p.Van, p.Naar) < 0 ? p : (p.Naar, p.Van)).ToList();

        Assert.Equal(paren.Distinct().Count(), paren.Count);
    }

    private static HashSet<string> Ids(string soort) => [.. Ronde.Lijst(soort).Select(r => r.Id())];
}
