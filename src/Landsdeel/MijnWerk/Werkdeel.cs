namespace Landsdeel.MijnWerk;

/// <summary>What the work of a partij is made of, in the order in which it asks attention.</summary>
public enum Werksoort
{
    /// <summary>Lists and afspraken that wait for its signature.</summary>
    Tekenen = 0,
    /// <summary>Whether another kept an afspraak.</summary>
    Bevestigen,
    /// <summary>Its own requests that another disputes.</summary>
    Betwist,
    /// <summary>Afspraken that it has to take up.</summary>
    OpTePakken,
    /// <summary>What it owes, late first.</summary>
    Verschuldigd,
    /// <summary>Items and pieces that are due for a meeting.</summary>
    Aanleveren,
    /// <summary>What others owe it.</summary>
    Tegoed,
}

/// <summary>One thing to do.</summary>
/// <param name="Adres">Where one does it.</param>
/// <param name="Referentie">Of the afspraak, as one says it; empty for none.</param>
/// <param name="Wie">Who it is about, in words; may be empty.</param>
/// <param name="Termijn">The words of its term; may be empty.</param>
/// <param name="Dag">The last day; null when there is none.</param>
public sealed record Werkregel(string Adres, string Referentie, string Tekst, string Wie, string Termijn, DateOnly? Dag);

/// <summary>One kind of work: how much there is, and a page of it.</summary>
/// <param name="Aantal">Counted to <see cref="Werkvragen.Meer"/>; that number itself means "more".</param>
public sealed record Werkdeel(Werksoort Soort, int Aantal, IReadOnlyList<Werkregel> Regels);
