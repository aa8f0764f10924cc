using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Opvolgen;

/// <summary>The trekker asks to see an afspraak as kept; the others confirm or dispute. Writers who meet take turns.</summary>
public sealed class Nakomen(LandsdeelDb db, Sessie sessie, Opvolgbron bron, OpvolgVragen vragen)
{
    private const int Pogingen = 8;

    /// <param name="bewijs">Keys of evidence that was added before.</param>
    /// <param name="versie">The version that the person had on screen; null takes the newest.</param>
    public Task<Uitkomst<Nakoming>> Vraag(string sleutel, IReadOnlyList<string> bewijs, string? toelichting, int? versie, CancellationToken ct) =>
        Doe(sleutel, "gevraagd om als nagekomen te zien", toelichting, async (stand, nu) =>
        {
            if (bron.WeigerTrekker(stand) is { } nee) return nee;
            if (versie is { } gezien && gezien != stand.Versie.Nummer) return new AfspraakGewijzigd();
            if (stand.Versie.Zicht.Niveau == ZichtNiveau.Eigen) return new NakomingAlleenEigen();
            var als = sessie.Namens(stand.Rollen.Trekkers)!.Value;
            var gevraagd = stand.Rollen.Beoordelaars(als, stand.KanAntwoorden);
            var zicht = Zicht(stand, gevraagd);
            if (!zicht.Gelukt) return Uitkomst.Geweigerd<Nakoming>(zicht.Weigeringen);
            var gekozen = (await vragen.BewijsNu(stand.Afspraak.Id, ct)).Where(b => b.Inhoud.Ingetrokken is null && sessie.Kijker.Namens.Contains(b.Inhoud.Partij) && bewijs.Contains(b.Inhoud.Id)).ToList();
            if (gekozen.FirstOrDefault(b => b.Zicht.Niveau < zicht.Waarde.Niveau) is { } verborgen) return new BewijsNietVoorBeoordelaars(verborgen.Inhoud.Titel, zicht.Waarde.Niveau);
            return Nakoming.Vraag(nu?.Inhoud, stand.Afspraak, new()
            {
                Nummer = 0,
                Partij = als,
                Wie = sessie.Actor.Naam,
                Dag = Dag(stand, nu),
                Versie = stand.Versie.Nummer,
                Digest = "",
                Toelichting = Invoertekst.Schoon(toelichting),
                Bewijs = [.. gekozen.Select(b => b.Inhoud.Id)],
                Gevraagd = gevraagd,
            });
        }, ct);

    /// <param name="verzoek">Number of the request that the person had on screen; null for the last.</param>
    public Task<Uitkomst<Nakoming>> Antwoord(string sleutel, Nakomingsantwoord antwoord, string? reden, int? verzoek, CancellationToken ct) =>
        Doe(sleutel, antwoord == Nakomingsantwoord.Bevestigd ? "nakoming bevestigd" : "nakoming betwist", reden, (stand, nu) => Task.FromResult(Antwoordt(stand, nu, antwoord, reden, verzoek)), ct);

    public Task<Uitkomst<Nakoming>> TrekIn(string sleutel, CancellationToken ct) => Doe(sleutel, "verzoek om nakoming ingetrokken", null, (stand, nu) => Task.FromResult(
        bron.WeigerTrekker(stand) is { } nee ? nee : nu is null ? new NietVoorgelegdTeBevestigen() : nu.Inhoud.TrekIn(sessie.Namens([nu.Inhoud.Laatste?.Partij ?? default]) ?? sessie.Actor.Partij, Dag(stand, nu))), ct);

