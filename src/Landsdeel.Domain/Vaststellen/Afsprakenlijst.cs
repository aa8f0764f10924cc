using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Vaststellen;

/// <summary>One agreement as the list words it.</summary>
public sealed record Lijstafspraak
{
    /// <summary>Unique on the list and the same in every version.</summary>
    public required string Sleutel { get; init; }
    public required string Tekst { get; init; }
    /// <summary>What is done, as officials say it: "stellen vast", "werken uit".</summary>
    public string Werkwoord { get; init; } = "";
    /// <summary>In the order of the list, with the name they then had.</summary>
    public IReadOnlyList<Puntpartij> Partijen { get; init; } = [];
    public Termijn? Termijn { get; init; }
    public Zekerheid Zekerheid { get; init; }
    /// <summary>The afspraak in the register that it became, or that it changed.</summary>
    public AfspraakId? Afspraak { get; init; }
    /// <summary>NW-2020-14; null while it has none.</summary>
    public string? Referentie { get; init; }

    /// <summary>Who must do something, and so must sign.</summary>
    public IEnumerable<PartijId> Gebonden => Partijen.Where(p => p.Rol is Rol.Trekker or Rol.Gebonden).Select(p => p.Partij).Distinct();
}

/// <summary>A numbered topic: its starting points, and what was agreed on it. Its number is its place, counted from 1.</summary>
public sealed record Lijstonderwerp
{
    /// <summary>Unique on the list and the same in every version.</summary>
    public required string Sleutel { get; init; }
    public required string Kop { get; init; }
    public IReadOnlyList<string> Uitgangspunten { get; init; } = [];
    public IReadOnlyList<Lijstafspraak> Afspraken { get; init; } = [];
}

/// <summary>The list of agreements of one overleg, one version whole. What is signed is <see cref="Canoniek.Tekst(Afsprakenlijst)"/>.</summary>
public sealed record Afsprakenlijst
{
    public const int LangsteTekst = 4000;
    public const int MeesteAfspraken = 1000;

    /// <summary>Also its key: an overleg has one list.</summary>
    public required OverlegId Overleg { get; init; }
    /// <summary>The version, from 1.</summary>
    public required int Nummer { get; init; }
    /// <summary>The overleg as the list names it: "BO MIRT najaar 2020 (Noordwest)".</summary>
    public required string Naam { get; init; }
    /// <summary>The day on which the overleg was held.</summary>
    public required DateOnly Gehouden { get; init; }
    public IReadOnlyList<Lijstonderwerp> Onderwerpen { get; init; } = [];

    /// <summary>Every agreement with the number that one says aloud ("2.3"), in the order of the list.</summary>
    public IEnumerable<(string Nummer, Lijstonderwerp Onderwerp, Lijstafspraak Afspraak)> Genummerd => Onderwerpen.SelectMany((o, i) =>
        o.Afspraken.Select((a, j) => (string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{j + 1}"), o, a)));

    /// <summary>Every partij that must do something by this list, in the order of the list.</summary>
    public IReadOnlyList<PartijId> Gebonden => [.. Onderwerpen.SelectMany(o => o.Afspraken).SelectMany(a => a.Gebonden).Distinct()];

    /// <summary>Everything that is wrong with it; empty when it can be stored.</summary>
    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> fout = [];
        var afspraken = Onderwerpen.SelectMany(o => o.Afspraken).ToList();
        if (afspraken.Count == 0) fout.Add(new LijstLeeg());
        if (afspraken.Count > MeesteAfspraken) fout.Add(new LijstVol());
        if (Onderwerpen.Select(o => o.Sleutel).Concat(afspraken.Select(a => a.Sleutel)).GroupBy(s => s).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
            fout.Add(new SleutelDubbel(dubbel.Key));
        foreach (var onderwerp in Onderwerpen.Where(o => string.IsNullOrWhiteSpace(o.Kop))) fout.Add(new KopLeeg(onderwerp.Sleutel));
        foreach (var (nummer, _, afspraak) in Genummerd)
        {
            if (string.IsNullOrWhiteSpace(afspraak.Tekst)) fout.Add(new LijsttekstLeeg(nummer));
            if (!afspraak.Gebonden.Any()) fout.Add(new NiemandGebonden(nummer));
        }
        var teksten = Onderwerpen.SelectMany(o => o.Uitgangspunten.Append(o.Kop))
            .Concat(afspraken.SelectMany(a => new[] { a.Tekst, a.Werkwoord, a.Termijn?.Tekst ?? "" })).Append(Naam).ToList();
        if (teksten.Any(t => t.Length > LangsteTekst)) fout.Add(new LijsttekstTeLang());
        if (teksten.Any(t => !IsTekst(t))) fout.Add(new TekstKapot());
        return fout;
    }

    /// <summary>Half a surrogate pair is no character: two such texts could have the same digest.</summary>
    private static bool IsTekst(string tekst)
    {
        for (var i = 0; i < tekst.Length; i++)
            if (char.IsHighSurrogate(tekst[i]) && i + 1 < tekst.Length && char.IsLowSurrogate(tekst[i + 1])) i++;
            else if (char.IsSurrogate(tekst[i])) return false;
        return true;
    }
}
