using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Tabellen;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Afspraken;

/// <summary>The present view as a file. The same address as the list, with <c>vorm</c>.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class ExportModel(Filteroplossing oplossing, AfspraakJsonVragen afspraken, Sessie sessie) : PageModel
{
    /// <summary>The columns of a sheet. Short ones first, so that a row can be read without scrolling.</summary>
    internal static IReadOnlyList<SchrijfKolom<Uitvoerregel>> Kolommen { get; } =
    [
        SchrijfKolom.Tekst<Uitvoerregel>("Referentie", r => r.Afspraak.Referentie, 14),
        SchrijfKolom.Tekst<Uitvoerregel>("Soort", r => r.Afspraak.Soort, 14),
        SchrijfKolom.Tekst<Uitvoerregel>("Tekst", r => r.Afspraak.Tekst, 60),
        SchrijfKolom.Tekst<Uitvoerregel>("Landsdelen", r => string.Join(", ", r.Afspraak.Landsdelen), 16),
        .. Enum.GetValues<Domain.Afspraken.Rol>().Select(rol => SchrijfKolom.Tekst<Uitvoerregel>(
            char.ToUpperInvariant(rol.Naam()[0]) + rol.Naam()[1..],
            r => r.Wie.GetValueOrDefault(rol, ""), 24)),
        SchrijfKolom.Tekst<Uitvoerregel>("Termijn", r => r.Afspraak.Termijn?.Tekst, 24),
        SchrijfKolom.Datum<Uitvoerregel>("Termijn van", r => r.Afspraak.Termijn?.Van),
        SchrijfKolom.Datum<Uitvoerregel>("Termijn tot en met", r => r.Afspraak.Termijn?.Tot),
        SchrijfKolom.JaNee<Uitvoerregel>("Te laat", r => r.TeLaat),
        SchrijfKolom.Tekst<Uitvoerregel>("Zekerheid", r => r.Afspraak.Zekerheid, 16),
        SchrijfKolom.Tekst<Uitvoerregel>("Tijd", r => r.Afspraak.Tijd, 12),
        SchrijfKolom.Tekst<Uitvoerregel>("Status", r => r.Afspraak.Status, 14),
        SchrijfKolom.Tekst<Uitvoerregel>("Thema's", r => string.Join("; ", r.Themas.Losse().Select(t => t.Naam())), 20),
        SchrijfKolom.Tekst<Uitvoerregel>("Komt terug", r => string.Join("; ", r.Afspraak.Agenderingen.Select(Terug)), 40),
        SchrijfKolom.Tekst<Uitvoerregel>("Samenhang", r => string.Join(", ", r.Afspraak.Samenhang), 20),
        SchrijfKolom.Tekst<Uitvoerregel>("Document", r => r.Afspraak.Document, 20),
        SchrijfKolom.Getal<Uitvoerregel>("Van regel", r => r.Afspraak.Regels?[0]),
        SchrijfKolom.Getal<Uitvoerregel>("Tot en met regel", r => r.Afspraak.Regels?[1]),
        SchrijfKolom.Tekst<Uitvoerregel>("Citaat", r => r.Afspraak.Citaat, 40),
        SchrijfKolom.Tekst<Uitvoerregel>("Sleutel", r => r.Afspraak.Id, 16),
    ];

    [BindProperty(Name = "vorm", SupportsGet = true)]
    public string? Vorm { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (filter, _, _) = await oplossing.Lees(Request.Query, ct);
        var naam = $"afspraken-{Filtertaal.Dag(sessie.Peildatum)}";
        return Vorm?.ToLowerInvariant() switch
        {
            "csv" => new Stroom(TabelSchrijver.CsvMediatype, naam + ".csv", doel => TabelSchrijver.SchrijfCsv(doel, Kolommen, afspraken.Uitvoer(filter, ct), ct)),
            "json" => new Stroom("application/json; charset=utf-8", naam + ".json",
                doel => JsonSerializer.SerializeAsync(doel, afspraken.Alle(filter, ct), AfspraakJson.Vorm, ct)),
            "xlsx" => new Stroom(TabelSchrijver.XlsxMediatype, naam + ".xlsx", doel => TabelSchrijver.SchrijfXlsx(
                doel, "Afspraken", Kolommen, afspraken.Uitvoer(filter, ct), SessieBouwer.Lokaal(sessie.NuMicros), ct)),
            // Without a form that exists, the view itself is the best answer.
            _ => LocalRedirect(LijstModel.Naar(filter)),
        };
    }

    private static string Terug(AgenderingJson g) => $"{g.Wat} ({g.Overleg ?? (g.Tot is { } tot ? $"uiterlijk {Filtertaal.Dag(tot)}" : "zonder moment")})";

    /// <summary>A file that is written while it is made.</summary>
    private sealed class Stroom(string mediatype, string naam, Func<Stream, Task> schrijf) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var antwoord = context.HttpContext.Response;
            antwoord.ContentType = mediatype;
            antwoord.Headers.ContentDisposition = $"attachment; filename=\"{naam}\"";
            return schrijf(antwoord.Body);
        }
    }
}
