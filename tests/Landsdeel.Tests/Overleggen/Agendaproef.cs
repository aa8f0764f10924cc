using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Overleggen;

/// <summary>What the tests of overleggen and agendas share.</summary>
internal static class Agendaproef
{
    public const string Ronde = "BO MIRT najaar 2020";
    public static readonly OverlegId Noord = new("O-BOM-2020-N");
    public static readonly OverlegId Zuid = new("O-BOM-2020-Z");
    public static readonly OverlegId Noordwest = new("O-BOM-2020-NW");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<IReadOnlyList<Agendabeeld>> Agendas(this Testregister register, Landsdelen landsdeel = default, Func<Sessie, Sessie>? als = null) =>
        register.Doe<AgendaVragen, IReadOnlyList<Agendabeeld>>(v => v.Ronde(Ronde, landsdeel, Ct), als);

    public static async Task<Agendabeeld> Agenda(this Testregister register, OverlegId overleg, Func<Sessie, Sessie>? als = null) =>
        (await register.Doe<AgendaVragen, Agendabeeld?>(v => v.Van(overleg, Ct), als))!;

    public static Task<Uitkomst<int>> Maak(this Testregister register, OverlegId overleg, Func<Sessie, Sessie>? als = null) =>
        register.Doe<MaakAgenda, Uitkomst<int>>(m => m.Voer(overleg, Ct), als);

    public static Task<Uitkomst<int>> Bewaar(this Testregister register, OverlegId overleg, int basis, Agendainvoer invoer, bool vast = false, string waarom = "") =>
        register.Doe<BewaarAgenda, Uitkomst<int>>(b => b.Voer(overleg, basis, invoer, [], waarom, vast, Ct));

    /// <summary>The form as it opens: nothing changed.</summary>
    public static Agendainvoer Invoer(this Agendabeeld beeld) => new(
        [.. beeld.Punten.Select(p => new Puntinvoer(p.Sleutel, p.Titel, p.Groep, p.Notitie))],
        [.. beeld.Bewaard?.Afgevallen.Select(a => (a.Punt.Sleutel, a.Reden)) ?? []]);

    /// <summary>A session of another partij.</summary>
    public static async Task<Func<Sessie, Sessie>> Als(this Testregister register, string partij)
    {
        var kijker = await register.Diensten.GetRequiredService<KijkerBepaling>().Voor(new PartijId(partij), Ct);
        return s => s with { Actor = new("Ander", new(partij)), Kijker = kijker };
    }

    public static Func<Sessie, Sessie> Op(DateOnly dag, long? bekend = null) => s => s with { Blik = new(dag, bekend) };

    public static Afspraak Afspraak(string id, Landsdelen landsdelen, Termijn? termijn = null, params Agendering[] agenderingen) => new()
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = "Proefafspraak " + id,
        Landsdelen = landsdelen,
        Status = AfspraakStatus.Gemaakt,
        Termijn = termijn,
        Agenderingen = agenderingen,
    };

    public static Agendering Naar(OverlegId? overleg, Termijn? moment = null) =>
        new("X1", "Proefpunt", AgenderingActie.Bespreken, overleg, moment, Zekerheid.Vast, Landsdelen.Geen, []);

    public static async Task Schrijf(this Testregister register, Afspraak afspraak, ZichtNiveau niveau = ZichtNiveau.Openbaar, string eigenaar = "min-bzk", OverlegId? overleg = null)
    {
        var uitkomst = await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(
            new("proef", new("Proef", new(eigenaar)), SessieBouwer.Micros(register.Klok.GetUtcNow()), ""),
            [new(AggregaatSoort.Afspraak, afspraak.Id.Waarde, afspraak, new(2020, 6, 23), new(niveau, new(eigenaar), overleg), Schrijfwijze.Nieuw)], Ct));
        Assert.True(uitkomst.Gelukt);
    }
}
