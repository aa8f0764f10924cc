using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>How an item came on an agenda, or was offered beside it.</summary>
public enum Puntherkomst
{
    /// <summary>The text sends it to this overleg.</summary>
    KomtTerug = 0,
    /// <summary>Its last day has passed.</summary>
    TeLaat = 1,
    /// <summary>Its last day comes on or before that of the overleg.</summary>
    Termijn = 2,
    /// <summary>The text links it with an item that comes back here.</summary>
    Samenhang = 3,
    /// <summary>Open, of this landsdeel, without any moment. Offered beside the agenda.</summary>
    ZonderMoment = 4,
    /// <summary>For the whole country, sent to no overleg. Offered beside the agenda.</summary>
    Landelijk = 5,
    /// <summary>Sent here, but its procedure has ended. Offered beside the agenda.</summary>
    Afgehandeld = 6,
    /// <summary>Added by hand.</summary>
    Zelf = 7,
    /// <summary>Proposed by a partij and accepted, or sent by another meeting.</summary>
    Ingebracht = 8,
}

/// <summary>Whether an item is talked about, or agreed as the pieces have it.</summary>
public enum Behandeling
{
    Bespreekstuk = 0,
    Hamerstuk = 1,
}

/// <summary>A partij as the agenda names it.</summary>
public sealed record Puntpartij(PartijId Partij, Rol Rol, string Naam);

/// <summary>One item of an agenda. Its number is its place, counted from 1.</summary>
public sealed record Agendapunt
{
    /// <summary>Unique on the agenda and the same in every version: afspraak and agendering, or a generated key.</summary>
    public required string Sleutel { get; init; }
    public required string Titel { get; init; }
    public required Puntherkomst Herkomst { get; init; }
    public AgenderingActie Actie { get; init; }
    public Zekerheid Zekerheid { get; init; }
    /// <summary>One sentence: why it is here.</summary>
    public string Reden { get; init; } = "";
    public IReadOnlyList<Puntpartij> Partijen { get; init; } = [];
    public AfspraakId? Afspraak { get; init; }
    public string? Referentie { get; init; }
    /// <summary>Key of the agendering within the afspraak; null when the item does not come from one.</summary>
    public string? Agendering { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    /// <summary>Name of the traject it is about, to group by.</summary>
    public string? Onderwerp { get; init; }
    /// <summary>What the reader of the text wrote with it.</summary>
    public string? Toelichting { get; init; }
    /// <summary>The heading it stands under; null while not grouped.</summary>
    public string? Groep { get; init; }
    public string? Notitie { get; init; }
    public Behandeling Behandeling { get; init; }

    public static string SleutelVan(AfspraakId afspraak, string? agendering = null) =>
        agendering is null ? afspraak.Waarde : $"{afspraak.Waarde}~{agendering}";
}
