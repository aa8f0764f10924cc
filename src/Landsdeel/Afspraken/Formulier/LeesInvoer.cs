using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Gedeeld;
using Landsdeel.Partijen;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>What a form comes to.</summary>
/// <param name="Wens">The version it asks for, with empty keys where something could not be read.</param>
/// <param name="Weigeringen">What could not be read.</param>
/// <param name="Keuzes">By row of the form: the partijen that a typed name may mean.</param>
public sealed record Gelezen(Versiewens Wens, IReadOnlyList<Weigering> Weigeringen, IReadOnlyDictionary<int, IReadOnlyList<PartijRegel>> Keuzes);

/// <summary>Reads a form on top of the version it was opened with. What the form does not show, and links that this viewer
/// may not see, stay as they were.</summary>
public sealed class LeesInvoer(Sessie sessie, VindAfspraak vind, ZoekPartij zoekPartij, NaamVragen namen)
{
    public async Task<Gelezen> Voer(AfspraakInvoer invoer, AfspraakVersie? basis, AfspraakId id, CancellationToken ct)
    {
        invoer.RuimOp();
        var fouten = new List<Weigering>();
        var keuzes = new Dictionary<int, IReadOnlyList<PartijRegel>>();
        var oud = basis?.Inhoud;
        var verbetering = basis is not null && invoer.Wijze == "verbetering";
        var geldigVan = verbetering ? basis!.GeldigVan : Dag(invoer.GeldigVan);
        if (geldigVan is null) fouten.Add(new GeldigVanOntbreekt());
        // Words such as "dit najaar" are seen from the day on which the wording begins to hold.
        var gezienVanaf = geldigVan ?? basis?.GeldigVan ?? sessie.Peildatum;
        var landsdelen = invoer.Landsdelen.Aggregate(Landsdelen.Geen, (set, l) => LandsdelenExtensions.Lees(l, out var een) ? set | een : set);
        var gids = oud is null ? null : await namen.Voor([oud], [], [], ct);

        var inhoud = new Afspraak
        {
            Id = id,
            Referentie = oud?.Referentie,
            Soort = Keuze(invoer.Soort, AfspraakSoort.Afspraak, "de soort", "Soort", fouten),
            Tekst = Tekst(invoer.Tekst) ?? "",
            Landsdelen = landsdelen,
            Themas = invoer.Themas.Aggregate(Themas.Geen, (set, t) => Enum.TryParse<Themas>(t, out var een) && Enum.IsDefined(een) ? set | een : set),
            Partijen = await Partijen(invoer, fouten, keuzes, ct),
            Termijn = Termijn(invoer.Termijn, oud?.Termijn, gezienVanaf, "Termijn", fouten),
            Zekerheid = Keuze(invoer.Zekerheid, Zekerheid.Vast, "hoe zeker het is", "Zekerheid", fouten),
            ZekerheidWoorden = Tekst(invoer.ZekerheidWoorden),
            Tijd = Keuze(invoer.Tijd, Tijd.Toekomst, "de tijd", "Tijd", fouten),
            Status = Keuze(invoer.Status, AfspraakStatus.Geen, "de status", "Status", fouten),
            VervangenDoor = await VervangenDoor(invoer, oud, gids, fouten, ct),
            BeslotenIn = Tekst(invoer.BeslotenIn) is { } besloten ? new(besloten) : null,
            Agenderingen = Agenderingen(invoer, oud, landsdelen, gezienVanaf, fouten),
            Verbanden = await Verbanden(invoer, oud, gids, fouten, ct),
            Overleg = Tekst(invoer.Overleg) is { } overleg ? new(overleg) : null,
            Onderwerp = oud?.Onderwerp,
            Passages = Passages(invoer, oud, gids),
            Toelichting = Tekst(invoer.Toelichting),
        };
        inhoud = inhoud with { SoortAlternatief = oud?.SoortAlternatief == inhoud.Soort ? null : oud?.SoortAlternatief };
        return new(new(inhoud, LeesZicht(invoer, basis, fouten), gezienVanaf, verbetering, Tekst(invoer.Waarom) ?? ""), fouten, keuzes);
    }

    private Zicht LeesZicht(AfspraakInvoer invoer, AfspraakVersie? basis, List<Weigering> fouten)
    {
        var niveau = Keuze(invoer.Zicht, ZichtNiveau.Eigen, "wie dit mag zien", "Zicht", fouten);
        var overleg = niveau == ZichtNiveau.Overleg && Tekst(invoer.ZichtOverleg) is { } o ? new OverlegId(o) : (OverlegId?)null;
        return new(niveau, basis?.Zicht.Eigenaar ?? sessie.Actor.Partij, overleg);
    }

    private async Task<IReadOnlyList<PartijRol>> Partijen(
        AfspraakInvoer invoer, List<Weigering> fouten, Dictionary<int, IReadOnlyList<PartijRegel>> keuzes, CancellationToken ct)
    {
        var uit = new List<PartijRol>();
        foreach (var (i, rij) in invoer.Partijen.Index().Take(AfspraakRegels.MeestePartijen + 1))
        {
            var treffers = await zoekPartij.Voer(rij.Partij!, rij.Keuze ?? rij.Id, ct);
            var plek = $"Partijen[{i}].Partij";
            if (treffers.Gevonden is { } partij) (rij.Id, rij.Partij, rij.Keuze) = (partij.Id, partij.Naam, null);
            else
            {
                rij.Id = null;
                if (treffers.Mogelijk.Count > 0) keuzes[i] = treffers.Mogelijk;
                fouten.Add(treffers.Mogelijk.Count > 0 ? new PartijMeerduidig(rij.Partij!, plek) : new PartijOnbekend(rij.Partij!, plek));
            }
            uit.Add(new(new(rij.Id ?? ""), Keuze(rij.Rol, Rol.Betrokken, "een rol", $"Partijen[{i}].Rol", fouten)));
        }
        return uit;
    }

