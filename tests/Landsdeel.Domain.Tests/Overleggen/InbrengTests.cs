using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Tests.Overleggen;

/// <summary>When a proposed item may be placed.</summary>
public sealed class InbrengTests
{
    private static readonly Inbreng Punt = new() { Id = "i1", Overleg = new("bo-nw"), Titel = "Markermeer", Indiener = new("PV24") };

    private static Zijdeoordeel Van(Zijde zijde, bool akkoord = true, string? reden = null) => new(zijde, akkoord, "S", new("x"), reden);

    [Fact]
    public void Beide_secretarissen_moeten_akkoord_zijn()
    {
        var een = Punt.Beoordeel(Van(Zijde.Regio)).Waarde;
        Assert.Equal(Inbrengstatus.Open, een.Status);
        Assert.IsType<ZijdeHeeftGeoordeeld>(een.Beoordeel(Van(Zijde.Regio)).Weigeringen.Single());
        Assert.Equal(Inbrengstatus.Aanvaard, een.Beoordeel(Van(Zijde.Rijk)).Waarde.Status);
    }

    [Fact]
    public void Een_van_beide_wijst_af_met_een_reden()
    {
        Assert.IsType<Domain.Overleggen.RedenOntbreekt>(Punt.Beoordeel(Van(Zijde.Rijk, akkoord: false)).Weigeringen.Single());
        var af = Punt.Beoordeel(Van(Zijde.Rijk, false, "Hoort in het directeurenoverleg.")).Waarde;
        Assert.Equal(Inbrengstatus.Afgewezen, af.Status);
        Assert.IsType<InbrengIsAf>(af.Beoordeel(Van(Zijde.Regio)).Weigeringen.Single());
    }

    [Fact]
    public void Een_derde_beslist_niet_en_alleen_de_indiener_trekt_terug()
    {
        Assert.IsType<GeenZijde>(Punt.Beoordeel(Van(Zijde.Derde)).Weigeringen.Single());
        Assert.IsType<NietUwInbreng>(Punt.TrekTerug(new("PV26")).Weigeringen.Single());
        Assert.Equal(Inbrengstatus.Teruggetrokken, Punt.TrekTerug(new("PV24")).Waarde.Status);
    }

    [Fact]
    public void Wat_een_vergadering_hierheen_stuurde_vraagt_geen_instemming_meer() =>
        Assert.Equal(Inbrengstatus.Aanvaard, (Punt with { Herkomst = Inbrengherkomst.Verwezen, Vanuit = new OverlegId("do-nw") }).Status);

    [Fact]
    public void Als_agendapunt_houdt_het_wat_er_werd_gevraagd()
    {
        var punt = (Punt with { Actie = AgenderingActie.Besluiten, Behandeling = Behandeling.Hamerstuk, Toelichting = "Kort" }).AlsPunt("Ingebracht door Flevoland.", "NW-2020-1");
        Assert.Equal((Puntherkomst.Ingebracht, AgenderingActie.Besluiten, Behandeling.Hamerstuk, "inbreng-i1", "Kort", "NW-2020-1"), (punt.Herkomst, punt.Actie, punt.Behandeling, punt.Sleutel, punt.Toelichting, punt.Referentie));
    }
}
