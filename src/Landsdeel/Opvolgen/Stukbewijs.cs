using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Overleggen.Voorbereiden;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opvolgen;

/// <summary>Evidence that stands in a piece of a meeting: which pieces there are to choose from, and where in one the quoted words stand.</summary>
public sealed class Stukbewijs(LandsdeelDb db, Sessie sessie, StukVragen stukken, Tekstlezer lezer)
{
    /// <summary>Begins what stands in a form for a piece; the key of a document never holds a colon.</summary>
    public const string Voorvoegsel = "stuk:";

    /// <summary>The newest pieces that this viewer may see, with the meeting they are of.</summary>
    public async Task<IReadOnlyList<(string Bron, string Naam)>> Keuzes(CancellationToken ct)
    {
        var nieuwste = await stukken.Nieuwste(ct);
        var ids = nieuwste.Select(s => s.Stuk.Overleg.Waarde).Distinct().ToList();
        var namen = (await db.Overleggen.AsNoTracking().Op(sessie.Blik).Where(o => ids.Contains(o.OverlegId)).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
            .ToDictionary(o => o.OverlegId, o => NaamVragen.OverlegNaam(o.Naam, o.Landsdelen));
        return [.. nieuwste.Where(s => namen.ContainsKey(s.Stuk.Overleg.Waarde)).Select(s => (Voorvoegsel + s.Stuk.Id, $"{s.Stuk.Titel} ({namen[s.Stuk.Overleg.Waarde]})"))];
    }

    /// <summary>The evidence with its piece, its newest version, and the lines of the quote.</summary>
    /// <param name="bron">As <see cref="Keuzes"/> gives it.</param>
    public async Task<Uitkomst<Bewijsstuk>> Vul(Bewijsstuk bewijs, string bron, Zicht zicht, CancellationToken ct)
    {
        var id = bron[Voorvoegsel.Length..];
        if (!IdVorm.Geldig(id) || await stukken.Met([id], ct) is not [{ Stuk: { Versies: [.., var versie] } stuk }]) return new BewijsdocumentOnbekend();
        if (!new Zicht(versie.Niveau, stuk.Indiener, versie.Niveau == ZichtNiveau.Overleg ? stuk.Overleg : null).Dekt(zicht)) return new BewijsRuimerDanDocument();
        bewijs = bewijs with { Stuk = id, Stukversie = versie.Nummer, Overleg = stuk.Overleg, Titel = bewijs.Titel == "" ? stuk.Titel : bewijs.Titel };
        if (bewijs.Citaat is null) return bewijs;
        if (await Regels(id, versie, ct) is { } regels) return bewijs.MetPlaats(regels);
        // A sheet, a picture or a scan: then the page says where to look.
        return bewijs.Pagina is null ? new StukTekstOntbreekt() : bewijs;
    }

    private async Task<string[]?> Regels(string stuk, Domain.Overleggen.Voorbereiden.Stukversie versie, CancellationToken ct)
    {
        if (versie.Bytes > Leesgrenzen.Gewoon.Bytes) return null;
        using var inhoud = new MemoryStream((int)versie.Bytes);
        await stukken.Schrijf(stuk, versie.Nummer, inhoud, ct);
        inhoud.Position = 0;
        return await lezer.Lees(inhoud, versie.Bestandsnaam, null, ct) is { Gelukt: true } gelezen ? gelezen.Waarde.Bron.Tekst.Split('\n') : null;
    }
}
