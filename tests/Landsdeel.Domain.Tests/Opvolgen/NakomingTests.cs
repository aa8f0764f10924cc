using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Tests.Opvolgen;

public sealed class NakomingTests
{
    private static readonly PartijId Bzk = new("min-bzk");
    private static readonly PartijId Ienw = new("min-ienw");
    private static readonly PartijId Utrecht = new("PV26");
    private static readonly DateOnly Dag = new(2021, 3, 1);

    private static readonly Afspraak Woningbouw = new()
    {
        Id = new("a1"),
        Soort = AfspraakSoort.Afspraak,
        Tekst = "BZK werkt met IenW en Utrecht de aanpak uit.",
        Landsdelen = Landsdelen.Noordwest,
        Status = AfspraakStatus.Loopt,
        Partijen = [new(Bzk, Rol.Trekker), new(Ienw, Rol.Gebonden), new(Utrecht, Rol.Gebonden)],
    };

    [Fact]
    public void Pas_als_alle_anderen_bevestigen_is_het_nagekomen_en_zwijgen_telt_niet()
    {
        var n = Gevraagd();
        Assert.Equal([Ienw, Utrecht], n.Laatste!.MoetenNog.Select(m => m.Partij!.Value));
        n = Zegt(n, Ienw, Nakomingsantwoord.Bevestigd).Waarde;
        Assert.Equal((Nakomingsstand.Open, (DateOnly?)null), (n.Laatste!.Stand, n.Laatste.Nagekomen));
        n = Zegt(n, Utrecht, Nakomingsantwoord.Bevestigd, dag: Dag.AddDays(9)).Waarde;
        Assert.Equal((Nakomingsstand.Nagekomen, (DateOnly?)Dag.AddDays(9)), (n.Laatste!.Stand, n.Laatste.Nagekomen));
        Assert.Equal("nakoming.af", Code(Zegt(n, Utrecht, Nakomingsantwoord.Betwist, "Toch niet")));
        Assert.Equal("nakoming.af", Code(n.TrekIn(Bzk, Dag)));
    }

    [Fact]
    public void Een_betwisting_houdt_het_lopend_tot_er_meer_bewijs_is_of_die_partij_alsnog_bevestigt()
    {
        var n = Zegt(Gevraagd(), Ienw, Nakomingsantwoord.Bevestigd).Waarde;
        Assert.Equal("nakoming.reden", Code(Zegt(n, Utrecht, Nakomingsantwoord.Betwist, " ")));
        n = Zegt(n, Utrecht, Nakomingsantwoord.Betwist, "De helft ontbreekt.").Waarde;
        Assert.Equal((Nakomingsstand.Betwist, "De helft ontbreekt."), (n.Laatste!.Stand, n.Laatste.Betwistingen.Single().Reden));
        Assert.Equal("nakoming.geen-nieuw-bewijs", Code(Nakoming.Vraag(n, Woningbouw, Verzoek("b1"))));
        Assert.Equal(Nakomingsstand.Nagekomen, Zegt(n, Utrecht, Nakomingsantwoord.Bevestigd).Waarde.Laatste!.Stand);

        // Anew: nobody's earlier answer counts for it.
        var opnieuw = Nakoming.Vraag(n, Woningbouw, Verzoek("b1", "b2")).Waarde;
        Assert.Equal((2, 2, 2), (opnieuw.Verzoeken.Count, opnieuw.Laatste!.Nummer, opnieuw.Laatste.MoetenNog.Count()));
        Assert.Equal(Nakomingsstand.Betwist, opnieuw.Verzoeken[0].Stand);
        Assert.Equal("nakoming.af", Code(opnieuw.Antwoordt(Reactie(Ienw, Nakomingsantwoord.Bevestigd), 1, Woningbouw)));
    }

    [Fact]
    public void Bewijs_steunt_het_laatste_verzoek_zolang_dat_niet_is_ingetrokken()
    {
        var n = Gevraagd();
        Assert.Equal((true, false), (n.Steunt("b1"), n.Steunt("b9")));
        Assert.False(n.TrekIn(Bzk, Dag).Waarde.Steunt("b1"));
        // One that was disputed and asked anew with something else no longer leans on what it had.
        var opnieuw = Nakoming.Vraag(Zegt(n, Utrecht, Nakomingsantwoord.Betwist, "De helft ontbreekt.").Waarde, Woningbouw, Verzoek("b2")).Waarde;
        Assert.Equal((false, true), (opnieuw.Steunt("b1"), opnieuw.Steunt("b2")));
        // What others confirmed by, stays.
        var klaar = Zegt(Zegt(opnieuw, Ienw, Nakomingsantwoord.Bevestigd).Waarde, Utrecht, Nakomingsantwoord.Bevestigd).Waarde;
        Assert.Equal((Nakomingsstand.Nagekomen, true), (klaar.Laatste!.Stand, klaar.Steunt("b2")));
    }