    private static List<Agendering> Agenderingen(AfspraakInvoer invoer, Afspraak? oud, Landsdelen landsdelen, DateOnly dag, List<Weigering> fouten)
    {
        var gebruikt = oud?.Agenderingen.Select(a => a.Sleutel).ToHashSet() ?? [];
        var uit = new List<Agendering>();
        foreach (var (i, rij) in invoer.Agenderingen.Index())
        {
            // A row keeps its key, and with it what the form does not show; a key that was never given is not believed.
            var was = uit.Any(u => u.Sleutel == rij.Sleutel) ? null : oud?.Agenderingen.FirstOrDefault(a => a.Sleutel == rij.Sleutel);
            if (was is null)
            {
                var n = 1;
                while (!gebruikt.Add(string.Create(CultureInfo.InvariantCulture, $"g{n}"))) n++;
                rij.Sleutel = string.Create(CultureInfo.InvariantCulture, $"g{n}");
            }
            uit.Add(new(
                rij.Sleutel!, Tekst(rij.Wat) ?? "",
                Keuze(rij.Actie, AgenderingActie.Agenderen, "wat ermee gebeurt", $"Agenderingen[{i}].Actie", fouten),
                Tekst(rij.Overleg) is { } overleg ? new(overleg) : null,
                Termijn(rij.Moment, was?.Moment, dag, $"Agenderingen[{i}].Moment", fouten),
                Keuze(rij.Zekerheid, Zekerheid.Vast, "hoe zeker het is", $"Agenderingen[{i}].Zekerheid", fouten),
                was?.Landsdelen ?? landsdelen, was?.Passages ?? [], was?.Afgeleid ?? false, was?.Toelichting));
        }
        return uit;
    }

    private async Task<IReadOnlyList<Verband>> Verbanden(AfspraakInvoer invoer, Afspraak? oud, Naamgids? gids, List<Weigering> fouten, CancellationToken ct)
    {
        var uit = new List<Verband>();
        foreach (var (i, rij) in invoer.Verbanden.Index().Take(AfspraakRegels.MeesteVerbanden + 1))
        {
            var naar = await vind.Id(rij.Naar, ct);
            if (naar is null) fouten.Add(new AfspraakOnbekend(rij.Naar!.Trim(), $"Verbanden[{i}].Naar"));
            uit.Add(new(naar ?? default, Keuze(rij.Soort, VerbandSoort.Samenhang, "het verband", $"Verbanden[{i}].Soort", fouten), Tekst(rij.Toelichting)));
        }
        return [.. uit, .. (oud?.Verbanden ?? []).Where(v => gids!.Afspraak(v.Naar) is null)];
    }

    private async Task<AfspraakId?> VervangenDoor(AfspraakInvoer invoer, Afspraak? oud, Naamgids? gids, List<Weigering> fouten, CancellationToken ct)
    {
        if (Tekst(invoer.VervangenDoor) is { } getypt)
        {
            if (await vind.Id(getypt, ct) is { } id) return id;
            fouten.Add(new AfspraakOnbekend(getypt, "VervangenDoor"));
            return null;
        }
        return oud?.VervangenDoor is { } door && gids!.Afspraak(door) is null && invoer.Status == nameof(AfspraakStatus.Vervangen) ? door : null;
    }

    private static List<Passage> Passages(AfspraakInvoer invoer, Afspraak? oud, Naamgids? gids)
    {
        var nieuw = invoer.Passages.Select(rij =>
        {
            var gelezen = new Passage(new(Tekst(rij.Document) ?? ""), Getal(rij.VanRegel), Getal(rij.TotRegel ?? rij.VanRegel), Tekst(rij.Citaat) ?? "");
            // Page and offsets are not in the form; they hold as long as the passage itself does.
            return oud?.Passages.FirstOrDefault(p => p with { Pagina = null, VanTeken = null, TotTeken = null } == gelezen) ?? gelezen;
        });
        return [.. nieuw, .. (oud?.Passages ?? []).Where(p => gids!.Document(p.Document) is null)];
    }

    private static Termijn? Termijn(string? woorden, Termijn? was, DateOnly dag, string plek, List<Weigering> fouten)
    {
        if (Tekst(woorden) is not { } tekst) return null;
        // Words that did not change keep the days they had: those may have been set with care.
        if (was?.Tekst == tekst) return was;
        var gelezen = TermijnParser.Lees(tekst, dag);
        if (gelezen is null) fouten.Add(new TermijnOnleesbaar(tekst.Length > 100 ? tekst[..100] + "…" : tekst, plek));
        return gelezen;
    }

    private static T Keuze<T>(string? woord, T anders, string wat, string plek, List<Weigering> fouten) where T : struct, Enum
    {
        if (Enum.TryParse<T>(woord, out var waarde) && Enum.IsDefined(waarde)) return waarde;
        fouten.Add(new KeuzeOnbekend(wat, plek));
        return anders;
    }

    private static int Getal(string? tekst) => int.TryParse(tekst?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static DateOnly? Dag(string? tekst) =>
        DateOnly.TryParseExact(tekst?.Trim(), ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static string? Tekst(string? tekst) => Invoertekst.Schoon(tekst);
}
