namespace Landsdeel.Domain.Gedeeld.Termijnen;

internal enum TokenKind
{
    /// <summary>Before the first and after the last token, and between paragraphs: nothing matches it.</summary>
    Break = 0,
    /// <summary>A run that holds a letter: "najaar", "bo's", "q3", "1e", "t/m".</summary>
    Word,
    /// <summary>Only digits.</summary>
    Number,
    /// <summary>Digits with points or commas inside: "9.150", "25.11.2020".</summary>
    Amount,
    /// <summary>One other character; every dash is "-", every single quote "'".</summary>
    Sign,
}

/// <summary>A word, number or sign of the text.</summary>
/// <param name="Norm">Lower case, without diacritics; empty for what is too long to be a word of a term.</param>
/// <param name="Van">Offset in UTF-16 units of the first character.</param>
/// <param name="Tot">Offset just past the last.</param>
/// <param name="Waarde">The value of a number of at most nine digits, else -1.</param>
/// <param name="Gap">Whether white space stands before it.</param>
/// <param name="Accented">Whether it carried a diacritic: "vóór" against "voor".</param>
/// <param name="Poort">What it can be in a term.</param>
internal readonly record struct Token(TokenKind Kind, string Norm, int Van, int Tot, int Waarde, bool Gap, bool Accented, Poort Poort = Poort.Dicht)
{
    public int Lengte => Tot - Van;
    public bool IsWord(string norm) => Kind == TokenKind.Word && Norm == norm;
    public bool IsSign(string norm) => Kind == TokenKind.Sign && Norm == norm;
}

/// <summary>The tokens of a text. Reading outside it gives a break, so no rule needs to look where the text ends.</summary>
internal sealed class TokenRow(Token[] tokens, string tekst)
{
    private static readonly Token Outside = new(TokenKind.Break, "", 0, 0, -1, true, false);

    /// <summary>How many tokens were looked at: the measure by which the tests prove linear time.</summary>
    public long Steps { get; private set; }

    public int Count => tokens.Length;

    public string Tekst => tekst;

    public ref readonly Token this[int index]
    {
        get
        {
            Steps++;
            return ref (uint)index < (uint)tokens.Length ? ref tokens[index] : ref Outside;
        }
    }

    /// <summary>Passes the words if they stand here, one after another.</summary>
    public bool Take(ref int index, params ReadOnlySpan<string> words)
    {
        for (var k = 0; k < words.Length; k++)
            if (this[index + k] is not { Kind: TokenKind.Word } token || token.Norm != words[k])
                return false;
        index += words.Length;
        return true;
    }

    /// <summary>Passes the sign if it stands here.</summary>
    public bool TakeSign(ref int index, string sign)
    {
        if (!this[index].IsSign(sign))
            return false;
        index++;
        return true;
    }

    /// <summary>Passes a word of the set if one stands here.</summary>
    public bool TakeAny(ref int index, IReadOnlySet<string> words)
    {
        if (this[index] is not { Kind: TokenKind.Word } token || !words.Contains(token.Norm))
            return false;
        index++;
        return true;
    }

    /// <summary>Whether this token touches the one before it.</summary>
    public bool Adjacent(int index) => this[index] is { Gap: false, Kind: not TokenKind.Break };
}
