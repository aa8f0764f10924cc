using System.Net;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Lezen;

/// <summary>What a browser does on the page that says that a letter is being read.</summary>
internal static class Leesbrowser
{
    /// <summary>Looks again until it was read or refused.</summary>
    internal static async Task<(HttpStatusCode Status, string Adres, string Html)> TotGelezen(this Proefbrowser browser, HttpStatusCode status, string adres, string html)
    {
        while (status == HttpStatusCode.OK && html.Contains("data-voortgang>", StringComparison.Ordinal))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            (status, adres, html) = await browser.Haal(adres);
        }
        return (status, adres, html);
    }
}
