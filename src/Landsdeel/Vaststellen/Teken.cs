using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;

namespace Landsdeel.Vaststellen;

/// <summary>What a mandated person does for the own partij with what lies before it, and how the secretaris reminds.</summary>
public sealed class Teken(Ondertekenopslag opslag, Tekenpost post, Sessie sessie)
{
    /// <param name="digest">Of the version that the person had on screen.</param>
    /// <param name="als">For whom: the own partij or one that went on in it. Null for the first that nobody answered for yet.</param>
    public Task<Uitkomst<Ondertekening>> Antwoord(Voorwerpsoort soort, string sleutel, string digest, Antwoord antwoord, CancellationToken ct, PartijId? als = null) =>
        Doe(soort, sleutel, als, antwoord.Soort switch
        {
            Instemmingsoort.OnderVoorbehoud => "ingestemd onder voorbehoud",
            Instemmingsoort.Geweigerd => "instemming geweigerd",
            _ => "ingestemd",
        }, antwoord.Tekst, (o, wie, dag) => o.Antwoordt(wie, digest, antwoord, dag, sessie.NuMicros), ct);

    public Task<Uitkomst<Ondertekening>> HefOp(Voorwerpsoort soort, string sleutel, string? afloop, CancellationToken ct, PartijId? als = null) =>
        Doe(soort, sleutel, als, "voorbehoud opgeheven", afloop, (o, wie, dag) => o.HefOp(wie, afloop, dag, sessie.NuMicros), ct);

    public Task<Uitkomst<Ondertekening>> Handhaaf(Voorwerpsoort soort, string sleutel, string? afloop, CancellationToken ct, PartijId? als = null) =>
        Doe(soort, sleutel, als, "voorbehoud gehandhaafd", afloop, (o, wie, dag) => o.Handhaaf(wie, afloop, dag, sessie.NuMicros), ct);

    public Task<Uitkomst<Ondertekening>> Aanvaard(Voorwerpsoort soort, string sleutel, PartijId van, CancellationToken ct, PartijId? als = null) =>
        Doe(soort, sleutel, als, "voorbehoud aanvaard", van.Waarde, (o, wie, dag) => o.Aanvaardt(wie, van, dag, sessie.NuMicros), ct);

    /// <param name="aan">Null for everyone that must still answer.</param>
    /// <param name="site">Where this site is, for the link in the message; empty leaves it out.</param>
    public async Task<Uitkomst<Ondertekening>> Herinner(Voorwerpsoort soort, string sleutel, IReadOnlyList<PartijId>? aan, string? tekst, string site, CancellationToken ct) =>
        Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht ? geenRecht
            : await opslag.Wijzig(soort, sleutel, "herinnerd aan tekenen", tekst ?? "", async (stand, dag) =>
                await WeigerBuiten(stand, soort, sleutel, ct) is { } nee ? nee : stand.Ondertekening.Herinner(sessie.Actor, aan, tekst, dag), ct, o => post.Herinner(o, site, ct));

    /// <summary>Reminding is for a secretaris within whose reach it lies.</summary>
    private async Task<Weigering?> WeigerBuiten(Stand stand, Voorwerpsoort soort, string sleutel, CancellationToken ct) =>
        Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren, await Reikt(stand, soort, sleutel, ct), stand.Overleg?.Id);

    private async Task<Uitkomst<Ondertekening>> Doe(
        Voorwerpsoort soort, string sleutel, PartijId? als, string wat, string? waarom, Func<Ondertekening, Ondertekenaar, DateOnly, Uitkomst<Ondertekening>> daad, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.Ondertekenen) is { } geenRecht) return geenRecht;
        if (als is { } gekozen && !sessie.Kijker.Namens.Contains(gekozen)) return new NietGevraagd();
        return await opslag.Wijzig(soort, sleutel, wat, waarom?.Trim() ?? "", async (stand, dag) =>
        {
            var o = stand.Ondertekening;
            // First for whom nobody answered yet.
            IReadOnlyList<PartijId> voor = als is { } een ? [een] : o.MoetenNog.Select(g => g.Partij).Where(sessie.Kijker.Namens.Contains).ToList() is { Count: > 0 } nog ? nog : [.. o.Gevraagd.Select(g => g.Partij)];
            return daad(o, await opslag.Ondertekenaar(dag, stand.Overleg, await Reikt(stand, soort, sleutel, ct), voor, ct), dag);
        }, ct);
    }

    /// <summary>Whether the person of this session may sign it, by the same rule as signing itself. Null when nothing lies before the partijen.</summary>
    public async Task<Mandaatstand?> Mandaat(Voorwerpsoort soort, string sleutel, CancellationToken ct) =>
        await opslag.Nu(soort, sleutel, ct) is { } stand ? opslag.Mandaat(opslag.Dag(stand), stand.Overleg, await Reikt(stand, soort, sleutel, ct)) : null;

    private async Task<Landsdelen> Reikt(Stand stand, Voorwerpsoort soort, string sleutel, CancellationToken ct) =>
        await Landsdelen(soort, sleutel, ct) | (stand.Overleg?.Landsdelen ?? Domain.Gedeeld.Landsdelen.Geen);

    private async Task<Landsdelen> Landsdelen(Voorwerpsoort soort, string sleutel, CancellationToken ct) =>
        soort == Voorwerpsoort.Afspraak && await opslag.Afspraak(sleutel, ct) is var (afspraak, _, _) ? afspraak.Landsdelen : Domain.Gedeeld.Landsdelen.Geen;
}
