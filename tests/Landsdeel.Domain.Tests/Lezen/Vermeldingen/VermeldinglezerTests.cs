using CsCheck;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Vermeldingen;

namespace Landsdeel.Domain.Tests.Lezen.Vermeldingen;

public class VermeldinglezerTests
{
    private static readonly Vermeldinglezer Lezer = new(Proeflijsten.Partijen, Proeflijsten.Woorden);

    private static Landsdeel.Domain.Lezen.Vermeldingen.Vermeldingen Lees(string tekst, Landsdelen landsdeel = Landsdelen.Noordwest) =>
        Lezer.Lees(Werktekst.Van(tekst), new DateOnly(2020, 6, 23), _ => landsdeel);

    private static string Namen(IEnumerable<GelezenNaam> namen) => string.Join("; ", namen.Select(n => $"{n.Soort}: {n.Naam}"));

    [Theory]
    [InlineData("de startbeslissing van de MIRT-verkenning OV en Wonen in de regio Amersfoort", "startbeslissing: Startbeslissing; MIRT-verkenning: MIRT-verkenning OV en Wonen in de regio Amersfoort")]
    [InlineData("het MIRT-onderzoek Stad (wonen en werken), Natuur en Water loopt", "MIRT-onderzoek: MIRT-onderzoek Stad (wonen en werken), Natuur en Water")]
    [InlineData("De Omgevingsagenda Oost is vastgesteld.", "omgevingsagenda: Omgevingsagenda Oost")]
    [InlineData("In de Omgevingsagenda staat meer.", "omgevingsagenda: Omgevingsagenda Noordwest")]
    [InlineData("het gebiedsprogramma ‘Ruimte voor later’ start", "gebiedsprogramma: Gebiedsprogramma Ruimte voor later")]
    [InlineData("het NPLG en het Nationaal Programma Landelijk Gebied", "nationaal programma: Nationaal Programma Landelijk Gebied")]
    [InlineData("het programma Vitale Kust (PVK) loopt; het PVK levert", "programma: Programma Vitale Kust")]
    public void Trajecten_met_hun_naam(string tekst, string trajecten) => Assert.Equal(trajecten, Namen(Lees(tekst).Trajecten));

    [Theory]
    [InlineData("de woondeal Groningen en de regiodeals", "woondeal: Woondeal Groningen; regiodeal: Regiodeals")]
    [InlineData("het Klimaatakkoord", "klimaatakkoord: Klimaatakkoord")]
    public void Akkoorden_met_hun_naam(string tekst, string akkoorden) => Assert.Equal(akkoorden, Namen(Lees(tekst).Akkoorden));

    [Theory]
    [InlineData("tussen de A12 en de N35", "weg: A12; weg: N35")]
    [InlineData("het knooppunt Hoevelaken", "knooppunt: Knooppunt Hoevelaken")]
    [InlineData("in Utrecht Zuid West", "locatie: Utrecht Zuid West")]
    [InlineData("rondom de A12 zone", "locatie: A12 zone")]
    [InlineData("de Best mogelijke keuze", "")]
    public void Gebieden_met_hun_naam(string tekst, string gebieden) => Assert.Equal(gebieden, Namen(Lees(tekst).Gebieden));

    [Theory]
    [InlineData("de Groningse en Friese kusten en de Rotterdamse en Amsterdamse haven", "haven: Rotterdamse haven; streek: Amsterdamse haven")]
    [InlineData("in de provincie Utrecht en in Drenthe", "")]
    [InlineData("in Twente en de regio Stedendriehoek", "streek: Twente; streek: Regio Stedendriehoek")]
    public void Een_provincie_alleen_is_geen_gebied_en_twee_havens_zijn_er_twee(string tekst, string gebieden) => Assert.Equal(gebieden, Namen(Lees(tekst).Gebieden));

    [Theory]
    [InlineData("De opgave is het versterken van de leefbaarheid in bestaande kernen.", "opgave: Versterken van de leefbaarheid in bestaande kernen")]
    [InlineData("Het gaat om de ontsluiting van de haven; daarover later.", "opgave: Ontsluiting van de haven")]
    [InlineData("Er liggen grote opgaven.", "")]
    [InlineData("de woningbouwopgave in Almere", "opgave: Woningbouwopgave in Almere")]
    [InlineData("urgente opgaven als natuurherstel en stikstofreductie", "opgave: Natuurherstel; opgave: Stikstofreductie")]
    public void Opgaven_waar_de_tekst_zegt_wat_er_moet_gebeuren(string tekst, string opgaven) => Assert.Equal(opgaven, Namen(Lees(tekst).Opgaven));

