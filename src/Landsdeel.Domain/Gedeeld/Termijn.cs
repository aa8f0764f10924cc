namespace Landsdeel.Domain.Gedeeld;

/// <summary>How exact a term is.</summary>
public enum Precisie
{
    Dag = 0,
    Maand = 1,
    Kwartaal = 2,
    Seizoen = 3,
    Halfjaar = 4,
    Jaar = 5,
    Periode = 6,
    /// <summary>Words without days that can be computed: "in de toekomst", "jaarlijks".</summary>
    Onbepaald = 7,
}

/// <summary>The series an overleg belongs to, as a term names it.</summary>
public enum OverlegReeks
{
    BoLeefomgeving = 0,
    BoMirt = 1,
    StrategischBoMirt = 2,
    Directeurenoverleg = 3,
    Stuurgroep = 4,
    Overig = 5,
}

/// <summary>The overleg a term means: its series and, where the words say so or the document's date settles it, when.</summary>
public sealed record OverlegVerwijzing(OverlegReeks Reeks, int? Jaar, Seizoen? Seizoen);

/// <summary>The seasons as policy letters use them.</summary>
public enum Seizoen
{
    Voorjaar = 0,
    Zomer = 1,
    Najaar = 2,
    Winter = 3,
}

/// <summary>How often something returns: "jaarlijks", "tweejaarlijks" (every two years), "twee keer per jaar".</summary>
public enum Ritme
{
    Geen = 0,
    Maandelijks,
    PerKwartaal,
    Halfjaarlijks,
    Jaarlijks,
    Tweejaarlijks,
    Vierjaarlijks,
    Periodiek,
}

/// <summary>A date as officials write it: the words, the days they span, and the overleg they mean.</summary>
/// <param name="Tekst">The words as they stand.</param>
/// <param name="Van">Earliest day, inclusive; null when open ("tot 2030").</param>
/// <param name="Tot">Latest day, inclusive; null when open ("vanaf 2025"). Overdue only once this day has passed.</param>
public sealed record Termijn(
    string Tekst,
    DateOnly? Van,
    DateOnly? Tot,
    Precisie Precisie,
    OverlegVerwijzing? Overleg = null,
    Ritme Ritme = Ritme.Geen);
