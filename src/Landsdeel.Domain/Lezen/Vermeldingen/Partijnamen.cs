using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>A name under which a partij is found.</summary>
/// <param name="Kaal">Whether the name alone may as well be a place ("Limburg") or something else ("AZ"): it then counts only when
/// what stands around it says that someone acts.</param>
/// <param name="Na">The kind of word that must stand before it ("gemeente"); null when none need to.</param>
/// <param name="Van">First day on which the name was used; null when before all letters.</param>
/// <param name="Tot">First day no longer.</param>
internal sealed record Partijnaam(
    PartijId? Partij, string Naam, Zijde Zijde, PartijSoort Soort, Landsdelen Landsdelen, Noemwijze Wijze = Noemwijze.Naam,
    bool Kaal = false, string? Na = null, DateOnly? Van = null, DateOnly? Tot = null);

/// <summary>A word that says which kind of partij the name behind it is: "gemeente", "provincies".</summary>
/// <param name="Soort">"gemeente", "provincie", "waterschap", "ministerie"; for regions the word itself in the singular.</param>
internal sealed record Soortwoord(string Soort, bool Meervoud)
{
    public bool IsRegio => Soort.EndsWith("regio", StringComparison.Ordinal);

    public PartijSoort PartijSoort => Soort switch
    {
        "gemeente" => PartijSoort.Gemeente,
        "provincie" => PartijSoort.Provincie,
        "waterschap" => PartijSoort.Waterschap,
        "ministerie" => PartijSoort.Ministerie,
        _ => PartijSoort.Samenwerkingsverband,
    };

    public Zijde Zijde => Soort == "ministerie" ? Zijde.Rijk : Zijde.Regio;
}

/// <summary>All names of partijen, from the lists of partijen and of words.</summary>
internal sealed class Partijnamen
{
    private readonly Dictionary<string, Partij> _partijen = [];
    private readonly Dictionary<Landsdelen, Partij> _regios = [];
    private readonly Dictionary<int, Soortwoord> _soortwoorden = [];

    public Partijnamen(IReadOnlyList<Partij> partijen, Woordlijsten lijsten, Woordenboek boek)
    {
        Boom = new(boek);
        foreach (var rij in lijsten["soortwoorden"])
        {
            var regio = rij["soort"] == "regio";
            _soortwoorden[boek.Nummer(rij["woord"])] = new(regio ? Enkelvoud(rij["woord"]) : rij["soort"], rij["meervoud"] == "ja");
        }
        foreach (var partij in partijen)
        {
            _partijen.TryAdd(partij.Id.Waarde, partij);
            if (partij is { Soort: PartijSoort.Collectief, Zijde: Zijde.Regio }) _regios.TryAdd(partij.Landsdelen, partij);
        }
        var metMinisteries = lijsten["ministeries"].Count > 0;
        var collectief = lijsten["collectieven"].Select(r => r["partij"]).ToHashSet();
        foreach (var partij in partijen.Where(p => !(metMinisteries && p.Soort == PartijSoort.Ministerie) && !collectief.Contains(p.Id.Waarde))) VoegPartij(partij);
        foreach (var rij in lijsten["ministeries"]) VoegMinisterie(rij);
        foreach (var rij in lijsten["instanties"])
            foreach (var naam in rij.Meer("ook").Append(rij["naam"]).Append(rij["kort"]))
                Voeg(naam, Uit(rij, null, Landsdeel(rij["landsdelen"])));
        foreach (var rij in lijsten["collectieven"])
            Voeg(rij["woorden"], Uit(rij, Bekend(rij["partij"]), Landsdelen.Geen) with { Wijze = rij["sectie"] == "regio" ? Noemwijze.Regio : Noemwijze.Naam });
    }

    public Naamboom<Partijnaam> Boom { get; }

    public Soortwoord? Soortwoord(int nummer) => _soortwoorden.GetValueOrDefault(nummer);

    /// <summary>The region of a landsdeel; null when the lists have none.</summary>
    public Partij? RegioVan(Landsdelen landsdeel) => landsdeel == Landsdelen.Landelijk ? null : _regios.GetValueOrDefault(landsdeel);

    private PartijId? Bekend(string id) => id.Length > 0 && _partijen.ContainsKey(id) ? new PartijId(id) : null;

