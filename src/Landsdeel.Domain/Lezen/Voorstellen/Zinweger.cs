using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Weighs what the words and the build of a sentence say for and against its being a record.</summary>
internal sealed class Zinweger(string tekst, DateOnly? datum, Leeswoorden regels)
{
    /// <summary>From here on a sentence is proposed.</summary>
    public const double Drempel = 0.5;
    private const double Hoogst = 1.3;
    private const double Overlegbonus = 0.25;
    private const double Termijnbonus = 0.12;
    private const double Steun = 0.04;
    /// <summary>What a sentence that goes on about the proposal before it gains.</summary>
    private const double Vervolgbonus = 0.14;
    /// <summary>What the heading says that its items are.</summary>
    private const double Kopgewicht = 0.75;
    /// <summary>From here on the words of an item go before what its heading says.</summary>
    private const double Eigenwijs = 0.58;

    /// <summary>What a cue weighs of what is still to be agreed or decided.</summary>
    private const double Komend = 0.62;

    private readonly Zinsbouwlezer _bouw = new(regels, datum);

    /// <summary>A reason for a sentence being a record of that kind.</summary>
    private readonly record struct Grond(AfspraakSoort Soort, double Gewicht, string Reden, int Begin, int Einde);

    /// <param name="aanhef">What the lead sentence was, for an item of a list; null when there is none or it said nothing.</param>
    /// <param name="aard">What the heading says that its items are.</param>
    /// <param name="vervolg">It goes on about the proposal right before it.</param>
    public Weging? Weeg(Zinlezing z, Weging? aanhef, AfspraakSoort? aard, bool vervolg = false)
    {
        if (z.Zin.Geciteerd || tekst[z.Tot - 1] == '?' || z.Woorden.Count(w => !w.IsTeken) < 3 || regels.IsBriefhoofd(tekst.AsSpan(z.Woorden[0].Van, z.Woorden[0].Tot - z.Woorden[0].Van))) return null;
        var waarom = new List<string>();
        var gronden = Gronden(z, waarom);
        AfspraakSoort soort;
        double kans;
        if (gronden.Count > 0)
        {
            (soort, kans) = (gronden[0].Soort, gronden[0].Gewicht);
            waarom.Insert(0, gronden[0].Reden);
            kans += Steun * Math.Min(3, gronden.Count(g => g.Begin > gronden[0].Einde || g.Einde < gronden[0].Begin));
        }
        else if (aanhef is not null || (aard is not null && !IsVerslag(z))) (soort, kans) = (AfspraakSoort.Voornemen, 0);
        else return null;
        if (aanhef is not null && aanhef.Kans > kans - 0.1)
        {
            (soort, kans) = (aanhef.Soort, Math.Max(kans, aanhef.Kans - 0.02));
            waarom.Insert(0, "De zin boven deze opsomming zegt het: " + aanhef.Waarom[0]);
        }
        if (aard is { } a)
        {
            // "Inzet op", "geconstateerd is" in a list of decisions stay what they say; a plan there is agreed.
            if (gronden.Count == 0 || gronden[0].Gewicht < Eigenwijs || soort is AfspraakSoort.Voornemen) soort = a;
            if (kans < Kopgewicht) waarom.Add($"Het staat onder een kop met {Kopwoord(a)}.");
            kans = Math.Max(Kopgewicht, kans);
        }
        if (gronden.Count > 0 && z.Termijnen.Any(t => t.Termijn.Overleg is not null && !IsVoorbij(t.Termijn)))
        {
            kans += Overlegbonus;
            waarom.Add("De zin noemt een overleg.");
        }
        else if (gronden.Count > 0 && z.Termijnen.Any(t => t.Termijn.Tot is not null && !IsVoorbij(t.Termijn)))
        {
            kans += Termijnbonus;
            waarom.Add("De zin noemt een moment dat nog komt.");
        }
        if (vervolg && kans < Eigenwijs)
        {
            kans += Vervolgbonus;
            waarom.Add("De zin gaat verder op het voorstel ervoor.");
        }
        foreach (var t in z.Signalen.Where(s => s.Waarde.Gewicht < 0))
        {
            kans += t.Waarde.Gewicht;
            waarom.Add($"Daartegen: er staat “{z.Tekst(tekst, t.Begin, t.Einde)}”.");
        }
        if (kans < Drempel) return null;
        var (zekerheid, woorden) = Zekerheid(z, soort);
        var alternatief = gronden.Select(g => g.Soort).Where(s => s != soort).Select(s => (AfspraakSoort?)s).FirstOrDefault();
        return new(soort, alternatief, Math.Min(Hoogst, kans), zekerheid, woorden, waarom);
    }

