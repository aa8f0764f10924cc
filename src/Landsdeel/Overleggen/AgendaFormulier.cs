using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Overleggen;

/// <summary>The agenda as the form holds it: one row of fields an item, in the order in which they are sent.</summary>
public sealed class AgendaFormulier
{
    /// <summary>The version it was opened with.</summary>
    public int Basis { get; set; }
    public string?[] Sleutel { get; set; } = [];
    public string?[] Titel { get; set; } = [];
    public string?[] Groep { get; set; } = [];
    public string?[] Notitie { get; set; } = [];
    public string?[] Behandeling { get; set; } = [];
    /// <summary>Filled for items made by hand; empty for all others.</summary>
    public string?[] Actie { get; set; } = [];
    public string?[] Zekerheid { get; set; } = [];
    /// <summary>The reason typed with an item, for when it is dropped.</summary>
    public string?[] Valreden { get; set; } = [];
    public string?[] AfSleutel { get; set; } = [];
    public string?[] AfReden { get; set; } = [];
    public string?[] AfTitel { get; set; } = [];
    public string? Waarom { get; set; }
    /// <summary>The button: what to do, and after a colon with which item.</summary>
    public string? Doe { get; set; }
    public string? Referentie { get; set; }
    public string? NieuwTitel { get; set; }
    public string? NieuwActie { get; set; }
    public string? NieuwZekerheid { get; set; }

    public Agendainvoer Invoer() => new(
        [.. Sleutel.Select((s, i) => new Puntinvoer(s ?? "", Op(Titel, i) ?? "", Op(Groep, i), Op(Notitie, i),
            Op(Behandeling, i) is { } b ? Keuze<Behandeling>(b) : null))],
        [.. AfSleutel.Select((s, i) => (s ?? "", Op(AfReden, i) ?? ""))]);

    /// <summary>The items that were made by hand, whether they still stand on the agenda or not.</summary>
    public IReadOnlyList<EigenPunt> Eigen() =>
    [
        .. Sleutel.Select((s, i) => (Sleutel: s ?? "", Titel: Op(Titel, i) ?? "", Actie: Op(Actie, i), Zekerheid: Op(Zekerheid, i)))
            .Where(p => p.Sleutel.StartsWith(AgendaModel.EigenSleutel, StringComparison.Ordinal))
            .Select(p => new EigenPunt(p.Sleutel, p.Titel, Keuze<AgenderingActie>(p.Actie), Keuze(p.Zekerheid, Domain.Gedeeld.Zekerheid.Mogelijk))),
        .. AfSleutel.Select((s, i) => (Sleutel: s ?? "", Titel: Op(AfTitel, i) ?? ""))
            .Where(p => p.Sleutel.StartsWith(AgendaModel.EigenSleutel, StringComparison.Ordinal))
            .Select(p => new EigenPunt(p.Sleutel, p.Titel, AgenderingActie.Bespreken, Domain.Gedeeld.Zekerheid.Mogelijk)),
    ];

    /// <summary>What the form shows, as it was typed, valid or not.</summary>
    public Agenda Werkblad(Agenda basis, IReadOnlyDictionary<string, Agendapunt> aanbod)
    {
        var bekend = basis.Punten.Concat(basis.Afgevallen.Select(a => a.Punt)).ToDictionary(p => p.Sleutel);
        Agendapunt? Zoek(string sleutel) => bekend.GetValueOrDefault(sleutel) ?? aanbod.GetValueOrDefault(sleutel);
        var invoer = Invoer();
        return basis with
        {
            Punten = [.. invoer.Punten.DistinctBy(p => p.Sleutel).Select(p => Zoek(p.Sleutel) is { } punt
                ? punt with { Titel = p.Titel, Groep = p.Groep, Notitie = p.Notitie, Behandeling = p.Behandeling ?? punt.Behandeling } : null).OfType<Agendapunt>()],
            Afgevallen = [.. invoer.Afgevallen.DistinctBy(a => a.Sleutel).Select(a => Zoek(a.Sleutel) is { } punt ? new AfgevallenPunt(punt, a.Reden) : null).OfType<AfgevallenPunt>()],
        };
    }

    public string? Reden(string sleutel) => Op(Valreden, Array.IndexOf(Sleutel, sleutel));

    public static T Keuze<T>(string? tekst, T anders = default) where T : struct, Enum =>
        Enum.TryParse<T>(tekst, ignoreCase: true, out var keuze) && Enum.IsDefined(keuze) ? keuze : anders;

    private static string? Op(string?[] rij, int plaats) => plaats >= 0 && plaats < rij.Length ? rij[plaats] : null;
}
