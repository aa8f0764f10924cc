using System.Text.RegularExpressions;

namespace Landsdeel.Domain.Inlezen;

/// <summary>A cell with its place in the list.</summary>
internal readonly record struct Celplek(int Kolom, ImportVeld Veld, Lijstcel Cel);

/// <summary>One row seen by field, and everything that is found wrong with it.</summary>
internal sealed partial class Rijvelden(Lijstrij rij, IReadOnlyList<Lijstkolom> kolommen, Kolomindeling indeling)
{
    private const int MeesteMeldingen = 20;
    private const int MeesteKeuzes = 20;
    private readonly List<Rijmelding> _meldingen = [];
    private readonly HashSet<ImportVeld> _fout = [];

    public IReadOnlyList<Rijmelding> Meldingen => _meldingen;

    /// <summary>Whether something was found wrong with this field.</summary>
    public bool Fout(ImportVeld veld) => _fout.Contains(veld);

    /// <summary>The filled cells of a field, from left to right.</summary>
    public IEnumerable<Celplek> Plekken(ImportVeld veld) => indeling.Kolommen(veld)
        .Select(k => new Celplek(k, veld, rij.Cellen[k])).Where(p => p.Cel.Vorm is not (Celvorm.Leeg or Celvorm.Onbruikbaar));

    public Celplek? Eerste(ImportVeld veld) => Plekken(veld).Select(p => (Celplek?)p).FirstOrDefault();

    public string Tekst(ImportVeld veld, string tussen) => string.Join(tussen, Plekken(veld).Select(p => p.Cel.Tekst.Trim()));

    public T? Keuze<T>(ImportVeld veld, Keuzewoorden<T> woorden, string wat, Func<string, string?>? tip = null) where T : struct, Enum
    {
        if (Eerste(veld) is not { } plek) return null;
        if (woorden.Lees(plek.Cel.Tekst, out var waarde)) return waarde;
        Onbekend(plek, plek.Cel.Tekst, woorden, wat, tip);
        return null;
    }

    /// <summary>Several values in a cell: "Noordwest; Oost", "wonen/water".</summary>
    public List<T> Set<T>(ImportVeld veld, Keuzewoorden<T> woorden, string wat, Func<string, string?>? tip = null) where T : struct, Enum
    {
        var waarden = new List<T>();
        foreach (var plek in Plekken(veld))
        {
            if (woorden.Lees(plek.Cel.Tekst, out var heel)) waarden.Add(heel);
            else
                foreach (var deel in Scheiding().Split(plek.Cel.Tekst).Select(d => d.Trim()).Where(d => d != "").Take(MeesteKeuzes))
                    if (woorden.Lees(deel, out var waarde)) waarden.Add(waarde);
                    else Onbekend(plek, deel, woorden, wat, tip);
        }
        return waarden;
    }

    public void Meld(Celplek plek, string code, string wat, string doen) => Meld(plek.Veld, plek.Kolom, code, wat, doen);

    /// <summary>About a field of which no cell may exist.</summary>
    public void Meld(ImportVeld? veld, string code, string wat, string doen) => Meld(veld, veld is { } v ? indeling.Kolommen(v).FirstOrDefault(-1) : -1, code, wat, doen);

    /// <summary>Formulas and errors in columns that are used.</summary>
    public void MeldOnbruikbaar()
    {
        foreach (var (kolom, veld) in indeling.Velden.Index())
            if (veld is { } v && rij.Cellen[kolom].Vorm == Celvorm.Onbruikbaar)
                Meld(v, kolom, "cel-onbruikbaar", "In deze cel staat een formule, een fout, een onleesbaar teken of te veel tekst; de waarde is niet gebruikt.",
                    "Vervang de formule door de waarde, of typ de tekst opnieuw.");
    }

    private void Onbekend<T>(Celplek plek, string getypt, Keuzewoorden<T> woorden, string wat, Func<string, string?>? tip) where T : struct, Enum =>
        Meld(plek, "keuze-onbekend", $"'{Rijlezer.Kort(getypt)}' is niet bekend als {wat}.",
            tip?.Invoke(getypt) ?? Rijlezer.Bedoelt(woorden.Lijkt(getypt), $"Kies uit: {string.Join(", ", woorden.Toegestaan)}."));

    private void Meld(ImportVeld? veld, int kolom, string code, string wat, string doen)
    {
        if (veld is { } v) _fout.Add(v);
        if (_meldingen.Count >= MeesteMeldingen) return;
        var (letter, naam) = kolom < 0 ? ("", "") : (kolommen[kolom].Letter, kolommen[kolom].Naam);
        _meldingen.Add(new(rij.Regel, letter, naam, code, wat, doen));
    }

    [GeneratedRegex(@"[;/,|&+\n]| en ", RegexOptions.IgnoreCase)]
    private static partial Regex Scheiding();
}
