using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Zoeken;
using Landsdeel.Opmaak;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Landsdeel.Afspraken;

/// <summary>One line as the page shows it.</summary>
/// <param name="MetKeuze">With a box to choose it for a change together with others.</param>
public sealed record Regelblok(Afspraakregel Regel, Zoekvraag Vraag, DateOnly Peildatum, bool MetKeuze)
{
    public bool TeLaat => Afspraakstand.IsTeLaat(Regel.HeeftProcedure, Regel.Status, Regel.LaatsteDag, Peildatum);

    /// <summary>The words of the term; else the day on which it is due because it returns then.</summary>
    public string Termijn => (Regel.TermijnTekst, Regel.LaatsteDag < DateOnly.MaxValue) switch
    {
        ("", true) => $"komt terug, uiterlijk {Regel.LaatsteDag.Voluit()}",
        ("", false) => "zonder moment",
        (var woorden, true) when TeLaat => $"{woorden} (tot en met {Regel.LaatsteDag.Voluit()})",
        (var woorden, _) => woorden,
    };
}

/// <summary>An active part of the filter, in words, and the filter without it.</summary>
public sealed record Chip(string Naam, AfspraakFilter Zonder)
{
    public static IReadOnlyList<Chip> Van(OpgelosteFilter vraag)
    {
        var f = vraag.Filter with { Plaats = null };
        string Heet(string waarde) => vraag.Namen.GetValueOrDefault(waarde, waarde);
        static IReadOnlyList<T> Min<T>(IReadOnlyList<T> lijst, T een) => [.. lijst.Where(x => !Equals(x, een))];
        return
        [
            .. f.Zoek == "" ? [] : new Chip[] { new($"Zoek: {f.Zoek}", f with { Zoek = "" }) },
            .. f.Weergave switch
            {
                Weergave.TeLaat => [new Chip("Te laat", f with { Weergave = Weergave.Alle })],
                Weergave.ZonderMoment => [new Chip("Zonder moment", f with { Weergave = Weergave.Alle })],
                _ => Array.Empty<Chip>(),
            },
            .. f.Landsdelen.Losse().Select(l => new Chip($"Landsdeel: {l}", f with { Landsdelen = f.Landsdelen & ~l })),
            .. f.Soorten.Select(s => new Chip($"Soort: {s.Naam()}", f with { Soorten = Min(f.Soorten, s) })),
            .. f.Statussen.Select(s => new Chip($"Status: {s.Naam()}", f with { Statussen = Min(f.Statussen, s) })),
            .. f.Partijen.Select(p => new Chip($"Partij: {Heet(p)}", f with { Partijen = Min(f.Partijen, p) })),
            .. f.Rollen.Select(r => new Chip($"Rol: {r.Naam()}", f with { Rollen = Min(f.Rollen, r) })),
            .. f.Themas.Losse().Select(t => new Chip($"Thema: {t.Naam()}", f with { Themas = f.Themas & ~t })),
            .. f.Gebieden.Select(g => new Chip($"Gebied: {Heet(g)}", f with { Gebieden = Min(f.Gebieden, g) })),
            .. f.Terug.Select(o => new Chip($"Komt terug in: {Heet(o)}", f with { Terug = Min(f.Terug, o) })),
            .. f.Overleggen.Select(o => new Chip($"Gemaakt in: {Heet(o)}", f with { Overleggen = Min(f.Overleggen, o) })),
            .. f.Vanaf is { } vanaf ? [new Chip($"Termijn vanaf {vanaf.Voluit()}", f with { Vanaf = null })] : Array.Empty<Chip>(),
            .. f.Tot is { } tot ? [new Chip($"Termijn tot en met {tot.Voluit()}", f with { Tot = null })] : Array.Empty<Chip>(),
            .. f.Zekerheden.Select(z => new Chip($"Zekerheid: {z.Woorden()}", f with { Zekerheden = Min(f.Zekerheden, z) })),
            .. f.Tijden.Select(t => new Chip($"Tijd: {t.Naam()}", f with { Tijden = Min(f.Tijden, t) })),
            .. f.Handeling is null ? Array.Empty<Chip>() : [new Chip("Samen vastgelegd in één handeling", f with { Handeling = null })],
        ];
    }
}

/// <summary>A text with what the search met marked: <c>&lt;gemarkeerd tekst="..." vraag="..." /&gt;</c>.</summary>
public sealed class GemarkeerdTagHelper : TagHelper
{
    public string Tekst { get; set; } = "";
    public Zoekvraag Vraag { get; set; } = Zoekvraag.Leeg;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var plek = 0;
        foreach (var (van, tot) in Analyzer.Nederlands.Treffers(Tekst, Vraag))
        {
            output.Content.Append(Tekst[plek..van]);
            output.Content.AppendHtml("<mark>").Append(Tekst[van..tot]).AppendHtml("</mark>");
            plek = tot;
        }
        output.Content.Append(Tekst[plek..]);
    }
}
