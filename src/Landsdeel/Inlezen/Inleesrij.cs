using System.Collections.Concurrent;
using System.Threading.Channels;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Tabellen;

namespace Landsdeel.Inlezen;

/// <summary>One piece of work on a list: to read, check or record it.</summary>
public sealed class Inleestaak : IDisposable
{
    private readonly TaskCompletionSource _klaar = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private byte[]? _bestand;
    private int _gedaan;

    /// <param name="sessie">Who asked for it; the work is done with that one's sight and rights.</param>
    /// <param name="bestand">The bytes of the file, only to read it.</param>
    internal Inleestaak(string import, Importstatus stap, Sessie sessie, byte[]? bestand = null, LeesKeuze? keuze = null) =>
        (Import, Stap, Sessie, _bestand, Keuze) = (import, stap, sessie, bestand, keuze);

    public string Import { get; }
    public Importstatus Stap { get; }
    public Sessie Sessie { get; }
    public LeesKeuze? Keuze { get; }
    public CancellationToken Stop => _stop.Token;

    /// <summary>Rows done, for whoever looks.</summary>
    public int Gedaan
    {
        get => Volatile.Read(ref _gedaan);
        set => Volatile.Write(ref _gedaan, value);
    }

    public Task Klaar => _klaar.Task;

    /// <summary>Waits a moment, so that short work needs no page of its own.</summary>
    public async Task Wacht(TimeSpan hoogstens, CancellationToken ct)
    {
        try
        {
            await Klaar.WaitAsync(hoogstens, ct);
        }
        catch (TimeoutException)
        {
            // The page of progress takes over.
        }
    }

    public void Annuleer() => _stop.Cancel();

    /// <summary>The bytes are let go as soon as they were read.</summary>
    public byte[] NeemBestand()
    {
        var bytes = _bestand ?? [];
        _bestand = null;
        return bytes;
    }

    internal void Meld() => _klaar.TrySetResult();

    public void Dispose() => _stop.Dispose();
}

/// <summary>The work that waits or runs in this process. Bounded: who comes when it is full is told to come back.</summary>
public sealed class Inleesrij
{
    /// <summary>Each may hold a file of 20 MB.</summary>
    private const int Plaatsen = 8;

    private readonly Channel<Inleestaak> _rij = Channel.CreateBounded<Inleestaak>(Plaatsen);
    private readonly ConcurrentDictionary<string, Inleestaak> _lopend = new();

    /// <summary>The imports that wait or run here.</summary>
    public IReadOnlyCollection<string> Lopend => [.. _lopend.Keys];

    public Inleestaak? Taak(string import) => _lopend.GetValueOrDefault(import);

    /// <summary>False when there is no place, or the list is at work already.</summary>
    public bool Plaats(Inleestaak taak)
    {
        if (!_lopend.TryAdd(taak.Import, taak)) return false;
        if (_rij.Writer.TryWrite(taak)) return true;
        _lopend.TryRemove(taak.Import, out _);
        return false;
    }

    internal IAsyncEnumerable<Inleestaak> Alle(CancellationToken ct) => _rij.Reader.ReadAllAsync(ct);

    internal void Klaar(Inleestaak taak)
    {
        _lopend.TryRemove(KeyValuePair.Create(taak.Import, taak));
        taak.Meld();
    }
}
