using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What every judgement begins with: the letter and the proposal, and whether this one may judge it now.</summary>
public sealed class Oordeelkamer(Sessie sessie, BriefVragen vragen)
{
    internal async Task<Uitkomst<(BriefRij Brief, BriefVoorstelRij Rij)>> Open(string briefId, string sleutel, int gezien, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new OordeelKijktTerug();
        if (await vragen.Vind(briefId, ct) is not { Stand: BriefStand.Gelezen } brief) return new BriefNietGevonden();
        if (await vragen.Een(brief, sleutel, ct) is not { } rij) return new VoorstelNietGevonden();
        return Oordeelregels.Weiger(rij.Domein(), gezien, sessie.Oordelaar(), sessie.NuMicros) is { } weigering ? weigering : (brief, rij);
    }

    /// <summary>Two at once: the second is told who did what.</summary>
    internal async Task<Uitkomst<T>> Verklaar<T>(BriefRij brief, string sleutel, int gezien, IReadOnlyList<Weigering> weigeringen, CancellationToken ct)
    {
        if (weigeringen.All(w => w is GelijktijdigGewijzigd or BestaatAl) && await vragen.Een(brief, sleutel, ct) is { } nu
            && Oordeelregels.Weiger(nu.Domein(), gezien, sessie.Oordelaar(), sessie.NuMicros) is { } wie) return wie;
        return Uitkomst.Geweigerd<T>(weigeringen);
    }
}
