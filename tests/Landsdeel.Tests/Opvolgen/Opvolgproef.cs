using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Opvolgen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overleggen;

namespace Landsdeel.Tests.Opvolgen;

/// <summary>One afspraak of BZK (trekker), IenW and Utrecht, for the partijen of BO MIRT najaar 2020 Noordwest.</summary>
internal static class Opvolgproef
{
    public const string Sleutel = "P-opvolgen";
    public static readonly DateOnly Dag = new(2021, 3, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task Afspraak(this Testregister register, string id = Sleutel, AfspraakStatus status = AfspraakStatus.Gemaakt, string? tot = "2021-12-31",
        ZichtNiveau niveau = ZichtNiveau.Overleg, params (string Partij, Rol Rol)[] partijen) => register.Schrijf(new()
        {
            Id = new(id),
            Soort = AfspraakSoort.Afspraak,
            Tekst = "BZK werkt met IenW en Utrecht de aanpak uit.",
            Landsdelen = Landsdelen.Noordwest,
            Status = status,
            Overleg = Agendaproef.Noordwest,
            Termijn = tot is null ? null : new("eind 2021", new(2021, 10, 1), DateOnly.Parse(tot, System.Globalization.CultureInfo.InvariantCulture), Precisie.Dag),
            Partijen = [.. (partijen.Length > 0 ? partijen : [("min-bzk", Rol.Trekker), ("min-ienw", Rol.Gebonden), ("PV26", Rol.Gebonden)]).Select(p => new PartijRol(new(p.Item1), p.Item2))],
        }, niveau, "min-bzk", niveau == ZichtNiveau.Overleg ? Agendaproef.Noordwest : null);

    /// <summary>A session of a partij on a day.</summary>
    public static async Task<Func<Sessie, Sessie>> Op(this Testregister register, string partij, DateOnly? dag = null)
    {
        var als = await register.Als(partij);
        return s => als(s) with { Blik = new(dag ?? Dag) };
    }

    public static async Task<Uitkomst<string>> Meld(this Testregister register, string partij, string tekst, ZichtNiveau niveau, EigenStand? stand = null, DateOnly? dag = null, string sleutel = Sleutel) =>
        await register.Doe<VolgOp, Uitkomst<string>>(v => v.Meld(sleutel, new(tekst, dag, stand, niveau), Ct), await register.Op(partij));

    public static async Task<Uitkomst<string>> Bewijs(this Testregister register, string partij, ZichtNiveau niveau, string? bron = null, string? citaat = null, string? pagina = "3", string? adres = null, string titel = "Raadsbesluit", string sleutel = Sleutel) =>
        await register.Doe<VoegBewijsToe, Uitkomst<string>>(v => v.Voer(sleutel, new(titel, bron, citaat, pagina, adres, niveau), Ct), await register.Op(partij));

    public static async Task<Uitkomst<Nakoming>> Vraag(this Testregister register, string partij, params string[] bewijs) =>
        await register.Doe<Nakomen, Uitkomst<Nakoming>>(n => n.Vraag(Sleutel, bewijs, "Het is klaar.", null, Ct), await register.Op(partij));

    public static async Task<Uitkomst<Nakoming>> Zegt(this Testregister register, string partij, Nakomingsantwoord antwoord, string? reden = null, DateOnly? dag = null) =>
        await register.Doe<Nakomen, Uitkomst<Nakoming>>(n => n.Antwoord(Sleutel, antwoord, reden, null, Ct), await register.Op(partij, dag));

    public static async Task<Opvolging> Ziet(this Testregister register, string partij, DateOnly? dag = null) =>
        await register.Doe<OpvolgVragen, Opvolging>(v => v.Voor(new(Sleutel), Ct), await register.Op(partij, dag));

    public static async Task<AfspraakVersie> Nu(this Testregister register) =>
        (await register.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(new(Sleutel), Ct)))!;

    public static string Code<T>(Uitkomst<T> uitkomst) => Assert.Single(uitkomst.Weigeringen).Code;
}
