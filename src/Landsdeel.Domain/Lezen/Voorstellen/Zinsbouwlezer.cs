using System.Collections.Frozen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Partijen;
using Woord = Landsdeel.Domain.Lezen.Taal.Woord;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Reads from the build of a sentence that someone does something, that something is done, or that it happens.</summary>
internal sealed class Zinsbouwlezer(Leeswoorden woorden, DateOnly? datum)
{
    /// <summary>Years: a moment within these is planned; what lies further is a horizon.</summary>
    private const int Planning = 6;
    /// <summary>How many words may stand between a subject and its verb.</summary>
    private const int Ervoor = 3, Erachter = 2;
    private static readonly FrozenSet<string> Samen = FrozenSet.ToFrozenSet(["samen", "gezamenlijk", "gezamenlijke"]);
    private static readonly FrozenSet<string> Persoonsvormen = FrozenSet.ToFrozenSet(
        ["is", "zijn", "wordt", "worden", "heeft", "hebben", "zal", "zullen", "kan", "kunnen", "moet", "moeten", "wil", "willen", "gaat", "gaan", "was", "waren", "werd", "werden",
         "had", "hadden", "blijkt", "blijven", "blijft", "ligt", "liggen", "staat", "staan", "geldt", "gelden", "betekent", "vormt", "vormen", "maakt", "mag", "mogen", "dient", "zou", "zouden", "kent", "biedt", "bieden", "gaf", "kwam", "kwamen"]);

    public IReadOnlyList<(Zinsbouw Bouw, int Begin, int Einde)> Lees(Zinlezing z)
    {
        var uit = new List<(Zinsbouw, int, int)>();
        var w = z.Woorden;
        foreach (var v in z.Werkwoorden)
        {
            var (soort, klasse) = (v.Vorm, v.Werkwoord.Klasse);
            if (soort == Werkwoordvorm.Tegenwoordig)
            {
                if (InBijzin(w, v.Begin)) continue;
                if (Onderwerp(z, v.Begin) is { } wie)
                    Voeg(klasse == Werkwoordklasse.Licht || (klasse == Werkwoordklasse.Gebeuren && v.Werkwoord.Deel is null) ? Zinsbouw.Licht
                        : wie == Wie.Schrijver ? Zinsbouw.Belofte : wie == Wie.Samen ? Zinsbouw.Samen : Zinsbouw.Handeling, v.Begin, v.Einde);
                else if (klasse == Werkwoordklasse.Gebeuren || v.Werkwoord.Onbepaald == "komen") Voeg(Zinsbouw.Gebeurtenis, v.Begin, v.Einde);
            }
            else if (klasse == Werkwoordklasse.Gebeuren) continue;
            else if (soort == Werkwoordvorm.Onbepaald)
            {
                if (Hulp(w, v.Begin, "gaat", "gaan", "ga") is >= 0 and var gaan) Voeg(Zinsbouw.Gaan, gaan, v.Einde);
            }
            else if (klasse != Werkwoordklasse.Licht) Lijdend(w, v, klasse == Werkwoordklasse.Plan ? Zinsbouw.Lijdend : Zinsbouw.LijdendDoen, Voeg);
        }
        var persoonsvorm = w.Any(x => Persoonsvormen.Contains(x.Norm)) || z.Werkwoorden.Any(v => v.Vorm == Werkwoordvorm.Tegenwoordig);
        if (persoonsvorm && !IsGebeurd(w) && z.Termijnen.Any(t => IsGepland(t.Termijn))) Voeg(Zinsbouw.Toestand, 0, 0);
        if (!persoonsvorm && Naamvorm(w) is { } naam) Voeg(Zinsbouw.Naamvorm, naam.Begin, naam.Einde);
        return uit;

        void Voeg(Zinsbouw bouw, int begin, int einde)
        {
            if (!uit.Any(u => u.Item1 == bouw)) uit.Add((bouw, begin, einde));
        }
    }

    /// <summary>"wordt uitgewerkt", "uitgewerkt wordt" as the verb of the sentence; not "moet worden uitgewerkt".</summary>
    private static void Lijdend(IReadOnlyList<Woord> w, Werkwoordvondst v, Zinsbouw bouw, Action<Zinsbouw, int, int> voeg)
    {
        var hulp = Hulp(w, v.Begin, "wordt", "worden");
        var (begin, einde) = hulp >= 0 ? (hulp, v.Einde) : (v.Begin, v.Einde + 1);
        if (hulp < 0 && !(einde < w.Count && w[einde].Norm is "wordt" or "worden")) return;
        var vorm = hulp >= 0 ? hulp : einde;
        if (InBijzin(w, Math.Min(begin, vorm)) || Hulp(w, vorm, "moet", "moeten", "kan", "kunnen", "zou", "zouden", "dient", "dienen", "mag", "mogen", "te") >= 0) return;
        voeg(bouw, begin, einde);
    }

    /// <summary>"heeft ingediend", "is afgerond": it has been done.</summary>
    private static bool IsGebeurd(IReadOnlyList<Woord> w) => w.Any(x => x.Norm is "heeft" or "hebben" or "heb" or "was" or "waren" or "werd" or "werden" or "had" or "hadden" or "vond" or "vonden" or "kwam" or "kwamen" or "anno")
        || (w.Any(x => x.Norm is "is" or "zijn") && w.Any(x => Deelwoorden.Is(x.Norm)) && !w.Any(x => x.Norm is "voorzien" or "gepland" or "geagendeerd"));

