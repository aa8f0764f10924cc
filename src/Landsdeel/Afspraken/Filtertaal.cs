using System.Globalization;
using System.Text;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.Extensions.Primitives;

namespace Landsdeel.Afspraken;

/// <summary>Something in an address that was left out, and what the user may have meant.</summary>
/// <param name="Keuzes">Names and the values that would work instead.</param>
public sealed record Opmerking(string Tekst, string Sleutel = "", IReadOnlyList<(string Naam, string Waarde)>? Keuzes = null);

/// <summary>A filter as it was read, with what could not be used of it.</summary>
public sealed record GelezenFilter(AfspraakFilter Filter, IReadOnlyList<Opmerking> Opmerkingen);

/// <summary>The words of an address: the one place where an <see cref="AfspraakFilter"/> is read from a query string
/// or written to it. Reading never fails: what is unknown or broken is left out, with a remark.</summary>
public static class Filtertaal
{
    public const string Landsdelen = "landsdelen", Soort = "soort", Partij = "partij", Rol = "rol", Thema = "thema", Gebied = "gebied",
        Overleg = "overleg", Terug = "terug", Vanaf = "vanaf", Tot = "tot", Status = "status", Zekerheid = "zekerheid",
        Tijd = "tijd", Handeling = "handeling", Zoek = "zoek", Weergave = "weergave", Sortering = "sortering", Na = "na", Voor = "voor";

    private const int MeesteOpmerkingen = 6;
    private const int LangsteNaam = 200;

    // Of the site itself, or of one page beside the filter.
    private static readonly HashSet<string> Andere = new(StringComparer.OrdinalIgnoreCase)
    {
        SessieTussenstap.Landsdeel, SessieTussenstap.Peildatum, SessieTussenstap.Bekend, "handler", "aantallen", "vorm",
    };

    /// <summary>Writes the filter; what asks nothing is left out. Reading it again gives the same filter.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Paren(AfspraakFilter filter)
    {
        var paren = new List<KeyValuePair<string, string>>();
        void Bij(string sleutel, string waarde) => paren.Add(new(sleutel, waarde));
        void Alle<T>(string sleutel, IEnumerable<T> waarden, Func<T, string> naam)
        {
            foreach (var waarde in waarden) Bij(sleutel, Afspraakwoorden.Adreswoord(naam(waarde)));
        }

        if (filter.Zoek != "") Bij(Zoek, filter.Zoek);
        if (filter.Weergave != Afspraken.Weergave.Alle) Bij(Weergave, WeergaveWoord(filter.Weergave));
        Alle(Landsdelen, filter.Landsdelen.Losse(), l => l.ToString());
        Alle(Soort, filter.Soorten, s => s.Naam());
        Alle(Status, filter.Statussen, s => s.Naam());
        foreach (var partij in filter.Partijen) Bij(Partij, partij);
        Alle(Rol, filter.Rollen, r => r.Naam());
        Alle(Thema, filter.Themas.Losse(), ThemaWoord);
        foreach (var gebied in filter.Gebieden) Bij(Gebied, gebied);
        foreach (var overleg in filter.Terug) Bij(Terug, overleg);
        foreach (var overleg in filter.Overleggen) Bij(Overleg, overleg);
        if (filter.Vanaf is { } vanaf) Bij(Vanaf, Dag(vanaf));
        if (filter.Tot is { } tot) Bij(Tot, Dag(tot));
        Alle(Zekerheid, filter.Zekerheden, z => z.Woorden());
        Alle(Tijd, filter.Tijden, t => t.Naam());
        if (filter.Handeling is { } handeling) Bij(Handeling, handeling.ToString(CultureInfo.InvariantCulture));
        if (filter.GekozenSortering is { } sortering) Bij(Sortering, SorteringWoord(sortering));
        if (filter.Plaats is { } plaats)
            Bij(plaats.Terug ? Voor : Na, string.Create(CultureInfo.InvariantCulture, $"{plaats.Sleutel}~{plaats.Rij}"));
        return paren;
    }

