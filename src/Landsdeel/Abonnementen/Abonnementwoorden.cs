using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Abonnementen;

/// <summary>How pages and messages say subscriptions, and when the next one goes.</summary>
public static class Abonnementwoorden
{
    /// <summary>When a digest goes, by the clock in the Netherlands.</summary>
    private static readonly TimeSpan Ochtend = TimeSpan.FromHours(7);

    public static string Woorden(this Berichtritme ritme) => ritme switch
    {
        Berichtritme.Dagelijks => "elke dag",
        Berichtritme.Wekelijks => "elke week, op maandag",
        _ => "meteen",
    };

    /// <summary>The page on which one begins to follow something, or changes it.</summary>
    public static string Adres(Abonnementsoort soort, string sleutel) =>
        $"/abonnementen/volg?soort={soort.ToString().ToLowerInvariant()}&sleutel={Uri.EscapeDataString(sleutel)}";

    public static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];

    /// <summary>The first moment after this one at which a message may go; 0 is at once.</summary>
    public static long Volgende(this Berichtritme ritme, long nu)
    {
        if (ritme == Berichtritme.Direct) return 0;
        var dag = SessieBouwer.Lokaal(nu).Date;
        if (ritme == Berichtritme.Wekelijks) dag = dag.AddDays(((int)DayOfWeek.Monday - (int)dag.DayOfWeek + 7) % 7);
        var moment = SessieBouwer.Micros(dag + Ochtend);
        return moment > nu ? moment : SessieBouwer.Micros(dag.AddDays(ritme == Berichtritme.Wekelijks ? 7 : 1) + Ochtend);
    }
}
