using System.Globalization;
using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Microsoft.AspNetCore.StaticAssets;

namespace Landsdeel.Infrastructure.Web;

/// <summary>Makes the session of each request: who acts from the account that is signed in, and landsdeel, peildatum and bekend
/// from the address. The acting partij never travels there.</summary>
public sealed class SessieTussenstap(RequestDelegate verder)
{
    public const string Peildatum = "peildatum";
    public const string Bekend = "bekend";
    public const string Landsdeel = "landsdeel";

    public async Task InvokeAsync(HttpContext verzoek, SessieHouder houder, SessieBouwer bouwer, IAanmelding aanmelding)
    {
        // Style and script are the same for everyone.
        if (verzoek.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await verder(verzoek);
            return;
        }
        var vraag = verzoek.Request.Query;
        DateOnly? peildatum = DateOnly.TryParseExact(vraag[Peildatum].FirstOrDefault(), "yyyy-MM-dd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
        long? bekend = long.TryParse(vraag[Bekend].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var micros) ? micros : null;
        var landsdeel = LandsdelenExtensions.Lees(vraag[Landsdeel].FirstOrDefault(), out var gekozen) ? gekozen : Landsdelen.Geen;
        var persoon = await aanmelding.Van(verzoek, verzoek.RequestAborted);
        houder.Zet(await bouwer.Maak(persoon, peildatum, bekend, landsdeel, verzoek.RequestAborted));
        await verder(verzoek);
    }

    /// <summary>Landsdeel, peildatum and bekend of a request as a query, to stay there after a redirect; empty when there are none.</summary>
    public static string Blikvraag(IQueryCollection vraag) => QueryString.Create(
        new[] { Landsdeel, Peildatum, Bekend }.Where(n => !string.IsNullOrEmpty(vraag[n].FirstOrDefault()))
            .Select(n => KeyValuePair.Create(n, vraag[n].FirstOrDefault()))).Value ?? "";
}
