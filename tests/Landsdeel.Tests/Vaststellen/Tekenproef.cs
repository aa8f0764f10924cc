using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Vaststellen;

namespace Landsdeel.Tests.Vaststellen;

/// <summary>A list of BO MIRT najaar 2020 Noordwest, and the five that sign it.</summary>
internal static class Tekenproef
{
    public static readonly OverlegId Overleg = Agendaproef.Noordwest;
    public static readonly DateOnly Dag = new(2020, 11, 25);
    public static readonly string[] Partijen = ["min-bzk", "min-ienw", "PV24", "PV26", "PV27"];
    public static readonly Antwoord Ja = new(Instemmingsoort.ZonderVoorbehoud);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Afsprakenlijst Lijst(string tekst = "Rijk en regio werken het voorkeursalternatief uit.") => new()
    {
        Overleg = Overleg,
        Nummer = 0,
        Naam = "BO MIRT najaar 2020 (Noordwest)",
        Gehouden = Dag,
        Onderwerpen =
        [
            new()
            {
                Sleutel = "o1",
                Kop = "OV en Wonen in de regio Utrecht",
                Uitgangspunten = ["Woningbouw en bereikbaarheid gaan samen."],
                Afspraken = [A("a1", "Het Rijk en de provincies onderzoeken de corridor.", "rijk", "regio-noordwest"), A("a2", tekst, "min-ienw", "PV26")],
            },
        ],
    };

    private static Lijstafspraak A(string sleutel, string tekst, params string[] partijen) => new()
    {
        Sleutel = sleutel,
        Tekst = tekst,
        Werkwoord = "werken uit",
        Partijen = [.. partijen.Select((p, i) => new Puntpartij(new(p), i == 0 ? Rol.Trekker : Rol.Gebonden, p))],
    };

    /// <summary>A session of another partij, with a mandate from a first day on.</summary>
    public static async Task<Func<Sessie, Sessie>> Mens(this Testregister register, string partij, DateOnly? van = null, DateOnly? dag = null, DateOnly? tot = null)
    {
        var als = await register.Als(partij);
        return s => als(s) with
        {
            Blik = new(dag ?? Dag),
            Persoon = s.Persoon with { Naam = "Bestuurder " + partij, Partij = new(partij), Mandaten = [new(van ?? new(2020, 1, 1), tot ?? DateOnly.MaxValue, Domain.Accounts.Bereik.HelePartij)] },
        };
    }

    public static async Task<Uitkomst<Ondertekening>> LegVoor(this Testregister register, int basis, Afsprakenlijst lijst)
    {
        var secretaris = Agendaproef.Op(Dag);
        Assert.Equal(basis + 1, (await register.Doe<BewaarAfsprakenlijst, Uitkomst<int>>(b => b.Voer(lijst, basis, "", Ct), secretaris)).Waarde);
        return await register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Lijst(Overleg, null, Ct), secretaris);
    }

    public static async Task<Uitkomst<Ondertekening>> Antwoordt(this Testregister register, string partij, Antwoord antwoord, string? digest = null)
    {
        var mens = await register.Mens(partij);
        var nu = (await register.Doe<Ondertekenopslag, Ondertekening?>(o => o.Huidig(Voorwerpsoort.Lijst, Overleg.Waarde, Ct), mens))!;
        return await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Antwoord(Voorwerpsoort.Lijst, Overleg.Waarde, digest ?? nu.Voorwerp.Digest, antwoord, Ct), mens);
    }
}
