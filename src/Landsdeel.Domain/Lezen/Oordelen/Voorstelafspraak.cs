using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>An overleg that a proposal returns in and that the register does not have yet.</summary>
public sealed record OntbrekendOverleg(string Naam, OverlegReeks Reeks, Landsdelen Landsdelen, Termijn Moment);

/// <summary>Makes of what was read the afspraak that it would become in the register.</summary>
public static class Voorstelafspraak
{
    private const int LangsteCitaat = 400;

    /// <summary>The afspraak, with the proposal's key as its own; links to other proposals are left to the one who records it.</summary>
    public static Afspraak Van(Kandidaat k, DocumentId document, string brief)
    {
        ArgumentNullException.ThrowIfNull(k);
        var a = new Afspraak
        {
            Id = new(k.Sleutel),
            Soort = k.Soort,
            SoortAlternatief = k.SoortAlternatief == k.Soort ? null : k.SoortAlternatief,
            Tekst = Kort(k.Tekst, AfspraakRegels.LangsteTekst),
            Landsdelen = k.Landsdelen == Landsdelen.Geen ? Landsdelen.Landelijk : k.Landsdelen,
            Themas = k.Themas,
            Partijen = [.. k.Partijen.Where(p => p.Partij is not null).GroupBy(p => p.Partij!.Value)
                .Select(g => new PartijRol(g.Key, g.Min(p => p.Rol))).Take(AfspraakRegels.MeestePartijen)],
            Termijn = k.Termijn,
            Zekerheid = k.Zekerheid,
            ZekerheidWoorden = k.ZekerheidWoorden is { } w ? Kort(w, AfspraakRegels.LangsteRegel) : null,
            Tijd = k.Tijd,
            Agenderingen = [.. k.Agenderingen.Take(AfspraakRegels.MeesteAgenderingen).Select((g, i) => new Agendering(
                $"g{i + 1}", Kort(string.IsNullOrWhiteSpace(g.Wat) ? k.Tekst : g.Wat, AfspraakRegels.LangsteRegel), g.Actie, null, g.Moment ?? Genoemd(g.Overleg), g.Zekerheid,
                k.Landsdelen, [Passage(g.Plaats, document, brief)], g.Afgeleid))],
            Passages = [Passage(k.Plaats, document, brief)],
            Toelichting = Onbekend(k) is { Count: > 0 } namen ? "In de brief ook genoemd: " + Kort(string.Join(", ", namen), AfspraakRegels.LangsteToelichting - 40) + "." : null,
        };
        return a with { Status = Beginstatus(a) };
    }

    /// <summary>Names of partijen that stand in no list.</summary>
    public static IReadOnlyList<string> Onbekend(Kandidaat k) => [.. k.Partijen.Where(p => p.Partij is null).Select(p => p.Naam).Distinct()];

    /// <summary>What is only reported has no procedure; what is said to go on, goes on; the rest was made by the letter.</summary>
    public static AfspraakStatus Beginstatus(Afspraak a) => !a.HeeftProcedure ? AfspraakStatus.Geen
        : a.Tijd == Tijd.Heden ? AfspraakStatus.Loopt : AfspraakStatus.Gemaakt;

    /// <summary>The passage of a place, with a quote that stands literally in its lines.</summary>
    public static Passage Passage(Vindplaats plaats, DocumentId document, string brief)
    {
        // The quote of a place leaves page furniture out; a passage is compared with its lines, which have it.
        var letterlijk = plaats.VanTeken >= 0 && plaats.TotTeken <= brief.Length && plaats.VanTeken < plaats.TotTeken
            ? Citaatvouwing.Vouw(brief[plaats.VanTeken..plaats.TotTeken].Split('\n')) : plaats.Citaat;
        return new(document, plaats.VanRegel, plaats.TotRegel, Kort(letterlijk, LangsteCitaat), VanTeken: plaats.VanTeken, TotTeken: plaats.TotTeken);
    }

    /// <summary>The afspraak with its agenderingen, and the overleg it was made in, bound to overleggen of the register.</summary>
    /// <param name="verslagVan">The overleg that the letter reports on; null when it reports on none.</param>
    /// <param name="maak">Whether an overleg that is missing comes back to be made.</param>
    public static (Afspraak Afspraak, IReadOnlyList<OntbrekendOverleg> Ontbreekt) MetOverleggen(
        Afspraak a, Termijn? verslagVan, Termijnoplossing oplossing, Func<OntbrekendOverleg, OverlegId> maak)
    {
        var ontbreekt = new List<OntbrekendOverleg>();
        OverlegId? Zoek(Termijn? moment)
        {
            if (moment?.Overleg is not { Ligging: Ligging.Tijdens or Ligging.Uiterlijk } verwijzing || moment.Tot is null) return null;
            if (oplossing.Overleg(moment, a.Landsdelen) is { } er) return er;
            if (a.Landsdelen.Losse().Take(2).Count() != 1 || Naam(verwijzing) is not { } naam) return null;
            // Several that fit are for a person to choose from; only where there is none, one can be made.
            if (oplossing.Past(moment, a.Landsdelen)) return null;
            var nieuw = new OntbrekendOverleg(naam, verwijzing.Reeks, a.Landsdelen, moment with { Tekst = Woorden(verwijzing)!, Overleg = null });
            if (ontbreekt.Find(o => o == nieuw) is null) ontbreekt.Add(nieuw);
            return maak(nieuw);
        }
        var met = a with
        {
            Agenderingen = [.. a.Agenderingen.Select(g => g.Overleg is null ? g with { Overleg = Zoek(g.Moment) } : g)],
            Overleg = a.Overleg ?? (a.Tijd == Tijd.Verleden ? null : Zoek(verslagVan)),
        };
        return (met, ontbreekt);
    }

    /// <summary>"BO MIRT najaar 2020"; null where the words do not settle which one it is.</summary>
    public static string? Naam(OverlegVerwijzing v) => (v.Reeks switch
    {
        OverlegReeks.BoLeefomgeving => "BO Leefomgeving",
        OverlegReeks.BoMirt => "BO MIRT",
        OverlegReeks.StrategischBoMirt => "Strategisch BO MIRT",
        OverlegReeks.Directeurenoverleg => "Directeurenoverleg",
        _ => null,
    }, Woorden(v)) is ({ } reeks, { } wanneer) ? $"{reeks} {wanneer}" : null;

    private static string? Woorden(OverlegVerwijzing v) => v is { Jaar: { } jaar, Seizoen: { } seizoen }
        ? $"{seizoen.ToString().ToLowerInvariant()} {jaar}" : null;

    private static Termijn? Genoemd(OverlegVerwijzing? v) => v is not null && Naam(v) is { } naam ? TermijnParser.Lees(naam, new DateOnly(2000, 1, 1)) : null;

    private static string Kort(string tekst, int langste)
    {
        if (tekst.Length <= langste) return tekst;
        var spatie = tekst.LastIndexOf(' ', langste);
        return tekst[..(spatie > langste / 2 ? spatie : langste)];
    }
}
