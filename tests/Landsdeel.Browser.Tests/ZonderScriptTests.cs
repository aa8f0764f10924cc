namespace Landsdeel.Browser.Tests;

/// <summary>Every state without JavaScript: it opens, and its main form can be sent.</summary>
public sealed class ZonderScriptTests(Proefopstelling opstelling)
{
    [Theory, MemberData(nameof(Toestand.Paginas), MemberType = typeof(Toestand))]
    public async Task Opent_en_verzendt(string naam)
    {
        var toestand = Toestand.Met(naam);
        await using var bezoek = await Bezoek.Open(opstelling, toestand, script: false);
        var pagina = bezoek.Pagina;
        if (!await pagina.Locator("h1").IsVisibleAsync()) bezoek.Meld("no heading without script");
        if (toestand.Verzend.Length > 0)
        {
            await bezoek.Stuur(toestand.Verzend);
            // An incomplete form may be refused, if the page says what is wrong.
            var gezegd = await pagina.Locator(".foutenlijst").CountAsync() > 0;
            if (bezoek.Status >= 400 && !(bezoek.Status == 422 && gezegd)) bezoek.Meld($"sending with {toestand.Verzend} gave {bezoek.Status}");
            if (await pagina.Locator("h1").CountAsync() != 1) bezoek.Meld($"no page after {toestand.Verzend}");
        }
        bezoek.MoetGoedZijn();
    }
}
