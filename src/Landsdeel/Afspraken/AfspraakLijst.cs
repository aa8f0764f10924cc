using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Infrastructure.Zoeken;
using Landsdeel.Partijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>One line of the list.</summary>
/// <param name="Rij">Key of the row; a place in the list refers to it.</param>
/// <param name="LaatsteDag">9999-12-31 when there is none.</param>
public sealed record Afspraakregel(
    long Rij, string Id, int Nummer, string Referentie, string ReferentieSleutel, AfspraakSoort Soort, string Tekst, Landsdelen Landsdelen,
    Zekerheid Zekerheid, Tijd Tijd, AfspraakStatus Status, bool HeeftProcedure, string TermijnTekst, DateOnly EersteDag, DateOnly LaatsteDag,
    string PartijenTekst, long VastgelegdOp)
{
    /// <summary>Where the search met it when its wording did not: "in het citaat", and the words.</summary>
    public Elders? Elders { get; init; }
}

/// <summary>A hit outside the wording.</summary>
/// <param name="Waar">"partij", "citaat", "komt terug" or "referentie".</param>
public sealed record Elders(string Waar, string Tekst);

/// <summary>A number that is exact, or known to be higher than what was counted.</summary>
public readonly record struct Aantal(int Getal, bool Meer)
{
    public const int Grens = 1000;

    /// <summary>"68", "meer dan 1.000" or, when counting stopped early, "ten minste 37".</summary>
    public override string ToString() => (Meer ? Getal == Grens ? "meer dan " : "ten minste " : "") + Getal.ToString("N0", Nederlands);

    /// <summary>Of a count that stopped one past the limit.</summary>
    public static Aantal Tot(int geteld) => geteld > Grens ? new(Grens, true) : new(geteld, false);

    /// <summary>Of a count over the first part of the rows: exact unless there were more.</summary>
    public static Aantal Van(int geteld, bool onvolledig) => !onvolledig ? new(geteld, false) : geteld > Grens ? new(Grens, true) : new(geteld, true);

    private static System.Globalization.CultureInfo Nederlands { get; } = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");
}

/// <summary>One page of the list.</summary>
/// <param name="Filter">What was shown: that of the question, unless its spelling was mended.</param>
/// <param name="Groot">The register is so large that counts come after the list.</param>
/// <param name="GezochtAls">What the user typed, when something else was searched.</param>
public sealed record AfspraakPagina(
    AfspraakFilter Filter, IReadOnlyList<Afspraakregel> Regels, Aantal Totaal, Lijstplaats? Vorige, Lijstplaats? Volgende,
    Zoekvraag Vraag, bool Groot, string? GezochtAls);

/// <summary>What the list page asks: a page, its total and, when nothing was found, another spelling.</summary>
public sealed class AfspraakLijst(LandsdeelDb db, Afspraakselectie selectie, Zoekcorrectie correctie, Registeromvang omvang, Partijteksten teksten)
{
    public const int PerPagina = 50;
    /// <summary>Above this many afspraken the counts per filter value come after the list.</summary>
    public const int GrootVanaf = 5000;

    public async Task<AfspraakPagina> Pagina(AfspraakFilter filter, CancellationToken ct)
    {
        string? gezocht = null;
        var rijen = await Rijen(filter, ct);
        if (rijen.Count == 0 && filter.Plaats is null && await correctie.Verbeter(filter, ct) is { } beter)
        {
            (gezocht, filter) = (filter.Zoek, filter with { Zoek = beter });
            rijen = await Rijen(filter, ct);
        }
        var terug = filter.Plaats is { Terug: true };
        var meer = rijen.Count > PerPagina;
        if (meer) rijen.RemoveAt(PerPagina);
        if (terug) rijen.Reverse();
        var (totaal, groot) = filter.Plaats is null && !meer
            ? (rijen.Count, await omvang.MeerDan(GrootVanaf, ct)) : await Tel(filter, ct);
        var vraag = Analyzer.Nederlands.Vraag(filter.Zoek);
        return new(filter, await teksten.In(await MetElders(rijen, vraag, ct), r => (r.Rij, r.PartijenTekst), (r, tekst) => r with { PartijenTekst = tekst }, ct), Aantal.Tot(totaal),
            rijen.Count > 0 && (terug ? meer : filter.Plaats is not null) ? Sorteringen.Plaats(rijen[0], true, filter.Sortering) : null,
            rijen.Count > 0 && (terug || meer) ? Sorteringen.Plaats(rijen[^1], false, filter.Sortering) : null,
            vraag, groot, gezocht);
    }

