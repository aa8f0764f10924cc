using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen;

/// <summary>An item that was made by hand and is not saved yet.</summary>
public sealed record EigenPunt(string Sleutel, string Titel, AgenderingActie Actie, Zekerheid Zekerheid);

/// <summary>Saves what the secretary made of an agenda as its next version.</summary>
public sealed class BewaarAgenda(AgendaVragen vragen, AgendaOpslag opslag, Gedeeld.Sessie sessie)
{
    /// <param name="basis">The version the form was made from. A newer one refuses the write with <see cref="AgendaIsGewijzigd"/>.</param>
    /// <param name="vast">Also fixes the agenda.</param>
    public async Task<Uitkomst<int>> Voer(OverlegId overleg, int basis, Agendainvoer invoer, IReadOnlyList<EigenPunt> eigen, string waarom, bool vast, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (await opslag.Huidig(overleg, ct) is not { } huidig) return new GeenAgenda();
        if (huidig.Nummer != basis) return new AgendaIsGewijzigd(huidig.Nummer);
        if (huidig.Agenda.Status == AgendaStatus.Vast) return new AgendaIsVast();
        var nieuw = invoer.Toegepast(huidig.Agenda, await Aanbod(overleg, invoer, eigen, ct));
        if (nieuw.Gelukt && vast) nieuw = nieuw.Waarde.StelVast();
        if (!nieuw.Gelukt) return Uitkomst.Geweigerd<int>(nieuw.Weigeringen);
        var uitkomst = await opslag.Bewaar(nieuw.Waarde, basis, vast ? OverlegStatus.AgendaVast : OverlegStatus.AgendaConcept,
            vast ? "agenda vastgesteld" : "agenda gewijzigd", waarom, ct);
        return uitkomst.Weigeringen.Any(w => w.Code == "gelijktijdig-gewijzigd") && await opslag.Huidig(overleg, ct) is { } nu && nu.Nummer != basis
            ? new AgendaIsGewijzigd(nu.Nummer) : uitkomst;
    }

    /// <summary>Everything that the form may add: what is proposed, what stands in the register, what was made by hand.</summary>
    internal async Task<Dictionary<string, Agendapunt>> Aanbod(OverlegId overleg, Agendainvoer invoer, IReadOnlyList<EigenPunt> eigen, CancellationToken ct)
    {
        Dictionary<string, Agendapunt> aanbod = [];
        if (await vragen.Van(overleg, ct) is { } beeld)
            foreach (var punt in beeld.Voorstel.Punten.Concat(beeld.Voorstel.Daarnaast).Concat(beeld.Voorstel.ZonderMoment)) aanbod[punt.Sleutel] = punt;
        foreach (var punt in eigen)
            aanbod[punt.Sleutel] = Eigen(punt);
        foreach (var sleutel in invoer.Punten.Select(p => p.Sleutel).Concat(invoer.Afgevallen.Select(a => a.Sleutel)).Where(s => !aanbod.ContainsKey(s)).Take(Agenda.MeestePunten))
            if (IdVorm.Geldig(sleutel) && await vragen.Punt(sleutel, ct) is { } punt) aanbod[sleutel] = punt;
        return aanbod;
    }

    internal static Agendapunt Eigen(EigenPunt punt) => new()
    {
        Sleutel = punt.Sleutel,
        Titel = punt.Titel,
        Herkomst = Puntherkomst.Zelf,
        Actie = punt.Actie,
        Zekerheid = punt.Zekerheid,
        Reden = "Door het secretariaat toegevoegd.",
    };
}
