namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Turns a weight into the chance that a careful reader records the proposal too.</summary>
internal static class Vertrouwen
{
    public static double Van(double kans) => Math.Clamp(kans, 0.01, 0.99);
}
