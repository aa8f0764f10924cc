using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Documents;
using Landsdeel.Overleggen.Conceptlijst;

namespace Landsdeel.Vaststellen;

/// <summary>The signed list as a paper, with the list of signatures. Made of nothing but the signed text and the signing, so that whoever has those
/// can make it again and compare.</summary>
public static class Tekenstuk
{
    /// <param name="bewijs">The proof that travels inside.</param>
    public static byte[] Docx(Afsprakenlijst lijst, Ondertekening o, byte[]? bewijs) =>
        DocxSchrijver.Schrijf(Maak(lijst, o) with { Bewijs = bewijs }, DateTimeOffset.UnixEpoch.AddTicks((o.Vastgesteld?.OpMicros ?? 0) * TimeSpan.TicksPerMicrosecond));

    public static Stuk Maak(Afsprakenlijst lijst, Ondertekening o)
    {
        var stand = string.Create(CultureInfo.InvariantCulture, $"Vastgesteld, versie {lijst.Nummer}");
        return new("Afsprakenlijst " + lijst.Naam)
        {
            Kenmerken = [new("Overleg", lijst.Naam), new("Gehouden", lijst.Gehouden.Dag()), new("Status", $"{stand}, op {(o.Vastgesteld is { } op ? Vaststelwoorden.Getekend(op.Dag, op.OpMicros) : "")}")],
            Blokken = [.. lijst.Onderwerpen.SelectMany((onderwerp, i) => LijstStuk.Blokken(onderwerp, i + 1)), .. Blokken(lijst, o, null)],
            Voettekst = $"{stand}, {lijst.Naam}",
        };
    }

    /// <summary>Who signed, who must still, and how to check it.</summary>
    /// <param name="dag">The day of which this tells how far it is; null when it is vastgesteld.</param>
    /// <param name="opvolgers">What those are called that one goes on in that did not answer yet; null when it is vastgesteld.</param>
    public static IEnumerable<Blok> Blokken(Afsprakenlijst lijst, Ondertekening o, DateOnly? dag, Func<PartijId, IReadOnlyList<string>>? opvolgers = null)
    {
        var namen = lijst.Onderwerpen.SelectMany(t => t.Afspraken).SelectMany(a => a.Partijen).GroupBy(p => p.Partij).ToDictionary(g => g.Key, g => g.First().Naam);
        string Naam(PartijId p) => o.Gevraagd.FirstOrDefault(g => g.Partij == p)?.Naam ?? namen.GetValueOrDefault(p, p.Waarde);
        string Tekenaar(PartijId p) => Vaststelwoorden.Tekenaar(o.Huidig(p), Naam(p), opvolgers?.Invoke(p) ?? []);
        yield return new Kop(1, "Ondertekening");
        yield return new Alinea(o.Vastgesteld is { } v
            ? string.Create(CultureInfo.InvariantCulture, $"Vastgesteld op {Vaststelwoorden.Getekend(v.Dag, v.OpMicros)}: alle partijen die aan deze afspraken gebonden zijn, hebben met versie {o.Voorwerp.Versie} ingestemd.")
            : string.Create(CultureInfo.InvariantCulture, $"Nog niet vastgesteld. Stand op {dag?.Dag()}: {o.Gevraagd.Count - o.MoetenNog.Count()} van de {o.Gevraagd.Count} partijen hebben op versie {o.Voorwerp.Versie} geantwoord."));
        yield return new Overzicht("Instemming per partij", [new("Partij", 5), new("Antwoord", 7), new("Ondertekend door", 5), new("Dag", 3)],
            [.. o.Gevraagd.Select(g => Rij(g, o.Huidig(g.Partij), Naam, Tekenaar))]);
        if (o.Vastgesteld is null) yield break;
        yield return new Kop(2, "Controleren");
        yield return new Alinea("Dit bestand draagt het bewijs van de ondertekening in zich. Controleer het zonder register en zonder netwerk met: ./landsdeel verifieer BESTAND. "
            + "Met de hand kan het ook: haal bewijs.zip uit het bestand en volg LEESMIJ.txt daarin.");
        yield return new Alinea([new Tekst("SHA-256 van de ondertekende tekst: "), new Tekst(o.Voorwerp.Digest)]);
    }

    private static IReadOnlyList<IReadOnlyList<Tekstdeel>> Rij(Gevraagde g, Instemming? i, Func<PartijId, string> naam, Func<PartijId, string> tekenaar)
    {
        var namens = g.Namens.Where(n => n != g.Partij).Select(naam).ToList();
        return
        [
            [new Tekst(tekenaar(g.Partij), Vet: true), .. namens.Count == 0 ? [] : new[] { new Tekst($", namens {string.Join(" en ", namens)}") }],
            [new Tekst(Antwoord(i, tekenaar))],
            [new Tekst(i is null ? "" : i.Functie is null ? i.Wie : $"{i.Wie}, {i.Functie}")],
            [new Tekst(i is null ? $"gevraagd sinds {g.Sinds.Dag()}" : Vaststelwoorden.Getekend(i.Dag, i.OpMicros))],
        ];
    }

    private static string Antwoord(Instemming? i, Func<PartijId, string> naam)
    {
        var woord = Vaststelwoorden.Antwoord(i);
        var uit = char.ToUpperInvariant(woord[0]) + woord[1..] + ".";
        if (i?.Oorspronkelijk is { } versie) uit += string.Create(CultureInfo.InvariantCulture, $" Gegeven bij versie {versie}; voor deze partij veranderde er sindsdien niets.");
        if (i?.Reden is { } reden) uit += " " + reden;
        if (i?.Voorbehoud is not { } vb) return uit;
        uit += $" Voorbehoud: “{vb.Tekst}” Goedkeuring nodig van {vb.Voor.Woorden()}.";
        if (vb.AfgelopenOp is { } op) uit += $" {(vb.Stand == Voorbehoudstand.Opgeheven ? "Opgeheven" : "Gehandhaafd")} op {Vaststelwoorden.Getekend(op, vb.AfgelopenMicros)} door {vb.AfgelopenDoor}{(vb.Afloop is null ? "" : $": {vb.Afloop.TrimEnd('.')}")}.";
        return vb.AanvaardDoor.Count == 0 ? uit : $"{uit} Aanvaard door {string.Join(", ", vb.AanvaardDoor.Select(naam))}.";
    }
}
