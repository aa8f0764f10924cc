using System.Collections.Concurrent;
using System.Threading.Channels;
using Landsdeel.Gedeeld;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>One letter that waits to be read, or is being read.</summary>
/// <param name="Sessie">Who asked for it; it is read with that one's sight.</param>
public sealed record Leestaak(string Brief, string Bestand, byte[] Bytes, Sessie Sessie)
{
    private readonly TaskCompletionSource _klaar = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _gedaan;
    private int _totaal;

    /// <summary>Pages done, of how many; nothing known yet when there are none.</summary>
    public (int Gedaan, int Totaal) Voortgang => (Volatile.Read(ref _gedaan), Volatile.Read(ref _totaal));

    internal void Zet(int gedaan, int totaal)
    {
        Volatile.Write(ref _totaal, totaal);
        Volatile.Write(ref _gedaan, gedaan);
    }

    internal void Meld() => _klaar.TrySetResult();

    /// <summary>Waits a moment, so that a short letter needs no page of progress.</summary>
    public async Task Wacht(TimeSpan hoogstens, CancellationToken ct)
    {
        try
        {
            await _klaar.Task.WaitAsync(hoogstens, ct);
        }
        catch (TimeoutException)
        {
            // The page of progress takes over.
        }
    }
}

/// <summary>The letters that wait or are read in this process. Bounded: each holds a file.</summary>
public sealed class Leesrij
{
    private const int Plaatsen = 6;
    private readonly Channel<Leestaak> _rij = Channel.CreateBounded<Leestaak>(Plaatsen);
    private readonly ConcurrentDictionary<string, Leestaak> _lopend = new();

    public Leestaak? Taak(string brief) => _lopend.GetValueOrDefault(brief);

    /// <summary>False when there is no place.</summary>
    public bool Plaats(Leestaak taak)
    {
        _lopend[taak.Brief] = taak;
        if (_rij.Writer.TryWrite(taak)) return true;
        _lopend.TryRemove(taak.Brief, out _);
        return false;
    }

    internal IAsyncEnumerable<Leestaak> Alle(CancellationToken ct) => _rij.Reader.ReadAllAsync(ct);

    internal void Klaar(Leestaak taak)
    {
        _lopend.TryRemove(taak.Brief, out _);
        taak.Meld();
    }
}
