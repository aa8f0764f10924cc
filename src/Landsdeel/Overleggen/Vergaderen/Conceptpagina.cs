using Landsdeel.Afspraken.Formulier;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>What the screens of a meeting share: they keep a draft at every pause, and show it when someone else typed as well.</summary>
public abstract class Conceptpagina(Sessie sessie, VergaderVragen vragen, BewaarVergaderconcept bewaar) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    /// <summary>Offered for the verb of an agreement; others may be typed.</summary>
    public static IReadOnlyList<string> Werkwoorden { get; } =
        ["spreken af", "stellen vast", "besluiten", "werken uit", "onderzoeken", "stellen op", "starten", "brengen in beeld", "leggen voor", "agenderen", "stellen beschikbaar", "spannen zich in voor"];

    public Vergaderbeeld Beeld { get; protected set; } = null!;

    /// <summary>What the one who types has seen of the draft: goes along with the form, so that both can be put together.</summary>
    public string Gezien { get; protected set; } = "";

    /// <summary>Fields that someone else changed as well, shown in a page when there is no script.</summary>
    public IReadOnlyList<Veldbotsing> Botsingen { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; protected set; } = [];

    public bool MagTypen => Beeld.Verslag is null && sessie.Blik.BekendMicros is null
        && Toegang.WeigerInOverleg(sessie, Bevoegdheid.OverleggenBeheren, Beeld.Zicht.Eigenaar, Beeld.Overleg.Landsdelen, Beeld.Overleg.Id) is null;

    /// <summary>Whose words wait on this machine when the connection is lost: never sent in the name of another.</summary>
    public string Wie => $"{sessie.Actor.Partij}|{sessie.Wie}";

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    /// <summary>Landsdeel and peildatum of this request, to stay there.</summary>
    public string Vraag() => SessieTussenstap.Blikvraag(Request.Query);

    protected async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await vragen.Beeld(new(id), ct) is not { } beeld) return false;
        Beeld = beeld;
        return true;
    }

    /// <summary>Saves the fields of the form. Gives the fields as they are saved now, or null with an answer when the page cannot go on.</summary>
    /// <param name="bij">Changes the fields before they are saved: a row that is added or taken away.</param>
    protected async Task<(Puntconcept? Concept, IActionResult? Antwoord)> Bewaar(string punt, Action<SortedDictionary<string, string>>? bij, CancellationToken ct)
    {
        var stil = Request.Headers.ContainsKey(FormulierModel.StilleKop);
        var mijn = Conceptvelden.Uit(Request.Form);
        var gezien = Conceptvelden.Lees(Request.Form["gezien"]);
        var uitkomst = mijn is null ? new ConceptTeGroot() : await Samen();
        if (!uitkomst.Gelukt)
        {
            if (stil) return (null, new JsonResult(new { fout = uitkomst.Weigeringen[0].Bericht }) { StatusCode = StatusCodes.Status422UnprocessableEntity });
            Weigeringen = uitkomst.Weigeringen;
            Gezien = Conceptvelden.Schrijf(gezien);
            return (new(mijn ?? []), null);
        }
        var bewaard = uitkomst.Waarde;
        if (stil) return (null, new JsonResult(Antwoord(bewaard, mijn!)));
        if (bewaard.Botsingen.Count == 0) return (new(bewaard.Velden), null);
        // Shown once with what the other wrote, the own words count when they are sent again.
        Botsingen = bewaard.Botsingen;
        Gezien = Conceptvelden.Schrijf(bewaard.Velden);
        var velden = new SortedDictionary<string, string>(bewaard.Velden.ToDictionary(), StringComparer.Ordinal);
        foreach (var b in bewaard.Botsingen) velden[b.Veld] = b.Mijn;
        return (new(velden), null);

        async Task<Uitkomst<Conceptuitkomst>> Samen()
        {
            bij?.Invoke(mijn);
            return await bewaar.Voer(Beeld.Overleg.Id, punt, gezien, mijn, ct);
        }
    }

    private static object Antwoord(Conceptuitkomst bewaard, IReadOnlyDictionary<string, string> mijn)
    {
        var botst = bewaard.Botsingen.Select(b => b.Veld).ToHashSet();
        return new
        {
            nummer = bewaard.Nummer,
            bewaard = SessieBouwer.Lokaal(bewaard.OpMicros).ToString("HH.mm 'uur'", System.Globalization.CultureInfo.InvariantCulture),
            door = bewaard.Door,
            gezien = bewaard.Velden,
            // What someone else changed, and the one who types did not.
            anders = mijn.Keys.Concat(bewaard.Velden.Keys).Distinct().Where(v => !botst.Contains(v) && mijn.GetValueOrDefault(v, "") != Op(bewaard.Velden, v))
                .ToDictionary(v => v, v => Op(bewaard.Velden, v)),
            botsingen = bewaard.Botsingen.Select(b => new
            {
                veld = b.Veld,
                naam = Veldnaam(b.Veld),
                hun = b.Hun,
                stukken = Woordverschil.Tussen(b.Mijn, b.Hun).Select(s => new { soort = s.Verandering.ToString().ToLowerInvariant(), tekst = s.Tekst }),
            }),
        };
    }

    private static string Op(IReadOnlyDictionary<string, string> velden, string veld) => velden.TryGetValue(veld, out var waarde) ? waarde : "";

    /// <summary>How the screen names a field.</summary>
    public static string Veldnaam(string veld) => veld[(veld.LastIndexOf('.') + 1)..] switch
    {
        "Tekst" => "Wat is afgesproken",
        "Partijen" => "Ook gebonden",
        "Naar" => "Naar welk overleg",
        "Wie" => "Wie is er",
        "Dag" => "Dag van de vergadering",
        "Afloop" => "Wat gebeurt er met dit punt",
        "Vervalt" => "De afspraak vervalt",
        "Gasten" => "Ook aanwezig",
        var naam => naam,
    };
}