    /// <summary>A moment to come that someone plans for, not the horizon of an opgave.</summary>
    public bool IsGepland(Termijn t)
    {
        if (t.Tot is not { } tot || t.Ritme != Ritme.Geen || datum is not { } dag) return t.Overleg is not null && t.Tot is not null;
        return tot >= dag && tot.Year - dag.Year <= Planning && (t.Precisie != Precisie.Periode || tot.Year - dag.Year <= 1) && !t.Tekst.StartsWith("tot ", StringComparison.OrdinalIgnoreCase);
    }

    private enum Wie { Partij, Schrijver, Samen }

    /// <summary>Who does it: named right before the verb, or right behind it.</summary>
    private Wie? Onderwerp(Zinlezing z, int begin)
    {
        var w = z.Woorden;
        Wie? uit = null;
        var (rijk, regio) = (false, false);
        foreach (var n in z.Noemingen)
        {
            if (n.AlsPlaats || n.Zijde == Zijde.Parlement) continue;
            var voor = n.Tot <= w[begin].Van && Tussen(w, n.Tot, w[begin].Van) <= Ervoor && !NaVoorzetsel(w, n.Van);
            var achter = n.Van >= w[begin].Tot && Tussen(w, w[begin].Tot, n.Van) <= Erachter && !NaVoorzetsel(w, n.Van);
            if (voor || achter)
            {
                if (n.Wijze is Noemwijze.Afzender or Noemwijze.Wij || n.Partij?.Waarde == "kabinet") uit = Wie.Schrijver;
                else uit ??= Wie.Partij;
            }
            // The other half of "Rijk en regio", "de minister en de provincie".
            if (n.Zijde == Zijde.Rijk && n.Wijze == Noemwijze.Naam) rijk = true;
            if (n.Zijde == Zijde.Regio) regio = true;
        }
        if (uit is null)
            for (var i = Math.Max(0, begin - Ervoor); i <= Math.Min(w.Count - 1, begin + Erachter); i++)
                if (i != begin && woorden.Handelaars.Contains(w[i].Norm) && !NaVoorzetsel(w, w[i].Van)) uit = Wie.Partij;
        if (uit == Wie.Partij && (rijk && regio || w.Any(x => Samen.Contains(x.Norm)) && (rijk || regio))) return Wie.Samen;
        return uit;
    }

    private static int Tussen(IReadOnlyList<Woord> w, int van, int tot)
    {
        var n = 0;
        foreach (var woord in w)
        {
            if (woord.Van < van) continue;
            if (woord.Van >= tot) break;
            if (woord.Norm is "," or ";" or ":" or "dat" or "die" or "om") return int.MaxValue;
            if (!woord.IsTeken) n++;
        }
        return n;
    }

    private static bool NaVoorzetsel(IReadOnlyList<Woord> w, int van)
    {
        for (var i = w.Count - 1; i >= 0; i--)
        {
            if (w[i].Van >= van) continue;
            if (w[i].Norm is "de" or "het" or "een" or "alle" or "beide" or "andere" or "onze") continue;
            return w[i].Norm is "met" or "aan" or "van" or "bij" or "door" or "voor" or "naast" or "in" or "binnen" or "tussen" or "over" or "per" or "onder" or "vanuit" or "namens" or "op" or "naar";
        }
        return false;
    }

    /// <summary>The verb stands in a clause that tells more of a word: "die het plan uitwerkt", "omdat de regio bijdraagt".</summary>
    private static bool InBijzin(IReadOnlyList<Woord> w, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 14; j--)
        {
            if (w[j].Norm is "," or ";" or ":") return j + 1 < w.Count && Onderschikkend(w[j + 1].Norm) && i - j > 2 && !HeeftPersoonsvorm(w, j + 1, i);
            if (j > 0 && Onderschikkend(w[j].Norm) && i - j > 1) return !HeeftPersoonsvorm(w, j, i);
        }
        return false;
    }

    /// <summary>The clause had its verb already: "de afspraken die gemaakt zijn | worden uitgewerkt".</summary>
    private static bool HeeftPersoonsvorm(IReadOnlyList<Woord> w, int van, int tot)
    {
        for (var i = van + 1; i < tot; i++) if (Persoonsvormen.Contains(w[i].Norm)) return true;
        return false;
    }

    private static bool Onderschikkend(string woord) => woord is "die" or "dat" or "waar" or "waarin" or "waarmee" or "waarvan" or "waarvoor" or "omdat" or "doordat" or "zodat" or "als" or "indien" or "wanneer" or "terwijl" or "hoe" or "of" or "nadat" or "voordat" or "zoals" or "welke" or "hoewel";

    /// <summary>The auxiliary verb of an infinitive or participle, before it in the same clause; -1 when none.</summary>
    private static int Hulp(IReadOnlyList<Woord> w, int i, params ReadOnlySpan<string> vormen)
    {
        for (var j = i - 1; j >= 0 && j >= i - Patroon.Sprong && w[j].Norm is not (";" or ":" or "om"); j--)
            foreach (var vorm in vormen) if (w[j].Norm == vorm) return j;
        return -1;
    }

    /// <summary>The noun of an action among the first words: "Vaststelling gebiedsagenda".</summary>
    private (int Begin, int Einde)? Naamvorm(IReadOnlyList<Woord> w)
    {
        for (var i = 0; i < Math.Min(4, w.Count); i++)
            if (woorden.Handelingsnamen.Contains(w[i].Norm) && !(i > 0 && w[i - 1].Norm is "van" or "voor" or "met" or "bij" or "na")) return (i, i);
        return null;
    }
}
