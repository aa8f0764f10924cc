using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Gedeeld;
using Verandering = Landsdeel.Domain.Afspraken.SamenWijzigen.Verandering;

namespace Landsdeel.Afspraken.SamenWijzigen;

/// <summary>A chosen afspraak and the version that the chooser saw.</summary>
public sealed record Gekozene(string Id, int Nummer)
{
    /// <summary>As a form carries them between pages: "A-NW06:1 A-NW07:2".</summary>
    public static string Schrijf(IEnumerable<Gekozene> keuze) =>
        string.Join(' ', keuze.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Id}:{k.Nummer}")));

    /// <summary>Reads what a form carried; what is broken is left out.</summary>
    public static IReadOnlyList<Gekozene> Lees(string? tekst) => [.. (tekst ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Verandering.Meeste + 1)
        .Select(deel => deel.LastIndexOf(':') is > 0 and var plek && IdVorm.Geldig(deel[..plek])
            && int.TryParse(deel.AsSpan(plek + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            ? new Gekozene(deel[..plek], nummer) : null)
        .OfType<Gekozene>().DistinctBy(g => g.Id)];
}

/// <summary>What should change, as one fills it in.</summary>
/// <param name="Wat">trekker, thema-erbij, thema-eraf or moment.</param>
public sealed record Wijzigwens(string? Wat, string? Trekker, string? Thema, string? Moment, DateOnly? Ingang, string? Waarom)
{
    public const int LangsteGrond = 1000;
}

/// <summary>What happens to one of the chosen afspraken: old and new in words, nothing, or the reason why not.</summary>
public sealed record Voorstelregel(Gekozene Gekozene, string Referentie, string Tekst, string Oud, string Nieuw, Weigering? Weigering)
{
    public bool Verandert => Weigering is null && Oud != Nieuw;

    /// <summary>How one would name it aloud.</summary>
    public string Naam => Referentie != "" ? Referentie : Gekozene.Id;

    internal Wijziging? Schrijf { get; init; }
}

/// <summary>What recording writes for one afspraak.</summary>
internal sealed record Wijziging(Afspraak Inhoud, Zicht Zicht, bool Verbetering);

/// <summary>The whole proposal.</summary>
/// <param name="Verandering">What happens, in words: "trekker wordt Provincie Utrecht".</param>
public sealed record Wijzigvoorstel(string Verandering, DateOnly Ingang, string Waarom, IReadOnlyList<Voorstelregel> Regels)
{
    public IReadOnlyList<Voorstelregel> Veranderen { get; } = [.. Regels.Where(r => r.Verandert)];
    public IReadOnlyList<Voorstelregel> Geweigerd { get; } = [.. Regels.Where(r => r.Weigering is not null)];
    public IReadOnlyList<Voorstelregel> Blijven { get; } = [.. Regels.Where(r => r.Weigering is null && !r.Verandert)];
}
