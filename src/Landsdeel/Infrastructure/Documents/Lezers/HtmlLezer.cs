using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The text of a web page without what the site puts around it: menus, headers and footers of the site, forms, hidden parts. Nothing is
/// fetched and no script runs.</summary>
internal sealed class HtmlLezer
{
    private static readonly string[] Romp = ["main", "[role=main]", "#broodtekst", "article", "#content", "#main-content", "#main", "#inhoud", ".content"];
    private readonly Leesgrenzen _grenzen;
    private readonly CancellationToken _ct;
    private readonly Alineabak _bak;
    private System.Text.StringBuilder _regel = new();
    private (string Teken, int Niveau)? _punt;
    private readonly Stack<(bool Genummerd, int Getal)> _lijsten = new();

    private HtmlLezer(Leesgrenzen grenzen, CancellationToken ct) => (_grenzen, _ct, _bak) = (grenzen, ct, new(grenzen));

    internal static Brontekst Lees(string html, Leesgrenzen grenzen, CancellationToken ct)
    {
        using var context = BrowsingContext.New(Configuration.Default);
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }, context).ParseDocument(html);
        var lezer = new HtmlLezer(grenzen, ct);
        lezer.Loop(lezer.Kern(document));
        lezer.Sluit();
        return new(lezer._bak.Tekst(), Kenmerken(document));
    }

    /// <summary>The element that holds the document itself: one that says so, if it has a good part of the text, else the whole page.</summary>
    private INode Kern(IHtmlDocument document)
    {
        INode alles = document.Body ?? (INode)document;
        var totaal = Lengte(alles);
        foreach (var keus in Romp)
        {
            var gevonden = document.QuerySelectorAll(keus).Take(50).Select(e => (E: e, Lengte: Lengte(e))).OrderByDescending(e => e.Lengte).FirstOrDefault();
            if (gevonden.E is not null && gevonden.Lengte * 3L > totaal) return gevonden.E;
        }
        return alles;
    }

    private int Lengte(INode van)
    {
        var lengte = 0;
        for (INode? n = van.FirstChild; n is not null; n = Verder(n, van, !Weg(n)))
            if (n is IText t) lengte += t.Data.Length;
        return lengte;
    }

    /// <summary>The next node in the order of the page, without recursion: a page may be nested without end.</summary>
    private INode? Verder(INode n, INode top, bool naarBinnen, Action<INode>? sluit = null)
    {
        _ct.ThrowIfCancellationRequested();
        if (naarBinnen && n.FirstChild is { } kind) return kind;
        for (INode? op = n; op is not null && op != top; op = op.Parent)
        {
            sluit?.Invoke(op);
            if (op.NextSibling is { } naast) return naast;
        }
        return null;
    }

    private void Loop(INode top)
    {
        for (INode? n = top.FirstChild; n is not null;)
        {
            var binnen = !Weg(n);
            if (binnen) Begin(n);
            var weg = binnen ? null : n;
            n = Verder(n, top, binnen, s => { if (s != weg) Einde(s); });
        }
    }

    private void Begin(INode n)
    {
        if (n is IText tekst)
        {
            _regel.Append(tekst.Data.Replace('\n', ' '));
            return;
        }
        if (n is not IElement e) return;
        switch (e.LocalName)
        {
            case "br":
                _regel.Append('\n');
                break;
            case "ul" or "ol":
                Sluit();
                _lijsten.Push((e.LocalName == "ol", Getal(e.GetAttribute("start")) ?? 1));
                break;
            case "li":
                Sluit();
                var (genummerd, getal) = _lijsten.TryPop(out var l) ? l : (false, 1);
                getal = Getal(e.GetAttribute("value")) ?? getal;
                _lijsten.Push((genummerd, getal + 1));
                _punt = (genummerd ? string.Create(CultureInfo.InvariantCulture, $"{getal}.") : "•", Math.Max(0, _lijsten.Count - 1));
                break;
            case "table":
                Sluit();
                _bak.BeginTabel();
                break;
            case "td" or "th":
                Sluit();
                _bak.BeginCel();
                break;
            default:
                if (Blok(e)) Sluit();
                break;
        }
    }

    private void Einde(INode n)
    {
        if (n is not IElement e) return;
        if (Blok(e)) Sluit();
        switch (e.LocalName)
        {
            case "ul" or "ol":
                _lijsten.TryPop(out _);
                break;
            case "tr":
                _bak.EindRij();
                break;
            case "table":
                _bak.EindTabel();
                break;
            case "li":
                _punt = null;
                break;
        }
    }

    private void Sluit()
    {
        if (_regel.Length == 0) return;
        var tekst = _regel.ToString();
        _regel = new();
        if (string.IsNullOrWhiteSpace(tekst)) return;
        _bak.Alinea(tekst, _punt?.Teken, _punt?.Niveau ?? Math.Max(0, _lijsten.Count - 1));
        _punt = null;
    }

    private static bool Blok(IElement e) => e.LocalName is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "section" or "article" or "main" or "blockquote" or "pre" or "table" or "tr" or "td" or "th" or "thead" or "tbody" or "caption" or "figure" or "figcaption"
        or "address" or "hr" or "header" or "details" or "summary" or "center" or "body";

    /// <summary>What is no part of the document: by what it is, by what it says it is, or because it is nothing but links.</summary>
    private static bool Weg(INode n)
    {
        if (n is IComment) return true;
        if (n is not IElement e) return false;
        if (e.LocalName is "script" or "style" or "noscript" or "template" or "nav" or "form" or "button" or "select" or "aside" or "footer" or "svg" or "iframe" or "object" or "head" or "dialog" or "sup")
            return e.LocalName != "sup" || e.QuerySelector("a") is not null;
        if (e.HasAttribute("hidden") || e.GetAttribute("aria-hidden") == "true") return true;
        if (e.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "menu" or "menubar" or "complementary") return true;
        if (e.LocalName == "header" && e.Closest("article, main, section") is null) return true;
        var namen = $" {e.Id} {e.ClassName} ".ToLowerInvariant();
        if (namen.Length > 2 && namen.Length < 500 && e.LocalName is "div" or "ul" or "ol" or "section" or "p" or "span"
            && Sitedelen.Any(d => namen.Contains(d, StringComparison.Ordinal))) return true;
        return e.LocalName is "ul" or "ol" && e.ChildElementCount is >= 3 and <= 200 && e.Children.All(AlleenLink);
    }

    private static readonly string[] Sitedelen = ["breadcrumb", "kruimelpad", "menu", "navbar", "navigation", "navigatie", "cookie", "skiplink", "skip-link", "sitemap", "share", "delen-op", "pagination", "toolbar", "zoekformulier"];

    /// <summary>An item that is one short link and no more: part of a menu.</summary>
    private static bool AlleenLink(IElement li) => li.ChildElementCount == 1 && li.FirstElementChild is { LocalName: "a" } a
        && a.TextContent.Trim().Length is > 0 and < 80 && li.TextContent.Trim().Length == a.TextContent.Trim().Length;

    private static int? Getal(string? tekst) => DocxNummers.Cijfer(tekst);

    private static Documentkenmerken Kenmerken(IHtmlDocument document)
    {
        var meta = document.QuerySelectorAll("meta[name][content]").Take(200).GroupBy(m => m.GetAttribute("name")!.ToUpperInvariant())
            .ToDictionary(g => g.Key, g => g.First().GetAttribute("content")!.Trim());
        string? Eerste(params ReadOnlySpan<string> namen)
        {
            foreach (var naam in namen) if (meta.TryGetValue(naam.ToUpperInvariant(), out var waarde) && waarde.Length > 0) return waarde;
            return null;
        }
        return new(Titels.Echt(Eerste("DCTERMS.title", "DC.title") ?? document.Title),
            DateOnly.TryParseExact(Eerste("OVERHEIDop.datumBrief", "OVERHEIDop.datumOndertekening"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null,
            Dossier: Eerste("OVERHEIDop.dossiernummer")?.Split(';')[0].Replace(" ", "", StringComparison.Ordinal), Nummer: Eerste("OVERHEIDop.ondernummer"));
    }
}
