namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>What a proposal would become in the register.</summary>
public enum VoorstelSoort
{
    Afspraak = 0,
    Overleg = 1,
    Gebied = 2,
    Traject = 3,
    Opgave = 4,
    Akkoord = 5,
    Cijfer = 6,
}

/// <summary>What became of a proposal. All but <see cref="Open"/> can be undone.</summary>
public enum VoorstelStand
{
    Open = 0,
    /// <summary>Recorded as it was read.</summary>
    Overgenomen = 1,
    /// <summary>Recorded after correction.</summary>
    Verbeterd = 2,
    /// <summary>The register had it already; the passage was added there.</summary>
    Gekoppeld = 3,
    /// <summary>The letter says that an afspraak of the register was fulfilled.</summary>
    Nagekomen = 4,
    /// <summary>The letter gives an afspraak of the register a new wording.</summary>
    NieuweTekst = 5,
    Verworpen = 6,
    /// <summary>Its parts took its place.</summary>
    Gesplitst = 7,
    /// <summary>One that was made of several took its place.</summary>
    Samengevoegd = 8,
    /// <summary>Of a judgement only: a person added the proposal, which is open then.</summary>
    Toegevoegd = 9,
}

/// <summary>The orders in which proposals can be judged.</summary>
public enum Oordeelvolgorde
{
    /// <summary>As the letter has them.</summary>
    Passage = 0,
    /// <summary>The least certain first.</summary>
    Twijfel = 1,
}

/// <summary>Who has a proposal in hand, or judged it.</summary>
/// <param name="Sleutel">Tells people apart, also two of one name.</param>
public sealed record Oordelaar(string Sleutel, string Naam);

/// <summary>A proposal under review, as far as the rules of judging need it.</summary>
/// <param name="Sleutel">Unique within the letter.</param>
/// <param name="Nummer">Rises with every judgement: who judges says which one was seen.</param>
/// <param name="VanTeken">Where it begins in the letter.</param>
/// <param name="Door">Who judged it last; null while nobody did.</param>
/// <param name="DoorOp">When, in UTC microseconds since 1970.</param>
/// <param name="Houder">Who has it in hand.</param>
/// <param name="HoudtTot">Until when; after that it is free again.</param>
public sealed record Voorstel(
    string Sleutel, VoorstelSoort Soort, VoorstelStand Stand, int Nummer, int VanTeken, double Vertrouwen,
    string? Door = null, long DoorOp = 0, Oordelaar? Houder = null, long HoudtTot = 0)
{
    /// <summary>Whether it counts as one of the letter's proposals: what was split or merged lives on in others.</summary>
    public bool Telt => Stand is not (VoorstelStand.Gesplitst or VoorstelStand.Samengevoegd);

    /// <summary>Whether someone else has it in hand.</summary>
    public bool InHandenVanAnder(Oordelaar wie, long nu) => Houder is not null && Houder.Sleutel != wie.Sleutel && HoudtTot > nu;
}

/// <summary>How far the judging is: "41 van 112".</summary>
public readonly record struct Oordeelvoortgang(int Beoordeeld, int Totaal)
{
    public static Oordeelvoortgang Van(IEnumerable<Voorstel> voorstellen)
    {
        var tellen = voorstellen.Where(v => v.Telt).ToList();
        return new(tellen.Count(v => v.Stand != VoorstelStand.Open), tellen.Count);
    }

    public bool Klaar => Beoordeeld == Totaal;
}
