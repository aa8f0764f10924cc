using System.Globalization;
using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Opmaak;
using Landsdeel.Partijen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>What the pages to add and to change an afspraak share: rows that come and go, drafts, and showing back what
/// is wrong without losing a letter.</summary>
public abstract class FormulierModel(Sessie sessie, Keuzelijsten keuzelijsten, LeesInvoer lees, ConceptVragen concepten, BewaarConcept bewaarConcept) : PageModel
{
    /// <summary>A script that keeps a draft asks for an answer without a page.</summary>
    public const string StilleKop = "X-Landsdeel-Stil";

    public AfspraakInvoer Invoer { get; protected set; } = new();
    public Keuzes Lijsten { get; private set; } = null!;
    public IReadOnlyDictionary<int, IReadOnlyList<PartijRegel>> PartijKeuzes { get; private set; } = new Dictionary<int, IReadOnlyList<PartijRegel>>();

    /// <summary>A draft from before, offered instead of the form.</summary>
    public Concept? Aanbod { get; private set; }

    /// <summary>When the draft was kept by this request.</summary>
    public long? ConceptOp { get; private set; }

    /// <summary>The days must be looked at before the term is recorded.</summary>
    public bool BevestigTermijn { get; private set; }

    /// <summary>The form was checked and nothing is wrong.</summary>
    public bool NietsMis { get; private set; }

    /// <summary>The version the form was opened with; null for a new record.</summary>
    public AfspraakVersie? Basis { get; protected set; }

    /// <summary>Where the form is sent.</summary>
    public abstract string Adres { get; }

    /// <summary>Where one goes that leaves the form.</summary>
    public abstract string Terug { get; }

    /// <summary>The part of the form about recording.</summary>
    public virtual string Vastlegdeel => "_Vastleggen.cshtml";

    /// <summary>What the button that records says.</summary>
    public virtual string Vastlegwoorden => "Leg vast";

    protected abstract AfspraakId? Id { get; }

    protected abstract Task<IReadOnlyList<Weigering>> Controleer(Versiewens wens, CancellationToken ct);

    /// <summary>Records it; returns null when the form is to be shown again, with the refusals in the model state.</summary>
    protected abstract Task<IActionResult?> LegVast(Gelezen gelezen, CancellationToken ct);

    /// <summary>Opens the form, or offers the draft that was kept of it.</summary>
    protected async Task<IActionResult> Open(AfspraakInvoer vers, string? concept, CancellationToken ct)
    {
        var bewaard = await concepten.Haal(ConceptVragen.Formulier(Id), ct);
        if (bewaard is not null && concept == "verder" && Lees(bewaard.Inhoud) is { } invoer)
        {
            Invoer = invoer;
            ConceptOp = bewaard.Op;
        }
        else
        {
            Invoer = vers;
            Aanbod = bewaard is not null && Lees(bewaard.Inhoud) is not null ? bewaard : null;
        }
        return await Toon(ct);
    }

    /// <summary>Does what the pressed button asks.</summary>
    protected async Task<IActionResult> Doe(string? actie, CancellationToken ct)
    {
        if (actie == "weggooien")
        {
            await concepten.GooiWeg(ConceptVragen.Formulier(Id), ct);
            return Naar(Adres);
        }
        if (actie == "concept") return await Bewaar(ct);
        if (actie is not ("controleer" or "vastleggen"))
        {
            Rijen(actie ?? "");
            return await Toon(ct);
        }
        var gelezen = await lees.Voer(Invoer, Basis, Id ?? new("nieuw"), ct);
        PartijKeuzes = gelezen.Keuzes;
        if (gelezen.Weigeringen.Count > 0 || actie == "controleer")
        {
            Meld([.. gelezen.Weigeringen, .. (await Controleer(gelezen.Wens, ct)).Where(w => gelezen.Weigeringen.All(g => g.Veld is null || g.Veld != w.Veld))]);
            NietsMis = ModelState.IsValid;
            return await Toon(ct);
        }
        if (gelezen.Wens.Inhoud.Termijn is { } termijn && termijn.Tekst != Invoer.TermijnGezien?.Trim())
        {
            BevestigTermijn = true;
            return await Toon(ct);
        }
        if (await LegVast(gelezen, ct) is not { } klaar) return await Toon(ct);
        await concepten.GooiWeg(ConceptVragen.Formulier(Id), ct);
        return klaar;
    }

    private async Task<IActionResult> Bewaar(CancellationToken ct)
    {
        var uitkomst = await bewaarConcept.Voer(ConceptVragen.Formulier(Id), JsonSerializer.Serialize(Invoer), Invoer.BasisNummer, ct);
        if (Request.Headers.ContainsKey(StilleKop))
            return uitkomst.Gelukt ? new JsonResult(new { bewaard = Datumwoorden.Tijdstip(uitkomst.Waarde) })
                : new JsonResult(new { fout = uitkomst.Weigeringen[0].Bericht }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        if (uitkomst.Gelukt) ConceptOp = uitkomst.Waarde;
        else Meld(uitkomst.Weigeringen);
        return await Toon(ct);
    }

    /// <summary>"erbij:partij" or "weg:partij:2".</summary>
    private void Rijen(string actie)
    {
        var delen = actie.Split(':');
        var erbij = delen[0] == "erbij";
        var plek = delen.Length == 3 && int.TryParse(delen[2], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        switch (delen.ElementAtOrDefault(1))
        {
            case "partij": Rij(Invoer.Partijen, erbij, plek, AfspraakRegels.MeestePartijen); break;
            case "agendering": Rij(Invoer.Agenderingen, erbij, plek, AfspraakRegels.MeesteAgenderingen); break;
            case "verband": Rij(Invoer.Verbanden, erbij, plek, AfspraakRegels.MeesteVerbanden); break;
            case "passage": Rij(Invoer.Passages, erbij, plek, AfspraakRegels.MeestePassages); break;
            default: break;
        }
    }

    private static void Rij<T>(List<T> rijen, bool erbij, int plek, int meeste) where T : new()
    {
        if (erbij && rijen.Count < meeste) rijen.Add(new());
        else if (!erbij && plek >= 0 && plek < rijen.Count) rijen.RemoveAt(plek);
    }

    protected async Task<IActionResult> Toon(CancellationToken ct)
    {
        Lijsten = await keuzelijsten.Haal(ct);
        return Page();
    }

    protected void Meld(IEnumerable<Weigering> weigeringen)
    {
        foreach (var w in weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
    }

    protected static AfspraakInvoer? Lees(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<AfspraakInvoer>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The days that words come to, as the form shows them back; null when they are no term, or empty.</summary>
    public string? Dagen(string? woorden, Termijn? was = null)
    {
        if (string.IsNullOrWhiteSpace(woorden)) return null;
        var dag = DateOnly.TryParseExact(Invoer.GeldigVan, "yyyy-MM-dd", out var van) ? van : Basis?.GeldigVan ?? sessie.Peildatum;
        return (was?.Tekst == woorden.Trim() ? was : TermijnParser.Lees(woorden.Trim(), dag)) is { } t ? TermijnModel.InWoorden(t) : null;
    }

    /// <summary>To a page of the site, with the view of this request; without "bekend", since what was just written is newer.</summary>
    protected LocalRedirectResult Naar(string pad)
    {
        foreach (var naam in (string[])[SessieTussenstap.Landsdeel, SessieTussenstap.Peildatum])
            if (Request.Query[naam].FirstOrDefault() is { Length: > 0 } waarde) pad = QueryHelpers.AddQueryString(pad, naam, waarde);
        return LocalRedirect(pad);
    }
}
