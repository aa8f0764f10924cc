using System.Diagnostics;
using System.Globalization;
using Landsdeel.Domain.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Overeind;

/// <summary>The site is killed (signal 9) while people write, started again, and asked for everything that it had confirmed.
/// LANDSDEEL_KEREN asks for more rounds and LANDSDEEL_VERSLAG for a line about them: see bench/kill.sh.</summary>
public abstract class VermoordTests(Testdatabase database)
{
    private const int Schrijvers = 4;
    private static int Keren { get; } = int.Parse(Environment.GetEnvironmentVariable("LANDSDEEL_KEREN") ?? "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Wat_bevestigd_was_is_er_nog_en_niets_is_half()
    {
        var keuze = await Serverproces.Register(database);
        await using (var register = await Testregister.Maak(keuze))
            for (var i = 0; i < Schrijvers; i++) await Testaccount.Maak(register.Diensten, $"schrijver{i}@proef.example", "min-bzk", Functie.Secretaris);
        using var server = new Serverproces(keuze);
        var toeval = new Random(20200623);
        var (bevestigd, onbeantwoord, erToch, herstart) = (new List<Bevestigd>(), 0, 0, new List<double>());
        await server.Start();
        for (var keer = 0; keer < Keren; keer++)
        {
            var schrijvers = Enumerable.Range(0, Schrijvers).Select(i => new Schrijver(server.Adres, keer * Schrijvers + i)).ToList();
            await Task.WhenAll(schrijvers.Select((s, i) => s.MeldAan($"schrijver{i}@proef.example")));
            // After some writes, in the middle of the next ones: on a busy machine time alone would say nothing.
            var (genoeg, geduld) = (toeval.Next(6, 40), Stopwatch.StartNew());
            var werk = Task.WhenAll(schrijvers.Select(s => s.Werk()));
            while (schrijvers.Sum(s => s.Aantal) < genoeg && geduld.Elapsed < TimeSpan.FromSeconds(30)) await Task.Delay(1, TestContext.Current.CancellationToken);
            await Task.Delay(toeval.Next(0, 12), TestContext.Current.CancellationToken);
            await server.Vermoord();
            await werk;
            var klok = Stopwatch.StartNew();
            await server.Start();
            herstart.Add(klok.Elapsed.TotalSeconds);
            bevestigd.AddRange(schrijvers.SelectMany(s => s.Bevestigd));
            var (teksten, notities) = Gelezen(keuze);
            Assert.DoesNotContain(bevestigd, b => !(b.Soort == "notitie" ? notities : teksten).Contains(b.Tekst));
            onbeantwoord += schrijvers.Count(s => s.Onbeantwoord is not null);
            erToch += schrijvers.Count(s => s.Onbeantwoord is { } t && (teksten.Contains(t) || notities.Contains(t)));
            NietsHalf(keuze);
            var journaal = await Proefregel.Op(keuze, 100, "journaal", "controleer");
            Assert.Equal((0, ""), (journaal.Code, journaal.Fout));
            foreach (var s in schrijvers) s.Dispose();
        }
        Assert.True(bevestigd.Count >= Keren * 6, $"Only {bevestigd.Count} writes were confirmed.");
        if (Environment.GetEnvironmentVariable("LANDSDEEL_VERSLAG") is { Length: > 0 } verslag)
            await File.AppendAllTextAsync(verslag, string.Create(CultureInfo.InvariantCulture,
                $"| {(keuze.Postgres is null ? "SQLite" : "PostgreSQL")} | {Keren} | {bevestigd.Count} | {bevestigd.Count(b => b.Soort == "afspraak")}/{bevestigd.Count(b => b.Soort == "wijziging")}/{bevestigd.Count(b => b.Soort == "notitie")} | 0 | 0 | {onbeantwoord} | {erToch} | {herstart.Order().ElementAt(herstart.Count / 2):F1} s | {herstart.Max():F1} s |\n"), TestContext.Current.CancellationToken);
    }

    /// <summary>The wordings of every version that the register holds, and of its notes.</summary>
    private static (HashSet<string> Teksten, HashSet<string> Notities) Gelezen(Databasekeuze keuze) =>
        ([.. Inhoud.Rijen(keuze, "SELECT a.\"Tekst\" FROM afspraak a JOIN versie v ON v.\"Id\" = a.\"Id\" JOIN handeling h ON h.\"Id\" = v.\"HandelingId\" JOIN journaal j ON j.\"HandelingId\" = h.\"Id\"")],
            [.. Inhoud.Rijen(keuze, "SELECT n.\"Tekst\" FROM notitie n JOIN journaal j ON j.\"HandelingId\" = n.\"HandelingId\"")]);

    /// <summary>Every part of an act is there, or none of it.</summary>
    internal static void NietsHalf(Databasekeuze keuze)
    {
        foreach (var (wat, sql) in new[]
        {
            ("a version without its row", "SELECT v.\"Id\" FROM versie v WHERE v.\"Soort\" = 0 AND NOT EXISTS (SELECT 1 FROM afspraak a WHERE a.\"Id\" = v.\"Id\" AND a.\"Nummer\" = v.\"Nummer\" AND a.\"VervangenOp\" = v.\"VervangenOp\")"),
            ("a row without its version", "SELECT a.\"Id\" FROM afspraak a WHERE NOT EXISTS (SELECT 1 FROM versie v WHERE v.\"Id\" = a.\"Id\")"),
            ("a row without its partijen", "SELECT a.\"Id\" FROM afspraak a WHERE a.\"PartijenTekst\" <> '' AND NOT EXISTS (SELECT 1 FROM afspraak_partij p WHERE p.\"RijId\" = a.\"Id\")"),
            ("a record whose head is not its last version", "SELECT g.\"Id\" FROM aggregaat g WHERE g.\"Soort\" = 0 AND g.\"Nummer\" <> (SELECT max(v.\"Nummer\") FROM versie v WHERE v.\"Soort\" = 0 AND v.\"AggregaatId\" = g.\"Id\")"),
            ("an act outside the journal", "SELECT h.\"Id\" FROM handeling h WHERE NOT EXISTS (SELECT 1 FROM journaal j WHERE j.\"HandelingId\" = h.\"Id\")"),
            ("two records with one referentie", "SELECT \"Referentie\" FROM afspraak WHERE \"Referentie\" <> '' GROUP BY \"Referentie\" HAVING count(DISTINCT \"AfspraakId\") > 1"),
        })
            Assert.True(Inhoud.Rijen(keuze, sql) is { Count: 0 }, $"{wat}: {string.Join(", ", Inhoud.Rijen(keuze, sql).Take(3))}");
        // Every row can be found by search.
        var rijen = Inhoud.Rijen(keuze, "SELECT \"Id\" FROM afspraak WHERE \"Tekst\" LIKE 'Proefzin %'").ToHashSet();
        var vindbaar = Inhoud.Zoekrijen(keuze);
        Assert.Subset(vindbaar.ToHashSet(), rijen);
        if (keuze.Postgres is null) Assert.Equal(["ok"], Inhoud.Rijen(keuze, "PRAGMA integrity_check"));
    }
}

public sealed class VermoordTestsSqlite(SqliteTestdatabase d) : VermoordTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class VermoordTestsPostgres(PostgresTestdatabase d) : VermoordTests(d), IClassFixture<PostgresTestdatabase>;
