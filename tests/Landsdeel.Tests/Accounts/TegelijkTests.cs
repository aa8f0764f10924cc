using System.Data.Common;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>Two people who change the same thing at the same moment: one is told that the other was first, and nothing is lost.</summary>
public abstract class TegelijkTests(Testdatabase database) : IAsyncLifetime
{
    private readonly Startstreep _streep = new();
    private Testsite _een = null!;
    private Testsite _twee = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        // Two servers on one database, each with its own person.
        _een = await Site("tegelijk-een");
        _twee = await Site("tegelijk-twee");
        await using var db = Open();
        db.Accounts.AddRange(Mens("tegelijk-een", Functie.Beheerder, Functie.Secretaris), Mens("tegelijk-twee", Functie.Beheerder, Functie.Secretaris), Mens("tegelijk-gaat", Functie.Bestuurder));
        await db.SaveChangesAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _een.DisposeAsync();
        await _twee.DisposeAsync();
        await database.DisposeAsync();
    }

    private Task<Testsite> Site(string als) => Testsite.Start(database.Keuze, als: als, bij: b =>
    {
        b.Services.ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(_streep));
        b.Services.ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(_streep));
    });

    private LandsdeelDb Open() => _een.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("min-bzk"), new HashSet<OverlegId>()));

    private static AccountRij Mens(string id, params Functie[] functies) => new()
    {
        Id = id,
        Naam = id,
        Partij = "min-bzk",
        UserName = id,
        NormalizedUserName = id.ToUpperInvariant(),
        Email = id + "@bzk.example",
        SecurityStamp = id,
        ConcurrencyStamp = id,
        Toekenningen = [.. functies.Select(f => new ToekenningRij { Functie = f })],
    };

    private int Handelingen() => int.Parse(Inhoud.Rijen(database.Eigenaar, "SELECT COUNT(*) FROM handeling")[0], null);

    /// <summary>Both have read what is there before either writes.</summary>
    private async Task<(HttpStatusCode Status, string Html)[]> Tegelijk(string een, (string, string)[] velden, string twee, (string, string)[] ookVelden)
    {
        using var hier = new Proefbrowser(_een);
        using var daar = new Proefbrowser(_twee);
        var bewijzen = await Task.WhenAll(hier.Haal(een.Split('?')[0]), daar.Haal(twee.Split('?')[0]));
        _streep.Span();
        var gedaan = await Task.WhenAll(hier.Stuur(een, [.. velden, Bewijs(bewijzen[0].Html)]), daar.Stuur(twee, [.. ookVelden, Bewijs(bewijzen[1].Html)]));
        Assert.True(_streep.Samen, "They did not write at the same moment.");
        return [.. gedaan.Select(g => (g.Status, g.Html))];
    }

    private static (string, string) Bewijs(string html) =>
        ("__RequestVerificationToken", new HtmlParser().ParseDocument(html).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    /// <summary>One got it done, and the other is told so.</summary>
    private static int Verliezer((HttpStatusCode Status, string Html)[] gedaan)
    {
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], gedaan.Select(g => g.Status).Order());
        var verliezer = Array.FindIndex(gedaan, g => g.Status == HttpStatusCode.Conflict);
        Assert.Contains("Iemand anders heeft dit intussen gewijzigd.", gedaan[verliezer].Html, StringComparison.Ordinal);
        return verliezer;
    }

    [Fact]
    public async Task Twee_beheerders_wijzigen_een_account_tegelijk_en_er_gaat_niets_verloren()
    {
        const string kaart = "/beheer/accounts/tegelijk-gaat";
        (string Adres, (string, string)[] Velden)[] wensen =
            [(kaart + "?handler=Functie", [("functie", "Lezer"), ("bereik", "hele")]), (kaart + "?handler=Mandaat", [("eersteDag", "2026-01-01"), ("laatsteDag", "2027-12-31"), ("bereik", "hele")])];
        await using var db = Open();
        var voor = Handelingen();
        var verliezer = Verliezer(await Tegelijk(wensen[0].Adres, wensen[0].Velden, wensen[1].Adres, wensen[1].Velden));
        Assert.Equal(voor + 1, Handelingen());
        using var browser = new Proefbrowser(verliezer == 0 ? _een : _twee);
        Assert.Equal(HttpStatusCode.OK, (await browser.Stuur(kaart, wensen[verliezer].Adres, wensen[verliezer].Velden)).Status);
        var gaat = await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery().SingleAsync(a => a.Id == "tegelijk-gaat", Ct);
        Assert.Equal(("Bestuurder Lezer", 1), (string.Join(' ', gaat.Toekenningen.Select(t => t.Functie.ToString()).Order()), gaat.Mandaten.Count));
        Assert.Equal(voor + 2, Handelingen());
    }

    [Fact]
    public async Task Twee_beheerders_die_elkaar_tegelijk_sluiten_laten_er_een_over()
    {
        Verliezer(await Tegelijk("/beheer/accounts/tegelijk-twee?handler=Sluit", [], "/beheer/accounts/tegelijk-een?handler=Sluit", []));
        await using var db = Open();
        Assert.Equal(1, await db.Accounts.CountAsync(a => a.Id.StartsWith("tegelijk-") && a.GeslotenOp == AccountRij.Open && a.Toekenningen.Any(t => t.Functie == Functie.Beheerder), Ct));
    }

    [Fact]
    public async Task Twee_mensen_in_een_agenda_en_bij_een_afspraak_tegelijk()
    {
        const string agenda = "/overleggen/O-BOM-2020-NW/agenda?peildatum=2020-10-01";
        using var hier = new Proefbrowser(_een);
        using var daar = new Proefbrowser(_twee);
        Assert.Equal(HttpStatusCode.OK, (await hier.Stuur(agenda, "/overleggen/O-BOM-2020-NW/agenda?handler=Maak&peildatum=2020-10-01")).Status);
        // The same item, by two who both read the same agenda.
        var paginas = await Task.WhenAll(hier.Haal(agenda), daar.Haal(agenda));
        var formulieren = paginas.Select(p => Formulier(p.Html)).ToList();
        Assert.Contains(formulieren[0].Velden, v => v.Item1.EndsWith(".Notitie", StringComparison.Ordinal));
        _streep.Span();
        var gedaan = await Task.WhenAll(hier.Stuur(formulieren[0].Adres, Met(formulieren[0].Velden, "Van de een")), daar.Stuur(formulieren[1].Adres, Met(formulieren[1].Velden, "Van de ander")));
        Assert.True(_streep.Samen);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], gedaan.Select(g => g.Status).Order());
        var verliezer = Array.FindIndex(gedaan, g => g.Status == HttpStatusCode.Conflict);
        // What was typed is still there, and what the other wrote stays.
        Assert.Contains(verliezer == 0 ? "Van de een" : "Van de ander", gedaan[verliezer].Html, StringComparison.Ordinal);
        Assert.Contains(verliezer == 0 ? "Van de ander" : "Van de een", (await hier.Haal(agenda)).Html, StringComparison.Ordinal);

        // Progress and evidence of one afspraak: each is a record of its own, so both are kept.
        await using (var db = Open())
            Assert.True((await new Vastlegger(db).Leg(new("proef", new("Proef", new("min-bzk")), 1_600_000_000_000_000, ""), [new(AggregaatSoort.Afspraak, "P-tegelijk", new Domain.Afspraken.Afspraak
            {
                Id = new("P-tegelijk"),
                Soort = Domain.Afspraken.AfspraakSoort.Afspraak,
                Tekst = "BZK trekt dit.",
                Landsdelen = Landsdelen.Noordwest,
                Status = Domain.Afspraken.AfspraakStatus.Gemaakt,
                Partijen = [new(new("min-bzk"), Domain.Afspraken.Rol.Trekker)],
            }, new(2020, 6, 23), new(ZichtNiveau.AllePartijen, new("min-bzk")), Schrijfwijze.Nieuw)], Ct)).Gelukt);
        const string voortgang = "/afspraken/P-tegelijk/voortgang";
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], (await Tegelijk(voortgang + "?handler=Meld", [("tekst", "Het gaat goed.")], voortgang + "?handler=Bewijs", [("titel", "Raadsbesluit"), ("adres", "https://bzk.example/besluit"), ("pagina", "3")])).Select(g => g.Status));
        var (_, _, html) = await hier.Haal(voortgang);
        Assert.Contains("Het gaat goed.", html, StringComparison.Ordinal);
        Assert.Contains("Raadsbesluit", html, StringComparison.Ordinal);
    }

    private static (string Adres, List<(string, string)> Velden) Formulier(string html)
    {
        var pagina = new HtmlParser().ParseDocument(html);
        var formulier = pagina.QuerySelector("#agenda-formulier")!;
        List<(string, string)> velden = [.. formulier.QuerySelectorAll("input[name], textarea[name], select[name]").Where(v => v is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
            .Select(v => (v.GetAttribute("name")!, v is IHtmlSelectElement s ? s.Value ?? "" : v is IHtmlTextAreaElement t ? t.Value : v.GetAttribute("value") ?? ""))];
        velden.Add(("Formulier.Doe", "bewaar"));
        return (formulier.GetAttribute("action")!, velden);
    }

    private static List<(string, string)> Met(List<(string Naam, string Waarde)> velden, string notitie)
    {
        var plek = velden.FindIndex(v => v.Naam.EndsWith(".Notitie", StringComparison.Ordinal));
        return [.. velden.Select((v, i) => i == plek ? (v.Naam, notitie) : v)];
    }

    /// <summary>Holds the first transaction until there is a second.</summary>
    private sealed class Startstreep : DbTransactionInterceptor
    {
        private TaskCompletionSource? _beide;
        private int _er;

        public bool Samen => _er >= 2;

        public void Span() => (_beide, _er) = (new(TaskCreationOptions.RunContinuationsAsynchronously), 0);

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (_beide is { } beide)
            {
                if (Interlocked.Increment(ref _er) >= 2) beide.TrySetResult();
                await Task.WhenAny(beide.Task, Task.Delay(TimeSpan.FromSeconds(20), cancellationToken));
            }
            return result;
        }
    }
}

public sealed class TegelijkTestsSqlite() : TegelijkTests(new SqliteTestdatabase());

public sealed class TegelijkTestsPostgres() : TegelijkTests(new PostgresTestdatabase());
