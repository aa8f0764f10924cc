using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Writes the parts of a workbook straight into the zip file, row by row.</summary>
internal sealed partial class XlsxSchrijver<T>(IReadOnlyList<SchrijfKolom<T>> kolommen, string werkblad, DateTimeOffset tijd)
{
    /// <summary>Excel takes no more in one cell.</summary>
    private const int TekensPerCel = 32_767;
    private const int Blok = 64 * 1024;
    private const string Ingekort = " … [ingekort: meer past niet in een cel]";
    /// <summary>What XML must escape, and what it cannot hold: halves of a pair and two that are no characters.</summary>
    private static readonly SearchValues<char> Bijzonder = SearchValues.Create(
        ['<', '>', '&', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);
    private readonly string[] _letters = [.. Enumerable.Range(0, kolommen.Count).Select(Kolomletter.Van)];

    internal async Task Schrijf(Stream doel, IAsyncEnumerable<T> rijen, CancellationToken annuleer)
    {
        if (kolommen.Count == 0)
            throw new InvalidOperationException("A list has at least one column.");
        using var buffer = new Doorgever(doel);
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var bladen = 0;
            await using var bron = rijen.GetAsyncEnumerator(annuleer);
            var over = await bron.MoveNextAsync();
            do
                over = await Blad(zip, buffer, ++bladen, bron, over, annuleer);
            while (over);
            foreach (var (naam, inhoud) in XlsxVorm.Delen(Enumerable.Range(1, bladen).Select(Bladnaam).ToList()))
            {
                using var stroom = Ingang(zip, naam).Open();
                stroom.Write(Encoding.UTF8.GetBytes(inhoud));
            }
        }
        await buffer.GeefDoor(annuleer);
    }

    /// <returns>Whether there are rows left for a next sheet; the enumerator stands on the first of them.</returns>
    private async Task<bool> Blad(ZipArchive zip, Doorgever buffer, int nummer, IAsyncEnumerator<T> bron, bool over, CancellationToken annuleer)
    {
        using var stroom = Ingang(zip, XlsxVorm.Bladdeel(nummer)).Open();
        var xml = new StringBuilder(XlsxVorm.BegindeelVanBlad(eerste: nummer == 1, kolommen.Select(k => k.Breedte)));
        xml.Append("<row r=\"1\">");
        for (var i = 0; i < kolommen.Count; i++)
            Tekstcel(xml, i, 1, kolommen[i].Naam, XlsxVorm.Kop);
        xml.Append("</row>");
        var cellen = new StringBuilder();
        var rij = 1;
        while (over && rij < Kolomletter.Rijen)
        {
            rij++;
            var regels = 1;
            for (var i = 0; i < kolommen.Count; i++)
            {
                var waarde = kolommen[i].Waarde(bron.Current);
                Cel(cellen, i, rij, waarde);
                if (waarde.Soort == Waardesoort.Tekst && kolommen[i].Breedte >= XlsxVorm.BreedVanaf)
                    regels = Math.Max(regels, XlsxVorm.Regels(waarde.Tekst!, kolommen[i].Breedte));
            }
            xml.Append("<row r=\"").Append(rij).Append(XlsxVorm.Hoogte(regels)).Append("\">").Append(cellen).Append("</row>");
            cellen.Clear();
            if (xml.Length > Blok)
            {
                Schrijf(stroom, xml);
                await buffer.GeefDoor(annuleer);
            }
            over = await bron.MoveNextAsync();
        }
        xml.Append(XlsxVorm.EinddeelVanBlad(_letters[^1] + rij));
        Schrijf(stroom, xml);
        return over;
    }

    private static void Schrijf(Stream stroom, StringBuilder xml)
    {
        stroom.Write(Encoding.UTF8.GetBytes(xml.ToString()));
        xml.Clear();
    }

