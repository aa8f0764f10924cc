using Landsdeel.Domain.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;

namespace Landsdeel.Afspraken.SamenWijzigen;

/// <summary>Records a change of several afspraken as one act, all or nothing.</summary>
public sealed class LegWijzigingVast(LandsdeelDb db, StelWijzigingVoor voorstel, Sessie sessie)
{
    /// <summary>How many were changed. Refused, with which, when one of them is no longer as its writer saw it.</summary>
    /// <param name="gezien">The afspraken that the preview said would change, with the versions it showed.</param>
    public async Task<Uitkomst<int>> Voer(IReadOnlyList<Gekozene> gezien, Wijzigwens wens, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is { } geenRecht) return geenRecht;
        var nu = await voorstel.Voer(gezien, wens, ct);
        if (!nu.Gelukt) return Uitkomst.Geweigerd<int>(nu.Weigeringen);
        if (Anders(gezien, nu.Waarde) is { Count: > 0 } anders) return new IntussenGewijzigd(anders);
        var veranderen = nu.Waarde.Veranderen;
        if (veranderen.Count == 0) return new NietsOver();
        var uitkomst = await new Vastlegger(db).Leg(
            sessie.Handeling("afspraken samen gewijzigd", $"{nu.Waarde.Waarom} ({nu.Waarde.Verandering})"),
            [.. veranderen.Select(r => new Schrijfopdracht(AggregaatSoort.Afspraak, r.Gekozene.Id, r.Schrijf!.Inhoud, nu.Waarde.Ingang, r.Schrijf.Zicht,
                r.Schrijf.Verbetering ? Schrijfwijze.Verbetering : Schrijfwijze.Wijziging, r.Gekozene.Nummer))], ct);
        if (uitkomst.Gelukt) return veranderen.Count;
        if (!uitkomst.Weigeringen.All(w => w is GelijktijdigGewijzigd)) return Uitkomst.Geweigerd<int>(uitkomst.Weigeringen);
        // Someone was just before us: say which, from how it stands now.
        var daarna = await voorstel.Voer(gezien, wens, ct);
        return new IntussenGewijzigd(daarna.Gelukt ? Anders(gezien, daarna.Waarde) : []);
    }

    /// <summary>Those that are not the version that was seen, or not there any more.</summary>
    private static List<string> Anders(IReadOnlyList<Gekozene> gezien, Wijzigvoorstel nu)
    {
        var gezienNummer = gezien.ToDictionary(g => g.Id, g => g.Nummer);
        return [.. nu.Regels.Where(r => r.Weigering is GekozeneOnbekend or HeeftLatereVersie || r.Gekozene.Nummer != gezienNummer[r.Gekozene.Id]).Select(r => r.Naam)];
    }
}
