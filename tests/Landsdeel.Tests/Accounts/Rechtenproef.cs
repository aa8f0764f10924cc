using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>The round of 2020, with records that only some may see, and people who stand to them in every way there is:
/// of the partij that owns them, of another one in the same overleg, of another landsdeel, of none.</summary>
public sealed partial class Rechtenproef : IAsyncLifetime
{
    private readonly SqliteTestdatabase _database = new();
    private readonly CookieContainer _koekjes = new();
    private HttpClient _klant = null!;
    private string _bewijs = "";

    /// <summary>In the order of the columns of rechten.tsv.</summary>
    public static IReadOnlyList<string> Mensen { get; } =
    [
        Proefaanmelding.Publiek, "voorbeeld-secretaris-rijk", "voorbeeld-minister-bzk", "voorbeeld-beheerder-bzk", "voorbeeld-secretaris-noordwest",
        "voorbeeld-gedeputeerde-utrecht", "voorbeeld-directeur-ienw", "proef-secretaris-groningen", "voorbeeld-beleid-amsterdam", "voorbeeld-lezer-agv",
    ];

    public Testsite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Site = await Testsite.Start(_database.Keuze, leeg: false, mensen: true,
            bij: b => b.Services.AddSingleton(new Accountinstellingen { PogingenPerMinuut = int.MaxValue }));
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
    }

    /// <summary>What a person gets: "ja", "404", "403", "aanmelden", or another status.</summary>
    public async Task<(string Uitkomst, string Inhoud)> Vraag(string wie, string methode, string adres, params (string, string)[] velden)
    {
        using var vraag = new HttpRequestMessage(new(methode), new Uri(adres, UriKind.Relative));
        vraag.Headers.Add(Proefaanmelding.Kop, wie);
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

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Bewijs();
}
