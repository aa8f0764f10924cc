using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Inlezen;

/// <summary>An overleg as a list may name it.</summary>
public sealed record OverlegNaam(OverlegId Id, string Naam, Landsdelen Landsdelen, OverlegDagen? Dagen);

/// <summary>What a text about an overleg comes to: one, several between which the register cannot choose, or none.</summary>
/// <param name="Keuzes">Names with their landsdeel, when several fit.</param>
/// <param name="Lijkt">Names that look like it, when none fits.</param>
public sealed record Overlegvondst(OverlegId? Id, IReadOnlyList<string> Keuzes, IReadOnlyList<string> Lijkt);

/// <summary>Finds the overleg that a cell names, by name and landsdeel, or by series and season.</summary>
public sealed partial class Overleggids(IReadOnlyList<OverlegNaam> overleggen)
{
    private readonly ILookup<string, OverlegNaam> _opNaam = overleggen.ToLookup(o => Sleutel(o.Naam));
    private readonly Dictionary<string, OverlegNaam> _opId = overleggen.DistinctBy(o => o.Id).ToDictionary(o => o.Id.Waarde, StringComparer.OrdinalIgnoreCase);
    private readonly Termijnoplossing _oplossing = new([.. overleggen.Select(o => o.Dagen).OfType<OverlegDagen>().DistinctBy(d => d.Id)]);
    private readonly Dictionary<(string, Landsdelen, DateOnly), Overlegvondst> _gevonden = [];

    /// <param name="landsdelen">Those of the row; a landsdeel in the text itself goes before them.</param>
    /// <param name="peildatum">The day from which "dit najaar" is seen.</param>
    public Overlegvondst Zoek(string tekst, Landsdelen landsdelen, DateOnly peildatum)
    {
        var sleutel = (tekst, landsdelen, peildatum);
        if (_gevonden.TryGetValue(sleutel, out var al)) return al;
        var vondst = Vind(tekst.Trim(), landsdelen, peildatum);
        if (_gevonden.Count < 20_000) _gevonden[sleutel] = vondst;
        return vondst;
    }

    private Overlegvondst Vind(string tekst, Landsdelen landsdelen, DateOnly peildatum)
    {
        if (_opId.TryGetValue(tekst, out var een)) return new(een.Id, [], []);
        var genoemd = Landsdelen.Geen;
        foreach (Match woord in Landsdeelwoord().Matches(tekst))
            if (Waardewoorden.Landsdeel.Lees(woord.Groups["naam"].Value, out var landsdeel)) genoemd |= landsdeel;
        var kaal = Landsdeelwoord().Replace(tekst, " ").Trim(' ', ',', '-', '(', ')');
        var binnen = genoemd == Landsdelen.Geen ? landsdelen : genoemd;

        var opNaam = _opNaam[Sleutel(tekst)].Concat(_opNaam[Sleutel(kaal)]).DistinctBy(o => o.Id).ToList();
        var passend = opNaam.Where(o => (o.Landsdelen & binnen) != 0).ToList();
        // A name that only one overleg has needs no landsdeel.
        if (passend.Count == 0 && genoemd == Landsdelen.Geen) passend = opNaam;
        if (passend.Count == 1) return new(passend[0].Id, [], []);
        if (passend.Count > 1) return new(null, [.. passend.Select(Voluit)], []);
        if (TermijnParser.Lees(kaal, peildatum) is { Overleg: not null } termijn && _oplossing.Overleg(termijn, binnen) is { } id)
            return new(id, [], []);
        return new(null, [], Naaste.Namen(tekst, overleggen.Select(o => (Sleutel(o.Naam), Voluit(o)))));
    }

    private static string Voluit(OverlegNaam o) => o.Landsdelen is Landsdelen.Geen or Landsdelen.Landelijk ? o.Naam : $"{o.Naam}, {o.Landsdelen.Namen()}";

    private static string Sleutel(string naam) => Kolomherkenning.Vouw(naam.Replace("bestuurlijk overleg", "BO", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?:\blandsdeel\s)?\b(?<naam>noord-?west|zuid-?west|noord|oost|zuid|landelijk)(?:-nederland)?\b(?!-)", RegexOptions.IgnoreCase)]
    private static partial Regex Landsdeelwoord();
}
