using System.Text.RegularExpressions;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Inlezen;

/// <summary>A partij with every folded name under which it is found.</summary>
public sealed record PartijNamen(PartijId Id, string Naam, IReadOnlyList<string> Sleutels);

/// <summary>What a cell says about partijen.</summary>
/// <param name="Partijen">Found, in order, with the role that stands with it between brackets.</param>
/// <param name="Onbekend">Texts that no partij has, each with the names nearest to it.</param>
/// <param name="Meerduidig">Texts that several partijen have, each with their names.</param>
public sealed record GelezenPartijen(
    IReadOnlyList<(PartijId Partij, Rol? Rol)> Partijen,
    IReadOnlyList<(string Getypt, IReadOnlyList<string> Lijkt)> Onbekend,
    IReadOnlyList<(string Getypt, IReadOnlyList<string> Keuzes)> Meerduidig);

/// <summary>Finds partijen in a cell: by name, abbreviation, alias or code; several in one cell, however separated.</summary>
/// <param name="vouw">Folds a name to the form in which <see cref="PartijNamen.Sleutels"/> stand.</param>
public sealed partial class Partijgids(IReadOnlyList<PartijNamen> partijen, Func<string, string> vouw)
{
    private const int MeesteStukken = 80;
    private const int LangsteNaamInStukken = 10;
    private const int MeesteSuggesties = 2000;
    private static readonly string[] Soorten = ["provincie", "gemeente", "ministerie van", "waterschap", "regio"];

    private readonly ILookup<string, PartijNamen> _sleutels = partijen
        .SelectMany(p => p.Sleutels.Distinct().Select(s => (Sleutel: s, Partij: p))).ToLookup(s => s.Sleutel, s => s.Partij);
    private readonly List<(string Vorm, string Naam)> _vormen = [.. partijen
        .SelectMany(p => p.Sleutels.Append(Kolomherkenning.Vouw(p.Naam)).Distinct().Select(s => (s, p.Naam)))];
    private readonly Dictionary<string, IReadOnlyList<PartijNamen>> _gevonden = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _lijkt = [];

    public GelezenPartijen Lees(string cel)
    {
        var gevonden = new List<(PartijId, Rol?)>();
        var onbekend = new List<(string, IReadOnlyList<string>)>();
        var meerduidig = new List<(string, IReadOnlyList<string>)>();
        foreach (var (getypt, rol) in Namen(cel))
        {
            var passend = Zoek(getypt);
            if (passend.Count == 1) gevonden.Add((passend[0].Id, rol));
            else if (passend.Count > 1) meerduidig.Add((getypt, [.. passend.Select(p => p.Naam)]));
            else onbekend.Add((getypt, Lijkt(getypt)));
        }
        return new(gevonden, onbekend, meerduidig);
    }

    /// <summary>The partijen that a single name can mean; more than one only when the register cannot tell.</summary>
    public IReadOnlyList<PartijNamen> Zoek(string naam)
    {
        if (_gevonden.TryGetValue(naam, out var al)) return al;
        var sleutel = vouw(Voluit(naam));
        var passend = sleutel == "" ? [] : _sleutels[sleutel].ToList();
        if (passend.Count == 1)
            // "Groningen" is the name of the municipality, yet a list may as well mean the province.
            passend.AddRange(Soorten.Where(s => s is "provincie" or "gemeente").SelectMany(s => _sleutels[vouw($"{s} {naam}")]));
        if (passend.Count == 0)
            foreach (var soort in Soorten)
                passend.AddRange(_sleutels[vouw($"{soort} {naam}")]);
        IReadOnlyList<PartijNamen> uit = [.. passend.DistinctBy(p => p.Id)];
        if (_gevonden.Count < 10 * MeesteSuggesties) _gevonden[naam] = uit;
        return uit;
    }

    private IReadOnlyList<string> Lijkt(string getypt)
    {
        if (_lijkt.TryGetValue(getypt, out var al)) return al;
        // A list with thousands of different unknown names has another problem; comparing all would take minutes.
        return _lijkt.Count >= MeesteSuggesties ? [] : _lijkt[getypt] = Naaste.Namen(getypt, _vormen);
    }

