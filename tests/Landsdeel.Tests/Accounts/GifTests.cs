using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Accounts;

/// <summary>HTML, script and formulas of a spreadsheet in every text field of every form, and in names of files: they come back as text, in every
/// page and every file. Forms are found on the pages themselves, so a new one takes part by being there.</summary>
public sealed partial class GifTests
{
    private const string Overleg = "/overleggen/O-BOM-2020-NW";
    private const string Dag = "?peildatum=2020-10-01";

    private static readonly string[] Beginnen = ["=", "+", "-", "@", "\t="];

    /// <summary>Pages with forms, in an order in which what one makes is there for the next; who opens them, and what must be right for the form to be
    /// taken: the rest of its text is poison.</summary>
    internal static readonly (string Wie, string Pagina, (string Naam, string Waarde)[] Goed)[] Paginas =
    [
        ("rol-eigen-A", "/beheer/accounts/nieuw", [("Adres", "gif@bzk.example"), ("Functie", "Lezer"), ("Bereik", "hele")]),
        ("rol-eigen-A", "/beheer/accounts/rol-eigen-L", [("functie", "Directeur")]),
        ("rol-eigen-S", "/afspraken/nieuw", [("Termijn", ""), ("VervangenDoor", ""), ("Partijen[0].Partij", ""), ("Landsdelen", "Noordwest"), ("actie", "vastleggen")]),
        ("rol-eigen-S", "/afspraken/P-eigen/wijzigen", [("Termijn", ""), ("VervangenDoor", ""), ("Partijen[0].Partij", ""), ("actie", "vastleggen")]),
        ("rol-eigen-S", "/afspraken/P-eigen/notities", []),
        ("rol-eigen-S", "/afspraken/P-eigen/voortgang", []),
        ("rol-eigen-S", "/afspraken/samen-wijzigen", []),
        ("rol-eigen-S", "/overleggen/nieuw", []),
        ("rol-eigen-S", Overleg + "/wijzigen" + Dag, []),
        ("rol-eigen-S", Overleg + "/inbreng" + Dag, [("actie", "Besluiten"), ("referentie", "")]),
        ("rol-eigen-S", Overleg + "/spoorboekje" + Dag, []),
        ("rol-eigen-S", Overleg + "/agenda" + Dag, []),
        ("rol-eigen-S", Overleg + "/annotatie" + Dag, []),
        ("rol-eigen-S", Overleg + "/stukken" + Dag, []),
        ("rol-eigen-S", Overleg + "/vergadering/A-NW10~D04?peildatum=2020-11-25", []),
        ("rol-eigen-S", Overleg + "/vergadering?peildatum=2020-11-25", []),
        ("rol-eigen-S", Overleg + "/afsprakenlijst?peildatum=2020-11-25", []),
        ("rol-eigen-S", "/vaststellen/afspraak/P-eigen/voorleggen", []),
        ("rol-eigen-T", "/vaststellen/afspraak/P-eigen", []),
        ("rol-eigen-S", "/inlezen", []),
        ("rol-eigen-S", "/lezen", []),
        ("rol-eigen-S", "/abonnementen/volg?soort=afspraak&sleutel=P-eigen", []),
        ("rol-eigen-S", "/account", []),
        ("publiek", "/aanmelden", []),
        ("rol-eigen-S", "/partijen/ws-amstel-gooi-en-vecht/verandering", []),
    ];

    /// <summary>Forms that ask no text, or that need a link, a letter or a list first: names and contents of files have <see cref="GifBestandTests"/>, papers <see cref="GifPdfTests"/>, links tests of their own.</summary>
    private static readonly string[] Elders =
    [
        "/", "/fout", "/beheer/accounts", "/afmelden", "/abonnementen", "/berichten/einde/{bewijs}", "/aanmelden/code", "/account/tweede-stap", "/eerste-beheerder/{geheim}", "/uitnodiging/{geheim}",
        "/inlezen/{id}", "/inlezen/{id}/kolommen", "/inlezen/{id}/voorbeeld", "/lezen/{id}", "/lezen/{id}/gegevens", "/lezen/{brief}/verbeter/{voorstel}",
        "/overleggen/{id}/afsprakenlijst.{vorm:regex(^(docx|odt|pdf)$)}", "/overleggen/{id}/annotatie.{vorm:regex(^(docx|odt|pdf)$)}",
    ];

