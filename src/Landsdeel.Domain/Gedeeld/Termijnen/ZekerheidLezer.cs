namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads how firm the words are: "in principe", "zo mogelijk", "naar verwachting".</summary>
internal sealed class ZekerheidLezer(TokenRow rij)
{
    /// <summary>How far before a term, in tokens of the same sentence, a word of certainty still speaks of it
    /// ("die naar verwachting zal verschijnen voor de zomer 2021").</summary>
    private const int Reikwijdte = 8;

    /// <summary>Passes words of certainty that stand here.</summary>
    public Zekerheid? Neem(ref int i)
    {
        if (rij.Take(ref i, "in", "principe") || rij.Take(ref i, "in", "beginsel"))
            return Zekerheid.InPrincipe;
        if (rij.Take(ref i, "zo", "mogelijk") || rij.Take(ref i, "indien", "mogelijk"))
            return Zekerheid.ZoMogelijk;
        if (rij.Take(ref i, "naar", "verwachting") || rij.Take(ref i, "naar", "alle", "waarschijnlijkheid")
            || rij.Take(ref i, "verwacht") || rij.Take(ref i, "verwachte") || rij.Take(ref i, "waarschijnlijk")
            || rij.Take(ref i, "vermoedelijk"))
            return Zekerheid.NaarVerwachting;
        // Not "om te voorzien in de behoefte".
        if (rij[i - 1].Norm is not ("te" or "om") && rij.Take(ref i, "voorzien"))
            return Zekerheid.NaarVerwachting;
        // Not "zo optimaal mogelijk", "waar mogelijk".
        if (rij[i - 2].Norm != "zo" && rij[i - 1].Norm is not ("zo" or "waar" or "zoveel" or "dan" or "niet" or "indien")
            && (rij.Take(ref i, "mogelijk") || rij.Take(ref i, "wellicht") || rij.Take(ref i, "eventueel")))
            return Zekerheid.Mogelijk;
        return null;
    }

    /// <summary>The certainty said before a term in its sentence, without touching it; null when none is.</summary>
    /// <param name="i">The first token of the term.</param>
    /// <param name="vanaf">The first token that may be looked at: what lies before belongs to an earlier term.</param>
    public Zekerheid? Ervoor(int i, int vanaf)
    {
        for (var j = i - 1; j >= vanaf && j >= i - Reikwijdte; j--)
        {
            if (rij[j].Kind == TokenKind.Break || rij[j].Norm is "." or ";" or ":")
                return null;
            var k = j;
            // "mogelijk" at a distance says something else ("afspraken over partnerschap mogelijk tussen ...").
            if (Neem(ref k) is not (null or Zekerheid.Mogelijk) and var zekerheid && k <= i)
                return zekerheid;
        }
        return null;
    }

    public static Zekerheid? Zwakste(Zekerheid? een, Zekerheid? ander) =>
        een is null ? ander : ander is null ? een : een > ander ? een : ander;
}
