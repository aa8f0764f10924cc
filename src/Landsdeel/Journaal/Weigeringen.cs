using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Opmaak;

namespace Landsdeel.Journaal;

/// <summary>The chain of the Journaal does not hold.</summary>
public sealed record JournaalGebroken(Breuk Breuk) : Weigering("journaal.gebroken",
    $"Het journaal klopt niet meer bij nummer {Breuk.Volgnummer}{Handeling(Breuk)}: {Uitleg(Breuk.Soort)} Zet een reservekopie van vóór de wijziging terug, of zoek uit wie de database buiten Landsdeel om heeft gewijzigd.")
{
    private static string Handeling(Breuk breuk) => breuk switch
    {
        { HandelingId: { } id, Op: { } op } => $" (handeling {id} van {Datumwoorden.Tijdstip(op)})",
        { HandelingId: { } id } => $" (handeling {id})",
        _ => "",
    };

    private static string Uitleg(Breuksoort soort) => soort switch
    {
        Breuksoort.Volgnummer => "er is een regel uit het journaal verdwenen of tussengevoegd.",
        Breuksoort.Vorige => "deze regel sluit niet aan op de regel ervoor.",
        Breuksoort.Schakel => "deze regel is na het vastleggen gewijzigd.",
        Breuksoort.HandelingWeg => "de handeling waarover deze regel gaat, is er niet meer.",
        Breuksoort.Inhoud => "de handeling of wat daarbij is vastgelegd, is achteraf gewijzigd, weggehaald of aangevuld.",
        Breuksoort.Kop => "het einde van het journaal is weggehaald of gewijzigd.",
        Breuksoort.HandelingLos => "deze handeling staat niet in het journaal.",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
