using System.Globalization;
using Landsdeel.Opmaak;

namespace Landsdeel.Start;

/// <summary>A list on the start page with its heading and the address that opens all of it.</summary>
public sealed record StartBlok(string Id, string Kop, string Niets, string Adres, StartLijst Lijst, DateOnly Peildatum);

/// <summary>How the start page says things.</summary>
public static class StartWoorden
{
    public static string Aantal(int aantal) => aantal >= StartVragen.Meer
        ? "meer dan 1.000"
        : aantal.ToString(CultureInfo.InvariantCulture);

    public static string KomtTerug(int aantal) => aantal == 1 ? "1 afspraak komt terug" : $"{aantal} afspraken komen terug";

    /// <summary>The moment as worded, unless the name of the meeting says it already.</summary>
    public static string Moment(StartOverleg overleg) =>
        overleg.Naam.Contains(overleg.Moment, StringComparison.OrdinalIgnoreCase) ? "" : overleg.Moment;

    /// <summary>How long until the meeting: until its day, or until the first day it can be on.</summary>
    public static string Wanneer(StartOverleg overleg, DateOnly peildatum)
    {
        if (overleg.EersteDag == overleg.LaatsteDag) return $"{overleg.EersteDag.Voluit()}, {overleg.EersteDag.Afstand(peildatum)}";
        return overleg.EersteDag > peildatum
            ? $"op zijn vroegst {overleg.EersteDag.Afstand(peildatum)}"
            : $"uiterlijk {overleg.LaatsteDag.Voluit()}";
    }

    /// <summary>The term as worded, and for what is late how long.</summary>
    public static string Termijn(StartRegel regel, DateOnly peildatum)
    {
        if (regel.LaatsteDag is not { } dag) return regel.Termijn;
        var woorden = regel.Termijn == "" ? "uiterlijk " + dag.Voluit() : regel.Termijn;
        return dag < peildatum ? $"{woorden}, {Datumwoorden.Lengte(peildatum.DayNumber - dag.DayNumber)} te laat" : woorden;
    }

    /// <summary>What a kept form is called, and where to go on with it.</summary>
    public static (string Naam, string Adres) Concept(StartConcept concept) => concept.Formulier.Split(':', 2) switch
    {
        ["afspraak", "nieuw"] or ["afspraak", ""] => ("Nieuwe afspraak", "/afspraken/nieuw"),
        ["afspraak", var id] => ($"Wijziging van {(concept.Naam == "" ? "een afspraak" : concept.Naam)}", $"/afspraken/{Uri.EscapeDataString(id)}/wijzigen"),
        ["overleg", "nieuw"] or ["overleg", ""] => ("Nieuw overleg", "/overleggen/nieuw"),
        ["overleg", var id] => ("Wijziging van een overleg", $"/overleggen/{Uri.EscapeDataString(id)}/wijzigen"),
        _ => ("Formulier", "/"),
    };
}
