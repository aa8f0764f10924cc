using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Overleggen;

/// <summary>Items that stand together under one heading.</summary>
public sealed record Agendagroep(string? Naam, IReadOnlyList<Agendapunt> Punten);

/// <summary>Divides an agenda under its headings, in its own order: a heading returns when its items lie apart.</summary>
public static class Agendagroepen
{
    public static IReadOnlyList<Agendagroep> Van(IReadOnlyList<Agendapunt> punten)
    {
        List<Agendagroep> groepen = [];
        foreach (var punt in punten)
        {
            if (groepen.Count > 0 && groepen[^1].Naam == punt.Groep) ((List<Agendapunt>)groepen[^1].Punten).Add(punt);
            else groepen.Add(new(punt.Groep, new List<Agendapunt> { punt }));
        }
        return groepen;
    }

    /// <summary>A proposal, divided by what it rests on. Without more than one kind there are no headings.</summary>
    public static IReadOnlyList<Agendagroep> VanVoorstel(IReadOnlyList<Agendapunt> punten)
    {
        var groepen = Van([.. punten.Select(p => p with { Groep = Kop(p.Herkomst) })]);
        return groepen.Count > 1 || punten.Any(p => p.Herkomst != Puntherkomst.KomtTerug) ? groepen : Van(punten);
    }

    private static string Kop(Puntherkomst herkomst) => herkomst switch
    {
        Puntherkomst.KomtTerug => "Komt terug in dit overleg",
        Puntherkomst.TeLaat or Puntherkomst.Termijn => "Te laat, of de termijn loopt af",
        Puntherkomst.Ingebracht => "Ingebracht en aanvaard",
        _ => "Hangt samen met een punt hierboven",
    };
}
