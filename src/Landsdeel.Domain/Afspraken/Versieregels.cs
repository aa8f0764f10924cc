using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

/// <summary>A version that is there: content, sight and first day.</summary>
public sealed record Versiestand(Afspraak Inhoud, Zicht Zicht, DateOnly GeldigVan);

/// <summary>A version that someone wants to record on top of it.</summary>
/// <param name="GeldigVan">First day it holds; a verbetering takes over the days of the version it corrects.</param>
/// <param name="Verbetering">The register was wrong; false: the world changed.</param>
/// <param name="Waarom">The ground, for the history.</param>
public sealed record Versiewens(Afspraak Inhoud, Zicht Zicht, DateOnly GeldigVan, bool Verbetering, string Waarom)
{
    /// <summary>A letter that was read says so, in a passage that comes with it.</summary>
    public bool VolgensBrief { get; init; }
}

/// <summary>What must hold between one version and the next.</summary>
public static class Versieregels
{
    public const int LangsteReden = 1000;

    private static readonly IReadOnlyList<Func<Versiestand, Versiewens, IEnumerable<Weigering>>> Regels =
    [
        StatusVolgtDeProcedure,
        EindeNoemtHetOverleg,
        NagekomenZegtNietEen,
        ZichtWordtAlleenRuimer,
        WijzigingGeldtVanafEenLatereDag,
        ErIsIetsGewijzigd,
    ];

    /// <summary>Everything that stands in the way of the change; empty when it may be recorded.</summary>
    public static IReadOnlyList<Weigering> Controleer(Versiestand van, Versiewens naar) =>
        [.. Regels.SelectMany(regel => regel(van, naar)), .. Begin(naar.Zicht), .. Reden(naar.Waarom)];

    /// <summary>What must hold of a first version.</summary>
    public static IReadOnlyList<Weigering> ControleerEerste(Versiewens nieuw) =>
        [.. Einde(nieuw.Inhoud), .. Begin(nieuw.Zicht), .. Reden(nieuw.Waarom).Where(r => r is not RedenOntbreekt)];

    private static IEnumerable<Weigering> StatusVolgtDeProcedure(Versiestand van, Versiewens naar)
    {
        if (naar.Verbetering || Statusverloop.Mag(van.Inhoud.Status, naar.Inhoud.Status)) yield break;
        var vervolg = Statusverloop.Vervolg(van.Inhoud.Status);
        var mogelijk = vervolg.Count == 0 ? "De procedure is afgerond." : $"Wel mogelijk: {string.Join(", ", vervolg.Select(Naam))}.";
        yield return new StatusSprong(Naam(van.Inhoud.Status), Naam(naar.Inhoud.Status), mogelijk);
    }

    /// <summary>What once ended without it, in what was recorded of the past, may stay so.</summary>
    private static IEnumerable<Weigering> EindeNoemtHetOverleg(Versiestand van, Versiewens naar) =>
        van.Inhoud.Status == naar.Inhoud.Status && van.Inhoud.BeslotenIn is null ? [] : Einde(naar.Inhoud);

    private static IEnumerable<Weigering> Einde(Afspraak afspraak)
    {
        if (afspraak is { Status: AfspraakStatus.Vervallen or AfspraakStatus.Vervangen, BeslotenIn: null }) yield return new BesluitOntbreekt(Naam(afspraak.Status));
    }

    /// <summary>That it was kept is not for one hand to type: the others confirm it (<see cref="Opvolgen.Nakoming"/>), an overleg established it, or a letter says so.</summary>
    private static IEnumerable<Weigering> NagekomenZegtNietEen(Versiestand van, Versiewens naar)
    {
        if (naar.Inhoud is { Status: AfspraakStatus.Nagekomen, BeslotenIn: null } && van.Inhoud.Status != AfspraakStatus.Nagekomen
            && !naar.VolgensBrief) yield return new NakomingNietBevestigd();
    }

    private static string Naam(AfspraakStatus status) => status.ToString().ToLowerInvariant();

    private static IEnumerable<Weigering> ZichtWordtAlleenRuimer(Versiestand van, Versiewens naar)
    {
        var verlegd = naar.Zicht.Niveau == ZichtNiveau.Overleg && van.Zicht.Niveau == ZichtNiveau.Overleg && naar.Zicht.Overleg != van.Zicht.Overleg;
        if (naar.Zicht.Niveau < van.Zicht.Niveau || verlegd) yield return new ZichtVersmald();
    }

    private static IEnumerable<Weigering> WijzigingGeldtVanafEenLatereDag(Versiestand van, Versiewens naar)
    {
        if (!naar.Verbetering && naar.GeldigVan <= van.GeldigVan)
            yield return new GeldigVanTeVroeg(van.GeldigVan.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")));
    }

    private static IEnumerable<Weigering> ErIsIetsGewijzigd(Versiestand van, Versiewens naar)
    {
        if (van.Zicht == naar.Zicht && AfspraakVerschil.Velden(van.Inhoud, naar.Inhoud).Count == 0) yield return new NietsGewijzigd();
    }

    private static IEnumerable<Weigering> Begin(Zicht zicht)
    {
        if (!Enum.IsDefined(zicht.Niveau)) yield return new KeuzeOnbekend("wie dit mag zien", "Zicht");
        if (zicht is { Niveau: ZichtNiveau.Overleg, Overleg: null }) yield return new ZichtZonderOverleg();
    }

    private static IEnumerable<Weigering> Reden(string waarom)
    {
        if (string.IsNullOrWhiteSpace(waarom)) yield return new RedenOntbreekt();
        else if (waarom.Length > LangsteReden) yield return new TekstTeLang("De reden", waarom.Length, LangsteReden, "Waarom");
    }
}
