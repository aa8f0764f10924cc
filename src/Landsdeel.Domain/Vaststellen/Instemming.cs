using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Vaststellen;

public enum Instemmingsoort
{
    ZonderVoorbehoud = 0,
    OnderVoorbehoud = 1,
    Geweigerd = 2,
}

/// <summary>Whose approval a reservation waits for.</summary>
public enum Goedkeurder
{
    DagelijksBestuur = 0,
    AlgemeenBestuur = 1,
    GedeputeerdeStaten = 2,
    ProvincialeStaten = 3,
    CollegeVanBenW = 4,
    Gemeenteraad = 5,
    Ministerraad = 6,
    /// <summary>Named in the text.</summary>
    Anders = 7,
}

public enum Voorbehoudstand
{
    /// <summary>The approval is not there yet.</summary>
    Open = 0,
    /// <summary>Lifted: the consent is plain from then on.</summary>
    Opgeheven = 1,
    /// <summary>Upheld: the approval was not given. Keeps the version from being vastgesteld until the others accept it.</summary>
    Gehandhaafd = 2,
}

/// <summary>A reservation with a consent.</summary>
/// <param name="AanvaardDoor">The partijen that accept it as it is.</param>
/// <param name="Afloop">How it was lifted or upheld, in words; null while open.</param>
/// <param name="AfgelopenMicros">When that was recorded, whatever day it counts for: UTC, microseconds since 1970.</param>
public sealed record Voorbehoud(string Tekst, Goedkeurder Voor, Voorbehoudstand Stand, IReadOnlyList<PartijId> AanvaardDoor, string? Afloop = null, DateOnly? AfgelopenOp = null, string? AfgelopenDoor = null, long? AfgelopenMicros = null)
{
    public const int LangsteTekst = 2000;
}

/// <summary>The partij that signs for one that went on in it.</summary>
/// <param name="Naam">What it is called on that day, so that the proof can name it.</param>
public sealed record Tekenopvolger(PartijId Partij, string Naam);

/// <summary>Who signs for a partij, and the days, inclusive, on which that person is mandated to.</summary>
/// <param name="Tot">Last day; null while it has none.</param>
/// <param name="Opvolger">Of which partij this person is, when it signs for one that it follows; null when it signs for itself.</param>
public sealed record Ondertekenaar(string Naam, PartijId Partij, string? Functie, DateOnly Van, DateOnly? Tot, Tekenopvolger? Opvolger = null)
{
    public bool MagOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || dag <= tot);
}

/// <summary>The answer of one partij to exactly one version, by one mandated person.</summary>
public sealed record Instemming
{
    public required PartijId Partij { get; init; }
    public required string Wie { get; init; }
    public string? Functie { get; init; }
    /// <summary>The partij of who signed, when it signed for one that went on in it.</summary>
    public Tekenopvolger? Opvolger { get; init; }
    public required Instemmingsoort Soort { get; init; }
    public required int Versie { get; init; }
    /// <summary>Of the version: the answer counts for this digest and no other.</summary>
    public required string Digest { get; init; }
    public required DateOnly Dag { get; init; }
    /// <summary>UTC, microseconds since 1970.</summary>
    public required long OpMicros { get; init; }
    public Voorbehoud? Voorbehoud { get; init; }
    /// <summary>Why it was refused.</summary>
    public string? Reden { get; init; }
    /// <summary>The version to which it was given; set when it was carried over to this one, because nothing in between
    /// touched the partij.</summary>
    public int? Oorspronkelijk { get; init; }

    /// <summary>The version that this partij had before it when it said so.</summary>
    public int GegevenOpVersie => Oorspronkelijk ?? Versie;
}

/// <summary>The answer as given in a form: what kind, and the words that belong to it.</summary>
public sealed record Antwoord(Instemmingsoort Soort, string? Tekst = null, Goedkeurder? Voor = null)
{
    public Weigering? Controleer() => (Soort, Leeg: string.IsNullOrWhiteSpace(Tekst)) switch
    {
        (Instemmingsoort.OnderVoorbehoud, true) => new VoorbehoudLeeg(),
        (Instemmingsoort.OnderVoorbehoud, _) when Voor is null => new GoedkeurderOntbreekt(),
        (Instemmingsoort.Geweigerd, true) => new WeigerredenLeeg(),
        _ when Tekst?.Length > Voorbehoud.LangsteTekst => new AntwoordTeLang(),
        _ => null,
    };
}
