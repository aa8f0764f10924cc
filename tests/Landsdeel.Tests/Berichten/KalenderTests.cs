using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Kalenders;
using Landsdeel.Kalenders;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Berichten;

/// <summary>Calendars by private link, read back with a parser that is not ours.</summary>
public abstract class KalenderTests(Testdatabase database)
{
    private const string Hatelijk = "BEGIN:VEVENT; \"komma, puntkomma\"; terugslag \\ en \\n regel\r\nUID:namaak\r\nEND:VCALENDAR";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_wijziging_hoogt_op_en_wat_verdwijnt_vervalt_ook_als_het_uit_zicht_raakt()
    {
        await using var bak = new Mailbak();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        var mens = await p.Mens("mens@drenthe.example", "PV22", Functie.Secretaris);
        await Overleg(p, "O-DAG", new("3 december 2026", new(2026, 12, 3), new(2026, 12, 3), Precisie.Dag), "Overleg over €; " + Hatelijk);
        await Overleg(p, "O-SEIZOEN", new("najaar 2027", new(2027, 9, 23), new(2027, 12, 20), Precisie.Seizoen), "Ver overleg");
        await Overleg(p, "O-ZONDER", null, "Overleg zonder dag");
        await Overleg(p, "O-BESLOTEN", new("10 december 2026", new(2026, 12, 10), new(2026, 12, 10), Precisie.Dag), "Besloten, met Drenthe", ZichtNiveau.Overleg, "PV21", ["PV22", "PV21"]);
        await Overleg(p, "O-GEHEIM", new("11 december 2026", new(2026, 12, 11), new(2026, 12, 11), Precisie.Dag), "Geheim van Fryslan", ZichtNiveau.Eigen, "PV21");

        var pad = (await p.Als(mens, (Agendalinks a) => a.Maak(Landsdelen.Geen, Ct))).Waarde;
        var (tekst, eerst) = await Lees(p, pad);
        var dag = eerst["overleg-O-DAG"];
        Assert.Equal(("2026-12-03", "2026-12-04", 0, "CONFIRMED"), (dag.Start, dag.Eind, dag.Volgnummer, dag.Status));
        // Whatever was typed stands in one field, whole, and is nothing else.
        Assert.Contains("\"komma, puntkomma\"; terugslag \\ en ", dag.Titel, StringComparison.Ordinal);
        // This parser takes an escaped backslash before an n for a new line; what is written is right (RFC 5545, 3.3.11).
        Assert.Contains("\"komma\\, puntkomma\"\\; terugslag \\\\ en \\\\n regel\\nUID:namaak\\nEND:VCALENDAR", tekst.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("UID:namaak", dag.Titel, StringComparison.Ordinal);
        Assert.DoesNotContain(eerst.Keys, k => k.Contains("namaak", StringComparison.Ordinal));
        var seizoen = eerst["overleg-O-SEIZOEN"];
        Assert.Equal(("2027-09-23", "2027-12-21"), (seizoen.Start, seizoen.Eind));
        Assert.Contains("dag nog niet bekend", seizoen.Titel, StringComparison.Ordinal);
        Assert.Contains("Overleg zonder dag", eerst[""].Titel, StringComparison.Ordinal);
        Assert.Contains("overleg-O-BESLOTEN", eerst.Keys);
        Assert.Contains("spoor-O-DAG-StukkenAanleveren", eerst.Keys);
        Assert.DoesNotContain("Geheim", tekst, StringComparison.Ordinal);
        Assert.All(tekst.Split("\r\n"), r => Assert.True(System.Text.Encoding.UTF8.GetByteCount(r) <= 75, r));

        // Asked for again nothing moves; a change does, and only what changed.
        Assert.Equal(eerst, (await Lees(p, pad)).Punten);
        await Overleg(p, "O-DAG", new("4 december 2026", new(2026, 12, 4), new(2026, 12, 4), Precisie.Dag), "Overleg verzet", basis: 1);
        // And one goes out of sight: Drenthe no longer takes part.
        await Overleg(p, "O-BESLOTEN", new("10 december 2026", new(2026, 12, 10), new(2026, 12, 10), Precisie.Dag), "Nu zonder Drenthe", ZichtNiveau.Overleg, "PV21", ["PV21"], basis: 1);
        var (na, punten) = await Lees(p, pad);
        Assert.Equal((1, "2026-12-04", "CONFIRMED"), (punten["overleg-O-DAG"].Volgnummer, punten["overleg-O-DAG"].Start, punten["overleg-O-DAG"].Status));
        Assert.Equal(0, punten["overleg-O-SEIZOEN"].Volgnummer);
        Assert.Equal((1, "CANCELLED", "2026-12-10"), (punten["overleg-O-BESLOTEN"].Volgnummer, punten["overleg-O-BESLOTEN"].Status, punten["overleg-O-BESLOTEN"].Start));
        Assert.DoesNotContain("Drenthe", na, StringComparison.Ordinal);
        await Overleg(p, "O-BESLOTEN", new("10 december 2026", new(2026, 12, 10), new(2026, 12, 10), Precisie.Dag), "Weer met Drenthe", ZichtNiveau.Overleg, "PV21", ["PV21", "PV22"], basis: 2);
        Assert.Equal((2, "CONFIRMED"), ((await Lees(p, pad)).Punten["overleg-O-BESLOTEN"].Volgnummer, (await Lees(p, pad)).Punten["overleg-O-BESLOTEN"].Status));

        // Of one landsdeel alone, with a secret of its own.
        var zuid = (await p.Als(mens, (Agendalinks a) => a.Maak(Landsdelen.Zuid, Ct))).Waarde;
        Assert.Equal([""], (await Lees(p, zuid)).Punten.Keys);
        await Overleg(p, "O-ZUID", new("15 december 2026", new(2026, 12, 15), new(2026, 12, 15), Precisie.Dag), "Overleg van Zuid", landsdelen: Landsdelen.Zuid);
        await Overleg(p, "O-BEIDE", new("16 december 2026", new(2026, 12, 16), new(2026, 12, 16), Precisie.Dag), "Van Zuid en Noord", landsdelen: Landsdelen.Zuid | Landsdelen.Noord);
        static string[] Dagen(Dictionary<string, Punt> punten) => [.. punten.Keys.Where(k => k.StartsWith("overleg-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var vanZuid = (await Lees(p, zuid)).Punten;
        Assert.Equal(["overleg-O-BEIDE", "overleg-O-ZUID"], Dagen(vanZuid));
        // The steps towards it as well, and of no other.
        Assert.Contains("spoor-O-ZUID-StukkenAanleveren", vanZuid.Keys);
        Assert.DoesNotContain(vanZuid.Keys, k => k.Contains("O-DAG", StringComparison.Ordinal));
        var noord = (await p.Als(mens, (Agendalinks a) => a.Maak(Landsdelen.Noord, Ct))).Waarde;
        Assert.Equal(["overleg-O-BEIDE", "overleg-O-BESLOTEN", "overleg-O-DAG", "overleg-O-SEIZOEN"], Dagen((await Lees(p, noord)).Punten));
        // Renewed, the old link is dead and the numbers go on; ended, or the account closed, there is nothing.
        var id = await p.Db(db => db.Agendalinks.OrderBy(l => l.Id).Select(l => l.Id).FirstAsync(Ct));
        var nieuw = (await p.Als(mens, (Agendalinks a) => a.Vernieuw(id, Ct))).Waarde;
        Assert.Equal(HttpStatusCode.NotFound, await Status(p, pad));
        Assert.Equal(1, (await Lees(p, nieuw)).Punten["overleg-O-DAG"].Volgnummer);
        Assert.False((await p.Als(await p.Mens("ander@drenthe.example", "PV22"), (Agendalinks a) => a.TrekIn(id, Ct))).Gelukt);
        Assert.DoesNotContain(await p.Db(db => db.Agendalinks.Select(l => l.Hash).ToListAsync(Ct)), h => nieuw.Contains(h, StringComparison.Ordinal));
        await p.Db(db => db.Accounts.Where(a => a.Id == mens).ExecuteUpdateAsync(s => s.SetProperty(a => a.GeslotenOp, 1), Ct));
        Assert.Equal(HttpStatusCode.NotFound, await Status(p, nieuw));
        Assert.Equal(HttpStatusCode.NotFound, await Status(p, "/kalender/geraden.ics"));
    }

    [Fact]
    public async Task Wat_voorbij_was_en_terugkomt_telt_verder()
    {
        await using var bak = new Mailbak();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        var mens = await p.Mens("mens@drenthe.example", "PV22", Functie.Secretaris);
        var pad = (await p.Als(mens, (Agendalinks a) => a.Maak(Landsdelen.Noord, Ct))).Waarde;
        static Termijn Dag(DateOnly dag) => new(dag.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")), dag, dag, Precisie.Dag);
        const string Stap = "spoor-O-SCHUIFT-StukkenAanleveren";
        await Overleg(p, "O-SCHUIFT", Dag(new(2027, 1, 14)), "Schuift");
        Assert.Equal(0, (await Lees(p, pad)).Punten[Stap].Volgnummer);
        await Overleg(p, "O-SCHUIFT", Dag(new(2027, 1, 21)), "Schuift", basis: 1);
        var eerder = (await Lees(p, pad)).Punten[Stap];
        Assert.Equal(1, eerder.Volgnummer);
        // Once the meeting has been, the step is not told any more, nor that it would not be.
        p.Klok.Nu = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.DoesNotContain(Stap, (await Lees(p, pad)).Punten.Keys);
        await Overleg(p, "O-SCHUIFT", Dag(new(2027, 4, 1)), "Schuift", basis: 2);
        var terug = (await Lees(p, pad)).Punten[Stap];
        Assert.Equal("CONFIRMED", terug.Status);
        Assert.True(terug.Volgnummer > eerder.Volgnummer, $"{terug.Volgnummer} is not above {eerder.Volgnummer}");
        Assert.True(string.CompareOrdinal(terug.Start, eerder.Start) > 0, terug.Start);
    }

    [Fact]
    public async Task Met_een_peildatum_staat_er_wat_toen_gold_en_dat_telt_niet_als_nieuws()
    {
        await using var bak = new Mailbak();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        var mens = await p.Mens("mens@drenthe.example", "PV22", Functie.Secretaris);
        await Overleg(p, "O-DAG", new("3 december 2026", new(2026, 12, 3), new(2026, 12, 3), Precisie.Dag), "Overleg");
        var pad = (await p.Als(mens, (Agendalinks a) => a.Maak(Landsdelen.Geen, Ct))).Waarde;
        var nu = (await Lees(p, pad)).Punten;
        Assert.Contains("overleg-O-DAG", nu.Keys);
        // It holds from the first of January 2026.
        Assert.DoesNotContain("overleg-O-DAG", (await Lees(p, pad + "?peildatum=2025-12-31")).Punten.Keys);
        Assert.Contains("overleg-O-DAG", (await Lees(p, pad + "?peildatum=2026-01-01")).Punten.Keys);
        Assert.Equal(nu, (await Lees(p, pad)).Punten);
    }

    private static async Task Overleg(
        Proef p, string id, Termijn? moment, string naam, ZichtNiveau niveau = ZichtNiveau.Openbaar, string eigenaar = "min-bzk", string[]? deelnemers = null, int? basis = null, Landsdelen landsdelen = Landsdelen.Noord)
    {
        p.Klok.Nu = p.Klok.Nu.AddSeconds(1);
        var overleg = new Overleg { Id = new(id), Naam = naam, Reeks = OverlegReeks.Directeurenoverleg, Landsdelen = landsdelen, Moment = moment, Deelnemers = [.. (deelnemers ?? []).Select(d => new PartijId(d))] };
        var kijker = await p.Site.Diensten.GetRequiredService<KijkerBepaling>().Voor(new PartijId(eigenaar), Ct);
        await using var db = p.Site.Diensten.GetRequiredService<IDbOpener>().Open(kijker);
        var uitkomst = await new Vastlegger(db).Leg(new("overleg bewaard", new("Secretaris", new(eigenaar)), SessieBouwer.Micros(p.Klok.Nu), ""),
            [new(AggregaatSoort.Overleg, id, overleg, new(2026, 1, 1), new(niveau, new(eigenaar), niveau == ZichtNiveau.Overleg ? new OverlegId(id) : null), basis is null ? Schrijfwijze.Nieuw : Schrijfwijze.Verbetering, basis)], Ct);
        Assert.True(uitkomst.Gelukt, string.Join(", ", uitkomst.Weigeringen.Select(w => w.Bericht)));
    }

    private static async Task<HttpStatusCode> Status(Proef p, string pad)
    {
        using var antwoord = await p.Site.Klant.GetAsync(new Uri(pad, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }

    private static async Task<(string Tekst, Dictionary<string, Punt> Punten)> Lees(Proef p, string pad)
    {
        using var antwoord = await p.Site.Klant.GetAsync(new Uri(pad, UriKind.Relative), Ct);
        Assert.Equal("text/calendar", antwoord.Content.Headers.ContentType?.MediaType);
        var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
        return (tekst, await Parser.Lees(tekst));
    }
}

internal sealed record Punt(string Start, string Eind, int Volgnummer, string Status, string Titel);

/// <summary>The icalendar package of Python: what it does not find there is not there for others.</summary>
internal static class Parser
{
    private const string Programma = """
        import sys, json, icalendar
        kalender = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        uit = {"": {"Start": "", "Eind": "", "Volgnummer": 0, "Status": "", "Titel": str(kalender.get("X-WR-CALDESC", ""))}}
        for v in kalender.walk("VEVENT"):
            assert v["DTSTAMP"].dt.tzinfo is not None
            uit[str(v["UID"]).split("@")[0]] = {"Start": v["DTSTART"].dt.isoformat(), "Eind": v["DTEND"].dt.isoformat(), "Volgnummer": int(v["SEQUENCE"]), "Status": str(v["STATUS"]), "Titel": str(v["SUMMARY"])}
        print(json.dumps(uit))
        """;

    public static async Task<Dictionary<string, Punt>> Lees(string tekst)
    {
        using var proces = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Programma]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await proces.StandardInput.BaseStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(tekst), TestContext.Current.CancellationToken);
        proces.StandardInput.Close();
        var fout = proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var uit = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(proces.ExitCode == 0, await fout);
        return JsonSerializer.Deserialize<Dictionary<string, Punt>>(uit)!;
    }
}

public sealed class SqliteKalenderTests(SqliteTestdatabase database) : KalenderTests(database), IClassFixture<SqliteTestdatabase>;

public sealed class PostgresKalenderTests(PostgresTestdatabase database) : KalenderTests(database), IClassFixture<PostgresTestdatabase>;
