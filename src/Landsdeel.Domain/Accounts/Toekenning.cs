namespace Landsdeel.Domain.Accounts;

/// <summary>That someone has a functie, and how far it reaches.</summary>
public sealed record Toekenning(Functie Functie, Bereik Bereik)
{
    /// <summary>Whether it lets one see what the partij may see. Managing accounts does not.</summary>
    public bool GeeftInhoud => Functie != Functie.Beheerder;
}
