using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Landsdeel.Bench;

/// <summary>Two hundred people of ten partijen at once, who read, type and sign, and think for ten seconds in between.</summary>
/// <remarks>Usage: sessies DLL FOLDER REPORT [--count 100000] [--people 200] [--think 10] [--seconds 300].
/// Every one has an account, a session and cookies of its own, and came in by an invitation, a password and a second step.</remarks>
public static partial class Sessions
{
    private static readonly string[] Partijen =
    [
        "Ministerie van Infrastructuur en Waterstaat", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "Provincie Utrecht", "Provincie Noord-Holland",
        "Provincie Flevoland", "Provincie Groningen", "Provincie Gelderland", "Gemeente Amsterdam", "Gemeente Utrecht", "Gemeente Almere",
    ];

    /// <summary>Of ten people of a partij.</summary>
    private static readonly string[] Functies =
        ["Secretaris", "Beleidsmedewerker", "Beleidsmedewerker", "Beleidsmedewerker", "Beleidsmedewerker", "Beleidsmedewerker", "Directeur", "Bestuurder", "Bestuurder", "Bestuurder"];

    private static readonly string[] Words = ["woningbouw", "energie", "bereikbaarheid", "natuur", "waterveiligheid", "spoor", "getijdenturbine"];

    private static readonly string[] Landsdelen = ["noord", "oost", "zuid", "zuidwest", "noordwest"];
    private static readonly string[] Letters = ["N", "O", "Z", "ZW", "NW"];

    private sealed record Person(HttpClient Client, string Partij, string Functie, int Number);

    private sealed record Timed(string Kind, double Milliseconds, string? Error);

    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is > 0 and var i ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : otherwise;
        var (count, people, think, seconds) = (Option("--count", 100_000), Option("--people", 200), Option("--think", 10), Option("--seconds", 300));
        var folder = Path.GetFullPath(args[2]);
        await using var postgres = Postgres.Start(folder);
        var register = new Register(Path.GetFullPath(args[1]), Path.Combine(folder, $"postgres-{count}"), postgres.Connection($"bench_{count}"), postgres.Connection($"bench_{count}", Postgres.Role));
        register.Fill(count);
        await using var site = await register.Start(counting: false, signIn: false);
        var start = Stopwatch.GetTimestamp();
        var all = await Invite(register, site, people);
        var toSign = await LayBefore(all, signatures: Math.Max(40, people * seconds / think / 30));
        Console.Error.WriteLine($"{all.Count} people and {toSign.Values.Sum(q => q.Count)} signatures to give, made ready in {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s");

