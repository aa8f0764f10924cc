using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Opdrachten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What people made of a letter, in the form in which the reader is measured: the names are those of the annotations
/// that <c>score_lezen.py</c> reads. Stable; the names <c>lines</c> and <c>quote</c> are theirs.</summary>
public sealed record Annotatie(
    AnnotatieBron Bron, IReadOnlyList<AnnotatieAfspraak> Afspraken, IReadOnlyList<AnnotatieAgendering> Agenderingen,
    IReadOnlyList<AnnotatieCijfer> Cijfers, IReadOnlyList<AnnotatieVerworpen> Verworpen);

/// <param name="Beoordeeld">How many of the proposals were judged: what was not is not in here.</param>
public sealed record AnnotatieBron(string Bestand, string Titel, DateOnly? Datum, string? Kenmerk, string? Dossier, string Sha256, int Beoordeeld, int Voorstellen);

/// <param name="TermijnNorm">"2020-najaar", "2021-03", "2021-H1"; null where the words have no days.</param>
/// <param name="Gecorrigeerd">The fields in which the person differed from the reader; empty when it was right.</param>
/// <param name="Gelezen">What the reader had made of it; null where a person added the record, or made it out of others.</param>
public sealed record AnnotatieAfspraak(
    string Id, string Soort, string? SoortAlternatief, string Tekst, string Landsdeel, IReadOnlyList<AnnotatiePartij> Partijen, string? Termijn, string? TermijnNorm,
    string Zekerheid, string? ZekerheidLetterlijk, string Tijd, IReadOnlyList<int> Lines, string Quote, IReadOnlyList<string> Gecorrigeerd, AnnotatieGelezen? Gelezen);

public sealed record AnnotatiePartij(string Id, string Rol);

public sealed record AnnotatieGelezen(string Sleutel, string Soort, string Tekst, double Vertrouwen);

public sealed record AnnotatieAgendering(
    string Id, string Afspraak, string Wat, string Actie, string? Overleg, string? Moment, string MomentNorm, string Zekerheid, string Landsdeel, IReadOnlyList<int> Lines, string Quote);

public sealed record AnnotatieCijfer(decimal Waarde, string Eenheid, string Wat, string? Gebied, int? VanJaar, int? TotJaar, IReadOnlyList<int> Lines, string Quote);

/// <summary>What the reader proposed and a person refused: as worth learning from as what was taken over.</summary>
public sealed record AnnotatieVerworpen(string Sleutel, string Soort, string Tekst, string Reden, double Vertrouwen, IReadOnlyList<int> Lines, string Quote);

