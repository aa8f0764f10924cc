using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Landsdeel.Opmaak;

/// <summary>A heading whose level depends on where it stands: <c>&lt;kop niveau="3"&gt;...&lt;/kop&gt;</c>. Levels never skip.</summary>
public sealed class KopTagHelper : TagHelper
{
    public int Niveau { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = $"h{Math.Clamp(Niveau, 1, 6)}";
}
