using System.Net;
using AngleSharp.Html.Dom;

namespace Landsdeel.Tests.Basis;

/// <summary>A form that is shown again says the same to programs as to people.</summary>
internal static class Weigerstatus
{
    /// <summary>422 with a list of errors, 409 where someone else was first, 200 where nothing was refused.</summary>
    public static void Klopt(IHtmlDocument pagina, HttpStatusCode status)
    {
        var geweigerd = pagina.QuerySelector(".foutenlijst, .melding--fout") is not null;
        if (status == HttpStatusCode.Conflict) Assert.Matches("(?i)intussen|was u voor|gewijzigd", pagina.Body!.TextContent);
        else Assert.Equal(geweigerd ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, status);
    }
}