    /// <summary>Everything that speaks for it, strongest first; what is denied does not count.</summary>
    private List<Grond> Gronden(Zinlezing z, List<string> waarom)
    {
        var uit = new List<Grond>();
        foreach (var (begin, einde, s) in z.Signalen)
        {
            if (s.Soort is not { } soort || s.Gewicht <= 0) continue;
            if (soort != AfspraakSoort.Vaststelling && Ontkenning.Van(z.Woorden, begin, einde) is >= 0 and var niet)
            {
                waarom.Add($"Daartegen: “{z.Tekst(tekst, Math.Min(niet, begin), Math.Max(niet, einde))}” is een ontkenning.");
                continue;
            }
            if (OverBijzin(z.Woorden, begin, einde)) continue;
            // What will be agreed or decided is not agreed yet.
            var (eigen, gewicht) = soort is AfspraakSoort.Afspraak or AfspraakSoort.Besluit && Nog(z.Woorden, begin, einde) ? (AfspraakSoort.Voornemen, Math.Min(s.Gewicht, Komend)) : (soort, s.Gewicht);
            uit.Add(new(eigen, gewicht, $"Er staat “{z.Tekst(tekst, begin, einde)}”.", begin, einde));
        }
        foreach (var (bouw, begin, einde) in _bouw.Lees(z))
        {
            if (!regels.Zinsvormen.TryGetValue(bouw, out var vorm) || (bouw != Zinsbouw.Toestand && Ontkenning.Van(z.Woorden, begin, einde) >= 0)) continue;
            uit.Add(new(vorm.Soort, vorm.Gewicht, vorm.Reden(z.Tekst(tekst, begin, einde)), begin, einde));
        }
        return [.. uit.OrderByDescending(g => g.Gewicht)];
    }

    /// <summary>A clause of its own stands between the words: "is de kaart die ... genomen".</summary>
    private static bool OverBijzin(IReadOnlyList<Woord> w, int begin, int einde)
    {
        for (var i = begin + 1; i < einde; i++)
            if (w[i].Norm is "dat" or "die" or "zoals" or "waarbij" or "waarvan" or "waarin" or "waarover" or "omdat" or "zodat" or ":") return true;
        return false;
    }

    /// <summary>The words have "wordt", "zullen" or "kan" as their verb.</summary>
    private static bool Nog(IReadOnlyList<Woord> w, int begin, int einde)
    {
        if (einde + 1 < w.Count && w[einde + 1].Norm is "wordt" or "worden" && einde > 0) return true;
        for (var i = einde - 1; i >= 0 && i > einde - Patroon.Sprong; i--)
        {
            if (w[i].Norm is "wordt" or "worden" or "zal" or "zullen" or "kan" or "kunnen" or "moet" or "moeten") return true;
            if (w[i].Norm is "is" or "zijn" or "heeft" or "hebben" or "heb" or ";" or "dat" or "die") return false;
        }
        return false;
    }

    /// <summary>It only tells what is or was: no verb of action, and a verb of being or the past.</summary>
    private static bool IsVerslag(Zinlezing z) => z.Werkwoorden.All(v => v.Vorm == Werkwoordvorm.Deelwoord)
        && z.Woorden.Any(w => w.Norm is "is" or "was" or "waren" or "werd" or "werden" or "had" or "hadden" or "kent" or "heeft" or "meldt" or "meldde" or "dankt" or "opent");

    private static string Kopwoord(AfspraakSoort soort) => soort switch
    {
        AfspraakSoort.Besluit => "besluiten",
        AfspraakSoort.Toezegging => "toezeggingen",
        _ => "afspraken",
    };

    private bool IsVoorbij(Termijn t) => datum is { } dag && t.Verstreken(dag);

    /// <summary>The weakest certainty that the words say of the whole, and these words.</summary>
    private (Zekerheid?, string?) Zekerheid(Zinlezing z, AfspraakSoort soort)
    {
        Zekerheid? uit = null;
        string? woorden = null;
        void Neem(Zekerheid zekerheid, string zo)
        {
            if (uit is { } al && al >= zekerheid) return;
            (uit, woorden) = (zekerheid, zo);
        }
        foreach (var (zekerheid, begin, einde) in Zekerheidswoorden.In(z.Woorden)) Neem(zekerheid, z.Tekst(tekst, begin, einde));
        foreach (var t in z.Termijnen) if (t.Zekerheid is { } zekerheid) Neem(zekerheid, zekerheid.Woorden());
        foreach (var s in z.Signalen)
        {
            // Words of another kind than the sentence turned out to be speak of a part of it.
            if (s.Waarde.Zekerheid is not { } zekerheid || (s.Waarde.Soort is { } eigen && eigen != soort)) continue;
            Neem(zekerheid, z.Tekst(tekst, s.Begin, s.Einde));
        }
        return (uit, woorden);
    }
}
