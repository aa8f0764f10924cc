using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Vaststellen;

namespace Landsdeel.Domain.Tests.Vaststellen;

/// <summary>A small list of three agreements between four partijen.</summary>
internal static class Proef
{
    public static readonly PartijId Bzk = new("min-bzk");
    public static readonly PartijId Ienw = new("min-ienw");
    public static readonly PartijId Utrecht = new("PV26");
    public static readonly PartijId Holland = new("PV27");
    public static readonly DateOnly Dag = new(2020, 11, 25);

    public static Lijstafspraak A(string sleutel, string tekst, params PartijId[] gebonden) => new()
    {
        Sleutel = sleutel,
        Tekst = tekst,
        Werkwoord = "werken uit",
        Partijen = [.. gebonden.Select((p, i) => new Puntpartij(p, i == 0 ? Rol.Trekker : Rol.Gebonden, "Partij " + p.Waarde))],
        Termijn = new("voorjaar 2021", new(2021, 3, 20), new(2021, 6, 20), Precisie.Seizoen),
    };

    public static Afsprakenlijst Lijst(int nummer = 1) => new()
    {
        Overleg = new("bo-nw"),
        Nummer = nummer,
        Naam = "BO MIRT najaar 2020 (Noordwest)",
        Gehouden = Dag,
        Onderwerpen =
        [
            new()
            {
                Sleutel = "o1",
                Kop = "Amersfoort",
                Uitgangspunten = ["Wonen en bereikbaarheid gaan samen."],
                Afspraken = [A("a1", "BZK en Utrecht werken de aanpak uit.", Bzk, Utrecht), A("a2", "IenW onderzoekt de hub.", Ienw)],
            },
            new() { Sleutel = "o2", Kop = "Metropoolregio Amsterdam", Afspraken = [A("a3", "Noord-Holland en IenW werken de corridor uit.", Holland, Ienw)] },
        ],
    };

    public static Afsprakenlijst Met(this Afsprakenlijst lijst, string sleutel, Func<Lijstafspraak, Lijstafspraak?> wijzig) => lijst with
    {
        Onderwerpen = [.. lijst.Onderwerpen.Select(o => o with { Afspraken = [.. o.Afspraken.Select(a => a.Sleutel == sleutel ? wijzig(a) : a).OfType<Lijstafspraak>()] })],
    };

    public static Voorwerp Voorwerp(Afsprakenlijst lijst) => new(Voorwerpsoort.Lijst, lijst.Overleg.Waarde, lijst.Naam, lijst.Nummer, Canoniek.Digest(lijst));

    public static IReadOnlyList<Ondertekenplicht> Plichten(Afsprakenlijst lijst) =>
        Vertegenwoordiging.Bepaal(lijst.Gebonden, new Dictionary<PartijId, Partij>(), []);

    public static Ondertekening Voorgelegd(Afsprakenlijst lijst) => Ondertekening.LegVoor(Voorwerp(lijst), Plichten(lijst), Dag).Waarde;

    public static Ondertekenaar Wie(PartijId partij) => new("Bestuurder van " + partij.Waarde, partij, "gedeputeerde", new(2020, 1, 1), new(2020, 12, 31));

    public static Uitkomst<Ondertekening> Zeg(this Ondertekening o, PartijId partij, Antwoord antwoord, int opDag = 0) =>
        o.Antwoordt(Wie(partij), o.Voorwerp.Digest, antwoord, Dag.AddDays(opDag), opDag);

    public static Ondertekening Ja(this Ondertekening o, params PartijId[] partijen) =>
        partijen.Aggregate(o, (o, p) => o.Zeg(p, new(Instemmingsoort.ZonderVoorbehoud)).Waarde);

    public static Uitkomst<Ondertekening> Wijzigt(this Ondertekening o, Afsprakenlijst nieuw, params IReadOnlyList<Afsprakenlijst> eerdere) =>
        o.NieuweVersie(Voorwerp(nieuw), Plichten(nieuw), (v, p) => Lijstverschil.Tussen(eerdere.Single(l => l.Nummer == v), nieuw).Raakt(p.Namens), Dag.AddDays(1), 1);
}
