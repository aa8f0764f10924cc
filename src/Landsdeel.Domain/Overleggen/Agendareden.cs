using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>Writes, in plain Dutch, why an item stands on an agenda or beside it.</summary>
internal sealed class Agendareden(Agendavraag vraag)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public string KomtTerug(Afspraak afspraak, Agendering agendering)
    {
        var passages = agendering.Passages.Count > 0 ? agendering.Passages : afspraak.Passages;
        var (onderwerp, gezegde) = Gezegde(agendering.Actie);
        var woorden = agendering.Moment is { } moment ? $"“{Klein(moment.Tekst)}” " : "hier ";
        var zeker = agendering.Zekerheid == Zekerheid.Vast ? "" : agendering.Zekerheid.Woorden() + " ";
        var zin = $"{onderwerp} {woorden}{zeker}{gezegde}";
        if (passages.Count == 0) return $"Komt terug in dit overleg: in het register staat dat {zin}.";
        return agendering.Afgeleid
            ? $"Uit {Bron(passages)} is afgeleid dat {zin} ({Regels(passages)}); met zoveel woorden staat dat er niet."
            : $"Komt terug in dit overleg: {Bron(passages)} zegt dat {zin} ({Regels(passages)}).";
    }

    public string TeLaat(Afspraak afspraak, DateOnly laatste) =>
        $"{Elders(afspraak)}; de termijn{Termijnwoorden(afspraak)} is op {laatste.Dag()} verlopen en de afspraak staat nog open.";

    public string Termijn(Afspraak afspraak, DateOnly laatste) => NoemtDitOverleg(afspraak)
        ? $"De termijn noemt dit overleg{Termijnwoorden(afspraak)}, maar {Hoofdbron(afspraak)} zegt niet wat er hier mee gebeurt."
        : $"{Elders(afspraak)}; de termijn{Termijnwoorden(afspraak)} loopt af {(laatste < vraag.Overleg.Moment?.Van ? "vóór dit overleg" : "in de periode van dit overleg")}.";

    public string Samenhang(Afspraak afspraak, IReadOnlyList<string> punten, bool wederkerig)
    {
        var namen = punten.Distinct().ToList();
        var genoemd = string.Join(" en ", namen.Take(2).Select(n => $"“{n}”")) + (namen.Count > 2 ? $" (en nog {namen.Count - 2})" : "");
        return $"{Elders(afspraak)}; de afspraak {(wederkerig ? "moet in de pas lopen met" : "hangt samen met")} {genoemd} op deze agenda.";
    }

    public static string ZonderMoment(Afspraak afspraak) => afspraak.Termijn is { Tekst.Length: > 0 } termijn
        ? $"Er is geen dag uit af te leiden: de tekst zegt alleen “{Klein(termijn.Tekst)}”."
        : "Er is geen moment genoemd.";

    public static string Afgehandeld(Afspraak afspraak) =>
        $"Zou hier terugkomen, maar de afspraak is inmiddels {afspraak.Status switch
        {
            AfspraakStatus.Nagekomen => "nagekomen",
            AfspraakStatus.Vervallen => "vervallen",
            _ => "vervangen",
        }}.";

    public string Niets() => vraag.Gelezen.Count switch
    {
        0 => "Het register stuurt niets naar dit overleg.",
        1 => Hoofdletter($"{vraag.Gelezen[0]} stuurt niets naar dit overleg."),
        var aantal => $"Geen van de {aantal} documenten in het register stuurt iets naar dit overleg.",
    };

    /// <summary>"The letter does not send this here", and where it does send it.</summary>
    private string Elders(Afspraak afspraak)
    {
        var elders = afspraak.Agenderingen
            .Select(g => g.Overleg ?? vraag.Oplossing.Overleg(g.Moment, g.Landsdelen | afspraak.Landsdelen))
            .OfType<OverlegId>().Where(o => o != vraag.Overleg.Id)
            .Select(o => vraag.Overlegnamen.GetValueOrDefault(o)).OfType<string>().Distinct().ToList();
        var naar = elders.Count == 0 ? "" : $" maar naar {string.Join(" en ", elders)}";
        return afspraak.Passages.Count == 0
            ? $"Niet naar dit overleg verwezen{naar}"
            : Hoofdletter($"{Hoofdbron(afspraak)} stuurt dit niet naar dit overleg{naar}");
    }

    private bool NoemtDitOverleg(Afspraak afspraak) => afspraak.Termijn is { Overleg: { } verwijzing } termijn
        && verwijzing.Reeks == vraag.Overleg.Reeks && vraag.Overleg.Moment is { } moment
        && termijn.Tot >= moment.Van && (termijn.Van ?? DateOnly.MinValue) <= moment.Tot;

    private static string Termijnwoorden(Afspraak afspraak)
    {
        var woorden = afspraak.Termijn?.Tekst ?? afspraak.Agenderingen.FirstOrDefault(g => g.Moment is not null)?.Moment?.Tekst;
        var zeker = afspraak.Zekerheid == Zekerheid.Vast ? null : afspraak.Zekerheid.Woorden();
        var tussen = string.Join(", ", new[] { woorden is { Length: > 0 } ? $"“{Klein(woorden)}”" : null, zeker }.OfType<string>());
        return tussen.Length == 0 ? "" : $" ({tussen})";
    }

    private string Hoofdbron(Afspraak afspraak) => afspraak.Passages.Count == 0 ? "het register" : Bron(afspraak.Passages);

    private string Bron(IReadOnlyList<Passage> passages) => vraag.Bronnen.GetValueOrDefault(passages[0].Document, "het document");

    private static string Regels(IReadOnlyList<Passage> passages) => string.Join(" en ", passages.Select(Agendawoorden.Regels).Distinct());

    // A name such as "BO MIRT" keeps its capitals; only an ordinary first word loses its own.
    private static string Klein(string tekst) => tekst.Length > 1 && char.IsUpper(tekst[0]) && char.IsLower(tekst[1])
        ? char.ToLower(tekst[0], Nederlands) + tekst[1..] : tekst;

    private static string Hoofdletter(string tekst) => char.ToUpper(tekst[0], Nederlands) + tekst[1..];

    private static (string Onderwerp, string Gezegde) Gezegde(AgenderingActie actie) => actie switch
    {
        AgenderingActie.Agenderen => ("dit", "wordt geagendeerd"),
        AgenderingActie.Bespreken => ("dit", "wordt besproken"),
        AgenderingActie.Presenteren => ("dit", "wordt gepresenteerd"),
        AgenderingActie.Vaststellen => ("dit", "wordt vastgesteld"),
        AgenderingActie.Besluiten => ("hierover", "wordt besloten"),
        AgenderingActie.Kiezen => ("hierover", "een keuze wordt gemaakt"),
        AgenderingActie.Starten => ("dit", "start"),
        AgenderingActie.Uitwerken => ("dit", "wordt uitgewerkt"),
        AgenderingActie.Opstellen => ("dit", "wordt opgesteld"),
        AgenderingActie.Afronden => ("dit", "wordt afgerond"),
        AgenderingActie.Aandragen => ("dit", "wordt aangedragen"),
        AgenderingActie.Opnemen => ("dit", "wordt opgenomen"),
        AgenderingActie.Prioriteren => ("dit", "voorrang krijgt"),
        AgenderingActie.Bezien => ("dit", "wordt bezien"),
        AgenderingActie.Verkennen => ("dit", "wordt verkend"),
        AgenderingActie.InBeeldBrengen => ("dit", "in beeld wordt gebracht"),
        AgenderingActie.Voorleggen => ("dit", "wordt voorgelegd"),
        AgenderingActie.Informeren => ("hierover", "wordt geïnformeerd"),
        AgenderingActie.Actualiseren => ("dit", "wordt geactualiseerd"),
        _ => throw new ArgumentOutOfRangeException(nameof(actie)),
    };
}
