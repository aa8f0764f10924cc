using System.Net;
using Landsdeel.Infrastructure.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Landsdeel.Opmaak;

/// <summary>Lets landsdeel, peildatum and bekend travel along in every link and form of the site itself.
/// A link that names one of them keeps its own; <c>blik-geen</c> leaves an element alone.
/// A form that posts to the site itself gets its antiforgery token here, whether or not it names its action.</summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form")]
public sealed class BlikTagHelper(IHtmlGenerator maker) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // After href and action are known.
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("blik-geen");
        var post = output.TagName == "form" && string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        // A form without an action has one already; two would count as none.
        if (post && IsEigen(Adres(output)) && !output.PostContent.GetContent().Contains("__RequestVerificationToken", StringComparison.Ordinal)
            && maker.GenerateAntiforgery(ViewContext) is { } bewijs) output.PostContent.AppendHtml(bewijs);
        if (context.AllAttributes.ContainsName("blik-geen")) return;
        var adres = Adres(output);
        if (!IsEigen(adres)) return;
        var getFormulier = output.TagName == "form" && !post;
        var vraag = ViewContext.HttpContext.Request.Query;
        foreach (var naam in (string[])[SessieTussenstap.Landsdeel, SessieTussenstap.Peildatum, SessieTussenstap.Bekend])
        {
            if (vraag[naam].FirstOrDefault() is not { Length: > 0 } waarde) continue;
            if (getFormulier)
            {
                // A GET form drops the query of its action, so the view travels in hidden fields.
                var veld = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                veld.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = naam, ["value"] = waarde });
                output.PreContent.AppendHtml(veld);
            }
            else if (!Noemt(adres, naam)) adres = Met(adres, naam, waarde);
        }
        output.Attributes.SetAttribute(Attribuut(output), adres);
    }

    private static string Attribuut(TagHelperOutput output) => output.TagName == "a" ? "href" : "action";

    private string Adres(TagHelperOutput output) =>
        Kaal(output.Attributes[Attribuut(output)]?.Value) ?? ViewContext.HttpContext.Request.Path.Value ?? "/";

    /// <summary>The address itself: what a page wrote by an expression comes here encoded, and is encoded again when it goes out.</summary>
    private static string? Kaal(object? waarde) => waarde is HtmlString html ? WebUtility.HtmlDecode(html.Value) : waarde?.ToString();

    private static bool IsEigen(string adres) => adres.StartsWith('/') && !adres.StartsWith("//", StringComparison.Ordinal);

    private static bool Noemt(string adres, string naam) =>
        adres.Contains($"?{naam}=", StringComparison.Ordinal) || adres.Contains($"&{naam}=", StringComparison.Ordinal);

    private static string Met(string adres, string naam, string waarde)
    {
        var anker = adres.IndexOf('#', StringComparison.Ordinal);
        return anker < 0
            ? QueryHelpers.AddQueryString(adres, naam, waarde)
            : QueryHelpers.AddQueryString(adres[..anker], naam, waarde) + adres[anker..];
    }
}
