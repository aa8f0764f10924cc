namespace Landsdeel.Browser.Tests;

/// <summary>A page with the keyboard alone: Tab reaches everything, in the order it stands, and one sees where one is.</summary>
internal static class Toetsen
{
    /// <summary>Beyond this Tab is not pressed any more; the rest is only asked whether it takes the focus and shows it.</summary>
    private const int MeesteStappen = 35;

    private const string Nummer = """
        () => {
          const uit = [];
          for (const e of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
            if (e.tabIndex < 0 || e.disabled || e.type === "hidden" || !e.checkVisibility({ visibilityProperty: true })) continue;
            // Tab stops once in a group of radio buttons: at the chosen one, else at the first.
            if (e.type === "radio" && e.name) {
              const groep = `input[type=radio][name="${CSS.escape(e.name)}"]`;
              if (e !== (document.querySelector(groep + ":checked") ?? document.querySelector(groep))) continue;
            }
            if (e.tabIndex > 0) uit.push("tabindex " + e.tabIndex + " on " + e.outerHTML.slice(0, 120));
            e.dataset.stap = document.querySelectorAll("[data-stap]").length;
          }
          return [document.querySelectorAll("[data-stap]").length.toString(), ...uit];
        }
        """;

    private const string Rest = """
        vanaf => [...document.querySelectorAll("[data-stap]")].filter(e => e.dataset.stap > vanaf).map(e => {
          e.focus();
          const stijl = getComputedStyle(e);
          return document.activeElement === e && (stijl.outlineStyle !== "none" || stijl.boxShadow !== "none") ? "" : e.outerHTML.slice(0, 140);
        }).filter(e => e).slice(0, 3)
        """;

    private const string Waar = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const stijl = getComputedStyle(e), vak = e.getClientRects()[0] ?? e.getBoundingClientRect();
          const x = vak.left + vak.width / 2, y = vak.top + Math.min(vak.height, innerHeight) / 2;
          const boven = document.elementFromPoint(x, y);
          return [
            e.dataset.stap ?? "",
            (stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) > 0) || stijl.boxShadow !== "none" ? "ziet" : "",
            boven && (e.contains(boven) || boven.contains(e) || boven.closest("label")?.control === e) ? "vrij" : "",
            e.outerHTML.slice(0, 140),
          ];
        }
        """;

    public static async Task Loop(Bezoek bezoek)
    {
        var pagina = bezoek.Pagina;
        // From the start of the page, wherever opening it left the focus.
        await pagina.EvaluateAsync("() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); scrollTo(0, 0); }");
        var nummers = await pagina.EvaluateAsync<string[]>(Nummer);
        foreach (var fout in nummers.Skip(1)) bezoek.Meld(fout);
        var totaal = int.Parse(nummers[0], null);
        var bereikt = new List<int>();
        for (var stap = 0; stap < MeesteStappen; stap++)
        {
            await pagina.Keyboard.PressAsync("Tab");
            if (await pagina.EvaluateAsync<string[]?>(Waar) is not [var nummer, var ziet, var vrij, var element]) break;
            // A date field has stops of its own inside; the browser makes what scrolls a stop by itself.
            if (!int.TryParse(nummer, out var hier) || bereikt.LastOrDefault(-1) == hier) continue;
            if (bereikt.Count > 0 && hier < bereikt[^1]) bezoek.Meld($"Tab goes back to {element}");
            if (ziet == "") bezoek.Meld($"no visible focus on {element}");
            if (vrij == "") bezoek.Meld($"the focus is hidden on {element}");
            bereikt.Add(hier);
        }
        var verwacht = Enumerable.Range(0, totaal).Where(n => n <= bereikt.LastOrDefault(-1) || totaal <= MeesteStappen / 2);
        foreach (var gemist in verwacht.Except(bereikt).Take(5))
            bezoek.Meld($"Tab does not reach {await pagina.Locator($"[data-stap='{gemist}']").EvaluateAsync<string>("e => e.outerHTML.slice(0, 140)")}");
        if (bereikt.Count == 0) bezoek.Meld("Tab reaches nothing");
        else foreach (var stil in await pagina.EvaluateAsync<string[]>(Rest, bereikt[^1])) bezoek.Meld($"takes no visible focus: {stil}");
    }
}
