using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Basis.Dienst;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Landsdeel.Tests.Accounts;

/// <summary>One provider and one site that knows it three times: for BZK, with the second step here; for IenW, which demands one there and a
/// recent sign-in; for Utrecht, which does not check addresses.</summary>
public class Dienstproef : IAsyncLifetime
{
    private readonly Testdatabase _database;

    public Dienstproef() : this(new SqliteTestdatabase())
    {
    }

    private protected Dienstproef(Testdatabase database) => _database = database;

    /// <summary>What the operator of the site reads.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public Proefdienst Dienst { get; private set; } = null!;

    public Testsite Site { get; private set; } = null!;

    /// <summary>Comes in through IenW since long.</summary>
    public static Dienstmens Ruben { get; } = new("ienw|ruben", "ruben@ienw.example");

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Dienst = await Proefdienst.Start();
        Site = await Testsite.Start(_database.Keuze, leeg: false, als: null, bij: b => { b.Services.AddSingleton(new Landsdeel.Accounts.Accountinstellingen { PogingenPerMinuut = int.MaxValue, DienstPerMinuut = int.MaxValue }); b.Logging.ClearProviders().AddProvider(new Schrift(Log)); },
            instellingen: new Dictionary<string, string?>(
            [
                .. Dienst.Instellingen("bzk", "Ministerie van BZK", "min-bzk"),
                .. Dienst.Instellingen("ienw", "Ministerie van IenW", "min-ienw", ("Acr", "hoog hoger"), ("Amr", "mfa"), ("HoogsteLeeftijd", "30")),
                .. Dienst.Instellingen("utrecht", "Provincie Utrecht", "PV26", ("Mailcontrole", "nee"), ("Amr", "mfa")),
            ]));
        foreach (var sleutel in new[] { "bzk", "ienw", "utrecht" }) await Dienst.Ken("landsdeel-" + sleutel, Site.Adres, sleutel);
        Dienst.Mens = Ruben;
        using var bezoek = new Dienstbezoek(Site);
        await bezoek.Alles("ienw", await Nodig("Ruben Smit", "ruben@ienw.example", "min-ienw"));
        Assert.True(await bezoek.Is("Ruben Smit"));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Site.DisposeAsync();
        await Dienst.DisposeAsync();
        await _database.DisposeAsync();
    }

    public LandsdeelDb Db() => Site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);

    /// <summary>Someone who was invited.</summary>
    /// <returns>The secret of the link.</returns>
    public async Task<string> Nodig(string naam, string adres, string partij, params Functie[] functies)
    {
        await using var db = Db();
        var id = Guid.NewGuid().ToString("N");
        db.Accounts.Add(new()
        {
            Id = id,
            Naam = naam,
            Partij = partij,
            UserName = adres,
            NormalizedUserName = adres.ToUpperInvariant(),
            Email = adres,
            SecurityStamp = id,
            LockoutEnabled = true,
            Toekenningen = [.. functies.Select(f => new ToekenningRij { Functie = f })],
        });
        await db.SaveChangesAsync();
        return await Link(id, LinkDoel.Uitnodiging);
    }

    private sealed class Schrift(ConcurrentQueue<string> regels) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => regels.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }

    public async Task<string> Link(string account, LinkDoel doel)
    {
        await using var db = Db();
        var geheim = Guid.NewGuid().ToString("N");
        db.EenmaligeLinks.Add(new() { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim))), Doel = doel, AccountId = account, VerlooptOp = long.MaxValue });
        await db.SaveChangesAsync();
        return geheim;
    }

    public async Task<AccountRij> Account(string adres)
    {
        await using var db = Db();
        return await db.Accounts.AsNoTracking().SingleAsync(a => a.Email == adres);
    }

    /// <summary>The provider is honest again.</summary>
    public void Eerlijk()
    {
        Dienst.Vervalsing.Geen();
        (Dienst.Mens, Dienst.Geleden) = (Ruben, TimeSpan.Zero);
    }
}

/// <summary>The same on PostgreSQL, where the site is not the owner of its tables.</summary>
public sealed class DienstproefPostgres() : Dienstproef(new PostgresTestdatabase());
