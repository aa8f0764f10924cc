using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Landsdeel.Accounts;

namespace Landsdeel.Bench;

/// <summary>Signs in as a secretaris, the whole way that people go: the operator's link, a first beheerder with a second step, an invitation.
/// The pages measured are those of someone who may record.</summary>
public static partial class SignIn
{
    private const string Partij = "Ministerie van Infrastructuur en Waterstaat";

    /// <param name="link">What <c>accounts link</c> printed.</param>
    public static async Task Run(HttpClient client, string link)
    {
        await Join(client, link.Trim(), ("Naam", "Beheer van de meting"), ("Adres", Address("beheer")), ("Partij", Partij));
        var invited = await Post(client, "/beheer/accounts/nieuw", "/beheer/accounts/nieuw",
            ("Naam", "Secretaris van de meting"), ("Adres", Address("secretaris")), ("Functie", "Secretaris"), ("Bereik", "hele"));
        var invitation = Invitation().Match(await client.GetStringAsync(invited));
        if (!invitation.Success) throw new InvalidOperationException("No link of an invitation was shown.");
        await Post(client, "/account", "/afmelden");
        await Join(client, invitation.Value);
    }

    /// <summary>The first beheerder of a partij, by the operator's link.</summary>
    public static Task Beheerder(HttpClient client, string link, string partij) =>
        Join(client, link.Trim(), ("Naam", "Beheer van de meting"), ("Adres", Address("beheer")), ("Partij", partij));

    /// <summary>Invites someone with a functie, and gives the link to come in by.</summary>
    /// <param name="signs">Also with a mandaat to sign.</param>
    public static async Task<string> Invite(HttpClient beheer, string name, string functie, bool signs)
    {
        var account = await Post(beheer, "/beheer/accounts/nieuw", "/beheer/accounts/nieuw",
            ("Naam", name), ("Adres", Address("mens")), ("Functie", functie), ("Bereik", "hele"));
        var invitation = Invitation().Match(await beheer.GetStringAsync(account));
        if (!invitation.Success) throw new InvalidOperationException("No link of an invitation was shown.");
        if (signs) await Post(beheer, account, account.Split('?')[0] + "?handler=Mandaat", ("EersteDag", "2020-01-01"), ("LaatsteDag", "2029-12-31"));
        return invitation.Value;
    }

    private static string Address(string who) => $"{who}-{Guid.NewGuid():N}@example.org";

    /// <summary>Follows a link, chooses a password and sets up the second step.</summary>
    public static async Task Join(HttpClient client, string link, params (string, string)[] fields)
    {
        var word = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        await Post(client, link, link, [.. fields, ("Wachtwoord", word), ("Herhaling", word)]);
        var page = await client.GetStringAsync("/account/tweede-stap");
        var secret = Secret().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        await Post(client, "/account/tweede-stap", "/account/tweede-stap", ("Code", Totp.Code(Totp.Lees(secret), DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30)));
    }

    /// <summary>Sends a form as a browser does, with the token of the page that holds it.</summary>
    /// <returns>Where the answer leads, or the address itself when it is a page.</returns>
    internal static async Task<string> Post(HttpClient client, string page, string address, params (string Name, string Value)[] fields)
    {
        var token = Work.Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var answer = await client.PostAsync(address, form);
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"{address} gave {(int)answer.StatusCode}: {Work.Errors().Match(await answer.Content.ReadAsStringAsync()).Value}");
        return answer.Headers.Location?.ToString() ?? address;
    }

    [GeneratedRegex("""<code class="sleutel">([A-Z2-7 ]+)</code>""")]
    private static partial Regex Secret();

    [GeneratedRegex("""/uitnodiging/[A-Za-z0-9_-]+""")]
    private static partial Regex Invitation();
}
