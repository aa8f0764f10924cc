using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>An overleg that a text names, in characters of the view.</summary>
internal sealed record Overlegvondst(int Van, int Tot, string Naam, OverlegVerwijzing Verwijzing, Termijn? Moment, double Vertrouwen);

/// <summary>Finds overleggen: those that a term means ("het BO MIRT van najaar 2021"), and by the word for their kind those that are named
/// without a moment or are of no fixed series ("het debat over ...", "de bestuurdersconferentie").</summary>
internal sealed class OverlegVinder
{
    private readonly Naamboom<(string Naam, OverlegReeks Reeks, bool MetNaam)> _soorten;
    private readonly HashSet<int> _klein;

    public OverlegVinder(Woordlijsten lijsten, Woordenboek boek)
    {
        _soorten = new(boek);
        foreach (var rij in lijsten["overlegsoorten"])
            foreach (var woord in rij.Meer("woorden"))
                _soorten.Voeg(woord, (rij["naam"], Enum.Parse<OverlegReeks>(rij["reeks"]), rij["onderwerp"] == "ja"));
        _klein = [boek.Nummer("over"), boek.Nummer("de"), boek.Nummer("het"), boek.Nummer("met"), boek.Nummer("voor"), boek.Nummer("van")];
    }

    /// <param name="termijnen">The terms of the same text, in order.</param>
    public List<Overlegvondst> Vind(Woorden woorden, IReadOnlyList<TermijnTreffer> termijnen)
    {
        var uit = new List<Overlegvondst>();
        var gevonden = new List<(int Einde, (string Naam, OverlegReeks Reeks, bool MetNaam) Soort)>();
        var t = 0;
        for (var i = 0; i < woorden.Aantal;)
        {
            while (t < termijnen.Count && termijnen[t].Tot <= woorden[i].Van) t++;
            if (t < termijnen.Count && termijnen[t].Termijn.Overleg is { } verwijzing && termijnen[t].Van <= woorden[i].Van)
            {
                var treffer = termijnen[t++];
                var moment = treffer.Termijn.Van is null && treffer.Termijn.Tot is null ? null : treffer.Termijn;
                uit.Add(new(treffer.Van, treffer.Tot, Naam(verwijzing, treffer.Termijn.Tekst), verwijzing with { Ligging = Ligging.Tijdens }, moment, moment is null ? 0.7 : 0.95));
                i = Math.Max(i + 1, woorden.Vanaf(treffer.Tot));
                continue;
            }
            gevonden.Clear();
            if (woorden[i].Soort == Woordsoort.Woord) _soorten.Zoek(woorden, i, gevonden);
            if (gevonden.Count == 0)
            {
                i++;
                continue;
            }
            var (einde, soort) = gevonden[^1];
            var tot = soort.MetNaam ? Onderwerp(woorden, einde) : einde;
            // A moment close behind it in the same sentence: "het debat over de Ontwerp NOVI in de Tweede Kamer in november 2019".
            var erbij = t < termijnen.Count && termijnen[t].Termijn is { Overleg: null } term && termijnen[t].Van >= woorden[tot - 1].Tot
                && woorden.Vanaf(termijnen[t].Van) - tot <= 6 && woorden.Zin(woorden.Vanaf(termijnen[t].Van)) == woorden.Zin(i) ? term : null;
            var naam = soort.Reeks == OverlegReeks.Overig ? Eigennaam.Tekst(woorden, i, tot) : tot > einde ? $"{soort.Naam} {Eigennaam.Tekst(woorden, einde, tot)}" : soort.Naam;
            uit.Add(new(woorden[i].Van, woorden[tot - 1].Tot, char.ToUpperInvariant(naam[0]) + naam[1..], new(soort.Reeks, erbij?.Van?.Year, null), erbij, 0.6));
            i = tot;
        }
        return uit;
    }

    /// <summary>"over de Ontwerp NOVI", "Goederenvervoercorridors".</summary>
    private int Onderwerp(Woorden woorden, int i)
    {
        var j = i;
        while (j - i < 3 && woorden[j].Nummer is not 0 and var n && _klein.Contains(n)) j++;
        if (woorden[j].Alinea || woorden.Zin(j) != woorden.Zin(i - 1)) return i;
        return Eigennaam.Einde(woorden, j) is var einde && einde > j ? einde : i;
    }

    /// <summary>"BO MIRT najaar 2020"; the words themselves for an overleg of no fixed series.</summary>
    private static string Naam(OverlegVerwijzing verwijzing, string woorden)
    {
        var reeks = verwijzing.Reeks switch
        {
            OverlegReeks.BoMirt => "BO MIRT",
            OverlegReeks.BoLeefomgeving => "BO Leefomgeving",
            OverlegReeks.StrategischBoMirt => "Strategisch BO MIRT",
            OverlegReeks.Directeurenoverleg => "Directeurenoverleg",
            OverlegReeks.Stuurgroep => "Stuurgroep",
            _ => null,
        };
        if (reeks is null) return woorden;
        var seizoen = verwijzing.Seizoen is { } s ? " " + s.ToString().ToLowerInvariant() : "";
        return verwijzing.Jaar is { } jaar ? FormattableString.Invariant($"{reeks}{seizoen} {jaar}") : reeks;
    }
}
