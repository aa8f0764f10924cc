using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Proefgegevens;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Landsdeel.Tests.Database;

/// <summary>Behind the predicate of the queries stands PostgreSQL's own: a query that forgets the first one still shows nothing more.</summary>
public sealed class TweedeMuurTests(PostgresTestdatabase database) : IClassFixture<PostgresTestdatabase>
{
    /// <summary>Tables without a rule of their own, each with why it can do without.</summary>
    private static readonly Dictionary<string, string> Zonder = new()
    {
        ["aggregaat"] = "keys and numbers of versions, to guard against two writers",
        ["journaal"] = "digests, which tell nothing of what they are of",
        ["journaal_kop"] = "a digest",
        ["afspraak_zoek"] = "closed to the site's role, which reads it through a view",
        ["referentie"] = "numbers drawn at random, without what they were given to",
        ["zoekterm"] = "loose words",
        ["zoekvorm"] = "loose words",
        ["kolom_indeling"] = "headings of a list",
        ["bezoek"] = "moments",
        ["instelling"] = "settings of the register",
        ["account_dienst"] = "as account",
        ["account"] = "who may come in is looked up before it is known who looks",
        ["toekenning"] = "as account",
        ["mandaat"] = "as account",
        ["account_geheim"] = "as account",
        ["eenmalige_link"] = "as account; a hash of a secret",
        ["post"] = "read by who sends it",
        ["abonnement"] = "what an account follows; read by who sends its messages",
        ["herinnering"] = "as abonnement",
        ["agenda_link"] = "as abonnement; a hash of a secret",
        ["agenda_stand"] = "as abonnement",
        ["berichtkeuze"] = "as abonnement",
        ["sleutel"] = "keys of cookies",
        ["__EFMigrationsHistory"] = "names of migrations",
        ["spatial_ref_sys"] = "of PostGIS",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elke_tabel_staat_achter_de_muur_of_heeft_een_reden()
    {
        await using var verbinding = await Open();
        var tabellen = await Lees(verbinding, """
            SELECT c.relname || '|' || (c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)) || '|' || (c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user))
            FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            """);
        Assert.Contains("versie|true|false", tabellen);
        foreach (var (naam, achter, eigen) in tabellen.Select(t => t.Split('|')).Select(t => (t[0], t[1], t[2])))
        {
            // The tables of the job scheduler name jobs and moments.
            if (naam.StartsWith("qrtz_", StringComparison.Ordinal)) continue;
            Assert.True((achter == "true") != Zonder.ContainsKey(naam), $"{naam}: behind the wall {achter}, reason given {Zonder.ContainsKey(naam)}");
            Assert.Equal("false", eigen);
        }
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => Lees(verbinding, "SELECT id::text FROM afspraak_zoek"))).SqlState);
    }

    [Fact]
    public async Task Wie_de_eerste_muur_vergeet_ziet_toch_precies_wat_de_regel_zegt()
    {
        PartijId[] partijen = [new("min-bzk"), new("PV27"), new("PV20")];
        OverlegId?[] overleggen = [null, new("O-BOM-2020-NW"), new("O-BOM-2020-N")];
        await using var register = await Testregister.Maak(database.Keuze);
        var gevallen = (from niveau in Enum.GetValues<ZichtNiveau>() from partij in partijen from overleg in overleggen select new Zicht(niveau, partij, overleg)).ToList();
        Assert.True((await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(new("muurproef", new("Proef", partijen[0]), 1, ""),
            [.. gevallen.Select((z, i) => new Schrijfopdracht(AggregaatSoort.Afspraak, $"muur-{i}", Afspraak($"muur-{i}"), new(2020, 6, 23), z, Schrijfwijze.Nieuw))], Ct))).Gelukt);

        IReadOnlyList<Kijker> kijkers =
        [
            Kijker.Publiek,
            .. from partij in partijen
               from deel in (HashSet<OverlegId>[])[[], [new("O-BOM-2020-NW")], [new("O-BOM-2020-NW"), new("O-BOM-2020-N")]]
               select new Kijker(partij, deel),
            new(null, new HashSet<OverlegId> { new("O-BOM-2020-NW") }),
            // Names that try to be more than a name.
            new(new("min-bzk,PV27"), new HashSet<OverlegId>()),
            new(new("{min-bzk}"), new HashSet<OverlegId> { new("\"},{O-BOM-2020-NW") }),
        ];
        foreach (var kijker in kijkers)
        {
            await using var db = register.Diensten.GetRequiredService<IDbOpener>().Open(kijker);
            var verwacht = gevallen.Select((z, i) => (z, i)).Where(g => g.z.ZichtbaarVoor(kijker)).Select(g => $"muur-{g.i}").Order().ToList();
            var ids = await db.Afspraken.IgnoreQueryFilters().Where(r => r.AfspraakId.StartsWith("muur-")).Select(r => new { r.AfspraakId, r.Id }).ToListAsync(Ct);
            Assert.Equal(verwacht, ids.Select(i => i.AfspraakId).Order());
            Assert.Equal(verwacht, (await db.Versies.IgnoreQueryFilters().Where(r => r.AggregaatId.StartsWith("muur-")).Select(r => r.AggregaatId).ToListAsync(Ct)).Order());
            // Its parts, its search terms and the act that made it are as visible as the whole.
            var rijen = ids.Select(i => i.Id).Order().ToList();
            Assert.Equal(rijen, (await db.Database.SqlQuery<long>($"""SELECT "RijId" AS "Value" FROM afspraak_partij WHERE "Naam" = 'muurproef-partij'""").ToListAsync(Ct)).Order());
            Assert.Equal(rijen, (await db.Database.SqlQuery<long>($"""SELECT id AS "Value" FROM afspraak_zoek_zicht WHERE termen @@ 'muurwoord'::tsquery""").ToListAsync(Ct)).Order());
            Assert.Equal(verwacht.Count > 0, await db.Handelingen.AnyAsync(h => h.Soort == "muurproef", Ct));
        }
        await using var vreemd = register.Diensten.GetRequiredService<IDbOpener>().Open(new(partijen[1], new HashSet<OverlegId>()));
        Assert.Equal(0, await vreemd.Database.ExecuteSqlAsync($"""UPDATE versie SET "VervangenOp" = 1 WHERE "AggregaatId" = 'muur-0'""", Ct));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => vreemd.Database.ExecuteSqlAsync($"""
            INSERT INTO concept("Wie", "Partij", "Formulier", "Inhoud", "BewaardOp") VALUES ('ik', 'min-bzk', 'x', '', 0)
            """, Ct))).SqlState);
    }

    [Fact]
    public async Task Een_verbinding_die_niets_is_verteld_ziet_alleen_wat_openbaar_is()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(new("muurproef-stil", new("Proef", new("min-bzk")), 1, ""),
            [new(AggregaatSoort.Afspraak, "stil-1", Afspraak("stil-1"), new(2020, 6, 23), new(ZichtNiveau.AllePartijen, new("min-bzk")), Schrijfwijze.Nieuw)], Ct));
        await using var verbinding = await Open();
        Assert.Equal(["3"], await Lees(verbinding, """SELECT DISTINCT "ZichtNiveau"::text FROM versie"""));
        Assert.Empty(await Lees(verbinding, "SELECT 'x' FROM concept UNION ALL SELECT 'x' FROM import UNION ALL SELECT 'x' FROM notitie"));
    }

    [Fact]
    public async Task Buiten_het_zicht_kijken_eindigt_ook_als_de_transactie_breekt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(new("muurproef-breuk", new("Proef", new("min-bzk")), 1, ""),
            [new(AggregaatSoort.Afspraak, "breuk-1", Afspraak("breuk-1"), new(2020, 6, 23), new(ZichtNiveau.Eigen, new("min-bzk")), Schrijfwijze.Nieuw)], Ct));
        await using var db = register.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        Task<bool> Ziet() => db.Versies.IgnoreQueryFilters().AnyAsync(v => v.AggregaatId == "breuk-1", Ct);
        Assert.False(await Ziet());
        await using (var transactie = await db.Database.BeginTransactionAsync(Ct))
        {
            Assert.False(await Ziet());
            using (db.BuitenZicht()) Assert.True(await Ziet());
            Assert.False(await Ziet());
            await transactie.CreateSavepointAsync("hier", Ct);
            using (db.BuitenZicht()) Assert.True(await Ziet());
            await transactie.RollbackToSavepointAsync("hier", Ct);
            Assert.False(await Ziet());
            using (db.BuitenZicht())
            {
                Assert.True(await Ziet());
                await transactie.RollbackToSavepointAsync("hier", Ct);
                Assert.True(await Ziet());
                await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"SELECT 1/0", Ct));
            }
        }
        Assert.False(await Ziet());
        using (db.BuitenZicht()) Assert.True(await Ziet());
        Assert.False(await Ziet());
    }

    /// <summary>The questions of the list, the search and the record, as the site asks them, at 6,000 records: by an index, behind the wall.</summary>
    [Fact]
    public async Task De_indexen_worden_achter_de_muur_gebruikt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.True((await register.Doe<VulRegister, Uitkomst<int>>(v => v.Voer(6_000, 7, true, _ => { }, Ct))).Gelukt);
        await using (var eigenaar = new NpgsqlConnection(database.Eigenaar.Postgres))
        {
            await eigenaar.OpenAsync(Ct);
            await using var tel = new NpgsqlCommand("VACUUM ANALYZE", eigenaar);
            await tel.ExecuteNonQueryAsync(Ct);
        }
        await Plan(register, l => l.Pagina(AfspraakFilter.Leeg, Ct), "IX_afspraak_lijst");
        await Plan(register, l => l.Pagina(AfspraakFilter.Leeg with { Zoek = "waterveiligheid" }, Ct), "afspraak_zoek_termen");
        await Plan(register, l => l.Pagina(AfspraakFilter.Leeg with { Zoek = "NW-2020-14" }, Ct), "afspraak_zoek_termen");
        await Plan(register, l => l.Pagina(AfspraakFilter.Leeg with { Partijen = ["PV27"] }, Ct), "IX_afspraak_partij_PartijId_Rol_RijId");
        await Plan(register, l => l.Pagina(AfspraakFilter.Leeg with { Terug = ["O-BOM-2020-NW"] }, Ct), "IX_afspraak_agendering_OverlegId_RijId");
        await Plan(register, (LandsdeelDb db) => db.Afspraken.Where(a => a.AfspraakId == "A-NW06" && a.VervangenOp == Domain.Gedeeld.Versies.Tijdsblik.Open).ToListAsync(Ct), "IX_afspraak_AfspraakId_VervangenOp");
    }

    private static Task Plan<T>(Testregister register, Func<AfspraakLijst, Task<T>> wat, string index) => Plan<AfspraakLijst, T>(register, wat, index);

    /// <summary>Asks again, with what it asked, how the database would find it: by that index, and reading no table of the register whole.</summary>
    private static async Task Plan<TGebruik, T>(Testregister register, Func<TGebruik, Task<T>> wat, string index) where TGebruik : notnull
    {
        IReadOnlyList<NpgsqlCommand> gevraagd = [];
        await register.Doe<TGebruik, int>(async gebruik =>
        {
            using var teller = Vraagteller.Luister();
            await wat(gebruik);
            gevraagd = teller.Opdrachten.Cast<NpgsqlCommand>().ToList();
            return 0;
        });
        var plannen = await register.Doe<LandsdeelDb, List<string>>(async db =>
        {
            var uit = new List<string>();
            await db.Database.OpenConnectionAsync(Ct);
            foreach (var opdracht in gevraagd)
            {
                opdracht.CommandText = "EXPLAIN " + opdracht.CommandText;
                opdracht.Connection = (NpgsqlConnection)db.Database.GetDbConnection();
                uit.Add(string.Join('\n', await Rijen(opdracht)));
            }
            await db.Database.CloseConnectionAsync();
            return uit;
        });
        Assert.Contains(plannen, p => p.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plannen, p => p.Contains("Seq Scan on afspraak", StringComparison.Ordinal) || p.Contains("Seq Scan on versie", StringComparison.Ordinal));
    }

    private async Task<NpgsqlConnection> Open()
    {
        var verbinding = new NpgsqlConnection(database.Keuze.Postgres);
        await verbinding.OpenAsync(Ct);
        return verbinding;
    }

    private static async Task<List<string>> Lees(NpgsqlConnection verbinding, string sql)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await Rijen(opdracht);
    }

    private static async Task<List<string>> Rijen(NpgsqlCommand opdracht)
    {
        var uit = new List<string>();
        await using var lezer = await opdracht.ExecuteReaderAsync(Ct);
        while (await lezer.ReadAsync(Ct)) uit.Add(lezer.GetString(0));
        return uit;
    }

    private static Afspraak Afspraak(string id) => new()
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = id.StartsWith("muur-", StringComparison.Ordinal) ? "Rijk en regio spreken een muurwoord af." : "Rijk en regio spreken iets af.",
        Landsdelen = Landsdelen.Noord,
        Status = AfspraakStatus.Gemaakt,
        Partijen = [new(new(id.StartsWith("muur-", StringComparison.Ordinal) ? "muurproef-partij" : "elders"), Rol.Gebonden)],
    };
}
