namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

internal static class BriefTermijnen
{
    public static readonly string[] Verwacht = [];
}
