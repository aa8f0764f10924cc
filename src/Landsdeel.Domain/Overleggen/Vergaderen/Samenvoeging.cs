namespace Landsdeel.Domain.Overleggen.Vergaderen;

/// <summary>A field that two people changed at once, each in their own way.</summary>
public sealed record Veldbotsing(string Veld, string Mijn, string Hun);

/// <summary>What two people typed in the same draft, put together field by field. Nobody's words are lost:
/// a field that both changed keeps what was saved, and is named.</summary>
/// <param name="Velden">What may be saved.</param>
public sealed record Samenvoeging(IReadOnlyDictionary<string, string> Velden, IReadOnlyList<Veldbotsing> Botsingen)
{
    /// <param name="gezien">What the one who types started from.</param>
    /// <param name="mijn">What that one made of it.</param>
    /// <param name="hun">What is saved by now.</param>
    public static Samenvoeging Van(
        IReadOnlyDictionary<string, string> gezien, IReadOnlyDictionary<string, string> mijn, IReadOnlyDictionary<string, string> hun)
    {
        var samen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        List<Veldbotsing> botsingen = [];
        foreach (var veld in gezien.Keys.Concat(mijn.Keys).Concat(hun.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, ik, zij) = (Op(gezien, veld), Op(mijn, veld), Op(hun, veld));
            if (ik != was && zij != was && ik != zij) botsingen.Add(new(veld, ik, zij));
            var wordt = zij != was ? zij : ik;
            if (wordt != "") samen[veld] = wordt;
        }
        return new(samen, botsingen);
    }

    /// <summary>A field that is not there is empty: so a row that someone took away is taken away.</summary>
    private static string Op(IReadOnlyDictionary<string, string> velden, string veld) => velden.TryGetValue(veld, out var waarde) ? waarde : "";
}
