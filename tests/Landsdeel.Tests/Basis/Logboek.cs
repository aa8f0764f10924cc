using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Landsdeel.Tests.Basis;

/// <summary>Keeps what is logged, and what stood around it.</summary>
internal sealed class Logboek : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _regels = new();
    private IExternalScopeProvider? _rondom;

    public IReadOnlyCollection<string> Regels => [.. _regels];

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var regel = $"{formatter(state, exception)} {exception}";
        _rondom?.ForEachScope((om, _) => regel += $" <{om}>", 0);
        _regels.Enqueue(regel);
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _rondom = scopeProvider;

    public void Dispose()
    {
    }
}