    [Fact]
    public void Een_verzoek_is_voor_een_versie_met_bewijs_en_alleen_wie_is_gevraagd_antwoordt()
    {
        Assert.Equal("nakoming.zonder-bewijs", Code(Nakoming.Vraag(null, Woningbouw, Verzoek())));
        Assert.Equal("nakoming.status", Code(Nakoming.Vraag(null, Woningbouw with { Status = AfspraakStatus.Voorgesteld }, Verzoek("b1"))));
        Assert.Equal("nakoming.status", Code(Nakoming.Vraag(null, Woningbouw with { Status = AfspraakStatus.Vervallen }, Verzoek("b1"))));
        var n = Gevraagd();
        Assert.Equal("nakoming.ligt-er", Code(Nakoming.Vraag(n, Woningbouw, Verzoek("b1", "b2"))));
        Assert.Equal("nakoming.niet-gevraagd", Code(Zegt(n, Bzk, Nakomingsantwoord.Bevestigd)));
        Assert.Equal("nakoming.niet-van-u", Code(n.TrekIn(Ienw, Dag)));

        var anders = Woningbouw with { Tekst = "BZK rondt de aanpak af." };
        Assert.Equal("nakoming.gewijzigd", Code(n.Antwoordt(Reactie(Ienw, Nakomingsantwoord.Bevestigd), 1, anders)));
        Assert.Equal(2, Nakoming.Vraag(n, anders, Verzoek("b1")).Waarde.Verzoeken.Count);
        // What does not bind may change meanwhile.
        Assert.True(n.Antwoordt(Reactie(Ienw, Nakomingsantwoord.Bevestigd), 1, Woningbouw with { Toelichting = "Zie de brief.", Status = AfspraakStatus.Gemaakt }).Gelukt);

        var terug = n.TrekIn(Bzk, Dag).Waarde;
        Assert.Equal(Nakomingsstand.Ingetrokken, terug.Laatste!.Stand);
        Assert.Empty(terug.Laatste.MoetenNog);
        Assert.Equal("nakoming.af", Code(Zegt(terug, Ienw, Nakomingsantwoord.Bevestigd)));
        Assert.True(Nakoming.Vraag(terug, Woningbouw, Verzoek("b1")).Gelukt);
    }

    [Fact]
    public void De_andere_gebonden_partijen_beoordelen_anders_de_ontvangers_en_anders_de_secretaris()
    {
        Dictionary<PartijId, Partij> partijen = new[] { P("rijk", PartijSoort.Rijk, Zijde.Rijk), P("regio", PartijSoort.Collectief, Zijde.Regio), P("min-bzk", PartijSoort.Ministerie, Zijde.Rijk),
            P("min-ienw", PartijSoort.Ministerie, Zijde.Rijk), P("PV26", PartijSoort.Provincie, Zijde.Regio), P("tweede-kamer", PartijSoort.Parlement, Zijde.Parlement) }.ToDictionary(p => p.Id);
        PartijId[] tafel = [Bzk, Ienw, Utrecht];
        IEnumerable<string?> Wie(Afspraak a, PartijId vrager, params PartijId[] deelnemers) => Opvolgrollen.Van(a, partijen, deelnemers)
            .Beoordelaars(vrager, p => partijen[p].Soort is not (PartijSoort.Rijk or PartijSoort.Collectief)).Select(b => b.Partij?.Waarde);
        var samen = Woningbouw with { Partijen = [new(new("rijk"), Rol.Gebonden), new(new("regio"), Rol.Gebonden)] };
        // Without a trekker every bound partij takes it up; a group does so through those at the table.
        Assert.Equal(tafel.ToHashSet(), Opvolgrollen.Van(samen, partijen, tafel).Trekkers);
        Assert.Equal([Bzk], Opvolgrollen.Van(Woningbouw, partijen, tafel).Trekkers);
        Assert.Equal(["min-ienw", "PV26"], Wie(samen, Bzk, tafel));
        // A group of which nobody sits there cannot answer: the secretaris does.
        Assert.Equal(["min-ienw", null], Wie(samen, Bzk, Bzk, Ienw));
        Assert.Equal(["tweede-kamer"], Wie(Woningbouw with { Partijen = [new(Bzk, Rol.Trekker), new(new("tweede-kamer"), Rol.Ontvanger)] }, Bzk));
        Assert.Equal([null], Wie(Woningbouw with { Partijen = [new(Bzk, Rol.Trekker), new(Ienw, Rol.Betrokken)] }, Bzk));
    }

    private static Partij P(string id, PartijSoort soort, Zijde zijde) => new() { Id = new(id), Naam = id, Soort = soort, Zijde = zijde };

    private static Nakoming Gevraagd() => Nakoming.Vraag(null, Woningbouw, Verzoek("b1")).Waarde;

    private static Nakomingsverzoek Verzoek(params string[] bewijs) => new()
    {
        Nummer = 0,
        Partij = Bzk,
        Wie = "Trekker",
        Dag = Dag,
        Versie = 3,
        Digest = "",
        Bewijs = bewijs,
        Gevraagd = [new(Ienw), new(Utrecht)],
    };

    private static Nakomingsreactie Reactie(PartijId wie, Nakomingsantwoord antwoord, string? reden = null, DateOnly? dag = null) => new(wie, wie, "Iemand", antwoord, reden, dag ?? Dag, 1);

    private static Uitkomst<Nakoming> Zegt(Nakoming n, PartijId wie, Nakomingsantwoord antwoord, string? reden = null, DateOnly? dag = null) =>
        n.Antwoordt(Reactie(wie, antwoord, reden, dag), n.Laatste!.Nummer, Woningbouw);

    private static string Code(Uitkomst<Nakoming> uitkomst) => Assert.Single(uitkomst.Weigeringen).Code;
}
