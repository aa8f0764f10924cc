using Deque.AxeCore.Commons;

namespace Landsdeel.Browser.Tests;

/// <summary>Every state, wide and narrow: no violation of WCAG 2.2 A and AA or of good practice that axe can find,
/// nothing that sticks out, nothing fetched from elsewhere, no error in the console; the keyboard reaches everything, paper holds the content.</summary>
public sealed class ToegankelijkTests(Proefopstelling opstelling)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Within the page itself: the package's own way opens a second page for each run, which takes most of the time.
    private const string AxeRegels = """
        async () => {
          const uitkomst = await axe.run(document, {
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            resultTypes: ["violations"],
          });
          return uitkomst.violations.map(v => `axe ${v.id} (${v.impact}), ${v.help}: `
            + v.nodes.slice(0, 3).map(n => n.target.join(" ") + " " + n.html.slice(0, 200)).join(" | "));
        }
        """;

    /// <summary>Opening a state takes most of the time, so the keyboard and paper are tried on the page that is open.</summary>
    [Theory, MemberData(nameof(Toestand.Paginas), MemberType = typeof(Toestand))]
    public Task Breed_met_toetsen_en_op_papier(string toestand) => Kijk(Proefopstelling.Breed, toestand, async bezoek =>
    {
        await Toetsen.Loop(bezoek);
        await Papier.Keur(bezoek);
    });

    [Theory, MemberData(nameof(Toestand.Paginas), MemberType = typeof(Toestand))]
    public Task Smal(string toestand) => Kijk(Proefopstelling.Smal, toestand, _ => Task.CompletedTask);

    [Fact]
    public async Task Wat_niet_goed_is_wordt_gezien()
    {
        await using var bezoek = await Bezoek.Open(opstelling, Toestand.Alle.First(t => t.Route == "/over"), Proefopstelling.Smal);
        await bezoek.Pagina.EvaluateAsync("""
            () => {
              document.querySelector("main").insertAdjacentHTML("beforeend",
                '<h1>Nog een</h1><img src="/landsdeel.svg" width="900"><p id="grijs">Nauwelijks te lezen</p><button></button>');
              document.querySelector("#grijs").style.color = "#bbb";
              console.error("kapot");
              fetch("http://elders.invalid/").catch(() => {});
            }
            """);
        await Keur(bezoek, Proefopstelling.Smal);
        foreach (var wat in (string[])["2 times h1", "wide on a screen", "image-alt", "color-contrast", "button-name", "console: kapot", "elders.invalid"])
            Assert.Contains(bezoek.Problemen, p => p.Contains(wat, StringComparison.Ordinal));
    }

    private async Task Kijk(int breedte, string naam, Func<Bezoek, Task> verder)
    {
        await using var bezoek = await Bezoek.Open(opstelling, Toestand.Met(naam), breedte);
        await Keur(bezoek, breedte);
        if (Proefopstelling.Plaatjes is { } map)
            await bezoek.Pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"{naam}-{breedte}.png"), FullPage = true });
        await verder(bezoek);
        bezoek.MoetGoedZijn();
    }

    private static async Task Keur(Bezoek bezoek, int breedte)
    {
        var pagina = bezoek.Pagina;
        await Frame(bezoek);
        var inhoud = await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (inhoud > breedte)
            bezoek.Meld($"{inhoud} wide on a screen of {breedte}: " + await pagina.EvaluateAsync<string>("""
                breedte => [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > breedte + 1)
                  .slice(0, 5).map(e => e.tagName.toLowerCase() + (e.className ? "." + e.className : "")).join(", ")
                """, breedte));
        await pagina.EvaluateAsync(Axe);
        foreach (var schending in await pagina.EvaluateAsync<string[]>(AxeRegels)) bezoek.Meld(schending);
    }

    private static async Task Frame(Bezoek bezoek)
    {
        var pagina = bezoek.Pagina;
        if (await pagina.Locator("h1").CountAsync() is var koppen && koppen != 1) bezoek.Meld($"{koppen} times h1");
        if ((await pagina.TitleAsync()).Split(" - ")[0].Trim() == "") bezoek.Meld("no title");
        if (await pagina.Locator("html").GetAttributeAsync("lang") != "nl") bezoek.Meld("lang is not nl");
        if (await pagina.EvaluateAsync<bool>("[...document.forms].some(f => f.method === 'post' && f.querySelectorAll('[name=__RequestVerificationToken]').length !== 1)"))
            bezoek.Meld("a form posts without its proof, or with two");
        if (await pagina.Locator("main").CountAsync() != 1) bezoek.Meld("not exactly one main");
        if (await pagina.EvaluateAsync<bool>("getComputedStyle(document.documentElement).getPropertyValue('--basis-color-default-bg-document') === ''"))
            bezoek.Meld("the theme is not there");
    }
}
