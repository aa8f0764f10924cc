using System.Text.Json;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Xunit;

namespace Landsdeel.Domain.Tests.Rondes;

public partial class AfsprakenVanDeRondeTests
{
    private static readonly IReadOnlyList<JsonElement> Afspraken = Ronde2020.Afspraken;

    [Fact]
    public void De_ronde_bestrijkt_de_hele_brief()
    {
        int[] begin = [.. Afspraken.Select(Eerste)];

        Assert.Equal(begin.Order(), begin);
        foreach (var (van, tot) in new[] { (15, 120), (122, 266), (268, 320), (322, 365), (367, 407), (409, 513), (515, 523) })
            Assert.Contains(begin, r => r >= van && r <= tot);
    }

    [Fact]
    public void Referenties_zijn_uniek_en_tellen_per_landsdeel_door_in_de_volgorde_van_de_brief()
    {
        var verwacht = Afspraken.GroupBy(Letters).SelectMany(g => g.Select((a, i) => (a.Id(), $"{g.Key}-2020-{i + 1}")));

        Assert.Equal(verwacht.OrderBy(v => v.Item1, StringComparer.Ordinal),
            Afspraken.Select(a => (a.Id(), a.Tekst("referentie")!)).OrderBy(v => v.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void Alleen_een_vaststelling_en_gemelde_geschiedenis_hebben_geen_procedure()
    {
        var fouten = Afspraken
            .Where(a => (a.Tekst("status") == "geen") != (a.Tekst("soort") == "vaststelling" || a.Tekst("tijd") == "verleden"))
            .Select(a => a.Id());

        Assert.Empty(fouten);
    }

    [Fact]
    public void Gemelde_geschiedenis_komt_nergens_terug()
    {
        var geschiedenis = Afspraken.Where(a => a.Tekst("tijd") == "verleden").ToList();

        Assert.Equal(["A-G01", "A-NW02", "A-ZW12"], geschiedenis.Select(a => a.Id()));
        Assert.All(geschiedenis, a => Assert.Empty(a.Lijst("agenderingen")));
        Assert.All(geschiedenis, a => Assert.Contains("Geschiedenis", a.Tekst("toelichting"), StringComparison.Ordinal));
    }

    [Fact]
    public void Elke_afspraak_heeft_een_partij_een_thema_en_een_landsdeel()
    {
        Assert.All(Afspraken, a =>
        {
            Assert.NotEmpty(a.Lijst("partijen"));
            Assert.NotEmpty(a.Lijst("themas"));
            Assert.NotEmpty(a.Lijst("landsdelen"));
        });
    }

    [Fact]
    public void Een_toezegging_heeft_de_Kamer_als_ontvanger() =>
        Assert.All(Afspraken.Where(a => a.Tekst("soort") == "toezegging"), a =>
            Assert.Contains(a.Lijst("partijen"), p => p.Tekst("partij") == "tweede-kamer" && p.Tekst("rol") == "ontvanger"));

    [Fact]
    public void Minder_dan_vast_staat_in_de_woorden_van_de_brief()
    {
        var fouten = Afspraken.Where(a => a.Tekst("zekerheid") != "vast" && a.Tekst("zekerheidWoorden") is null).Select(a => a.Id())
            .Concat(Afspraken.Where(a => a.Tekst("zekerheidWoorden") is { } woorden
                && !Stukken().Split(woorden).All(s => a.Passageteksten().Any(t => t.Contains(s.Trim(), StringComparison.OrdinalIgnoreCase)))).Select(a => a.Id()));

        Assert.Empty(fouten);
    }

    [Fact]
    public void Wederkerig_staat_er_alleen_waar_de_brief_het_zegt()
    {
        string[] woorden = ["wederkerig", "synchroon", "samen op te lopen"];
        var wederkerig = Afspraken.Where(a => a.Lijst("verbanden").Any(v => v.Tekst("soort") == "wederkerig")).ToList();

        Assert.Equal(["A-NW06", "A-ZW20", "A-ZW25", "A-ZW26"], wederkerig.Select(a => a.Id()));
        Assert.All(wederkerig, a => Assert.Contains(a.Passageteksten(), t => woorden.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase))));
        Assert.All(wederkerig.SelectMany(a => a.Lijst("verbanden")).Where(v => v.Tekst("soort") == "wederkerig"), v => Assert.NotNull(v.Tekst("toelichting")));
    }

    [Fact]
    public void Een_overkoepelende_afspraak_is_geen_onderdeel_van_haar_onderdelen()
    {
        var boven = Afspraken.SelectMany(a => a.Lijst("verbanden").Where(v => v.Tekst("soort") == "onderdeelVan").Select(v => (Deel: a.Id(), Geheel: v.Tekst("naar")!)))
            .ToLookup(v => v.Deel, v => v.Geheel);

        Assert.All(Afspraken, a => Assert.DoesNotContain(a.Id(), Alles(a.Id())));

        IEnumerable<string> Alles(string id) => boven[id].SelectMany(g => Alles(g).Prepend(g));
    }

    private static int Eerste(JsonElement afspraak) => afspraak.Lijst("passages").First().GetProperty("vanRegel").GetInt32();

    private static string Letters(JsonElement afspraak) =>
        afspraak.Lijst("landsdelen").Select(l => Enum.Parse<Landsdelen>(l.GetString()!)).Aggregate((a, b) => a | b).Letters();

    [GeneratedRegex(@";|\.\.\.")]
    private static partial Regex Stukken();
}
