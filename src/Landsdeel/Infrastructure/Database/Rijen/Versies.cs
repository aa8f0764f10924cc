using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>A row that only some may see. <see cref="LandsdeelDb"/> filters every query on these columns.</summary>
public interface IZichtbaar
{
    ZichtNiveau ZichtNiveau { get; }
    string ZichtPartij { get; }
    /// <summary>Empty unless the level is Overleg.</summary>
    string ZichtOverleg { get; }
}

/// <summary>A row with both times: what held in the world, and what the register knew.</summary>
public interface ITweeTijden
{
    DateOnly GeldigVan { get; }
    DateOnly GeldigTot { get; }
    long VastgelegdOp { get; }
    long VervangenOp { get; }
}

/// <summary>The kinds of records that have versions.</summary>
public enum AggregaatSoort
{
    Afspraak = 0,
    Overleg = 1,
    Partij = 2,
    Document = 3,
    Gebied = 4,
    Opgave = 5,
    Traject = 6,
    Akkoord = 7,
    Cijfer = 8,
    CyclusStap = 9,
    GeldRegel = 10,
    Agenda = 11,
    Notitie = 12,
    RondeKop = 13,
    PartijVermelding = 14,
    Afsprakenlijst = 15,
    /// <summary>The signing of a list; its key is that of the list.</summary>
    LijstOndertekening = 16,
    /// <summary>The signing of one afspraak; its key is that of the afspraak.</summary>
    AfspraakOndertekening = 17,
    Verslag = 20,
    Inbreng = 21,
    Vergaderstuk = 22,
    Annotatie = 23,
    Lijstreactie = 24,
    Voortgangsbericht = 30,
    Bewijsstuk = 31,
    /// <summary>Whether an afspraak was kept; its key is that of the afspraak.</summary>
    Nakoming = 32,
}

/// <summary>One version of one record, whole, as JSON, with both times and the sight on it.</summary>
public sealed class VersieRij : IZichtbaar, ITweeTijden
{
    public long Id { get; set; }
    public AggregaatSoort Soort { get; set; }
    public string AggregaatId { get; set; } = "";
    public int Nummer { get; set; }
    public DateOnly GeldigVan { get; set; }
    public DateOnly GeldigTot { get; set; }
    public long VastgelegdOp { get; set; }
    public long VervangenOp { get; set; }
    public long HandelingId { get; set; }
    public string Inhoud { get; set; } = "";
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
    public HandelingRij? Handeling { get; set; }

    /// <summary>A version as an act writes it: the register knows it from then on, until something takes its place.</summary>
    internal static VersieRij Van(AggregaatSoort soort, string id, HandelingRij handeling, int nummer, Geldigheid dagen, string inhoud, Zicht zicht) => new()
    {
        Soort = soort,
        AggregaatId = id,
        Nummer = nummer,
        GeldigVan = dagen.Van,
        GeldigTot = dagen.Tot,
        VastgelegdOp = handeling.Op,
        VervangenOp = Tijdsblik.Open,
        HandelingId = handeling.Id,
        Inhoud = inhoud,
        ZichtNiveau = zicht.Niveau,
        ZichtPartij = zicht.Eigenaar.Waarde,
        ZichtOverleg = zicht.Overleg?.Waarde ?? "",
    };
}

/// <summary>One record's head: guards against two people writing at once.</summary>
public sealed class AggregaatRij
{
    public AggregaatSoort Soort { get; set; }
    public string Id { get; set; } = "";
    /// <summary>Highest version number so far; the concurrency token.</summary>
    public int Nummer { get; set; }
}

/// <summary>Who, for which partij, when, why and on which source. Names and reasons can be erased by law:
/// they lie outside the chain of the Journaal.</summary>
public sealed class HandelingRij
{
    public long Id { get; set; }
    public string Soort { get; set; } = "";
    public string Wie { get; set; } = "";
    public string Partij { get; set; } = "";
    public long Op { get; set; }
    public string Waarom { get; set; } = "";
    public string? Bron { get; set; }

    internal static HandelingRij Van(Handeling handeling) => new()
    {
        Soort = handeling.Soort,
        Wie = handeling.Actor.Naam,
        Partij = handeling.Actor.Partij.Waarde,
        Op = handeling.OpMicros,
        Waarom = handeling.Waarom,
        Bron = handeling.Bron,
    };
}

/// <summary>One link of the chain: the digest of an act and of every version it wrote, on top of the link before.</summary>
public sealed class JournaalRij
{
    public long Volgnummer { get; set; }
    public long HandelingId { get; set; }
    public string Digest { get; set; } = "";
    public string Vorige { get; set; } = "";
    public string Keten { get; set; } = "";
}

/// <summary>The last link. One row; written last in every transaction, so that writers queue only there.</summary>
public sealed class JournaalKopRij
{
    public int Id { get; set; }
    public long Volgnummer { get; set; }
    public string Keten { get; set; } = "";
}
