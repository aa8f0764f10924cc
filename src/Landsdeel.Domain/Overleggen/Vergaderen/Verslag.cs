using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Vergaderen;

/// <summary>What became of an item in the meeting.</summary>
public enum Afloop
{
    Behandeld = 0,
    /// <summary>Carried forward to a later overleg.</summary>
    Doorgeschoven = 1,
    /// <summary>Belongs in another overleg, and is sent there.</summary>
    Verwezen = 2,
    Ingetrokken = 3,
}

/// <summary>How an afspraak came out of a meeting.</summary>
public enum Mutatie
{
    Nieuw = 0,
    Gewijzigd = 1,
    Vervallen = 2,
}

/// <summary>Who was there for a partij, and in whose place; or that nobody was.</summary>
/// <param name="Vervangt">The one who should have come.</param>
public sealed record Deelname(PartijId Partij, string? Wie, string? Vervangt, bool Afwezig);

/// <summary>An afspraak that was made or changed at an item.</summary>
/// <param name="Werkwoord">What is done, as the list says it: "werken uit". Null leaves it to the text.</param>
public sealed record Verslagafspraak(AfspraakId Afspraak, Mutatie Mutatie, string? Werkwoord = null);

/// <summary>What was concluded, decided and agreed at one item.</summary>
public sealed record Puntverslag
{
    public const int LangsteTekst = 8000;
    public const int LangsteReden = 1000;
    public const int MeesteAfspraken = 30;

    public required string Sleutel { get; init; }
    public required string Titel { get; init; }
    /// <summary>What the partijen take as given; stands above the agreements in the list.</summary>
    public string? Uitgangspunten { get; init; }
    public string? Conclusie { get; init; }
    public IReadOnlyList<string> Besluiten { get; init; } = [];
    public IReadOnlyList<Verslagafspraak> Afspraken { get; init; } = [];
    public Afloop Afloop { get; init; }
    /// <summary>The overleg it goes to, when it was carried forward or referred.</summary>
    public OverlegId? Naar { get; init; }
    public string? Reden { get; init; }

    /// <summary>Everything that is wrong with it, at its field as the screen names it.</summary>
    public IReadOnlyList<Weigering> Controleer(OverlegId overleg, string nummer)
    {
        List<Weigering> weigeringen = [];
        if (Afloop == Afloop.Behandeld && Conclusie is null && Besluiten.Count == 0 && Afspraken.Count == 0) weigeringen.Add(new PuntZonderUitkomst(nummer, Titel));
        if (Afloop != Afloop.Behandeld && Reden is null) weigeringen.Add(new AfloopZonderReden(nummer, Afloop));
        if (Afloop is Afloop.Doorgeschoven or Afloop.Verwezen)
        {
            if (Naar is null) weigeringen.Add(new AfloopZonderOverleg(nummer));
            else if (Naar == overleg) weigeringen.Add(new NaarHetzelfdeOverleg(nummer));
        }
        if (Uitgangspunten?.Length > LangsteTekst) weigeringen.Add(new TekstTeLang("uitgangspunten", LangsteTekst));
        if (Conclusie?.Length > LangsteTekst) weigeringen.Add(new TekstTeLang("conclusie", LangsteTekst));
        if (Besluiten.Any(b => b.Length > LangsteTekst)) weigeringen.Add(new TekstTeLang("besluiten", LangsteTekst));
        if (Reden?.Length > LangsteReden) weigeringen.Add(new TekstTeLang("reden", LangsteReden));
        if (Afspraken.Count > MeesteAfspraken) weigeringen.Add(new TeVeelAfspraken(nummer, MeesteAfspraken));
        return weigeringen;
    }
}

/// <summary>The record of one meeting, as it was recorded: who was there and what came of each item. Its key is that of the overleg.</summary>
public sealed record Verslag : IOverlegdeel
{
    public required OverlegId Overleg { get; init; }
    public required DateOnly Dag { get; init; }
    public IReadOnlyList<Deelname> Deelnames { get; init; } = [];
    /// <summary>Who was there besides, for no partij of the overleg.</summary>
    public string? Gasten { get; init; }
    public IReadOnlyList<Puntverslag> Punten { get; init; } = [];

    public string? Punt => null;
}
