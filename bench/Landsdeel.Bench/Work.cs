using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Landsdeel.Bench;

/// <summary>One kind of request. Each answer is checked: a page of an error is fast, and worth nothing.</summary>
/// <param name="Send">Sends request number n; the number chooses which record, filter or meeting is asked.</param>
public sealed partial record Work(string Name, Func<HttpClient, int, Task> Send)
{
    private static readonly string[] Landsdelen = ["noord", "oost", "zuid", "zuidwest", "noordwest"];
    private static readonly string[] Statussen = ["loopt", "gemaakt", "voorgesteld"];
    private static readonly string[] Letters = ["N", "O", "Z", "ZW", "NW"];

    public static async Task<IReadOnlyList<Work>> All(HttpClient client)
    {
        var records = await Records(client);
        string Filter(int n) => $"/afspraken?landsdelen={Choose(Landsdelen, n)}&status={Choose(Statussen, n / 5)}";
        return
        [
            Get("list with filter", n => Filter(n), "<h1"),
            Get("list with filter, past peildatum", n => Filter(n) + "&peildatum=2019-03-01", "<h1"),
            Get("search, common word", n => $"/afspraken?zoek=woningbouw&landsdelen={Choose(Landsdelen, n)}", "<mark"),
            Get("search, common word, whole register", _ => "/afspraken?zoek=woningbouw", "<mark"),
            Get("search, rare word", _ => "/afspraken?zoek=getijdenturbine", "<h1"),
            Get("record page", n => $"/afspraken/{Choose(records, n)}", "<h1"),
            Get("agenda proposal", n => $"/overleggen/proef-1-{Choose(Letters, n)}-2020-{(n / 5 % 2 == 0 ? "najaar" : "september")}/agenda", "<h1"),
            await Create(client),
        ];
    }

    private static T Choose<T>(IReadOnlyList<T> list, int n) => list[(int)((uint)n % (uint)list.Count)];

    private static Work Get(string name, Func<int, string> address, string holds) => new(name, async (client, n) =>
    {
        using var answer = await client.GetAsync(address(n));
        var page = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK || !page.Contains(holds, StringComparison.Ordinal))
            throw new InvalidOperationException($"{address(n)} gave {(int)answer.StatusCode}.");
    });

    /// <summary>Records spread over the register that this viewer may see.</summary>
    private static async Task<IReadOnlyList<string>> Records(HttpClient client)
    {
        var found = new List<string>();
        for (var i = 1; i < 2000 && found.Count < 150; i++)
        {
            var key = $"proef-1-{i * 37 % 1000 + 1:D7}";
            using var answer = await client.GetAsync($"/afspraken/{key}");
            if (answer.StatusCode == HttpStatusCode.OK) found.Add(key);
        }
        return found.Count > 50 ? found : throw new InvalidOperationException("Too few records can be seen.");
    }

    /// <summary>The real form, posted with its token: what a browser sends when one presses the button.</summary>
    private static async Task<Work> Create(HttpClient client)
    {
        var form = await client.GetStringAsync("/afspraken/nieuw");
        var token = Token().Match(form).Groups[1].Value;
        return new("create (form)", async (c, n) =>
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Tekst"] = string.Create(CultureInfo.InvariantCulture, $"Rijk en regio leggen vast wat meting {n} van de woningbouw vraagt."),
                ["Soort"] = "Afspraak",
                ["Landsdelen"] = "Noord",
                ["Partijen[0].Partij"] = "Ministerie van Infrastructuur en Waterstaat",
                ["Partijen[0].Rol"] = "Trekker",
                ["Partijen[1].Partij"] = "Provincie Groningen",
                ["Partijen[1].Rol"] = "Gebonden",
                ["Termijn"] = "najaar 2021",
                ["TermijnGezien"] = "najaar 2021",
                ["Zekerheid"] = "Vast",
                ["Tijd"] = "Toekomst",
                ["Status"] = "Gemaakt",
                ["Zicht"] = "AllePartijen",
                ["GeldigVan"] = "2020-07-01",
                ["Wijze"] = "wijziging",
                ["Waarom"] = "meting",
                ["actie"] = "vastleggen",
            });
            using var answer = await c.PostAsync("/afspraken/nieuw", content);
            if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.ToString().Contains("gedaan", StringComparison.Ordinal) != true)
                throw new InvalidOperationException($"The form gave {(int)answer.StatusCode}: {Errors().Match(await answer.Content.ReadAsStringAsync()).Value}");
        });
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    internal static partial Regex Token();

    [GeneratedRegex("""(?s)utrecht-alert.{0,600}""")]
    internal static partial Regex Errors();
}
