using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>A meeting as a whole: its day, who is there, its items and how far they are; and the button that makes a record of it.</summary>
[Vereist(Bevoegdheid.Lezen)]
[RequestFormLimits(ValueCountLimit = 2000)]
public sealed class VergaderingModel(
    Sessie sessie, VergaderVragen vragen, BewaarVergaderconcept bewaar, LegVergaderingVast vast, OverlegVragen overleggen, Identiteiten identiteiten)
    : Conceptpagina(sessie, vragen, bewaar)
{
    private readonly Sessie _sessie = sessie;
    private readonly VergaderVragen _vragen = vragen;
    private readonly BewaarVergaderconcept _bewaar = bewaar;

    public IReadOnlyList<Puntpartij> Deelnemers { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Bestemmingen { get; private set; } = new Dictionary<string, string>();

    /// <summary>What stands in the way of recording, once that was tried.</summary>
    public IReadOnlyList<Vergaderfout> Fouten { get; private set; } = [];

    /// <summary>The afspraken of the record as they stand, by key, as far as this viewer may see them.</summary>
    public IReadOnlyDictionary<string, Verslagregel> Afspraken { get; private set; } = new Dictionary<string, Verslagregel>();

    public Puntconcept Geheel { get; private set; } = null!;

    /// <summary>The first item at which nothing was typed; else the first.</summary>
    public Vergaderpunt? Verder => Beeld.Punten.FirstOrDefault(p => p.Concept.IsLeeg) ?? (Beeld.Punten.Count > 0 ? Beeld.Punten[0] : null);

    public bool KijktVroeger => Beeld.Dag > _sessie.Peildatum;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Geheel = Beeld.Geheel;
        Gezien = Conceptvelden.Schrijf(Geheel.Velden);
        return await Toon(ct);
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostAsync(string id, string? doe, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        if (Toegang.Weiger(_sessie, Bevoegdheid.OverleggenBeheren) is not null) return StatusCode(StatusCodes.Status403Forbidden);
        var (concept, antwoord) = await Bewaar(Puntconcept.Geheel, null, ct);
        if (antwoord is not null) return antwoord;
        Geheel = concept!;
        if (Weigeringen.Count > 0 || Botsingen.Count > 0) return await Toon(ct);
        var adres = $"/overleggen/{id}/vergadering";
        switch (doe?.Split(':', 2) is [var wat, .. var rest] ? (wat, rest.FirstOrDefault()) : ("", null))
        {
            case ("begin", _) when Verder is { } punt: return LocalRedirect($"{adres}/{punt.Sleutel}{Vraag()}");
            case ("erbij", _):
                var titel = Invoertekst.Schoon(Request.Form["nieuw"]);
                if (titel is null || titel.Length > Agenda.LangsteTitel)
                {
                    Weigeringen = [titel is null ? new TitelLeeg() with { Veld = "nieuw" } : new TekstTeLang("nieuw", Agenda.LangsteTitel)];
                    return await Toon(ct);
                }
                var sleutel = Puntconcept.TerTafel + identiteiten.Nieuw();
                var nieuw = await _bewaar.Voer(Beeld.Overleg.Id, sleutel, new Dictionary<string, string>(), new Dictionary<string, string> { ["Titel"] = titel }, ct);
                if (nieuw.Gelukt) return LocalRedirect($"{adres}/{sleutel}{Vraag()}");
                Weigeringen = nieuw.Weigeringen;
                return await Toon(ct);
            case ("vastleggen", _): return await LegVast(id, ct);
            default: return LocalRedirect(adres + Vraag());
        }
    }

    private async Task<IActionResult> LegVast(string id, CancellationToken ct)
    {
        // The day was saved a moment ago.
        if (!await Laad(id, ct)) return NotFound();
        Fouten = Beeld.Verslag is null ? await vast.Controleer(Beeld, ct) : [new(null, new VerslagIsVast())];
        if (Fouten.Count == 0)
        {
            var uitkomst = await vast.Voer(Beeld.Overleg.Id, ct);
            if (uitkomst.Gelukt)
            {
                TempData["Gelukt"] = "De vergadering is vastgelegd. De afspraken staan in het register.";
                // What was recorded holds from the day of the meeting: seen from an earlier day it would not be there.
                var dag = uitkomst.Waarde.Dag;
                var vraag = dag > _sessie.Peildatum ? $"?peildatum={dag:yyyy-MM-dd}" : Vraag();
                return LocalRedirect($"/overleggen/{id}/vergadering{vraag}");
            }
            Fouten = [.. uitkomst.Weigeringen.Select(w => new Vergaderfout(null, w))];
        }
        Geheel = Beeld.Geheel;
        Gezien = Conceptvelden.Schrijf(Geheel.Velden);
        return await Toon(ct);
    }

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        Deelnemers = await overleggen.Namen([.. Beeld.Overleg.Deelnemers, .. Beeld.Verslag?.Deelnames.Select(d => d.Partij) ?? []], ct);
        Bestemmingen = (await _vragen.Bestemmingen(default, ct)).ToDictionary(b => b.Id, b => b.Naam);
        if (Beeld.Verslag is { } verslag) Afspraken = await _vragen.Regels(verslag, ct);
        return Page();
    }
}
