using Landsdeel.Abonnementen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Herinneringen;

/// <summary>Which reminders one gets: all, until one says otherwise.</summary>
public sealed class KiesHerinneringen(LandsdeelDb db, Sessie sessie)
{
    public static IReadOnlyList<(Herinneringsoort Soort, string Naam)> Soorten { get; } =
    [
        (Herinneringsoort.Spoorboekje, "Stappen van een spoorboekje die eraan komen of te laat zijn"),
        (Herinneringsoort.Ondertekenen, "Wat voorligt om te tekenen, als de termijn nadert"),
        (Herinneringsoort.Termijnen, "Afspraken die mijn organisatie opvolgt, als de termijn nadert of voorbij is"),
    ];

    public async Task<Herinneringsoort> Uit(CancellationToken ct) => sessie.Persoon.Account is { } account
        ? await db.Berichtkeuzes.Where(k => k.AccountId == account).Select(k => k.Uit).SingleOrDefaultAsync(ct) : Herinneringsoort.Geen;

    /// <param name="aan">Those that one wants.</param>
    public async Task<Uitkomst<bool>> Voer(IEnumerable<Herinneringsoort> aan, CancellationToken ct)
    {
        if (sessie.Persoon.Account is not { } account) return new AlleenMetAccount();
        var uit = Soorten.Select(s => s.Soort).Except(aan).Aggregate(Herinneringsoort.Geen, (a, b) => a | b);
        if (await db.Berichtkeuzes.Where(k => k.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(k => k.Uit, uit), ct) > 0) return true;
        db.Berichtkeuzes.Add(new() { AccountId = account, Uit = uit });
        await db.SaveChangesAsync(ct);
        return true;
    }
}
