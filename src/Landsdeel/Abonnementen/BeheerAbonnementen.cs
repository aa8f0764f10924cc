using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Abonnementen;

/// <summary>A subscription with what it is called for who has it.</summary>
/// <param name="Naam">Null when one may no longer see what it is about.</param>
/// <param name="Adres">The page of it; null likewise.</param>
public sealed record Abonnementbeeld(AbonnementRij Rij, string? Naam, string? Adres);

/// <summary>What someone follows. Subscriptions are one's own: of another person there are none.</summary>
public sealed class BeheerAbonnementen(LandsdeelDb db, Filteroplossing filters, Sessie sessie)
{
    public const int Meeste = 200;
    public const int LangsteNaam = 100;

    public async Task<IReadOnlyList<Abonnementbeeld>> Mijn(CancellationToken ct)
    {
        if (sessie.Persoon.Account is not { } account) return [];
        var rijen = await db.Abonnementen.AsNoTracking().Where(a => a.AccountId == account).OrderBy(a => a.Soort).ThenBy(a => a.Id).ToListAsync(ct);
        var afspraken = await Afspraken([.. rijen.Where(r => r.Soort == Abonnementsoort.Afspraak).Select(r => r.Sleutel)], ct);
        var overleggen = await Overleggen([.. rijen.Where(r => r.Soort == Abonnementsoort.Overleg).Select(r => r.Sleutel)], ct);
        return [.. rijen.Select(r => r.Soort switch
        {
            Abonnementsoort.Afspraak => afspraken.TryGetValue(r.Sleutel, out var a) ? new Abonnementbeeld(r, a, $"/afspraken/{r.Sleutel}") : new(r, null, null),
            Abonnementsoort.Overleg => overleggen.TryGetValue(r.Sleutel, out var o) ? new(r, o, $"/overleggen/{r.Sleutel}") : new(r, null, null),
            Abonnementsoort.Landsdeel => new(r, $"Landsdeel {r.Sleutel}", $"/afspraken?{Filtertaal.Landsdelen}={r.Sleutel.ToLowerInvariant()}"),
            _ => new(r, r.Naam, "/afspraken?" + r.Sleutel),
        })];
    }

