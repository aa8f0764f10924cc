using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;
using Verandering = Landsdeel.Domain.Afspraken.SamenWijzigen.Verandering;

namespace Landsdeel.Afspraken.SamenWijzigen;

/// <summary>Shows what a change does to each of the chosen afspraken, before anything is written.</summary>
public sealed class StelWijzigingVoor(LandsdeelDb db, PartijOpNaam opNaam, Sessie sessie)
{
    /// <summary>The names of the fields of the form.</summary>
    public const string Wat = "Wat", Trekker = "Trekker", Thema = "Thema", Moment = "Moment", Ingang = "Ingang", Waarom = "Waarom";

    public async Task<Uitkomst<Wijzigvoorstel>> Voer(IReadOnlyList<Gekozene> keuze, Wijzigwens wens, CancellationToken ct)
    {
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (keuze.Count == 0) return new NietsGekozen();
        if (keuze.Count > Verandering.Meeste) return new TeVeelGekozen();
        var weigeringen = new List<Weigering>();
        var (verandering, woorden) = await Lees(wens, weigeringen, ct);
        if (wens.Ingang is null) weigeringen.Add(new IngangOntbreekt(Ingang));
        if (string.IsNullOrWhiteSpace(wens.Waarom)) weigeringen.Add(new GrondOntbreekt(Waarom));
        else if (wens.Waarom.Length > Wijzigwens.LangsteGrond) weigeringen.Add(new GrondTeLang(Wijzigwens.LangsteGrond, Waarom));
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<Wijzigvoorstel>(weigeringen);

        var ids = keuze.Select(k => k.Id).ToList();
        var rijen = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(r => ids.Contains(r.AfspraakId))
            .Select(r => new Rij(r.AfspraakId, r.Nummer, r.Referentie, r.Tekst, r.GeldigVan, r.GeldigTot,
                r.ZichtNiveau, r.ZichtPartij, r.ZichtOverleg, r.Versie!.Inhoud)).ToDictionaryAsync(r => r.Id, ct);
        var hoogste = await db.Aggregaten.AsNoTracking().Where(a => a.Soort == AggregaatSoort.Afspraak && ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Nummer, ct);
        var namen = await Namen(rijen.Values, verandering!, ct);
        return new Wijzigvoorstel(woorden, wens.Ingang!.Value, wens.Waarom!.Trim(), [.. keuze.Select(k => rijen.TryGetValue(k.Id, out var rij)
            ? Regel(rij, hoogste[rij.Id], verandering!, wens.Ingang.Value, namen)
            : new Voorstelregel(k, "", k.Id, "", "", new GekozeneOnbekend()))]);
    }

    private async Task<(Verandering?, string)> Lees(Wijzigwens wens, List<Weigering> weigeringen, CancellationToken ct)
    {
        switch (wens.Wat)
        {
            case "trekker":
                var getypt = (wens.Trekker ?? "").Trim();
                var keuzes = Filtertaal.IsTekst(getypt) ? await opNaam.Vind(getypt, ct) : [];
                if (keuzes is [var (id, naam)]) return (new TrekkerWordt(new(id)), $"trekker wordt {naam}");
                weigeringen.Add(keuzes.Count == 0 ? new TrekkerOnbekend(getypt, Trekker)
                    : new TrekkerMeerduidig(getypt, string.Join(", ", keuzes.Take(PartijOpNaam.MeesteKeuzes).Select(k => k.Naam)), Trekker));
                break;
            case "moment":
                var woorden = (wens.Moment ?? "").Trim();
                if (woorden.Length <= TermijnParser.LangsteTermijn && Filtertaal.IsTekst(woorden) && TermijnParser.Lees(woorden, sessie.Peildatum) is { } termijn)
                    return (new MomentWordt(termijn), $"moment wordt {Termijnwoorden(termijn)}");
                weigeringen.Add(new MomentOnleesbaar(woorden.Length > 80 ? woorden[..80] + "…" : woorden, Moment));
                break;
            case "thema-erbij" or "thema-eraf":
                var thema = ThemasExtensions.Alle.FirstOrDefault(t => Filtertaal.ThemaWoord(t) == wens.Thema);
                if (thema == Themas.Geen) weigeringen.Add(new ThemaOntbreekt(Thema));
                else if (wens.Wat == "thema-erbij") return (new ThemaErbij(thema), $"thema {thema.Naam()} erbij");
                else return (new ThemaEraf(thema), $"thema {thema.Naam()} eraf");
                break;
            default:
                weigeringen.Add(new NietsTeWijzigen(Wat));
                break;
        }
        return (null, "");
    }

