using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen.Oordelen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>The round of 2020, with records that only some may see, and people who stand to them in every way there is:
/// of the partij that owns them, of another one in the same overleg, of another landsdeel, of none.</summary>
public sealed partial class Rechtenproef : IAsyncLifetime
{
    private readonly Testdatabase _database;
    private readonly CookieContainer _koekjes = new();
    private HttpClient _klant = null!;
    private string _bewijs = "";

    public Rechtenproef() : this(new SqliteTestdatabase())
    {
    }

    /// <summary>On PostgreSQL without the sample people: they are for one's own machine.</summary>
    internal Rechtenproef(Testdatabase database) => _database = database;

    /// <summary>How a partij stands to the secret records: it owns them, sits in the same overleg, in that of another landsdeel, or in none.</summary>
    public static IReadOnlyList<(string Positie, string Partij)> Posities { get; } = [("eigen", "min-bzk"), ("overleg", "PV27"), ("ander", "PV20"), ("geen", "ws-amstel-gooi-en-vecht")];

    /// <summary>With the letter that stands in rechten.tsv; null is an account without a functie.</summary>
    public static IReadOnlyList<(char Letter, Functie? Functie)> Rollen { get; } =
        [('S', Functie.Secretaris), ('B', Functie.Beleidsmedewerker), ('D', Functie.Directeur), ('T', Functie.Bestuurder), ('L', Functie.Lezer), ('A', Functie.Beheerder), ('-', null)];

    /// <summary>Some of the sample people, who differ in reach as well.</summary>
    public static IReadOnlyList<string> Mensen { get; } =
    [
        Proefaanmelding.Publiek, "voorbeeld-secretaris-rijk", "voorbeeld-minister-bzk", "voorbeeld-beheerder-bzk", "voorbeeld-secretaris-noordwest",
        "voorbeeld-gedeputeerde-utrecht", "voorbeeld-directeur-ienw", "proef-secretaris-groningen", "voorbeeld-beleid-amsterdam", "voorbeeld-lezer-agv",
    ];