    public static GelezenFilter Lees(IEnumerable<KeyValuePair<string, StringValues>> vraag)
    {
        var opmerkingen = new List<Opmerking>();
        var filter = AfspraakFilter.Leeg;
        string? na = null, voor = null;
        foreach (var (sleutel, ruw) in vraag.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            var waarden = ruw.Where(w => !string.IsNullOrWhiteSpace(w)).Select(w => w!.Trim()).Distinct().ToList();
            if (waarden.Count > AfspraakFilter.MeesteWaarden)
            {
                opmerkingen.Add(new($"Het adres noemt meer dan {AfspraakFilter.MeesteWaarden} waarden voor '{Kort(sleutel)}'; alleen de eerste zijn gebruikt."));
                waarden = waarden[..AfspraakFilter.MeesteWaarden];
            }
            List<T> Keuze<T>(IEnumerable<T> alle, Func<T, string> naam) where T : struct, Enum => LeesKeuze(sleutel, waarden, alle, naam, opmerkingen);

            switch (sleutel.ToLowerInvariant())
            {
                case Landsdelen: filter = filter with { Landsdelen = Keuze(LandsdelenExtensions.Alle, l => l.ToString()).Aggregate(Domain.Gedeeld.Landsdelen.Geen, (a, b) => a | b) }; break;
                case Soort: filter = filter with { Soorten = Keuze(Enum.GetValues<AfspraakSoort>(), s => s.Naam()) }; break;
                case Status: filter = filter with { Statussen = Keuze(Enum.GetValues<AfspraakStatus>(), s => s.Naam()) }; break;
                case Rol: filter = filter with { Rollen = Keuze(Enum.GetValues<Rol>(), r => r.Naam()) }; break;
                case Thema: filter = filter with { Themas = Keuze(ThemasExtensions.Alle, t => t.Naam()).Aggregate(Themas.Geen, (a, b) => a | b) }; break;
                case Zekerheid: filter = filter with { Zekerheden = Keuze(Enum.GetValues<Zekerheid>(), z => z.Woorden()) }; break;
                case Tijd: filter = filter with { Tijden = Keuze(Enum.GetValues<Tijd>(), t => t.Naam()) }; break;
                case Weergave: filter = filter with { Weergave = Keuze(Enum.GetValues<Weergave>(), WeergaveWoord).FirstOrDefault() }; break;
                case Sortering: filter = filter with { GekozenSortering = Keuze(Enum.GetValues<Sortering>(), SorteringWoord) is [var eerste, ..] ? eerste : null }; break;
                case Partij: filter = filter with { Partijen = Namen(sleutel, waarden, opmerkingen) }; break;
                case Gebied: filter = filter with { Gebieden = Namen(sleutel, waarden, opmerkingen) }; break;
                case Overleg: filter = filter with { Overleggen = Namen(sleutel, waarden, opmerkingen) }; break;
                case Terug: filter = filter with { Terug = Namen(sleutel, waarden, opmerkingen) }; break;
                case Vanaf: filter = filter with { Vanaf = LeesDag("Termijn vanaf", waarden, opmerkingen) }; break;
                case Tot: filter = filter with { Tot = LeesDag("Termijn tot en met", waarden, opmerkingen) }; break;
                case Handeling: filter = filter with { Handeling = LeesHandeling(waarden, opmerkingen) }; break;
                case Zoek: filter = filter with { Zoek = LeesZoek(waarden, opmerkingen) }; break;
                case Na: na = waarden.FirstOrDefault(); break;
                case Voor: voor = waarden.FirstOrDefault(); break;
                default:
                    if (!Andere.Contains(sleutel) && waarden.Count > 0 && !sleutel.StartsWith("__", StringComparison.Ordinal))
                        opmerkingen.Add(new($"Het onderdeel '{Kort(sleutel)}' van het adres is niet bekend en is niet gebruikt."));
                    break;
            }
        }
        if (filter.Vanaf > filter.Tot)
            opmerkingen.Add(new("De eerste dag van de termijn ligt na de laatste; daarom past er niets."));
        if ((na ?? voor) is { } plaats)
        {
            filter = filter with { Plaats = Sorteringen.LeesPlaats(plaats, na is null, filter.Sortering) };
            if (filter.Plaats is null) opmerkingen.Add(new("De plaats in de lijst is niet herkend; u ziet het begin."));
        }
        return new(filter, [.. opmerkingen.Take(MeesteOpmerkingen)]);
    }

