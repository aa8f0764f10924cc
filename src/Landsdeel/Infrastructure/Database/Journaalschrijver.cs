using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Chains acts by the hash of their digests.</summary>
internal sealed class Journaalschrijver(LandsdeelDb db)
{
    /// <summary>What the first link stands on.</summary>
    public static readonly string Begin = new('0', 64);

    public Task Schrijf(HandelingRij handeling, IReadOnlyList<VersieRij> versies, CancellationToken ct) =>
        Schrijf(handeling, Digest(handeling, versies), ct);

    public async Task Schrijf(HandelingRij handeling, string digest, CancellationToken ct)
    {
        var kop = await db.VergrendelKop(ct);
        var volgnummer = kop.Volgnummer + 1;
        var keten = Keten(kop.Keten, volgnummer, digest);
        db.Journaal.Add(new() { Volgnummer = volgnummer, HandelingId = handeling.Id, Digest = digest, Vorige = kop.Keten, Keten = keten });
        (kop.Volgnummer, kop.Keten) = (volgnummer, keten);
    }

    /// <summary>Of the act without names and reasons, which the law may have erased, and of each version's content.</summary>
    public static string Digest(HandelingRij handeling, IEnumerable<VersieRij> versies)
    {
        using var som = new Digestsom(handeling);
        som.Tel(versies);
        return som.Waarde();
    }

    /// <summary>The text of which <see cref="Digest"/> is the hash, for who wants to compute it by hand.</summary>
    public static string Voorschrift(HandelingRij handeling, IEnumerable<VersieRij> versies) =>
        Digestsom.Regel(handeling) + string.Concat(versies.OrderBy(v => v.Id).Select(Digestsom.Regel));

    /// <summary>The link: the one before, its own number and its digest, hashed.</summary>
    public static string Keten(string vorige, long volgnummer, string digest) => Hash(Schakel(vorige, volgnummer, digest));

    internal static string Schakel(string vorige, long volgnummer, string digest) =>
        string.Create(CultureInfo.InvariantCulture, $"{vorige}\n{volgnummer}\n{digest}");

    internal static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
}

/// <summary>The digest of an act, counted while its versions come in, so that a long list is never held as a whole.</summary>
internal sealed class Digestsom : IDisposable
{
    private readonly IncrementalHash _som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Digestsom(HandelingRij handeling) => Voeg(Regel(handeling));

    /// <summary>Keys must rise from one call to the next.</summary>
    public void Tel(IEnumerable<VersieRij> versies)
    {
        foreach (var v in versies.OrderBy(v => v.Id)) Voeg(Regel(v));
    }

    public static string Regel(HandelingRij handeling) =>
        string.Create(CultureInfo.InvariantCulture, $"{handeling.Id}|{handeling.Soort}|{handeling.Partij}|{handeling.Op}");

    public static string Regel(VersieRij v) => string.Create(CultureInfo.InvariantCulture,
        $"\n{v.Id}|{(int)v.Soort}|{v.AggregaatId}|{v.Nummer}|{v.GeldigVan:O}|{v.GeldigTot:O}|{v.VastgelegdOp}|{Journaalschrijver.Hash(v.Inhoud)}");

    public string Waarde() => Convert.ToHexStringLower(_som.GetHashAndReset());

    public void Dispose() => _som.Dispose();

    private void Voeg(string tekst) => _som.AppendData(Encoding.UTF8.GetBytes(tekst));
}
