using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Basis;

/// <summary>The services of the product on a test database, with a clock that the test moves.</summary>
public sealed class Testregister : IAsyncDisposable
{
    private readonly ServiceProvider _diensten;

    private Testregister(ServiceProvider diensten, Testklok klok) => (_diensten, Klok) = (diensten, klok);

    public Testklok Klok { get; }

    public IServiceProvider Diensten => _diensten;

    public static async Task<Testregister> Maak(Databasekeuze keuze, bool leeg = true)
    {
        var diensten = new ServiceCollection();
        var klok = new Testklok();
        Samenstelling.Diensten(diensten, new ConfigurationBuilder().Build(), keuze);
        diensten.AddSingleton<TimeProvider>(klok);
        diensten.AddLogging();
        var aanbieder = diensten.BuildServiceProvider();
        await Voorbereiding.Bereid(aanbieder, leeg, CancellationToken.None);
        return new(aanbieder, klok);
    }

    /// <summary>Runs one use case or query as it runs in a request: in a scope and a session of its own.</summary>
    /// <param name="als">Changes the session: another partij, another day.</param>
    public async Task<T> Doe<TGebruik, T>(Func<TGebruik, Task<T>> wat, Func<Sessie, Sessie>? als = null) where TGebruik : notnull
    {
        using var bereik = _diensten.CreateScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, CancellationToken.None);
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(als is null ? sessie : als(sessie));
        return await wat(ActivatorUtilities.GetServiceOrCreateInstance<TGebruik>(bereik.ServiceProvider));
    }

    public ValueTask DisposeAsync() => _diensten.DisposeAsync();
}

/// <summary>A clock that stands still until it is moved. Starts when the letter's year had still half to go.</summary>
public sealed class Testklok : TimeProvider
{
    public DateTimeOffset Nu { get; set; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        // Two acts never share an instant.
        Nu = Nu.AddMilliseconds(1);
        return Nu;
    }
}
