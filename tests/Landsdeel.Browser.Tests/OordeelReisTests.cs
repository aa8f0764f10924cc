using System.Text.RegularExpressions;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rondes;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>The whole letter of 2020 into an empty register, as the product's own reader proposes it and a person judges it, by keys. The
/// person knows the reviewed round: what is in it is taken over, what is not is rejected, what is missing is pointed at. With
/// LANDSDEEL_RONDE the round that results is written to that folder (<c>bench/beoordelen.sh</c>).</summary>
public sealed partial class OordeelReisTests(Proefopstelling opstelling)
{
    private static readonly string Brief = Wortel.Pad("samples", "2020-voorjaar", "kamerbrief-2020-06-23.txt");
    private static readonly string[] Regels = File.ReadAllText(Brief).Split('\n');
    private readonly List<Afspraak> _over = [.. RondeBestand.Voorbeeld().Afspraken.Where(a => a.Passages is [{ Document.Waarde: "kamerbrief-2020-06-23" }, ..])];
    private readonly Dictionary<string, int> _gedaan = [];
    private IPage _pagina = null!;
    private int _klaar, _totaal;

    [Fact]
    public async Task De_hele_brief_van_bestand_tot_register_met_toetsen()
    {
        await using var site = await Testsite.Start(new Databasekeuze(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db")), leeg: true);
        await using var omgeving = await opstelling.NieuweOmgeving();
        _pagina = await omgeving.NewPageAsync();
        _pagina.SetDefaultTimeout(20_000);
        var fouten = new List<string>();
        _pagina.PageError += (_, fout) => fouten.Add(fout);
        await Upload(site);
        var voorgesteld = _totaal;
        Assert.True(_totaal >= 90, $"{_totaal} proposals");
        // The passage in hand stands in sight in the letter.
        Assert.True(await _pagina.Locator(".merk--hand").First.IsVisibleAsync());

        while (_klaar < _totaal)
        {
            await Oordeel(await Hand());
            if (_klaar >= _totaal / 2 && _gedaan.TryAdd("weggegaan", 1))
            {
                // Leaving and coming back loses nothing.
                await _pagina.GotoAsync(site.Adres + "/lezen");
                await _pagina.Locator("main th a").First.ClickAsync();
                await _pagina.Locator("[data-oordeel]").WaitForAsync();
                await Stand();
            }
        }
        var gevonden = _gedaan["overgenomen"];
        foreach (var (i, a) in _over.ToList().Index()) await VulAan(a, metMuis: i == 0);
        Assert.Contains($"Alle {_totaal} afspraken zijn beoordeeld", await _pagina.Locator("[data-hand]").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var wat in (string[])["overgenomen", "verworpen", "verbeterd", "gesplitst", "samengevoegd", "ongedaan", "toegevoegd"])
            Assert.True(_gedaan.GetValueOrDefault(wat) > 0, $"nothing was {wat}");
        Assert.Empty(fouten);

        var map = Environment.GetEnvironmentVariable("LANDSDEEL_RONDE") ?? Directory.CreateTempSubdirectory("landsdeel-ronde-").FullName;
        await Annotatie(map, voorgesteld, gevonden);
        await Vergelijk(site, map);
        TestContext.Current.TestOutputHelper?.WriteLine($"{voorgesteld} proposed: {string.Join(", ", _gedaan.Select(g => $"{g.Value} {g.Key}"))}");
    }

    private async Task Upload(Testsite site)
    {
        await _pagina.GotoAsync(site.Adres + "/lezen");
        await _pagina.Locator("#Bestand").SetInputFilesAsync(Brief);
        await _pagina.SelectOptionAsync("#Zicht", "Openbaar");
        await _pagina.Locator("summary", new() { HasText = "Datum van de brief" }).ClickAsync();
        await _pagina.FillAsync("#VerslagVan", "BO Leefomgeving voorjaar 2020");
        await _pagina.Locator("button", new() { HasText = "Lees de brief" }).ClickAsync();
        await _pagina.Locator("[data-oordeel]").WaitForAsync();
        _totaal = int.Parse(Aantal().Match(await _pagina.Locator("[data-voortgang-tekst]").InnerTextAsync()).Groups[1].Value, null);
        await Stand();
    }

    /// <summary>What someone would do who knows what is in the letter.</summary>
    private async Task Oordeel((int Van, int Tot) hand)
    {
        var past = _over.Where(a => Deel(a, hand) >= 0.5).OrderByDescending(a => Deel(a, hand)).ToList();
        if (past.Count == 0)
        {
            await Verwerp();
            return;
        }
        if (past.Count > 1 && !_gedaan.ContainsKey("gesplitst"))
        {
            await Druk("s");
            await _pagina.FillAsync("#Delen", string.Join('\n', past.Select(a => a.Tekst)));
            await _pagina.Locator("details[data-deel=splits] button").ClickAsync();
            _totaal += past.Count - 1;
            await Stand();
            Tel("gesplitst");
            foreach (var deel in past) await Neem(deel);
            return;
        }
        if (_klaar > 10 && !_gedaan.ContainsKey("samengevoegd"))
        {
            // Looked at as one, and then as two again after all.
            await Druk("m");
            await _pagina.Locator("details[data-deel=samen] input[type=checkbox]").First.CheckAsync();
            await _pagina.Locator("details[data-deel=samen] button").ClickAsync();
            _totaal--;
            await Stand();
            Tel("samengevoegd");
            await Druk("o");
            _totaal++;
            await Stand();
            return;
        }
        if (_klaar > 30 && !_gedaan.ContainsKey("gesplitst"))
        {
            // Nothing that was proposed holds two; tried all the same, and undone.
            await Druk("s");
            await _pagina.FillAsync("#Delen", "Het eerste deel.\nHet tweede deel.");
            await _pagina.Locator("details[data-deel=splits] button").ClickAsync();
            _totaal++;
            await Stand();
            Tel("gesplitst");
            await Druk("o");
            _totaal--;
            await Stand();
            return;
        }
        if (_klaar > 3 && _gedaan.GetValueOrDefault("verbeterd") < 3) await Verbeter(past[0]);
        else await Neem(past[0]);
    }

    private async Task Verwerp()
    {
        await Druk("w");
        await Druk("1");
        _klaar++;
        await Stand();
        if (!_gedaan.ContainsKey("ongedaan"))
        {
            await Druk("o");
            _klaar--;
            await Stand();
            Tel("ongedaan");
            await Druk("w");
            await Druk("2");
            _klaar++;
            await Stand();
        }
        Tel("verworpen");
    }

    /// <summary>In the form of an afspraak; the first time half-filled and left in between.</summary>
    private async Task Verbeter(Afspraak a)
    {
        await Druk("v");
        await _pagina.WaitForURLAsync("**/verbeter/**");
        await _pagina.FillAsync("#Tekst", a.Tekst);
        await _pagina.SelectOptionAsync("#Zekerheid", a.Zekerheid.ToString());
        if (!_gedaan.ContainsKey("verbeterd"))
        {
            await _pagina.Locator("button[value=concept]").ClickAsync();
            await _pagina.Locator("text=Concept bewaard").First.WaitForAsync();
            var verbeteren = _pagina.Url;
            await _pagina.GotoAsync(new Uri(new Uri(verbeteren), "/").ToString());
            await _pagina.GotoAsync(verbeteren);
            await _pagina.Locator("main").GetByText("Verder met concept").ClickAsync();
            await _pagina.Locator("#Tekst").WaitForAsync();
            Assert.Equal(a.Tekst, await _pagina.InputValueAsync("#Tekst"));
        }
        await _pagina.Locator("button", new() { HasText = "Neem verbeterd over" }).ClickAsync();
        await _pagina.Locator("[data-gedaan]").WaitForAsync();
        _over.Remove(a);
        _klaar++;
        await Stand();
        Tel("verbeterd");
        Tel("overgenomen");
    }

    /// <summary>Takes the proposal in hand over, also when it looks like one that is there.</summary>
    private async Task Neem(Afspraak a)
    {
        await Druk(await _pagina.Locator("[data-toets=a]").CountAsync() > 0 ? "a" : "t");
        _over.Remove(a);
        _klaar++;
        await Stand();
        Tel("overgenomen");
    }

    /// <summary>Selects the words of a passage that the reader passed by, and takes what comes of it over.</summary>
    private async Task VulAan(Afspraak a, bool metMuis)
    {
        var p = a.Passages[0];
        if (metMuis)
        {
            await _pagina.Locator($"#r{p.VanRegel}").ScrollIntoViewIfNeededAsync();
            var (eerste, laatste) = ((await _pagina.Locator($"#r{p.VanRegel} p").BoundingBoxAsync())!, (await _pagina.Locator($"#r{p.TotRegel} p").BoundingBoxAsync())!);
            await _pagina.Mouse.MoveAsync(eerste.X + 1, eerste.Y + 6);
            await _pagina.Mouse.DownAsync();
            await _pagina.Mouse.MoveAsync(laatste.X + laatste.Width - 1, laatste.Y + laatste.Height - 6, new() { Steps = 5 });
            await _pagina.Mouse.UpAsync();
            await _pagina.Locator(".ontbreekt--gekozen").WaitForAsync();
            await _pagina.Locator("summary[data-toets=d]").ClickAsync();
        }
        else
        {
            var woorden = p.Citaat.Split(' ');
            var van = Math.Max(0, Regels[p.VanRegel - 1].IndexOf(woorden[0], StringComparison.Ordinal));
            var tot = Regels[p.TotRegel - 1].LastIndexOf(woorden[^1], StringComparison.Ordinal) is >= 0 and var t ? t + woorden[^1].Length : Regels[p.TotRegel - 1].Length;
            await _pagina.EvaluateAsync("""
                ([vanRegel, van, totRegel, tot]) => {
                  const plek = (regel, kolom) => {
                    const lopen = document.createTreeWalker(document.querySelector(`#r${regel} p`), NodeFilter.SHOW_TEXT);
                    let knoop = lopen.nextNode();
                    while (lopen.nextNode() && kolom > knoop.length) { kolom -= knoop.length; knoop = lopen.currentNode; }
                    return [knoop, Math.min(kolom, knoop.length)];
                  };
                  getSelection().setBaseAndExtent(...plek(vanRegel, van), ...plek(totRegel, tot));
                }
                """, new object[] { p.VanRegel, van, p.TotRegel, tot });
            await _pagina.Locator(".ontbreekt--gekozen").WaitForAsync();
            await Druk("d");
        }
        _totaal++;
        await Stand();
        Assert.Equal(p.VanRegel, (await Hand()).Van);
        Tel("toegevoegd");
        await Neem(a);
    }

    /// <summary>What was judged, as annotation: the measure of reading runs on it, and says what this journey did.</summary>
    private async Task Annotatie(string map, int voorgesteld, int gevonden)
    {
        var wachten = _pagina.WaitForDownloadAsync();
        await _pagina.GetByText("Oordelen als bestand").ClickAsync();
        var bestand = Path.Combine(map, "annotatie.json");
        await (await wachten).SaveAsAsync(bestand);
        var score = await Maatstaven.Score(bestand, Brief, map);
        Assert.Equal((_gedaan["overgenomen"], voorgesteld), (score.Afspraken, score.Voorgesteld));
        // Each that was taken over as it was read is one that reading found; a part of a split shares its lines with the other.
        Assert.InRange(score.Gevonden, gevonden - 3, score.Afspraken);
    }

    /// <summary>The round that results is the reviewed one, but for what the list of differences says.</summary>
    private async Task Vergelijk(Testsite site, string map)
    {
        await using var bereik = site.Diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, TestContext.Current.CancellationToken));
        var (ronde, teksten) = await bereik.ServiceProvider.GetRequiredService<ExporteerRonde>().Voer(TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(Brief, TestContext.Current.CancellationToken), Assert.Single(teksten).Tekst);
        Assert.Equal(_gedaan["overgenomen"], ronde.Afspraken.Count);
        Assert.All(ronde.Afspraken, a => Assert.NotEmpty(a.Passages));
        var uitkomst = Path.Combine(map, "ronde.json");
        await File.WriteAllTextAsync(uitkomst, RondeBestand.Schrijf(ronde), TestContext.Current.CancellationToken);
        Assert.InRange(await Maatstaven.ZelfdeRegels(uitkomst), 110, ronde.Afspraken.Count);
    }

