namespace Landsdeel.Afspraken;

/// <summary>Bounds of a change of several afspraken together.</summary>
public static class SamenWijzigen
{
    public const int Meeste = 500;
}
