using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>One property of an item that differs between two versions.</summary>
public sealed record Puntwijziging(string Wat, string Oud, string Nieuw);

/// <summary>An item in both versions, with its number in each and what changed in it.</summary>
/// <param name="Verplaatst">It changed places with respect to the others; a number that only shifts along does not count.</param>
public sealed record Puntverschil(Agendapunt Punt, int OudNummer, int NieuwNummer, bool Verplaatst, IReadOnlyList<Puntwijziging> Wijzigingen);

/// <summary>What changed between two versions of an agenda.</summary>
public sealed record Agendaverschil(
    IReadOnlyList<Agendapunt> Toegevoegd,
    IReadOnlyList<(Agendapunt Punt, string? Reden)> Afgevallen,
    IReadOnlyList<Puntverschil> Gebleven,
    bool StatusGewijzigd)
{
    public IEnumerable<Puntverschil> Verplaatst => Gebleven.Where(g => g.Verplaatst);

    public IEnumerable<Puntverschil> Gewijzigd => Gebleven.Where(g => g.Wijzigingen.Count > 0);

    public bool IsLeeg => Toegevoegd.Count == 0 && Afgevallen.Count == 0 && !StatusGewijzigd && !Verplaatst.Any() && !Gewijzigd.Any();

    public static Agendaverschil Tussen(Agenda oud, Agenda nieuw)
    {
        var oudNummer = oud.Punten.Select((p, i) => (p.Sleutel, i + 1)).ToDictionary(p => p.Sleutel, p => p.Item2);
        var nieuwNummer = nieuw.Punten.Select((p, i) => (p.Sleutel, i + 1)).ToDictionary(p => p.Sleutel, p => p.Item2);
        var redenen = nieuw.Afgevallen.ToDictionary(a => a.Punt.Sleutel, a => a.Reden);
        var gebleven = nieuw.Punten.Where(p => oudNummer.ContainsKey(p.Sleutel)).ToList();
        var opVolgorde = LangsteStijgende([.. gebleven.Select(p => oudNummer[p.Sleutel])]);
        return new(
            [.. nieuw.Punten.Where(p => !oudNummer.ContainsKey(p.Sleutel))],
            [.. oud.Punten.Where(p => !nieuwNummer.ContainsKey(p.Sleutel)).Select(p => (p, redenen.GetValueOrDefault(p.Sleutel)))],
            [.. gebleven.Select(p => new Puntverschil(p, oudNummer[p.Sleutel], nieuwNummer[p.Sleutel],
                !opVolgorde.Contains(oudNummer[p.Sleutel]), Wijzigingen(oud.Punten[oudNummer[p.Sleutel] - 1], p)))],
            oud.Status != nieuw.Status);
    }

    private static List<Puntwijziging> Wijzigingen(Agendapunt oud, Agendapunt nieuw)
    {
        List<Puntwijziging> uit = [];
        void Vergelijk(string wat, string? van, string? naar)
        {
            if ((van ?? "") != (naar ?? "")) uit.Add(new(wat, van ?? "", naar ?? ""));
        }
        Vergelijk("titel", oud.Titel, nieuw.Titel);
        Vergelijk("actie", oud.Actie.Woorden(), nieuw.Actie.Woorden());
        Vergelijk("zekerheid", oud.Zekerheid.Woorden(), nieuw.Zekerheid.Woorden());
        Vergelijk("reden", oud.Reden, nieuw.Reden);
        Vergelijk("groep", oud.Groep, nieuw.Groep);
        Vergelijk("behandeling", oud.Behandeling.Woorden(), nieuw.Behandeling.Woorden());
        Vergelijk("notitie", oud.Notitie, nieuw.Notitie);
        return uit;
    }

    /// <summary>The largest set of items that kept their order: the others were moved.</summary>
    private static HashSet<int> LangsteStijgende(int[] rij)
    {
        var staart = new List<int>();
        var vorige = new int[rij.Length];
        for (var i = 0; i < rij.Length; i++)
        {
            int laag = 0, hoog = staart.Count;
            while (laag < hoog)
            {
                var midden = (laag + hoog) / 2;
                if (rij[staart[midden]] < rij[i]) laag = midden + 1;
                else hoog = midden;
            }
            vorige[i] = laag > 0 ? staart[laag - 1] : -1;
            if (laag == staart.Count) staart.Add(i);
            else staart[laag] = i;
        }
        var uit = new HashSet<int>();
        for (var i = staart.Count > 0 ? staart[^1] : -1; i >= 0; i = vorige[i]) uit.Add(rij[i]);
        return uit;
    }
}
