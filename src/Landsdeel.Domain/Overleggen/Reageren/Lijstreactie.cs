using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Reageren;

public enum Reactiestatus
{
    Open = 0,
    Overgenomen = 1,
    Afgewezen = 2,
}

/// <summary>What a partij says of one agreement on the concept list, with the wording it proposes.</summary>
public sealed record Lijstreactie : IOverlegdeel
{
    public const int LangsteTekst = 4000;

    public required string Id { get; init; }
    public required OverlegId Overleg { get; init; }
    /// <summary>Key of the agreement on the list.</summary>
    public required string Afspraak { get; init; }
    public required PartijId Partij { get; init; }
    /// <summary>The version of the list it was made on.</summary>
    public required int Lijstnummer { get; init; }
    /// <summary>The wording that was read; what is proposed is shown as a difference with it.</summary>
    public required string Gelezen { get; init; }
    public string? Opmerking { get; init; }
    public string? Voorstel { get; init; }
    public Reactiestatus Status { get; init; }
    /// <summary>Why it was declined.</summary>
    public string? Reden { get; init; }

    public string? Punt => Afspraak;

    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> weigeringen = [];
        if (Opmerking is null && (Voorstel is null || Voorstel == Gelezen)) weigeringen.Add(new ReactieLeeg());
        if (Opmerking?.Length > LangsteTekst) weigeringen.Add(new TekstTeLang("opmerking", LangsteTekst));
        if (Voorstel?.Length > LangsteTekst) weigeringen.Add(new TekstTeLang("voorstel", LangsteTekst));
        return weigeringen;
    }

    /// <param name="nu">The wording as the list has it now.</param>
    public Uitkomst<Lijstreactie> NeemOver(string nu) => Status != Reactiestatus.Open ? new ReactieIsAf()
        : Voorstel is null ? new GeenVoorstel()
        : nu != Gelezen ? new TekstIntussenAnders()
        : this with { Status = Reactiestatus.Overgenomen };

    public Uitkomst<Lijstreactie> WijsAf(string? reden) => Status != Reactiestatus.Open ? new ReactieIsAf()
        : string.IsNullOrWhiteSpace(reden) ? new RedenOntbreekt("reactie", "waarom dit niet wordt overgenomen")
        : reden.Length > LangsteTekst ? new TekstTeLang("reden", LangsteTekst)
        : this with { Status = Reactiestatus.Afgewezen, Reden = reden.Trim() };
}
