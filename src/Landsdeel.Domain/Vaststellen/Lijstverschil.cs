using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Vaststellen;

public enum Lijstwijzigingsoort
{
    AfspraakErbij = 0,
    AfspraakWeg = 1,
    AfspraakGewijzigd = 2,
    /// <summary>A heading, or the name or day of the list itself.</summary>
    KopGewijzigd = 3,
    UitgangspuntenGewijzigd = 4,
}

/// <summary>One thing that differs between two versions of a list.</summary>
/// <param name="Onderwerp">The heading it stands under; empty for the list itself.</param>
/// <param name="Oud">The agreement as it was, with its number; null when it was not there.</param>
/// <param name="Nieuw">The agreement as it is, with its number; null when it is gone.</param>
/// <param name="Velden">What changed, by name, with both wordings.</param>
public sealed record Lijstwijziging(
    Lijstwijzigingsoort Soort,
    string Onderwerp,
    (string Nummer, Lijstafspraak Afspraak)? Oud,
    (string Nummer, Lijstafspraak Afspraak)? Nieuw,
    IReadOnlyList<Puntwijziging> Velden)
{
    /// <summary>Headings and starting points are everyone's.</summary>
    public bool RaaktAllen => Soort is Lijstwijzigingsoort.KopGewijzigd or Lijstwijzigingsoort.UitgangspuntenGewijzigd;

    /// <summary>Whose duties this is about: those bound before or after. Empty when it touches all.</summary>
    public IEnumerable<PartijId> Geraakt => new[] { Oud, Nieuw }.OfType<(string Nummer, Lijstafspraak Afspraak)>().SelectMany(a => a.Afspraak.Gebonden).Distinct();

    /// <param name="namens">As whom the list names this partij: itself, and any group it stands for.</param>
    public bool Raakt(IReadOnlySet<PartijId> namens) => RaaktAllen || Geraakt.Any(namens.Contains);
}

/// <summary>What changed between two versions of a list. Numbers and places that only shift are no change, and neither is the
/// reference that the register gave.</summary>
public sealed record Lijstverschil(IReadOnlyList<Lijstwijziging> Wijzigingen)
{
    public bool IsLeeg => Wijzigingen.Count == 0;

    /// <summary>Only what touches one partij.</summary>
    public Lijstverschil Voor(IReadOnlySet<PartijId> namens) => new([.. Wijzigingen.Where(w => w.Raakt(namens))]);

    public bool Raakt(IReadOnlySet<PartijId> namens) => Wijzigingen.Any(w => w.Raakt(namens));

    public static Lijstverschil Tussen(Afsprakenlijst oud, Afsprakenlijst nieuw)
    {
        List<Lijstwijziging> uit = [];
        var kop = new Velden().Vergelijk("overleg", oud.Naam, nieuw.Naam).Vergelijk("gehouden", oud.Gehouden.Dag(), nieuw.Gehouden.Dag());
        if (kop.Af.Count > 0) uit.Add(new(Lijstwijzigingsoort.KopGewijzigd, "", null, null, kop.Af));

        var was = oud.Onderwerpen.ToDictionary(o => o.Sleutel);
        foreach (var onderwerp in nieuw.Onderwerpen)
        {
            // A new topic touches those of its agreements; only what it states for all touches all.
            var voorheen = was.GetValueOrDefault(onderwerp.Sleutel);
            if (voorheen is not null && voorheen.Kop != onderwerp.Kop)
                uit.Add(new(Lijstwijzigingsoort.KopGewijzigd, onderwerp.Kop, null, null, new Velden().Vergelijk("kop", voorheen.Kop, onderwerp.Kop).Af));
            Uitgangspunten(uit, onderwerp.Kop, voorheen?.Uitgangspunten ?? [], onderwerp.Uitgangspunten);
        }
        foreach (var weg in oud.Onderwerpen.Where(o => nieuw.Onderwerpen.All(n => n.Sleutel != o.Sleutel))) Uitgangspunten(uit, weg.Kop, weg.Uitgangspunten, []);

        var toen = oud.Genummerd.ToDictionary(a => a.Afspraak.Sleutel);
        foreach (var (nummer, onderwerp, afspraak) in nieuw.Genummerd)
        {
            if (!toen.Remove(afspraak.Sleutel, out var voorheen))
            {
                uit.Add(new(Lijstwijzigingsoort.AfspraakErbij, onderwerp.Kop, null, (nummer, afspraak), []));
                continue;
            }
            var velden = Vergeleken(voorheen.Afspraak, afspraak);
            // A heading that got other words is a change of its own.
            if (voorheen.Onderwerp.Sleutel != onderwerp.Sleutel) velden.Vergelijk("onderwerp", voorheen.Onderwerp.Kop, onderwerp.Kop, altijd: true);
            if (velden.Af.Count > 0) uit.Add(new(Lijstwijzigingsoort.AfspraakGewijzigd, onderwerp.Kop, (voorheen.Nummer, voorheen.Afspraak), (nummer, afspraak), velden.Af));
        }
        uit.AddRange(oud.Genummerd.Where(a => toen.ContainsKey(a.Afspraak.Sleutel))
            .Select(a => new Lijstwijziging(Lijstwijzigingsoort.AfspraakWeg, a.Onderwerp.Kop, (a.Nummer, a.Afspraak), null, [])));
        return new(uit);
    }

    private static void Uitgangspunten(List<Lijstwijziging> uit, string kop, IReadOnlyList<string> oud, IReadOnlyList<string> nieuw)
    {
        if (!oud.SequenceEqual(nieuw))
            uit.Add(new(Lijstwijzigingsoort.UitgangspuntenGewijzigd, kop, null, null, [new("uitgangspunten", string.Join('\n', oud), string.Join('\n', nieuw))]));
    }

    private static Velden Vergeleken(Lijstafspraak oud, Lijstafspraak nieuw)
    {
        var velden = new Velden().Vergelijk("tekst", oud.Tekst, nieuw.Tekst).Vergelijk("werkwoord", oud.Werkwoord, nieuw.Werkwoord)
            .Vergelijk("partijen", Partijen(oud), Partijen(nieuw), altijd: !oud.Partijen.SequenceEqual(nieuw.Partijen));
        return velden.Vergelijk("termijn", Termijn(oud.Termijn), Termijn(nieuw.Termijn), altijd: oud.Termijn != nieuw.Termijn)
            .Vergelijk("zekerheid", oud.Zekerheid.Woorden(), nieuw.Zekerheid.Woorden());
    }

    private static string Partijen(Lijstafspraak a) => string.Join(", ", a.Partijen.Select(p => $"{p.Naam} ({p.Rol.Woorden()})"));

    private static string Termijn(Termijn? t) => t is null ? "" : $"{t.Tekst} ({t.InWoorden()})";

    private sealed class Velden
    {
        public List<Puntwijziging> Af { get; } = [];

        public Velden Vergelijk(string wat, string oud, string nieuw, bool altijd = false)
        {
            if (altijd || oud != nieuw) Af.Add(new(wat, oud, nieuw));
            return this;
        }
    }
}
