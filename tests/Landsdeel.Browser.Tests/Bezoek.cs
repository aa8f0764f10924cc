using Landsdeel.Tests.Basis;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>One page, opened in one state, with all that went wrong while it was open.</summary>
public sealed class Bezoek : IAsyncDisposable
{
    private readonly List<string> _problemen = [];

    private Bezoek(IPage pagina, Toestand toestand) => (Pagina, Toestand) = (pagina, toestand);

    public IPage Pagina { get; }

    /// <summary>Of the page that is open now.</summary>
    public int Status { get; private set; }

    public IReadOnlyList<string> Problemen => _problemen;

    public Toestand Toestand { get; }

    public static async Task<Bezoek> Open(Proefopstelling opstelling, Toestand toestand, int breedte = Proefopstelling.Breed, bool script = true)
    {
        var site = opstelling.Site(toestand.Register).Adres;
        var bezoek = new Bezoek(await (await opstelling.Omgeving(toestand.Register, breedte, script)).NewPageAsync(), toestand);
        bezoek.Luister(site);
        await bezoek.Pagina.GotoAsync(site + Proefaccounts.Vul(toestand.Adres, opstelling.Site(toestand.Register)));
        await bezoek.Doe();
        if (bezoek.Status != toestand.Status) bezoek.Meld($"status {bezoek.Status}, not {toestand.Status}");
        return bezoek;
    }

    public void Meld(string probleem) => _problemen.Add($"{Toestand.Naam} ({Toestand.Adres}): {probleem}");

    /// <summary>Presses what leads to another page, and waits until that is there.</summary>
    public async Task Stuur(string knop)
    {
        var geladen = new TaskCompletionSource();
        void Klaar(object? wie, IPage pagina) => geladen.TrySetResult();
        Pagina.Load += Klaar;
        await Pagina.Locator(knop).First.ClickAsync();
        await geladen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Pagina.Load -= Klaar;
    }

    /// <summary>Fails with every problem at once.</summary>
    public void MoetGoedZijn() => Assert.True(_problemen.Count == 0, string.Join(Environment.NewLine, _problemen));

    public async ValueTask DisposeAsync() => await Pagina.CloseAsync();

    private void Luister(string site)
    {
        Pagina.Console += (_, bericht) =>
        {
            // The browser reports the status of a page or file as an error of its own; that is judged below.
            if (bericht.Type == "error" && !bericht.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
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
            if (antwoord.Request.IsNavigationRequest) Status = antwoord.Status;
            else if (antwoord.Status >= 400) Meld($"{antwoord.Status} for {antwoord.Url}");
        };
    }

    private async Task Doe()
    {
        foreach (var actie in Toestand.Acties.Split(" && ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (wat, waarop) = actie.TrimStart('?').Split(' ', 2) is [var w, var o] ? (w, o) : (actie, "");
            // A question mark: only if it is there, for what an earlier test may have done already.
            if (actie[0] == '?' && await Pagina.Locator(waarop.Split(" = ", 2)[0]).CountAsync() == 0) continue;
            switch (wat)
            {
                case "klik":
                    await Pagina.Locator(waarop).First.ClickAsync();
                    break;
                case "stuur":
                    await Stuur(waarop);
                    break;
                case "vul":
                    var delen = waarop.Split(" = ", 2);
                    await Pagina.Locator(delen[0]).First.FillAsync(delen[1].Replace("\\s", " ", StringComparison.Ordinal));
                    break;
                case "kies":
                    // A file of this project's folder "lijsten".
                    var kies = waarop.Split(" = ", 2);
                    await Pagina.Locator(kies[0]).First.SetInputFilesAsync(Wortel.Pad("tests", "Landsdeel.Browser.Tests", "lijsten", kies[1]));
                    break;
                case "keus":
                    var keus = waarop.Split(" = ", 2);
                    await Pagina.Locator(keus[0]).First.SelectOptionAsync(keus[1]);
                    break;
                case "wacht":
                    await Pagina.Locator(waarop).First.WaitForAsync(new() { Timeout = 30_000 });
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