/// <summary>Makes the annotation of a letter out of its judgements.</summary>
public sealed class AnnotatieVragen(LandsdeelDb db, BriefVragen vragen)
{
    public static JsonSerializerOptions Vorm { get; } = new(Uitvoer.JsonVorm) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Null when there is no such letter.</summary>
    public async Task<Annotatie?> Van(string briefId, CancellationToken ct)
    {
        if (await vragen.Vind(briefId, ct) is not { Stand: BriefStand.Gelezen } brief) return null;
        var rijen = await vragen.Heel(brief, ct);
        var kenmerken = Briefkop.Lees(brief).Kenmerken;
        var voortgang = Oordeelvoortgang.Van(rijen.Where(r => r.Soort == VoorstelSoort.Afspraak).Select(r => r.Domein()));
        var aangenomen = rijen.Where(r => r.Soort == VoorstelSoort.Afspraak && r.Stand is VoorstelStand.Overgenomen or VoorstelStand.Verbeterd
            or VoorstelStand.Gekoppeld or VoorstelStand.Nagekomen or VoorstelStand.NieuweTekst).ToList();
        var ids = aangenomen.ConvertAll(r => r.RecordId);
        // As the register now has it: what was corrected there afterwards is right too. Of what was linked, the proposal counts.
        var records = (await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Afspraak && v.VervangenOp == Tijdsblik.Open && ids.Contains(v.AggregaatId))
                .OrderBy(v => v.Nummer).Select(v => new { v.AggregaatId, v.Inhoud }).ToListAsync(ct))
            .GroupBy(v => v.AggregaatId).ToDictionary(g => g.Key, g => VindAfspraak.Inhoud(g.Last().Inhoud));
        var afspraken = aangenomen.ConvertAll(r => (Rij: r, Inhoud: r.Stand is VoorstelStand.Overgenomen or VoorstelStand.Verbeterd
            && records.TryGetValue(r.RecordId, out var er) ? er : r.Werk()));
        return new(
            new(brief.Bestand, brief.Titel, kenmerken.Datum, kenmerken.Kenmerk, kenmerken.Dossier, brief.Sha256, voortgang.Beoordeeld, voortgang.Totaal),
            afspraken.ConvertAll(a => Afspraak(brief, a.Rij, a.Inhoud)),
            [.. afspraken.SelectMany(a => a.Inhoud.Agenderingen.Select(g => Agendering(a.Rij, a.Inhoud, g)))],
            [.. rijen.Where(r => r.Soort == VoorstelSoort.Cijfer && r.Stand is VoorstelStand.Overgenomen or VoorstelStand.Gekoppeld && r.Soort == VoorstelSoort.Cijfer)
                .Select(r => (Rij: r, Cijfer: r.Gelezen<GelezenCijfer>()!))
                .Select(c => new AnnotatieCijfer(c.Cijfer.Waarde, c.Cijfer.Eenheid, c.Cijfer.Wat, c.Cijfer.Gebied, c.Cijfer.VanJaar, c.Cijfer.TotJaar, Regels(c.Rij), c.Cijfer.Plaats.Citaat))],
            // What a person added and then refused says nothing of the reader.
            [.. rijen.Where(r => r.Stand == VoorstelStand.Verworpen && (r.Gelezen != "" || r.Uit != "")).Select(r => new AnnotatieVerworpen(r.Sleutel,
                r.AfspraakSoort?.ToString().ToLowerInvariant() ?? r.Soort.ToString().ToLowerInvariant(), r.Tekst, r.Reden, Math.Round(r.Vertrouwen, 3), Regels(r), Citaat(brief, r)))]);
    }

    private static AnnotatieAfspraak Afspraak(BriefRij brief, BriefVoorstelRij rij, Afspraak a)
    {
        var gelezen = rij.Gelezen<Kandidaat>();
        var passage = a.Passages.FirstOrDefault(p => p.Document.Waarde == brief.DocumentId);
        return new(
            rij.Sleutel, a.Soort.ToString().ToLowerInvariant(), a.SoortAlternatief?.ToString().ToLowerInvariant(), a.Tekst, Landsdeel(a.Landsdelen),
            [.. a.Partijen.Select(p => new AnnotatiePartij(p.Partij.Waarde, p.Rol.ToString().ToLowerInvariant()))],
            a.Termijn?.Tekst, Norm(a.Termijn), a.Zekerheid.Woorden(), a.ZekerheidWoorden, a.Tijd.ToString().ToLowerInvariant(),
            passage is null ? Regels(rij) : [passage.VanRegel, passage.TotRegel], passage?.Citaat ?? "",
            gelezen is null ? [] : [.. Verschil(Voorstelafspraak.Van(gelezen, new(brief.DocumentId), brief.Tekst), a)],
            gelezen is null ? null : new(gelezen.Sleutel, gelezen.Soort.ToString().ToLowerInvariant(), gelezen.Tekst, Math.Round(gelezen.Vertrouwen, 3)));
    }

    /// <summary>What a person corrected, leaving out what recording itself adds.</summary>
    private static IEnumerable<string> Verschil(Afspraak gelezen, Afspraak nu) => AfspraakVelden.Alle
        .Where(v => v is AfspraakVeld.Tekst or AfspraakVeld.Soort or AfspraakVeld.Landsdelen or AfspraakVeld.Themas or AfspraakVeld.Partijen
            or AfspraakVeld.Termijn or AfspraakVeld.Zekerheid or AfspraakVeld.Tijd or AfspraakVeld.Status or AfspraakVeld.Agenderingen or AfspraakVeld.Passages)
        .Where(v => v == AfspraakVeld.Agenderingen
            ? !gelezen.Agenderingen.Select(Kern).SequenceEqual(nu.Agenderingen.Select(Kern)) : !AfspraakVelden.Gelijk(v, gelezen, nu))
        .Select(v => v.ToString().ToLowerInvariant());

    private static (string, AgenderingActie, Termijn?, Zekerheid) Kern(Agendering g) => (g.Wat, g.Actie, g.Moment, g.Zekerheid);

    private static AnnotatieAgendering Agendering(BriefVoorstelRij rij, Afspraak a, Agendering g) => new(
        $"{rij.Sleutel}-{g.Sleutel}", rij.Sleutel, g.Wat, g.Actie.ToString().ToLowerInvariant(), g.Overleg?.Waarde, g.Moment?.Tekst, Norm(g.Moment) ?? "onbepaald",
        g.Zekerheid.Woorden(), Landsdeel(g.Landsdelen | a.Landsdelen), g.Passages.Count > 0 ? [g.Passages[0].VanRegel, g.Passages[0].TotRegel] : Regels(rij),
        g.Passages.Count > 0 ? g.Passages[0].Citaat : "");

    /// <summary>The term as annotations normalise it; null where it does not fit their forms.</summary>
    public static string? Norm(Termijn? t)
    {
        if (t?.Tot is not { } tot) return null;
        if (t.Van is not { } van) return t.Precisie == Precisie.Dag ? $"{tot:yyyy-MM-dd}" : tot is { Month: 12, Day: 31 } ? $"{tot.Year}" : tot is { Month: 6, Day: 20 or 21 } ? $"{tot.Year}-voor-zomer" : $"{tot:yyyy-MM-dd}";
        if (van == tot) return $"{tot:yyyy-MM-dd}";
        if (van.Year == tot.Year && van.Month == tot.Month) return $"{tot:yyyy-MM}";
        if (t.Precisie == Precisie.Seizoen) return van.Month switch { < 5 => $"{van.Year}-voorjaar", < 9 => $"{van.Year}-zomer", _ => $"{van.Year}-najaar" };
        if (t.Precisie == Precisie.Halfjaar) return van.Month < 7 ? $"{van.Year}-H1" : $"{van.Year}-H2";
        return van.Year == tot.Year ? $"{tot.Year}" : $"{tot:yyyy-MM-dd}";
    }

    private static string Landsdeel(Landsdelen set) => (set & Landsdelen.Landelijk) != 0 || set == Landsdelen.Geen ? "alle" : set.Losse().First().ToString();

    private static int[] Regels(BriefVoorstelRij r) => [r.VanRegel, r.TotRegel];

    private static string Citaat(BriefRij brief, BriefVoorstelRij r) => r.Markeringen().FirstOrDefault() is { TotTeken: > 0 } m && m.TotTeken <= brief.Tekst.Length
        ? Citaatvouwing.Vouw(brief.Tekst[m.VanTeken..m.TotTeken].Split('\n')) : "";
}
