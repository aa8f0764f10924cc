using Landsdeel.Abonnementen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Landsdeel.Opmaak;

/// <summary>Leads to following something: <c>&lt;volg soort="Overleg" sleutel="..." /&gt;</c>. For who has an account of one's own; nothing for others.</summary>
[HtmlTargetElement("volg", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VolgTagHelper(BeheerAbonnementen abonnementen, Sessie sessie) : TagHelper
{
    public Abonnementsoort Soort { get; set; }

    public string Sleutel { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (sessie.Persoon.Account is null || sessie.Blik.BekendMicros is not null)
        {
            output.SuppressOutput();
            return;
        }
        var volgt = await abonnementen.Vind(Soort, Sleutel, CancellationToken.None) is not null;
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-button utrecht-button--secondary-action niet-afdrukken");
        output.Attributes.SetAttribute("href", Abonnementwoorden.Adres(Soort, Sleutel));
        output.Content.SetContent(volgt ? "U volgt dit" : "Volgen");
    }
}
