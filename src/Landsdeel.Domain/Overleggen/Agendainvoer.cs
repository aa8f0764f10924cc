using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>One item as the secretary left it in the form. Only what the secretary may change is taken from it.</summary>
public sealed record Puntinvoer(string Sleutel, string Titel, string? Groep, string? Notitie, Behandeling? Behandeling = null);

/// <summary>A whole agenda as the secretary left it: its items in order, and what was dropped with the reason.</summary>
public sealed record Agendainvoer(IReadOnlyList<Puntinvoer> Punten, IReadOnlyList<(string Sleutel, string Reden)> Afgevallen)
{
    /// <summary>Applies it to the agenda it was made from, or to a newer one: an item that the form does not know stays, at the end.
    /// A refusal names its field as punt-{key}-{field}.</summary>
    /// <param name="aanbod">What may be added: proposed, from the register or made by hand.</param>
    public Uitkomst<Agenda> Toegepast(Agenda agenda, IReadOnlyDictionary<string, Agendapunt> aanbod)
    {
        var weigeringen = new List<Weigering>();
        void Doe(string sleutel, Func<Agenda, Uitkomst<Agenda>> stap)
        {
            var uitkomst = stap(agenda);
            if (uitkomst.Gelukt) agenda = uitkomst.Waarde;
            else weigeringen.AddRange(uitkomst.Weigeringen.Select(w => w.Veld is null ? w : w with { Veld = $"punt-{sleutel}-{w.Veld}" }));
        }

        // What is new comes first, so that an item added and dropped in one go keeps its reason.
        foreach (var sleutel in Punten.Select(p => p.Sleutel).Concat(Afgevallen.Select(a => a.Sleutel)))
            if (agenda.Punten.All(p => p.Sleutel != sleutel) && aanbod.TryGetValue(sleutel, out var nieuw) && agenda.Afgevallen.All(a => a.Punt.Sleutel != sleutel))
                Doe(sleutel, a => a.VoegToe(nieuw));
        foreach (var punt in Punten)
            if (agenda.Afgevallen.Any(a => a.Punt.Sleutel == punt.Sleutel)) Doe(punt.Sleutel, a => a.Terugzetten(punt.Sleutel));
        foreach (var (sleutel, reden) in Afgevallen)
            if (agenda.Punten.Any(p => p.Sleutel == sleutel)) Doe(sleutel, a => a.LaatVallen(sleutel, reden));
        var plaats = 0;
        foreach (var punt in Punten)
        {
            if (agenda.Punten.FirstOrDefault(p => p.Sleutel == punt.Sleutel) is not { } nu) continue;
            if (nu.Titel != punt.Titel.Trim()) Doe(punt.Sleutel, a => a.Hernoem(punt.Sleutel, punt.Titel));
            if ((nu.Groep ?? "") != (punt.Groep?.Trim() ?? "")) Doe(punt.Sleutel, a => a.Groepeer(punt.Sleutel, punt.Groep));
            if ((nu.Notitie ?? "") != (punt.Notitie?.Trim() ?? "")) Doe(punt.Sleutel, a => a.Noteer(punt.Sleutel, punt.Notitie));
            if (punt.Behandeling is { } anders && anders != nu.Behandeling) Doe(punt.Sleutel, a => a.Behandel(punt.Sleutel, anders));
            plaats++;
            if (agenda.Punten.Count >= plaats && agenda.Punten[plaats - 1].Sleutel != punt.Sleutel) Doe(punt.Sleutel, a => a.Verplaats(punt.Sleutel, plaats));
        }
        return weigeringen.Count == 0 ? agenda : Uitkomst.Geweigerd<Agenda>(weigeringen);
    }
}
