using System.Collections.Frozen;

namespace Landsdeel.Domain.Lezen.Taal;

internal enum Werkwoordklasse
{
    /// <summary>What someone does with a plan: uitwerken, onderzoeken, vaststellen.</summary>
    Plan,
    /// <summary>What someone does to carry it out: bouwen, betalen.</summary>
    Doen,
    /// <summary>The same, but the verb alone says little: maken, nemen.</summary>
    Licht,
    /// <summary>What comes about by itself at a moment: beginnen, verschijnen.</summary>
    Gebeuren,
}

internal enum Werkwoordvorm
{
    /// <summary>A form of the present that stands as the verb of a clause: "werkt ... uit".</summary>
    Tegenwoordig,
    Onbepaald,
    Deelwoord,
}

/// <param name="Deel">The part that can stand apart; null when none.</param>
internal sealed record Werkwoord(string Onbepaald, string? Deel, Werkwoordklasse Klasse);

/// <param name="Begin">Its first word.</param>
/// <param name="Einde">Its last: that of the part that stands apart.</param>
internal readonly record struct Werkwoordvondst(int Begin, int Einde, Werkwoord Werkwoord, Werkwoordvorm Vorm);

/// <summary>The verbs of <c>werkwoorden.tsv</c>, found in words with the part that stands apart.</summary>
internal sealed class Werkwoorden
{
    /// <summary>How far the part may stand from its verb.</summary>
    private const int Verst = 28;
    private static readonly FrozenSet<string> Naamwoordtekens = FrozenSet.ToFrozenSet(
        ["de", "het", "een", "dit", "deze", "dat", "die", "bij", "na", "van", "voor", "met", "tot", "per", "ter", "ten", "hun", "onze", "ons", "geen", "elk", "elke", "naar", "door", "mijn", "aan", "op", "in", "uit", "als", "beide", "zijn", "haar", "dat"]);
    private static readonly FrozenSet<string> Hulpwerkwoorden = FrozenSet.ToFrozenSet(
        ["zal", "zullen", "zou", "zouden", "wil", "willen", "wilde", "wilden", "kan", "kunnen", "kon", "konden", "moet", "moeten", "mag", "mogen", "gaat", "gaan", "ga", "dient", "dienen", "laat", "laten", "hoeft", "hoeven", "te"]);
    /// <summary>Behind a part that ends a clause; behind a preposition stands what it governs.</summary>
    private static readonly FrozenSet<string> NaDeel = FrozenSet.ToFrozenSet(
        ["en", "of", "om", "dat", "die", "waar", "waarin", "waarbij", "waarmee", "waarvan", "waarna", "voor", "van", "met", "bij", "naar", "tot", "door", "over", "in", "op", "aan", "ten", "ter", "binnen", "als", "zodat", "onder", "tijdens", "uit", "maar", "zoals", "per", "via", "tussen", "welke", "hoe", "wat", ".", ",", ";", ":", ")", "("]);
    private static readonly FrozenSet<string> AltijdDeel = FrozenSet.ToFrozenSet(["mee", "toe", "vast", "af", "samen", "terug", "vrij", "open", "plaats", "weg", "deel", "voort", "los", "vorm"]);

    private readonly FrozenDictionary<string, Vorm[]> _vormen;

    private readonly record struct Vorm(Werkwoord Werkwoord, Werkwoordvorm Soort, bool Stam, bool Meervoud);

    /// <param name="rijen">infinitief, deel, tt, vd, klasse.</param>
    public Werkwoorden(IEnumerable<string[]> rijen)
    {
        var vormen = new Dictionary<string, List<Vorm>>(StringComparer.Ordinal);
        void Voeg(string vorm, Vorm waarde) => (vormen.TryGetValue(vorm, out var lijst) ? lijst : vormen[vorm] = []).Add(waarde);
        foreach (var r in rijen)
        {
            var w = new Werkwoord(r[0], r[1] == "-" ? null : r[1], Enum.Parse<Werkwoordklasse>(r[4], ignoreCase: true));
            var tt = r[2].Split('|');
            foreach (var (i, vorm) in tt.Index()) Voeg(vorm, new(w, Werkwoordvorm.Tegenwoordig, i == 0 && tt.Length > 2, i == tt.Length - 1));
            if (w.Deel is not null) Voeg(w.Onbepaald, new(w, Werkwoordvorm.Onbepaald, false, false));
            Voeg(r[3], new(w, Werkwoordvorm.Deelwoord, false, false));
        }
        _vormen = vormen.ToFrozenDictionary(v => v.Key, v => v.Value.ToArray());
    }

    public List<Werkwoordvondst> Vind(IReadOnlyList<Woord> woorden)
    {
        var uit = new List<Werkwoordvondst>();
        for (var i = 0; i < woorden.Count; i++)
        {
            if (!_vormen.TryGetValue(woorden[i].Norm, out var vormen)) continue;
            Werkwoordvondst? beste = null;
            foreach (var vorm in vormen)
                if (Past(woorden, i, vorm) is { } vondst && (beste is not { } b || vondst.Einde > b.Einde)) beste = vondst;
            if (beste is { } v) uit.Add(v);
        }
        return uit;
    }

    private static Werkwoordvondst? Past(IReadOnlyList<Woord> woorden, int i, Vorm vorm)
    {
        var ervoor = i > 0 ? woorden[i - 1].Norm : "";
        if (vorm.Soort != Werkwoordvorm.Tegenwoordig) return new(i, i, vorm.Werkwoord, vorm.Soort);
        var (w, deel) = (vorm.Werkwoord, vorm.Werkwoord.Deel);
        if (ervoor == "te" && vorm.Meervoud)
            // "uit te werken"
            return deel is null ? new(i, i, w, Werkwoordvorm.Onbepaald) : i > 1 && woorden[i - 2].Norm == deel ? new(i - 2, i, w, Werkwoordvorm.Onbepaald) : null;
        // "de start", "een onderzoek" are nouns; the bare stem is a verb only beside "ik".
        if (vorm.Stam && !(ervoor == "ik" || (i + 1 < woorden.Count && woorden[i + 1].Norm == "ik"))) return null;
        if (!vorm.Stam && (Naamwoordtekens.Contains(ervoor) || (i == 0 && !vorm.Meervoud))) return null;
        var einde = i;
        if (deel is not null && (einde = Deel(woorden, i, deel)) < 0) return null;
        return new(i, einde, w, vorm.Meervoud && deel is null && NaHulpwerkwoord(woorden, i) ? Werkwoordvorm.Onbepaald : Werkwoordvorm.Tegenwoordig);
    }

    private static int Deel(IReadOnlyList<Woord> woorden, int i, string deel)
    {
        var verst = Math.Min(woorden.Count - 1, i + Verst);
        for (var j = i + 1; j <= verst && woorden[j].Norm != ";"; j++)
            if (woorden[j].Norm == deel && (AltijdDeel.Contains(deel) || j + 1 == woorden.Count || NaDeel.Contains(woorden[j + 1].Norm))) return j;
        return -1;
    }

    /// <summary>"zullen de provincies het plan maken": the infinitive ends a clause that a modal verb opened.</summary>
    private static bool NaHulpwerkwoord(IReadOnlyList<Woord> woorden, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - Verst && woorden[j].Norm is not (";" or ":"); j--)
            if (Hulpwerkwoorden.Contains(woorden[j].Norm)) return true;
        return false;
    }
}
