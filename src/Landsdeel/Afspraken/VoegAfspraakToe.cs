using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;

namespace Landsdeel.Afspraken;

/// <summary>Adds an afspraak. Its referentie is given as soon as it is shared with others.</summary>
public sealed class VoegAfspraakToe(Sessie sessie, Identiteiten identiteiten, KennisVragen kennis, LegAfspraakVast vast)
{
    /// <summary>Everything that stands in the way; empty when it may be added.</summary>
    public async Task<IReadOnlyList<Weigering>> Controleer(Versiewens wens, CancellationToken ct) =>
        Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren, wens.Inhoud.Landsdelen, wens.Inhoud.Overleg) is { } geenRecht ? [geenRecht]
        : [.. AfspraakRegels.Controleer(wens.Inhoud, await kennis.Voor(wens.Inhoud, null, ct)), .. Versieregels.ControleerEerste(wens)];

    /// <param name="wens">Its content's key is given here, its owner is the partij of the session.</param>
    public async Task<Uitkomst<Afspraak>> Voer(Versiewens wens, CancellationToken ct)
    {
        wens = wens with
        {
            Inhoud = wens.Inhoud with { Id = new(identiteiten.Nieuw()), Referentie = null },
            Zicht = wens.Zicht with { Eigenaar = sessie.Actor.Partij },
        };
        var weigeringen = await Controleer(wens, ct);
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<Afspraak>(weigeringen);
        return await vast.Voer(sessie.Handeling("afspraak toegevoegd", wens.Waarom), wens, Schrijfwijze.Nieuw, null, ct);
    }
}
