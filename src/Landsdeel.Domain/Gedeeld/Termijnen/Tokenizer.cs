using System.Globalization;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Cuts a text into tokens in one pass. Forgives what scanning and typesetting do to a letter: line breaks inside
/// a phrase, words broken at a line end, non-breaking spaces, soft hyphens, curly quotes, every kind of dash.</summary>
internal sealed class Tokenizer
{
    private const int LongestWord = 40;
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
    private readonly string _tekst;
    private readonly List<Token> _tokens;
    private int _plaats;

    private Tokenizer(string tekst) => (_tekst, _tokens) = (tekst, new(tekst.Length / 5));

    public static TokenRow Cut(string tekst)
    {
        var tokenizer = new Tokenizer(tekst);
        tokenizer.Run();
        return new TokenRow([.. tokenizer._tokens], tekst);
    }

    private char At(int index) => index < _tekst.Length ? _tekst[index] : '\0';

    private static bool IsWordPart(char c) => char.IsLetter(c) || char.IsAsciiDigit(c) || Lettervorm.IsMerk(c);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private void Run()
    {
        while (true)
        {
            var gap = SkipSpace(out var lines);
            if (_plaats >= _tekst.Length)
                return;
            if (lines > 1)
                _tokens.Add(new Token(TokenKind.Break, "", _plaats, _plaats, -1, true, false));
            var c = _tekst[_plaats];
            if (char.IsAsciiDigit(c) || char.IsLetter(c))
                WordOrNumber(gap);
            else
                Sign(gap, c);
        }
    }

    private bool SkipSpace(out int lines)
    {
        lines = 0;
        var start = _plaats;
        while (_plaats < _tekst.Length && IsSpace(_tekst[_plaats]))
        {
            if (_tekst[_plaats] is '\n' or '\f' || (_tekst[_plaats] == '\r' && At(_plaats + 1) != '\n'))
                lines += _tekst[_plaats] == '\f' ? 2 : 1;
            _plaats++;
        }
        return _plaats > start || start == 0;
    }

    private void Sign(bool gap, char c)
    {
        var norm = Lettervorm.IsStreep(c) ? '-' : Lettervorm.IsAanhaling(c) ? '\'' : c;
        _tokens.Add(new Token(TokenKind.Sign, norm < 128 ? Signs[norm] : norm.ToString(), _plaats, _plaats + 1, -1, gap, false, Termijnpoort.VanTeken(norm)));
        _plaats++;
    }

    private void WordOrNumber(bool gap)
    {
        var start = _plaats;
        if (Abbreviation(gap))
            return;
        var letters = false;
        while (IsWordPart(At(_plaats)))
            letters |= !char.IsAsciiDigit(_tekst[_plaats++]);
        if (!letters && Amount(gap, start))
            return;
        if (letters)
            TakeApostropheAndLineEnd(start);
        Add(gap, start, letters);
    }

    /// <summary>"t/m", "a.s.", "j.l.", "m.i.v.": single letters with points or a slash between.</summary>
    private bool Abbreviation(bool gap)
    {
        var i = _plaats;
        if (At(i) is 't' or 'T' && At(i + 1) == '/' && At(i + 2) is 'm' or 'M' && !IsWordPart(At(i + 3)))
        {
            _tokens.Add(new Token(TokenKind.Word, "t/m", i, i + 3, -1, gap, false, Poort.Doorgang));
            _plaats = i + 3;
            return true;
        }
        Span<char> norm = stackalloc char[10];
        var length = 0;
        while (char.IsAsciiLetter(At(i)) && At(i + 1) == '.' && length < 8)
        {
            if (length > 0)
                norm[length++] = '.';
            norm[length++] = char.ToLowerInvariant(_tekst[i]);
            i += 2;
        }
        if (length < 3 || IsWordPart(At(i)))
            return false;
        Termijnpoort.Kent(norm[..length], out var word, out var poort);
        _tokens.Add(new Token(TokenKind.Word, word ?? norm[..length].ToString(), _plaats, i, -1, gap, false, poort));
        _plaats = i;
        return true;
    }

    private bool Amount(bool gap, int start)
    {
        var end = _plaats;
        while (At(end) is '.' or ',' && char.IsAsciiDigit(At(end + 1)))
        {
            end++;
            while (char.IsAsciiDigit(At(end)))
                end++;
        }
        if (end == _plaats)
            return false;
        var norm = end - start <= LongestWord ? _tekst[start..end] : "";
        _tokens.Add(new Token(TokenKind.Amount, norm, start, end, -1, gap, false, Poort.Anker));
        _plaats = end;
        return true;
    }

    private void TakeApostropheAndLineEnd(int start)
    {
        if (Lettervorm.IsAanhaling(At(_plaats)) && char.IsLetter(At(_plaats + 1)))
        {
            _plaats++;
            while (IsWordPart(At(_plaats)))
                _plaats++;
        }
        // A hyphen at a line end belongs to a broken word, except between two names of a moment ("juni-\nseptember").
        if (!Lettervorm.IsStreep(At(_plaats)) || _plaats - start > LongestWord || Kalender.IsMomentwoord(Fold(start, _plaats, out _, out _)))
            return;
        var next = _plaats + 1;
        while (At(next) is ' ' or '\r' or '\t' && next - _plaats < 12)
            next++;
        if (At(next) != '\n')
            return;
        next++;
        while (At(next) is ' ' or '\t' && next - _plaats < 24)
            next++;
        if (!char.IsLetter(At(next)))
            return;
        _plaats = next;
        while (IsWordPart(At(_plaats)) || (Lettervorm.IsAanhaling(At(_plaats)) && char.IsLetter(At(_plaats + 1))))
            _plaats++;
    }

    private void Add(bool gap, int start, bool letters)
    {
        if (letters)
        {
            var norm = Fold(start, _plaats, out var accented, out var poort);
            _tokens.Add(new Token(TokenKind.Word, norm, start, _plaats, -1, gap, accented, poort));
            return;
        }
        var digits = _plaats - start <= 9 ? _tekst[start.._plaats] : "";
        var waarde = digits.Length > 0 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        _tokens.Add(new Token(TokenKind.Number, digits, start, _plaats, waarde, gap, false, Poort.Anker));
    }

    private string Fold(int start, int end, out bool accented, out Poort poort)
    {
        (accented, poort) = (false, Poort.Dicht);
        if (end - start > 2 * LongestWord)
            return "";
        Span<char> norm = stackalloc char[2 * LongestWord];
        var length = 0;
        foreach (var c in _tekst.AsSpan(start, end - start))
        {
            if (char.IsAsciiLetterOrDigit(c))
                norm[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (Lettervorm.IsAanhaling(c))
                norm[length++] = '\'';
            else if (Lettervorm.IsMerk(c))
                accented |= c != '\u00AD';
            else if (char.IsLetter(c))
            {
                accented = true;
                norm[length++] = Lettervorm.Grond(c);
            }
        }
        if (length > LongestWord)
            return "";
        return Termijnpoort.Kent(norm[..length], out var word, out poort) ? word : norm[..length].ToString();
    }
}
