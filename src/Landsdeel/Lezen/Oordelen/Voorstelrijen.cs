using System.Globalization;
using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Between what was read and what is stored of it.</summary>
internal static class Voorstelrijen
{
    private const int LangsteTekst = 600;

    /// <summary>A row for every proposal, in no order: each knows its place.</summary>
    public static IEnumerable<BriefVoorstelRij> Van(BriefRij brief, Leesresultaat gelezen)
    {
        foreach (var k in gelezen.Kandidaten)
        {
            var volledig = k with { Landsdelen = k.Landsdelen == Landsdelen.Geen ? Landsdelen.Landelijk : k.Landsdelen };
            yield return Rij(brief, k.Sleutel, VoorstelSoort.Afspraak, volledig.Tekst, k.Vertrouwen, [k.Plaats], Json(volledig),
                Voorstelafspraak.Van(volledig, new(brief.DocumentId), brief.Tekst));
        }
        foreach (var (i, o) in gelezen.Overleggen.Index()) yield return Rij(brief, $"o{i + 1}", VoorstelSoort.Overleg, o.Naam, o.Vertrouwen, o.Plaatsen, Json(o));
        foreach (var (namen, soort, letter) in new[]
        {
            (gelezen.Gebieden, VoorstelSoort.Gebied, "g"), (gelezen.Trajecten, VoorstelSoort.Traject, "t"),
            (gelezen.Opgaven, VoorstelSoort.Opgave, "q"), (gelezen.Akkoorden, VoorstelSoort.Akkoord, "a"),
        })
            foreach (var (i, n) in namen.Index()) yield return Rij(brief, $"{letter}{i + 1}", soort, n.Naam, n.Vertrouwen, n.Plaatsen, Json(n));
        foreach (var (i, c) in gelezen.Cijfers.Index())
            yield return Rij(brief, $"c{i + 1}", VoorstelSoort.Cijfer, Cijferwoorden(c), c.Vertrouwen, [c.Plaats], Json(c));
    }

    /// <summary>"ten minste 10.000 woningen: nieuwbouw".</summary>
    public static string Cijferwoorden(GelezenCijfer c) => string.Create(CultureInfo.GetCultureInfo("nl-NL"),
        $"{(c.Operator is ">=" or "≥" ? "ten minste " : c.Operator is "<=" or "≤" ? "hoogstens " : c.Operator is null or "=" ? "" : c.Operator + " ")}{c.Waarde:#,0.####} {c.Eenheid}{(c.Wat == "" ? "" : $": {c.Wat}")}");

    /// <summary>A proposal that a person made out of others.</summary>
    public static BriefVoorstelRij Gemaakt(BriefRij brief, Afspraak afspraak, double vertrouwen, string uit) =>
        Rij(brief, afspraak.Id.Waarde, VoorstelSoort.Afspraak, afspraak.Tekst, vertrouwen,
            [.. afspraak.Passages.Select(p => new Vindplaats(p.VanRegel, p.TotRegel, p.VanTeken ?? 0, p.TotTeken ?? 0, p.Citaat))], "", afspraak, uit);

    public static Afspraak Werk(this BriefVoorstelRij rij) => JsonSerializer.Deserialize<Afspraak>(rij.Werk, LandsdeelJson.Compact)!;

    /// <summary>What the reader made of it; null for what a person split off or merged.</summary>
    public static T? Gelezen<T>(this BriefVoorstelRij rij) where T : class =>
        rij.Gelezen == "" ? null : JsonSerializer.Deserialize<T>(rij.Gelezen, LandsdeelJson.Compact);

    public static string Json<T>(T wat) => JsonSerializer.Serialize(wat, LandsdeelJson.Compact);

    public static Voorstel Domein(this BriefVoorstelRij r) => new(r.Sleutel, r.Soort, r.Stand, r.Nummer, r.VanTeken, r.Vertrouwen,
        r.DoorWie == "" ? null : r.DoorWie, r.DoorOp, r.HoudtWie == "" ? null : new(r.HoudtWie, r.HoudtNaam), r.HoudtTot);

    /// <summary>Who judges in this session.</summary>
    public static Oordelaar Oordelaar(this Gedeeld.Sessie sessie) => new($"{sessie.Actor.Partij}|{sessie.Wie}", sessie.Actor.Naam);

    public static IEnumerable<Markeerplaats> Markeringen(this BriefVoorstelRij r) => r.Plaatsen.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('-')).Select(p => new Markeerplaats(r.Sleutel, int.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)));

    public static string Kort(string tekst) => tekst.Length > LangsteTekst ? tekst[..(LangsteTekst - 1)] + "…" : tekst;

    private static BriefVoorstelRij Rij(
        BriefRij brief, string sleutel, VoorstelSoort soort, string tekst, double vertrouwen, IReadOnlyList<Vindplaats> plaatsen, string gelezen, Afspraak? werk = null, string uit = "") => new()
        {
            BriefId = brief.Id,
            Sleutel = sleutel,
            Soort = soort,
            VanTeken = plaatsen.Count > 0 ? plaatsen[0].VanTeken : 0,
            VanRegel = plaatsen.Count > 0 ? plaatsen[0].VanRegel : 1,
            TotRegel = plaatsen.Count > 0 ? plaatsen[0].TotRegel : 1,
            Plaatsen = string.Join(' ', plaatsen.Take(AfspraakRegels.MeestePassages).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.VanTeken}-{p.TotTeken}"))),
            Vertrouwen = Math.Clamp(vertrouwen, 0, 1),
            AfspraakSoort = werk?.Soort,
            Tekst = Kort(tekst),
            Gelezen = gelezen,
            Werk = werk is null ? "" : Json(werk),
            Uit = uit,
        };
}
