using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;

namespace Landsdeel.Domain.Tests.Vaststellen;

/// <summary>The signed text says enough to make the paper of it again.</summary>
public sealed class CanoniekelezerTests
{
    private static readonly Gen<string> Woord = Gen.Char["ab :\\\n\r\tné1."].Array[1, 12].Select(t => new string(t));

    private static readonly Gen<Lijstafspraak> Afspraak = Gen.Select(Woord, Woord, Gen.Enum<Zekerheid>(), Gen.Enum<Rol>(), Gen.Bool, Gen.Bool).Select(a => new Lijstafspraak
    {
        Sleutel = "s",
        Tekst = a.Item1,
        Werkwoord = a.Item6 ? a.Item2 : "",
        Zekerheid = a.Item3,
        Partijen = [new(new("min-bzk"), Rol.Trekker, a.Item2), new(new("PV26"), a.Item4, a.Item1)],
        Termijn = a.Item5 ? new(a.Item2, new(2021, 3, 20), a.Item6 ? null : new(2021, 6, 20), Precisie.Seizoen, null, a.Item6 ? Ritme.Jaarlijks : Ritme.Geen) : null,
        Referentie = a.Item6 ? "NW-2020-1" : null,
    });

    private static readonly Gen<Afsprakenlijst> Lijst = Gen.Select(Woord, Gen.Select(Woord, Woord.List[0, 3], Afspraak.List[1, 3]).List[1, 3]).Select((naam, onderwerpen) => new Afsprakenlijst
    {
        Overleg = new("bo-nw"),
        Nummer = 3,
        Naam = naam,
        Gehouden = Proef.Dag,
        Onderwerpen = [.. onderwerpen.Select(o => new Lijstonderwerp { Sleutel = "o", Kop = o.Item1, Uitgangspunten = o.Item2, Afspraken = o.Item3 })],
    });

    [Fact]
    public void Wat_er_van_een_lijst_is_getekend_komt_heel_terug() => Lijst.Sample(lijst =>
    {
        var terug = Canoniekelezer.Lees(Canoniek.Tekst(lijst));
        Assert.Equal(Canoniek.Tekst(lijst), Canoniek.Tekst(terug!));
    });

    [Theory]
    [InlineData("")]
    [InlineData("Afsprakenlijst, vorm 2\noverleg: a\n")]
    [InlineData("Afsprakenlijst, vorm 1\nzonder label\n")]
    [InlineData("Afsprakenlijst, vorm 1\noverleg: a\nversie: x\n")]
    [InlineData("Afsprakenlijst, vorm 1\noverleg: a\nonderwerp 1: b\nkleur: rood\n")]
    [InlineData("Afsprakenlijst, vorm 1\noverleg: a")]
    public void Wat_geen_getekende_lijst_is_wordt_niet_gelezen(string tekst) => Assert.Null(Canoniekelezer.Lees(tekst));
}
