using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>One version in the life of an afspraak, with the act that recorded it.</summary>
/// <param name="Nummer">From 1, among those that this viewer may see: that there were others before does not show.</param>
/// <param name="GeldigVan">First day it holds, as now known; null when the register no longer holds it true.</param>
/// <param name="GeldigTot">First day it no longer holds; null without an end.</param>
/// <param name="Wat">What was done: "afspraak gewijzigd".</param>
/// <param name="Op">When, in UTC microseconds.</param>
/// <param name="Velden">What differs from the version before; empty for the first.</param>
public sealed record Levensmoment(
    int Nummer, Afspraak Inhoud, Zicht Zicht, DateOnly? GeldigVan, DateOnly? GeldigTot,
    string Wat, string Wie, PartijId Partij, long Op, string Waarom, string? Bron,
    IReadOnlyList<AfspraakVeld> Velden, bool NuBekeken);

/// <summary>The versions of an afspraak in the order in which they were recorded, as far as they may be seen.</summary>
public sealed class Levensloop(LandsdeelDb db, Sessie sessie)
{
    public async Task<IReadOnlyList<Levensmoment>> Voor(AfspraakId id, CancellationToken ct)
    {
        var versies = db.Versies.AsNoTracking().Include(v => v.Handeling)
            .Where(v => v.Soort == AggregaatSoort.Afspraak && v.AggregaatId == id.Waarde);
        // Who asks what the register knew then, does not see what it learned later.
        if (sessie.Blik.BekendMicros is { } bekend) versies = versies.Where(v => v.VastgelegdOp <= bekend);
        var rijen = await versies.OrderBy(v => v.Id).ToListAsync(ct);
        var momenten = new List<Levensmoment>();
        foreach (var groep in rijen.GroupBy(v => v.Nummer).OrderBy(g => g.Key))
        {
            // A version is stored again when its days are cut short; the first row holds the act, the last its days.
            var eerste = groep.First();
            var nu = groep.LastOrDefault(v => v.VervangenOp > (sessie.Blik.BekendMicros ?? Tijdsblik.Open - 1));
            var inhoud = VindAfspraak.Inhoud(eerste.Inhoud);
            var handeling = eerste.Handeling!;
            momenten.Add(new(
                momenten.Count + 1, inhoud, VindAfspraak.Lees(eerste).Zicht,
                nu?.GeldigVan, nu is null || nu.GeldigTot == Tijdsblik.ZonderEinde ? null : nu.GeldigTot,
                handeling.Soort, handeling.Wie, new(handeling.Partij), handeling.Op, handeling.Waarom, handeling.Bron,
                momenten.Count == 0 ? [] : AfspraakVerschil.Velden(momenten[^1].Inhoud, inhoud),
                nu is not null && nu.GeldigVan <= sessie.Peildatum && sessie.Peildatum < nu.GeldigTot));
        }
        return momenten;
    }
}
