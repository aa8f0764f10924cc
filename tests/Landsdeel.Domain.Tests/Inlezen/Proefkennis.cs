using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Tests.Inlezen;

/// <summary>A small register to read rows against.</summary>
internal static class Proefkennis
{
    public static DateOnly Peildatum { get; } = new(2020, 6, 23);

    private static readonly PartijNamen[] Namen =
    [
        Partij("min-bzk", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "BZK", "ministerie van BZK", "Binnenlandse Zaken en Koninkrijksrelaties"),
        Partij("min-ienw", "Ministerie van Infrastructuur en Waterstaat", "IenW", "I&W"),
        Partij("PV20", "Provincie Groningen"),
        Partij("PV27", "Provincie Noord-Holland", "Noord-Holland"),
        Partij("GM0014", "Groningen", "gemeente Groningen"),
        Partij("GM0363", "Amsterdam", "gemeente Amsterdam"),
        Partij("ws-agv", "Waterschap Amstel, Gooi en Vecht", "AGV"),
        Partij("mra", "Metropoolregio Amsterdam", "MRA"),
    ];

    public static Partijgids Partijen() => new(Namen, Kolomherkenning.Vouw);

    public static Overleggids Overleggen() => new([
        Overleg("O-BOM-2020-NW", "BO MIRT najaar 2020", Landsdelen.Noordwest, new(2020, 9, 23), new(2020, 12, 20)),
        Overleg("O-BOM-2020-O", "BO MIRT najaar 2020", Landsdelen.Oost, new(2020, 9, 23), new(2020, 12, 20)),
        Overleg("O-BOL-2020-NW", "BO Leefomgeving juni 2020", Landsdelen.Noordwest, new(2020, 6, 1), new(2020, 6, 30), OverlegReeks.BoLeefomgeving),
        Overleg("O-DEBAT", "Debat over de Ontwerp NOVI", Landsdelen.Landelijk, new(2019, 11, 1), new(2019, 11, 30), OverlegReeks.Overig),
    ]);

    public static Importkennis Kennis() => new(Partijen(), Overleggen(), new(
        Namen.Select(n => n.Id).ToHashSet(), new HashSet<OverlegId> { new("O-BOM-2020-NW"), new("O-BOM-2020-O"), new("O-BOL-2020-NW"), new("O-DEBAT") },
        new Dictionary<AfspraakId, BekendeAfspraak>(), new Dictionary<DocumentId, IReadOnlyList<string>?>()), new("min-bzk"), Peildatum);

    /// <summary>Reads one row of which each value stands in the column of its field.</summary>
    public static Rijlezing Lees(params (ImportVeld Veld, object Waarde)[] cellen) => Lees(Landsdelen.Geen, ZichtNiveau.Eigen, cellen);

    public static Rijlezing Lees(Landsdelen landsdelen, ZichtNiveau zicht, params (ImportVeld Veld, object Waarde)[] cellen)
    {
        var kolommen = cellen.Select((c, i) => new Lijstkolom(((char)('A' + i)).ToString(), c.Veld.Naam())).ToList();
        var lezer = new Rijlezer(kolommen, new([.. cellen.Select(c => (ImportVeld?)c.Veld)], landsdelen, zicht), Kennis());
        return lezer.Lees(new(7, [.. cellen.Select(c => c.Waarde switch
        {
            Lijstcel cel => cel,
            string { Length: > 0 } tekst => new Lijstcel(Celvorm.Tekst, tekst),
            _ => Lijstcel.Leeg,
        })]));
    }

    /// <summary>A row that is right, with one more cell; what is wrong with that cell.</summary>
    public static IReadOnlyList<Rijmelding> Meldingen(ImportVeld veld, object waarde) =>
        Lees((ImportVeld.Tekst, "Rijk en regio maken een plan."), (ImportVeld.Landsdelen, "Noordwest"), (veld, waarde)).Meldingen;

    /// <summary>The afspraak of a row that is right, with one more cell.</summary>
    public static Afspraak Afspraak(ImportVeld veld, object waarde)
    {
        var lezing = Lees((ImportVeld.Tekst, "Rijk en regio maken een plan."), (ImportVeld.Landsdelen, "Noordwest"), (veld, waarde));
        Assert.Empty(lezing.Meldingen);
        return lezing.Voorstel!.Afspraak;
    }

    private static PartijNamen Partij(string id, string naam, params string[] ook) => new(new(id), naam, [.. ook.Prepend(naam).Select(Kolomherkenning.Vouw)]);

    private static OverlegNaam Overleg(string id, string naam, Landsdelen landsdelen, DateOnly van, DateOnly tot, OverlegReeks reeks = OverlegReeks.BoMirt) =>
        new(new(id), naam, landsdelen, new(new(id), reeks, landsdelen, van, tot, false));
}
