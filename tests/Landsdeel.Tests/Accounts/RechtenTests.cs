using Landsdeel.Gedeeld;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>rechten.tsv: who gets to what. Every route and every handler stands in it, and every cell is tried.</summary>
public sealed partial class RechtenTests(Rechtenproef proef) : IClassFixture<Rechtenproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private static readonly string Pad = Wortel.Pad("tests", "Landsdeel.Tests", "Accounts", "rechten.tsv");

    internal static List<string[]> Tabel() => [.. File.ReadLines(Pad).Skip(1).Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t'))];

    /// <summary>What is no page and has no row in the table, each with why nobody needs a right for it.</summary>
    private static readonly Dictionary<string, string> GeenPagina = new()
    {
        ["{**path:file}"] = "Styles, scripts and pictures of the product again, while it runs from a build instead of a publication: nothing but files of wwwroot.",
        ["/gezond"] = "Whether the process lives and the database answers, for a program that watches over it; says nothing of the register.",
        ["/.well-known/security.txt"] = "Where one reports a weakness; the same for everyone.",
    };

    [Fact]
    public void Wat_geen_pagina_is_staat_hier_met_zijn_reden_of_ligt_op_schijf()
    {
        var er = proef.Site.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            // Styles, scripts and pictures of the product: the manifest names every one of them.
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(e => (e as RouteEndpoint)?.RoutePattern.RawText ?? e.DisplayName ?? e.ToString()!)
            // What branches off before routing is no endpoint; only the source tells of it.
            .Concat(Directory.EnumerateFiles(Wortel.Pad("src", "Landsdeel"), "*.cs", SearchOption.AllDirectories).SelectMany(f => Zijweg().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Equal(GeenPagina.Keys.Order(StringComparer.Ordinal), er.Order(StringComparer.Ordinal));
    }

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

    /// <summary>Every role, of a partij in every position: see <see cref="Rechtenproef.Rollen"/> and <see cref="Rechtenproef.Posities"/>.</summary>
    [Fact]
    public async Task Iedereen_komt_waar_de_tabel_het_zegt_en_nergens_anders()
    {
        await proef.MetWerk();
        var fouten = new System.Collections.Concurrent.ConcurrentQueue<string>();
        // What is about one address goes one after the other: two who change one account at once are another matter.
        await Parallel.ForEachAsync(Tabel().GroupBy(r => r[2]), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Ct }, async (rijen, _) =>
        {
            foreach (var rij in rijen)
            {
                var handler = rij[1].Split(':', 2) is [_, var naam] ? (rij[2].Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + naam : "";
                var (methode, adres) = (rij[1].Split(':')[0], proef.Adres(rij[2]) + handler);
                var weg = rij[0] == "/lezen/{id}" && rij[1] == "POST:Stop";
                List<string> gekregen = [(await proef.Teken(Proefaanmelding.Publiek, methode, adres)).ToString()];
                foreach (var (positie, _) in Rechtenproef.Posities)
                {
                    var tekens = new System.Text.StringBuilder();
                    foreach (var (letter, _) in Rechtenproef.Rollen)
                    {
                        tekens.Append(await proef.Teken(Rechtenproef.Wie(positie, letter), methode, adres));
                        if (weg) await proef.Herstel();
                    }
                    gekregen.Add(tekens.ToString());
                }
                if (!gekregen.SequenceEqual(rij[3..8])) fouten.Enqueue($"{rij[0]}\t{rij[1]}\t{rij[2]}\t{string.Join('\t', [.. gekregen, .. rij[8..]])}");
            }
        });
        Assert.True(fouten.IsEmpty, "What they got, where it is not what the table says:\n" + string.Join('\n', fouten));
    }

    /// <summary>A row that nobody gets through says nothing of who may: its address names something that is there, or the table says why it cannot.</summary>
    [Fact]
    public void Elk_adres_in_de_tabel_noemt_iets_dat_er_is_of_er_staat_waarom_niet()
    {
        Assert.DoesNotContain(Tabel(), r => r.Length is < 8 or > 9);
        Assert.Equal([], Tabel().Where(r => !r[3..8].Any(t => t.Contains('j', StringComparison.Ordinal)) != r.Length > 8).Select(r => $"{r[0]} {r[1]}"));
    }

    /// <summary>The same for every command, were it run by that person; on the command line it is always the operator.</summary>
    [Fact]
    public async Task Elke_opdracht_staat_in_de_tabel_en_vraagt_wat_er_staat()
    {
        var tabel = File.ReadLines(Wortel.Pad("tests", "Landsdeel.Tests", "Accounts", "opdrachtrechten.tsv")).Skip(1).Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t')).ToList();
        Assert.Equal(Opdrachtregel.Opdrachten().Select(Naam).Order(), tabel.Select(r => r[0]).Order());
        var mensen = await proef.Mensenlijst();
        var fouten = new List<string>();
        foreach (var rij in tabel)
        {
            List<string> gekregen = [];
            foreach (var groep in mensen) gekregen.Add(string.Concat(await Task.WhenAll(groep.Select(p => Draai(p, rij[1])))));
            if (!gekregen.SequenceEqual(rij[2..])) fouten.Add($"{rij[0]}\t{rij[1]}\t{string.Join('\t', gekregen)}");
        }
        Assert.True(fouten.Count == 0, "What they got, where it is not what the table says:\n" + string.Join('\n', fouten));
    }

    private static string Naam(Opdracht o) => o.Onder is { } onder ? $"{onder.Naam} {o.Vorm.Name}" : o.Vorm.Name;

    /// <summary>j when its right is there, 4 when what it asks for does not exist for this person, 3 or a when it is refused; o for one that opens no register.</summary>
    private async Task<char> Draai(Persoon persoon, string regel)
    {
        var (boom, eigen) = Opdrachtregel.Boom();
        var gelezen = boom.Parse(regel, new System.CommandLine.ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        Assert.Empty(gelezen.Errors);
        var opdracht = eigen[gelezen.CommandResult.Command];
        if (!opdracht.RegisterNodig) return 'o';
        using var uit = new StringWriter();
        using var fout = new StringWriter();
        await using var bereik = proef.Site.Diensten.CreateAsyncScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(persoon, null, null, default, Ct);
        var code = await Opdrachtregel.Voer(opdracht, gelezen, new(uit, fout, 120, Kleur: false, Voortgang: false), bereik.ServiceProvider, sessie, Ct);
        if (regel.Contains("zwaluwstaart", StringComparison.Ordinal))
            foreach (var (id, mag) in new[] { ("P-eigen", persoon.Partij.Waarde == "min-bzk"), ("P-overleg", persoon.Partij.Waarde is "min-bzk" or "PV27") })
                Assert.Equal((persoon.Naam, id, mag && persoon.Toekenningen.Any(t => t.GeeftInhoud)), (persoon.Naam, id, uit.ToString().Contains(id, StringComparison.Ordinal)));
        return code == Uitgang.NietGevonden ? '4' : fout.ToString() switch
        {
            var s when s.Contains(new GeenRecht().Bericht, StringComparison.Ordinal) => '3',
            var s when s.Contains(new MeldUAan().Bericht, StringComparison.Ordinal) => 'a',
            _ => 'j',
        };
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

    [System.Text.RegularExpressions.GeneratedRegex("""\.(?:Map|MapWhen|UseWhen)\(\s*"?([^",]+)""")]
    private static partial System.Text.RegularExpressions.Regex Zijweg();
}
