using Landsdeel.Abonnementen;
using Landsdeel.Accounts;
using Landsdeel.Berichten;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Mail;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overleggen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Berichten;

/// <summary>A site with people who get mail, a clock, and hands that change the register.</summary>
internal sealed class Proef : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public required Testsite Site { get; init; }

    public required Testklok Klok { get; init; }

    public static async Task<Proef> Maak(Databasekeuze keuze, Mailbak bak, bool leeg = true)
    {
        var klok = new Testklok();
        var site = await Testsite.Start(keuze, leeg, als: null, bij: b =>
        {
            b.Services.AddSingleton(bak.Instellingen);
            b.Services.AddSingleton<TimeProvider>(klok);
            b.Services.AddSingleton(new Accountinstellingen { TweedeStapVerplicht = false });
        });
        return new() { Site = site, Klok = klok };
    }

    public async Task<string> Mens(string adres, string partij, params Functie[] functies) =>
        (await Testaccount.Maak(Site.Diensten, adres, partij, functies.Length == 0 ? [Functie.Lezer] : functies)).Id;

    public async Task<T> Db<T>(Func<LandsdeelDb, Task<T>> wat)
    {
        await using var db = Site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        return await wat(db);
    }

    /// <summary>As a person, in a scope of one's own.</summary>
    public async Task<T> Als<TGebruik, T>(string account, Func<TGebruik, Task<T>> wat) where TGebruik : notnull
    {
        await using var lezer = await Site.Diensten.GetRequiredService<Lezers>().Open(account, Ct);
        return await wat(lezer!.Vraag<TGebruik>());
    }

    public async Task Volg(string account, Abonnementsoort soort, string sleutel, Berichtritme ritme = Berichtritme.Direct)
    {
        var uitkomst = await Als(account, (BeheerAbonnementen b) => b.Volg(soort, sleutel, ritme, null, Ct));
        Assert.True(uitkomst.Gelukt, string.Join(", ", uitkomst.Weigeringen.Select(w => w.Bericht)));
    }

    public Task Schrijf(string id, ZichtNiveau niveau, string eigenaar = "min-bzk", Termijn? termijn = null) =>
        Leg(Agendaproef.Afspraak(id, Landsdelen.Noord, termijn), niveau, eigenaar, Schrijfwijze.Nieuw, null, new(2020, 6, 23));

    public async Task Wijzig(string id, string tekst = "Andere woorden", ZichtNiveau niveau = ZichtNiveau.Openbaar, string eigenaar = "min-bzk", DateOnly? van = null)
    {
        var nummer = await Db(db => db.Aggregaten.Where(a => a.Soort == AggregaatSoort.Afspraak && a.Id == id).Select(a => a.Nummer).SingleAsync(Ct));
        await Leg(Agendaproef.Afspraak(id, Landsdelen.Noord) with { Tekst = $"Proefafspraak {id}: {tekst}" }, niveau, eigenaar, van is null ? Schrijfwijze.Verbetering : Schrijfwijze.Wijziging, nummer, van ?? new(2020, 6, 23));
    }

    public async Task Leg(Afspraak afspraak, ZichtNiveau niveau, string eigenaar, Schrijfwijze wijze, int? basis, DateOnly van)
    {
        Klok.Nu = Klok.Nu.AddSeconds(1);
        var kijker = await Site.Diensten.GetRequiredService<KijkerBepaling>().Voor(new PartijId(eigenaar), Ct);
        await using var db = Site.Diensten.GetRequiredService<IDbOpener>().Open(kijker);
        var uitkomst = await new Vastlegger(db).Leg(new(wijze == Schrijfwijze.Nieuw ? "afspraak toegevoegd" : "afspraak gewijzigd", new("Secretaris", new(eigenaar)), SessieBouwer.Micros(Klok.Nu), ""),
            [new(AggregaatSoort.Afspraak, afspraak.Id.Waarde, afspraak, van, new(niveau, new(eigenaar)), wijze, basis)], Ct);
        Assert.True(uitkomst.Gelukt, string.Join(", ", uitkomst.Weigeringen.Select(w => w.Bericht)));
    }

    public Task Samenvat() => Site.Diensten.GetRequiredService<Samenvatter>().Voer(Ct);

    public Task Bezorg() => Site.Diensten.GetRequiredService<Postbezorger>().Voer(Ct);

    public async Task Rond()
    {
        await Samenvat();
        await Bezorg();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
