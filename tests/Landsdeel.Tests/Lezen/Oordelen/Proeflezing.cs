using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Rondes;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Lezen;
using Landsdeel.Rondes;

namespace Landsdeel.Tests.Lezen.Oordelen;

/// <summary>Reads the letter of 2020 as the reviewed round has it, whatever the reader would make of it: so that judging is tested by itself.</summary>
public static class Proeflezing
{
    private static readonly Lazy<(Ronde Ronde, string Tekst)> Bron = new(() => (RondeBestand.Voorbeeld(), RondeBestand.VoorbeeldTekst("kamerbrief-2020-06-23.txt")));

    public static string Brief => Bron.Value.Tekst;

    /// <summary>The text of the file, the proposals out of the round.</summary>
    public static async Task<Uitkomst<GelezenBrief>> Lees(Stream bestand, string naam, DateOnly? datum, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        using var lezer = new StreamReader(bestand);
        var tekst = await lezer.ReadToEndAsync(ct);
        if (string.IsNullOrWhiteSpace(tekst)) return new DocumentZonderTekst();
        voortgang?.Invoke(new(1, 1));
        return new GelezenBrief(new(new(tekst), Bestandsvorm.Tekst, "", []), Resultaat(tekst, datum));
    }

    public static Leesresultaat Resultaat(string tekst, DateOnly? datum)
    {
        var ronde = Bron.Value.Ronde;
        var begin = new List<int> { 0 };
        for (var i = 0; i < tekst.Length; i++)
            if (tekst[i] == '\n') begin.Add(i + 1);
        Vindplaats? Plaats(Passage? p)
        {
            if (p is null || p.Document.Waarde != "kamerbrief-2020-06-23" || p.TotRegel >= begin.Count) return null;
            var (van, tot) = (begin[p.VanRegel - 1], begin[p.TotRegel] - 1);
            return tot <= van ? null : new(p.VanRegel, p.TotRegel, van, tot, Citaatvouwing.Vouw(tekst[van..tot].Split('\n')));
        }
        Vindplaats? Eerste(IReadOnlyList<Passage> passages) => passages.Count > 0 ? Plaats(passages[0]) : null;
        var sleutels = ronde.Afspraken.Index().ToDictionary(a => a.Item.Id, a => $"k{a.Index + 1}");
        var overleggen = ronde.Overleggen.ToDictionary(o => o.Id);
        var partijen = Landsdeel.Partijen.PartijLijsten.Alle().Concat(ronde.Partijen).ToDictionary(p => p.Id);
        var inLijst = Landsdeel.Partijen.PartijLijsten.Alle().Select(p => p.Id).ToHashSet();
        OverlegVerwijzing? Verwijzing(OverlegId? id) => id is { } o && overleggen.TryGetValue(o, out var er) && er.Moment?.Tot is { } tot
            ? new(er.Reeks, tot.Year, tot.Month < 7 ? Seizoen.Voorjaar : Seizoen.Najaar) : null;
        return new()
        {
            Document = new("Uitkomsten Bestuurlijke Overleggen Leefomgeving", datum ?? new DateOnly(2020, 6, 23), "Minister van BZK", "2020-0000381130", "34682", "50"),
            Kandidaten = [.. ronde.Afspraken.Select((a, i) => (a, i, Plaats: Eerste(a.Passages))).Where(k => k.Plaats is not null).Select(k => new Kandidaat
            {
                Sleutel = sleutels[k.a.Id],
                Soort = k.a.Soort,
                SoortAlternatief = k.a.SoortAlternatief,
                Tekst = k.a.Tekst,
                Landsdelen = k.a.Landsdelen,
                Themas = k.a.Themas,
                Partijen = [.. k.a.Partijen.Select(p => new GelezenPartij(inLijst.Contains(p.Partij) ? p.Partij : null, partijen[p.Partij].Naam, partijen[p.Partij].Zijde, p.Rol))],
                Termijn = k.a.Termijn,
                Zekerheid = k.a.Zekerheid,
                ZekerheidWoorden = k.a.ZekerheidWoorden,
                Tijd = k.a.Tijd,
                Agenderingen = [.. k.a.Agenderingen.Select(g => new GelezenAgendering(g.Wat, g.Actie, Verwijzing(g.Overleg), g.Moment, g.Zekerheid, Eerste(g.Passages) ?? k.Plaats!))],
                Verbanden = [.. k.a.Verbanden.Select(v => new GelezenVerband(sleutels[v.Naar], v.Soort, v.Toelichting ?? ""))],
                Plaats = k.Plaats!,
                // Spread over the whole range, the same at every reading.
                Vertrouwen = 0.15 + 0.83 * (k.i * 37 % 100) / 100.0,
                Waarom = [$"Het werkwoord past bij een {k.a.Soort.ToString().ToLowerInvariant()}.", k.a.Partijen.Count > 0 ? "Er staat wie gebonden is." : "De zin staat in een opsomming van uitkomsten."],
            })],
            Overleggen = [.. ronde.Overleggen.Where(o => Eerste(o.Passages) is not null && o.Moment?.Tot is not null)
                .Select(o => new GelezenOverleg(o.Naam, Verwijzing(o.Id)!, o.Moment, o.Landsdelen, 0.9, [Plaats(o.Passages[0])!]))],
            Gebieden = [.. ronde.Gebieden.Where(g => Eerste(g.Passages) is not null)
                .Select(g => new GelezenNaam(g.Naam, g.Soort, g.Landsdelen, g.Status, g.MateVanToezegging, 0.8, [.. g.Passages.Select(Plaats).OfType<Vindplaats>()]))],
            Cijfers = [.. ronde.Cijfers.Where(c => c.Waarde is not null && Eerste(c.Passages) is not null)
                .Select(c => new GelezenCijfer(c.Waarde!.Value, c.Eenheid, c.Wat, c.Gebied, c.VanJaar, c.TotJaar, c.Operator, c.Landsdelen, 0.85, Plaats(c.Passages[0])!))],
        };
    }
}
