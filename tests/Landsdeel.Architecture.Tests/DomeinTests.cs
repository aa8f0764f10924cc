using System.Text.RegularExpressions;
using Landsdeel.Domain.Afspraken;
using NetArchTest.Rules;

namespace Landsdeel.Architecture.Tests;

/// <summary>The domain is pure: it knows nothing but itself and the language.</summary>
public sealed partial class DomeinTests
{
    private static readonly System.Reflection.Assembly Domein = typeof(Afspraak).Assembly;

    [Fact]
    public void The_domain_references_the_runtime_alone() =>
        Assert.All(Domein.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Theory]
    [InlineData("System.IO")]
    [InlineData("System.Net")]
    [InlineData("System.Threading.Tasks")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Random")]
    [InlineData("System.TimeProvider")]
    [InlineData("System.Console")]
    public void The_domain_does_not_use(string naam)
    {
        var uitkomst = Types.InAssembly(Domein).ShouldNot().HaveDependencyOn(naam).GetResult();
        Assert.True(uitkomst.IsSuccessful, string.Join(", ", (uitkomst.FailingTypes ?? []).Select(t => t.FullName)));
    }

    [Fact]
    public void Time_and_identity_are_arguments() => Assert.Empty(
        Bronnen.In("src/Landsdeel.Domain", ".cs").Where(b => Klok().IsMatch(b.Tekst)).Select(b => b.Pad));

    [Fact]
    public void What_is_shared_knows_no_feature()
    {
        string[] gedeeld = ["Landsdeel.Domain.Gedeeld", "Landsdeel.Domain.Gedeeld.Versies", "Landsdeel.Domain.Gedeeld.Termijnen"];
        var ruimten = Domein.GetTypes().Select(t => t.Namespace).Where(n => n?.StartsWith("Landsdeel.Domain.", StringComparison.Ordinal) == true)
            .Distinct().Where(n => !gedeeld.Contains(n)).ToArray();
        Assert.NotEmpty(ruimten);
        var uitkomst = Types.InAssembly(Domein).That().ResideInNamespaceStartingWith("Landsdeel.Domain.Gedeeld")
            .ShouldNot().HaveDependencyOnAny(ruimten!).GetResult();
        Assert.True(uitkomst.IsSuccessful, string.Join(", ", (uitkomst.FailingTypes ?? []).Select(t => t.FullName)));
    }

    [Fact]
    public void Every_domain_noun_stands_in_the_glossary()
    {
        var begrippen = File.ReadAllText(Path.Combine(Bronnen.Wortel, "docs", "begrippen.md"));
        var nouns = Domein.GetExportedTypes().Where(t => !t.IsNested && !(t is { IsAbstract: true, IsSealed: true })
            && !typeof(Landsdeel.Domain.Gedeeld.Weigering).IsAssignableFrom(t) && !t.IsInterface);
        Assert.DoesNotContain(nouns.Select(t => t.Name.Split('`')[0]), n => !begrippen.Contains($"`{n}`", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)|Guid\.(NewGuid|CreateVersion7)|Random\.Shared|Stopwatch|\bEnvironment\.")]
    private static partial Regex Klok();
}