    private void VoegPartij(Partij p)
    {
        var basis = new Partijnaam(p.Id, p.Naam, p.Zijde, p.Soort, p.Landsdelen, Van: p.GeldigVan, Tot: p.GeldigTot);
        foreach (var naam in p.Aliassen.Append(p.Naam).Append(p.Afkorting ?? "").Where(n => n.Length > 0))
        {
            Voeg(naam, basis with { Kaal = IsKaal(p, naam) });
            var (eerste, rest) = NaEerste(naam);
            if (eerste == "") continue;
            // "Provincie Utrecht" in a list is "de provincie Utrecht" in a sentence.
            Voeg(eerste + naam[eerste.Length..], basis with { Kaal = IsKaal(p, naam) });
            Voeg(rest, basis with { Na = eerste is "hoogheemraadschap" or "wetterskip" ? "waterschap" : eerste });
        }
        if (p.Soort is PartijSoort.Gemeente or PartijSoort.Waterschap or PartijSoort.Provincie)
            foreach (var naam in p.Aliassen.Append(p.Naam).Where(n => NaEerste(n).Eerste == ""))
                Voeg(naam, basis with { Na = p.Soort.ToString().ToLowerInvariant() });
    }

    /// <summary>A name that is no more than a place: without any word that says it is a body.</summary>
    private static bool IsKaal(Partij p, string naam)
    {
        if (NaEerste(naam).Eerste != "" || naam == p.Afkorting && naam.Length > 2 || naam.Contains('(', StringComparison.Ordinal)) return false;
        return p.Soort switch
        {
            PartijSoort.Gemeente or PartijSoort.Provincie => true,
            PartijSoort.Waterschap => naam != p.Naam && naam.Any(char.IsLower),
            PartijSoort.Samenwerkingsverband => naam != p.Naam && !naam.Replace(" - ", "-", StringComparison.Ordinal).Replace(" – ", "-", StringComparison.Ordinal).Contains(' ', StringComparison.Ordinal),
            PartijSoort.Parlement => naam.Length == 2,
            _ => false,
        };
    }

    private void VoegMinisterie(Woordrij rij)
    {
        var partij = Bekend(rij["partij"]);
        var naam = rij["naam"].Length > 0 ? rij["naam"] : partij is { } id ? _partijen[id.Waarde].Naam : rij["partij"];
        var basis = new Partijnaam(partij, naam, Zijde.Rijk, PartijSoort.Ministerie, Landsdelen.Landelijk, Van: Dag(rij["van"]), Tot: Dag(rij["tot"]));
        const string Voor = "Ministerie van ";
        if (rij["naam"].StartsWith(Voor, StringComparison.Ordinal))
        {
            var kern = naam[Voor.Length..];
            Voeg(kern, basis with { Kaal = kern.Count(c => c == ' ') < 2 });
            Voeg(kern, basis with { Na = "ministerie" });
        }
        foreach (var kort in rij.Meer("kort"))
        {
            Voeg(kort, basis with { Kaal = kort.Length < 3 || kort.Count(char.IsUpper) < 2 });
            Voeg(kort, basis with { Na = "ministerie" });
        }
        foreach (var titel in rij.Meer("bewindspersoon")) Voeg(titel, basis with { Na = "ministerie" });
    }

    private void Voeg(string naam, Partijnaam waarde)
    {
        if (naam.Length > 0) Boom.Voeg(naam, waarde);
    }

    private static Partijnaam Uit(Woordrij rij, PartijId? partij, Landsdelen landsdelen) => new(
        partij, rij["naam"], Enum.Parse<Zijde>(rij["zijde"], ignoreCase: true), Enum.Parse<PartijSoort>(rij["soort"], ignoreCase: true), landsdelen);

    /// <summary>The first word in lower case where it is one for a kind of partij, and what stands behind it.</summary>
    private static (string Eerste, string Overig) NaEerste(string naam)
    {
        var spatie = naam.IndexOf(' ', StringComparison.Ordinal);
        if (spatie < 0) return ("", naam);
        var eerste = naam[..spatie].ToLowerInvariant();
        if (eerste is not ("provincie" or "gemeente" or "waterschap" or "hoogheemraadschap" or "wetterskip" or "regio" or "metropoolregio" or "stadsregio" or "vervoerregio"))
            return ("", naam);
        var rest = naam[(spatie + 1)..];
        return (eerste, rest.StartsWith("van ", StringComparison.Ordinal) ? rest[4..] : rest);
    }

    private static string Enkelvoud(string woord) => woord.EndsWith("'s", StringComparison.Ordinal) ? woord[..^2] : woord;

    internal static Landsdelen Landsdeel(string tekst) => tekst.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Landsdelen.Geen, (set, l) => LandsdelenExtensions.Lees(l, out var een) ? set | een : set);

    private static DateOnly? Dag(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}
