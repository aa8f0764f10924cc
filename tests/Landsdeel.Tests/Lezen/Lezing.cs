using System.Text;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Lezen;

/// <summary>Reads files as the product does, and compares what came out with the letter of 2020 as plain text.</summary>
internal static partial class Lezing
{
    /// <summary>One for all tests: it holds the processes that read.</summary>
    internal static Leesproces Proces { get; } = new();

    internal static string Brief { get; } = File.ReadAllText(Wortel.Pad("samples", "2020-voorjaar", "kamerbrief-2020-06-23.txt"));

    internal static string Pad(string naam) => Wortel.Pad("tests", "Landsdeel.Tests", "Lezen", "brieven", naam);

    internal static byte[] Bestand(string naam) => File.ReadAllBytes(Pad(naam));

    internal static Task<Uitkomst<Bestandstekst>> Lees(byte[] bytes, string naam = "brief", Leesgrenzen? grenzen = null, Action<Leesstap>? voortgang = null) =>
        new Tekstlezer(Proces, grenzen ?? Leesgrenzen.Gewoon).Lees(new MemoryStream(bytes), naam, voortgang, TestContext.Current.CancellationToken);

    internal static Task<Uitkomst<Bestandstekst>> Lees(string tekst, string naam = "brief") => Lees(Encoding.UTF8.GetBytes(tekst), naam);

    /// <summary>The code of the refusal that these bytes must end in, whose words a user can do something with.</summary>
    internal static async Task<string> Weigering(byte[] bytes, string naam = "brief", Leesgrenzen? grenzen = null)
    {
        var uitkomst = await Lees(bytes, naam, grenzen);
        Assert.False(uitkomst.Gelukt, uitkomst.Gelukt ? uitkomst.Waarde.Bron.Tekst[..Math.Min(200, uitkomst.Waarde.Bron.Tekst.Length)] : "");
        var weigering = Assert.Single(uitkomst.Weigeringen);
        Assert.Matches(@"^(Dit|De|In|Uit|Het|Uitgepakt)\b.*\.$", weigering.Bericht);
        Assert.DoesNotContain("Exception", weigering.Bericht, StringComparison.Ordinal);
        return weigering.Code;
    }

    /// <summary>Sentences of the letter of which the words do not stand together in the text; line ends, hyphens and signs left aside.</summary>
    internal static IReadOnlyList<string> Gemist(string tekst)
    {
        var kaal = Kaal(tekst);
        return [.. Zinnen().Where(z => !kaal.Contains(Kaal(z), StringComparison.Ordinal))];
    }

    internal static IReadOnlyList<string> Zinnen() => [.. Zinseinde().Split(Brief).Where(z => Kaal(z).Length > 12)];

    internal static string Kaal(string tekst) => string.Concat(tekst.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"(?<=[.:;?!])\s+|\n\s*\n")]
    private static partial Regex Zinseinde();
}
