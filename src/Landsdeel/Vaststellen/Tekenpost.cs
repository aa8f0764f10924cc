using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Opmaak;
using Landsdeel.Overleggen;

namespace Landsdeel.Vaststellen;

/// <summary>Tells who can sign that something lies before them, in the transaction of the act that laid it there.</summary>
public sealed class Tekenpost(IPost post, Tekenbevoegden bevoegden, Lijstopslag lijsten, Ondertekenopslag opslag, Sessie sessie)
{
    /// <summary>To everyone that must still answer.</summary>
    public Task Vraag(Ondertekening o, string site, CancellationToken ct) =>
        Stuur(o, [.. o.MoetenNog.Select(g => g.Partij)], "Ligt voor om vast te stellen", $"{sessie.Actor.Naam} heeft het volgende voorgelegd om samen vast te stellen", null, site, ct);

    /// <summary>To those of the last reminder.</summary>
    public Task Herinner(Ondertekening o, string site, CancellationToken ct) =>
        Stuur(o, o.Herinneringen[^1].Aan, "Herinnering: uw antwoord wordt gevraagd", $"{sessie.Actor.Naam} herinnert u aan het volgende", o.Herinneringen[^1].Tekst, site, ct);

    /// <summary>A subject is one short line.</summary>
    private static string EenRegel(string naam)
    {
        var regel = naam.ReplaceLineEndings(" ");
        return regel.Length <= 100 ? regel : regel[..99] + "…";
    }

    private async Task Stuur(Ondertekening o, IReadOnlyList<PartijId> aan, string onderwerp, string begin, string? tekst, string site, CancellationToken ct)
    {
        var overleg = o.Voorwerp.Soort == Voorwerpsoort.Lijst && await lijsten.Overleg(new(o.Voorwerp.Sleutel), ct) is var (van, _) ? van : null;
        var termijn = o.Termijn is { } dag ? $"Uw antwoord wordt gevraagd tot en met {dag.Voluit()}. Niet antwoorden is nooit instemmen.\n\n" : "";
        var landsdelen = o.Voorwerp.Soort == Voorwerpsoort.Afspraak && await opslag.Afspraak(o.Voorwerp.Sleutel, ct) is var (afspraak, _, _) ? afspraak.Landsdelen : overleg?.Landsdelen ?? Landsdelen.Geen;
        foreach (var mens in await bevoegden.Van(aan, sessie.Vandaag, landsdelen, overleg?.Id, ct))
        {
            // Who signs for partijen that went on in the own one is told for which.
            var voor = mens.Voor.Where(p => p != mens.Partij).Select(p => o.Gevraagd.First(g => g.Partij == p).Naam ?? p.Waarde).ToList();
            var opvolger = voor.Count == 0 ? "" : $"{(mens.Voor.Count > voor.Count ? "Het wordt u ook gevraagd" : "Het wordt u gevraagd")} als opvolger van {Woorden.Samen(voor)}.\n\n";
            if (mens.Adres is { } adres)
                post.Leg(adres, $"{onderwerp}: {EenRegel(o.Voorwerp.Naam)}",
                    $"Beste {mens.Naam},\n\n{begin}:\n\n{o.Voorwerp.Naam}, versie {o.Voorwerp.Versie}\n\n{opvolger}{(tekst is null ? "" : tekst + "\n\n")}{termijn}{site}{Vaststelwoorden.Adres(o.Voorwerp)}\n", mens.Account);
        }
    }
}
