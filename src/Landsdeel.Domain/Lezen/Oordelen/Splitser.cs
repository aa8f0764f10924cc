using System.Text;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>Makes several afspraken of one, or one of several.</summary>
public static class Splitser
{
    /// <summary>One afspraak a wording. A term or return whose words stand in some parts stays with those; what stands in
    /// none stays with all, for a person to see. A part whose words stand in the letter gets its own place there.</summary>
    /// <param name="sleutels">The keys of the parts, as many as there are wordings.</param>
    public static IReadOnlyList<Afspraak> Splits(Afspraak geheel, IReadOnlyList<string> delen, IReadOnlyList<string> sleutels, string brief) =>
        [.. delen.Select((deel, i) => geheel with
        {
            Id = new(sleutels[i]),
            Tekst = deel,
            Termijn = Hoort(geheel.Termijn?.Tekst, delen, i) ? geheel.Termijn : null,
            Agenderingen = [.. geheel.Agenderingen.Where(g => Hoort(g.Moment?.Tekst, delen, i))],
            Passages = [.. geheel.Passages.Select(p => Plaats(p, deel, brief))],
        })];

    /// <summary>One afspraak that says what all say, in the order of the letter. Its certainty is the least firm of them;
    /// its kind and term are those of the first that has one.</summary>
    public static Afspraak VoegSamen(IReadOnlyList<Afspraak> delen, string sleutel)
    {
        ArgumentOutOfRangeException.ThrowIfZero(delen.Count);
        var minst = delen.MaxBy(d => d.Zekerheid)!;
        return delen[0] with
        {
            Id = new(sleutel),
            Tekst = string.Join(' ', delen.Select(d => d.Tekst.TrimEnd()).Distinct().Select(t => t.EndsWith('.') ? t : t + ".")),
            Landsdelen = delen.Aggregate(Landsdelen.Geen, (set, d) => set | d.Landsdelen),
            Themas = delen.Aggregate(Themas.Geen, (set, d) => set | d.Themas),
            Partijen = [.. delen.SelectMany(d => d.Partijen).GroupBy(p => p.Partij).Select(g => new PartijRol(g.Key, g.Min(p => p.Rol)))],
            Termijn = delen.Select(d => d.Termijn).FirstOrDefault(t => t is not null),
            Zekerheid = minst.Zekerheid,
            ZekerheidWoorden = minst.ZekerheidWoorden,
            Agenderingen = [.. delen.SelectMany(d => d.Agenderingen).DistinctBy(g => (g.Wat, g.Actie, g.Moment, g.Overleg)).Select((g, i) => g with { Sleutel = $"g{i + 1}" })],
            Passages = [.. delen.SelectMany(d => d.Passages).Distinct()],
            Toelichting = string.Join('\n', delen.Select(d => d.Toelichting).OfType<string>().Distinct()) is { Length: > 0 } t ? t : null,
        };
    }

    private static bool Hoort(string? woorden, IReadOnlyList<string> delen, int i)
    {
        if (string.IsNullOrEmpty(woorden)) return true;
        return Bevat(delen[i], woorden) || !delen.Any(d => Bevat(d, woorden));
    }

    private static bool Bevat(string deel, string woorden) =>
        Citaatvouwing.Vouw([deel]).Contains(Citaatvouwing.Vouw([woorden]), StringComparison.OrdinalIgnoreCase);

    /// <summary>The passage narrowed to where the words of the part stand, or as it was.</summary>
    private static Passage Plaats(Passage p, string deel, string brief)
    {
        if (p is not { VanTeken: { } van, TotTeken: { } tot } || van < 0 || tot > brief.Length || van >= tot) return p;
        var (gevouwen, herkomst) = Vouw(brief, van, tot);
        var gezocht = Citaatvouwing.Vouw([deel]).TrimEnd('.', ';', ',', ' ');
        var plek = gezocht.Length < 8 ? -1 : gevouwen.IndexOf(gezocht, StringComparison.OrdinalIgnoreCase);
        if (plek < 0) return p;
        var (begin, einde) = (herkomst[plek], herkomst[plek + gezocht.Length - 1] + 1);
        var regel = p.VanRegel + brief.AsSpan(van, begin - van).Count('\n');
        return Voorstelafspraak.Passage(new(regel, regel + brief.AsSpan(begin, einde - begin).Count('\n'), begin, einde, ""), p.Document, brief);
    }

    /// <summary>White space as one space, each character with where it stands.</summary>
    private static (string Tekst, List<int> Herkomst) Vouw(string brief, int van, int tot)
    {
        var uit = new StringBuilder(tot - van);
        var herkomst = new List<int>(tot - van);
        for (var i = van; i < tot; i++)
        {
            var wit = char.IsWhiteSpace(brief[i]);
            if (wit && (uit.Length == 0 || uit[^1] == ' ')) continue;
            uit.Append(wit ? ' ' : brief[i]);
            herkomst.Add(i);
        }
        return (uit.ToString(), herkomst);
    }
}
