namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Splits text into records and fields as RFC 4180 has it, with any line end and separator.</summary>
internal sealed class CsvVelden(string tekst, char scheiding, int begin = 0, int regel = 1)
{
    /// <summary>A record is cut off at this many fields: no list has them.</summary>
    internal const int Velden = 2_000;
    private int _plaats = begin;
    private int _volgendeRegel = regel;

    /// <summary>Line on which the last record begins.</summary>
    internal int Regel { get; private set; }

    /// <summary>Line on which a quote was opened that the text does not close; null when all is well.</summary>
    internal int? Open { get; private set; }

    /// <summary>Fields of the last record in which text follows the closing quote.</summary>
    internal HashSet<int> MetRest { get; } = [];

    /// <summary>Reads the next record into the list; false at the end.</summary>
    internal bool Volgende(List<string> velden)
    {
        velden.Clear();
        MetRest.Clear();
        if (_plaats >= tekst.Length)
            return false;
        Regel = _volgendeRegel;
        while (true)
        {
            if (velden.Count >= Velden)
                return true;
            velden.Add(_plaats < tekst.Length && tekst[_plaats] == '"' ? TussenAanhalingstekens(velden.Count) : Gewoon());
            if (_plaats >= tekst.Length)
                return true;
            if (tekst[_plaats++] == scheiding)
                continue;
            if (tekst[_plaats - 1] == '\r' && _plaats < tekst.Length && tekst[_plaats] == '\n')
                _plaats++;
            _volgendeRegel++;
            return true;
        }
    }

    /// <summary>Up to the separator or line end, which is not taken.</summary>
    private string Gewoon()
    {
        var rest = tekst.AsSpan(_plaats);
        var einde = rest.IndexOfAny(scheiding, '\n', '\r');
        if (einde < 0)
            einde = rest.Length;
        _plaats += einde;
        return rest[..einde].ToString();
    }

    private string TussenAanhalingstekens(int veld)
    {
        var geopend = _volgendeRegel;
        var van = ++_plaats;
        var dubbel = false;
        while (true)
        {
            var einde = tekst.IndexOf('"', _plaats);
            if (einde < 0)
            {
                Open = geopend;
                _plaats = tekst.Length;
                return tekst[van..];
            }
            if (einde + 1 < tekst.Length && tekst[einde + 1] == '"')
            {
                dubbel = true;
                _plaats = einde + 2;
                continue;
            }
            _plaats = einde + 1;
            var inhoud = tekst[van..einde];
            _volgendeRegel += Regeleinden(inhoud);
            if (dubbel)
                inhoud = inhoud.Replace("\"\"", "\"", StringComparison.Ordinal);
            var rest = Gewoon();
            if (string.IsNullOrWhiteSpace(rest))
                return inhoud;
            MetRest.Add(veld);
            return inhoud + rest;
        }
    }

    private static int Regeleinden(ReadOnlySpan<char> inhoud)
    {
        var aantal = 0;
        for (var i = inhoud.IndexOfAny('\r', '\n'); i >= 0; i = inhoud.IndexOfAny('\r', '\n'))
        {
            aantal++;
            inhoud = inhoud[(i + (inhoud[i] == '\r' && i + 1 < inhoud.Length && inhoud[i + 1] == '\n' ? 2 : 1))..];
        }
        return aantal;
    }
}