    private static bool Past(string route, string adres) =>
        Regex.IsMatch(adres, "^" + string.Join('/', route.Split('/').Select(d => d.StartsWith('{') ? "[^/]+" : Regex.Escape(d))) + "$");

    [Fact]
    public async Task Gif_in_elk_veld_komt_nergens_als_iets_anders_dan_tekst_uit()
    {
        await using var proef = new Rechtenproef();
        await proef.InitializeAsync();
        var gestuurd = new HashSet<string>();
        foreach (var (wie, pagina, goed) in Paginas)
            // Once with everything poison, which is mostly refused and shown again, once with what must be right as it was.
            foreach (var alles in new[] { true, false })
                await Stuur(proef, wie, pagina, alles ? [] : goed, gestuurd);
        // What is sent is what stands on the pages; the list is approved, so that a field that goes away does not go unseen.
        var goedgekeurd = await File.ReadAllLinesAsync(Wortel.Pad("tests", "Landsdeel.Tests", "Accounts", "gifvelden.txt"), TestContext.Current.CancellationToken);
        Assert.True(gestuurd.SetEquals(goedgekeurd), string.Join('\n', gestuurd.Order(StringComparer.Ordinal)));
        // And every form of the product is on one of them, or is named here.
        var routes = RechtenTests.Tabel().Where(r => r[1].StartsWith("POST", StringComparison.Ordinal)).Select(r => r[0]).Distinct().Except(Elders);
        var bereikt = Paginas.Select(p => p.Pagina.Split('?')[0]).ToHashSet();
        Assert.DoesNotContain(routes, r => !bereikt.Any(b => Past(r, b)));
        await Bekijk(proef);
    }

