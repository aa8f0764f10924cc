using System.Reflection;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetArchTest.Rules;

namespace Landsdeel.Architecture.Tests;

/// <summary>Each engine has one room, rights are named everywhere, and the code stays readable.</summary>
public sealed partial class KamerTests
{
    private static readonly Assembly Product = typeof(VereistAttribute).Assembly;

    [Theory]
    [InlineData("DocumentFormat.OpenXml", "Landsdeel.Infrastructure")]
    [InlineData("UglyToad.PdfPig", "Landsdeel.Infrastructure.Documents.Lezers")]
    [InlineData("AngleSharp", "Landsdeel.Infrastructure.Documents.Lezers")]
    [InlineData("MiniExcelLibs", "Landsdeel.Infrastructure")]
    [InlineData("Lucene.Net", "Landsdeel.Infrastructure.Zoeken")]
    [InlineData("SF.Snowball", "Landsdeel.Infrastructure.Zoeken")]
    [InlineData("Npgsql", "Landsdeel.Infrastructure.Database")]
    [InlineData("Microsoft.Data.Sqlite", "Landsdeel.Infrastructure.Database")]
    [InlineData("MailKit", "Landsdeel.Infrastructure.Mail")]
    [InlineData("MimeKit", "Landsdeel.Infrastructure.Mail")]
    [InlineData("Ical.Net", "Landsdeel.Infrastructure.Kalenders")]
    [InlineData("Quartz", "Landsdeel.Infrastructure.Taken")]
    [InlineData("OpenTelemetry", "Landsdeel.Infrastructure.Telemetrie")]
    [InlineData("Microsoft.IdentityModel", "Landsdeel.Infrastructure.OpenIdConnect")]
    [InlineData("Microsoft.AspNetCore.Authentication.OpenIdConnect", "Landsdeel.Infrastructure.OpenIdConnect")]
    [InlineData("System.Diagnostics.Process", "Landsdeel.Infrastructure")]
    public void Only_its_room_knows_the_engine(string motor, string kamer)
    {
        var uitkomst = Types.InAssembly(Product).That().DoNotResideInNamespaceStartingWith(kamer).ShouldNot().HaveDependencyOn(motor).GetResult();
        Assert.True(uitkomst.IsSuccessful, string.Join(", ", (uitkomst.FailingTypes ?? []).Select(t => t.FullName)));
    }

    [Fact]
    public void There_is_one_way_past_the_sight_predicate_and_it_is_in_the_database_room() => Assert.Empty(
        Bronnen.In("src/Landsdeel", ".cs", ".cshtml")
            .Where(b => b.Tekst.Contains("IgnoreQueryFilters", StringComparison.Ordinal)
                && !b.Pad.StartsWith("src/Landsdeel/Infrastructure/Database/", StringComparison.Ordinal))
            .Select(b => b.Pad));

    [Fact]
    public void Nobody_writes_versions_but_the_vastlegger() => Assert.Empty(
        Bronnen.In("src/Landsdeel", ".cs")
            .Where(b => !b.Pad.StartsWith("src/Landsdeel/Infrastructure/Database/", StringComparison.Ordinal))
            .Where(b => Schrijven().IsMatch(b.Tekst)).Select(b => b.Pad));

