using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Landsdeel.Opdrachten;

/// <summary>Where a command writes: its outcome here, everything that is said meanwhile there.</summary>
/// <param name="Uit">The outcome and nothing else.</param>
/// <param name="Fout">Progress and messages.</param>
/// <param name="Breedte">Columns of the terminal.</param>
/// <param name="Kleur">Whether the outcome may carry colours: never when it goes to a file or another program.</param>
/// <param name="Voortgang">Whether progress may redraw its line.</param>
public sealed record Uitvoer(TextWriter Uit, TextWriter Fout, int Breedte, bool Kleur, bool Voortgang)
{
    /// <summary>Columns when nobody looks, so that the outcome in a file does not depend on a window.</summary>
    public const int VasteBreedte = 120;

    private const int SmalsteBreedte = 40;

    /// <summary>JSON for programs: every name always there, null for what is unknown, letters as letters.</summary>
    public static JsonSerializerOptions JsonVorm { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The console of this process.</summary>
    public static Uitvoer Console()
    {
        var geenBom = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var breedte = System.Console.IsOutputRedirected || System.Console.WindowWidth <= 0 ? VasteBreedte : System.Console.WindowWidth;
        return new(
            new StreamWriter(System.Console.OpenStandardOutput(), geenBom, 16384) { NewLine = "\n" },
            new StreamWriter(System.Console.OpenStandardError(), geenBom) { NewLine = "\n", AutoFlush = true },
            Math.Max(SmalsteBreedte, breedte),
            !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            !System.Console.IsErrorRedirected);
    }

    /// <summary>The outcome for programs: one JSON value and a line end.</summary>
    public void Json<T>(T waarde, JsonSerializerOptions opties)
    {
        Uit.Write(JsonSerializer.Serialize(waarde, opties));
        Uit.Write('\n');
    }

    /// <summary>The outcome for people, fitted to the terminal.</summary>
    public void Toon(Tabel tabel)
    {
        using var tussen = new StringWriter { NewLine = "\n" };
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new Schrijver(tussen, Breedte, Kleur),
            Ansi = Kleur ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Kleur ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        }).Write(tabel.Vorm);
        // Cells are padded to their column; at the end of a line that padding is noise.
        var regels = tussen.ToString().Split('\n').Select(r => r.TrimEnd()).ToList();
        foreach (var regel in regels.SkipWhile(r => r == "").Take(regels.FindLastIndex(r => r != "") + 1 - regels.FindIndex(r => r != "")))
            Uit.WriteLine(regel);
    }

    /// <summary>Running text, broken at the width; a line end stays one.</summary>
    public void Alinea(string tekst)
    {
        foreach (var regel in tekst.Split('\n').SelectMany(r => Tekst.Regels(Tekst.Schoon(r), Math.Min(Breedte, 100)))) Uit.WriteLine(regel);
    }

    /// <summary>One record: a heading, its wording, and what belongs to it by name; what is empty is left out.</summary>
    public void Kaart(string kop, string tekst, IEnumerable<(string Naam, string Waarde)> velden)
    {
        var lijst = velden.Where(v => v.Waarde != "").ToList();
        var kolom = lijst.Max(v => v.Naam.Length) + 2;
        var breed = Math.Min(Breedte, 100);
        Uit.WriteLine(Tekst.Schoon(kop));
        Alinea(tekst);
        Uit.WriteLine();
        foreach (var (naam, waarde) in lijst)
        {
            var voor = naam;
            foreach (var regel in Tekst.Regels(Tekst.Schoon(waarde), breed - kolom))
            {
                Uit.WriteLine(voor.PadRight(kolom) + regel);
                voor = "";
            }
        }
    }

    private sealed class Schrijver(TextWriter naar, int breedte, bool ansi) : IAnsiConsoleOutput
    {
        public TextWriter Writer => naar;
        public bool IsTerminal => ansi;
        public int Width => breedte;
        public int Height => 24;
        public void SetEncoding(Encoding encoding) { }
    }
}
