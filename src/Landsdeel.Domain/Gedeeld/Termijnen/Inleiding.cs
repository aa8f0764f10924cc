namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>What stands before the heart of a term.</summary>
internal struct Inleiding
{
    public Grens Grens;
    /// <summary>The bound is "voor", which also means "for".</summary>
    public bool MisschienBestemd;
    public bool Voorzetsel;
    public bool Op;
    public bool Periode;
    public bool Kaal;
    public Zekerheid? Zekerheid;

    public readonly Richting Richting => Grens switch
    {
        Grens.Voor => Richting.NogTeBeginnen,
        Grens.Uiterlijk or Grens.Vanaf or Grens.Na => Richting.Vooruit,
        Grens.Sinds => Richting.Terug,
        _ => Richting.Gewoon,
    };
}
