using System.Diagnostics;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Long lists: how long they take, and that the page shows how far they are.</summary>
public abstract class OmvangTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // With LANDSDEEL_PROEFRIJEN the same is measured for other lengths.
    [Fact]
    public async Task Vijfduizend_rijen_kosten_minder_dan_een_minuut_rekentijd()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var aantal = Environment.GetEnvironmentVariable("LANDSDEEL_PROEFRIJEN") is { } n ? int.Parse(n, null) : 5_000;
        var lijst = Proeflijst.Maak(aantal);
        var (klok, rekentijd) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var kolommen = await site.Wacht(await site.Upload(lijst));
        var gelezen = klok.Elapsed;
        klok.Restart();
        var voorbeeld = await site.Wacht(await site.Verstuur(kolommen.Html, "/kolommen"));
        var gecontroleerd = klok.Elapsed;
        voorbeeld = await site.VoegDubbelenToe(voorbeeld);
        klok.Restart();
        var klaar = await site.LegVast(voorbeeld.Html);
        var vastgelegd = klok.Elapsed;
        rekentijd = Process.GetCurrentProcess().TotalProcessorTime - rekentijd;
        TestContext.Current.TestOutputHelper!.WriteLine($"{aantal} rijen op {database.Keuze.Postgres?[..8] ?? "SQLite"}: lezen {gelezen.TotalSeconds:F1} s, controleren {gecontroleerd.TotalSeconds:F1} s, vastleggen {vastgelegd.TotalSeconds:F1} s, rekentijd {rekentijd.TotalSeconds:F1} s, hoogstens {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        Assert.DoesNotContain("met meldingen weg", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);
        Assert.Contains($"{aantal:N0} afspraken vastgelegd", Inleessite.Tekst(klaar.Html), StringComparison.Ordinal);
        Assert.Equal(aantal, await site.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.Tekst.Contains(", dossier 1"), Ct)));
        // Not the time on the wall: that says how busy the machine is.
        Assert.True(rekentijd < TimeSpan.FromMinutes(Math.Max(1, aantal / 5_000)), rekentijd.ToString());
    }
}

/// <summary>Measured alone.</summary>
[CollectionDefinition(nameof(Omvang), DisableParallelization = true)]
public sealed class Omvang;

[Collection(nameof(Omvang))]
public sealed class OmvangTestsSqlite(SqliteTestdatabase d) : OmvangTests(d), IClassFixture<SqliteTestdatabase>;

[Collection(nameof(Omvang))]
public sealed class OmvangTestsPostgres(PostgresTestdatabase d) : OmvangTests(d), IClassFixture<PostgresTestdatabase>;
