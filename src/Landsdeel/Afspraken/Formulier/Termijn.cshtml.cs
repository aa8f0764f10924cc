using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>Tells the form, while one types, which days the words come to.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class TermijnModel(Sessie sessie) : PageModel
{
    public JsonResult OnGet(string? tekst, DateOnly? dag)
    {
        var termijn = string.IsNullOrWhiteSpace(tekst) ? null : TermijnParser.Lees(tekst.Trim(), dag ?? sessie.Peildatum);
        return new(new { dagen = termijn is null ? null : InWoorden(termijn) });
    }

    public static string InWoorden(Termijn termijn) =>
        termijn.InWoorden() + (termijn.Ritme == Ritme.Geen ? "" : ", " + termijn.Ritme.Woord());
}
