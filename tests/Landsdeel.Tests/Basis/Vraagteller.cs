using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Landsdeel.Tests.Basis;

/// <summary>Counts the questions that one flow of calls asks the database; other tests that run meanwhile do not count.</summary>
public sealed class Vraagteller : IDisposable
{
    private static readonly AsyncLocal<Vraagteller?> Hier = new();
    private int _aantal;

    public int Aantal => _aantal;

    /// <summary>What was asked, loose from its connection, to be asked again.</summary>
    public IReadOnlyCollection<DbCommand> Opdrachten => _opdrachten;

    private readonly ConcurrentQueue<DbCommand> _opdrachten = [];

    /// <summary>From here on, until it is disposed of, in this flow.</summary>
    public static Vraagteller Luister() => Hier.Value = new();

    public void Dispose() => Hier.Value = null;

    // From the start: EF looks only now and then whether anyone listens.
    [ModuleInitializer]
    internal static void Begin() => DiagnosticListener.AllListeners.Subscribe(new Luisteraars());

    private sealed class Luisteraars : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(new Vragen());
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Vragen : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" && Hier.Value is { } teller)
            {
                Interlocked.Increment(ref teller._aantal);
                if (value.Value is CommandEventData { Command: ICloneable vraag }) teller._opdrachten.Enqueue((DbCommand)vraag.Clone());
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
