using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using static Landsdeel.Domain.Tests.Overleggen.Proef;

namespace Landsdeel.Domain.Tests.Overleggen;

public class OverlegverloopTests
{
    public static TheoryData<OverlegStatus, OverlegStatus> Stappen()
    {
        var data = new TheoryData<OverlegStatus, OverlegStatus>();
        foreach (var van in Enum.GetValues<OverlegStatus>())
            foreach (var naar in Enum.GetValues<OverlegStatus>()) data.Add(van, naar);
        return data;
    }

    [Theory]
    [MemberData(nameof(Stappen))]
    public void Een_overleg_gaat_alleen_vooruit_behalve_van_vaste_agenda_naar_concept(OverlegStatus van, OverlegStatus naar)
    {
        var mag = naar >= van || (van == OverlegStatus.AgendaVast && naar == OverlegStatus.AgendaConcept);
        var uitkomst = (Noord with { Status = van }).Naar(naar, "een reden");
        Assert.Equal(mag, uitkomst.Gelukt);
        if (mag) Assert.Equal(naar, uitkomst.Waarde.Status);
        else Assert.Equal("overleg.status-terug", Assert.Single(uitkomst.Weigeringen).Code);
    }

    [Fact]
    public void Terug_naar_concept_vraagt_een_reden() => Assert.Equal("reden-ontbreekt.heropenen",
        Assert.Single((Noord with { Status = OverlegStatus.AgendaVast }).Naar(OverlegStatus.AgendaConcept).Weigeringen).Code);

    [Fact]
    public void Een_datum_binnen_het_moment_past_en_daarbuiten_wordt_de_reden_gevraagd()
    {
        Assert.Equal(Dag(2020, 11, 25), Noord.Op(Dag(2020, 11, 25)).Waarde.Moment);
        Assert.Equal("overleg.datum-past-niet", Assert.Single(Noord.Op(Dag(2021, 1, 14)).Weigeringen).Code);
        Assert.Equal(Dag(2021, 1, 14), Noord.Op(Dag(2021, 1, 14), "Uitgesteld").Waarde.Moment);
    }

    [Fact]
    public void Een_bekende_datum_scherpt_elke_termijn_aan_die_het_overleg_noemt()
    {
        var op = Noord with { Moment = Dag(2020, 11, 25) };
        var was = new Termijnoplossing([OverlegDagen.Uit(Noord)!]);
        var wordt = was.Met(op);
        var woorden = A("a", Najaar with { Overleg = BoMirtNajaar });
        Assert.Equal((new DateOnly(2020, 9, 23), new DateOnly(2020, 12, 20)), was.Dagen(woorden));
        Assert.Equal((new DateOnly(2020, 11, 25), new DateOnly(2020, 11, 25)), wordt.Dagen(woorden));
        Assert.True(was.Verschilt(wordt, woorden));
        Assert.True(was.Verschilt(wordt, A("b") with { Agenderingen = [G("d", Noord)] }));
        Assert.False(was.Verschilt(wordt, A("c", Najaar)));
        Assert.False(was.Verschilt(wordt, A("d", Najaar with { Overleg = BoMirtNajaar }, Landsdelen.Zuid)));
    }
}
