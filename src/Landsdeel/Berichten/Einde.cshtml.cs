using Landsdeel.Accounts;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Berichten;

/// <summary>Ends the messages that a link in one of them is about: on a page with one button, or at once by the mail program (RFC 8058), which
/// has no form and no session. The link is all that is needed, and all it can do is end them.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem), IgnoreAntiforgeryToken]
public sealed class EindeModel(Afmeldlinks links, MeldBerichtenAf af) : PageModel
{
    public Afmelding? Wat { get; private set; }

    public bool Klaar { get; private set; }

    /// <summary>What ends, without saying what it is about: a link may be passed on.</summary>
    public string Zin => Wat switch
    {
        { Abonnementen.Count: > 1 and var n } => $"Het volgen van de {n} dingen waarover dit bericht ging,",
        { Abonnementen.Count: 1 } => "Het volgen van waar dit bericht over ging,",
        { Herinneringen: Herinneringsoort.Spoorboekje } => "Het herinneren aan stappen van een spoorboekje",
        { Herinneringen: Herinneringsoort.Ondertekenen } => "Het herinneren aan tekenen",
        { Herinneringen: Herinneringsoort.Termijnen } => "Het herinneren aan termijnen van afspraken",
        _ => "Het herinneren",
    };

    public IActionResult OnGet(string bewijs) => Toon(links.Lees(bewijs));

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(string bewijs, CancellationToken ct)
    {
        if (links.Lees(bewijs) is not { } wat) return Toon(null);
        await af.Voer(wat, ct);
        Klaar = true;
        return Toon(wat);
    }

    private PageResult Toon(Afmelding? wat)
    {
        Wat = wat;
        if (wat is null) Response.StatusCode = StatusCodes.Status404NotFound;
        // The address is the key: it must not travel along to where one goes next.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Page();
    }
}