    [Fact]
    public void Every_page_names_the_right_it_needs()
    {
        var paginas = Product.GetTypes().Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract).ToList();
        Assert.NotEmpty(paginas);
        Assert.Empty(paginas.Where(p => p.GetCustomAttribute<VereistAttribute>() is null).Select(p => p.FullName));
    }

    /// <summary>Then <see cref="Weigerfilter"/> gives the answer its status, the same for every form.</summary>
    [Fact]
    public void A_page_that_shows_refusals_says_so_and_none_calls_a_refusal_a_bad_request()
    {
        Assert.Empty(Product.GetTypes().Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract && !typeof(IMetWeigeringen).IsAssignableFrom(t)
            && t.GetProperties().Any(p => typeof(IEnumerable<Weigering>).IsAssignableFrom(p.PropertyType))).Select(t => t.FullName));
        Assert.Empty(Bronnen.In("src/Landsdeel", ".cshtml.cs").Where(b => b.Tekst.Contains("Status400BadRequest", StringComparison.Ordinal)).Select(b => b.Pad));
    }

    [Fact]
    public void Every_command_names_the_right_it_needs_and_can_be_typed()
    {
        var soorten = Product.GetTypes().Where(t => t.IsSubclassOf(typeof(Opdracht))).ToList();
        Assert.NotEmpty(soorten);
        Assert.Empty(soorten.Where(o => o.GetCustomAttribute<VereistAttribute>() is null).Select(o => o.FullName));
        Assert.Equal(soorten.ToHashSet(), Opdrachtregel.Opdrachten().Select(o => o.GetType()).ToHashSet());
    }

    [Fact]
    public void The_clock_is_read_in_one_place() => Assert.Empty(
        Bronnen.In("src/Landsdeel", ".cs", ".cshtml").Where(b => Klok().IsMatch(b.Tekst)).Select(b => b.Pad));

    [Fact]
    public void Refusals_stand_together_in_one_file_a_feature()
    {
        var los = Bronnen.In("src", ".cs").Where(b => Weigeringrecord().IsMatch(b.Tekst)
            && !b.Pad.EndsWith("/Weigeringen.cs", StringComparison.Ordinal) && !b.Pad.EndsWith("/Weigering.cs", StringComparison.Ordinal)).Select(b => b.Pad);
        Assert.Empty(los);
        Assert.All(Product.GetTypes().Concat(typeof(Weigering).Assembly.GetTypes()).Where(t => t.IsSubclassOf(typeof(Weigering))), t => Assert.True(t.IsSealed || t.IsAbstract, t.FullName));
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines() => Assert.Empty(
        Bronnen.In("src", ".cs", ".cshtml", ".css", ".js").Concat(Bronnen.In("tests", ".cs"))
            .Select(b => (b.Pad, Regels: b.Tekst.AsSpan().Count('\n'))).Where(b => b.Regels > 300).Select(b => $"{b.Pad}: {b.Regels}"));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(
        Product.GetTypes().Concat(typeof(Weigering).Assembly.GetTypes())
            .Where(t => t.Namespace?.StartsWith("Landsdeel", StringComparison.Ordinal) == true
                && (t.Name.EndsWith("Manager", StringComparison.Ordinal) || t.Name.EndsWith("Utils", StringComparison.Ordinal)
                    || (t.Name.EndsWith("Helper", StringComparison.Ordinal) && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal))))
            .Select(t => t.FullName));

    [Fact]
    public void Pages_hold_no_inline_script_or_style() => Assert.Empty(
        Bronnen.In("src/Landsdeel", ".cshtml").Where(b => Inline().IsMatch(b.Tekst)).Select(b => b.Pad));

    [Fact]
    public void Nothing_names_a_place_of_one_machine_or_a_registry() => Assert.Empty(
        Bronnen.In("src", ".cs", ".cshtml", ".json", ".csproj").Concat(Bronnen.In("docs", ".md")).Concat(Bronnen.In("tests", ".cs", ".csproj"))
            .Where(b => Plaats().IsMatch(b.Tekst) && !b.Pad.EndsWith("KamerTests.cs", StringComparison.Ordinal)).Select(b => b.Pad));

    [GeneratedRegex(@"\.Versies\.Add|\.Afspraken\.Add\(|\.Aggregaten\.Add|\.Journaal\.Add|new VersieRij")]
    private static partial Regex Schrijven();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)|TimeProvider\.System\.")]
    private static partial Regex Klok();

    [GeneratedRegex(@"^\s*public sealed record \w+[^;{]*:\s*Weigering\(", RegexOptions.Multiline)]
    private static partial Regex Weigeringrecord();

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=["']""")]
    private static partial Regex Inline();

    [GeneratedRegex("/work/|/root/|/home/[a-z]|registry\\.npmjs|api\\.nuget|deb\\.debian")]
    private static partial Regex Plaats();
}
