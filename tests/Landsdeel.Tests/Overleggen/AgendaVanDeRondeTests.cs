using Landsdeel.Domain.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overleggen;

public abstract class AgendaVanDeRondeTests(Testdatabase database)
{
    [Fact]
    public async Task Toon()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var beelden = await register.Doe<AgendaVragen, IReadOnlyList<Agendabeeld>>(
            v => v.Ronde("BO MIRT najaar 2020", Landsdelen.Geen, TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync("/tmp/agenda-uit.json", AgendaJson.Schrijf(beelden, new(2020, 7, 1)), TestContext.Current.CancellationToken);
    }
}

public sealed class AgendaVanDeRondeTestsSqlite(SqliteTestdatabase d) : AgendaVanDeRondeTests(d), IClassFixture<SqliteTestdatabase>;
