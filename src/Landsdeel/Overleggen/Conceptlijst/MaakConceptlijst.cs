using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen.Vergaderen;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;

namespace Landsdeel.Overleggen.Conceptlijst;

/// <summary>Makes the first version of the list of agreements out of what was recorded of the meeting.</summary>
public sealed class MaakConceptlijst(VergaderVragen vergaderingen, OverlegVragen overleggen, VindAfspraak vind, NaamVragen namen, Lijstopslag lijsten, BewaarAfsprakenlijst bewaar, Overlegtoegang toegang)
{
    public async Task<Uitkomst<int>> Voer(OverlegId overleg, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.OverleggenBeheren, ct) is { } nee) return nee;
        if (await overleggen.Een(overleg, ct) is not { } beeld) return new OverlegOnbekend(overleg.Waarde);
        if (await lijsten.Huidig(overleg, ct) is not null) return new LijstIsErAl();
        if (await vergaderingen.Verslag(overleg, ct) is not { } verslag) return new NogGeenVerslag();
        List<Lijstonderwerp> onderwerpen = [];
        foreach (var punt in verslag.Punten)
        {
            List<Lijstafspraak> afspraken = [];
            foreach (var a in punt.Afspraken.Where(a => a.Mutatie != Mutatie.Vervallen))
                if (await vind.Nieuwste(a.Afspraak, ct) is { } versie) afspraken.Add(await Afspraak(a, versie, ct));
            if (afspraken.Count == 0) continue;
            onderwerpen.Add(new()
            {
                Sleutel = punt.Sleutel,
                Kop = punt.Titel,
                Uitgangspunten = [.. (punt.Uitgangspunten ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                Afspraken = afspraken,
            });
        }
        var lijst = new Afsprakenlijst { Overleg = overleg, Nummer = 1, Naam = beeld.Overleg.VolleNaam(), Gehouden = verslag.Dag, Onderwerpen = onderwerpen };
        return await bewaar.Voer(lijst, 0, "van het verslag van de vergadering", ct);
    }

    private async Task<Lijstafspraak> Afspraak(Verslagafspraak a, AfspraakVersie versie, CancellationToken ct)
    {
        var inhoud = versie.Inhoud;
        var gids = await namen.Voor([inhoud], [], [], ct);
        return new()
        {
            // Letters, so that it is never the key of its topic.
            Sleutel = "afspraak-" + inhoud.Id,
            Tekst = inhoud.Tekst,
            Werkwoord = a.Werkwoord ?? "",
            Partijen = [.. inhoud.Partijen.Select(p => new Puntpartij(p.Partij, p.Rol, gids.Partij(p.Partij)))],
            Termijn = inhoud.Termijn,
            Zekerheid = inhoud.Zekerheid,
            Afspraak = inhoud.Id,
            Referentie = inhoud.Referentie,
        };
    }
}
