using Landsdeel.Domain.Gedeeld;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Landsdeel.Opmaak;

/// <summary>Everything that is wrong with a form, each line a link to its field: <c>&lt;foutenlijst /&gt;</c> above the form.
/// Reads the model state, or the refusals it is given. Writes nothing when all is well.</summary>
public sealed class FoutenlijstTagHelper : TagHelper
{
    public IReadOnlyList<Weigering>? Weigeringen { get; set; }

    /// <summary>What it comes to; null counts what is wrong with the form.</summary>
    public string? Kop { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        List<(string? Veld, string Bericht)> fouten = Weigeringen is { } weigeringen
            ? [.. weigeringen.Select(w => (w.Veld, w.Bericht))]
            : [.. ViewContext.ViewData.ModelState.SelectMany(s => s.Value?.Errors ?? [], (s, f) => ((string?)s.Key, f.ErrorMessage))];
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "foutenlijst");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var kop = new TagBuilder("h2");
        kop.InnerHtml.Append(Kop ?? (fouten.Count == 1 ? "Er is iets niet goed ingevuld" : $"Er zijn {fouten.Count} dingen niet goed ingevuld"));
        var lijst = new TagBuilder("ul");
        foreach (var (veld, bericht) in fouten)
        {
            var regel = new TagBuilder("li");
            if (string.IsNullOrEmpty(veld)) regel.InnerHtml.Append(bericht);
            else
            {
                var naar = new TagBuilder("a");
                naar.MergeAttribute("href", "#" + VeldTagHelper.Id(veld));
                naar.InnerHtml.Append(bericht);
                regel.InnerHtml.AppendHtml(naar);
            }
            lijst.InnerHtml.AppendHtml(regel);
        }
        output.Content.AppendHtml(kop).AppendHtml(lijst);
    }
}
