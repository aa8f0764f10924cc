using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;

namespace Landsdeel.Journaal;

/// <summary>Whether everything that was recorded is still as it was recorded.</summary>
public sealed class ControleerJournaal(LandsdeelDb db)
{
    /// <summary>The number of acts that hold, or where the chain breaks first.</summary>
    public async Task<Uitkomst<long>> Voer(CancellationToken ct)
    {
        var (schakels, breuk) = await new Journaalcontrole(db).Voer(ct);
        return breuk is null ? schakels : new JournaalGebroken(breuk);
    }
}