        var times = new ConcurrentBag<Timed>();
        // Everyone comes in spread over one time of thinking; then a minute to warm, which is not counted.
        var (begin, end) = (Stopwatch.GetTimestamp() + 60 * Stopwatch.Frequency, Stopwatch.GetTimestamp() + (60 + seconds) * Stopwatch.Frequency);
        var used = TimeSpan.Zero;
        await Task.WhenAll([.. all.Select(p => Live(p, think, toSign[p.Partij], begin, end, times)), Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(60));
            used = site.Processor;
        })]);
        await File.WriteAllTextAsync(args[3], Report(times, count, people, think, seconds, site, site.Processor - used));
        return times.Any(t => t.Error is not null) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Person>> Invite(Register register, Site site, int people)
    {
        var all = new ConcurrentBag<Person>();
        await Parallel.ForEachAsync(Partijen, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (partij, _) =>
        {
            var beheer = site.Visitor();
            await SignIn.Beheerder(beheer, register.Run("accounts", "link", partij), partij);
            for (var i = 0; i < people / Partijen.Length; i++)
            {
                var functie = Functies[i % Functies.Length];
                var link = await SignIn.Invite(beheer, $"Mens {i + 1} van de meting", functie, functie == "Bestuurder");
                var client = site.Visitor();
                await SignIn.Join(client, link);
                all.Add(new(client, partij, functie, i));
            }
        });
        return [.. all.OrderBy(p => p.Partij, StringComparer.Ordinal).ThenBy(p => p.Number)];
    }

    /// <summary>Records afspraken that bind five partijen each, and lays them before these.</summary>
    private static async Task<Dictionary<string, ConcurrentQueue<string>>> LayBefore(IReadOnlyList<Person> all, int signatures)
    {
        var queues = Partijen.ToDictionary(p => p, _ => new ConcurrentQueue<string>());
        var secretaries = all.Where(p => p.Functie == "Secretaris").ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, signatures / 5 + 1), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, ct) =>
        {
            var who = secretaries[i % secretaries.Count];
            string[] bound = [.. Enumerable.Range(0, 5).Select(j => Partijen[(Array.IndexOf(Partijen, who.Partij) + j * 2) % Partijen.Length])];
            var made = await SignIn.Post(who.Client, "/afspraken/nieuw", "/afspraken/nieuw", Form($"Partijen tekenen stuk {i} van de meting.", "vastleggen", bound));
            var lay = LayLink().Match(await who.Client.GetStringAsync(made, ct)).Value;
            if (lay == "") throw new InvalidOperationException($"{made} cannot be laid before its partijen.");
            var version = Version().Match(await who.Client.GetStringAsync(lay, ct)).Groups[1].Value;
            var lies = await SignIn.Post(who.Client, lay, lay, ("versie", version), ("Termijn", "2027-06-01"));
            if (lies == lay) throw new InvalidOperationException($"{lay} was not laid before its partijen.");
            foreach (var partij in bound) queues[partij].Enqueue(lies.Split('?')[0]);
        });
        return queues;
    }

    private static async Task Live(Person who, int think, ConcurrentQueue<string> toSign, long begin, long end, ConcurrentBag<Timed> times)
    {
        // The same people do the same in every run.
        var chance = new Random(HashCode(who));
        var text = new StringBuilder("Rijk en regio");
        await Task.Delay(TimeSpan.FromSeconds(think * chance.NextDouble()));
        while (Stopwatch.GetTimestamp() < end)
        {
            var dice = chance.Next(100);
            var (kind, requests) = who.Functie == "Bestuurder" && dice < 20 && toSign.TryDequeue(out var paper) ? ("sign", Sign(who, paper))
                : who.Functie is "Secretaris" or "Beleidsmedewerker" && dice < 40 ? Type(who, text, chance)
                : Read(who, chance);
            await foreach (var (name, send) in requests)
            {
                var sent = Stopwatch.GetTimestamp();
                string? error;
                try
                {
                    error = await send();
                }
                catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException or InvalidOperationException)
                {
                    error = trouble.Message;
                }
                if (sent >= begin) times.Add(new($"{kind}: {name}", Stopwatch.GetElapsedTime(sent).TotalMilliseconds, error));
                if (error is not null) break;
            }
            await Task.Delay(TimeSpan.FromSeconds(think * (0.5 + chance.NextDouble())));
        }
    }

    private static int HashCode(Person who) => who.Partij.Sum(c => c) * 31 + who.Number;

    private static (string, IAsyncEnumerable<(string, Func<Task<string?>>)>) Read(Person who, Random chance)
    {
        var (number, dice) = (chance.Next(100_000), chance.Next(100));
        return ("read", dice switch
        {
            < 25 => List(who, $"/afspraken?landsdelen={Landsdelen[number % 5]}&status={(number % 2 == 0 ? "loopt" : "gemaakt")}", "list"),
            < 45 => List(who, $"/afspraken?zoek={Words[number % Words.Length]}", "search"),
            < 75 => Page(who, $"/afspraken/proef-1-{number % 1000 * 37 % 1000 + 1:D7}", "record", mayBeHidden: true),
            < 85 => Page(who, $"/overleggen/proef-1-{Letters[number % 5]}-2020-najaar/agenda", "agenda"),
            < 95 => Page(who, "/", "start"),
            _ => Page(who, "/overleggen/kalender", "calendar"),
        });
    }

    private static async IAsyncEnumerable<(string, Func<Task<string?>>)> Page(Person who, string address, string name, bool mayBeHidden = false)
    {
        await Task.CompletedTask;
        yield return (name, async () => Wrong(address, await Get(who, address), mayBeHidden));
    }

    /// <summary>The list as a browser shows it: the page, and the counts that it asks for after it.</summary>
    private static async IAsyncEnumerable<(string, Func<Task<string?>>)> List(Person who, string address, string name)
    {
        await Task.CompletedTask;
        string? later = null;
        yield return (name, async () =>
        {
            var answer = await Get(who, address);
            later = WebUtility.HtmlDecode(Later().Match(answer.Page).Groups[1].Value);
            return Wrong(address, answer);
        }
        );
        if (!string.IsNullOrEmpty(later)) yield return ("counts of the list", async () => Wrong(later, await Get(who, later), piece: true));
    }

    private static (string, IAsyncEnumerable<(string, Func<Task<string?>>)>) Type(Person who, StringBuilder text, Random chance)
    {
        text.Append(CultureInfo.InvariantCulture, $" {Words[chance.Next(Words.Length)]}");
        var record = chance.Next(8) == 0;
        var words = text + ".";
        if (record) text.Length = "Rijk en regio".Length;
        return ("type", Typed(who, words, record));
    }

    private static async IAsyncEnumerable<(string, Func<Task<string?>>)> Typed(Person who, string words, bool record)
    {
        await Task.CompletedTask;
        var token = "";
        yield return ("form", async () =>
        {
            var answer = await Get(who, "/afspraken/nieuw");
            token = Work.Token().Match(answer.Page).Groups[1].Value;
            return Wrong("/afspraken/nieuw", answer);
        }
        );
        yield return (record ? "record it" : "draft kept", async () =>
        {
            using var sent = new HttpRequestMessage(HttpMethod.Post, "/afspraken/nieuw")
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token),
                    .. Form(words, record ? "vastleggen" : "concept", [who.Partij, "Provincie Groningen"]).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]),
            };
            if (!record) sent.Headers.Add("X-Landsdeel-Stil", "1");
            using var answer = await who.Client.SendAsync(sent);
            var page = await answer.Content.ReadAsStringAsync();
            return record ? answer.StatusCode == HttpStatusCode.Redirect ? null : $"recording gave {(int)answer.StatusCode}: {Work.Errors().Match(page).Value}"
                : answer.IsSuccessStatusCode && page.Contains("bewaard", StringComparison.Ordinal) ? null : $"a draft gave {(int)answer.StatusCode}: {page[..Math.Min(300, page.Length)]}";
        }
        );
    }

    private static async IAsyncEnumerable<(string, Func<Task<string?>>)> Sign(Person who, string paper)
    {
        await Task.CompletedTask;
        var page = "";
        yield return ("paper", async () =>
        {
            var answer = await Get(who, paper);
            page = answer.Page;
            return Wrong(paper, answer);
        }
        );
        yield return ("consent", async () =>
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Work.Token().Match(page).Groups[1].Value),
                new("digest", Digest().Match(page).Groups[1].Value), new("antwoord", "ZonderVoorbehoud"), new("zeker", "true")]);
            using var answer = await who.Client.PostAsync(paper + "?handler=antwoord", form);
            return answer.StatusCode == HttpStatusCode.Redirect ? null : $"{paper} gave {(int)answer.StatusCode}: {Work.Errors().Match(await answer.Content.ReadAsStringAsync()).Value}";
        }
        );
    }

    private static async Task<(HttpStatusCode Status, string Page)> Get(Person who, string address)
    {
        using var answer = await who.Client.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string? Wrong(string address, (HttpStatusCode Status, string Page) answer, bool mayBeHidden = false, bool piece = false) =>
        answer.Status == HttpStatusCode.OK && (piece || answer.Page.Contains("<h1", StringComparison.Ordinal)) || mayBeHidden && answer.Status == HttpStatusCode.NotFound
            ? null : $"{address} gave {(int)answer.Status}";

    private static (string, string)[] Form(string text, string action, IReadOnlyList<string> partijen) =>
    [
        ("Tekst", text), ("Soort", "Afspraak"), ("Landsdelen", "Noordwest"),
        .. partijen.Distinct().SelectMany((p, i) => new[] { ($"Partijen[{i}].Partij", p), ($"Partijen[{i}].Rol", i == 0 ? "Trekker" : "Gebonden") }),
        ("Termijn", "najaar 2021"), ("TermijnGezien", "najaar 2021"), ("Zekerheid", "Vast"), ("Tijd", "Toekomst"), ("Status", "Gemaakt"), ("Zicht", "AllePartijen"),
        ("GeldigVan", "2020-07-01"), ("Wijze", "wijziging"), ("Waarom", "meting"), ("actie", action),
    ];

    private static string Report(IReadOnlyCollection<Timed> times, int count, int people, int think, int seconds, Site site, TimeSpan used)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # {people} sessions

            Made by `bench/sessies.sh`: {people} people of {Partijen.Length} partijen, each with an account, a session and cookies of its own, who read, type and sign for {seconds} s with
            {think} s between one thing and the next (half to one and a half times that), after a minute that is not counted. The real site in Release on PostgreSQL, as a role
            that owns no table and stands behind row-level security, with {count:N0} made-up afspraken beside the round of June 2020. **The load generator, the site and the
            database server share the same two cores.** Each answer is checked; times are of whole requests in milliseconds, without the files of style and script.

            Target: no errors, 99th percentile under 500 ms.

            """);
        foreach (var (name, value) in Bench.Report.Machine().Where(m => m.Name != "SQLite")) text.AppendLine(CultureInfo.InvariantCulture, $"- {name}: {value}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- processor time of the site: {used.TotalSeconds / seconds * 100 / Environment.ProcessorCount:N0}% of both cores; memory {site.Resident()} MB\n");
        text.AppendLine("| what | requests | per second | median | p99 | slowest | errors |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, group) in times.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToList())).Append(("**all**", [.. times])))
        {
            var sorted = group.Select(t => t.Milliseconds).Order().ToArray();
            double At(double part) => sorted.Length == 0 ? 0 : sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {sorted.Length} | {sorted.Length / (double)seconds:N1} | {At(0.5):N0} | {At(0.99):N0} | {At(1):N0} | {group.Count(t => t.Error is not null)} |");
        }
        foreach (var error in times.Select(t => t.Error).OfType<string>().GroupBy(e => e).OrderByDescending(g => g.Count()).Take(10))
            text.AppendLine(CultureInfo.InvariantCulture, $"\n{error.Count()} times: {error.Key}");
        return text.Replace("\r", "").ToString();
    }

    [GeneratedRegex("""/vaststellen/afspraak/[^/"]+/voorleggen""")]
    private static partial Regex LayLink();

    [GeneratedRegex("""name="versie" value="(\d+)""")]
    private static partial Regex Version();

    [GeneratedRegex("""name="digest" value="([^"]+)""")]
    private static partial Regex Digest();

    [GeneratedRegex("""data-later="([^"]+)""")]
    private static partial Regex Later();
}
