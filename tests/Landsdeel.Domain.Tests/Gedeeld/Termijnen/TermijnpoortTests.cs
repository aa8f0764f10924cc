using System.Text.RegularExpressions;
using CsCheck;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Tests.Rondes;

namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

/// <summary>The gate only spares work: with and without it the same terms are found.</summary>
public sealed partial class TermijnpoortTests
{
    private static readonly string[] Woorden = [.. AlleWoorden()];

    private static void Gelijk(string tekst, DateOnly peildatum) => Assert.Equal(
        TermijnParser.Vind(tekst, peildatum, out _, poort: false), TermijnParser.Vind(tekst, peildatum, out _));

    [Fact]
    public void De_brief_en_elke_bekende_termijn_lezen_gelijk()
    {
        Gelijk(Tabellen.Brief, Tabellen.Peildatum);
        foreach (var (termijn, _) in Tabellen.Termijnen) Gelijk($"Het plan komt {termijn.Tekst} terug, {termijn.Tekst}. In {termijn.Tekst} ook.", Tabellen.Peildatum);
        foreach (var tekst in Tabellen.GeenTermijn) Gelijk(tekst, Tabellen.Peildatum);
    }

    /// <summary>Every word that the code of the readers names, in any order: a word that the gate forgot shows itself.</summary>
    [Fact]
    public void Elk_woord_dat_de_lezers_kennen_in_elke_volgorde()
    {
        Assert.True(Woorden.Length > 300);
        Gen.Select(Gen.Int[0, Woorden.Length - 1], Gen.OneOf(Gen.Const(" "), Gen.Const(" "), Gen.Const(" "), Gen.Const(""), Gen.Const("-"), Gen.Const(", "), Gen.Const(" (")), (i, na) => Woorden[i] + na)
            .Array[1, 9].Select(string.Concat).Sample(tekst => Gelijk(tekst, Tabellen.Peildatum), iter: 12_000);
    }

    [Fact]
    public void Echte_termijnen_met_elk_woord_ervoor_en_erin() =>
        Gen.Select(Gen.Int[0, Woorden.Length - 1], Gen.Int[0, Tabellen.Termijnen.Count - 1], Gen.Int[0, 8], (w, t, plaats) =>
        {
            var delen = Tabellen.Termijnen[t].Termijn.Tekst.Split(' ').ToList();
            delen.Insert(Math.Min(plaats, delen.Count), Woorden[w]);
            return "Dat is " + string.Join(' ', delen) + ".";
        }).Sample(tekst => Gelijk(tekst, Tabellen.Peildatum), iter: 8_000);

    [Fact]
    public void De_poort_spaart_het_meeste_werk()
    {
        TermijnParser.Vind(Tabellen.Brief, Tabellen.Peildatum, out var zonder, poort: false);
        TermijnParser.Vind(Tabellen.Brief, Tabellen.Peildatum, out var met);
        Assert.True(met * 4 < zonder, $"{zonder} -> {met}");
    }

    private static IEnumerable<string> AlleWoorden() =>
        Directory.GetFiles(Path.Combine(Ronde2020.Wortel(), "src", "Landsdeel.Domain", "Gedeeld", "Termijnen"), "*.cs")
            .Where(f => Path.GetFileName(f) != "Termijnpoort.cs")
            .SelectMany(f => Letterlijk().Matches(File.ReadAllText(f)).SelectMany(m => m.Groups[1].Value.Split(' ')))
            .Where(w => w.Length > 0).Concat(["2020", "’21", "6", "31", "9.150", "25-11-2020", "q3", "h2", "vóór", "(", ")", "'", "bomirtten"]).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"([a-z0-9.'/ -]{1,40})\"")]
    private static partial Regex Letterlijk();
}