    [Theory]
    [InlineData("1. Energietransitie\n\nHierover is gesproken.\n\n2. Woningbouw in de stad\n\nOok dit kwam aan bod.\n", "Energietransitie; Woningbouw in de stad")]
    [InlineData("De vier opgaven zijn:\n• ruimte voor water\n• schone energie\n\nDaarna gaat het verder.\n", "Ruimte voor water; Schone energie")]
    [InlineData("1. Opening\n\nDe voorzitter opent het overleg.\n", "")]
    public void Genummerde_koppen_en_punten_onder_een_aanhef_zijn_opgaven(string tekst, string opgaven) =>
        Assert.Equal(opgaven, string.Join("; ", new Brieflezer(Leesproef.Gidsen).Lees(new(tekst)).Opgaven.Select(o => o.Naam)));

    [Theory]
    [InlineData("Dit zijn de NPLG-koplopergebieden: Oost-Nederland denkt aan de Achterhoek.", "Achterhoek")]
    [InlineData("Vanuit Noord-Nederland zijn de Hondsrug en het Lauwersmeer genoemd als koploper.", "Hondsrug; Lauwersmeer")]
    public void Wie_een_gebied_noemt_is_dat_gebied_niet(string tekst, string gebieden) =>
        Assert.Equal(gebieden, string.Join("; ", Lees(tekst).Gebieden.Where(g => g.Soort == "NPLG-koplopergebied").Select(g => g.Naam)));

    [Theory]
    [InlineData("Er zijn twee voorlopige NOVI-gebieden. Dat zijn de Veluwe en Twente.", "voorlopig", null)]
    [InlineData("Deze voorgestelde NOVI-gebieden hebben geen plek gekregen: de Veluwe en Twente.", "niet geselecteerd", "voorgesteld")]
    [InlineData("Gelderland denkt aan de Veluwe als koplopergebied.", null, "denkt aan")]
    public void Hoe_ver_een_keuze_is(string tekst, string? status, string? toezegging)
    {
        var gebied = Assert.Single(Lees(tekst).Gebieden, g => g.Naam == "Veluwe");
        Assert.Equal((status, toezegging), (gebied.Status, gebied.MateVanToezegging));
    }

    [Fact]
    public void Een_overleg_met_zijn_moment_en_het_landsdeel_van_de_sectie()
    {
        var overleg = Assert.Single(Lees("In het BO MIRT van najaar 2021 wordt dit vastgesteld; in hetzelfde BO MIRT najaar 2021 ook dat.").Overleggen);
        Assert.Equal(("BO MIRT najaar 2021", Landsdelen.Noordwest, 2), (overleg.Naam, overleg.Landsdelen, overleg.Plaatsen.Count));
    }

    [Fact]
    public void Een_cijfer_met_het_gebied_dat_erbij_staat() =>
        Assert.Equal("Almere", Assert.Single(Lees("Er komen 40.000 woningen in Almere tot 2030.").Cijfers).Gebied);

    [Fact]
    public void Op_elke_tekst_staat_alles_in_de_tekst_en_is_het_citaat_de_gevouwen_bron() =>
        Gen.Int[0, 19].Select(i => Stukken[i]).Array[0, 40].Select(string.Concat).Sample(tekst =>
        {
            var werk = Werktekst.Van(tekst);
            var v = Lees(tekst);
            var plaatsen = v.Cijfers.Select(c => c.Plaats).Concat(v.Overleggen.SelectMany(o => o.Plaatsen)).Concat(v.Partijen.SelectMany(p => p.Plaatsen))
                .Concat(v.Gebieden.Concat(v.Trajecten).Concat(v.Opgaven).Concat(v.Akkoorden).SelectMany(n => n.Plaatsen)).ToList();
            Assert.All(plaatsen, p =>
            {
                Assert.InRange(p.VanTeken, 0, tekst.Length - 1);
                Assert.InRange(p.TotTeken, p.VanTeken + 1, tekst.Length);
                Assert.Equal(werk.Citaat(p.VanTeken, p.TotTeken), p.Citaat);
            });
            Assert.Equal(plaatsen.Count, Lees(tekst).Let(w => w.Cijfers.Count + w.Overleggen.Sum(o => o.Plaatsen.Count) + w.Partijen.Sum(p => p.Plaatsen.Count)
                + w.Gebieden.Concat(w.Trajecten).Concat(w.Opgaven).Concat(w.Akkoorden).Sum(n => n.Plaatsen.Count)));
        });

    private static readonly string[] Stukken =
        ["De ", "woondeal ", "MIRT-verkenning ", "Utrecht", "NOVI-gebieden ", "9.150 ", "woningen ", "opgaven als ", ", ", " en ", ". ", "\n", "\n\n", "(", ")", "’", "BO MIRT najaar 2020 ", "tussen € ", "Den Helder/Noordkop ", "denken aan "];
}

internal static class Doorgeven
{
    public static TUit Let<TIn, TUit>(this TIn waarde, Func<TIn, TUit> doe) => doe(waarde);
}
