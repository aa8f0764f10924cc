using Landsdeel.Domain.Overleggen.Voorbereiden;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>How pages say the steps of a preparation.</summary>
public static class Spoorwoorden
{
    public static string Woorden(this Spoorstap stap) => stap switch
    {
        Spoorstap.PuntenAanleveren => "punten aanleveren",
        Spoorstap.StukkenAanleveren => "stukken aanleveren",
        Spoorstap.AgendaVast => "agenda vaststellen",
        _ => "agenda en stukken verzenden",
    };

    public static string Woorden(this Spoorstand stand) => stand switch
    {
        Spoorstand.Gedaan => "gedaan",
        Spoorstand.TeLaat => "te laat",
        Spoorstand.Binnenkort => "binnenkort",
        _ => "komt nog",
    };

    public static string Label(Spoorstand stand) => stand switch
    {
        Spoorstand.Gedaan => "label--goed",
        Spoorstand.TeLaat => "label--fout",
        Spoorstand.Binnenkort => "label--let-op",
        _ => "",
    };
}
