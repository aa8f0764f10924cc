namespace Landsdeel.Domain.Accounts;

/// <summary>What someone is for their partij. Not <c>Rol</c>: that is what a partij is in an afspraak.</summary>
public enum Functie
{
    /// <summary>Reads what the partij may see.</summary>
    Lezer = 0,
    /// <summary>Keeps the afspraken of the own partij.</summary>
    Beleidsmedewerker = 1,
    /// <summary>Prepares overleggen and records what was agreed.</summary>
    Secretaris = 2,
    Directeur = 3,
    /// <summary>Decides, and signs when there is a <see cref="Mandaat"/>.</summary>
    Bestuurder = 4,
    /// <summary>Manages the accounts of the own partij; sees no content because of it.</summary>
    Beheerder = 5,
}
