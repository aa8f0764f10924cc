using System.Text;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>The word lists of <c>data/lezen</c>, by file name without its extension. A list that is not there is empty:
/// the reader then finds less.</summary>
public sealed class Woordlijsten
{
    private readonly Dictionary<string, IReadOnlyList<Woordrij>> _lijsten = [];

    public static Woordlijsten Geen { get; } = new(new Dictionary<string, string>());

    /// <param name="inhoud">The text of each file: one line a row, the first names the columns, a field with a comma between
    /// double quotes, '#' begins a comment line.</param>
    public Woordlijsten(IReadOnlyDictionary<string, string> inhoud)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        foreach (var (naam, tekst) in inhoud) _lijsten[naam] = Ontleed(tekst);
    }

    internal IReadOnlyList<Woordrij> this[string naam] => _lijsten.TryGetValue(naam, out var rijen) ? rijen : [];

    private static List<Woordrij> Ontleed(string tekst)
    {
        var regels = tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(r => r[0] != '#').Select(Velden).ToList();
        if (regels.Count == 0) return [];
        var kolommen = regels[0].Select((naam, i) => (naam, i)).ToDictionary(k => k.naam, k => k.i);
        return [.. regels.Skip(1).Select(velden => new Woordrij(kolommen, velden))];
    }

    private static List<string> Velden(string regel)
    {
        var velden = new List<string>();
        var veld = new StringBuilder();
        var binnen = false;
        foreach (var c in regel)
        {
            if (c == '"') binnen = !binnen;
            else if (c == ',' && !binnen) Leg(velden, veld);
            else veld.Append(c);
        }
        Leg(velden, veld);
        return velden;
    }

    private static void Leg(List<string> velden, StringBuilder veld)
    {
        velden.Add(veld.ToString().Trim());
        veld.Clear();
    }
}

/// <summary>A row of a word list.</summary>
internal sealed class Woordrij(IReadOnlyDictionary<string, int> kolommen, IReadOnlyList<string> velden)
{
    /// <summary>The field of that column; empty when there is none.</summary>
    public string this[string kolom] => kolommen.TryGetValue(kolom, out var i) && i < velden.Count ? velden[i] : "";

    /// <summary>The values of a field, separated by ';'.</summary>
    public IReadOnlyList<string> Meer(string kolom) =>
        this[kolom].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
