using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Documents;

namespace Landsdeel.Overleggen.Conceptlijst;

/// <summary>Writes a list of agreements as a paper in its usual form: topics with their number, starting points, agreements with who and when.</summary>
public static class LijstStuk
{
    /// <param name="ondertekening">How far signing is, to tell at the end; null while it lies before nobody.</param>
    /// <param name="dag">The day of which it tells that.</param>
    /// <param name="opvolgers">What those are called that one goes on in that must still sign.</param>
    public static Stuk Maak(Afsprakenlijst lijst, Overleg overleg, string afzender, Ondertekening? ondertekening, DateOnly dag, Func<PartijId, IReadOnlyList<string>>? opvolgers = null) => new("Afsprakenlijst " + lijst.Naam)
    {
        Kenmerken =
        [
            new("Overleg", overleg.Naam),
            .. overleg.Landsdelen == Landsdelen.Geen ? [] : new[] { new Kenmerk("Landsdeel", overleg.Landsdelen.Namen()) },
            new("Gehouden", lijst.Gehouden.Dag()),
            new("Status", Stand(lijst, overleg)),
        ],
        Blokken = [.. lijst.Onderwerpen.SelectMany((o, i) => Blokken(o, i + 1)), .. ondertekening is null ? [] : Vaststellen.Tekenstuk.Blokken(lijst, ondertekening, dag, opvolgers)],
        Afzender = afzender,
        Voettekst = $"{Stand(lijst, overleg)}, {lijst.Naam}",
    };

    public static string Bestandsnaam(Afsprakenlijst lijst) => string.Join('-', new string([.. ("afsprakenlijst " + lijst.Naam).ToLowerInvariant().Select(t => char.IsAsciiLetterOrDigit(t) ? t : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"provincie Utrecht en gemeente Amersfoort werken uit"; the verb is left out where the text has it.</summary>
    public static string Aanhef(Lijstafspraak afspraak)
    {
        var wie = afspraak.Partijen.Where(p => p.Rol is Domain.Afspraken.Rol.Trekker or Domain.Afspraken.Rol.Gebonden).Select(p => p.Naam).Distinct().ToList();
        return $"{Woorden.Samen(wie)} {afspraak.Werkwoord}".Trim();
    }

    private static string Stand(Afsprakenlijst lijst, Overleg overleg) =>
        $"{(overleg.Status == OverlegStatus.LijstVastgesteld ? "Vastgesteld" : "Concept")}, versie {lijst.Nummer.ToString(CultureInfo.InvariantCulture)}";

    internal static IEnumerable<Blok> Blokken(Lijstonderwerp onderwerp, int nummer)
    {
        yield return new Kop(1, string.Create(CultureInfo.InvariantCulture, $"{nummer}. {onderwerp.Kop}"));
        if (onderwerp.Uitgangspunten.Count > 0)
        {
            yield return new Kop(2, "Uitgangspunten");
            yield return new Lijst([.. onderwerp.Uitgangspunten.Select(u => (IReadOnlyList<Tekstdeel>)[new Tekst(u)])]);
        }
        yield return new Kop(2, "Afspraken");
        foreach (var (i, a) in onderwerp.Afspraken.Index())
        {
            yield return new Alinea([new Tekst(string.Create(CultureInfo.InvariantCulture, $"{nummer}.{i + 1}  "), Vet: true), new Tekst(Aanhef(a) + ": ", Vet: true), new Tekst(a.Tekst)]);
            var bij = new[] { a.Termijn is { } t ? $"Termijn: {t.Tekst}" : null, a.Zekerheid == Zekerheid.Vast ? null : a.Zekerheid.Woorden(), a.Referentie }.OfType<string>().ToList();
            if (bij.Count > 0) yield return new Alinea([new Tekst(string.Join(" · ", bij), Cursief: true)]);
        }
    }
}

/// <summary>Makes a list into a file. What is vastgesteld carries its signatures and the proof of them.</summary>
public sealed class LijstUitvoer(Omzetter omzetter, Sessie sessie, Vaststellen.MaakBewijs bewijs)
{
    /// <param name="ondertekening">How the partijen sign this list; null while it lies before nobody.</param>
    public async Task<Uitkomst<Stukbestand>> Maak(Afsprakenlijst lijst, Overleg overleg, Stukvorm vorm, CancellationToken ct, Ondertekening? ondertekening = null, Func<PartijId, IReadOnlyList<string>>? opvolgers = null)
    {
        var uitkomst = ondertekening is { Vastgesteld: not null } ? await Getekend(lijst, ondertekening, vorm, ct) : await Concept(lijst, overleg, ondertekening, opvolgers, vorm, ct);
        var mediatype = vorm switch { Stukvorm.Odt => Omzetter.OdtMediatype, Stukvorm.Pdf => Omzetter.PdfMediatype, _ => DocxSchrijver.Mediatype };
        return uitkomst.Gelukt ? new Stukbestand(uitkomst.Waarde, mediatype, $"{LijstStuk.Bestandsnaam(lijst)}.{vorm.ToString().ToLowerInvariant()}") : Uitkomst.Geweigerd<Stukbestand>(uitkomst.Weigeringen);
    }

    private async Task<Uitkomst<byte[]>> Concept(Afsprakenlijst lijst, Overleg overleg, Ondertekening? ondertekening, Func<PartijId, IReadOnlyList<string>>? opvolgers, Stukvorm vorm, CancellationToken ct)
    {
        // Signatures belong to the version that they were given to.
        var bij = ondertekening?.Voorwerp.Versie == lijst.Nummer ? ondertekening : null;
        var docx = DocxSchrijver.Schrijf(LijstStuk.Maak(lijst, overleg, sessie.Actor.Naam, bij, sessie.Peildatum, opvolgers), DateTimeOffset.UnixEpoch.AddTicks(sessie.NuMicros * TimeSpan.TicksPerMicrosecond));
        return vorm switch { Stukvorm.Odt => await omzetter.NaarOdt(docx, ct), Stukvorm.Pdf => await omzetter.NaarPdf(docx, ct), _ => docx };
    }

    private async Task<Uitkomst<byte[]>> Getekend(Afsprakenlijst lijst, Ondertekening ondertekening, Stukvorm vorm, CancellationToken ct)
    {
        var gemaakt = await bewijs.Voer(Voorwerpsoort.Lijst, ondertekening.Voorwerp.Sleutel, ct);
        if (!gemaakt.Gelukt) return Uitkomst.Geweigerd<byte[]>(gemaakt.Weigeringen);
        var mee = gemaakt.Waarde.Inhoud;
        // The paper is made of the signed text alone, as whoever checks it will.
        var getekend = Canoniekelezer.Lees(Canoniek.Tekst(lijst))!;
        if (vorm == Stukvorm.Docx) return Vaststellen.Tekenstuk.Docx(getekend, ondertekening, mee);
        var docx = Vaststellen.Tekenstuk.Docx(getekend, ondertekening, null);
        var om = vorm == Stukvorm.Odt ? await omzetter.NaarOdt(docx, ct) : await omzetter.NaarPdfMetBijlage(docx, ct);
        return !om.Gelukt ? om : vorm == Stukvorm.Odt ? Bewijsdrager.InOdt(om.Waarde, mee) : Bewijsdrager.InPdf(om.Waarde, mee, ondertekening.Vastgesteld!.Dag);
    }
}
