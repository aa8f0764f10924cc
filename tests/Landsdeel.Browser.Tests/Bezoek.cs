using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>One page, opened in one state, with all that went wrong while it was open.</summary>
public sealed class Bezoek : IAsyncDisposable
{
    private readonly List<string> _problemen = [];

    private Bezoek(IPage pagina, Toestand toestand) => (Pagina, Toestand) = (pagina, toestand);

    public IPage Pagina { get; }

    public IReadOnlyList<string> Problemen => _problemen;

    public Toestand Toestand { get; }

    public static async Task<Bezoek> Open(Proefopstelling opstelling, IBrowserContext omgeving, Toestand toestand)
    {
        var site = opstelling.Site(toestand.Register).Adres;
        var bezoek = new Bezoek(await omgeving.NewPageAsync(), toestand);
        bezoek.Luister(site);
        var antwoord = await bezoek.Pagina.GotoAsync(site + toestand.Adres);
        await bezoek.Doe();
        if (toestand.Acties.Length == 0 && antwoord?.Status != toestand.Status)
            bezoek.Meld($"status {antwoord?.Status}, not {toestand.Status}");
        return bezoek;
    }

    public void Meld(string probleem) => _problemen.Add($"{Toestand.Naam} ({Toestand.Adres}): {probleem}");

    /// <summary>Fails with every problem at once.</summary>
    public void MoetGoedZijn() => Assert.True(_problemen.Count == 0, string.Join(Environment.NewLine, _problemen));

    public async ValueTask DisposeAsync() => await Pagina.CloseAsync();

    private void Luister(string site)
    {
        Pagina.Console += (_, bericht) =>
        {
            // The browser reports the status of an error page as an error of its own.
            if (bericht.Type == "error" && !(Toestand.Status >= 400 && bericht.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
                Meld($"console: {bericht.Text} ({bericht.Location})");
        };
        Pagina.PageError += (_, fout) => Meld($"script: {fout}");
        Pagina.Request += (_, verzoek) =>
        {
            if (!verzoek.Url.StartsWith(site, StringComparison.Ordinal) && !verzoek.Url.StartsWith("data:", StringComparison.Ordinal))
                Meld($"asks outside the site: {verzoek.Url}");
        };
        Pagina.Response += (_, antwoord) =>
        {
            if (antwoord.Status >= 400 && !antwoord.Request.IsNavigationRequest) Meld($"{antwoord.Status} for {antwoord.Url}");
        };
    }

    private async Task Doe()
    {
        foreach (var actie in Toestand.Acties.Split(" && ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (wat, waarop) = actie.Split(' ', 2) is [var w, var o] ? (w, o) : (actie, "");
            switch (wat)
            {
                case "klik":
                    await Pagina.Locator(waarop).First.ClickAsync();
                    await Pagina.WaitForLoadStateAsync(LoadState.Load);
                    break;
                case "vul":
                    var delen = waarop.Split(" = ", 2);
                    await Pagina.Locator(delen[0]).First.FillAsync(delen[1]);
                    break;
                case "druk":
                    await Pagina.Keyboard.PressAsync(waarop);
                    break;
                default:
                    throw new InvalidDataException($"routes.tsv: unknown action \"{actie}\" in {Toestand.Naam}.");
            }
        }
    }
}