    private void Cel(StringBuilder regel, int kolom, int rij, Waarde waarde)
    {
        switch (waarde.Soort)
        {
            case Waardesoort.Tekst:
                var breed = kolommen[kolom].Breedte >= XlsxVorm.BreedVanaf;
                var formule = Celtekst.LijktFormule(waarde.Tekst!);
                Tekstcel(regel, kolom, rij, waarde.Tekst!, (formule, breed) switch
                {
                    (true, true) => XlsxVorm.LetterlijkBreed,
                    (true, false) => XlsxVorm.Letterlijk,
                    (false, true) => XlsxVorm.Breed,
                    _ => XlsxVorm.Gewoon,
                });
                break;
            case Waardesoort.Getal:
                Getalcel(regel, kolom, rij, waarde.Getal.ToString(CultureInfo.InvariantCulture), XlsxVorm.Gewoon);
                break;
            case Waardesoort.Bedrag:
                Getalcel(regel, kolom, rij, waarde.Getal.ToString(CultureInfo.InvariantCulture), XlsxVorm.Bedrag);
                break;
            case Waardesoort.Datum or Waardesoort.Moment:
                var vorm = waarde.Soort == Waardesoort.Datum ? XlsxVorm.Datum : XlsxVorm.Moment;
                // Excel knows no day before March 1900 that other programs agree on; such a day is written as text.
                if (waarde.Moment < new DateTime(1900, 3, 1))
                    Tekstcel(regel, kolom, rij, waarde.Moment.ToString(waarde.Soort == Waardesoort.Datum ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), XlsxVorm.Gewoon);
                else
                    Getalcel(regel, kolom, rij, waarde.Moment.ToOADate().ToString("R", CultureInfo.InvariantCulture), vorm);
                break;
        }
    }

    private void Getalcel(StringBuilder regel, int kolom, int rij, string getal, int vorm) =>
        regel.Append("<c r=\"").Append(_letters[kolom]).Append(rij).Append("\" s=\"").Append(vorm).Append("\"><v>").Append(getal).Append("</v></c>");

    private void Tekstcel(StringBuilder regel, int kolom, int rij, string tekst, int vorm)
    {
        regel.Append("<c r=\"").Append(_letters[kolom]).Append(rij).Append("\" s=\"").Append(vorm).Append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        if (tekst.Length > TekensPerCel)
            tekst = tekst[..(TekensPerCel - Ingekort.Length)] + Ingekort;
        // A text that itself reads like an escape must not be taken for one (ECMA-376 part 1, 22.9.2.19).
        if (tekst.Contains("_x", StringComparison.Ordinal))
            tekst = LijktGecodeerd().Replace(tekst, "_x005F_");
        Xml(regel, Celtekst.Schoon(tekst));
        regel.Append("</t></is></c>");
    }

    private static void Xml(StringBuilder regel, ReadOnlySpan<char> tekst)
    {
        for (var i = tekst.IndexOfAny(Bijzonder); i >= 0; i = tekst.IndexOfAny(Bijzonder))
        {
            regel.Append(tekst[..i]);
            var paar = i + 1 < tekst.Length && char.IsSurrogatePair(tekst[i], tekst[i + 1]);
            if (paar)
                regel.Append(tekst.Slice(i, 2));
            else
                regel.Append(tekst[i] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "\uFFFD" });
            tekst = tekst[(i + (paar ? 2 : 1))..];
        }
        regel.Append(tekst);
    }

    private string Bladnaam(int nummer)
    {
        var naam = VerbodenInNaam().Replace(Celtekst.EenRegel(Celtekst.Schoon(werkblad)), " ").Trim().Trim('\'').Trim();
        var achter = nummer == 1 ? "" : $" ({nummer})";
        naam = naam.Length == 0 ? "Lijst" : naam;
        return naam[..Math.Min(naam.Length, 31 - achter.Length)] + achter;
    }

    private ZipArchiveEntry Ingang(ZipArchive zip, string naam)
    {
        var ingang = zip.CreateEntry(naam, CompressionLevel.Fastest);
        // A zip entry holds years 1980 to 2107 only.
        if (tijd.UtcDateTime.Year is > 1980 and < 2107)
            ingang.LastWriteTime = new DateTimeOffset(tijd.UtcDateTime);
        else
            ingang.LastWriteTime = new DateTimeOffset(1981, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return ingang;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LijktGecodeerd();

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex VerbodenInNaam();
}