    /// <summary>One line more than a page, in the direction of the place.</summary>
    private Task<List<Afspraakregel>> Rijen(AfspraakFilter filter, CancellationToken ct) =>
        Regels(selectie.Geordend(filter, filter.Plaats).Take(PerPagina + 1)).ToListAsync(ct);

    internal static IQueryable<Afspraakregel> Regels(IQueryable<AfspraakRij> rijen) => rijen.Select(r => new Afspraakregel(
        r.Id, r.AfspraakId, r.Nummer, r.Referentie, r.ReferentieSleutel, r.Soort, r.Tekst, r.Landsdelen, r.Zekerheid, r.Tijd, r.Status,
        r.HeeftProcedure, r.TermijnTekst, r.EersteDag, r.LaatsteDag, r.PartijenTekst, r.VastgelegdOp));

    /// <summary>Total up to one past the limit, and whether the register is large, in one question.</summary>
    private async Task<(int Totaal, bool Groot)> Tel(AfspraakFilter filter, CancellationToken ct)
    {
        var passend = selectie.Hoogstens(filter, Aantal.Grens + 1).Select(r => 0);
        var voorbij = omvang.Voorbij(GrootVanaf).Select(a => 1);
        var geteld = await passend.Concat(voorbij).GroupBy(x => x).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(ct);
        return (geteld.Where(g => g.Key == 0).Sum(g => g.Aantal), geteld.Exists(g => g.Key == 1));
    }

    private async Task<IReadOnlyList<Afspraakregel>> MetElders(List<Afspraakregel> regels, Zoekvraag vraag, CancellationToken ct)
    {
        if (vraag.IsLeeg) return regels;
        var analyzer = Analyzer.Nederlands;
        var zonder = regels.Where(r => !vraag.Past(analyzer.Termen($"{r.Tekst} \n {r.PartijenTekst} \n {r.Referentie}"))).Select(r => r.Rij).ToList();
        var inhoud = zonder.Count == 0 ? [] : await db.Versies.AsNoTracking().Where(v => zonder.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, v => v.Inhoud, ct);
        return [.. regels.Select(r => inhoud.TryGetValue(r.Rij, out var json) ? r with { Elders = Zoek(json, r, vraag) } : r)];
    }

    /// <summary>The first text outside the wording that meets a word which the line itself does not meet.</summary>
    private static Elders? Zoek(string json, Afspraakregel regel, Zoekvraag vraag)
    {
        var analyzer = Analyzer.Nederlands;
        var afspraak = JsonSerializer.Deserialize<Afspraak>(json, LandsdeelJson.Compact)!;
        var al = analyzer.Termen($"{regel.Tekst} \n {regel.PartijenTekst} \n {regel.Referentie}");
        var gemist = new Zoekvraag([.. vraag.Woorden.Where(w => !al.Any(w.Past))]);
        foreach (var (waar, tekst) in afspraak.Passages.Select(p => ("citaat", p.Citaat)).Concat(afspraak.Agenderingen.Select(g => ("komt terug", g.Wat))))
            if (analyzer.Treffers(tekst, gemist) is [var treffer, ..]) return new(waar, Knipsel(tekst, treffer.Van, treffer.Tot));
        return new("partij", "");
    }

    /// <summary>At most some 160 characters around the hit, cut between words.</summary>
    private static string Knipsel(string tekst, int van, int tot)
    {
        const int om = 70;
        var begin = van <= om ? 0 : tekst.IndexOf(' ', van - om) is >= 0 and var b && b < van ? b + 1 : van;
        var einde = tot + om >= tekst.Length ? tekst.Length : tekst.LastIndexOf(' ', tot + om) is var e && e > tot ? e : tot;
        return (begin > 0 ? "… " : "") + tekst[begin..einde] + (einde < tekst.Length ? " …" : "");
    }
}
