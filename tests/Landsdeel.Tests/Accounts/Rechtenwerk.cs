using System.Security.Cryptography;
using System.Text;
using Landsdeel.Accounts;
using Landsdeel.Berichten;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Inlezen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Lezen.Oordelen;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>What the addresses of rechten.tsv name: a letter and a list of BZK, a piece and a list of the overleg, an account to manage, links.</summary>
public sealed partial class Rechtenproef
{
    public const string Brief = "0123456789abcdef0123456789abcdef";
    public const string Lijst = "fedcba9876543210fedcba9876543210";
    private const string Stuk = "00112233445566778899aabbccddeeff";
    private const string Link = "proef-link";

    private readonly VasteIdentiteiten _identiteiten = new();
    private BriefRij _brief = null!;
    private string _einde = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Everything that an address of the table names.</summary>
    public async Task MetWerk()
    {
        await MetBriefEnLijst();
        _identiteiten.Volgende = Stuk;
        Assert.True((await Doe<VoegStukToe, Uitkomst<Vergaderstuk>>("rol-eigen-S", v =>
            v.Voer(Tekenproef.Overleg, new(null, "Stuk", null, ZichtNiveau.Overleg, "a.pdf", 5), new MemoryStream("%PDF-"u8.ToArray()), Ct))).Gelukt);
        Assert.True((await Doe<BewaarAfsprakenlijst, Uitkomst<int>>("rol-eigen-S", b => b.Voer(Tekenproef.Lijst(), 0, "", Ct))).Gelukt);
        Assert.True((await Doe<LegVoor, Uitkomst<Ondertekening>>("rol-eigen-S", l => l.Lijst(Tekenproef.Overleg, null, Ct))).Gelukt);
        await using var db = Open();
        db.Accounts.Add(new()
        {
            Id = "proef-uitgenodigd",
            Naam = "Uma Genodigd",
            Partij = "PV27",
            UserName = "uma@pv27.example",
            NormalizedUserName = "UMA@PV27.EXAMPLE",
            Email = "uma@pv27.example",
            NormalizedEmail = "UMA@PV27.EXAMPLE",
            PasswordHash = "",
            Toekenningen = [new() { Id = 900_001, Functie = Functie.Bestuurder }, new() { Id = 900_002, Functie = Functie.Lezer }],
            Mandaten = [new() { Id = 900_001, EersteDag = new(2020, 1, 1), LaatsteDag = new(2029, 12, 31) }],
        });
        // With a password one has a second step to set up.
        await db.Accounts.Where(a => a.Id.StartsWith("rol-")).ExecuteUpdateAsync(s => s.SetProperty(a => a.PasswordHash, ""), Ct);
        var straks = (DateTime.UtcNow.AddDays(1) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        db.EenmaligeLinks.AddRange(
            new() { Hash = Hash(Link), Doel = LinkDoel.Uitnodiging, AccountId = "voorbeeld-lezer-agv", VerlooptOp = straks },
            new() { Hash = Hash(Link + "-eerste"), Doel = LinkDoel.EersteBeheerder, VerlooptOp = straks });
        db.Agendalinks.Add(new() { AccountId = "voorbeeld-lezer-agv", Hash = Hash(Link), GemaaktOp = 1 });
        await db.SaveChangesAsync(Ct);
        _einde = Site.Diensten.GetRequiredService<Afmeldlinks>().Maak(new("voorbeeld-lezer-agv", [], Herinneringsoort.Spoorboekje)).Split('/')[^1];
    }

    /// <summary>A letter that was read and a list whose rows wait to be recorded, both of BZK alone.</summary>
    public async Task MetBriefEnLijst()
    {
        _identiteiten.Volgende = Brief;
        var brief = (await Doe<OntvangBrief, Uitkomst<Leestaak>>("rol-eigen-S", o => o.Voer(
            new MemoryStream(Encoding.UTF8.GetBytes(Proeflezing.Brief)), Encoding.UTF8.GetByteCount(Proeflezing.Brief), "geheim.txt", new(null, ZichtNiveau.Eigen, null), Ct))).Waarde;
        await brief.Wacht(TimeSpan.FromMinutes(2), Ct);
        _identiteiten.Volgende = Lijst;
        var csv = "Afspraak;Landsdeel\nEen geheime regel;Oost\n"u8.ToArray();
        var lijst = (await Doe<OntvangLijst, Uitkomst<Inleestaak>>("rol-eigen-S", o => o.Voer(new MemoryStream(csv), csv.Length, "geheim.csv", null, null, Ct))).Waarde;
        await lijst.Wacht(TimeSpan.FromMinutes(2), Ct);
        var keuze = await Doe<KiesKolommen, Uitkomst<Inleestaak>>("rol-eigen-S", async k => await k.Voer(Lijst, (await k.Begin(Lijst, Ct)).Indeling, Ct));
        await keuze.Waarde.Wacht(TimeSpan.FromMinutes(2), Ct);
        await using var db = Open();
        _brief = await db.Brieven.AsNoTracking().Include(b => b.Voorstellen).SingleAsync(b => b.Id == Brief, Ct);
        Assert.Equal(BriefStand.Gelezen, _brief.Stand);
        Assert.Equal(nameof(Importstatus.Voorbeeld), (await db.Importen.SingleAsync(i => i.Id == Lijst, Ct)).Status);
    }

    /// <summary>Puts the letter back that someone who may took away: whether the next one may, is to be seen as well.</summary>
    public async Task Herstel()
    {
        await using var db = Open();
        if (await db.Brieven.AnyAsync(b => b.Id == Brief, Ct)) return;
        db.Brieven.Add(_brief);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>The address of a row; a sealed link is another one each time.</summary>
    public string Adres(string rij) => rij.Replace("/berichten/einde/" + Link, "/berichten/einde/" + _einde, StringComparison.Ordinal);

    private static string Hash(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim)));

    private LandsdeelDb Open() => Site.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("min-bzk"), new HashSet<OverlegId>()));

    /// <summary>Runs a use case for an account, on the day of the overleg.</summary>
    public async Task<T> Doe<TGebruik, T>(string wie, Func<TGebruik, Task<T>> wat) where TGebruik : notnull
    {
        await using var bereik = Site.Diensten.CreateAsyncScope();
        await using var db = Open();
        var account = await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery().SingleAsync(a => a.Id == wie, Ct);
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(
            await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(AccountVragen.Van(account), Tekenproef.Dag, null, default, Ct));
        return await wat(ActivatorUtilities.GetServiceOrCreateInstance<TGebruik>(bereik.ServiceProvider));
    }

    /// <summary>Gives the next record the key that the table names.</summary>
    private sealed class VasteIdentiteiten : Identiteiten
    {
        public string? Volgende { get; set; }

        public override string Nieuw()
        {
            var id = Volgende ?? base.Nieuw();
            Volgende = null;
            return id;
        }
    }
}