    /// <summary>The lines of the proposal in hand.</summary>
    private async Task<(int Van, int Tot)> Hand()
    {
        var regels = Plek().Match(await _pagina.Locator("[data-naar-passage]").InnerTextAsync());
        var van = int.Parse(regels.Groups[1].Value, null);
        return (van, regels.Groups[2].Success ? int.Parse(regels.Groups[2].Value, null) : van);
    }

    private static double Deel(Afspraak a, (int Van, int Tot) hand)
    {
        var p = a.Passages[0];
        var samen = Math.Min(p.TotRegel, hand.Tot) - Math.Max(p.VanRegel, hand.Van) + 1;
        return samen <= 0 ? 0 : (double)samen / Math.Min(p.TotRegel - p.VanRegel + 1, hand.Tot - hand.Van + 1);
    }

    private async Task Stand()
    {
        await Assertions.Expect(_pagina.Locator("[data-voortgang-tekst]")).ToHaveTextAsync($"{_klaar} van {_totaal} beoordeeld");
        // The answer is in place; what the key does next is about the next proposal.
        await Assertions.Expect(_pagina.Locator("[data-oordeel][aria-busy]")).ToHaveCountAsync(0);
    }

    private Task Druk(string toets) => _pagina.Keyboard.PressAsync(toets);

    private void Tel(string wat) => _gedaan[wat] = _gedaan.GetValueOrDefault(wat) + 1;

    [GeneratedRegex(@"van (\d+) beoordeeld")]
    private static partial Regex Aantal();

    [GeneratedRegex(@"r\. (\d+)(?:-(\d+))?")]
    private static partial Regex Plek();
}
