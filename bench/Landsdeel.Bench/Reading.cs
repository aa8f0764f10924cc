using System.Diagnostics;
using System.Globalization;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Lezen.Voorstellen;
using Landsdeel.Lezen;

namespace Landsdeel.Bench;

/// <summary>Measures the reader of letters: how fast on one core, how long one letter takes, what it allocates, and whether memory grows with the
/// number of documents. Every measure of time has beside it the time of plain splitting of the same text in the same run, because the machine may be
/// busy with something else.</summary>
public static class Reading
{
    private const int Rounds = 9;
    private static readonly DateOnly Day = new(2020, 6, 23);
    private static readonly char[] White = [' ', '\n', '\t', '\f', '\r'];

    /// <summary>The argument by which this program starts itself again, so that each peak of memory is that of a process of its own.</summary>
    public const string Child = "lezen-documenten";

    public static int Run(string[] args)
    {
        if (args is ["lezen-delen", var one])
        {
            var parts = new StringBuilder();
            OneCore();
            Parts(parts, string.Concat(Enumerable.Repeat(File.ReadAllText(one), 60)));
            Console.Write(parts);
            return 0;
        }
        if (args is [Child, var path, var count, _]) return Documents(path, int.Parse(count, CultureInfo.InvariantCulture));
        if (args is not ["lezen", var dll, var letter, var report])
        {
            Console.Error.WriteLine("Usage: Landsdeel.Bench lezen DLL LETTER REPORT");
            return 2;
        }
        var text = File.ReadAllText(letter);
        var rows = new StringBuilder();
        var start = Enumerable.Range(0, 7).Select(_ => Command(dll, "--versie")).ToList();
        var whole = Enumerable.Range(0, 7).Select(_ => Command(dll, "lees", letter, "--json")).ToList();
        OneCore();
        var (lists, first) = Cold(text);
        rows.AppendLine("| from the shell, seven times | median | fastest |\n|---|---:|---:|");
        Line(rows, "`landsdeel --versie`: the program starts and ends", start);
        Line(rows, "`landsdeel lees` of this letter, `--json`", whole);
        rows.AppendLine("\n| in a process that just started | ms |\n|---|---:|");
        rows.AppendLine(CultureInfo.InvariantCulture, $"| the lists of words and partijen become the reader | {lists:N0} |");
        rows.AppendLine(CultureInfo.InvariantCulture, $"| the first letter, code not yet compiled | {first:N0} |");
        rows.AppendLine("\n| once warm, one core | text | median ms | fastest ms | processor ms | MB/s of the clock | MB/s of processor time | times plain splitting | allocated, bytes a byte |\n|---|---|---:|---:|---:|---:|---:|---:|---:|");
        var reader = new Brieflezer(Leesgidslijsten.Alle());
        foreach (var (name, copies, documents) in new[] { ("this letter", 1, 1), ("60 letters, one after another", 1, 60), ("one document of 60 letters", 60, 1) })
            rows.AppendLine(Warm(reader, name, string.Concat(Enumerable.Repeat(text, copies)), documents));
        rows.AppendLine("\n| part, one document of 60 letters | processor ms | share |\n|---|---:|---:|");
        Parts(rows, string.Concat(Enumerable.Repeat(text, 60)));
        rows.AppendLine("\n| documents, one after another | allocated MB | peak of the process MB |\n|---:|---:|---:|");
        foreach (var n in new[] { 1, 10, 100, 1000 }) rows.Append(Own(letter, n));
        File.WriteAllText(report, Head(letter, text) + rows);
        Console.Write(rows);
        return 0;
    }

    private static void OneCore()
    {
        if (OperatingSystem.IsLinux()) Process.GetCurrentProcess().ProcessorAffinity = 1;
    }

    private static (double Lists, double First) Cold(string text)
    {
        var clock = Stopwatch.StartNew();
        var reader = new Brieflezer(Leesgidslijsten.Alle());
        reader.Lees(new("Afgesproken is niets."), Day);
        var lists = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        reader.Lees(new(text), Day);
        return (lists, clock.Elapsed.TotalMilliseconds);
    }

