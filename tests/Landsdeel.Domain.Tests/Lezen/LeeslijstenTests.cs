using Landsdeel.Domain.Tests.Rondes;

namespace Landsdeel.Domain.Tests.Lezen;

/// <summary>The lists of data/lezen, as files.</summary>
public sealed class LeeslijstenTests
{
    private static readonly string Map = Path.Combine(Ronde2020.Wortel(), "data", "lezen");

    [Fact]
    public void Every_list_stands_in_the_guide_of_its_folder_with_what_it_is_and_its_source()
    {
        var gids = File.ReadAllLines(Path.Combine(Map, "README.md"));
        var rijen = gids.Where(r => r.StartsWith("| `", StringComparison.Ordinal)).Select(r => r.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.All(rijen, r => Assert.True(r.Length == 3 && r.All(v => v.Length > 0), string.Join('|', r)));
        var genoemd = rijen.SelectMany(r => r[0].Split(", ")).Select(n => n.Trim('`')).ToHashSet();
        Assert.Equal(Directory.GetFiles(Map).Select(Path.GetFileName).Where(n => n != "README.md").Order(), genoemd.Order());
        Assert.Contains(gids, r => r.StartsWith("Licence: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_list_says_at_its_head_what_it_is_for() =>
        Assert.All(Directory.GetFiles(Map).Where(n => !n.EndsWith("README.md", StringComparison.Ordinal)), b => Assert.StartsWith("# ", File.ReadLines(b).First(), StringComparison.Ordinal));
}