    /// <summary>Cuts a cell in names: the longest run of pieces that is a known name, whatever separators are inside it
    /// ("Amstel, Gooi en Vecht"); pieces that are no name stay together where only a weak separator stands between.</summary>
    private List<(string Naam, Rol? Rol)> Namen(string cel)
    {
        var namen = new List<(string, Rol?)>();
        foreach (var deel in Hard().Split(cel).Select(EenRegel).Where(d => d != ""))
        {
            if (Zoek(deel).Count > 0)
            {
                namen.Add((deel, null));
                continue;
            }
            var grenzen = Zacht().Matches(deel).Select(m => (Van: m.Index, Tot: m.Index + m.Length, Zwak: m.Groups["zwak"].Success)).Take(MeesteStukken).ToList();
            var begin = 0;
            for (var i = 0; i <= grenzen.Count;)
            {
                var (einde, naam, rol) = Langste(deel, grenzen, begin, i);
                namen.Add((naam, rol));
                begin = einde < grenzen.Count ? grenzen[einde].Tot : deel.Length;
                i = einde + 1;
            }
        }
        return namen.FindAll(n => n.Item1 != "");
    }

    private (int Einde, string Naam, Rol? Rol) Langste(string deel, List<(int Van, int Tot, bool Zwak)> grenzen, int begin, int vanaf)
    {
        for (var j = Math.Min(grenzen.Count, vanaf + LangsteNaamInStukken); j >= vanaf; j--)
        {
            var (naam, rol) = MetRol(Stuk(deel, grenzen, begin, j));
            if (Zoek(naam).Count > 0) return (j, naam, rol);
        }
        var tot = vanaf;
        while (tot < grenzen.Count && grenzen[tot].Zwak && Zoek(MetRol(Stuk(deel, grenzen, grenzen[tot].Tot, tot + 1)).Naam).Count == 0) tot++;
        var (rest, restrol) = MetRol(Stuk(deel, grenzen, begin, tot));
        return (tot, rest, restrol);
    }

    private static string EenRegel(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Stuk(string deel, List<(int Van, int Tot, bool Zwak)> grenzen, int begin, int einde) =>
        deel[begin..(einde < grenzen.Count ? grenzen[einde].Van : deel.Length)].Trim();

    /// <summary>"Rijk (trekker)" and "trekker: Rijk".</summary>
    private static (string Naam, Rol? Rol) MetRol(string stuk)
    {
        if (Achter().Match(stuk) is { Success: true } achter && Waardewoorden.Rol.Lees(achter.Groups["rol"].Value, out var rol))
            return (achter.Groups["naam"].Value.Trim(), rol);
        var punt = stuk.IndexOf(':', StringComparison.Ordinal);
        return punt > 0 && Waardewoorden.Rol.Lees(stuk[..punt], out rol) ? (stuk[(punt + 1)..].Trim(), rol) : (stuk, null);
    }

    /// <summary>Abbreviations of kinds, written out.</summary>
    private static string Voluit(string naam)
    {
        var schoon = Lidwoord().Replace(naam.Trim(), "");
        foreach (var (kort, lang) in ((string, string)[])[("prov.", "provincie"), ("gem.", "gemeente"), ("min.", "ministerie van"), ("min ", "ministerie van"), ("ws.", "waterschap")])
            if (schoon.StartsWith(kort, StringComparison.OrdinalIgnoreCase)) return $"{lang} {schoon[kort.Length..].Trim()}";
        return schoon;
    }

    [GeneratedRegex(@"[;|\r\n\t•]+")]
    private static partial Regex Hard();

    [GeneratedRegex(@"\s*[/,+]\s*|\s+-\s+|(?<zwak>\s*&\s*|\s+en\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex Zacht();

    [GeneratedRegex(@"^(?<naam>[^()]*)\((?<rol>[^()]*)\)$")]
    private static partial Regex Achter();

    [GeneratedRegex(@"^(?:de|het)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Lidwoord();
}
