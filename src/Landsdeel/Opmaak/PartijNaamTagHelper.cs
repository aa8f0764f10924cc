using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opmaak;

/// <summary>The name of a partij as now known: <c>&lt;partij-naam id="..." /&gt;</c>.</summary>
public sealed class PartijNaamTagHelper(LandsdeelDb db) : TagHelper
{
    public PartijId Id { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var naam = await db.Partijen.Where(p => p.PartijId == Id.Waarde && p.VervangenOp == long.MaxValue)
            .OrderByDescending(p => p.GeldigVan).Select(p => p.Naam).FirstOrDefaultAsync();
        output.TagName = null;
        output.Content.SetContent(naam ?? Id.Waarde);
    }
}
