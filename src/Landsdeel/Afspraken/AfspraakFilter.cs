using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Afspraken;

/// <summary>A ready view on the register.</summary>
public enum Weergave
{
    Alle = 0,
    /// <summary>The procedure is open and the last day lies before the peildatum.</summary>
    TeLaat = 1,
    /// <summary>The procedure is open and there is no day at all.</summary>
    ZonderMoment = 2,
}

/// <summary>The orders of the list. None depends on how well a record fits the search, so that a page stays where it is.</summary>
public enum Sortering
{
    /// <summary>By last day; without moment last.</summary>
    Termijn = 0,
    Referentie = 1,
    /// <summary>Recorded last, first.</summary>
    Nieuwste = 2,
    /// <summary>In the order in which the register got them: that of the letter. The default of a search.</summary>
    Register = 3,
}

/// <summary>A place in the list: just before or after the record with this sort key and row.</summary>
/// <param name="Terug">True: the page that ends before it; false: the page that begins after it.</param>
/// <param name="Sleutel">The sort key as text, in the form of the sorting it belongs to.</param>
public sealed record Lijstplaats(bool Terug, string Sleutel, long Rij);

/// <summary>Which afspraken one wants to see, and in which order: the meaning of an address below /afspraken.
/// Empty parts ask nothing. Landsdeel and peildatum of the bar belong to the session and come on top.</summary>
public sealed record AfspraakFilter
{
    public const int LangsteZoek = 200;
    public const int MeesteWaarden = 50;

    public static AfspraakFilter Leeg { get; } = new();

    public Landsdelen Landsdelen { get; init; }
    public IReadOnlyList<AfspraakSoort> Soorten { get; init; } = [];
    /// <summary>Keys; a name until <see cref="Filteroplossing"/> has found its key.</summary>
    public IReadOnlyList<string> Partijen { get; init; } = [];
    /// <summary>The roles in which these partijen, or else any partij, must take part.</summary>
    public IReadOnlyList<Rol> Rollen { get; init; } = [];
    public Themas Themas { get; init; }
    /// <summary>The areas of which an afspraak names at least one: keys; a name until <see cref="Filteroplossing"/> has found its key.</summary>
    public IReadOnlyList<string> Gebieden { get; init; } = [];
    /// <summary>By key what such an area is called, as <see cref="Filteroplossing"/> found it. No part of an address.</summary>
    public IReadOnlyDictionary<string, string> Gebiedsnamen { get; init; } = new Dictionary<string, string>();
    /// <summary>The overleg it was made in: a key, or a name that stands for all overleggen of that name.</summary>
    public IReadOnlyList<string> Overleggen { get; init; } = [];
    /// <summary>The overleg it comes back in: a key, or a name that stands for all overleggen of that name.</summary>
    public IReadOnlyList<string> Terug { get; init; } = [];
    /// <summary>Last day on or after this day; what has no last day is left out.</summary>
    public DateOnly? Vanaf { get; init; }
    /// <summary>Last day on or before this day.</summary>
    public DateOnly? Tot { get; init; }
    public IReadOnlyList<AfspraakStatus> Statussen { get; init; } = [];
    public IReadOnlyList<Zekerheid> Zekerheden { get; init; } = [];
    public IReadOnlyList<Tijd> Tijden { get; init; } = [];
    /// <summary>The act that wrote the version that now holds: one import, or one change of several together.</summary>
    public long? Handeling { get; init; }
    /// <summary>As typed; empty when nothing is searched.</summary>
    public string Zoek { get; init; } = "";
    public Weergave Weergave { get; init; }
    /// <summary>Null is the default: <see cref="Sortering.Register"/> for a search, else <see cref="Sortering.Termijn"/>.</summary>
    public Sortering? GekozenSortering { get; init; }
    public Lijstplaats? Plaats { get; init; }

    public Sortering Sortering => GekozenSortering ?? (Zoek == "" ? Sortering.Termijn : Sortering.Register);

    /// <summary>The same selection from its beginning, in its default order.</summary>
    public AfspraakFilter Selectie => this with { GekozenSortering = null, Plaats = null };

    /// <summary>Whether it asks nothing but an order and a place.</summary>
    public bool VraagtNiets => Filtertaal.Paren(Selectie).Count == 0;
}
