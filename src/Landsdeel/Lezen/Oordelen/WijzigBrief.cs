using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What one can do with a letter as a whole: correct what is known of it, say who may see what comes of it, share the
/// judging, or take it away.</summary>
public sealed class WijzigBrief(LandsdeelDb db, Sessie sessie, BriefVragen vragen)
{
    /// <param name="titel">Empty leaves it.</param>
    /// <param name="meekijken">Who may look at the letter and judge with: the own partij, or all.</param>
    public async Task<Uitkomst<string>> Voer(string briefId, string? titel, DateOnly? datum, ZichtNiveau zicht, string? verslagVan, ZichtNiveau meekijken, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.Inlezen) is { } geenRecht) return geenRecht;
        if (await vragen.Vind(briefId, ct) is not { Stand: BriefStand.Gelezen } brief) return new BriefNietGevonden();
        var kop = Briefkop.Lees(brief);
        if (zicht is ZichtNiveau.Overleg || meekijken is not (ZichtNiveau.Eigen or ZichtNiveau.AllePartijen) || !Enum.IsDefined(zicht)) return new ZichtVanBriefOnbekend();
        if (zicht != kop.Zicht && await IetsOvergenomen(brief, ct)) return new ZichtLigtVast();
        if (verslagVan is { } woorden && TermijnParser.Lees(woorden, datum ?? kop.GeldigVan) is not { Overleg: not null }) return new VerslagOnleesbaar();
        var nieuw = (kop with { GeldigVan = datum ?? kop.GeldigVan, Zicht = zicht, VerslagVan = verslagVan, Kenmerken = kop.Kenmerken with { Datum = datum ?? kop.Kenmerken.Datum } }).Schrijf();
        var schoon = Invoertekst.Schoon(titel) is { } t ? t.Length > 300 ? t[..300] : t : brief.Titel;
        await db.Brieven.Where(b => b.Id == brief.Id).ExecuteUpdateAsync(s => s.SetProperty(b => b.Kop, nieuw).SetProperty(b => b.Titel, schoon)
            .SetProperty(b => b.ZichtNiveau, b => b.ZichtPartij == sessie.Actor.Partij.Waarde ? meekijken : b.ZichtNiveau), ct);
        return brief.Id;
    }

    public Task<bool> IetsOvergenomen(BriefRij brief, CancellationToken ct) =>
        db.Set<BriefVoorstelRij>().AnyAsync(v => v.BriefId == brief.Id && v.RecordId != "", ct);

    /// <summary>Takes the letter and its proposals away. What was taken over stays in the register, with its passage.</summary>
    public async Task<Uitkomst<string>> Verwijder(string briefId, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.Inlezen) is { } geenRecht) return geenRecht;
        if (await vragen.Vind(briefId, ct) is not { } brief || brief.ZichtPartij != sessie.Actor.Partij.Waarde) return new BriefNietGevonden();
        await db.Brieven.Where(b => b.Id == brief.Id).ExecuteDeleteAsync(ct);
        return brief.Bestand;
    }

    /// <summary>Why a letter was not read; once told, nothing of it is left. Null for any other letter.</summary>
    public async Task<(string Melding, string? Eerder)?> Geweigerd(string briefId, CancellationToken ct)
    {
        if (await vragen.Vind(briefId, ct) is not { Stand: BriefStand.Geweigerd } brief) return null;
        await db.Brieven.Where(b => b.Id == brief.Id).ExecuteDeleteAsync(ct);
        return (brief.Melding, Briefkop.Lees(brief).Eerder);
    }
}
