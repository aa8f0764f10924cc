using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Whether a sentence needs the one before it to be understood: "Dit wordt ...", "Hierover ...".</summary>
internal static class Terugwijzing
{
    /// <summary>Words: a pronoun further on has its word in the sentence itself.</summary>
    private const int Vooraan = 4;

    public static bool In(IReadOnlyList<Woord> w)
    {
        var woorden = 0;
        for (var i = 0; i < w.Count; i++)
        {
            if (w[i].IsTeken) continue;
            if (woorden++ < Vooraan && w[i].Norm is "dit" or "deze" or "die" or "zij" or "ze" or "laatstgenoemde" or "beide" or "dan") { if (!WijstNaarTijd(w, i)) return true; }
            else if (woorden == 1 && w[i].Norm is "dat" or "waarna") return true;
            else if (IsBijwoord(w[i].Norm)) return true;
        }
        return false;
    }

    /// <summary>It begins with a word for what stands right before it.</summary>
    public static bool Vooropin(IReadOnlyList<Woord> w) => w.FirstOrDefault(x => !x.IsTeken).Norm is { } eerste && (eerste is "dit" or "dat" or "deze" or "die" or "waarna" || IsBijwoord(eerste));

    private static bool IsBijwoord(string woord) => woord is "hierover" or "daarover" or "hiervoor" or "daarvoor" or "hierbij" or "daarbij" or "hierin" or "daarin" or "hiermee" or "daarmee" or "hiertoe" or "daartoe"
        or "hieraan" or "daaraan" or "hiervan" or "daarvan" or "hierop" or "daarop" or "hieruit" or "daaruit" or "hierdoor" or "daarna" or "vervolgens" or "hiernaar" or "daarnaar" or "hieronder";

    /// <summary>"dit najaar", "deze week".</summary>
    private static bool WijstNaarTijd(IReadOnlyList<Woord> w, int i) => i + 1 < w.Count && w[i + 1].Norm is "jaar" or "najaar" or "voorjaar" or "zomer" or "winter" or "maand" or "week" or "kwartaal" or "kabinet" or "kabinetsperiode" or "brief" or "moment";
}
