using Landsdeel.Infrastructure.Web;
using Microsoft.AspNetCore.Http.Extensions;

namespace Landsdeel.Inlezen;

/// <summary>The part of an address that says from where in time and place one looks, for a redirect.</summary>
internal static class Blikdeel
{
    /// <param name="bij">More pairs, before it.</param>
    public static string Van(HttpRequest verzoek, params (string Naam, string Waarde)[] bij)
    {
        var vraag = new QueryBuilder();
        foreach (var (naam, waarde) in bij) vraag.Add(naam, waarde);
        foreach (var naam in (string[])[SessieTussenstap.Landsdeel, SessieTussenstap.Peildatum, SessieTussenstap.Bekend])
            if (verzoek.Query[naam].FirstOrDefault() is { Length: > 0 } waarde)
                vraag.Add(naam, waarde);
        return vraag.ToQueryString().Value ?? "";
    }
}
