using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Gedeeld;

namespace Landsdeel.Lezen;

/// <summary>What was read, as <see cref="LeesJson"/>.</summary>
internal static class LeesVorm
{
    /// <summary>One letter by itself: lines, to be looked through.</summary>
    internal static JsonSerializerOptions EenBrief { get; } = new(AfspraakJson.Vorm) { WriteIndented = true, TypeInfoResolver = LeesJsonContext.Default };

    /// <summary>One of many: a line each.</summary>
    internal static JsonSerializerOptions Regel { get; } = new(AfspraakJson.Vorm) { TypeInfoResolver = LeesJsonContext.Default };

    internal static LeesJson Json(this Leesresultaat gelezen, string bestand, string sha256)
    {
        var d = gelezen.Document;
        return new(
            new(bestand, d.Titel, d.Datum, d.Kenmerk, d.Dossier, sha256),
            [.. gelezen.Kandidaten.Select(k => Kandidaat(k, bestand))],
            [.. gelezen.Cijfers.Select(c => new CijferJson(c.Waarde, c.Eenheid, c.Wat, c.Gebied, c.VanJaar, c.TotJaar, Regels(c.Plaats)))],
            [.. gelezen.Overleggen.Select(o => new GelezenOverlegJson(o.Naam, o.Verwijzing.Reeks.Woord(), Namen(o.Landsdelen), Termijn(o.Moment), Rond(o.Vertrouwen), Eerste(o.Plaatsen)))],
            [.. gelezen.Gebieden.Select(Naam)],
            [.. gelezen.Trajecten.Select(Naam)],
            [.. gelezen.Opgaven.Select(Naam)],
            [.. gelezen.Akkoorden.Select(Naam)],
            [.. gelezen.Partijen.Select(p => new GelezenPartijJson(p.Naam, p.Zijde.ToString().ToLowerInvariant(), p.Soort.Woord(), Eerste(p.Plaatsen)))]);
    }

    /// <summary>"BO MIRT najaar 2021".</summary>
    internal static string Naam(this OverlegVerwijzing overleg) => string.Join(' ', new[]
    {
        overleg.Reeks.Woord(), overleg.Seizoen?.ToString().ToLowerInvariant(), overleg.Jaar?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(d => d is not null));

    private static KandidaatJson Kandidaat(Kandidaat k, string bestand) => new(
        k.Sleutel, null, k.Soort.Naam(), k.Tekst, Namen(k.Landsdelen),
        [.. k.Partijen.Select(p => new PartijJson(p.Naam, p.Zijde.ToString().ToLowerInvariant(), p.Rol.Naam()))],
        Termijn(k.Termijn), k.Zekerheid.Woorden(), k.Tijd.Naam(),
        // A vaststelling and what is only reported have no procedure.
        k.Soort == AfspraakSoort.Vaststelling || k.Tijd == Tijd.Verleden ? "geen" : "voorgesteld",
        [.. k.Agenderingen.Select(a => new AgenderingJson(a.Wat, a.Actie.Naam(), a.Overleg?.Naam(), a.Moment?.Van, a.Moment?.Tot, a.Zekerheid.Woorden(), Regels(a.Plaats)))],
        [.. k.Verbanden.Select(v => v.Naar).Distinct()],
        bestand, Regels(k.Plaats), k.Plaats.Citaat, [k.Plaats.VanTeken, k.Plaats.TotTeken], Rond(k.Vertrouwen), k.Waarom);

    private static GelezenNaamJson Naam(GelezenNaam n) =>
        new(n.Naam, n.Soort, Namen(n.Landsdelen), n.Status, n.MateVanToezegging, Rond(n.Vertrouwen), Eerste(n.Plaatsen));

    private static TermijnJson? Termijn(Termijn? t) => t is null ? null : new(t.Tekst, t.Van, t.Tot, t.Overleg?.Naam());

    private static string[] Namen(Landsdelen landsdelen) => [.. landsdelen.Losse().Select(l => l.ToString())];

    private static int[] Regels(Vindplaats plaats) => [plaats.VanRegel, plaats.TotRegel];

    private static int[]? Eerste(IReadOnlyList<Vindplaats> plaatsen) => plaatsen.Count > 0 ? Regels(plaatsen[0]) : null;

    private static double Rond(double vertrouwen) => Math.Round(vertrouwen, 3);
}

/// <summary>How a letter is written, made when compiled: working that out at the start of every command took longer than reading a letter.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(LeesJson))]
internal sealed partial class LeesJsonContext : System.Text.Json.Serialization.JsonSerializerContext;
