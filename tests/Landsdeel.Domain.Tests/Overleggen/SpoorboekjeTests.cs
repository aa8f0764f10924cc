using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;

namespace Landsdeel.Domain.Tests.Overleggen;

/// <summary>The days before an overleg, and what is late.</summary>
public sealed class SpoorboekjeTests
{
    private static readonly Overleg BoMirt = new()
    {
        Id = new("bo-nw"),
        Naam = "BO MIRT najaar 2020",
        Reeks = OverlegReeks.BoMirt,
        Landsdelen = Landsdelen.Noordwest,
        Moment = new("25 november 2020", new(2020, 11, 25), new(2020, 11, 25), Precisie.Dag),
    };

    private static (DateOnly Dag, Spoorstand Stand, string? Nog) Stap(Overleg overleg, Spoorstap stap, DateOnly peildatum, Voorbereidingsstand? stand = null) =>
        Spoorboekje.Van(overleg, stand ?? new(), peildatum).Single(s => s.Stap == stap) is var s ? (s.Dag, s.Stand, s.Nog) : default;

    [Fact]
    public void Elke_stap_telt_terug_vanaf_de_eerste_dag_van_het_overleg()
    {
        Assert.Equal([new(2020, 9, 30), new(2020, 11, 4), new(2020, 11, 11), new(2020, 11, 15)], Spoorboekje.Van(BoMirt, new(), new(2020, 7, 1)).Select(s => s.Dag));
        var najaar = BoMirt with { Moment = new("najaar 2020", new(2020, 9, 23), new(2020, 12, 20), Precisie.Seizoen) };
        Assert.Equal(new DateOnly(2020, 9, 13), Stap(najaar, Spoorstap.Verzenden, new(2020, 7, 1)).Dag);
        Assert.Empty(Spoorboekje.Van(BoMirt with { Moment = null }, new(), new(2020, 7, 1)));
        // It may still be in December: late only when that would be late as well.
        Assert.Equal(Spoorstand.Binnenkort, Stap(najaar, Spoorstap.Verzenden, new(2020, 12, 10)).Stand);
        Assert.Equal(Spoorstand.TeLaat, Stap(najaar, Spoorstap.Verzenden, new(2020, 12, 11)).Stand);
    }

    [Fact]
    public void Een_laatste_dag_is_gedaan_als_hij_voorbij_is_en_er_niets_meer_ligt()
    {
        var (dag, later) = (new DateOnly(2020, 9, 30), new DateOnly(2020, 10, 1));
        Assert.Equal(Spoorstand.Binnenkort, Stap(BoMirt, Spoorstap.PuntenAanleveren, dag).Stand);
        Assert.Equal(Spoorstand.Komt, Stap(BoMirt, Spoorstap.PuntenAanleveren, dag.AddDays(-15)).Stand);
        Assert.Equal(Spoorstand.Gedaan, Stap(BoMirt, Spoorstap.PuntenAanleveren, later).Stand);
        Assert.Equal((dag, Spoorstand.TeLaat, "over 2 ingebrachte punten is nog niet beslist"), Stap(BoMirt, Spoorstap.PuntenAanleveren, later, new(2)));
        Assert.Equal(Spoorstand.TeLaat, Stap(BoMirt, Spoorstap.StukkenAanleveren, new(2020, 11, 5), new(0, 1)).Stand);
    }

    [Fact]
    public void Een_taak_is_te_laat_tot_zij_is_gedaan_en_daarna_niet_meer()
    {
        var dag = new DateOnly(2020, 11, 16);
        Assert.Equal(Spoorstand.TeLaat, Stap(BoMirt, Spoorstap.AgendaVast, dag).Stand);
        var vast = BoMirt with { Status = OverlegStatus.AgendaVast };
        Assert.Equal((Spoorstand.Gedaan, Spoorstand.TeLaat), (Stap(vast, Spoorstap.AgendaVast, dag).Stand, Stap(vast, Spoorstap.Verzenden, dag).Stand));
        Assert.Equal(Spoorstand.Gedaan, Stap(vast with { VerzondenOp = dag }, Spoorstap.Verzenden, dag).Stand);
        // Done before its day.
        Assert.Equal(Spoorstand.Gedaan, Stap(vast, Spoorstap.AgendaVast, new(2020, 7, 1)).Stand);
    }

    [Fact]
    public void Een_overleg_kan_eigen_dagen_hebben_en_onmogelijke_worden_geweigerd()
    {
        Assert.Equal(new DateOnly(2020, 11, 24), Stap(BoMirt with { Doorlooptijden = new(4, 3, 2, 1) }, Spoorstap.Verzenden, new(2020, 7, 1)).Dag);
        Assert.Empty(new Doorlooptijden(4, 3, 2, 1).Controleer());
        Assert.Equal([nameof(Spoorstap.PuntenAanleveren), nameof(Spoorstap.Verzenden)], new Doorlooptijden(-1, 3, 2, 400).Controleer().Select(w => w.Veld));
        Assert.IsType<StappenDoorElkaar>(new Doorlooptijden(1, 3, 2, 4).Controleer().Single());
    }
}
