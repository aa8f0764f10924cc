using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Abonnementen;

/// <summary>What something is called in a message: one line, never too long for a subject.</summary>
internal static class Volgtekst
{
    private const int Langste = 160;

    public static string Afspraak(string referentie, string tekst) => EenRegel(referentie == "" ? tekst : $"{referentie}: {tekst}");

    public static string Overleg(string naam, Landsdelen landsdelen) => EenRegel(landsdelen == Landsdelen.Geen ? naam : $"{naam} ({landsdelen.Namen()})");

    public static string EenRegel(string tekst)
    {
        var regel = tekst.ReplaceLineEndings(" ").Trim();
        return regel.Length <= Langste ? regel : regel[..(Langste - 1)].TrimEnd() + "…";
    }
}
