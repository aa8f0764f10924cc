using Landsdeel.Rechten;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>rechten.tsv: who gets to what. Every route and every handler stands in it, and every cell is tried.</summary>
public sealed class RechtenTests(Rechtenproef proef) : IClassFixture<Rechtenproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private static readonly string Pad = Wortel.Pad("tests", "Landsdeel.Tests", "Accounts", "rechten.tsv");

    private static List<string[]> Tabel() => [.. File.ReadLines(Pad).Skip(1).Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t'))];

    [Fact]
    public async Task Elke_route_en_elke_handler_staat_in_de_tabel()
    {
        var lader = proef.Site.Diensten.GetRequiredService<PageLoader>();
        var er = new HashSet<(string, string)>();
        foreach (var eindpunt in proef.Site.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is not { } pagina) continue;
            var geladen = await lader.LoadAsync(pagina, eindpunt.Metadata);
            var route = "/" + eindpunt.RoutePattern.RawText?.TrimStart('/');
            if (geladen.HandlerMethods.Count == 0) er.Add((route, "GET"));
            foreach (var handler in geladen.HandlerMethods)
                er.Add((route, handler.HttpMethod.ToUpperInvariant() + (handler.Name is { } naam ? ":" + naam : "")));
            if (geladen.HandlerMethods.All(h => !h.HttpMethod.Equals("Get", StringComparison.OrdinalIgnoreCase)) && route != "/fout") er.Add((route, "GET"));
        }
        var tabel = Tabel().Select(r => (r[0], r[1])).ToHashSet();
        Assert.True(er.IsSubsetOf(tabel) && tabel.IsSubsetOf(er), $"""
            Not in rechten.tsv:
            {string.Join("\n", er.Except(tabel).Order().Select(e => $"{e.Item1}\t{e.Item2}"))}
            No longer there:
            {string.Join("\n", tabel.Except(er).Order().Select(e => $"{e.Item1}\t{e.Item2}"))}
            """);
    }

    [Fact]
    public async Task Iedereen_komt_waar_de_tabel_het_zegt_en_nergens_anders()
    {
        var fouten = new List<string>();
        foreach (var rij in Tabel())
        {
            var gekregen = new List<string>();
            foreach (var wie in Rechtenproef.Mensen)
            {
                var handler = rij[1].Split(':', 2) is [_, var naam] ? (rij[2].Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + naam : "";
                gekregen.Add((await proef.Vraag(wie, rij[1].Split(':')[0], rij[2] + handler)).Uitkomst);
            }
            if (!gekregen.SequenceEqual(rij[3..])) fouten.Add($"{rij[0]}\t{rij[1]}\t{rij[2]}\t{string.Join('\t', gekregen)}");
        }
        Assert.True(fouten.Count == 0, "What they got, where it is not what the table says:\n" + string.Join('\n', fouten));
    }

    /// <summary>A handler that writes on a page that everyone may read names its own right.</summary>
    [Fact]
    public void Wie_iets_stuurt_is_langs_een_recht_gekomen()
    {
        var zonder = typeof(VereistAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract)
            .Where(t => t.GetCustomAttributes(typeof(VereistAttribute), false) is [VereistAttribute { Bevoegdheid: Bevoegdheid.Lezen }])
            .SelectMany(t => t.GetMethods().Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal) && m.GetCustomAttributes(typeof(VereistAttribute), false).Length == 0).Select(m => $"{t.Name}.{m.Name}"))
            .Where(n => n != "FoutModel.OnPost");
        Assert.Empty(zonder);
    }

    [Fact]
    public async Task Wat_men_niet_mag_zien_staat_nergens()
    {
        // In no list, count, hit, suggestion, export, page of a document or address; for whom it is not.
        string[] plekken =
        [
            "/", "/afspraken?zoek=zwaluwstaart", "/afspraken?zoek=zwaluwstaarrt", "/afspraken", "/afspraken/export?vorm=json&zoek=zwaluwstaart", "/afspraken/export?vorm=csv",
            "/overleggen/O-BOM-2020-NW", "/overleggen/O-BOM-2020-NW/agenda", "/overleggen/O-BOM-2020-NW/agenda?handler=json", "/partijen/min-bzk", "/documenten/kamerbrief-2020-06-23", "/afspraken/A-NW06",
        ];
        var ziet = new Dictionary<string, string[]>
        {
            ["P-eigen"] = ["voorbeeld-secretaris-rijk", "voorbeeld-minister-bzk"],
            ["P-overleg"] = ["voorbeeld-secretaris-rijk", "voorbeeld-minister-bzk", "voorbeeld-secretaris-noordwest", "voorbeeld-gedeputeerde-utrecht", "voorbeeld-directeur-ienw"],
            ["P-partijen"] = [.. Rechtenproef.Mensen.Where(m => m is not (Proefaanmelding.Publiek or "voorbeeld-beheerder-bzk"))],
        };
        foreach (var wie in Rechtenproef.Mensen)
        {
            foreach (var (id, wel) in ziet)
            {
                Assert.Equal((id, wie, wel.Contains(wie) ? "ja" : "404"), (id, wie, (await proef.Vraag(wie, "GET", "/afspraken/" + id)).Uitkomst));
                if (wel.Contains(wie)) Assert.Contains($"/afspraken/{id}", (await proef.Vraag(wie, "GET", "/afspraken?zoek=zwaluwstaart")).Inhoud, StringComparison.Ordinal);
                else
                    foreach (var plek in plekken)
                    {
                        var inhoud = (await proef.Vraag(wie, "GET", plek)).Inhoud;
                        Assert.False(inhoud.Contains(id, StringComparison.Ordinal), $"{wie} sees {id} at {plek}");
                    }
            }
            if (wie is Proefaanmelding.Publiek or "voorbeeld-beheerder-bzk")
            {
                // Not even that the word exists.
                var fout = (await proef.Vraag(wie, "GET", "/afspraken?zoek=zwaluwstaarrt")).Inhoud;
                Assert.DoesNotContain("zwaluwstaart\"", fout, StringComparison.Ordinal);
                Assert.DoesNotContain("zwaluwstaart<", fout, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Een_ander_wijzigt_niet_wat_niet_van_hem_is()
    {
        // A secretaris of a partij in the overleg may; of another landsdeel not; nor someone of a partij that only reads it.
        Assert.Equal("ja", (await proef.Vraag("voorbeeld-secretaris-noordwest", "GET", "/afspraken/P-overleg/wijzigen")).Uitkomst);
        Assert.Equal("403", (await proef.Vraag("proef-secretaris-groningen", "GET", "/afspraken/P-partijen/wijzigen")).Uitkomst);
        Assert.Equal("403", (await proef.Vraag("voorbeeld-beleid-amsterdam", "GET", "/afspraken/P-partijen/wijzigen")).Uitkomst);
        Assert.Equal("404", (await proef.Vraag("voorbeeld-beleid-amsterdam", "GET", "/afspraken/P-overleg/wijzigen")).Uitkomst);
        var blad = (await proef.Vraag("voorbeeld-beleid-amsterdam", "GET", "/afspraken/P-partijen")).Inhoud;
        Assert.DoesNotContain("/afspraken/P-partijen/wijzigen", blad, StringComparison.Ordinal);
    }
}
