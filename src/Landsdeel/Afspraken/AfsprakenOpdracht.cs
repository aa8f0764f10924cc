using System.CommandLine;
using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Gedeeld;
using Landsdeel.Opdrachten;
using Landsdeel.Partijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Landsdeel.Afspraken;

/// <summary><c>afspraken</c>: the register as a list. Its options are the words of the list's address.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class AfsprakenOpdracht : Opdracht
{
    private const int ZonderOpgave = 50;

    private readonly Option<Landsdelen[]> _landsdeel = Opties.Keuzen("--landsdeel", "Alleen wat deze landsdelen aangaat.", "LANDSDEEL", Opties.Landsdelen);
    private readonly Option<AfspraakSoort[]> _soort = Opties.Keuzen("--soort", "Alleen deze soorten.", "SOORT", Opties.Alle<AfspraakSoort>(s => s.Naam()));
    private readonly Option<string?> _partij = Opties.Woord("--partij", "Alleen waar deze partij bij hoort: naam, afkorting of code.", "PARTIJ");
    private readonly Option<Rol[]> _rol = Opties.Keuzen("--rol", "Alleen waar de partij deze rol heeft.", "ROL", Opties.Alle<Rol>(r => r.Naam()));
    private readonly Option<Themas[]> _thema = Opties.Keuzen("--thema", "Alleen deze thema's.", "THEMA", [.. ThemasExtensions.Alle.Select(t => (Filtertaal.ThemaWoord(t), t))]);
    private readonly Option<string?> _gebied = Opties.Woord("--gebied", "Alleen wat dit gebied noemt: naam of code.", "GEBIED");
    private readonly Option<string?> _overleg = Opties.Woord("--overleg", "Alleen wat in dit overleg is gemaakt.", "OVERLEG");
    private readonly Option<string?> _terug = Opties.Woord("--komt-terug", "Alleen wat in dit overleg terugkomt.", "OVERLEG");
    private readonly Option<string?> _moment = Opties.Woord("--moment", "Alleen wat op dit moment terugkomt of waarvan de termijn dan afloopt: een overleg, of woorden als \"najaar 2020\".", "MOMENT");
    private readonly Option<DateOnly?> _na = Opties.Dag("--na", "Alleen als de termijn op deze dag of later afloopt.");
    private readonly Option<DateOnly?> _voor = Opties.Dag("--voor", "Alleen als de termijn op deze dag of eerder afloopt.");
    private readonly Option<AfspraakStatus[]> _status = Opties.Keuzen("--status", "Alleen deze statussen.", "STATUS", Opties.Alle<AfspraakStatus>(s => s.Naam()));
    private readonly Option<Zekerheid[]> _zekerheid = Opties.Keuzen("--zekerheid", "Alleen met deze zekerheid.", "ZEKERHEID", Opties.Alle<Zekerheid>(z => z.Woorden()));
    private readonly Option<Tijd[]> _tijd = Opties.Keuzen("--tijd", "Alleen wat in deze tijd ligt.", "TIJD", Opties.Alle<Tijd>(t => t.Naam()));
    private readonly Option<string?> _zoek = Opties.Woord("--zoek", "Alleen met al deze woorden.", "WOORDEN");
    private readonly Option<Weergave?> _weergave = Opties.Keuze("--weergave", "Een vaste keuze.", "WEERGAVE", Opties.Alle<Weergave>(Filtertaal.WeergaveWoord));
    private readonly Option<Sortering?> _sorteer = Opties.Keuze("--sorteer", "De volgorde.", "VOLGORDE", Opties.Alle<Sortering>(Filtertaal.SorteringWoord));
    private readonly Option<int?> _aantal = Opties.Getal("--aantal", $"Hoogstens zoveel. Standaard {ZonderOpgave} op het scherm en alles bij --json.", 1, 10_000_000);

    public AfsprakenOpdracht() : base("afspraken", "Zoek en toon afspraken.")
    {
        foreach (var optie in (Option[])[_landsdeel, _soort, _partij, _rol, _thema, _gebied, _overleg, _terug, _moment, _na, _voor, _status, _zekerheid, _tijd,
            _zoek, _weergave, _sorteer, _aantal, Opties.Peildatum, Opties.Bekend, Opties.Json]) Vorm.Add(optie);
        Voorbeelden = ["afspraken --landsdeel Noordwest --zoek woningbouw", "afspraken --komt-terug \"BO MIRT najaar 2020\" --json", "afspraken --weergave te-laat --sorteer termijn"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var gelezen = await run.Vraag<Filteroplossing>().Lees(Paren(run), ct);
        var filter = gelezen.Filter;
        if (gelezen.Opmerkingen.Count > 0)
        {
            foreach (var opmerking in gelezen.Opmerkingen)
            {
                run.Uitvoer.Fout.WriteLine(Tekst.Schoon(opmerking.Tekst));
                foreach (var (naam, waarde) in opmerking.Keuzes ?? []) run.Uitvoer.Fout.WriteLine($"  {Tekst.Schoon(naam)} ({Tekst.Schoon(waarde)})");
            }
            run.Uitvoer.Fout.WriteLine("Er is daarom niets getoond.");
            return Uitgang.VerkeerdGebruik;
        }
        foreach (var zin in gelezen.Uitleg) run.Uitvoer.Fout.WriteLine(Tekst.Schoon(zin));
        if (run.Waarde(_moment) is { } moment)
        {
            if (await Moment(run, filter, moment, ct) is not { } met) return Uitgang.VerkeerdGebruik;
            filter = met;
        }
        var hoogstens = run.Waarde(_aantal);
        return run.Waarde(Opties.Json) ? await Json(run, filter, hoogstens ?? int.MaxValue, ct) : await Lijst(run, filter, hoogstens ?? ZonderOpgave, ct);
    }

    private IEnumerable<KeyValuePair<string, StringValues>> Paren(Uitvoering run)
    {
        KeyValuePair<string, StringValues> Meer<T>(string sleutel, Option<T[]> optie) where T : struct =>
            new(sleutel, new([.. (run.Waarde(optie) ?? []).Select(w => w.ToString())]));
        KeyValuePair<string, StringValues> Een(string sleutel, string? waarde) => new(sleutel, waarde is null ? StringValues.Empty : new(waarde));
        return
        [
            Meer(Filtertaal.Landsdelen, _landsdeel), Meer(Filtertaal.Soort, _soort), Meer(Filtertaal.Rol, _rol), Meer(Filtertaal.Thema, _thema),
            Meer(Filtertaal.Status, _status), Meer(Filtertaal.Zekerheid, _zekerheid), Meer(Filtertaal.Tijd, _tijd),
            Een(Filtertaal.Partij, run.Waarde(_partij)), Een(Filtertaal.Gebied, run.Waarde(_gebied)), Een(Filtertaal.Overleg, run.Waarde(_overleg)), Een(Filtertaal.Terug, run.Waarde(_terug)),
            Een(Filtertaal.Zoek, run.Waarde(_zoek)), Een(Filtertaal.Vanaf, run.Waarde(_na) is { } na ? Filtertaal.Dag(na) : null),
            Een(Filtertaal.Tot, run.Waarde(_voor) is { } voor ? Filtertaal.Dag(voor) : null),
            Een(Filtertaal.Weergave, run.Waarde(_weergave) is { } w ? Filtertaal.WeergaveWoord(w) : null),
            Een(Filtertaal.Sortering, run.Waarde(_sorteer) is { } s ? Filtertaal.SorteringWoord(s) : null),
        ];
    }

    /// <summary>A moment is an overleg when one has that name, else the days that the words mean.</summary>
    private static async Task<AfspraakFilter?> Moment(Uitvoering run, AfspraakFilter filter, string moment, CancellationToken ct)
    {
        var overleg = await run.Vraag<Filteroplossing>().Lees([new(Filtertaal.Terug, new(moment))], ct);
        if (overleg.Filter.Terug.Count > 0) return filter with { Terug = [.. filter.Terug, .. overleg.Filter.Terug] };
        var termijn = TermijnParser.Lees(moment, run.Sessie.Peildatum);
        if (termijn is not { Tot: { } tot })
        {
            run.Uitvoer.Fout.WriteLine($"--moment: uit '{Tekst.Schoon(moment)}' is geen moment af te leiden. Geef een overleg, of woorden als \"najaar 2020\" of \"voor de zomer van 2021\".");
            return null;
        }
        return filter with
        {
            Vanaf = filter.Vanaf is { } al && al > termijn.Van ? al : termijn.Van ?? filter.Vanaf,
            Tot = filter.Tot is { } eerder && eerder < tot ? eerder : tot,
        };
    }

    private static async Task<Uitgang> Json(Uitvoering run, AfspraakFilter filter, int hoogstens, CancellationToken ct)
    {
        var uit = run.Uitvoer.Uit;
        filter = await Verbeterd(run, filter, ct);
        // One record a line: an array that a program reads, and that someone can look through.
        var eerste = true;
        uit.Write('[');
        await foreach (var afspraak in run.Vraag<AfspraakJsonVragen>().Alle(filter, ct))
        {
            if (hoogstens-- == 0) break;
            uit.Write(eerste ? "\n" : ",\n");
            uit.Write(JsonSerializer.Serialize(afspraak, AfspraakJson.Vorm));
            eerste = false;
        }
        uit.Write(eerste ? "]\n" : "\n]\n");
        return Uitgang.Gelukt;
    }

    private static async Task<Uitgang> Lijst(Uitvoering run, AfspraakFilter filter, int hoogstens, CancellationToken ct)
    {
        filter = await Verbeterd(run, filter, ct);
        var passend = run.Vraag<Afspraakselectie>().Pas(filter);
        var regels = await AfspraakLijst.Regels(run.Vraag<Afspraakselectie>().Geordend(filter, null).Take(hoogstens)).ToListAsync(ct);
        regels = [.. await run.Vraag<Partijteksten>().In(regels, r => (r.Rij, r.PartijenTekst), (r, tekst) => r with { PartijenTekst = tekst }, ct)];
        var totaal = regels.Count < hoogstens ? regels.Count : await passend.CountAsync(ct);
        if (regels.Count > 0)
        {
            var tabel = new Tabel("|Referentie", "Afspraak", "Wie", "Termijn", "Status");
            foreach (var r in regels)
                tabel.Rij(r.Referentie == "" ? r.Id : r.Referentie, r.Tekst, r.PartijenTekst, r.TermijnTekst == "" ? Dag(r.LaatsteDag) : r.TermijnTekst, Stand(r, run.Sessie.Peildatum));
            run.Uitvoer.Toon(tabel);
        }
        run.Uitvoer.Fout.WriteLine(totaal > regels.Count ? $"{regels.Count} van {totaal} afspraken. Meer: --aantal {totaal}."
            : totaal == 1 ? "1 afspraak." : $"{totaal} afspraken.");
        return Uitgang.Gelukt;
    }

    /// <summary>The search with one typing error a word forgiven, when it would find nothing.</summary>
    private static async Task<AfspraakFilter> Verbeterd(Uitvoering run, AfspraakFilter filter, CancellationToken ct)
    {
        if (filter.Zoek == "" || await run.Vraag<Afspraakselectie>().Pas(filter).AnyAsync(ct)) return filter;
        if (await run.Vraag<Zoekcorrectie>().Verbeter(filter, ct) is not { } beter) return filter;
        run.Uitvoer.Fout.WriteLine($"Met '{Tekst.Schoon(filter.Zoek)}' is niets gevonden. Er is gezocht op '{Tekst.Schoon(beter)}'.");
        return filter with { Zoek = beter };
    }

    private static string Dag(DateOnly dag) => dag == DateOnly.MaxValue ? "" : $"uiterlijk {dag.ToString("d MMM yyyy", null)}";

    private static string Stand(Afspraakregel r, DateOnly peildatum) =>
        (r.Status == AfspraakStatus.Geen ? r.Soort.Naam() : r.Status.Naam())
        + (Afspraakstand.IsTeLaat(r.HeeftProcedure, r.Status, r.LaatsteDag, peildatum) ? ", te laat" : "");
}
