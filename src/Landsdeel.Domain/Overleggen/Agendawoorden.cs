using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>The words that officials use for what an agenda and an overleg hold.</summary>
public static class Agendawoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"23 juni 2020".</summary>
    public static string Dag(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    public static string Woorden(this AgenderingActie actie) => actie switch
    {
        AgenderingActie.InBeeldBrengen => "in beeld brengen",
        _ => actie.ToString().ToLowerInvariant(),
    };

    public static string Woorden(this Puntherkomst herkomst) => herkomst switch
    {
        Puntherkomst.KomtTerug => "komt hier terug",
        Puntherkomst.TeLaat => "te laat",
        Puntherkomst.Termijn => "termijn loopt af",
        Puntherkomst.Samenhang => "hangt samen",
        Puntherkomst.ZonderMoment => "zonder moment",
        Puntherkomst.Landelijk => "landelijk, zonder overleg",
        Puntherkomst.Afgehandeld => "al afgehandeld",
        Puntherkomst.Zelf => "zelf toegevoegd",
        Puntherkomst.Ingebracht => "ingebracht",
        _ => throw new ArgumentOutOfRangeException(nameof(herkomst)),
    };

    public static string Woorden(this Behandeling behandeling) => behandeling == Behandeling.Hamerstuk ? "hamerstuk" : "bespreekstuk";

    public static string Woorden(this OverlegStatus status) => status switch
    {
        OverlegStatus.Gepland => "gepland",
        OverlegStatus.AgendaConcept => "agenda in concept",
        OverlegStatus.AgendaVast => "agenda vastgesteld",
        OverlegStatus.Gehouden => "gehouden",
        OverlegStatus.LijstConcept => "afsprakenlijst in concept",
        OverlegStatus.LijstVastgesteld => "afsprakenlijst vastgesteld",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Woorden(this OverlegReeks reeks) => reeks switch
    {
        OverlegReeks.BoLeefomgeving => "BO Leefomgeving",
        OverlegReeks.BoMirt => "BO MIRT",
        OverlegReeks.StrategischBoMirt => "Strategisch BO MIRT",
        OverlegReeks.Directeurenoverleg => "Directeurenoverleg",
        OverlegReeks.Stuurgroep => "Stuurgroep",
        OverlegReeks.Overig => "ander overleg",
        _ => throw new ArgumentOutOfRangeException(nameof(reeks)),
    };

    public static string Woorden(this Rol rol) => rol.ToString().ToLowerInvariant();

    /// <summary>"r. 168-170", or "r. 168" for one line.</summary>
    public static string Regels(Passage passage) => passage.VanRegel == passage.TotRegel
        ? $"r. {passage.VanRegel}" : $"r. {passage.VanRegel}-{passage.TotRegel}";

    /// <summary>"BO MIRT najaar 2020 (Noord)": the name with what tells it from the others of its round.</summary>
    public static string VolleNaam(this Overleg overleg) =>
        overleg.Landsdelen is Landsdelen.Geen or Landsdelen.Landelijk ? overleg.Naam : $"{overleg.Naam} ({overleg.Landsdelen.Namen()})";
}
