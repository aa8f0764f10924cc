using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Voorbereiden;

/// <summary>One version of a piece: a file as it was handed in.</summary>
/// <param name="Nummer">Under which it is kept. Who reads is told <see cref="Vergaderstuk.Volgnummer"/>: versions that are not for that one do not count.</param>
/// <param name="Bestandsnaam">As its owner calls it; only ever shown.</param>
/// <param name="Soort">What its content is, in words: "PDF".</param>
/// <param name="Sha256">Of its content: 64 hexadecimal digits.</param>
/// <param name="Niveau">Who may see this version.</param>
public sealed record Stukversie(int Nummer, string Bestandsnaam, string Soort, string Mediatype, long Bytes, string Sha256, DateOnly Dag, string Wie, ZichtNiveau Niveau);

/// <summary>A piece for an overleg, or for one item of its agenda. A new version is added, never put in the place of another.</summary>
public sealed record Vergaderstuk : IOverlegdeel
{
    public const int LangsteTitel = 300;
    /// <summary>Bytes.</summary>
    public const long Grootste = 200L * 1024 * 1024;
    public const int MeesteVersies = 100;

    public required string Id { get; init; }
    public required OverlegId Overleg { get; init; }
    public required PartijId Indiener { get; init; }
    public required string Titel { get; init; }
    /// <summary>Key of the item; null when it is for the overleg as a whole.</summary>
    public string? Bij { get; init; }
    /// <summary>First to last.</summary>
    public IReadOnlyList<Stukversie> Versies { get; init; } = [];

    public string? Punt => Bij;

    /// <summary>From 1, among the versions that are here.</summary>
    public int Volgnummer(Stukversie versie) => Versies.TakeWhile(v => v.Nummer != versie.Nummer).Count() + 1;

    /// <summary>Everything that is wrong with it, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> uit = [];
        if (string.IsNullOrWhiteSpace(Titel)) uit.Add(new StukZonderTitel());
        if (Titel.Length > LangsteTitel) uit.Add(new TekstTeLang("titel", LangsteTitel));
        if (Versies.Count > MeesteVersies) uit.Add(new StukTeVeelVersies());
        return uit;
    }

    /// <summary>As someone may see it: versions that are not for that one are left out. Null when none is left.</summary>
    public Vergaderstuk? Voor(Kijker kijker)
    {
        var zichtbaar = Versies.Where(v => new Zicht(v.Niveau, Indiener, v.Niveau == ZichtNiveau.Overleg ? Overleg : null).ZichtbaarVoor(kijker)).ToList();
        return zichtbaar.Count == 0 ? null : this with { Versies = zichtbaar };
    }
}
