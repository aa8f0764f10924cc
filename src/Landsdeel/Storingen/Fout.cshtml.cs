using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Storingen;

/// <summary>Says in plain words why a page cannot be shown. What does not exist and what one may not see read the same.</summary>
[Vereist(Bevoegdheid.Lezen), IgnoreAntiforgeryToken]
public sealed class FoutModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Titel => Code switch
    {
        400 => "Dit formulier is verlopen of niet compleet",
        403 => "U hebt hier geen rechten voor",
        429 => "Te veel achter elkaar",
        413 => "Dit bestand is te groot",
        _ => "Deze pagina is er niet",
    };

    // A form that was refused comes here as a post.
    public void OnGet() => Toon();

    public void OnPost() => Toon();

    private void Toon()
    {
        if (Code is not (400 or 403 or 404 or 413 or 429)) Code = Code is >= 400 and < 500 ? 400 : 404;
        Response.StatusCode = Code;
    }
}