    /// <summary>The subscription to this, if there is one.</summary>
    public async Task<AbonnementRij?> Vind(Abonnementsoort soort, string sleutel, CancellationToken ct) => sessie.Persoon.Account is { } account
        ? await db.Abonnementen.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == account && a.Soort == soort && a.Sleutel == sleutel, ct) : null;

    /// <summary>The key as it is kept and the name it has for this viewer; null when there is no such thing.</summary>
    public async Task<(string Sleutel, string Naam)?> Wat(Abonnementsoort soort, string? sleutel, CancellationToken ct)
    {
        switch (soort)
        {
            case Abonnementsoort.Afspraak when IdVorm.Geldig(sleutel):
                // As the page of an afspraak is found: by its referentie or its key.
                var id = await db.Afspraken.Where(a => a.VervangenOp == long.MaxValue && (a.AfspraakId == sleutel || a.Referentie == sleutel)).OrderByDescending(a => a.Id).Select(a => a.AfspraakId).FirstOrDefaultAsync(ct);
                return id is not null && (await Afspraken([id], ct)).TryGetValue(id, out var afspraak) ? (id, afspraak) : null;
            case Abonnementsoort.Overleg when IdVorm.Geldig(sleutel):
                return (await Overleggen([sleutel!], ct)).TryGetValue(sleutel!, out var overleg) ? (sleutel!, overleg) : null;
            case Abonnementsoort.Landsdeel when LandsdelenExtensions.Lees(sleutel, out var landsdeel):
                return (landsdeel.ToString(), $"Landsdeel {landsdeel}");
            case Abonnementsoort.Weergave when sleutel is not null:
                var filter = Filtertaal.Lees(QueryHelpers.ParseQuery(sleutel)).Filter;
                string? gebied = null;
                if (filter.Gebieden.Count > 0)
                {
                    // An area goes by its key, whatever it was called by; one that is not there cannot be followed.
                    var opgelost = await filters.Lees(QueryHelpers.ParseQuery(sleutel), ct);
                    if (opgelost.Filter.Gebieden.Count < filter.Gebieden.Count) return null;
                    filter = filter with { Gebieden = opgelost.Filter.Gebieden };
                    if (filter.Gebieden is [var een] && (filter with { Gebieden = [], Landsdelen = Landsdelen.Geen }).VraagtNiets)
                        gebied = $"Gebied {opgelost.Namen[een]}{(filter.Landsdelen == Landsdelen.Geen ? "" : $" ({filter.Landsdelen.Namen()})")}";
                }
                var vraag = Vraag(filter);
                return vraag.Length <= BerichtIndeling.LangsteWeergave ? (vraag, gebied ?? (vraag == "" ? "Alle afspraken" : "Deze lijst van afspraken")) : null;
            default:
                return null;
        }
    }

    /// <summary>Begins to follow, or changes when the message goes.</summary>
    public async Task<Uitkomst<string>> Volg(Abonnementsoort soort, string? sleutel, Berichtritme? ritme, string? naam, CancellationToken ct)
    {
        if (sessie.Persoon.Account is not { } account) return new AlleenMetAccount();
        if (await Wat(soort, sleutel, ct) is not var (echt, heet)) return new NietTeVolgen();
        if (ritme is not { } wanneer || !Enum.IsDefined(wanneer)) return new RitmeKiezen();
        naam = soort == Abonnementsoort.Weergave ? Invoertekst.Schoon(naam) ?? (heet.Length > LangsteNaam ? heet[..LangsteNaam] : heet) : "";
        if (naam.Length > LangsteNaam) return new NaamVanWeergave();
        var volgende = wanneer.Volgende(sessie.NuMicros);
        if (await db.Abonnementen.Where(a => a.AccountId == account && a.Soort == soort && a.Sleutel == echt)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Ritme, wanneer).SetProperty(a => a.VolgendeOp, volgende).SetProperty(a => a.Naam, naam), ct) > 0) return heet;
        if (await db.Abonnementen.CountAsync(a => a.AccountId == account, ct) >= Meeste) return new TeVeelAbonnementen();
        db.Abonnementen.Add(new()
        {
            AccountId = account,
            Soort = soort,
            Sleutel = echt,
            Naam = naam,
            Ritme = wanneer,
            GemaaktOp = sessie.NuMicros,
            // Only what comes after now is told.
            TotVolgnummer = await db.JournaalKop.Select(k => k.Volgnummer).SingleAsync(ct),
            VolgendeOp = volgende,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<AbonnementRij>().Any())
        {
            // Twice pressed: the first is there.
            db.ChangeTracker.Clear();
        }
        return heet;
    }

    public async Task<Uitkomst<bool>> Eindig(long id, CancellationToken ct) =>
        sessie.Persoon.Account is { } account && await db.Abonnementen.Where(a => a.Id == id && a.AccountId == account).ExecuteDeleteAsync(ct) > 0 ? true : new GeenAbonnement();

    /// <summary>The selection alone, without its order and the page one was on.</summary>
    internal static string Vraag(AfspraakFilter filter) =>
        QueryString.Create(Filtertaal.Paren(filter.Selectie).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value))).Value?.TrimStart('?') ?? "";

    private async Task<Dictionary<string, string>> Afspraken(List<string> ids, CancellationToken ct) => (await db.Afspraken.AsNoTracking()
        .Where(a => a.VervangenOp == long.MaxValue && ids.Contains(a.AfspraakId)).OrderBy(a => a.GeldigVan).ThenBy(a => a.Id).Select(a => new { a.AfspraakId, a.Referentie, a.Tekst }).ToListAsync(ct))
        .GroupBy(a => a.AfspraakId).ToDictionary(g => g.Key, g => Volgtekst.Afspraak(g.Last().Referentie, g.Last().Tekst));

    private async Task<Dictionary<string, string>> Overleggen(List<string> ids, CancellationToken ct) => (await db.Overleggen.AsNoTracking()
        .Where(o => o.VervangenOp == long.MaxValue && ids.Contains(o.OverlegId)).OrderBy(o => o.GeldigVan).ThenBy(o => o.Id).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
        .GroupBy(o => o.OverlegId).ToDictionary(g => g.Key, g => Volgtekst.Overleg(g.Last().Naam, g.Last().Landsdelen));
}
