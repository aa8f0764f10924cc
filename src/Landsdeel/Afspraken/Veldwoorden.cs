using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Afspraken;

/// <summary>Says in words what a field holds, to lay two versions beside each other.</summary>
public static class Veldwoorden
{
    public static string Naam(this AfspraakVeld veld) => veld switch
    {
        AfspraakVeld.Tekst => "Tekst",
        AfspraakVeld.Soort => "Soort",
        AfspraakVeld.Landsdelen => "Landsdelen",
        AfspraakVeld.Themas => "Thema's",
        AfspraakVeld.Partijen => "Partijen",
        AfspraakVeld.Termijn => "Termijn",
        AfspraakVeld.Zekerheid => "Zekerheid",
        AfspraakVeld.Tijd => "Tijd",
        AfspraakVeld.Status => "Status",
        AfspraakVeld.Agenderingen => "Komt terug",
        AfspraakVeld.Verbanden => "Hangt samen met",
        AfspraakVeld.Overleg => "Gemaakt in",
        AfspraakVeld.Onderwerp => "Onderwerp",
        AfspraakVeld.Passages => "Passages",
        AfspraakVeld.Toelichting => "Toelichting",
        AfspraakVeld.Referentie => "Referentie",
        _ => throw new ArgumentOutOfRangeException(nameof(veld)),
    };

    /// <summary>Running text, to be compared word by word; other fields are compared line by line.</summary>
    public static bool IsTekst(this AfspraakVeld veld) => veld is AfspraakVeld.Tekst or AfspraakVeld.Toelichting;

    /// <summary>The field in lines, one for each member of a list; empty when it holds nothing. Links to afspraken that
    /// the viewer may not see are left out.</summary>
    public static IReadOnlyList<string> Regels(AfspraakVeld veld, Afspraak a, Naamgids namen) => veld switch
    {
        AfspraakVeld.Tekst => [a.Tekst],
        AfspraakVeld.Soort => [a.SoortAlternatief is { } ook ? $"{a.Soort.Woord()}, ook te lezen als {ook.Woord()}" : a.Soort.Woord()],
        AfspraakVeld.Landsdelen => [.. a.Landsdelen.Losse().Select(l => l.ToString())],
        AfspraakVeld.Themas => [.. a.Themas.Losse().Select(t => t.Naam())],
        AfspraakVeld.Partijen => [.. a.Partijen.Select(p => $"{namen.Partij(p.Partij)} ({p.Rol.Woord()})")],
        AfspraakVeld.Termijn => a.Termijn is { } t ? [Moment(t)] : [],
        AfspraakVeld.Zekerheid => [a.ZekerheidWoorden is { } w ? $"{a.Zekerheid.Woord()} (\"{w}\")" : a.Zekerheid.Woord()],
        AfspraakVeld.Tijd => [a.Tijd.Woord()],
        AfspraakVeld.Status => [(a.VervangenDoor is { } door && namen.Afspraak(door) is { } ander ? $"{a.Status.Woord()} door {ander.Sleutel}" : a.Status.Woord())
            + (a.BeslotenIn is { } besloten ? $", besloten in {namen.Overleg(besloten)}" : "")],
        AfspraakVeld.Agenderingen => [.. a.Agenderingen.Select(g => Agendering(g, namen))],
        AfspraakVeld.Verbanden => [.. a.Verbanden.Where(v => namen.Afspraak(v.Naar) is not null)
            .Select(v => $"{v.Soort.Woord()}: {namen.Afspraak(v.Naar)!.Sleutel}{(v.Toelichting is { } u ? $" ({u})" : "")}")],
        AfspraakVeld.Overleg => a.Overleg is { } o ? [namen.Overleg(o)] : [],
        AfspraakVeld.Onderwerp => a.Onderwerp is { } o ? [namen.Traject(o)] : [],
        AfspraakVeld.Passages => [.. a.Passages.Where(p => namen.Document(p.Document) is not null)
            .Select(p => $"{Bronvermelding.Van(namen.Document(p.Document)!)}, {Bronvermelding.Regels(p)}: \"{p.Citaat}\"")],
        AfspraakVeld.Toelichting => a.Toelichting is { } u ? [u] : [],
        AfspraakVeld.Referentie => a.Referentie is { } r ? [r] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(veld)),
    };

    /// <summary>"najaar 2020 (23 september t/m 20 december 2020)".</summary>
    public static string Moment(Termijn termijn) => termijn is { Van: null, Tot: null }
        ? termijn.Ritme == Ritme.Geen ? termijn.Tekst : $"{termijn.Tekst} ({termijn.Ritme.Woord()})"
        : $"{termijn.Tekst} ({termijn.InWoorden()})";

    private static string Agendering(Agendering g, Naamgids namen)
    {
        var waar = string.Join(", ", new[] { g.Overleg is { } o ? namen.Overleg(o) : null, g.Moment is { } m ? Moment(m) : null }.OfType<string>());
        return $"{g.Wat}: {g.Actie.Woord()}{(waar == "" ? "" : ", " + waar)} ({g.Zekerheid.Woord()})";
    }
}
