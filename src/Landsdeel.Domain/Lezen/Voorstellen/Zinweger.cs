using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Weighs what the words of a sentence say for and against its being a record.</summary>
internal sealed class Zinweger(string tekst, DateOnly? datum)
{
    /// <summary>From here on a sentence is proposed.</summary>
    public const double Drempel = 0.5;
    private const double Overlegbonus = 0.25;
    private const double Termijnbonus = 0.12;
    private const double Steun = 0.05;

    /// <param name="aanhef">What the lead sentence was, for an item of a list; null when there is none or it said nothing.</param>
    /// <param name="aard">What the heading says that its items are.</param>
    public Weging? Weeg(Zinlezing z, Weging? aanhef, AfspraakSoort? aard)
    {
        if (z.Zin.Geciteerd || z.Woorden.Count < 4 || tekst[z.Tot - 1] == '?') return null;
        var waarom = new List<string>();
        var voor = z.Signalen.Where(s => s.Waarde.Soort is not null).OrderByDescending(s => s.Waarde.Gewicht).ToList();
        var tegen = z.Signalen.Where(s => s.Waarde.Gewicht < 0).ToList();
        AfspraakSoort soort;
        double kans;
        if (voor.Count > 0)
        {
            (soort, kans) = (voor[0].Waarde.Soort!.Value, voor[0].Waarde.Gewicht);
            waarom.Add($"Er staat “{z.Tekst(tekst, voor[0].Begin, voor[0].Einde)}”.");
            kans += Steun * Math.Min(3, voor.Count - 1);
        }
        else if (aanhef is not null || aard is not null) (soort, kans) = (AfspraakSoort.Voornemen, 0);
        else return null;
        if (aanhef is not null && aanhef.Kans > kans - 0.1)
        {
            (soort, kans) = (aanhef.Soort, Math.Max(kans, aanhef.Kans - 0.02));
            waarom.Insert(0, "De zin boven deze opsomming zegt dat het zo is: " + aanhef.Waarom[0]);
        }
        if (aard is { } a && kans < 0.85)
        {
            (soort, kans) = (a, Math.Max(0.75, kans));
            waarom.Add("De kop erboven noemt dit deel zo.");
        }
        if (z.Termijnen.Any(t => t.Termijn.Overleg is not null && !IsVoorbij(t.Termijn)) && voor.Count > 0)
        {
            kans += Overlegbonus;
            waarom.Add("De zin noemt een overleg.");
        }
        else if (voor.Count > 0 && z.Termijnen.Any(t => t.Termijn.Tot is not null && !IsVoorbij(t.Termijn)))
        {
            kans += Termijnbonus;
            waarom.Add("De zin noemt een moment dat nog komt.");
        }
        foreach (var t in tegen)
        {
            kans += t.Waarde.Gewicht;
            waarom.Add($"Daartegen: er staat “{z.Tekst(tekst, t.Begin, t.Einde)}”.");
        }
        var (zekerheid, woorden) = Zekerheid(z, soort);
        var alternatief = voor.Select(v => v.Waarde.Soort!.Value).Where(s => s != soort).Select(s => (AfspraakSoort?)s).FirstOrDefault();
        return kans < Drempel ? null : new(soort, alternatief, Math.Min(0.98, kans), zekerheid, woorden, waarom);
    }

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