    private Voorstelregel Regel(Rij rij, int hoogste, Verandering verandering, DateOnly ingang, IReadOnlyDictionary<string, string> namen)
    {
        var oud = JsonSerializer.Deserialize<Afspraak>(rij.Inhoud, LandsdeelJson.Compact)!;
        var regel = new Voorstelregel(new(rij.Id, rij.Nummer), rij.Referentie, rij.Tekst, Woorden(oud, verandering, namen), "", null);
        if (rij.Nummer != hoogste || rij.GeldigTot != Tijdsblik.ZonderEinde) return regel with { Weigering = new HeeftLatereVersie() };
        if (Toegang.WeigerWijzigen(sessie, Bevoegdheid.AfsprakenBeheren, new(rij.Partij), oud.Landsdelen, oud.Overleg) is { } nee) return regel with { Weigering = nee };
        if (ingang < rij.GeldigVan) return regel with { Weigering = new IngangTeVroeg(rij.GeldigVan.Voluit()) };
        var uitkomst = verandering.Op(oud);
        if (!uitkomst.Gelukt) return regel with { Weigering = uitkomst.Weigeringen[0] };
        return regel with
        {
            Nieuw = Woorden(uitkomst.Waarde, verandering, namen),
            // On the very day that a version begins there is nothing before it to keep: the version itself is mended.
            Schrijf = new(uitkomst.Waarde, new(rij.Niveau, new(rij.Partij), rij.Overleg == "" ? null : new(rij.Overleg)), ingang == rij.GeldigVan),
        };
    }

    /// <summary>The part of an afspraak that the change is about, in words.</summary>
    private static string Woorden(Afspraak a, Verandering verandering, IReadOnlyDictionary<string, string> namen) => verandering switch
    {
        TrekkerWordt => string.Join("; ", a.Partijen.GroupBy(p => p.Rol).OrderBy(g => g.Key)
            .Select(g => $"{g.Key.Naam()}: {string.Join(", ", g.Select(p => namen.GetValueOrDefault(p.Partij.Waarde, p.Partij.Waarde)))}")) is { Length: > 0 } rollen ? rollen : "geen partijen",
        MomentWordt => a.Termijn is { } termijn ? Termijnwoorden(termijn) : "geen moment",
        _ => a.Themas == Themas.Geen ? "geen thema" : string.Join(", ", a.Themas.Losse().Select(t => t.Naam())),
    };

    private static string Termijnwoorden(Termijn termijn) => (termijn.Van, termijn.Tot) switch
    {
        ({ } van, { } tot) when van == tot => $"{termijn.Tekst} ({van.Voluit()})",
        ({ } van, { } tot) => $"{termijn.Tekst} ({van.Voluit()} tot en met {tot.Voluit()})",
        ({ } van, null) => $"{termijn.Tekst} (vanaf {van.Voluit()})",
        (null, { } tot) => $"{termijn.Tekst} (tot en met {tot.Voluit()})",
        _ => $"{termijn.Tekst} (zonder dag)",
    };

    private async Task<IReadOnlyDictionary<string, string>> Namen(IEnumerable<Rij> rijen, Verandering verandering, CancellationToken ct)
    {
        if (verandering is not TrekkerWordt trekker) return new Dictionary<string, string>();
        var ids = rijen.SelectMany(r => JsonSerializer.Deserialize<Afspraak>(r.Inhoud, LandsdeelJson.Compact)!.Partijen)
            .Select(p => p.Partij.Waarde).Append(trekker.Partij.Waarde).Distinct().ToList();
        return (await db.Partijen.AsNoTracking().Op(sessie.Blik).Where(p => ids.Contains(p.PartijId))
            .Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct)).DistinctBy(p => p.PartijId).ToDictionary(p => p.PartijId, p => p.Naam);
    }

    private sealed record Rij(
        string Id, int Nummer, string Referentie, string Tekst, DateOnly GeldigVan, DateOnly GeldigTot,
        ZichtNiveau Niveau, string Partij, string Overleg, string Inhoud);
}
