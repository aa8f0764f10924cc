using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Tests.Partijen;

public sealed class PartijverloopTests
{
    private static readonly DateOnly Dag = new(2022, 1, 1);

    [Fact]
    public void Een_nieuwe_naam_laat_de_oude_vindbaar()
    {
        var nieuw = Partijverloop.Hernoem(P("min-lnv", "Ministerie van Landbouw, Natuur en Voedselkwaliteit") with { Afkorting = "LNV" }, "Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN", Dag).Waarde;
        Assert.Equal(("Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN"), (nieuw.Naam, nieuw.Afkorting));
        Assert.Equal(["Ministerie van Landbouw, Natuur en Voedselkwaliteit", "LNV"], nieuw.Aliassen);
        Assert.Equal("partij.naam-leeg", Code(Partijverloop.Hernoem(nieuw, " ", null, Dag)));
        Assert.Equal("partij.naam-gelijk", Code(Partijverloop.Hernoem(nieuw, nieuw.Naam, null, Dag)));
        Assert.Equal("partij.dag-voor-begin", Code(Partijverloop.Hernoem(P("a", "A") with { GeldigVan = Dag }, "B", null, Dag)));
    }

    [Fact]
    public void Wie_is_opgegaan_gaat_niet_nog_eens_op_en_niemand_volgt_zichzelf_op()
    {
        var uden = Partijverloop.GaOp(P("GM0856", "Uden"), [new("GM1991")], Dag).Waarde;
        Assert.Equal((Dag, new PartijId("GM1991")), (uden.GeldigTot!.Value, uden.OpgegaanIn.Single()));
        Assert.Equal("partij.is-opgegaan", Code(Partijverloop.GaOp(uden, [new("GM0363")], Dag)));
        Assert.Equal("partij.is-opgegaan", Code(Partijverloop.Hernoem(uden, "Oud-Uden", null, Dag)));
        Assert.Equal("partij.opvolger-zelf", Code(Partijverloop.GaOp(P("a", "A"), [new("a")], Dag)));
        Assert.Equal("partij.opvolger-ontbreekt", Code(Partijverloop.GaOp(P("a", "A"), [], Dag)));
    }

    [Fact]
    public void Een_opvolger_erft_alles_van_wie_in_haar_opging_en_na_een_splitsing_alleen_de_plichten()
    {
        Partij[] op =
        [
            Op("GM0856", Dag, "GM1991"), Op("GM1685", Dag, "GM1991"),
            // Landerd itself came from two others; a split further back stays a split.
            Op("zeeland", new(1994, 1, 1), "GM1685"), Op("oud", new(1990, 1, 1), "zeeland", "elders"),
            Op("min-ezk", new(2024, 7, 2), "min-ez", "min-kgg"),
        ];
        IEnumerable<string> Van(string wie, DateOnly dag) => new Partijopvolging(op).Voorgangers(new(wie), dag).Select(v => v.Partij + (v.Geheel ? "" : " (deels)"));
        Assert.Equal(["GM0856", "GM1685", "oud (deels)", "zeeland"], Van("GM1991", Dag));
        // Until the day nothing is taken over.
        Assert.Empty(Van("GM1991", Dag.AddDays(-1)));
        Assert.Equal(["min-ezk (deels)"], Van("min-kgg", new(2024, 7, 2)));
        Assert.Empty(Van("GM0856", new(2030, 1, 1)));
        // From the other side the same: who has the duties of whom, and who of those is there now.
        var opvolging = new Partijopvolging(op);
        string[] alle = [.. op.SelectMany(p => p.OpgegaanIn.Append(p.Id)).Select(p => p.Waarde).Distinct()];
        foreach (var dag in new[] { new DateOnly(1990, 1, 1), new(1994, 1, 1), Dag.AddDays(-1), Dag, new(2024, 7, 2) })
            foreach (var wie in alle)
                Assert.Equal(alle.Where(a => opvolging.Voorgangers(new(a), dag).Any(v => v.Partij.Waarde == wie)).Order(StringComparer.Ordinal), opvolging.Opvolgers(new(wie), dag).Select(p => p.Waarde));
        Assert.Equal(["GM1685", "GM1991", "elders", "zeeland"], opvolging.Opvolgers(new("oud"), Dag).Select(p => p.Waarde));
        Assert.Equal(["GM1991", "elders"], opvolging.Nu(new("oud"), Dag).Select(p => p.Waarde));
        Assert.Empty(opvolging.Nu(new("GM0856"), Dag.AddDays(-1)));
        // A ring in the data is no endless walk.
        var ring = new Partijopvolging([Op("b", Dag, "a"), Op("a", Dag, "b")]);
        Assert.Equal(["b"], ring.Opvolgers(new("a"), Dag).Select(p => p.Waarde));
        Assert.Equal(["b"], ring.Voorgangers(new("a"), Dag).Select(v => v.Partij.Waarde));
    }

    private static Partij P(string id, string naam) => new() { Id = new(id), Naam = naam, Zijde = Zijde.Regio, Soort = PartijSoort.Gemeente };

    private static Partij Op(string id, DateOnly dag, params string[] @in) => P(id, id) with { GeldigTot = dag, OpgegaanIn = [.. @in.Select(i => new PartijId(i))] };

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.Single(uitkomst.Weigeringen).Code;
}
