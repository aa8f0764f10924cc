using System.Collections.Concurrent;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Afspraken;

/// <summary>A register with 150 made-up afspraken of every kind and sight, once per database, and the same in memory to compare with.</summary>
public sealed class Proefregister
{
    public const int Aantal = 150;
    public static readonly DateOnly Begin = new(2020, 6, 23);
    public static readonly DateOnly Peildatum = new(2021, 1, 15);
    public static readonly PartijId Eigen = new("min-bzk");
    public static readonly PartijId Ander = new("min-ienw");
    public static readonly string[] Partijen = ["min-bzk", "min-ienw", "u-ned", "metropoolregio-utrecht"];
    public static readonly string[] Woorden =
        ["woningen", "woningbouw", "provincies", "verkenning", "stationsgebied", "energie", "regio's", "meren", "bereikbaarheid", "wegen", "haven", "strategieën"];

    private static readonly ConcurrentDictionary<Databasekeuze, Lazy<Task<Proefregister>>> Gemaakt = new();

    public required Testregister Register { get; init; }
    public required Databasekeuze Keuze { get; init; }
    public required IReadOnlyList<(Afspraak Afspraak, Zicht Zicht)> Alles { get; init; }
    public required IReadOnlyDictionary<string, Overleg> Overleggen { get; init; }

    /// <summary>One for all tests of a class; who writes in it asks for one of his own.</summary>
    public static Task<Proefregister> Van(Testdatabase database) => Gemaakt.GetOrAdd(database.Keuze, _ => new(() => Nieuw(database))).Value;

    public static async Task<Proefregister> Nieuw(Testdatabase database)
    {
        var keuze = await database.Leeg();
        var register = await Testregister.Maak(keuze);
        var overleggen = Proefoverleggen();
        var alles = Enumerable.Range(0, Aantal).Select(Een).ToList();
        await register.Doe<Schrijver, bool>(s => s.Schrijf(
        [
            .. overleggen.Select(o => new Schrijfopdracht(AggregaatSoort.Overleg, o.Id.Waarde, o, Begin, new(ZichtNiveau.Openbaar, Eigen), Schrijfwijze.Nieuw)),
            .. alles.Select(a => new Schrijfopdracht(AggregaatSoort.Afspraak, a.Afspraak.Id.Waarde, a.Afspraak, Begin, a.Zicht, Schrijfwijze.Nieuw)),
        ]));
        return new() { Register = register, Keuze = keuze, Alles = alles, Overleggen = overleggen.ToDictionary(o => o.Id.Waarde) };
    }

    /// <summary>Runs a query as this partij, on the day of these tests.</summary>
    public Task<T> Doe<TGebruik, T>(Func<TGebruik, Task<T>> wat, PartijId? als = null, Func<Sessie, Sessie>? nog = null) where TGebruik : notnull =>
        Register.Doe(wat, s =>
        {
            var partij = als ?? Eigen;
            s = s with { Blik = new(Peildatum), Actor = new("Proef", partij), Kijker = KijkerVan(partij) };
            return nog is null ? s : nog(s);
        });

    /// <summary>The overleggen each partij takes part in, as <see cref="Proefoverleggen"/> has them.</summary>
    public static Kijker KijkerVan(PartijId partij) =>
        new(partij, Proefoverleggen().Where(o => o.Deelnemers.Contains(partij)).Select(o => o.Id).ToHashSet());

    /// <summary>What this partij may see, by the rule of the domain.</summary>
    public IEnumerable<Afspraak> Zichtbaar(PartijId? als = null) =>
        Alles.Where(a => a.Zicht.ZichtbaarVoor(KijkerVan(als ?? Eigen))).Select(a => a.Afspraak);

    private static List<Overleg> Proefoverleggen() =>
    [
        Een("O-NJ20-N", "BO MIRT najaar 2020", Landsdelen.Noord, new(2020, 11, 25)),
        Een("O-NJ20-O", "BO MIRT najaar 2020", Landsdelen.Oost, new(2020, 11, 26)),
        Een("O-VJ21-N", "BO Leefomgeving voorjaar 2021", Landsdelen.Noord, new(2021, 6, 9)),
        Een("O-NJ21-N", "BO MIRT najaar 2021", Landsdelen.Noord, new(2021, 11, 24)),
    ];

