using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Landsdeel.Opmaak;

/// <summary>Nothing to show: what that means, and inside it what one can do.
/// <c>&lt;leeg kop="Geen afspraken gevonden"&gt;...&lt;/leeg&gt;</c></summary>
public sealed class LeegTagHelper : TagHelper
{
    public required string Kop { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Blok.Maak(output, "leeg", "leeg__kop", Kop);
}

/// <summary>What became of an act. <c>&lt;melding soort="gelukt" kop="Opgeslagen"&gt;...&lt;/melding&gt;</c>;
/// soort is gelukt, let-op, fout or uitleg.</summary>
public sealed class MeldingTagHelper : TagHelper
{
    public string Soort { get; set; } = "uitleg";

    public required string Kop { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Blok.Maak(output, $"melding melding--{Soort}", "melding__kop", Kop);
        output.Attributes.SetAttribute("role", Soort == "fout" ? "alert" : "status");
    }
}

/// <summary>Ways to the next and previous page of a list, beside where one is.
/// <c>&lt;bladeren waar="1 tot en met 50 van 312" vorige="..." volgende="..." /&gt;</c>; no address, no link.</summary>
public sealed class BladerenTagHelper : TagHelper
{
    public string? Waar { get; set; }

    public string? Eerste { get; set; }

    public string? Vorige { get; set; }

    public string? Volgende { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bladeren");
        output.Attributes.SetAttribute("aria-label", "Bladeren");
        var lijst = new TagBuilder("ul");
        foreach (var (adres, naam, rel) in new[] { (Eerste, "Naar het begin", "first"), (Vorige, "Vorige", "prev"), (Volgende, "Volgende", "next") })
        {
            if (string.IsNullOrEmpty(adres)) continue;
            var naar = new TagBuilder("a");
            naar.AddCssClass("utrecht-button utrecht-button--secondary-action");
            naar.MergeAttribute("href", adres);
            naar.MergeAttribute("rel", rel);
            naar.InnerHtml.Append(naam);
            var regel = new TagBuilder("li");
            regel.InnerHtml.AppendHtml(naar);
            lijst.InnerHtml.AppendHtml(regel);
        }
        if (lijst.HasInnerHtml) output.Content.AppendHtml(lijst);
        if (Waar is null) return;
        var waar = new TagBuilder("p");
        waar.AddCssClass("bladeren__waar");
        waar.InnerHtml.Append(Waar);
        output.Content.AppendHtml(waar);
    }
}

/// <summary>A block with a line that names it.</summary>
internal static class Blok
{
    public static void Maak(TagHelperOutput output, string klasse, string kopKlasse, string kop)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"{klasse} {output.Attributes["class"]?.Value}".TrimEnd());
        var regel = new TagBuilder("p");
        regel.AddCssClass(kopKlasse);
        regel.InnerHtml.Append(kop);
        output.PreContent.AppendHtml(regel);
    }
}
