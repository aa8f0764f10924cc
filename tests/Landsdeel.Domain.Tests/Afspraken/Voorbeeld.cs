using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Afspraken;

/// <summary>Afspraken to test with: one that obeys every rule, and random ones.</summary>
internal static class Voorbeeld
{
    public static readonly PartijId Rijk = new("rijk"), Utrecht = new("PV26"), Amersfoort = new("GM0307");
    public static readonly OverlegId BoMirt = new("O-BOM-2020-NW");
    public static readonly DocumentId Brief = new("brief");
    public static readonly AfspraakId Ander = new("A-2"), Derde = new("A-3");

    public static readonly Registerkennis Kennis = new(
        new HashSet<PartijId> { Rijk, Utrecht, Amersfoort },
        new HashSet<OverlegId> { BoMirt },
        new Dictionary<AfspraakId, BekendeAfspraak>
        {
            [Ander] = new(new HashSet<PartijId> { Utrecht }, null),
            [Derde] = new(new HashSet<PartijId> { Rijk }, new("A-1")),
            [new("A-onzichtbaar")] = new(null, null),
        },
        new Dictionary<DocumentId, IReadOnlyList<string>?>
        {
            [Brief] = ["Rijk en regio spreken af dat de ver-", "kenning in het najaar start.", "Einde."],
            [new("zonder-tekst")] = null,
        });

    public static Afspraak Afspraak() => new()
    {
        Id = new("A-1"),
        Referentie = "NW-2020-14",
        Soort = AfspraakSoort.Afspraak,
        Tekst = "De verkenning start in het najaar van 2020.",
        Landsdelen = Landsdelen.Noordwest,
        Themas = Themas.Bereikbaarheid,
        Partijen = [new(Rijk, Rol.Trekker), new(Utrecht, Rol.Gebonden)],
        Termijn = new("najaar 2020", new(2020, 9, 23), new(2020, 12, 20), Precisie.Seizoen),
        Zekerheid = Zekerheid.Vast,
        Status = AfspraakStatus.Gemaakt,
        Agenderingen = [new("g1", "Start van de verkenning", AgenderingActie.Besluiten, BoMirt, null, Zekerheid.InPrincipe, Landsdelen.Noordwest,
            [new(Brief, 2, 2, "kenning in het najaar")])],
        Verbanden = [new(Ander, VerbandSoort.Samenhang)],
        Overleg = BoMirt,
        Passages = [new(Brief, 1, 2, "de ver-kenning in het najaar start")],
    };

    /// <summary>One of these.</summary>
    public static Gen<T> Een<T>(params T[] keuzes) => Gen.Int[0, keuzes.Length - 1].Select(i => keuzes[i]);

    private static readonly Gen<string> Woorden = Een("", "a", "b", "de weg", "de weg en  het spoor", "woning\nbouw", " weg ");

    private static readonly Gen<PartijRol> GenPartij = Gen.Select(Een(Rijk, Utrecht, Amersfoort), Gen.Enum<Rol>(), (p, r) => new PartijRol(p, r));

    private static readonly Gen<Agendering> GenAgendering = Gen.Select(Een("g1", "g2", "g3"), Woorden, Gen.Enum<Zekerheid>(), Gen.Bool, (s, w, z, p) =>
        new Agendering(s, w, AgenderingActie.Bespreken, BoMirt, null, z, Landsdelen.Noord, p ? [new(Brief, 1, 1, "Rijk")] : []));

    private static readonly Gen<Verband> GenVerband = Gen.Select(Een(Ander, Derde), Gen.Enum<VerbandSoort>(), (n, s) => new Verband(n, s));

    /// <summary>Few values a field, so that two random ones often agree; keys within a list occur once.</summary>
    public static readonly Gen<Afspraak> Gen_ =
        Gen.Select(
            Gen.Select(Woorden, Een(AfspraakSoort.Afspraak, AfspraakSoort.Besluit), Gen.Int[0, 7], Gen.Int[0, 7]),
            Gen.Select(GenPartij.List[0, 3], GenAgendering.List[0, 3], GenVerband.List[0, 3]),
            Gen.Select(Een(Zekerheid.Vast, Zekerheid.Mogelijk), Een(AfspraakStatus.Gemaakt, AfspraakStatus.Loopt), Woorden, Een<string?>(null, "najaar 2020", "2021")),
            (een, twee, drie) => new Afspraak
            {
                Id = new("A-1"),
                Tekst = een.Item1,
                Soort = een.Item2,
                Landsdelen = (Landsdelen)een.Item3,
                Themas = (Themas)een.Item4,
                Partijen = [.. twee.Item1.DistinctBy(p => p.Partij)],
                Agenderingen = [.. twee.Item2.DistinctBy(a => a.Sleutel)],
                Verbanden = [.. twee.Item3.DistinctBy(v => (v.Naar, v.Soort))],
                Zekerheid = drie.Item1,
                Status = drie.Item2,
                Toelichting = drie.Item3,
                Termijn = drie.Item4 is { } t ? new(t, null, null, Precisie.Onbepaald) : null,
            });
}