    public Testsite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Site = await Testsite.Start(_database.Keuze, leeg: false, mensen: _database is SqliteTestdatabase,
            bij: b =>
            {
                b.Services.AddSingleton(new Accountinstellingen { PogingenPerMinuut = int.MaxValue, DienstPerMinuut = int.MaxValue });
                b.Services.AddSingleton<Identiteiten>(_identiteiten);
                b.Services.AddSingleton<Brieflezing>(Proeflezing.Lees);
                b.Services.Configure<MvcOptions>(o => o.Filters.Add(new Kaal()));
            });
        await using (var db = Site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek))
        {
            db.Accounts.Add(new()
            {
                Id = "proef-secretaris-groningen",
                Naam = "Harm Noord",
                Partij = "PV20",
                UserName = "groningen",
                NormalizedUserName = "GRONINGEN",
                Toekenningen = [new() { Functie = Functie.Secretaris }],
            });
            foreach (var (positie, partij) in Posities)
                db.Accounts.AddRange(Rollen.Select(r => new AccountRij
                {
                    Id = Wie(positie, r.Letter),
                    Naam = $"{r.Functie} {positie}",
                    Partij = partij,
                    UserName = Wie(positie, r.Letter),
                    NormalizedUserName = Wie(positie, r.Letter).ToUpperInvariant(),
                    Toekenningen = r.Functie is { } f ? [new() { Functie = f }] : [],
                    Mandaten = r.Functie == Functie.Bestuurder ? [new() { EersteDag = new(2020, 1, 1), LaatsteDag = new(2029, 12, 31) }] : [],
                }));
            await db.SaveChangesAsync();
            var overleg = new OverlegId("O-BOM-2020-NW");
            foreach (var (id, zicht) in new (string, Zicht)[]
            {
                ("P-eigen", new(ZichtNiveau.Eigen, new("min-bzk"))), ("P-overleg", new(ZichtNiveau.Overleg, new("min-bzk"), overleg)), ("P-partijen", new(ZichtNiveau.AllePartijen, new("min-bzk"))),
            })
                await new Vastlegger(db).Leg(new("proef", new("Proef", new("min-bzk")), 1_600_000_000_000_000, ""), [new(AggregaatSoort.Afspraak, id, new Afspraak
                {
                    Id = new(id),
                    Soort = AfspraakSoort.Afspraak,
                    Tekst = $"Vertrouwelijke proefzin zwaluwstaart {id}",
                    Landsdelen = Landsdelen.Noordwest,
                    Status = AfspraakStatus.Gemaakt,
                    Overleg = overleg,
                    Zekerheid = Zekerheid.Vast,
                    Tijd = Tijd.Toekomst,
                }, new(2020, 6, 23), zicht, Schrijfwijze.Nieuw)], CancellationToken.None);
        }
        _klant = new(new HttpClientHandler { CookieContainer = _koekjes, AllowAutoRedirect = false }) { BaseAddress = new(Site.Adres) };
        _bewijs = Bewijs().Match(await _klant.GetStringAsync(new Uri("/aanmelden", UriKind.Relative))).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        _klant.Dispose();
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A page or file as it comes: its kind, its bytes, and the name that it asks to be kept under.</summary>
    public async Task<(string Soort, byte[] Bytes, string Naam)> Haal(string wie, string adres)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(adres, UriKind.Relative));
        vraag.Headers.Add(Proefaanmelding.Kop, wie);
        using var antwoord = await _klant.SendAsync(vraag, TestContext.Current.CancellationToken);
        return (antwoord.Content.Headers.ContentType?.ToString() ?? "", await antwoord.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            antwoord.Content.Headers.ContentDisposition is { } hoe ? Uri.UnescapeDataString(hoe.FileNameStar ?? hoe.FileName ?? "") : "");
    }

    /// <summary>The account of a letter and a position.</summary>
    public static string Wie(string positie, char letter) => $"rol-{positie}-{letter}";

    /// <summary>Everyone of the table, in its order: the public, and per position every role.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Persoon>>> Mensenlijst()
    {
        await using var db = Site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        var accounts = await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery().ToDictionaryAsync(a => a.Id);
        return [[Persoon.Publiek], .. Posities.Select(p => Rollen.Select(r => AccountVragen.Van(accounts[Wie(p.Positie, r.Letter)])).ToList())];
    }

    /// <summary>What a person gets, in one sign: j when one gets to the handler, 4 when it does not exist for this person, 3 without the
    /// right, a when it asks to sign in.</summary>
    public async Task<char> Teken(string wie, string methode, string adres) => (await Vraag(wie, methode, adres, kaal: true)).Uitkomst switch
    {
        "ja" => 'j',
        "404" => '4',
        "403" => '3',
        "aanmelden" => 'a',
        _ => '!',
    };

    /// <summary>What a person gets: "ja", "404", "403", "aanmelden", or another status.</summary>
    public Task<(string Uitkomst, string Inhoud)> Vraag(string wie, string methode, string adres, params (string, string)[] velden) => Vraag(wie, methode, adres, false, velden);

    /// <param name="kaal">Without the drawing of pages, which costs most of the time and decides nothing.</param>
    private async Task<(string Uitkomst, string Inhoud)> Vraag(string wie, string methode, string adres, bool kaal, params (string, string)[] velden)
    {
        using var vraag = new HttpRequestMessage(new(methode), new Uri(adres, UriKind.Relative));
        vraag.Headers.Add(Proefaanmelding.Kop, wie);
        if (kaal) vraag.Headers.Add(Kaal.Kop, "1");
        if (methode == "POST") vraag.Content = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", _bewijs)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        using var antwoord = await _klant.SendAsync(vraag, TestContext.Current.CancellationToken);
        var inhoud = await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var naar = antwoord.Headers.Location?.ToString() ?? "";
        return ((int)antwoord.StatusCode switch
        {
            302 when naar.StartsWith("/aanmelden?terug=", StringComparison.Ordinal) => "aanmelden",
            404 => "404",
            403 => "403",
            // What was sent here is empty: the handler itself may well find that wrong, but one got to it.
            >= 200 and < 400 or 400 or 422 => "ja",
            var anders => anders.ToString(null as IFormatProvider),
        }, inhoud);
    }

    /// <summary>Leaves the drawing out when the request says so; all that decides has been done by then.</summary>
    private sealed class Kaal : IAlwaysRunResultFilter
    {
        public const string Kop = "Proef-Kaal";

        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is PageResult && context.HttpContext.Request.Headers.ContainsKey(Kop)) context.Result = new StatusCodeResult(context.HttpContext.Response.StatusCode);
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Bewijs();
}
