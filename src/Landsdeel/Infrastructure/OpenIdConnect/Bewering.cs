using System.Buffers.Text;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Landsdeel.Accounts.Diensten;

namespace Landsdeel.Infrastructure.OpenIdConnect;

/// <summary>What stands in an ID token of which signature, issuer, audience and times were found right.</summary>
internal sealed class Bewering(JwtPayload inhoud, string handtekening, string? code, string? toegang)
{
    private const int LangsteWie = 255;
    private static readonly TimeSpan Vers = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Speling = TimeSpan.FromMinutes(1);

    public string Wie => Tekst("sub") ?? "";

    /// <summary>Null when the dienst does not say that it checked the address.</summary>
    public string? Adres => inhoud.TryGetValue("email_verified", out var ja) && IsWaar(ja) ? Tekst("email") : null;

    /// <summary>The claim that is not right; null when all are.</summary>
    public string? Weiger(Aanmelddienst dienst, DateTimeOffset nu) =>
        Wie is not { Length: > 0 and <= LangsteWie } || Wie.Any(char.IsControl) ? "sub"
        : inhoud.ContainsKey("azp") && Tekst("azp") != dienst.Client ? "azp"
        : Moment("iat") is not { } gemaakt || gemaakt > nu + Speling || gemaakt < nu - Vers ? "iat"
        : dienst.HoogsteLeeftijd is { } hoogste && (Moment("auth_time") is not { } aangemeld || aangemeld > nu + Speling || aangemeld < nu - hoogste - Speling) ? "auth_time"
        : dienst.Acr.Count > 0 && !dienst.Acr.Contains(Tekst("acr"), StringComparer.Ordinal) ? "acr"
        : dienst.Amr.Except(Teksten("amr"), StringComparer.Ordinal).Any() ? "amr"
        : !Past("at_hash", toegang) ? "at_hash"
        : !Past("c_hash", code) ? "c_hash"
        : null;

    /// <summary>Whether the half hash of what came beside the token is the one in it; it need not be there.</summary>
    private bool Past(string naam, string? waarde)
    {
        if (!inhoud.ContainsKey(naam)) return true;
        if (waarde is null || Tekst(naam) is not { } gezegd) return false;
        var bytes = Encoding.ASCII.GetBytes(waarde);
        var hash = handtekening[^3..] switch { "384" => SHA384.HashData(bytes), "512" => SHA512.HashData(bytes), _ => SHA256.HashData(bytes) };
        return gezegd == Base64Url.EncodeToString(hash.AsSpan(0, hash.Length / 2));
    }

    private string? Tekst(string naam) => inhoud.TryGetValue(naam, out var waarde) ? waarde switch
    {
        string s => s,
        JsonElement { ValueKind: JsonValueKind.String } e => e.GetString(),
        _ => null,
    } : null;

    private IEnumerable<string> Teksten(string naam) => !inhoud.TryGetValue(naam, out var waarde) ? [] : waarde switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } e => e.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.String).Select(x => x.GetString()!),
        IEnumerable<object> lijst => lijst.OfType<string>(),
        _ => [],
    };

    private DateTimeOffset? Moment(string naam)
    {
        long? seconden = inhoud.TryGetValue(naam, out var waarde) ? waarde switch
        {
            long l => l,
            int i => i,
            JsonElement { ValueKind: JsonValueKind.Number } e when e.TryGetInt64(out var l) => l,
            _ => null,
        } : null;
        return seconden is >= 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconden.Value) : null;
    }

    /// <summary>Really true: the word "true" is what some providers send for what they did not check.</summary>
    private static bool IsWaar(object? waarde) => waarde is true or JsonElement { ValueKind: JsonValueKind.True };
}
