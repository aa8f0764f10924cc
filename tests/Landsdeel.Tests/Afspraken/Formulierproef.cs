using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Afspraken;

/// <summary>A browser without script, by hand: reads a page, fills in its form and presses a button.</summary>
internal sealed class Formulierproef(Testsite site)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IHtmlDocument Pagina { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    /// <summary>The address as it was asked for, or where one was sent.</summary>
    public string Adres { get; private set; } = "";

    public string Tekst => Pagina.Body!.TextContent;

    public IEnumerable<string> Fouten => Pagina.QuerySelectorAll(".foutenlijst li").Select(l => l.TextContent.Trim());

    public async Task<Formulierproef> Open(string adres)
    {
        using var antwoord = await site.Klant.GetAsync(adres, Ct);
        await Neem(antwoord, adres);
        return this;
    }

    /// <summary>Sends the form as it stands, with these fields changed, by pressing this button.</summary>
    public async Task<Formulierproef> Druk(string knop, params (string Naam, string? Waarde)[] velden)
    {
        var formulier = Pagina.Forms.Single(f => f.QuerySelectorAll("button[name=actie]").Any(b => b.GetAttribute("value") == knop));
        var inhoud = Velden(formulier).ToList();
        foreach (var naam in velden.Select(v => v.Naam).Distinct()) inhoud.RemoveAll(v => v.Key == naam);
        inhoud.AddRange(velden.Where(v => v.Waarde is not null).Select(v => KeyValuePair.Create(v.Naam, v.Waarde!)));
        inhoud.Add(new("actie", knop));
        using var vorm = new FormUrlEncodedContent(inhoud);
        var naarAdres = formulier.GetAttribute("action")!;
        using var antwoord = await site.Klant.PostAsync(naarAdres, vorm, Ct);
        await Neem(antwoord, naarAdres);
        if (Status is not (HttpStatusCode.Redirect or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
            && (int)Status < 500) Weigerstatus.Klopt(Pagina, Status);
        if (antwoord.Headers.Location is { } verder) await Open(verder.ToString());
        return this;
    }

    public string? Waarde(string naam) => Pagina.QuerySelector($"[name='{naam}']") switch
    {
        IHtmlTextAreaElement t => t.Value,
        IHtmlSelectElement s => s.Value,
        IHtmlInputElement { Type: "radio" } => Pagina.QuerySelectorAll<IHtmlInputElement>($"[name='{naam}']").FirstOrDefault(r => r.IsChecked)?.Value,
        IHtmlInputElement i => i.Value,
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, string>> Velden(IHtmlFormElement formulier)
    {
        foreach (var element in formulier.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } vink when !vink.IsChecked: break;
                case IHtmlInputElement { Name.Length: > 0 } i: yield return new(i.Name, i.Value); break;
                case IHtmlTextAreaElement { Name.Length: > 0 } t: yield return new(t.Name, t.Value); break;
                case IHtmlSelectElement { Name.Length: > 0, Value: { } waarde } s: yield return new(s.Name, waarde); break;
                default: break;
            }
        }
    }

    private async Task Neem(HttpResponseMessage antwoord, string adres)
    {
        (Status, Adres) = (antwoord.StatusCode, adres);
        Pagina = await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct));
    }
}

internal static class AngleSharpExtensions
{
    public static IEnumerable<T> QuerySelectorAll<T>(this IHtmlDocument pagina, string keuze) => pagina.QuerySelectorAll(keuze).OfType<T>();
}
