using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.MijnWerk;

/// <summary>What the own partij has to do: everything in short, or one kind whole.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class IndexModel(Werkvragen vragen, Sessie sessie) : PageModel
{
    public const int PerPagina = 50;

    /// <summary>One kind, whole; null shows all kinds in short.</summary>
    public Werksoort? Soort { get; private set; }

    public IReadOnlyList<Werkdeel> Delen { get; private set; } = [];

    public int Pagina { get; private set; } = 1;

    public bool Meer => Delen[0].Aantal > Pagina * PerPagina;

    public DateOnly Peildatum => sessie.Peildatum;

    public bool Aangemeld => sessie.Aangemeld;

    public async Task<IActionResult> OnGetAsync(string? deel, int? pagina, CancellationToken ct)
    {
        if (!sessie.Aangemeld) return Page();
        Soort = Werkwoorden.Lees(deel);
        if (deel is not null && Soort is null) return NotFound();
        Pagina = Math.Clamp(pagina ?? 1, 1, 1000);
        Delen = Soort is { } soort ? [await vragen.Deel(soort, (Pagina - 1) * PerPagina, PerPagina, ct)] : await vragen.Alles(5, ct);
        return Page();
    }
}
