using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>The overleggen of a year ahead by month, the steps towards them, and what is late.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class KalenderModel(KalenderVragen vragen, Sessie sessie) : PageModel
{
    public IReadOnlyList<Kalenderoverleg> Alle { get; private set; } = [];

    public DateOnly Peildatum => sessie.Peildatum;

    public DateOnly Tot => vragen.Tot;

    public Landsdelen Landsdeel => sessie.Landsdeel;

    /// <summary>By the month of the first day it can be on; what has begun already stands in the present month.</summary>
    public IEnumerable<(string Maand, IReadOnlyList<Kalenderoverleg> Overleggen)> Maanden => Alle
        .GroupBy(o => o.Overleg.Moment!.Van is { } van && van > Peildatum ? new DateOnly(van.Year, van.Month, 1) : new DateOnly(Peildatum.Year, Peildatum.Month, 1))
        .OrderBy(g => g.Key).Select(g => (g.Key.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")), (IReadOnlyList<Kalenderoverleg>)[.. g]));

    public async Task OnGetAsync(CancellationToken ct) => Alle = await vragen.Jaar(ct);
}
