using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Overleggen.Voorbereiden;

/// <summary>How an item that was brought in came there.</summary>
public enum Inbrengherkomst
{
    /// <summary>A partij proposes it.</summary>
    Ingebracht = 0,
    /// <summary>An earlier meeting carried it forward to here.</summary>
    Doorgeschoven = 1,
    /// <summary>Another overleg referred it to here.</summary>
    Verwezen = 2,
}

public enum Inbrengstatus
{
    Open = 0,
    Aanvaard = 1,
    Afgewezen = 2,
    Teruggetrokken = 3,
}

/// <summary>What the secretaris of one side says of a proposed item.</summary>
public sealed record Zijdeoordeel(Zijde Zijde, bool Akkoord, string Wie, PartijId Partij, string? Reden);

/// <summary>An item that a partij proposes for an agenda, or that another meeting sends there.
/// It may be placed when the secretaris of Rijk and of the region both accept; what a meeting sent needs no more consent.</summary>
public sealed record Inbreng : IOverlegdeel
{
    public const int LangsteToelichting = 4000;

    public required string Id { get; init; }
    public required OverlegId Overleg { get; init; }
    public required string Titel { get; init; }
    public required PartijId Indiener { get; init; }
    public string? Toelichting { get; init; }
    public AgenderingActie Actie { get; init; }
    public Behandeling Behandeling { get; init; }
    public AfspraakId? Afspraak { get; init; }
    public Inbrengherkomst Herkomst { get; init; }
    /// <summary>The overleg that sent it.</summary>
    public OverlegId? Vanuit { get; init; }
    public IReadOnlyList<Zijdeoordeel> Oordelen { get; init; } = [];
    public bool IsTeruggetrokken { get; init; }

    public string? Punt => null;

    public string Sleutel => "inbreng-" + Id;

    public Inbrengstatus Status => IsTeruggetrokken ? Inbrengstatus.Teruggetrokken
        : Oordelen.Any(o => !o.Akkoord) ? Inbrengstatus.Afgewezen
        : Herkomst != Inbrengherkomst.Ingebracht || (Van(Zijde.Rijk) is not null && Van(Zijde.Regio) is not null) ? Inbrengstatus.Aanvaard
        : Inbrengstatus.Open;

    public Zijdeoordeel? Van(Zijde zijde) => Oordelen.FirstOrDefault(o => o.Zijde == zijde);

    /// <summary>Everything that is wrong with it, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> weigeringen = [];
        if (string.IsNullOrWhiteSpace(Titel)) weigeringen.Add(new TitelLeeg());
        if (Titel.Length > Agenda.LangsteTitel) weigeringen.Add(new TekstTeLang("titel", Agenda.LangsteTitel));
        if (Toelichting?.Length > LangsteToelichting) weigeringen.Add(new TekstTeLang("toelichting", LangsteToelichting));
        return weigeringen;
    }

    /// <summary>The secretaris of a side accepts or declines; a declining needs its reason.</summary>
    public Uitkomst<Inbreng> Beoordeel(Zijdeoordeel oordeel)
    {
        if (Status != Inbrengstatus.Open) return new InbrengIsAf(Titel);
        if (oordeel.Zijde is not (Zijde.Rijk or Zijde.Regio)) return new GeenZijde();
        if (Van(oordeel.Zijde) is not null) return new ZijdeHeeftGeoordeeld(oordeel.Zijde);
        if (!oordeel.Akkoord && string.IsNullOrWhiteSpace(oordeel.Reden)) return new RedenOntbreekt("inbreng", "waarom dit punt niet op de agenda komt");
        if (oordeel.Reden?.Length > Agenda.LangsteTekst) return new TekstTeLang("reden", Agenda.LangsteTekst);
        return this with { Oordelen = [.. Oordelen, oordeel] };
    }

    /// <summary>Only the partij that proposed it takes it back.</summary>
    public Uitkomst<Inbreng> TrekTerug(PartijId partij) => Status != Inbrengstatus.Open ? new InbrengIsAf(Titel)
        : partij != Indiener ? new NietUwInbreng() : this with { IsTeruggetrokken = true };

    /// <summary>The item as the agenda takes it over.</summary>
    /// <param name="reden">Why it is there, in a sentence.</param>
    public Agendapunt AlsPunt(string reden, string? referentie) => new()
    {
        Sleutel = Sleutel,
        Titel = Titel,
        Herkomst = Puntherkomst.Ingebracht,
        Actie = Actie,
        Zekerheid = Zekerheid.Vast,
        Reden = reden,
        Afspraak = Afspraak,
        Referentie = referentie,
        Toelichting = Toelichting,
        Behandeling = Behandeling,
    };
}
