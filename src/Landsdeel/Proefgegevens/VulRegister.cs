using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Partijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Proefgegevens;

/// <summary>Fills a register with made-up afspraken, to try it and to measure it.</summary>
public sealed class VulRegister(LandsdeelDb db, Sessie sessie, PartijVragen partijen)
{
    public const int Meeste = 5_000_000;
    private const int PerKeer = 10_000;
    private const string Soort = "proefgegevens toegevoegd";
    private static readonly string[] EersteVulling = ["partijen geladen", "ronde geladen", Soort];

    /// <param name="ookHier">Also where people have worked.</param>
    /// <param name="gedaan">Told how many are recorded, after each act.</param>
    public async Task<Uitkomst<int>> Voer(int aantal, int zaad, bool ookHier, Action<int> gedaan, CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        if (!ookHier && await db.Handelingen.AnyAsync(h => !EersteVulling.Contains(h.Soort), ct)) return new RegisterInGebruik();
        var eerste = Proefafspraken.Sleutel(zaad, 1).Waarde;
        if (await db.Aggregaten.AnyAsync(a => a.Soort == AggregaatSoort.Afspraak && a.Id == eerste, ct)) return new ReeksStaatErAl(zaad);
        var wie = new Proefpartijen(zaad, await partijen.Lijst(null, null, ct));
        if (wie.Ministeries.Count == 0 || LandsdelenExtensions.Regionaal.Any(l => wie.Plaatsen(l).Count == 0)) return new GeenPartijen();

        var overleggen = Proefoverleggen.Maak(zaad, sessie.Peildatum, [.. wie.Ministeries.Select(m => new PartijId(m.Id))],
            LandsdelenExtensions.Regionaal.ToDictionary(l => l, l => (IReadOnlyList<PartijId>)[.. wie.Regio(l).Select(p => new PartijId(p.Id))]));
        var openbaar = new Zicht(ZichtNiveau.Openbaar, sessie.Actor.Partij);
        var gelegd = await new Vastlegger(db).Leg(Handeling(zaad), [.. overleggen.Select(o => new Schrijfopdracht(
            AggregaatSoort.Overleg, o.Id.Waarde, o, sessie.Peildatum.AddYears(-4), openbaar, Schrijfwijze.Nieuw))], ct);
        if (!gelegd.Gelukt) return Uitkomst.Geweigerd<int>(gelegd.Weigeringen);

        var maker = new Proefafspraken(zaad, sessie.Peildatum, wie, overleggen);
        var lader = new Bulklader(db);
        for (var van = 1; van <= aantal; van += PerKeer)
        {
            var uitkomst = await Deel(maker, lader, zaad, van, Math.Min(aantal, van + PerKeer - 1), ct);
            if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<int>(uitkomst.Weigeringen);
            gedaan(Math.Min(aantal, van + PerKeer - 1));
        }
        return aantal;
    }

    private async Task<Uitkomst<long>> Deel(Proefafspraken maker, Bulklader lader, int zaad, int van, int tot, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var tellers = (await db.Referenties.AsNoTracking().GroupBy(r => new { r.Letters, r.Jaar }).Select(g => new { g.Key.Letters, g.Key.Jaar, Laatste = g.Max(r => r.Nummer) }).ToListAsync(ct))
            .ToDictionary(t => (t.Letters, t.Jaar), t => t.Laatste);
        var referenties = new List<string?>();
        string Volgende(string letters, int jaar)
        {
            var nummer = tellers[(letters, jaar)] = tellers.GetValueOrDefault((letters, jaar)) + 1;
            referenties.Add($"{letters}-{jaar}-{nummer}");
            return referenties[^1]!;
        }
        var afspraken = new List<NieuweAfspraak>(tot - van + 1);
        for (var nummer = van; nummer <= tot; nummer++) afspraken.Add(maker.Maak(nummer, Volgende));
        var uitkomst = await lader.Leg(Handeling(zaad), afspraken, ct, _ => Referenties.Tel(db, referenties, ct));
        if (uitkomst.Gelukt) await transactie.CommitAsync(ct);
        return uitkomst;
    }

    private Handeling Handeling(int zaad) => sessie.Handeling(Soort, "om Landsdeel te proberen of te meten", $"zaad {zaad}");
}
