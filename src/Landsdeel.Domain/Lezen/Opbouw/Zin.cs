namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>A sentence, heading or item of a list in the view.</summary>
/// <param name="Nummer">Its place among the sentences of the document.</param>
/// <param name="Blok">The number of the block it stands in.</param>
/// <param name="Aanhef">The number of the lead sentence that carries subject and verb for it; -1 when none.</param>
/// <param name="Geciteerd">It stands within quotation marks: someone else's words.</param>
internal sealed record Zin(int Nummer, int Van, int Tot, int Blok, int Aanhef, bool Geciteerd)
{
    public int Lengte => Tot - Van;
}
