using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

public enum Bewijssoort
{
    /// <summary>A document of the register, with the words that show it when its text is held, else with the page.</summary>
    Document = 0,
    /// <summary>A piece of a meeting.</summary>
    Vergaderstuk = 1,
    Webadres = 2,
    /// <summary>A document that the register does not hold, by its name and page.</summary>
    Elders = 3,
}

/// <summary>What shows that something was done: where it can be read, and who may see that.</summary>
public sealed record Bewijsstuk : IAfspraakdeel
{
    public const int LangsteTitel = 300;
    public const int LangsteAdres = 2000;
    public const int LangsteCitaat = 2000;

    public required string Id { get; init; }
    public required AfspraakId Afspraak { get; init; }
    public required PartijId Partij { get; init; }
    public required Bewijssoort Soort { get; init; }
    /// <summary>What it is, for people.</summary>
    public required string Titel { get; init; }
    /// <summary>The progress it came with; null when it stands by itself.</summary>
    public string? Bericht { get; init; }
    public DocumentId? Document { get; init; }
    /// <summary>The piece, and which version of it.</summary>
    public string? Stuk { get; init; }
    public int? Stukversie { get; init; }
    public OverlegId? Overleg { get; init; }
    public string? Adres { get; init; }
    public string? Citaat { get; init; }
    /// <summary>First and last line of the quote in the text of the document, counted from 1.</summary>
    public int? VanRegel { get; init; }
    public int? TotRegel { get; init; }
    public string? Pagina { get; init; }
    public Intrekking? Ingetrokken { get; init; }

    /// <summary>Everything that is wrong with it by itself, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> uit = [];
        if (string.IsNullOrWhiteSpace(Titel)) uit.Add(new BewijsZonderTitel());
        if (Titel.Length > LangsteTitel) uit.Add(new OpvolgtekstTeLang("De naam van het bewijs", LangsteTitel, "titel"));
        if (Citaat?.Length > LangsteCitaat) uit.Add(new OpvolgtekstTeLang("Het citaat", LangsteCitaat, "citaat"));
        if (Pagina?.Length > 50) uit.Add(new OpvolgtekstTeLang("De bladzijde", 50, "pagina"));
        if (Soort == Bewijssoort.Webadres && !IsWebadres(Adres)) uit.Add(new WebadresOnbruikbaar());
        if (Soort == Bewijssoort.Document && Document is null) uit.Add(new BewijsZonderDocument());
        if (Soort == Bewijssoort.Vergaderstuk && (Stuk is null || Overleg is null)) uit.Add(new BewijsZonderDocument());
        if (Soort is not Bewijssoort.Webadres && Citaat is null && Pagina is null) uit.Add(new BewijsZonderPlaats(Soort == Bewijssoort.Elders));
        return uit;
    }

    /// <summary>Puts the quote in its place in a text. Refused when the words do not stand there.</summary>
    public Uitkomst<Bewijsstuk> MetPlaats(IReadOnlyList<string> regels) => Citaat is null ? this
        : Citaatplaats.Zoek(regels, Citaat) is var (van, tot) ? this with { VanRegel = van, TotRegel = tot } : new CitaatNietGevonden();

    /// <summary>Only what a browser opens as a page of the web: never script, a file of one's own machine or a name with a password in it.</summary>
    private static bool IsWebadres(string? adres) => adres is { Length: > 0 and <= LangsteAdres } && Uri.TryCreate(adres, UriKind.Absolute, out var uri)
        && (uri.Scheme is "https" or "http") && uri.UserInfo == "" && uri.Host.Contains('.', StringComparison.Ordinal);
}
