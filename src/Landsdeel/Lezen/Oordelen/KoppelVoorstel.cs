using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Joins a proposal to an afspraak of the register: the letter repeats it, says that it was fulfilled, or words it
/// anew. The afspraak gets the passage either way.</summary>
public sealed class KoppelVoorstel(Sessie sessie, VindAfspraak vind, KennisVragen kennis, Oordeelkamer kamer, Overneming overneming, LegOordeelVast vast)
{
    /// <param name="naar">Referentie or key of the afspraak.</param>
    /// <param name="hoe">Gekoppeld, Nagekomen or NieuweTekst.</param>
    public async Task<Uitkomst<Overgenomen>> Voer(string briefId, string sleutel, int gezien, string? naar, VoorstelStand hoe, CancellationToken ct)
    {
        var open = await kamer.Open(briefId, sleutel, gezien, ct);
        if (!open.Gelukt) return Uitkomst.Geweigerd<Overgenomen>(open.Weigeringen);
        var (brief, rij) = open.Waarde;
        if (rij.Soort != VoorstelSoort.Afspraak || hoe is not (VoorstelStand.Gekoppeld or VoorstelStand.Nagekomen or VoorstelStand.NieuweTekst)) return new VoorstelNietGevonden();
        if (await vind.Id(naar, ct) is not { } id || await vind.Nieuwste(id, ct) is not { } nu) return new KoppelingOnbekend();
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren, nu.Inhoud.Landsdelen, nu.Inhoud.Overleg) is { } buiten) return buiten;
        if (hoe == VoorstelStand.Nagekomen && !nu.Inhoud.HeeftProcedure) return new KanNietNagekomen();

        var kop = Briefkop.Lees(brief);
        var voorstel = rij.Werk();
        var met = nu.Inhoud with { Passages = [.. nu.Inhoud.Passages, .. voorstel.Passages.Where(p => !nu.Inhoud.Passages.Contains(p))] };
        IReadOnlyList<(OverlegId Id, OntbrekendOverleg Overleg)> maak = [];
        if (hoe == VoorstelStand.Nagekomen) met = met with { Status = AfspraakStatus.Nagekomen, VervangenDoor = null, BeslotenIn = null };
        if (hoe == VoorstelStand.NieuweTekst)
        {
            (var nieuw, maak) = await overneming.Bind(kop with { VerslagVan = null }, voorstel, true, 1, ct);
            met = met with
            {
                Tekst = nieuw.Tekst,
                Termijn = nieuw.Termijn ?? met.Termijn,
                Zekerheid = nieuw.Zekerheid,
                ZekerheidWoorden = nieuw.ZekerheidWoorden,
                Agenderingen = nieuw.Agenderingen.Count > 0 ? nieuw.Agenderingen : met.Agenderingen,
            };
        }
        // The world changed when the letter was written; a letter that is no newer than the version only adds to what is known of it.
        var verbetering = kop.GeldigVan <= nu.GeldigVan;
        var waarom = hoe switch
        {
            VoorstelStand.Nagekomen => $"Nagekomen volgens {NeemOver.Bron(brief, rij)}",
            VoorstelStand.NieuweTekst => $"Nieuwe tekst in {NeemOver.Bron(brief, rij)}",
            _ => $"Ook genoemd in {NeemOver.Bron(brief, rij)}",
        };
        if (waarom.Length > Versieregels.LangsteReden) waarom = waarom[..Versieregels.LangsteReden];
        var wens = new Versiewens(met, nu.Zicht, verbetering ? nu.GeldigVan : kop.GeldigVan, verbetering, waarom) { VolgensBrief = true };
        IReadOnlyList<Weigering> weigeringen =
        [
            .. AfspraakRegels.Controleer(met, Overneming.Bij(await kennis.Voor(met, nu.Inhoud, ct), brief, maak.Select(m => m.Id))),
            .. Versieregels.Controleer(nu.Stand, wens).Where(w => w is not NietsGewijzigd),
        ];
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<Overgenomen>([.. weigeringen.Select(w => w with { Veld = "Naar" })]);

        var document = Overneming.Document(brief, kop);
        var uitkomst = await vast.Voer(brief, new(hoe, [new(sleutel, gezien, hoe) { RecordId = id.Waarde, RecordNummer = nu.Nummer + 1 }])
        {
            Handeling = sessie.Handeling(hoe switch
            {
                VoorstelStand.Nagekomen => "afspraak nagekomen volgens brief",
                VoorstelStand.NieuweTekst => "nieuwe tekst uit brief",
                _ => "passage uit brief toegevoegd",
            }, waarom, NeemOver.Bron(brief, rij)),
            Opdrachten =
            [
                .. document is null ? [] : new[] { document },
                .. await overneming.Overleggen(kop, maak, new HashSet<string> { id.Waarde }, ct),
                new(AggregaatSoort.Afspraak, id.Waarde, met, wens.GeldigVan, nu.Zicht, verbetering ? Schrijfwijze.Verbetering : Schrijfwijze.Wijziging, nu.Nummer),
            ],
            NeemtDocumentMee = document is not null,
        }, ct);
        return uitkomst.Gelukt ? new Overgenomen(id.Waarde, nu.Inhoud.Referentie ?? id.Waarde, [.. maak.Select(m => $"{m.Overleg.Naam}, {m.Overleg.Landsdelen.Namen()}")])
            : await kamer.Verklaar<Overgenomen>(brief, sleutel, gezien, uitkomst.Weigeringen, ct);
    }
}
