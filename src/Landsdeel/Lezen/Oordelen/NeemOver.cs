using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What came of it.</summary>
/// <param name="Sleutel">What the address of the record is made of.</param>
/// <param name="Overleggen">Names of the overleggen that were made with it.</param>
public sealed record Overgenomen(string RecordId, string Sleutel, IReadOnlyList<string> Overleggen);

/// <summary>How someone takes a proposal over.</summary>
/// <param name="Verbeterd">As the form corrected it; null takes it as it stands.</param>
/// <param name="TochNieuw">That it resembles a record was seen, and it is another one all the same.</param>
/// <param name="MaakOverleggen">Whether overleggen that it names and that are missing are made.</param>
public sealed record Overneemwens(Versiewens? Verbeterd = null, bool TochNieuw = false, bool MaakOverleggen = true);

/// <summary>Takes a proposal for an afspraak into the register: record, passage and act in one transaction, with the document
/// when it is the first.</summary>
public sealed class NeemOver(
    LandsdeelDb db, Sessie sessie, Identiteiten identiteiten, BriefVragen vragen, Oordeelkamer kamer, KennisVragen kennis,
    Gelijkenissen gelijkenissen, Overneming overneming, LegOordeelVast vast)
{
    private const int MeestePogingen = 6;

    /// <summary>Everything that stands in the way of a corrected proposal; empty when it may be taken over.</summary>
    public async Task<IReadOnlyList<Weigering>> Controleer(BriefRij brief, Versiewens wens, CancellationToken ct) =>
        [.. AfspraakRegels.Controleer(wens.Inhoud, Overneming.Bij(await kennis.Voor(wens.Inhoud, null, ct), brief, [])), .. Versieregels.ControleerEerste(wens)];

    public async Task<Uitkomst<Overgenomen>> Voer(string briefId, string sleutel, int gezien, Overneemwens hoe, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            var open = await kamer.Open(briefId, sleutel, gezien, ct);
            if (!open.Gelukt) return Uitkomst.Geweigerd<Overgenomen>(open.Weigeringen);
            var (brief, rij) = open.Waarde;
            try
            {
                var uitkomst = await Probeer(brief, rij, hoe, poging, ct);
                if (uitkomst.Gelukt || !uitkomst.Weigeringen.All(w => w is GelijktijdigGewijzigd or BestaatAl)) return uitkomst;
                // Someone may have judged this one, or only brought the letter or an overleg in at the same moment.
                var waarom = await kamer.Verklaar<Overgenomen>(brief, sleutel, gezien, uitkomst.Weigeringen, ct);
                if (poging >= MeestePogingen || !waarom.Weigeringen.All(w => w is GelijktijdigGewijzigd or BestaatAl)) return waarom;
            }
            catch (DbUpdateException) when (poging < MeestePogingen)
            {
                db.ChangeTracker.Clear();
            }
            await Task.Delay(Random.Shared.Next(5, 20 * poging), ct);
        }
    }

    private async Task<Uitkomst<Overgenomen>> Probeer(BriefRij brief, BriefVoorstelRij rij, Overneemwens hoe, int poging, CancellationToken ct)
    {
        if (rij.Soort != VoorstelSoort.Afspraak) return new VoorstelNietGevonden();
        var kop = Briefkop.Lees(brief);
        var id = new AfspraakId(identiteiten.Nieuw());
        var inhoud = hoe.Verbeterd?.Inhoud ?? rij.Werk();
        var zicht = new Zicht(hoe.Verbeterd?.Zicht.Niveau ?? kop.Zicht, sessie.Actor.Partij, hoe.Verbeterd?.Zicht.Overleg);
        if (!hoe.TochNieuw && (await gelijkenissen.Voor(brief, inhoud, ct)).FirstOrDefault(g => g.Sterk) is { } dubbel) return new LijktOpBestaand(dubbel.Sleutel);

        var (gebonden, maak) = await overneming.Bind(kop, inhoud with { Id = id, Referentie = null }, hoe.MaakOverleggen, poging, ct);
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren, gebonden.Landsdelen, gebonden.Overleg) is { } buiten) return buiten;
        var (eigen, anderen) = await overneming.Verbanden(await vragen.Heel(brief, ct), rij, id, ct);
        gebonden = gebonden with { Verbanden = [.. gebonden.Verbanden.Concat(eigen).DistinctBy(v => (v.Naar, v.Soort))] };
        var wens = new Versiewens(gebonden, zicht, hoe.Verbeterd?.GeldigVan ?? kop.GeldigVan, false, hoe.Verbeterd?.Waarom ?? "");
        IReadOnlyList<Weigering> weigeringen =
        [
            .. AfspraakRegels.Controleer(wens.Inhoud, Overneming.Bij(await kennis.Voor(wens.Inhoud, null, ct), brief, maak.Select(m => m.Id))),
            .. Versieregels.ControleerEerste(wens),
        ];
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<Overgenomen>(weigeringen);

        var stand = hoe.Verbeterd is null ? VoorstelStand.Overgenomen : VoorstelStand.Verbeterd;
        var referentie = zicht.Niveau > ZichtNiveau.Eigen ? await Referenties.Volgende(db, gebonden.Landsdelen.Letters(), wens.GeldigVan.Year, ct) : null;
        var document = Overneming.Document(brief, kop);
        List<Schrijfopdracht> opdrachten =
        [
            .. document is null ? [] : new[] { document },
            .. await overneming.Overleggen(kop, maak, anderen.Select(a => a.Rij.RecordId).ToHashSet(), ct),
            new(AggregaatSoort.Afspraak, id.Waarde, gebonden with { Referentie = referentie }, wens.GeldigVan, zicht, Schrijfwijze.Nieuw),
            .. anderen.Select(a => a.Opdracht),
        ];
        var uitkomst = await vast.Voer(brief, new(stand, [new(rij.Sleutel, rij.Nummer, stand)
        {
            RecordId = id.Waarde,
            RecordNummer = 1,
            Werk = Voorstelrijen.Json(inhoud with { Id = new(rij.Sleutel), Referentie = null }),
            Tekst = Voorstelrijen.Kort(inhoud.Tekst),
        }])
        {
            Handeling = sessie.Handeling(stand == VoorstelStand.Overgenomen ? "voorstel uit brief overgenomen" : "voorstel uit brief verbeterd overgenomen", wens.Waarom, Bron(brief, rij)),
            Opdrachten = opdrachten,
            Bijgewerkt = [.. anderen.Select(a => (a.Rij.Sleutel, a.Opdracht.BasisNummer!.Value + 1))],
            NeemtDocumentMee = document is not null,
        }, ct);
        return uitkomst.Gelukt
            ? new Overgenomen(id.Waarde, referentie ?? id.Waarde, [.. maak.Select(m => $"{m.Overleg.Naam}, {m.Overleg.Landsdelen.Namen()}")])
            : Uitkomst.Geweigerd<Overgenomen>(uitkomst.Weigeringen);
    }

    /// <summary>"Voortgang ..., r. 101-104".</summary>
    internal static string Bron(BriefRij brief, BriefVoorstelRij rij) =>
        rij.VanRegel == rij.TotRegel ? $"{brief.Titel}, r. {rij.VanRegel}" : $"{brief.Titel}, r. {rij.VanRegel}-{rij.TotRegel}";
}
