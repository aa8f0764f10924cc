using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What a person pointed at in the letter, in lines and characters of a line.</summary>
/// <param name="VanKolom">First character of the first line; null takes the line whole.</param>
/// <param name="TotKolom">Just past the last character of the last line; null takes the line whole.</param>
public sealed record Aanwijzing(int VanRegel, int TotRegel, int? VanKolom = null, int? TotKolom = null);

/// <summary>Adds a proposal that the reader missed, open like any other. Writes nothing in the register.</summary>
public sealed class VulAan(LandsdeelDb db, Sessie sessie, BriefVragen vragen, Briefbestand lezer, LegOordeelVast vast)
{
    private const int MeestePogingen = 4;

    /// <returns>The key of the proposal.</returns>
    public async Task<Uitkomst<string>> Voer(string briefId, Aanwijzing waar, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new OordeelKijktTerug();
        if (await vragen.Vind(briefId, ct) is not { Stand: BriefStand.Gelezen } brief) return new BriefNietGevonden();
        if (Tekens(brief.Tekst, waar) is not { } bereik) return new KeuzeLeeg();
        for (var poging = 1; ; poging++)
        {
            var alle = await vragen.Voorstellen(brief, ct);
            var sleutel = $"m{alle.Select(v => v.Sleutel[0] == 'm' && int.TryParse(v.Sleutel[1..], out var n) ? n : 0).DefaultIfEmpty().Max() + 1}";
            var gelezen = Aanvulling.Lees(brief.Tekst, bereik.Van, bereik.Tot, sleutel, Briefkop.Lees(brief).GeldigVan, Leesgidslijsten.Alle(), lezer.LeesTekst);
            if (!gelezen.Gelukt) return Uitkomst.Geweigerd<string>(gelezen.Weigeringen);
            var plaats = gelezen.Waarde.Plaats;
            if (alle.FirstOrDefault(v => v.Soort == VoorstelSoort.Afspraak && v.Domein().Telt
                && v.Markeringen().Any(m => m.VanTeken == plaats.VanTeken && m.TotTeken == plaats.TotTeken)) is { } er) return new KeuzeIsVoorstel(er.Sleutel, er.Tekst);
            var afspraak = Voorstelafspraak.Van(gelezen.Waarde, new(brief.DocumentId), brief.Tekst);
            try
            {
                var uitkomst = await vast.Voer(brief, new(VoorstelStand.Toegevoegd, []) { Nieuw = [Voorstelrijen.Gemaakt(brief, afspraak, 1, "")] }, ct);
                return uitkomst.Gelukt ? sleutel : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
            }
            catch (DbUpdateException) when (poging < MeestePogingen)
            {
                // Someone else added one at the same moment, under the same key.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Null when there are no such lines.</summary>
    private static (int Van, int Tot)? Tekens(string tekst, Aanwijzing waar)
    {
        var begin = new List<int> { 0 };
        for (var i = tekst.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = tekst.IndexOf('\n', i + 1)) begin.Add(i + 1);
        begin.Add(tekst.Length + 1);
        if (waar.VanRegel < 1 || waar.TotRegel < waar.VanRegel || waar.TotRegel >= begin.Count) return null;
        var (eerste, laatste, einde) = (begin[waar.VanRegel - 1], begin[waar.TotRegel - 1], begin[waar.TotRegel] - 1);
        var van = waar.VanKolom is { } v ? Math.Clamp(eerste + (long)v, eerste, einde) : eerste;
        var tot = waar.TotKolom is { } t ? Math.Clamp(laatste + (long)t, laatste, einde) : einde;
        return ((int)van, (int)tot);
    }
}
