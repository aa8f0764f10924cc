using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>The line itself: help and wrong use, before any register is opened.</summary>
public sealed class RegelTests
{
    [Theory]
    [InlineData("De opdracht 'afsprakn' bestaat niet. Bedoelt u 'afspraken'?", "afsprakn")]
    [InlineData("De opdracht 'xyzzyxyzzy' bestaat niet.", "xyzzyxyzzy")]
    [InlineData("De optie '--json' bestaat niet.", "--json")]
    [InlineData("De optie '--zoeken' bestaat niet bij 'partijen'. Bedoelt u '--zoek'?", "partijen", "--zoeken")]
    [InlineData("Achter --zoek hoort een waarde: --zoek WOORDEN.", "partijen", "--zoek")]
    [InlineData("--zoek: is leeg. Vul een waarde in.", "partijen", "--zoek", " ")]
    [InlineData("--zoek kan maar één keer worden gegeven.", "partijen", "--zoek", "a", "--zoek", "b")]
    [InlineData("--landsdeel: 'west' kan niet. Kies uit: Noord, Oost, Zuid, Zuidwest, Noordwest of Landelijk.", "afspraken", "--landsdeel", "west")]
    [InlineData("--landsdeel: 'west' kan niet. Kies uit: Noord, Oost, Zuid, Zuidwest, Noordwest of Landelijk.", "agenda", "--overleg", "x", "--landsdeel", "west")]
    [InlineData("--soort: 'belofte' kan niet. Kies uit: afspraak, besluit, toezegging, intentie, vaststelling of voornemen.", "afspraken", "--soort", "besluit,belofte")]
    [InlineData("--zekerheid: 'zeker' kan niet. Kies uit: vast, in principe, naar verwachting, zo mogelijk of mogelijk.", "afspraken", "--zekerheid", "zeker")]
    [InlineData("--peildatum: '31-2-2020' is geen datum. Schrijf de datum als 2020-07-01 of 1-7-2020.", "afspraken", "--peildatum", "31-2-2020")]
    [InlineData("--bekend: 'toen' is geen moment. Schrijf 2026-11-24 of \"2026-11-24 14:05\".", "afspraken", "--bekend", "toen")]
    [InlineData("--aantal: '0' kan niet. Geef een geheel getal van 1 tot en met 10000000.", "afspraken", "--aantal", "0")]
    [InlineData("--poort: '70000' kan niet. Geef een geheel getal van 1 tot en met 65535.", "--poort", "70000")]
    [InlineData("Bij 'afspraak' hoort een REFERENTIE.", "afspraak")]
    [InlineData("'woningbouw' hoort niet bij 'afspraken'. Zet een waarde met spaties tussen aanhalingstekens.", "afspraken", "woningbouw")]
    [InlineData("Bij 'agenda' hoort --overleg OVERLEG.", "agenda")]
    [InlineData("Bij 'vul' hoort --afspraken N.", "vul")]
    [InlineData("Welke opdracht van 'journaal' bedoelt u? Kies uit: controleer of beperk.", "journaal")]
    [InlineData("De opdracht 'controle' bestaat niet. Bedoelt u 'controleer'?", "journaal", "controle")]
    [InlineData("De opdracht '[31mrood' bestaat niet.", "\u001b[31mrood")]
    public async Task Verkeerd_gebruik_zegt_wat_er_mis_is_en_wat_wel_kan(string verwacht, params string[] args)
    {
        var uitslag = await Proefregel.ZonderRegister(args);
        Assert.Equal(2, uitslag.Code);
        Assert.Equal("", uitslag.Uit);
        Assert.Equal(verwacht, uitslag.Fout.Split('\n')[0].Replace("\uFFFD", "", StringComparison.Ordinal));
        Assert.Contains("--help", uitslag.Fout, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', uitslag.Fout);
    }

    [Fact]
    public async Task De_hulp_van_elke_opdracht_is_zoals_goedgekeurd()
    {
        var alles = new StringWriter { NewLine = "\n" };
        foreach (var args in (string[][])[["--help"], .. Landsdeel.Opdrachten.Opdrachtregel.Opdrachten()
            .Select(o => o.Onder is { } onder ? new[] { onder.Naam, o.Vorm.Name, "--help" } : [o.Vorm.Name, "--help"]), ["journaal", "--help"]])
        {
            var uitslag = await Proefregel.ZonderRegister(args);
            Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
            alles.WriteLine($"$ landsdeel {string.Join(' ', args)}\n{uitslag.Uit}");
            Assert.All(uitslag.Uit.Split('\n'), regel => Assert.True(regel.Length <= 100, regel));
        }
        var pad = Wortel.Pad("tests", "Landsdeel.Tests", "Opdrachten", "hulp.txt");
        var nu = alles.ToString();
        var goedgekeurd = File.Exists(pad) ? await File.ReadAllTextAsync(pad, TestContext.Current.CancellationToken) : "";
        // What is new lies beside what was approved, to be compared and taken over.
        if (nu != goedgekeurd) await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "hulp.nieuw.txt"), nu, TestContext.Current.CancellationToken);
        Assert.Equal(goedgekeurd, nu);
    }

    [Fact]
    public async Task De_hulp_kent_geen_Engels()
    {
        string[] engels = ["usage", "option", "argument:", "command", "show help", "version", "default", "required"];
        foreach (var opdracht in Landsdeel.Opdrachten.Opdrachtregel.Opdrachten())
        {
            var uitslag = await Proefregel.ZonderRegister(opdracht.Onder is { } onder ? [onder.Naam, opdracht.Vorm.Name, "-h"] : [opdracht.Vorm.Name, "-h"]);
            Assert.All(engels, woord => Assert.DoesNotContain(woord, uitslag.Uit, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Het_versienummer_staat_alleen()
    {
        var uitslag = await Proefregel.ZonderRegister("--versie");
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", uitslag.Uit);
    }
}
