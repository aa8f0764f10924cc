using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Rondes;

/// <summary>A reference that leads nowhere.</summary>
public sealed record LosseVerwijzing(string Waar, string Naar);

/// <summary>A quote that does not stand in its lines.</summary>
public sealed record LosCitaat(string Waar, Passage Passage);

/// <summary>What must hold within a round before it is loaded.</summary>
public static class Rondecontrole
{
    /// <summary>Every reference of one record to another, with where it stands.</summary>
    public static IEnumerable<LosseVerwijzing> Verwijzingen(Ronde ronde, IReadOnlySet<string> bekendePartijen)
    {
        var partijen = Sleutels(ronde.Partijen.Select(p => p.Id.Waarde), bekendePartijen);
        var overleggen = Sleutels(ronde.Overleggen.Select(o => o.Id.Waarde));
        var afspraken = Sleutels(ronde.Afspraken.Select(a => a.Id.Waarde));
        var trajecten = Sleutels(ronde.Trajecten.Select(t => t.Id.Waarde));
        var opgaven = Sleutels(ronde.Opgaven.Select(o => o.Id.Waarde));
        var documenten = Sleutels(ronde.Documenten.Select(d => d.Id.Waarde));

        List<(string Waar, string? Naar, HashSet<string> In)> alle =
        [
            .. ronde.Partijen.SelectMany(p => p.Leden.Concat(p.OpgegaanIn).Select(l => (p.Id.Waarde, (string?)l.Waarde, partijen))),
            .. ronde.Vermeldingen.Select(v => (v.Partij.Waarde, (string?)v.Partij.Waarde, partijen)),
            .. ronde.Overleggen.SelectMany(o => o.Deelnemers.Select(d => (o.Id.Waarde, (string?)d.Waarde, partijen))),
            .. ronde.Overleggen.Select(o => (o.Id.Waarde, o.Ronde?.Waarde, overleggen)),
            .. ronde.Overleggen.Select(o => (o.Id.Waarde, o.ZelfdeAls?.Waarde, overleggen)),
            .. ronde.Afspraken.SelectMany(a => a.Partijen.Select(p => (a.Id.Waarde, (string?)p.Partij.Waarde, partijen))),
            .. ronde.Afspraken.SelectMany(a => a.Agenderingen.Select(g => (a.Id.Waarde, g.Overleg?.Waarde, overleggen))),
            .. ronde.Afspraken.SelectMany(a => a.Verbanden.Select(v => (a.Id.Waarde, (string?)v.Naar.Waarde, afspraken))),
            .. ronde.Afspraken.Select(a => (a.Id.Waarde, a.Overleg?.Waarde, overleggen)),
            .. ronde.Afspraken.Select(a => (a.Id.Waarde, a.Onderwerp?.Waarde, trajecten)),
            .. ronde.Afspraken.Select(a => (a.Id.Waarde, a.VervangenDoor?.Waarde, afspraken)),
            .. ronde.Afspraken.Select(a => (a.Id.Waarde, a.BeslotenIn?.Waarde, overleggen)),
            .. ronde.Trajecten.Select(t => (t.Id.Waarde, t.Trekker?.Waarde, partijen)),
            .. ronde.Trajecten.Select(t => (t.Id.Waarde, t.OnderdeelVan?.Waarde, trajecten)),
            .. ronde.Opgaven.Select(o => (o.Id.Waarde, o.Traject?.Waarde, trajecten)),
            .. ronde.Opgaven.Select(o => (o.Id.Waarde, o.Onder?.Waarde, opgaven)),
            .. ronde.Akkoorden.SelectMany(a => a.Partijen.Select(p => (a.Id.Waarde, (string?)p.Waarde, partijen))),
            .. ronde.Akkoorden.Select(a => (a.Id.Waarde, a.Document?.Waarde, documenten)),
            .. ronde.Cijfers.Select(c => (c.Id, c.Traject?.Waarde, trajecten)),
            .. ronde.Cyclus.SelectMany(c => new[] { (c.Id, c.Door?.Waarde, partijen), (c.Id, c.Aan?.Waarde, partijen) }),
            .. ronde.Geld.Select(g => (g.Id, g.Afspraak?.Waarde, afspraken)),
            .. Passages(ronde).Select(p => (p.Waar, (string?)p.Passage.Document.Waarde, documenten)),
        ];
        return alle.Where(v => v.Naar is { } naar && !v.In.Contains(naar)).Select(v => new LosseVerwijzing(v.Waar, v.Naar!));
    }

    /// <summary>Every quote that does not stand in the lines it names, for the documents whose lines are given.</summary>
    public static IEnumerable<LosCitaat> Citaten(Ronde ronde, IReadOnlyDictionary<DocumentId, IReadOnlyList<string>> regels) =>
        Passages(ronde).Where(p => regels.TryGetValue(p.Passage.Document, out var tekst)
                && !(p.Passage.VanRegel >= 1 && p.Passage.TotRegel >= p.Passage.VanRegel && p.Passage.TotRegel <= tekst.Count
                    && Citaatvouwing.StaatIn(p.Passage.Citaat, tekst.Skip(p.Passage.VanRegel - 1).Take(p.Passage.TotRegel - p.Passage.VanRegel + 1))))
            .Select(p => new LosCitaat(p.Waar, p.Passage));

    /// <summary>Every passage with the key of the record that holds it.</summary>
    public static IEnumerable<(string Waar, Passage Passage)> Passages(Ronde ronde) =>
        ronde.Documenten.SelectMany(r => r.Passages.Select(p => (r.Id.Waarde, p)))
            .Concat(ronde.Partijen.SelectMany(r => r.Passages.Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Vermeldingen.SelectMany(r => r.Passages.Select(p => (r.Partij.Waarde, p))))
            .Concat(ronde.Overleggen.SelectMany(r => r.Passages.Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Gebieden.SelectMany(r => r.Passages.Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Opgaven.SelectMany(r => r.Passages.Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Trajecten.SelectMany(r => r.Passages.Concat(r.Mijlpalen.SelectMany(m => m.Passages)).Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Akkoorden.SelectMany(r => r.Passages.Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Afspraken.SelectMany(r => r.Passages.Concat(r.Agenderingen.SelectMany(g => g.Passages)).Select(p => (r.Id.Waarde, p))))
            .Concat(ronde.Cijfers.SelectMany(r => r.Passages.Select(p => (r.Id, p))))
            .Concat(ronde.Cyclus.SelectMany(r => r.Passages.Select(p => (r.Id, p))))
            .Concat(ronde.Geld.SelectMany(r => r.Passages.Select(p => (r.Id, p))));

    private static HashSet<string> Sleutels(IEnumerable<string> eigen, IReadOnlySet<string>? erbij = null)
    {
        var set = eigen.ToHashSet(StringComparer.Ordinal);
        if (erbij is not null) set.UnionWith(erbij);
        return set;
    }
}