    private static Overleg Een(string id, string naam, Landsdelen landsdelen, DateOnly dag) => new()
    {
        Id = new(id),
        Naam = naam,
        Reeks = OverlegReeks.BoMirt,
        Landsdelen = landsdelen,
        Moment = new(dag.ToString("yyyy-MM-dd", null), dag, dag, Precisie.Dag),
        Deelnemers = id == "O-NJ20-N" ? [Eigen, Ander] : [Ander],
    };

    private static (Afspraak Afspraak, Zicht Zicht) Een(int i)
    {
        var toeval = new Random(i);
        T Kies<T>(IReadOnlyList<T> uit) => uit[toeval.Next(uit.Count)];
        var soort = Kies(Enum.GetValues<AfspraakSoort>());
        var tijd = Kies((Tijd[])[Tijd.Toekomst, Tijd.Toekomst, Tijd.Heden, Tijd.Verleden]);
        var procedure = soort != AfspraakSoort.Vaststelling && tijd != Tijd.Verleden;
        var dag = new DateOnly(2020, 7, 1).AddDays(toeval.Next(40) * 15);
        var overleggen = Proefoverleggen();
        var zicht = toeval.Next(6) switch
        {
            0 => new Zicht(ZichtNiveau.Eigen, Ander),
            1 => new Zicht(ZichtNiveau.Eigen, Eigen),
            2 => new Zicht(ZichtNiveau.Overleg, Ander, Kies(overleggen).Id),
            3 => new Zicht(ZichtNiveau.AllePartijen, Ander),
            _ => new Zicht(ZichtNiveau.Openbaar, Ander),
        };
        var afspraak = new Afspraak
        {
            Id = new($"P-{i:D3}"),
            Referentie = i % 7 == 0 ? null : $"N-2020-{i}",
            Soort = soort,
            Tekst = $"Over {Kies(Woorden)} en {Kies(Woorden)} wordt nummer {i} afgesproken.",
            Landsdelen = (Landsdelen)toeval.Next(1, 64),
            Themas = (Themas)toeval.Next(0, 256),
            Tijd = tijd,
            Status = procedure ? Kies((AfspraakStatus[])[AfspraakStatus.Voorgesteld, AfspraakStatus.Gemaakt, AfspraakStatus.Loopt, AfspraakStatus.Nagekomen, AfspraakStatus.Vervallen]) : AfspraakStatus.Geen,
            Zekerheid = Kies(Enum.GetValues<Zekerheid>()),
            Overleg = toeval.Next(2) == 0 ? null : Kies(overleggen).Id,
            Termijn = toeval.Next(3) == 0 ? null : new("de dag", dag.AddDays(-30), dag, Precisie.Periode),
            Partijen = [.. Partijen.Where(_ => toeval.Next(3) == 0).Select(p => new PartijRol(new(p), Kies(Enum.GetValues<Rol>())))],
            Agenderingen = [.. overleggen.Where(_ => toeval.Next(5) == 0).Select((o, n) =>
                new Agendering($"g{n}", $"wat over {Kies(Woorden)}", AgenderingActie.Bespreken, o.Id, null, Zekerheid.Vast, Landsdelen.Geen, []))],
            Verbanden = i > 3 && toeval.Next(4) == 0 ? [new(new($"P-{toeval.Next(i):D3}"), VerbandSoort.Samenhang)] : [],
            Passages = toeval.Next(2) == 0 ? [] : [new(new("brief"), 10 + i, 12 + i, $"citaat over {Kies(Woorden)}")],
        };
        return (afspraak, zicht);
    }

    /// <summary>Writes straight into the register, as tests need it.</summary>
    public sealed class Schrijver(LandsdeelDb db, Sessie sessie)
    {
        public async Task<bool> Schrijf(IReadOnlyList<Schrijfopdracht> opdrachten)
        {
            _ = (await new Vastlegger(db).Leg(sessie.Handeling("proef", "voor een test"), opdrachten, CancellationToken.None)).Waarde;
            return true;
        }
    }
}
