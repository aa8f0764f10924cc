using CsCheck;
using Landsdeel.Domain.Afspraken;

namespace Landsdeel.Domain.Tests.Afspraken;

public sealed class WoordverschilTests
{
    private static readonly Gen<string> Tekst = Voorbeeld.Een("de", "weg", "spoor", " ", "  ", "\n", "woningen,").List[0, 14].Select(w => string.Concat(w));

    [Fact]
    public void Zonder_wat_erbij_kwam_staat_er_de_oude_tekst_en_zonder_wat_wegging_de_nieuwe() => Gen.Select(Tekst, Tekst).Sample((oud, nieuw) =>
    {
        var stukken = Woordverschil.Tussen(oud, nieuw);
        Assert.Equal(oud, string.Concat(stukken.Where(s => s.Verandering != Verandering.Erbij).Select(s => s.Tekst)));
        Assert.Equal(nieuw, string.Concat(stukken.Where(s => s.Verandering != Verandering.Weg).Select(s => s.Tekst)));
        Assert.DoesNotContain(stukken, s => s.Tekst == "");
        Assert.True(stukken.Zip(stukken.Skip(1)).All(p => p.First.Verandering != p.Second.Verandering));
    });

    [Fact]
    public void Alleen_het_gewijzigde_woord_wordt_getoond() => Assert.Equal(
        [new(Verandering.Gelijk, "start in "), new(Verandering.Weg, "2020"), new(Verandering.Erbij, "2021"), new(Verandering.Gelijk, " met het Rijk")],
        Woordverschil.Tussen("start in 2020 met het Rijk", "start in 2021 met het Rijk"));

    [Fact]
    public void Gelijke_teksten_hebben_geen_verschil() => Tekst.Sample(t => Assert.All(Woordverschil.Tussen(t, t), s => Assert.Equal(Verandering.Gelijk, s.Verandering)));

    [Fact]
    public void Wat_te_groot_is_om_te_vergelijken_is_in_zijn_geheel_vervangen()
    {
        var oud = string.Concat(Enumerable.Repeat("a ", 2000));
        var nieuw = string.Concat(Enumerable.Repeat("b ", 2000));
        Assert.Equal([new(Verandering.Gelijk, "begin "), new(Verandering.Weg, oud.TrimEnd()), new(Verandering.Erbij, nieuw.TrimEnd()), new(Verandering.Gelijk, " ")],
            Woordverschil.Tussen("begin " + oud, "begin " + nieuw));
    }
}
