using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Judgements that write nothing in the register: reject, split, merge.</summary>
public sealed class EenvoudigeOordelen(Sessie sessie, BriefVragen vragen, Oordeelkamer kamer, LegOordeelVast vast)
{
    public async Task<Uitkomst<long>> Verwerp(string briefId, string sleutel, int gezien, string? reden, CancellationToken ct)
    {
        var open = await kamer.Open(briefId, sleutel, gezien, ct);
        if (!open.Gelukt) return Uitkomst.Geweigerd<long>(open.Weigeringen);
        var schoon = Invoertekst.Schoon(reden);
        if (Oordeelregels.WeigerReden(schoon) is { } weigering) return weigering;
        return await Leg(open.Waarde.Brief, sleutel, gezien,
            new(VoorstelStand.Verworpen, [new(sleutel, gezien, VoorstelStand.Verworpen) { Reden = schoon! }]) { Reden = schoon! }, ct);
    }

    /// <summary>The parts take the place of the proposal, open.</summary>
    /// <param name="tekst">The wordings of the parts, one a line.</param>
    /// <returns>The key of the first part.</returns>
    public async Task<Uitkomst<string>> Splits(string briefId, string sleutel, int gezien, string? tekst, CancellationToken ct)
    {
        var open = await kamer.Open(briefId, sleutel, gezien, ct);
        if (!open.Gelukt) return Uitkomst.Geweigerd<string>(open.Weigeringen);
        var (brief, rij) = open.Waarde;
        var delen = (Invoertekst.Schoon(tekst) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (rij.Soort != VoorstelSoort.Afspraak) return new TeWeinigDelen();
        if (Oordeelregels.WeigerDelen(delen) is { } weigering) return weigering;
        // Undone and split again, the parts get other keys than before.
        var sleutels = delen.Select((_, i) => $"{sleutel}.{gezien}{(char)('a' + i)}").ToList();
        if (sleutels.Exists(s => s.Length > IdVorm.Langste)) return new TeVeelDelen(Oordeelregels.MeesteDelen);
        var afspraken = Splitser.Splits(rij.Werk(), delen, sleutels, brief.Tekst);
        var uitkomst = await Leg(brief, sleutel, gezien, new(VoorstelStand.Gesplitst, [new(sleutel, gezien, VoorstelStand.Gesplitst)])
        {
            Nieuw = [.. afspraken.Select(a => Voorstelrijen.Gemaakt(brief, a, rij.Vertrouwen, sleutel))],
        }, ct);
        return uitkomst.Gelukt ? sleutels[0] : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }

    /// <summary>One takes the place of several.</summary>
    /// <param name="met">The others, each with the number that was seen.</param>
    /// <returns>The key of the one.</returns>
    public async Task<Uitkomst<string>> VoegSamen(string briefId, string sleutel, int gezien, IReadOnlyList<(string Sleutel, int Gezien)> met, CancellationToken ct)
    {
        var open = await kamer.Open(briefId, sleutel, gezien, ct);
        if (!open.Gelukt) return Uitkomst.Geweigerd<string>(open.Weigeringen);
        var brief = open.Waarde.Brief;
        var rijen = new List<BriefVoorstelRij> { open.Waarde.Rij };
        foreach (var (ander, nummer) in met.DistinctBy(m => m.Sleutel).Where(m => m.Sleutel != sleutel).Take(Oordeelregels.MeesteSamen))
        {
            if (await vragen.Een(brief, ander, ct) is not { } rij) return new VoorstelNietGevonden();
            if (Oordeelregels.Weiger(rij.Domein(), nummer, sessie.Oordelaar(), sessie.NuMicros) is { } weigering) return weigering;
            rijen.Add(rij);
        }
        if (Oordeelregels.WeigerSamen(rijen.ConvertAll(r => r.Domein())) is { } fout) return fout;
        rijen = [.. rijen.OrderBy(r => r.VanTeken)];
        var nieuw = $"{rijen[0].Sleutel}.{rijen[0].Nummer}m";
        if (nieuw.Length > IdVorm.Langste) return new TeVeelDelen(Oordeelregels.MeesteSamen);
        var samen = Splitser.VoegSamen(rijen.ConvertAll(r => r.Werk()), nieuw);
        var uitkomst = await Leg(brief, sleutel, gezien,
            new(VoorstelStand.Samengevoegd, [.. rijen.Select(r => new Voorstelwijziging(r.Sleutel, r.Nummer, VoorstelStand.Samengevoegd))])
            {
                Nieuw = [Voorstelrijen.Gemaakt(brief, samen, rijen.Min(r => r.Vertrouwen), string.Join(' ', rijen.Select(r => r.Sleutel)))],
            }, ct);
        return uitkomst.Gelukt ? nieuw : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }

    private async Task<Uitkomst<long>> Leg(BriefRij brief, string sleutel, int gezien, Oordeelplan plan, CancellationToken ct)
    {
        var uitkomst = await vast.Voer(brief, plan, ct);
        return uitkomst.Gelukt ? uitkomst : await kamer.Verklaar<long>(brief, sleutel, gezien, uitkomst.Weigeringen, ct);
    }
}
