using Landsdeel.Domain.Gedeeld.Termijnen;

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
    /// <summary>Words without days: "in de toekomst", "jaarlijks".</summary>
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

/// <summary>How a term lies to the overleg that it names.</summary>
public enum Ligging
{
    Tijdens = 0,
    /// <summary>"vóór het BO MIRT": the day before at the latest.</summary>
    Voor = 1,
    /// <summary>"uiterlijk in het BO MIRT".</summary>
    Uiterlijk = 2,
    Vanaf = 3,
    Na = 4,
}

/// <summary>The overleg a term means: its series and, where the words say so or the document's date settles it, when.</summary>
public sealed record OverlegVerwijzing(OverlegReeks Reeks, int? Jaar, Seizoen? Seizoen, Ligging Ligging = Ligging.Tijdens);

/// <summary>The seasons as policy letters use them; their days are in <see cref="Termijnen.Seizoenen"/>.</summary>
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
    Ritme Ritme = Ritme.Geen)
{
    /// <summary>Whether the term has wholly passed: only once its latest day has. A term without one never has.</summary>
    public bool Verstreken(DateOnly peildatum) => Tot is { } tot && tot < peildatum;

    /// <summary>The term, sharpened by the real date of the overleg that it names; the words stay. A term that names no
    /// overleg is given back as it is: whether it is this overleg is for the caller to know.</summary>
    /// <param name="van">First day of the overleg.</param>
    /// <param name="tot">Its last day, inclusive; not before <paramref name="van"/>.</param>
    public Termijn MetOverlegdatum(DateOnly van, DateOnly tot)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tot, van);
        (DateOnly? Van, DateOnly? Tot) dagen = Overleg?.Ligging switch
        {
            null => (Van, Tot),
            Ligging.Voor => (null, Kalender.PlusDagen(van, -1)),
            Ligging.Uiterlijk => (null, tot),
            Ligging.Vanaf => (van, null),
            Ligging.Na => (Kalender.PlusDagen(tot, 1), null),
            _ => (van, tot),
        };
        return Overleg is null ? this : this with { Van = dagen.Van, Tot = dagen.Tot, Precisie = Precisie.Dag };
    }

    /// <summary>The days for people, in Dutch: "23 september t/m 20 december 2020", "uiterlijk 31 december 2029",
    /// "vanaf 1 januari 2025", "geen dag bekend".</summary>
    public string InWoorden() => TermijnWoorden.Dagen(Van, Tot);

    /// <summary>The term written so that <see cref="TermijnParser.Lees(string, DateOnly)"/> reads back, on any peildatum, the
    /// same days, precision, overleg and rhythm. Holds for every term that was parsed, and for one that
    /// <see cref="MetOverlegdatum"/> sharpened.</summary>
    public string Canoniek() => TermijnWoorden.Canoniek(this);
}
