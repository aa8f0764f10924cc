using System.Globalization;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>One item of a meeting, filling the screen: what it is about at the side, what is said and agreed typed straight in.</summary>
[Vereist(Bevoegdheid.OverleggenBeheren)]
[RequestFormLimits(ValueCountLimit = 2000)]
public sealed class PuntModel(
    Sessie sessie, VergaderVragen vragen, BewaarVergaderconcept bewaar, VindAfspraak vind, NaamVragen namen, Identiteiten identiteiten,
    Afspraken.Formulier.Keuzelijsten keuzelijsten)
    : Conceptpagina(sessie, vragen, bewaar)
{
    private readonly VergaderVragen _vragen = vragen;

    public Vergaderpunt Punt { get; private set; } = null!;

    public Puntconcept Concept { get; private set; } = null!;

    public Vergaderpunt? Vorige => Beeld.Punten.ElementAtOrDefault(Punt.Nummer - 2);

    public Vergaderpunt? Volgende => Beeld.Punten.ElementAtOrDefault(Punt.Nummer);

    /// <summary>The afspraak that the item is about, as it stands now.</summary>
    public AfspraakVersie? Afspraak { get; private set; }

    /// <summary>Afspraken that are changed here, as they stand now, by key.</summary>
    public IReadOnlyDictionary<string, AfspraakVersie> Gewijzigd { get; private set; } = new Dictionary<string, AfspraakVersie>();

    public Naamgids Namen { get; private set; } = null!;

    public IReadOnlyList<(string Id, string Naam, string Moment)> Bestemmingen { get; private set; } = [];

    public IReadOnlyList<string> Partijnamen { get; private set; } = [];

    public string Adres(Vergaderpunt? punt) => $"/overleggen/{Beeld.Overleg.Id}/vergadering{(punt is null ? "" : "/" + punt.Sleutel)}{Vraag()}";

    public async Task<IActionResult> OnGetAsync(string id, string punt, CancellationToken ct)
    {
        if (!await Laad(id, punt, ct)) return NotFound();
        if (!MagTypen) return LocalRedirect($"/overleggen/{id}/vergadering{Vraag()}#punt-{Punt.Nummer}");
        Concept = Punt.Concept;
        Gezien = Conceptvelden.Schrijf(Concept.Velden);
        return await Toon(ct);
    }

    public async Task<IActionResult> OnPostAsync(string id, string punt, string? doe, CancellationToken ct)
    {
        if (!await Laad(id, punt, ct)) return NotFound();
        var (wat, waarop) = doe?.Split(':', 2) is [var w, .. var rest] ? (w, rest.FirstOrDefault() ?? "") : ("", "");
        var neem = wat == "neem" && IdVorm.Geldig(waarop) ? await vind.Nieuwste(new(waarop), ct) : null;
        if (neem is not null) Namen = await namen.Voor([neem.Inhoud], [], [], ct);
        var (concept, antwoord) = await Bewaar(punt, velden =>
        {
            if (wat == "weg")
                foreach (var veld in velden.Keys.Where(v => v.StartsWith($"a.{waarop}.", StringComparison.Ordinal)).ToList()) velden.Remove(veld);
            if (wat == "erbij") velden[$"a.{identiteiten.Nieuw()}.Zekerheid"] = nameof(Zekerheid.Vast);
            if (wat == "conform") velden["Conclusie"] = "Conform.";
            if (neem is not null) Neem(velden, neem);
        }, ct);
        if (antwoord is not null) return antwoord;
        Concept = concept!;
        if (Weigeringen.Count > 0 || Botsingen.Count > 0) return await Toon(ct);
        return LocalRedirect(wat switch
        {
            "volgende" => Adres(Volgende),
            "vorige" => Adres(Vorige),
            "erbij" or "neem" or "weg" => Adres(Punt) + "#afspraken",
            _ => Adres(Punt),
        });
    }

    /// <summary>Puts an afspraak of the register in a row, as it stands.</summary>
    private void Neem(SortedDictionary<string, string> velden, AfspraakVersie versie)
    {
        var a = versie.Inhoud;
        if (velden.Any(v => v.Key.StartsWith("a.", StringComparison.Ordinal) && v.Key.EndsWith(".Afspraak", StringComparison.Ordinal) && v.Value == a.Id.Waarde)) return;
        var rij = identiteiten.Nieuw();
        string Namen_(Rol rol) => string.Join("; ", a.Partijen.Where(p => p.Rol == rol).Select(p => Namen.Partij(p.Partij)));
        foreach (var (naam, waarde) in new[]
        {
            ("Afspraak", a.Id.Waarde), ("Basis", versie.Nummer.ToString(CultureInfo.InvariantCulture)), ("Soort", a.Soort.ToString()), ("Tekst", a.Tekst),
            ("Trekker", Namen_(Rol.Trekker)), ("Partijen", Namen_(Rol.Gebonden)), ("Termijn", a.Termijn?.Tekst ?? ""), ("Zekerheid", a.Zekerheid.ToString()),
        })
            if (waarde != "") velden[$"a.{rij}.{naam}"] = waarde;
    }

    private async Task<bool> Laad(string id, string punt, CancellationToken ct)
    {
        if (!await Laad(id, ct) || Beeld.Punten.FirstOrDefault(p => p.Sleutel == punt) is not { } hier) return false;
        Punt = hier;
        return true;
    }

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        Afspraak = Punt.Punt.Afspraak is { } id ? await vind.Nieuwste(id, ct) : null;
        var gewijzigd = new Dictionary<string, AfspraakVersie>();
        foreach (var rij in Concept.Afspraken.Where(r => IdVorm.Geldig(r.Afspraak)))
            if (await vind.Nieuwste(new(rij.Afspraak), ct) is { } versie) gewijzigd[rij.Afspraak] = versie;
        Gewijzigd = gewijzigd;
        Namen = await namen.Voor(Afspraak is null ? [] : [Afspraak.Inhoud], [], [], ct);
        Bestemmingen = await _vragen.Bestemmingen(Beeld.Overleg.Id, ct);
        Partijnamen = (await keuzelijsten.Haal(ct)).Partijnamen;
        return Page();
    }
}
