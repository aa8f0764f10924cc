using System.CommandLine;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen;

/// <summary>An overleg as programs read it. Every name is always there; what is unknown is null.</summary>
/// <param name="EersteDag">First day of its moment; the day itself once the date is known.</param>
/// <param name="KomtTerug">How many items come back in it; null for what is past.</param>
public sealed record OverlegJson(
    string Id, string Naam, string Reeks, IReadOnlyList<string> Landsdelen, string? Corridor, string? Moment, DateOnly? EersteDag, DateOnly? LaatsteDag, string Status, int? KomtTerug)
{
    public static OverlegJson Van(OverlegRegel o) => new(o.Id, o.Naam, o.Reeks.Woorden(), [.. o.Landsdelen.Losse().Select(l => l.ToString())],
        o.Corridor == "" ? null : o.Corridor, o.Moment == "" ? null : o.Moment, o.Van == DateOnly.MinValue ? null : o.Van,
        o.Tot == DateOnly.MaxValue ? null : o.Tot, o.Status.Woorden(), o.KomtTerug);
}

/// <summary><c>overleggen</c>: what is to come first, then what is past.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class OverleggenOpdracht : Opdracht
{
    private readonly Option<OverlegReeks?> _reeks = Opties.Keuze("--reeks", "Alleen deze reeks.", "REEKS", Opties.Alle<OverlegReeks>(r => r.Woorden()));

    public OverleggenOpdracht() : base("overleggen", "Toon de overleggen: eerst wat komt, dan wat voorbij is.")
    {
        Vorm.Add(_reeks);
        Vorm.Add(Opties.Landsdeel);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Vorm.Add(Opties.Json);
        Voorbeelden = ["overleggen --landsdeel Noord", "overleggen --reeks \"BO MIRT\" --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var lijst = await run.Vraag<OverlegVragen>().Lijst(run.Waarde(_reeks), false, ct);
        var alle = lijst.Komend.Concat(lijst.Voorbij).ToList();
        if (run.Waarde(Opties.Json)) run.Uitvoer.Json(alle.Select(OverlegJson.Van), Uitvoer.JsonVorm);
        else if (alle.Count > 0)
        {
            var tabel = new Tabel("Overleg", "Landsdelen", "Moment", "Status", "|Komt terug");
            foreach (var o in alle) tabel.Rij(o.Naam, o.Landsdelen.Namen(), o.Moment, o.Status.Woorden(), o.KomtTerug is > 0 and var n ? n.ToString(null as IFormatProvider) : "");
            run.Uitvoer.Toon(tabel);
        }
        if (lijst.Meer) run.Uitvoer.Fout.WriteLine("Er zijn meer overleggen dan hier staan. Kies een landsdeel of een reeks.");
        else if (!run.Waarde(Opties.Json)) run.Uitvoer.Fout.WriteLine(alle.Count == 1 ? "1 overleg." : $"{alle.Count} overleggen.");
        return Uitgang.Gelukt;
    }
}
