using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>The agenda that follows from the register: what comes back in an overleg, what is due, and what hangs
/// together with it. What is not sent there by the text is never more than possible.</summary>
/// <param name="Punten">In order; the number of an item is its place, from 1.</param>
/// <param name="Daarnaast">Offered beside the agenda: nationwide without an overleg, or sent here but already dealt with.</param>
/// <param name="ZonderMoment">Offered beside the agenda: open, of this landsdeel, without any moment.</param>
/// <param name="Melding">Says so when the text sends nothing to this overleg; null otherwise.</param>
public sealed record Agendavoorstel(
    IReadOnlyList<Agendapunt> Punten,
    IReadOnlyList<Agendapunt> Daarnaast,
    IReadOnlyList<Agendapunt> ZonderMoment,
    string? Melding)
{
    public static Agendavoorstel Maak(Agendavraag vraag)
    {
        var kandidaten = vraag.Kandidaten.DistinctBy(k => k.Afspraak.Id).Where(k => k.Afspraak.Tijd != Tijd.Verleden)
            .OrderBy(k => Plaats(k.Afspraak.Passages)).ThenBy(k => k.Afspraak.Id.Waarde, StringComparer.Ordinal).ToList();
        var reden = new Agendareden(vraag);

        var terug = kandidaten.SelectMany(k => k.Afspraak.Agenderingen.Where(g => KomtHierTerug(vraag, k.Afspraak, g)), (k, g) => (Kandidaat: k, Agendering: g)).ToList();
        var open = terug.Where(t => !IsAfgehandeld(t.Kandidaat.Afspraak)).ToList();
        List<Agendapunt> punten =
        [
            .. open.OrderBy(t => t.Agendering.Zekerheid).ThenBy(t => Plaats(Passages(t.Kandidaat.Afspraak, t.Agendering)))
                .Select(t => Punt(t.Kandidaat, t.Agendering, Puntherkomst.KomtTerug, reden.KomtTerug(t.Kandidaat.Afspraak, t.Agendering))),
        ];
        List<Agendapunt> daarnaast =
        [
            .. terug.Where(t => IsAfgehandeld(t.Kandidaat.Afspraak))
                .Select(t => Punt(t.Kandidaat, t.Agendering, Puntherkomst.Afgehandeld, Agendareden.Afgehandeld(t.Kandidaat.Afspraak))),
        ];
        List<Agendapunt> zonderMoment = [];

        var gezien = terug.Select(t => t.Kandidaat.Afspraak.Id).ToHashSet();
        var rest = kandidaten.Where(k => !gezien.Contains(k.Afspraak.Id) && LooptNog(k.Afspraak) && k.Afspraak.Overleg != vraag.Overleg.Id).ToList();
        var opTermijn = rest.Select(k => (Kandidaat: k, Dagen: vraag.Oplossing.Dagen(k.Afspraak)))
            .Where(k => k.Dagen.Tot is { } tot && (tot < vraag.Peildatum || tot <= vraag.Overleg.Moment?.Tot))
            .OrderBy(k => k.Dagen.Tot >= vraag.Peildatum).ThenBy(k => k.Dagen.Tot).ToList();
        foreach (var (kandidaat, dagen) in opTermijn)
        {
            var afspraak = kandidaat.Afspraak;
            var teLaat = dagen.Tot < vraag.Peildatum;
            var zin = teLaat ? reden.TeLaat(afspraak, dagen.Tot!.Value) : reden.Termijn(afspraak, dagen.Tot!.Value);
            if (IsHier(vraag, afspraak))
                punten.Add(Mogelijk(kandidaat, teLaat ? Puntherkomst.TeLaat : Puntherkomst.Termijn, zin));
            else if (IsLandelijk(afspraak))
                daarnaast.Add(Mogelijk(kandidaat, Puntherkomst.Landelijk, "Landelijk, zonder overleg. " + zin));
            else continue;
            gezien.Add(afspraak.Id);
        }

        foreach (var kandidaat in rest.Where(k => !gezien.Contains(k.Afspraak.Id)))
        {
            var met = open.Where(t => HangtSamen(kandidaat.Afspraak, t.Kandidaat.Afspraak)).ToList();
            if (met.Count == 0) continue;
            var wederkerig = met.Any(t => HangtSamen(kandidaat.Afspraak, t.Kandidaat.Afspraak, alleenWederkerig: true));
            var zin = reden.Samenhang(kandidaat.Afspraak, [.. met.Select(t => t.Agendering.Wat)], wederkerig);
            if (IsLandelijk(kandidaat.Afspraak)) daarnaast.Add(Mogelijk(kandidaat, Puntherkomst.Landelijk, "Landelijk, zonder overleg. " + zin));
            else punten.Add(Mogelijk(kandidaat, Puntherkomst.Samenhang, zin));
            gezien.Add(kandidaat.Afspraak.Id);
        }

        zonderMoment.AddRange(rest.Where(k => !gezien.Contains(k.Afspraak.Id) && IsHier(vraag, k.Afspraak)
                && vraag.Oplossing.Dagen(k.Afspraak) is (null, null))
            .Select(k => Mogelijk(k, Puntherkomst.ZonderMoment, Agendareden.ZonderMoment(k.Afspraak))));
        return new(punten, daarnaast, zonderMoment, open.Count > 0 || daarnaast.Any(p => p.Herkomst == Puntherkomst.Afgehandeld) ? null : reden.Niets());
    }

    private static bool KomtHierTerug(Agendavraag vraag, Afspraak afspraak, Agendering agendering) =>
        (agendering.Overleg ?? vraag.Oplossing.Overleg(agendering.Moment, agendering.Landsdelen | afspraak.Landsdelen)) == vraag.Overleg.Id;

    private static bool IsAfgehandeld(Afspraak afspraak) =>
        afspraak.Status is AfspraakStatus.Nagekomen or AfspraakStatus.Vervallen or AfspraakStatus.Vervangen;

    private static bool LooptNog(Afspraak afspraak) => afspraak.HeeftProcedure && !IsAfgehandeld(afspraak);

    private static bool IsHier(Agendavraag vraag, Afspraak afspraak) => (afspraak.Landsdelen & vraag.Overleg.Landsdelen) != 0;

    private static bool IsLandelijk(Afspraak afspraak) => (afspraak.Landsdelen & Landsdelen.Landelijk) != 0;

    // A link is kept on one side only, so both sides are asked.
    private static bool HangtSamen(Afspraak een, Afspraak ander, bool alleenWederkerig = false) =>
        een.Verbanden.Any(v => v.Naar == ander.Id && Telt(v, alleenWederkerig)) || ander.Verbanden.Any(v => v.Naar == een.Id && Telt(v, alleenWederkerig));

    private static bool Telt(Verband verband, bool alleenWederkerig) =>
        verband.Soort == VerbandSoort.Wederkerig || (verband.Soort == VerbandSoort.Samenhang && !alleenWederkerig);

    private static IReadOnlyList<Passage> Passages(Afspraak afspraak, Agendering agendering) =>
        agendering.Passages.Count > 0 ? agendering.Passages : afspraak.Passages;

    private static (string, int, int) Plaats(IReadOnlyList<Passage> passages) =>
        passages.Count == 0 ? ("~", 0, 0) : (passages[0].Document.Waarde, passages[0].VanRegel, passages[0].TotRegel);

    private static Agendapunt Punt(Agendakandidaat kandidaat, Agendering agendering, Puntherkomst herkomst, string reden) => new()
    {
        Sleutel = Agendapunt.SleutelVan(kandidaat.Afspraak.Id, agendering.Sleutel),
        Titel = agendering.Wat,
        Herkomst = herkomst,
        Actie = agendering.Actie,
        Zekerheid = agendering.Zekerheid,
        Reden = reden,
        Partijen = kandidaat.Partijen,
        Afspraak = kandidaat.Afspraak.Id,
        Referentie = kandidaat.Afspraak.Referentie,
        Agendering = agendering.Sleutel,
        Passages = Passages(kandidaat.Afspraak, agendering),
        Onderwerp = kandidaat.Onderwerp,
        Toelichting = agendering.Toelichting,
    };

    /// <summary>An item that the text does not send here: possible at most, to speak about its progress.</summary>
    private static Agendapunt Mogelijk(Agendakandidaat kandidaat, Puntherkomst herkomst, string reden) => new()
    {
        Sleutel = Agendapunt.SleutelVan(kandidaat.Afspraak.Id),
        Titel = kandidaat.Afspraak.Tekst,
        Herkomst = herkomst,
        Actie = AgenderingActie.Bespreken,
        Zekerheid = Zekerheid.Mogelijk,
        Reden = reden,
        Partijen = kandidaat.Partijen,
        Afspraak = kandidaat.Afspraak.Id,
        Referentie = kandidaat.Afspraak.Referentie,
        Passages = kandidaat.Afspraak.Passages,
        Onderwerp = kandidaat.Onderwerp,
    };
}
