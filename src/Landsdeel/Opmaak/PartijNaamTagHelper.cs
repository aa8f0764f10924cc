using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opmaak;

/// <summary>The name of a partij as now known: <c>&lt;partij-naam id="..." /&gt;</c>.</summary>
public sealed class PartijNaamTagHelper(LandsdeelDb db) : TagHelper
{
    public PartijId Id { get; set; }

    /// <summary>Use the abbreviation, where there is one, on a narrow screen.</summary>
    public bool KortOpSmal { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var partij = await db.Partijen.Where(p => p.PartijId == Id.Waarde && p.VervangenOp == long.MaxValue)
            .OrderByDescending(p => p.GeldigVan).Select(p => new { p.Naam, p.Afkorting }).FirstOrDefaultAsync();
        output.TagName = null;
        var naam = partij?.Naam ?? Id.Waarde;
        if (!KortOpSmal || partij is not { Afkorting.Length: > 0 }) output.Content.SetContent(naam);
        else output.Content.AppendHtml(Deel("breed", naam)).AppendHtml(Deel("smal", partij.Afkorting));
    }

    private static TagBuilder Deel(string klasse, string tekst)
    {
        var deel = new TagBuilder("span");
        deel.AddCssClass(klasse);
        deel.InnerHtml.Append(tekst);
        return deel;
    }
}
