using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Infrastructure.Web;

/// <summary>Makes the session of each request from its address: landsdeel, peildatum and bekend travel there,
/// the acting partij never does.</summary>
public sealed class SessieTussenstap(RequestDelegate verder)
{
    public const string Peildatum = "peildatum";
    public const string Bekend = "bekend";
    public const string Landsdeel = "landsdeel";

    public async Task InvokeAsync(HttpContext verzoek, SessieHouder houder, SessieBouwer bouwer)
    {
        var vraag = verzoek.Request.Query;
        DateOnly? peildatum = DateOnly.TryParseExact(vraag[Peildatum].FirstOrDefault(), "yyyy-MM-dd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
        long? bekend = long.TryParse(vraag[Bekend].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var micros) ? micros : null;
        var landsdeel = LandsdelenExtensions.Lees(vraag[Landsdeel].FirstOrDefault(), out var gekozen) ? gekozen : Landsdelen.Geen;
        houder.Zet(await bouwer.Maak(peildatum, bekend, landsdeel, verzoek.RequestAborted));
        await verder(verzoek);
    }

    /// <summary>Landsdeel, peildatum and bekend of a request as a query, to stay there after a redirect; empty when there are none.</summary>
    public static string Blikvraag(IQueryCollection vraag) => QueryString.Create(
        new[] { Landsdeel, Peildatum, Bekend }.Where(n => !string.IsNullOrEmpty(vraag[n].FirstOrDefault()))
            .Select(n => KeyValuePair.Create(n, vraag[n].FirstOrDefault()))).Value ?? "";
}
