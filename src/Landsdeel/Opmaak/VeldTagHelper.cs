using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Landsdeel.Opmaak;

/// <summary>One field of a form: its label, a hint, what is wrong with it, and the control itself.
/// <c>&lt;veld naam="tekst" label="Wat is afgesproken"&gt;&lt;textarea&gt;...&lt;/textarea&gt;&lt;/veld&gt;</c>;
/// the control inside gets its name, id, class and links to hint and error.</summary>
public sealed class VeldTagHelper : TagHelper
{
    public required string Naam { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>What is wrong; when left out, what the model state says about the field.</summary>
    public string? Fout { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Init(TagHelperContext context)
    {
        // An attribute whose value is null arrives as an empty text.
        if (string.IsNullOrEmpty(Fout)) Fout = ViewContext.ViewData.ModelState.TryGetValue(Naam, out var staat) ? staat.Errors.FirstOrDefault()?.ErrorMessage : null;
        context.Items[typeof(VeldTagHelper)] = this;
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.TagName = "div";
        var klasse = $"veld{(Fout is null ? "" : " veld--fout")} {output.Attributes["class"]?.Value}".TrimEnd();
        output.Attributes.SetAttribute("class", klasse);
        output.Content.AppendHtml(Deel("label", "veld__naam", Label, ("for", Id(Naam))));
        if (Hint is not null) output.Content.AppendHtml(Deel("p", "veld__hint", Hint, ("id", HintId)));
        if (Fout is not null) output.Content.AppendHtml(Deel("p", "veld__fout", Fout, ("id", FoutId)));
        output.Content.AppendHtml(inhoud);
    }

    /// <summary>The id of the control of a field; an error's link leads to it.</summary>
    public static string Id(string naam) => TagBuilder.CreateSanitizedId(naam, "-");

    internal string HintId => Id(Naam) + "-hint";

    internal string FoutId => Id(Naam) + "-fout";

    private static TagBuilder Deel(string element, string klasse, string tekst, (string Naam, string Waarde) kenmerk)
    {
        var deel = new TagBuilder(element);
        deel.AddCssClass(klasse);
        deel.MergeAttribute(kenmerk.Naam, kenmerk.Waarde);
        deel.InnerHtml.Append(tekst);
        return deel;
    }
}

/// <summary>The control directly inside a <see cref="VeldTagHelper"/>.</summary>
[HtmlTargetElement("input", ParentTag = "veld", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", ParentTag = "veld")]
[HtmlTargetElement("textarea", ParentTag = "veld")]
public sealed class InvoerTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items[typeof(VeldTagHelper)] is not VeldTagHelper veld) return;
        var soort = context.TagName switch { "select" => "utrecht-select", "textarea" => "utrecht-textarea", _ => "utrecht-textbox" };
        if (!output.Attributes.ContainsName("id")) output.Attributes.SetAttribute("id", VeldTagHelper.Id(veld.Naam));
        if (!output.Attributes.ContainsName("name")) output.Attributes.SetAttribute("name", veld.Naam);
        output.Attributes.SetAttribute("class", $"{soort} {output.Attributes["class"]?.Value}".TrimEnd());
        string[] bij = [.. veld.Hint is null ? [] : new[] { veld.HintId }, .. veld.Fout is null ? [] : new[] { veld.FoutId }];
        if (bij.Length > 0) output.Attributes.SetAttribute("aria-describedby", string.Join(' ', bij));
        if (veld.Fout is not null) output.Attributes.SetAttribute("aria-invalid", "true");
    }
}
