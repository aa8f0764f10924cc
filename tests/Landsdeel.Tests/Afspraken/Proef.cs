using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Afspraken;

/// <summary>What the tests of records share: who acts, and what is written.</summary>
internal static class Proef
{
    public static readonly DateOnly Brief = new(2020, 6, 23), Najaar = new(2020, 11, 25);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The same request, by someone of another partij that takes part in nothing.</summary>
    public static Func<Sessie, Sessie> Als(string partij, string naam = "Ander") => s => s with
    {
        Actor = new(naam, new(partij)),
        Kijker = new(new PartijId(partij), new HashSet<OverlegId>()),
    };

    public static Func<Sessie, Sessie> Op(DateOnly dag, long? bekend = null) => s => s with { Blik = new(dag, bekend) };

    public static Afspraak Afspraak(string tekst = "Rijk en regio starten een proef.") => new()
    {
        Id = new("nog-geen"),
        Soort = AfspraakSoort.Afspraak,
        SoortAlternatief = AfspraakSoort.Intentie,
        Tekst = tekst,
        Landsdelen = Landsdelen.Noordwest,
        Themas = Themas.Woningbouw | Themas.Water,
        Partijen = [new(new("rijk"), Rol.Trekker), new(new("PV26"), Rol.Gebonden)],
        Termijn = new("najaar 2020", new(2020, 9, 23), new(2020, 12, 20), Precisie.Seizoen),
        Zekerheid = Zekerheid.ZoMogelijk,
        ZekerheidWoorden = "zo mogelijk",
        Tijd = Tijd.Toekomst,
        Status = AfspraakStatus.Gemaakt,
        Agenderingen = [new("g1", "De proef", AgenderingActie.Bespreken, null, new("2021", new(2021, 1, 1), new(2021, 12, 31), Precisie.Jaar), Zekerheid.InPrincipe, Landsdelen.Noordwest, [])],
        Verbanden = [new(new("A-NW06"), VerbandSoort.Samenhang, "zelfde gebied")],
        Passages = [new(new("kamerbrief-2020-06-23"), 170, 171, "Betrokkenheid van het Rijk bij het vervolg")],
        Toelichting = "Een toelichting\nover twee regels.",
    };

    public static Versiewens Wens(Afspraak? inhoud = null, ZichtNiveau zicht = ZichtNiveau.AllePartijen, DateOnly? van = null, bool verbetering = false, string waarom = "een proef") =>
        new(inhoud ?? Afspraak(), new(zicht, new("niemand")), van ?? Brief, verbetering, waarom);

    public static Task<Uitkomst<Afspraak>> Voeg(this Testregister register, Versiewens wens, Func<Sessie, Sessie>? als = null) =>
        register.Doe<VoegAfspraakToe, Uitkomst<Afspraak>>(v => v.Voer(wens, Ct), als);

    public static Task<Uitkomst<Afspraak>> Wijzig(this Testregister register, AfspraakId id, int basis, Versiewens wens, Func<Sessie, Sessie>? als = null) =>
        register.Doe<WijzigAfspraak, Uitkomst<Afspraak>>(w => w.Voer(id, basis, wens, Ct), als);

    public static Task<AfspraakBeeld?> Bekijk(this Testregister register, AfspraakId id, Func<Sessie, Sessie>? als = null) =>
        register.Doe<BekijkAfspraak, AfspraakBeeld?>(b => b.Voer(id, Ct), als);

    public static Task<AfspraakId?> Vind(this Testregister register, string sleutel, Func<Sessie, Sessie>? als = null) =>
        register.Doe<VindAfspraak, AfspraakId?>(v => v.Id(sleutel, Ct), als);
}
