using System.Text.RegularExpressions;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>The proposal in hand, with everything one judges it by.</summary>
/// <param name="Afspraak">As it would be taken over; null for other kinds.</param>
/// <param name="Namen">What there is to tell of another kind: name and value.</param>
/// <param name="Onbekend">Names of partijen that stand in no list.</param>
/// <param name="NieuweOverleggen">Overleggen that would be made with it.</param>
/// <param name="Record">What it became.</param>
/// <param name="Buren">Open proposals near it, to merge with.</param>
public sealed record Voorstelbeeld(
    BriefVoorstelRij Rij, Afspraak? Afspraak, Naamgids Gids, IReadOnlyList<(string Naam, string Waarde)> Gegevens, IReadOnlyList<string> Waarom,
    IReadOnlyList<string> Onbekend, IReadOnlyList<string> NieuweOverleggen, IReadOnlyList<Gelijkend> Gelijkend, string? Gelijknamig,
    AfspraakNaam? Record, IReadOnlyList<BriefVoorstelRij> Buren, IReadOnlyList<string> Citaten, string Delen)
{
    public bool IsAfspraak => Rij.Soort == VoorstelSoort.Afspraak;
    public bool IsOpen => Rij.Stand == VoorstelStand.Open;
}

/// <summary>Gathers what the page shows of one proposal.</summary>
public sealed partial class BekijkVoorstel(Sessie sessie, BriefVragen vragen, NaamVragen namen, Gelijkenissen gelijkenissen, Overneming overneming, NeemAnderOver ander)
{
    private const int Beide = 4;

    /// <param name="alle">The proposals of the letter in its order.</param>
    public async Task<Voorstelbeeld?> Voer(BriefRij brief, IReadOnlyList<BriefVoorstelRij> alle, string sleutel, CancellationToken ct)
    {
        if (await vragen.Een(brief, sleutel, ct) is not { } rij) return null;
        var citaten = rij.Markeringen().Where(m => m.TotTeken <= brief.Tekst.Length)
            .Select(m => Citaatvouwing.Vouw(brief.Tekst[m.VanTeken..m.TotTeken].Split('\n'))).Distinct().Take(5).ToList();
        var record = rij.RecordId == "" || rij.Soort != VoorstelSoort.Afspraak ? null
            : (await namen.Voor([], [new(rij.RecordId)], [], ct)).Afspraak(new(rij.RecordId));
        if (rij.Soort != VoorstelSoort.Afspraak)
        {
            var zelfde = rij.Stand == VoorstelStand.Open ? await ander.Zelfde(brief, rij, ct) : null;
            return new(rij, null, await namen.Voor([], [], [], ct), Gegevens(rij), [], [], [], [], zelfde?.Naam, null, [], citaten, "");
        }
        var kop = Briefkop.Lees(brief);
        var afspraak = rij.Werk();
        var (gebonden, maak) = await overneming.Bind(kop, afspraak, true, 1, ct);
        var gids = await namen.Voor([gebonden], [], [], ct);
        var nieuw = maak.ToDictionary(m => m.Id.Waarde, m => NaamVragen.OverlegNaam(m.Overleg.Naam, m.Overleg.Landsdelen));
        gids = gids with { Overleggen = gids.Overleggen.Concat(nieuw).ToDictionary() };
        var gelezen = rij.Gelezen<Kandidaat>();
        var open = rij.Stand == VoorstelStand.Open;
        return new(rij, gebonden, gids, [], gelezen?.Waarom ?? Waarom(rij), gelezen is null ? [] : Voorstelafspraak.Onbekend(gelezen), [.. nieuw.Values],
            open ? await gelijkenissen.Voor(brief, afspraak, ct) : [], null, record, open ? Buren(alle, rij) : [], citaten,
            string.Join('\n', Grens().Split(afspraak.Tekst).Where(d => d.Trim() != "")));
    }

    private static string[] Waarom(BriefVoorstelRij rij) => rij.Uit == ""
        ? [rij.Stand == VoorstelStand.Open && rij.DoorWie != "" ? $"{rij.DoorWie} wees deze woorden aan; de lezer stelde ze niet voor." : "Aangewezen door een mens; de lezer stelde dit niet voor."]
        : rij.Uit.Contains(' ', StringComparison.Ordinal) ? ["Samengevoegd uit meer voorstellen."] : ["Ontstaan door een voorstel te splitsen."];

    private IReadOnlyList<BriefVoorstelRij> Buren(IReadOnlyList<BriefVoorstelRij> alle, BriefVoorstelRij rij)
    {
        var open = Oordeelregels.InVolgorde(alle.Where(v => v.Soort == VoorstelSoort.Afspraak && v.Stand == VoorstelStand.Open).Select(v => v.Domein()), Oordeelvolgorde.Passage).ToList();
        var hier = open.FindIndex(v => v.Sleutel == rij.Sleutel);
        return [.. open.Skip(Math.Max(0, hier - Beide)).Take(2 * Beide + 1).Where(v => v.Sleutel != rij.Sleutel && !v.InHandenVanAnder(sessie.Oordelaar(), sessie.NuMicros))
            .Select(v => alle.First(a => a.Sleutel == v.Sleutel))];
    }

    private static (string, string)[] Gegevens(BriefVoorstelRij rij)
    {
        IEnumerable<(string, string?)> alle = rij.Soort switch
        {
            VoorstelSoort.Cijfer when rij.Gelezen<GelezenCijfer>() is { } c =>
                [("Wat", c.Wat), ("Gebied", c.Gebied), ("Periode", Periode(c)), ("Landsdeel", c.Landsdelen.Namen())],
            VoorstelSoort.Overleg when rij.Gelezen<GelezenOverleg>() is { } o =>
                [("Reeks", o.Verwijzing.Reeks.Woord()), ("Moment", o.Moment is { } m ? $"{m.Tekst} ({m.InWoorden()})" : null), ("Landsdeel", o.Landsdelen.Namen())],
            _ when rij.Gelezen<GelezenNaam>() is { } n =>
                [("Soort", n.Soort), ("Status", n.Status), ("Hoe vast", n.MateVanToezegging), ("Landsdeel", n.Landsdelen.Namen()), ("Genoemd", n.Plaatsen.Count == 1 ? "één keer" : $"{n.Plaatsen.Count} keer")],
            _ => [],
        };
        return [.. alle.Where(g => !string.IsNullOrWhiteSpace(g.Item2)).Select(g => (g.Item1, g.Item2!))];
    }

    private static string? Periode(GelezenCijfer c) => (c.VanJaar, c.TotJaar) switch
    {
        (null, null) => null,
        (null, { } tot) => $"tot en met {tot}",
        ({ } van, null) => $"vanaf {van}",
        ({ } van, { } tot) => van == tot ? $"{van}" : $"{van} tot en met {tot}",
    };

    /// <summary>Where a sentence, or a part before a semicolon, ends.</summary>
    [GeneratedRegex(@"(?<=[.;?!])\s+(?=\S)")]
    private static partial Regex Grens();
}