    private Uitkomst<Nakoming> Antwoordt(Opvolgstand stand, Opvolgdeel<Nakoming>? nu, Nakomingsantwoord antwoord, string? reden, int? verzoek)
    {
        if (nu?.Inhoud.Laatste is not { } laatste) return new NietVoorgelegdTeBevestigen();
        var als = bron.AlsWie(stand, laatste);
        if (!als.Gelukt) return Uitkomst.Geweigerd<Nakoming>(als.Weigeringen);
        return nu.Inhoud.Antwoordt(new(als.Waarde, sessie.Actor.Partij, sessie.Actor.Naam, antwoord, Invoertekst.Schoon(reden), Dag(stand, nu), sessie.NuMicros), verzoek ?? laatste.Nummer, stand.Afspraak);
    }

    private async Task<Uitkomst<Nakoming>> Doe(
        string sleutel, string wat, string? waarom, Func<Opvolgstand, Opvolgdeel<Nakoming>?, Task<Uitkomst<Nakoming>>> daad, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            if (await bron.Laad(sleutel, ct) is not { } stand) return new AfspraakNietGevonden();
            var nu = await vragen.NakomingNu(stand.Afspraak.Id, ct);
            var uitkomst = await daad(stand, nu);
            if (!uitkomst.Gelukt || uitkomst.Waarde == nu?.Inhoud) return uitkomst;
            var dag = Dag(stand, nu);
            // Who must answer now may be others than before, and so may be who sees it.
            var zicht = Zicht(stand, uitkomst.Waarde.Laatste!.Gevraagd) is { Gelukt: true } z && z.Waarde.Niveau > (nu?.Zicht.Niveau ?? ZichtNiveau.Eigen) ? z.Waarde : nu!.Zicht;
            List<Schrijfopdracht> opdrachten = [new(AggregaatSoort.Nakoming, stand.Afspraak.Id.Waarde, uitkomst.Waarde, dag, zicht, nu is null ? Schrijfwijze.Nieuw : Schrijfwijze.Wijziging, nu?.Nummer)];
            if (uitkomst.Waarde.Laatste.Nagekomen is not null)
                opdrachten.Add(new(AggregaatSoort.Afspraak, stand.Afspraak.Id.Waarde, stand.Afspraak with { Status = AfspraakStatus.Nagekomen }, dag, stand.Versie.Zicht, Schrijfwijze.Wijziging, stand.Versie.Nummer));
            var gelegd = await new Vastlegger(db).Leg(sessie.Handeling(wat, Invoertekst.Schoon(waarom) ?? ""), opdrachten, ct);
            if (gelegd.Gelukt) return uitkomst;
            if (poging == Pogingen || gelegd.Weigeringen[0] is not (GelijktijdigGewijzigd or BestaatAl)) return Uitkomst.Geweigerd<Nakoming>(gelegd.Weigeringen);
        }
    }

    /// <summary>What was said on a later day is not undone by who looks from an earlier one.</summary>
    private DateOnly Dag(Opvolgstand stand, Opvolgdeel<Nakoming>? nu) =>
        new[] { sessie.Peildatum, stand.Versie.GeldigVan, nu?.GeldigVan ?? DateOnly.MinValue }.Max();

    /// <summary>How partijen come to call it kept is theirs, also when the afspraak itself is openbaar.</summary>
    private Uitkomst<Zicht> Zicht(Opvolgstand stand, IReadOnlyList<Beoordelaar> gevraagd)
    {
        var buiten = gevraagd.Select(g => g.Partij).OfType<PartijId>().Where(p => !stand.Deelnemers.Contains(p) && p != stand.Versie.Zicht.Eigenaar).ToList();
        if (stand.Versie.Zicht.Niveau == ZichtNiveau.Overleg)
            return buiten.Count > 0 ? new BeoordelaarZietNiet(stand.Naam(buiten[0])) : stand.Versie.Zicht with { Eigenaar = sessie.Actor.Partij };
        return stand.Overleg is { } overleg && stand.Deelnemers.Contains(sessie.Actor.Partij) && gevraagd.All(g => g.Partij is { } p && stand.Deelnemers.Contains(p))
            ? new Zicht(ZichtNiveau.Overleg, sessie.Actor.Partij, overleg) : new Zicht(ZichtNiveau.AllePartijen, sessie.Actor.Partij);
    }
}