    private static string Warm(Brieflezer reader, string name, string text, int documents)
    {
        void Read() { for (var i = 0; i < documents; i++) Check(reader.Lees(new(text), Day)); }
        void Split() { for (var i = 0; i < documents; i++) if (text.Split(White, StringSplitOptions.RemoveEmptyEntries).Length < 100) throw new InvalidOperationException("Too little text."); }
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(4);) { Read(); Split(); }
        // What is measured lasts at least a few tenths of a second, or the clock measures the collector's moods.
        var times = documents * text.Length < 1_000_000 ? 20 : 1;
        var (reads, splits, processor) = (new List<double>(), new List<double>(), new List<double>());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        for (var round = 0; round < Rounds; round++)
        {
            processor.Add(Processor(() => reads.Add(Milliseconds(Read, times))) / times);
            splits.Add(Milliseconds(Split, times));
        }
        var mb = (double)Encoding.UTF8.GetByteCount(text) * documents / 1_000_000;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {mb:N2} MB | {Median(reads):N1} | {reads.Min():N1} | {Median(processor):N1} | {mb / Median(reads) * 1000:N2} | {mb / Median(processor) * 1000:N2} | {reads.Zip(splits, (r, s) => r / s).Order().ElementAt(Rounds / 2):N1} | {allocated / mb / 1_000_000:N1} |");
    }

    /// <summary>Where the time goes.</summary>
    private static void Parts(StringBuilder rows, string text)
    {
        var guides = Leesgidslijsten.Alle();
        var structure = Structuur.Lees(text, guides);
        var terms = TermijnParser.Vind(structure.Tekst.Tekst, Day);
        var names = new Vermeldinglezer(guides.Partijen, guides.Lijsten);
        Landsdelen Region(int at) => structure.SectieVan(at).Landsdelen;
        var mentioned = names.Lees(structure.Tekst, Day, Region, terms, regelIsAlinea: true);
        var parts = new (string Name, Action Work)[]
        {
            ("repair, sentences, sections", () => Structuur.Lees(text, guides)),
            ("terms", () => TermijnParser.Vind(structure.Tekst.Tekst, Day)),
            ("names and figures", () => names.Lees(structure.Tekst, Day, Region, terms, regelIsAlinea: true)),
            ("proposals", () => new Voorsteller(structure, guides, Day, terms, mentioned.Noemingen, null).Stel()),
        };
        var times = parts.Select(p => { for (var i = 0; i < 5; i++) p.Work(); return Median([.. Enumerable.Range(0, Rounds).Select(_ => Processor(p.Work))]); }).ToList();
        foreach (var (part, time) in parts.Zip(times)) rows.AppendLine(CultureInfo.InvariantCulture, $"| {part.Name} | {time:N0} | {time / times.Sum():P0} |");
    }

    /// <summary>The processor time of this process: what others do on the machine does not count.</summary>
    private static double Processor(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Milliseconds(Action work, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) work();
        return clock.Elapsed.TotalMilliseconds / times;
    }

    private static void Check(Leesresultaat result)
    {
        if (result.Kandidaten.Count < 20 || result.Partijen.Count < 5) throw new InvalidOperationException("The reader found next to nothing: there is nothing to measure.");
    }

    private static int Documents(string path, int count)
    {
        var reader = new Brieflezer(Leesgidslijsten.Alle());
        for (var i = 0; i < count; i++) Check(reader.Lees(new(File.ReadAllText(path)), Day));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {GC.GetTotalAllocatedBytes() / 1_000_000.0:N0} | {Peak() / 1024} |"));
        return 0;
    }

    /// <summary>The largest resident size so far, in kB.</summary>
    private static int Peak() => File.Exists("/proc/self/status")
        ? int.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
        : 0;

    private static string Own(string letter, int documents) => Output(Environment.ProcessPath!, Path.GetFileName(Environment.ProcessPath) == "dotnet"
        ? [typeof(Reading).Assembly.Location, Child, letter, documents.ToString(CultureInfo.InvariantCulture), "-"]
        : [Child, letter, documents.ToString(CultureInfo.InvariantCulture), "-"]).Text;

    private static double Command(string dll, params string[] arguments) => Output("dotnet", [dll, .. arguments]).Milliseconds;

    private static (double Milliseconds, string Text) Output(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // As the script `landsdeel` starts a command.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (clock.Elapsed.TotalMilliseconds, text) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Line(StringBuilder rows, string name, List<double> values) =>
        rows.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Median(values):N0} ms | {values.Min():N0} ms |");

    private static string Head(string letter, string text)
    {
        var head = new StringBuilder("# How fast letters are read\n\nMade by `bench/lezen-snelheid.sh`. ");
        head.AppendLine(CultureInfo.InvariantCulture, $"Text: `{Path.GetFileName(letter)}`, {Encoding.UTF8.GetByteCount(text):N0} bytes, itself or repeated. Read means all of it:");
        head.AppendLine("repair, structure, terms, names, figures and proposals. Aims: 2 MB/s on one core, this letter under 200 ms once started, memory that does not");
        head.AppendLine("grow with the number of documents. \"Times plain splitting\": the median of the times of reading over those of `string.Split` on white space,");
        head.AppendLine("taken in turns; it does not depend on how busy the machine is.\n");
        foreach (var (name, value) in Report.Machine().Where(m => m.Name is "date" or "processor" or "memory" or "system" or "load average at the end"))
            head.AppendLine(CultureInfo.InvariantCulture, $"- {name}: {value}");
        return head.AppendLine().ToString();
    }
}
