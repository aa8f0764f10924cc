using System.Text;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Takes the paragraphs of a text document as they close, inside and outside tables. A row of short cells becomes one line
/// with bars; in a row with more text every paragraph keeps its own line, since a sentence must stay whole.</summary>
internal sealed class Alineabak(Leesgrenzen grenzen)
{
    private const int Kort = 160;
    private readonly Tekstbouwer _bouwer = new(grenzen);
    private readonly Stack<Tabel> _tabellen = new();
    private long _tekens;

    internal void Alinea(string tekst, string? teken = null, int niveau = 0)
    {
        if ((_tekens += tekst.Length) > grenzen.Tekens) throw new Pakketten.LeesStop(new DocumentTeveelTekst(grenzen.Tekens));
        if (!_tabellen.TryPeek(out var tabel)) _bouwer.Alinea(tekst, teken, niveau);
        else if (Tekstbouwer.Vouw(tekst) is { Length: > 0 } regel && tabel.Rij.Count > 0) tabel.Rij[^1].Add(teken is null ? regel : $"{teken} {regel}");
    }

    internal void BeginTabel() => _tabellen.Push(new());

    internal void BeginCel() => (_tabellen.TryPeek(out var t) ? t : null)?.Rij.Add([]);

    internal void EindRij()
    {
        if (!_tabellen.TryPeek(out var tabel)) return;
        var cellen = tabel.Rij.Where(c => c.Count > 0).ToList();
        if (cellen.All(c => c.Count == 1 && !c[0].Contains('\n', StringComparison.Ordinal)) && cellen.Sum(c => c[0].Length) <= Kort)
            tabel.Regels.Add(string.Join(" | ", cellen.Select(c => c[0])));
        else
            tabel.Regels.AddRange(cellen.SelectMany(c => c));
        tabel.Rij.Clear();
    }

    internal void EindTabel()
    {
        if (!_tabellen.TryPop(out var tabel)) return;
        if (!_tabellen.TryPeek(out var buiten)) _bouwer.Regels(tabel.Regels);
        else if (buiten.Rij.Count > 0) buiten.Rij[^1].AddRange(tabel.Regels);
    }

    internal string Tekst() => _bouwer.Tekst();

    private sealed class Tabel
    {
        internal List<List<string>> Rij { get; } = [];
        internal List<string> Regels { get; } = [];
    }
}

/// <summary>A paragraph while it is being read.</summary>
internal sealed class Alineastand
{
    internal StringBuilder Tekst { get; } = new();
    internal string? Stijl { get; set; }
    internal string? Nummering { get; set; }
    internal int? Niveau { get; set; }
}