    public static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as the address has it or as people type it; null when it is none.</summary>
    public static DateOnly? LeesDag(string? tekst) => DateOnly.TryParseExact(tekst?.Trim(), (string[])["yyyy-MM-dd", "d-M-yyyy"],
        CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    public static string ThemaWoord(Themas thema) => thema.ToString().ToLowerInvariant();

    public static string WeergaveWoord(Weergave weergave) => weergave switch
    {
        Afspraken.Weergave.TeLaat => "te-laat",
        Afspraken.Weergave.ZonderMoment => "zonder-moment",
        _ => "alle",
    };

    public static string SorteringWoord(Sortering sortering) => sortering.ToString().ToLowerInvariant();

    private static List<T> LeesKeuze<T>(string sleutel, List<string> waarden, IEnumerable<T> alle, Func<T, string> naam, List<Opmerking> opmerkingen)
        where T : struct, Enum
    {
        var gevonden = new List<T>();
        foreach (var woord in waarden.SelectMany(w => w.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(AfspraakFilter.MeesteWaarden))
        {
            var keuzes = alle.Where(v => Afspraakwoorden.Zelfde(woord, naam(v)) || Afspraakwoorden.Zelfde(woord, v.ToString())).ToList();
            if (keuzes.Count == 0)
                opmerkingen.Add(new($"'{Kort(woord)}' is niet bekend als {sleutel.ToLowerInvariant()} en is niet gebruikt. Kies uit: {string.Join(", ", alle.Select(naam))}."));
            else gevonden.AddRange(keuzes);
        }
        return [.. gevonden.Distinct().Order()];
    }

    private static List<string> Namen(string sleutel, List<string> waarden, List<Opmerking> opmerkingen)
    {
        var goed = waarden.Where(w => w.Length <= LangsteNaam && IsTekst(w)).ToList();
        if (goed.Count < waarden.Count) opmerkingen.Add(new($"Een waarde voor '{sleutel.ToLowerInvariant()}' is onleesbaar of te lang en is niet gebruikt."));
        return [.. goed.Order(StringComparer.Ordinal)];
    }

    private static DateOnly? LeesDag(string wat, List<string> waarden, List<Opmerking> opmerkingen)
    {
        if (waarden.Count == 0) return null;
        if (LeesDag(waarden[0]) is { } dag) return dag;
        opmerkingen.Add(new($"'{Kort(waarden[0])}' is geen dag en is niet gebruikt voor '{wat}'. Schrijf een dag als 2020-12-31 of 31-12-2020."));
        return null;
    }

    private static long? LeesHandeling(List<string> waarden, List<Opmerking> opmerkingen)
    {
        if (waarden.Count == 0) return null;
        if (long.TryParse(waarden[0], NumberStyles.None, CultureInfo.InvariantCulture, out var handeling)) return handeling;
        opmerkingen.Add(new($"'{Kort(waarden[0])}' is geen nummer van een handeling en is niet gebruikt."));
        return null;
    }

    private static string LeesZoek(List<string> waarden, List<Opmerking> opmerkingen)
    {
        if (waarden.Count == 0) return "";
        var tekst = string.Concat(string.Join(' ', waarden).Select(t => char.IsControl(t) || char.IsSurrogate(t) ? ' ' : t)).Trim();
        if (tekst.Length > AfspraakFilter.LangsteZoek)
        {
            tekst = tekst[..AfspraakFilter.LangsteZoek].Trim();
            opmerkingen.Add(new($"De zoekvraag is langer dan {AfspraakFilter.LangsteZoek} tekens; alleen het begin is gebruikt."));
        }
        if (!Analyzer.Nederlands.Vraag(tekst).IsLeeg) return tekst;
        opmerkingen.Add(new("De zoekvraag bevat geen woorden of getallen en is niet gebruikt."));
        return "";
    }

    /// <summary>No control characters and no half characters: neither database takes those.</summary>
    public static bool IsTekst(string tekst)
    {
        for (var i = 0; i < tekst.Length;)
        {
            if (!Rune.TryGetRuneAt(tekst, i, out var teken) || Rune.IsControl(teken)) return false;
            i += teken.Utf16SequenceLength;
        }
        return true;
    }

    private static string Kort(string tekst)
    {
        var schoon = string.Concat(tekst.Select(t => char.IsControl(t) || char.IsSurrogate(t) ? '?' : t));
        return schoon.Length > 40 ? schoon[..40] + "…" : schoon;
    }
}
