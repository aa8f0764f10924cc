using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>A page on paper: the content is there, what one can only click is not, and nothing sticks out.</summary>
internal static class Papier
{
    private const int A4 = 672;

    public static async Task Keur(Bezoek bezoek)
    {
        var pagina = bezoek.Pagina;
        await pagina.SetViewportSizeAsync(A4, 900);
        await pagina.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var weg in (string[])[".kop", ".balk", ".voet", ".sprong", "main nav"])
            foreach (var deel in await pagina.Locator(weg).AllAsync())
                if (await deel.IsVisibleAsync()) bezoek.Meld($"{weg} is printed");
        if (!await pagina.Locator("h1").IsVisibleAsync()) bezoek.Meld("the heading is not printed");
        if ((await pagina.Locator("main").InnerTextAsync()).Length < 40) bezoek.Meld("hardly anything is printed");
        if (await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth") is var breed && breed > A4)
            bezoek.Meld($"{breed} wide on paper of {A4}");
        if (Proefopstelling.Plaatjes is { } map)
            await pagina.PdfAsync(new() { Path = Path.Combine(map, $"{bezoek.Toestand.Naam}.pdf"), Format = "A4", PreferCSSPageSize = true });
    }
}
