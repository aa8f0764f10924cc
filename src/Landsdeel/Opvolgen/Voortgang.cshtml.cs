using Landsdeel.Afspraken;
using Landsdeel.Afspraken.Formulier;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Opvolgen;

/// <summary>Where an afspraak is followed up: the trekker tells and shows how far it is, the others say whether it was kept.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class VoortgangModel(
    VindAfspraak vind, BekijkOpvolging bekijk, Opvolgbron bron, Keuzelijsten keuzes, VolgOp volg, TrekMeldingIn intrekken, VoegBewijsToe bewijs, Stukbewijs stukken, Nakomen nakomen, Sessie sessie) : PageModel, IMetWeigeringen
{
    public Opvolgbeeld Beeld { get; private set; } = null!;

    public Opvolgstand Stand { get; private set; } = null!;

    public string Sleutel => Beeld.Afspraak.Referentie ?? Beeld.Afspraak.Id.Waarde;

    /// <summary>Why the person of this session cannot take it up; null when that is allowed.</summary>
    public Weigering? GeenTrekker { get; private set; }

    /// <summary>The own partij is bound or receives: who it is told why it cannot write.</summary>
    public bool Gebonden { get; private set; }

    public bool MagAntwoorden { get; private set; }

    /// <summary>As whom; null for the secretaris.</summary>
    public PartijId? AlsWie { get; private set; }

    /// <summary>Evidence of the own partij, to choose from.</summary>
    public IReadOnlyList<Opvolgdeel<Bewijsstuk>> EigenBewijs { get; private set; } = [];

    public IReadOnlyList<(string Id, string Naam)> Documenten { get; private set; } = [];

    public IReadOnlyList<(string Bron, string Naam)> Stukken { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public Berichtinvoer Bericht { get; private set; } = null!;

    public Bewijsinvoer Bewijs { get; private set; } = null!;

    public (IReadOnlyList<string> Bewijs, string? Tekst) Getypt { get; private set; } = ([], null);

    public (string? Melding, string? Waarom) Intrekken { get; private set; }

    /// <summary>What the own partij told and did not take back, to choose from.</summary>
    public IReadOnlyList<(string Id, string Naam)> EigenMeldingen => GeenTrekker is not null ? [] :
    [
        .. Beeld.Opvolging.Berichten.Where(b => IsVanOns(b.Inhoud.Partij)).Select(b => (b.Inhoud.Id, $"{b.Inhoud.Dag.Voluit()}: {b.Inhoud.Tekst}")),
        .. EigenBewijs.Select(b => (b.Inhoud.Id, $"Bewijs: {b.Inhoud.Titel}")),
    ];

    public DateOnly Vandaag => sessie.Peildatum;

    public bool IsVanOns(PartijId partij) => sessie.Kijker.Namens.Contains(partij);

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    public string Adres(string handler) => $"/afspraken/{Sleutel}/voortgang?handler={handler}{SessieTussenstap.Blikvraag(Request.Query).Replace('?', '&')}";

    /// <summary>How wide one shares unless one says otherwise: with those who sit at the table.</summary>
    public ZichtNiveau Gewoon => Stand.Niveaus.Contains(ZichtNiveau.Overleg) ? ZichtNiveau.Overleg : Stand.Niveaus.Where(n => n <= ZichtNiveau.AllePartijen).Max();

    public async Task<IActionResult> OnGetAsync(string sleutel, CancellationToken ct) => await Laad(sleutel, ct) ? Page() : NotFound();

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostPakOpAsync(string sleutel, CancellationToken ct) =>
        !await Laad(sleutel, ct) ? NotFound() : await Klaar(await volg.PakOp(sleutel, ct), "De afspraak loopt. Meld hier hoe het ermee gaat.", ct);

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostMeldAsync(string sleutel, string? tekst, DateOnly? dag, EigenStand? stand, ZichtNiveau? niveau, CancellationToken ct)
    {
        if (!await Laad(sleutel, ct)) return NotFound();
        Bericht = new(tekst, dag, stand, niveau ?? Gewoon);
        return await Klaar(await volg.Meld(sleutel, Bericht, ct), "Uw bericht over de voortgang is vastgelegd.", ct);
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostBewijsAsync(string sleutel, string? titel, string? bron, string? citaat, string? pagina, string? adres, ZichtNiveau? bewijsniveau, CancellationToken ct)
    {
        if (!await Laad(sleutel, ct)) return NotFound();
        Bewijs = new(titel, bron, citaat, pagina, adres, bewijsniveau ?? Gewoon);
        var uitkomst = await bewijs.Voer(sleutel, Bewijs, ct);
        // Two forms ask who may see it.
        return await Klaar(uitkomst.Gelukt ? uitkomst : Uitkomst.Geweigerd<string>([.. uitkomst.Weigeringen.Select(w => w.Veld == "niveau" ? w with { Veld = "bewijsniveau" } : w)]), "Het bewijs is toegevoegd.", ct);
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostVraagAsync(string sleutel, List<string> gekozen, string? toelichting, int? versie, CancellationToken ct)
    {
        if (!await Laad(sleutel, ct)) return NotFound();
        Getypt = (gekozen, toelichting);
        return await Klaar(await nakomen.Vraag(sleutel, gekozen, toelichting, versie, ct), "Uw verzoek ligt voor. De afspraak is pas nagekomen als iedereen die is gevraagd, dat bevestigt.", ct);
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostAntwoordAsync(string sleutel, int verzoek, bool betwist, string? reden, CancellationToken ct)
    {
        if (!await Laad(sleutel, ct)) return NotFound();
        Getypt = ([], reden);
        var uitkomst = await nakomen.Antwoord(sleutel, betwist ? Nakomingsantwoord.Betwist : Nakomingsantwoord.Bevestigd, reden, verzoek, ct);
        return await Klaar(uitkomst, betwist ? "U hebt betwist dat de afspraak is nagekomen. De trekker ziet uw reden." :
            uitkomst is { Gelukt: true, Waarde.Laatste.Nagekomen: not null } ? "U hebt bevestigd. Iedereen is het eens: de afspraak is nagekomen." : "U hebt bevestigd. Nog niet iedereen heeft geantwoord.", ct);
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostTrekMeldingInAsync(string sleutel, string? melding, string? waarom, CancellationToken ct)
    {
        if (!await Laad(sleutel, ct)) return NotFound();
        Intrekken = (melding, waarom);
        return await Klaar(await intrekken.Voer(sleutel, melding ?? "", waarom, ct), "Ingetrokken. Dat het er stond en waarom het niet meer telt, blijft te lezen.", ct);
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostTrekInAsync(string sleutel, CancellationToken ct) =>
        !await Laad(sleutel, ct) ? NotFound() : await Klaar(await nakomen.TrekIn(sleutel, ct), "Uw verzoek is ingetrokken.", ct);

    private async Task<IActionResult> Klaar<T>(Uitkomst<T> uitkomst, string gelukt, CancellationToken ct)
    {
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = gelukt;
            return LocalRedirect($"/afspraken/{Sleutel}/voortgang{SessieTussenstap.Blikvraag(Request.Query)}");
        }
        Weigeringen = uitkomst.Weigeringen;
        // What went before may have changed under the one who typed.
        var (bericht, bij) = (Bericht, Bewijs);
        await Laad(Beeld.Afspraak.Id.Waarde, ct);
        (Bericht, Bewijs) = (bericht, bij);
        return Page();
    }

    private async Task<bool> Laad(string sleutel, CancellationToken ct)
    {
        if (await vind.Id(sleutel, ct) is not { } id || await bekijk.Voer(id, ct) is not { } beeld || await bron.Laad(sleutel, ct) is not { } stand) return false;
        (Beeld, Stand) = (beeld, stand);
        GeenTrekker = bron.WeigerTrekker(stand);
        Gebonden = sessie.Aangemeld && (stand.Rollen.Gebonden.Concat(stand.Rollen.Ontvangers).Any(p => sessie.Kijker.Namens.Contains(p.Partij)) || stand.Rollen.Trekkers.Any(sessie.Kijker.Namens.Contains));
        if (beeld.Opvolging.Nakoming?.Inhoud.Laatste is { Loopt: true } verzoek && bron.AlsWie(stand, verzoek) is { Gelukt: true } als)
            (MagAntwoorden, AlsWie) = (beeld.Opvolging.Nakoming.Inhoud.IsVoor(stand.Afspraak), als.Waarde);
        (Bericht, Bewijs) = (new(null, sessie.Peildatum, null, Gewoon), new(null, null, null, null, null, Gewoon));
        if (GeenTrekker is not null) return true;
        EigenBewijs = [.. beeld.Opvolging.Bewijs.Where(b => sessie.Kijker.Namens.Contains(b.Inhoud.Partij))];
        Documenten = (await keuzes.Haal(ct)).Documenten;
        Stukken = await stukken.Keuzes(ct);
        return true;
    }
}
