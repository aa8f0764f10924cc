using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>The form to add an afspraak.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class NieuwModel(
    Sessie sessie, Keuzelijsten keuzelijsten, LeesInvoer lees, ConceptVragen concepten, BewaarConcept bewaarConcept, VoegAfspraakToe voegToe)
    : FormulierModel(sessie, keuzelijsten, lees, concepten, bewaarConcept)
{
    private readonly Sessie _sessie = sessie;

    public override string Adres => "/afspraken/nieuw";

    public override string Terug => "/afspraken";

    protected override AfspraakId? Id => null;

    public Task<IActionResult> OnGetAsync(string? concept, CancellationToken ct) =>
        Open(AfspraakInvoer.Nieuw(_sessie.Peildatum, _sessie.Landsdeel), concept, ct);

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken ct)
    {
        await TryUpdateModelAsync(Invoer, "");
        Invoer.BasisNummer = null;
        return await Doe(actie, ct);
    }

    protected override Task<IReadOnlyList<Weigering>> Controleer(Versiewens wens, CancellationToken ct) => voegToe.Controleer(wens, ct);

    protected override async Task<IActionResult?> LegVast(Gelezen gelezen, CancellationToken ct)
    {
        var uitkomst = await voegToe.Voer(gelezen.Wens, ct);
        if (uitkomst.Gelukt) return Naar($"/afspraken/{uitkomst.Waarde.Referentie ?? uitkomst.Waarde.Id.Waarde}?gedaan=vastgelegd");
        Meld(uitkomst.Weigeringen);
        return null;
    }
}
