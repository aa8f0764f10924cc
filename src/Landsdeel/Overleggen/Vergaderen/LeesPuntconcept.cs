using System.Globalization;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Gedeeld;
using Landsdeel.Partijen;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>An afspraak as a meeting makes or changes it.</summary>
/// <param name="Basis">The version that is changed; null for a new one.</param>
public sealed record Afspraakwens(Afspraakrij Rij, Afspraak Inhoud, AfspraakVersie? Basis, string? Werkwoord);

/// <summary>What the draft of an item comes to.</summary>
/// <param name="Weigeringen">What could not be read, each at its field of the screen.</param>
public sealed record GelezenPunt(Vergaderpunt Punt, Puntverslag Verslag, IReadOnlyList<Afspraakwens> Afspraken, IReadOnlyList<Weigering> Weigeringen);

/// <summary>Reads what was typed at an item: names of partijen, words of a term, decisions one a line.</summary>
public sealed class LeesPuntconcept(Sessie sessie, Identiteiten identiteiten, VindAfspraak vind, ZoekPartij zoek, NaamVragen namen)
{
    public async Task<GelezenPunt> Voer(Vergaderbeeld beeld, Vergaderpunt punt, CancellationToken ct)
    {
        // Words as "dit najaar" are read from the day of the meeting.
        var dag = beeld.Dag ?? sessie.Peildatum;
        List<Weigering> fouten = [];
        List<Afspraakwens> wensen = [];
        var nummer = punt.Nummer.ToString(CultureInfo.InvariantCulture);
        foreach (var rij in punt.Concept.Afspraken.Take(Puntverslag.MeesteAfspraken + 1))
            if (await Afspraak(beeld, punt, rij, nummer, dag, fouten, ct) is { } wens) wensen.Add(wens);
        var concept = punt.Concept;
        if (concept.Vervalt && punt.Punt.Afspraak is null) fouten.Add(new VervaltZonderAfspraak());
        var naar = concept.Afloop is Afloop.Doorgeschoven or Afloop.Verwezen && IdVorm.Geldig(concept.Naar) ? new OverlegId(concept.Naar) : (OverlegId?)null;
        var verslag = new Puntverslag
        {
            Sleutel = punt.Sleutel,
            Titel = punt.Punt.Titel,
            Uitgangspunten = Leeg(concept.Uitgangspunten),
            Conclusie = Leeg(concept.Conclusie),
            Besluiten = [.. concept.Besluiten.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Afspraken = [.. wensen.Select(w => new Verslagafspraak(w.Inhoud.Id, w.Basis is null ? Mutatie.Nieuw : Mutatie.Gewijzigd, w.Werkwoord))],
            Afloop = concept.Afloop,
            Naar = naar,
            Reden = concept.Afloop == Afloop.Behandeld ? null : Leeg(concept.Reden),
        };
        return new(punt, verslag, wensen, [.. verslag.Controleer(beeld.Overleg.Id, nummer), .. fouten]);
    }

    private async Task<Afspraakwens?> Afspraak(Vergaderbeeld beeld, Vergaderpunt punt, Afspraakrij rij, string nummer, DateOnly dag, List<Weigering> fouten, CancellationToken ct)
    {
        AfspraakVersie? basis = null;
        if (rij.Afspraak != "")
        {
            basis = IdVorm.Geldig(rij.Afspraak) ? await vind.Nieuwste(new(rij.Afspraak), ct) : null;
            if (basis is null)
            {
                fouten.Add(new AfspraakNietGevonden());
                return null;
            }
            if (rij.Basis != basis.Nummer.ToString(CultureInfo.InvariantCulture))
                fouten.Add(new AfspraakIsGewijzigd(nummer, basis.Inhoud.Referentie ?? "Een afspraak") with { Veld = rij.Veld("Tekst") });
        }
        if (rij.Tekst == "") fouten.Add(new AfspraakZonderTekst(nummer) with { Veld = rij.Veld("Tekst") });
        var termijn = rij.Termijn == "" ? null : basis?.Inhoud.Termijn?.Tekst == rij.Termijn ? basis.Inhoud.Termijn : TermijnParser.Lees(rij.Termijn, dag);
        if (termijn is null && rij.Termijn != "") fouten.Add(new TermijnNietGelezen(rij.Termijn.Length > 100 ? rij.Termijn[..100] + "…" : rij.Termijn) with { Veld = rij.Veld("Termijn") });
        var soort = AgendaFormulier.Keuze(rij.Soort, basis?.Inhoud.Soort ?? AfspraakSoort.Afspraak);
        var was = basis?.Inhoud ?? new Afspraak
        {
            Id = new(identiteiten.Nieuw()),
            Soort = soort,
            Tekst = "",
            Landsdelen = beeld.Overleg.Landsdelen,
            Tijd = Tijd.Toekomst,
            Overleg = beeld.Overleg.Id,
            // What it grew out of stays in sight.
            Verbanden = punt.Punt.Afspraak is { } uit ? [new(uit, VerbandSoort.Opvolging)] : [],
        };
        var partijen = await Partijen(rij, was, fouten, ct);
        if (rij.Tekst != "" && !partijen.Any(p => p.Rol is Rol.Trekker or Rol.Gebonden)) fouten.Add(new AfspraakZonderPartij(nummer) with { Veld = rij.Veld("Trekker") });
        var nieuw = was with
        {
            Soort = soort,
            Tekst = rij.Tekst,
            Termijn = termijn,
            Zekerheid = AgendaFormulier.Keuze(rij.Zekerheid, was.Zekerheid),
            Partijen = partijen,
        };
        var status = !nieuw.HeeftProcedure ? AfspraakStatus.Geen : was.Status == AfspraakStatus.Geen ? AfspraakStatus.Gemaakt : was.Status;
        return new(rij, nieuw with { Status = status }, basis, Leeg(rij.Werkwoord));
    }

    /// <summary>The trekker first, then who is bound as well; who is only involved or receives stays as it was.</summary>
    private async Task<IReadOnlyList<PartijRol>> Partijen(Afspraakrij rij, Afspraak was, List<Weigering> fouten, CancellationToken ct)
    {
        List<PartijRol> uit = [];
        // A name that the afspraak already had means the same partij, also where others share the name.
        var gids = await namen.Voor([was], [], [], ct);
        foreach (var (tekst, rol, veld) in new[] { (rij.Trekker, Rol.Trekker, "Trekker"), (rij.Partijen, Rol.Gebonden, "Partijen") })
            foreach (var naam in tekst.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(AfspraakRegels.MeestePartijen))
            {
                if (was.Partijen.FirstOrDefault(p => gids.Partij(p.Partij) == naam) is { } zelfde)
                {
                    if (uit.All(p => p.Partij != zelfde.Partij)) uit.Add(new(zelfde.Partij, rol));
                    continue;
                }
                var treffer = await zoek.Voer(naam, null, ct);
                if (treffer.Gevonden is { } partij)
                {
                    if (uit.All(p => p.Partij.Waarde != partij.Id)) uit.Add(new(new(partij.Id), rol));
                }
                else
                {
                    fouten.Add(new PartijNietGevonden(naam.Length > 100 ? naam[..100] + "…" : naam, treffer.Mogelijk.Count == 0
                        ? "Gebruik de naam, afkorting of code zoals die bij Partijen staat."
                        : $"Bedoelt u {string.Join(" of ", treffer.Mogelijk.Take(3).Select(m => m.Naam))}?", rij.Veld(veld)));
                }
            }
        return [.. uit, .. was.Partijen.Where(p => p.Rol is Rol.Betrokken or Rol.Ontvanger && uit.All(u => u.Partij != p.Partij))];
    }

    private static string? Leeg(string tekst) => tekst == "" ? null : tekst;
}