    internal static async Task Stuur(Rechtenproef proef, string wie, string pagina, (string Naam, string Waarde)[] goed, HashSet<string> gestuurd, Func<int, string>? gif = null)
    {
        var (_, html) = await proef.Vraag(wie, "GET", pagina);
        using var document = await new HtmlParser().ParseDocumentAsync(html);
        foreach (var formulier in document.Forms.Where(f => f.Method == "post"))
        {
            var velden = new List<(string, string)>();
            foreach (var veld in formulier.QuerySelectorAll("input[name], textarea[name], select[name]"))
            {
                var naam = veld.GetAttribute("name")!;
                if (naam == "__RequestVerificationToken" || goed.Any(g => g.Naam == naam)) continue;
                if (veld is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "tel" or "url" or "password" })
                {
                    velden.Add((naam, (gif ?? Gif)(gestuurd.Count)));
                    gestuurd.Add($"{pagina.Split('?')[0]} {naam}");
                }
                else if (veld is IHtmlSelectElement s) velden.Add((naam, s.Value ?? ""));
                else if (veld is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }) continue;
                else velden.Add((naam, veld.GetAttribute("value") ?? ""));
            }
            velden.AddRange(goed);
            var knop = formulier.QuerySelector("button[name]");
            if (knop is not null && velden.TrueForAll(v => v.Item1 != knop.GetAttribute("name"))) velden.Add((knop.GetAttribute("name")!, knop.GetAttribute("value") ?? ""));
            var naar = formulier.GetAttribute("action") is { Length: > 0 } actie ? actie : pagina;
            var (uitkomst, antwoord) = await proef.Vraag(wie, "POST", naar, [.. velden]);
            Assert.False(uitkomst.StartsWith('5'), $"{uitkomst} for {wie} POST {naar}: {antwoord[..Math.Min(300, antwoord.Length)]}");
            Schoon(antwoord, $"{wie} POST {naar}");
        }
    }

    /// <summary>Every page and file that there is, by who sees most of it.</summary>
    private static async Task Bekijk(Rechtenproef proef)
    {
        var gevonden = 0;
        foreach (var rij in RechtenTests.Tabel().Where(r => r[1].StartsWith("GET", StringComparison.Ordinal)))
        {
            var adres = rij[2] + (rij[1].Split(':', 2) is [_, var handler] ? (rij[2].Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + handler : "");
            if (adres.EndsWith(".pdf", StringComparison.Ordinal)) continue;
            foreach (var wie in new[] { "rol-eigen-S", "rol-eigen-A" }) gevonden += await Schoon(proef, wie, adres);
        }
        foreach (var vorm in new[] { "csv", "xlsx", "json" }) Assert.Equal((vorm, 1), (vorm, await Schoon(proef, "rol-eigen-S", "/afspraken/export?vorm=" + vorm)));
        foreach (var soort in new[] { "docx", "odt" })
        {
            gevonden += await Schoon(proef, "rol-eigen-S", $"{Overleg}/agenda.{soort}{Dag}");
            gevonden += await Schoon(proef, "rol-eigen-S", $"{Overleg}/annotatie.{soort}{Dag}");
        }
        // It did come through, as text.
        Assert.True(gevonden > 5, $"{gevonden}");
    }

    /// <returns>1 when the poison stands in it.</returns>
    internal static async Task<int> Schoon(Rechtenproef proef, string wie, string adres)
    {
        var (soort, bytes, naam) = await proef.Haal(wie, adres);
        Assert.DoesNotContain('<', naam);
        Assert.DoesNotMatch("[\r\n/\\\\]", naam);
        var tekst = Encoding.UTF8.GetString(bytes);
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            tekst = "";
            foreach (var deel in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
            {
                await using var stroom = await deel.OpenAsync(TestContext.Current.CancellationToken);
                var xml = await XDocument.LoadAsync(stroom, LoadOptions.None, TestContext.Current.CancellationToken);
                Assert.DoesNotContain(xml.Descendants(), e => e.Name.LocalName is "kwaad" or "f" or "instrText" or "fldSimple" && e.ToString().Contains("kwaad", StringComparison.Ordinal));
                Assert.DoesNotContain(xml.Descendants().Attributes(), a => a.Name.LocalName is "Target" or "href" or "formula" && a.Value.Contains("kwaad", StringComparison.Ordinal));
                tekst += xml.Root!.Value;
            }
        }
        else if (soort.Contains("csv", StringComparison.Ordinal))
            // A cell that a spreadsheet would take for a formula.
            Assert.DoesNotMatch("(^|[;\\n])\"?[=+@\\t-][^;\\n]*kwaad", tekst);
        else if (soort.Contains("html", StringComparison.Ordinal)) Schoon(tekst, $"{wie} {adres}");
        else Assert.DoesNotContain("text/html", soort, StringComparison.Ordinal);
        return tekst.Contains("kwaad", StringComparison.Ordinal) ? 1 : 0;
    }

    private static void Schoon(string html, string waar)
    {
        if (!html.Contains("kwaad", StringComparison.Ordinal)) return;
        using var document = new HtmlParser().ParseDocument(html);
        Assert.True(document.QuerySelector("kwaad") is null && document.Scripts.All(s => !s.TextContent.Contains("kwaad", StringComparison.Ordinal)), waar + " holds the element");
        Assert.True(document.All.SelectMany(e => e.Attributes).All(a => !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)), waar + " holds an event");
        Assert.True(document.QuerySelectorAll("a[href], form[action]").All(e => !Gevaarlijk().IsMatch(e.GetAttribute("href") ?? e.GetAttribute("action")!)), waar + " holds an address of elsewhere");
    }

    internal static string Gif(int nummer) => Beginnen[nummer % Beginnen.Length] + "1+kwaad|'/C x'!A0\"'></textarea></title><kwaad onload=1><script>kwaad()</script>";

    [GeneratedRegex("^\\s*(javascript|data|vbscript):|^(https?:)?//kwaad", RegexOptions.IgnoreCase)]
    private static partial Regex Gevaarlijk();
}
