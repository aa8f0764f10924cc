using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Infrastructure.Documents;

namespace Landsdeel.Overleggen;

/// <summary>Writes agendas as a paper: one overleg, or those of a whole round together.</summary>
public static class AgendaStuk
{
    /// <param name="beelden">At least one.</param>
    /// <param name="eigen">What a partij wrote for itself, by the key of the item: such a paper is for that partij alone, and says so.</param>
    public static Stuk Maak(IReadOnlyList<Agendabeeld> beelden, DateOnly peildatum, string afzender, IReadOnlyDictionary<string, Puntannotatie>? eigen = null)
    {
        var eerste = beelden[0];
        var ronde = beelden.Count > 1;
        return new((eigen is null ? "Agenda " : "Geannoteerde agenda ") + (ronde ? eerste.Overleg.Naam : eerste.Overleg.VolleNaam()))
        {
            Ondertitel = ronde ? "Alle landsdelen" : eigen is null ? null : "Alleen voor de eigen organisatie",
            Kenmerken = ronde
                ? [new("Overleggen", string.Join(", ", beelden.Select(b => b.Overleg.Landsdelen.Namen()))), new("Peildatum", peildatum.Dag())]
                : [.. Kenmerken(eerste, peildatum)],
            Blokken = [.. beelden.SelectMany(b => Blokken(b, ronde, peildatum, eigen))],
            Afzender = afzender,
            Voettekst = eigen is not null ? "Alleen voor de eigen organisatie" : ronde ? $"Peildatum {peildatum.Dag()}" : Stand(eerste) + $", peildatum {peildatum.Dag()}",
        };
    }

    /// <summary>"agenda-bo-mirt-najaar-2020-noordwest", for the name of a file.</summary>
    public static string Bestandsnaam(IReadOnlyList<Agendabeeld> beelden)
    {
        var naam = "agenda " + (beelden.Count > 1 ? beelden[0].Overleg.Naam : beelden[0].Overleg.VolleNaam());
        return string.Join('-', new string([.. naam.ToLowerInvariant().Select(t => char.IsAsciiLetterOrDigit(t) ? t : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<Kenmerk> Kenmerken(Agendabeeld beeld, DateOnly peildatum)
    {
        yield return new("Overleg", beeld.Overleg.Naam);
        if (beeld.Overleg.Landsdelen != Landsdelen.Geen) yield return new("Landsdeel", beeld.Overleg.Landsdelen.Namen());
        if (beeld.Overleg.Corridor is { } corridor) yield return new("Corridor", corridor);
        yield return new("Wanneer", beeld.Overleg.Moment is { } moment ? Overlegwoorden.Moment(moment) : "nog niet bekend");
        yield return new("Status", Stand(beeld));
        yield return new("Peildatum", peildatum.Dag());
    }

    private static string Stand(Agendabeeld beeld) => beeld.Status switch
    {
        "voorstel" => "Voorstel uit het register",
        "concept" => $"Concept, versie {beeld.Nummer}",
        _ => $"Vastgesteld, versie {beeld.Nummer}",
    };

    private static IEnumerable<Blok> Blokken(Agendabeeld beeld, bool ronde, DateOnly peildatum, IReadOnlyDictionary<string, Puntannotatie>? eigen)
    {
        if (ronde)
        {
            yield return new Kop(1, $"Landsdeel {beeld.Overleg.Landsdelen.Namen()}");
            yield return new Alinea($"{Stand(beeld)}. {(beeld.Overleg.Moment is { } moment ? Overlegwoorden.Moment(moment) : "Moment nog niet bekend")}.");
        }
        if (beeld.Voorstel.Melding is { } melding) yield return new Alinea(melding);
        if (beeld.Punten.Count == 0) yield return new Alinea("Er staan geen punten op deze agenda.");
        var nummer = 0;
        foreach (var groep in beeld.Groepen)
        {
            if (groep.Naam is { } naam) yield return new Kop(ronde ? 2 : 1, naam);
            foreach (var punt in groep.Punten) yield return Punt(++nummer, punt, beeld, eigen?.GetValueOrDefault(punt.Sleutel));
        }
        if (beeld.Bewaard is not null) yield break;
        foreach (var (kop, punten) in new[] { ("Daarnaast", beeld.Voorstel.Daarnaast), ("Zonder moment", beeld.Voorstel.ZonderMoment) })
        {
            if (punten.Count == 0) continue;
            yield return new Kop(ronde ? 2 : 1, $"{kop}, niet op de agenda");
            yield return new Lijst([.. punten.Select(p => (IReadOnlyList<Tekstdeel>)[new Tekst(p.Titel), .. Noten(p, beeld), new Tekst(" " + Vast(p.Reden))])]);
        }
    }

    private static Infrastructure.Documents.Agendapunt Punt(int nummer, Domain.Overleggen.Agendapunt punt, Agendabeeld beeld, Puntannotatie? eigen) => new(nummer, punt.Titel)
    {
        Toelichting =
        [
            new([new Tekst(Vast(punt.Reden)), .. Noten(punt, beeld)]),
            .. punt.Notitie is { } notitie ? new[] { new Alinea(notitie) } : [],
            .. eigen?.Standpunt is { } standpunt ? new[] { new Alinea([new Tekst("Standpunt: ", Vet: true), new Tekst(standpunt)]) } : [],
            .. eigen?.Spreeklijn is { } spreeklijn ? new[] { new Alinea([new Tekst("Spreeklijn: ", Vet: true), new Tekst(spreeklijn)]) } : [],
        ],
        Kenmerken =
        [
            new("Actie", punt.Actie.Woorden()),
            new("Zekerheid", punt.Zekerheid.Woorden()),
            .. punt.Behandeling == Domain.Overleggen.Behandeling.Hamerstuk ? new[] { new Kenmerk("Behandeling", "hamerstuk") } : [],
            .. punt.Partijen.Count > 0 ? new[] { new Kenmerk("Partijen", string.Join(", ", punt.Partijen.Select(p => p.Naam).Distinct())) } : [],
            .. punt.Referentie is { } referentie ? new[] { new Kenmerk("Afspraak", referentie) } : [],
        ],
    };

    private static IEnumerable<Noot> Noten(Domain.Overleggen.Agendapunt punt, Agendabeeld beeld) => punt.Passages.Count == 0 ? [] :
        [new(string.Join("; ", punt.Passages.GroupBy(p => p.Document).Select(g => Vast(
            $"{Hoofdletter(beeld.Bronnen.GetValueOrDefault(g.Key, g.Key.Waarde))}, {string.Join(" en ", g.Select(p => $"{Agendawoorden.Regels(p)}: “{p.Citaat}”"))}"))) + ".")];

    /// <summary>Keeps "r." and the number of the line together.</summary>
    private static string Vast(string tekst) => tekst.Replace("r. ", "r.\u00a0", StringComparison.Ordinal);

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
