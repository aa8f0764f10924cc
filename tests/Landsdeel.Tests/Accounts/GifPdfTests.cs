using System.IO.Compression;
using System.Xml.Linq;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Landsdeel.Tests.Accounts;

/// <summary>Papers that are given to others: what was typed stands in them letter by letter, and nothing in them does anything.</summary>
public sealed class GifPdfTests(Rechtenproef proef) : IClassFixture<Rechtenproef>
{
    private const string Overleg = "/overleggen/O-BOM-2020-NW";

    /// <summary>What a reader of PDF would carry out, go to or unpack.</summary>
    private static readonly string[] Daden = ["JavaScript", "URI", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "RichMediaExecute", "Movie", "Sound", "Named"];

    private static readonly string[] Sleutels = ["JS", "AA", "EF", "EmbeddedFiles", "XFA"];

    [Fact]
    public async Task Wat_getypt_is_staat_letterlijk_op_papier_en_doet_daar_niets()
    {
        var ct = TestContext.Current.CancellationToken;
        var gestuurd = new HashSet<string>();
        var gif = GifTests.Gif(0);
        await GifTests.Stuur(proef, "rol-eigen-S", Overleg + "/annotatie?peildatum=2020-10-01", [], gestuurd);
        Assert.Equal(1, (await proef.Doe<MaakAgenda, Uitkomst<int>>("rol-eigen-S", m => m.Voer(Tekenproef.Overleg, ct))).Waarde);
        var punten = (await proef.Doe<AgendaVragen, Agendabeeld?>("rol-eigen-S", v => v.Van(Tekenproef.Overleg, ct)))!.Punten;
        Assert.Equal(2, (await proef.Doe<BewaarAgenda, Uitkomst<int>>("rol-eigen-S", b => b.Voer(Tekenproef.Overleg, 1, new([.. punten.Select(p => new Puntinvoer(p.Sleutel, gif, gif, gif))], []), [], "", false, ct))).Waarde);
        var lijst = Tekenproef.Lijst(gif);
        lijst = lijst with { Naam = gif, Onderwerpen = [.. lijst.Onderwerpen.Select(o => o with { Kop = gif, Uitgangspunten = [gif], Afspraken = [.. o.Afspraken.Select(a => a with { Werkwoord = gif[..40], Partijen = [.. a.Partijen.Select(p => p with { Naam = gif })] })] })] };
        Assert.True((await proef.Doe<BewaarAfsprakenlijst, Uitkomst<int>>("rol-eigen-S", b => b.Voer(lijst, 0, "", ct))).Gelukt);
        foreach (var (papier, dag) in new[] { ("agenda", "2020-11-25"), ("annotatie", "2020-10-01"), ("afsprakenlijst", "2020-11-25") })
            foreach (var vorm in new[] { "pdf", "docx", "odt" })
            {
                var adres = $"{Overleg}/{papier}.{vorm}?peildatum={dag}";
                var (_, bytes, _) = await proef.Haal("rol-eigen-S", adres);
                var tekst = vorm == "pdf" ? Pdf(bytes, adres) : string.Concat(Delen(bytes).Select(d => d.Root!.Value));
                // From the first character of the poison to its last; a paper breaks its lines where it likes.
                Assert.True(Dicht(tekst).Contains(Dicht(gif[1..]), StringComparison.Ordinal), $"{adres}: {tekst[..Math.Min(2000, tekst.Length)]}");
                await GifTests.Schoon(proef, "rol-eigen-S", adres);
            }
    }

    private static string Dicht(string tekst) => string.Concat(tekst.Where(t => !char.IsWhiteSpace(t)));

    private static IEnumerable<XDocument> Delen(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var deel in zip.Entries.Where(e => e.FullName is "word/document.xml" or "content.xml"))
        {
            using var stroom = deel.Open();
            yield return XDocument.Load(stroom);
        }
    }

    private static string Pdf(byte[] bytes, string waar)
    {
        using var pdf = PdfDocument.Open(bytes);
        foreach (var plek in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
            if (pdf.Structure.GetObject(plek) is { } deel) Doods(deel.Data, waar);
        return string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
    }

    private static void Doods(IToken deel, string waar)
    {
        switch (deel)
        {
            case DictionaryToken boek:
                Assert.True(!boek.Data.Keys.Any(Sleutels.Contains), $"{waar} holds {boek}");
                Assert.True(!boek.TryGet(NameToken.S, out var soort) || soort is not NameToken naam || !Daden.Contains(naam.Data), $"{waar} holds {boek}");
                foreach (var onder in boek.Data.Values) Doods(onder, waar);
                break;
            case ArrayToken rij:
                foreach (var onder in rij.Data) Doods(onder, waar);
                break;
            case StreamToken stroom:
                Doods(stroom.StreamDictionary, waar);
                break;
            default:
                break;
        }
    }
}
