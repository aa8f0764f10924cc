using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>Every state without JavaScript: it opens, and its main form can be sent.</summary>
public sealed class ZonderScriptTests(Proefopstelling opstelling)
{
    [Theory, MemberData(nameof(Toestand.Paginas), MemberType = typeof(Toestand))]
    public async Task Opent_en_verzendt(string naam)
    {
        var toestand = Toestand.Met(naam);
        await using var bezoek = await Bezoek.Open(opstelling, opstelling.ZonderScript, toestand);
        var pagina = bezoek.Pagina;
        if (!await pagina.Locator("h1").IsVisibleAsync()) bezoek.Meld("no heading without script");
        if (toestand.Verzend.Length > 0)
        {
            var status = 0;
            pagina.Response += (_, antwoord) =>
            {
                if (antwoord.Request.IsNavigationRequest) status = antwoord.Status;
            };
            await pagina.Locator(toestand.Verzend).First.ClickAsync();
            await pagina.WaitForLoadStateAsync(LoadState.Load);
            if (status is 0 or >= 400) bezoek.Meld($"sending with {toestand.Verzend} gave {status}");
            if (await pagina.Locator("h1").CountAsync() != 1) bezoek.Meld($"no page after {toestand.Verzend}");
        }
        bezoek.MoetGoedZijn();
    }
}
