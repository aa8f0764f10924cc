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

    public async Task Schrijf(HandelingRij handeling, IReadOnlyList<VersieRij> versies, CancellationToken ct)
    {
        var digest = Digest(handeling, versies);
        var kop = await db.VergrendelKop(ct);
        var volgnummer = kop.Volgnummer + 1;
        var keten = Keten(kop.Keten, volgnummer, digest);
        db.Journaal.Add(new() { Volgnummer = volgnummer, HandelingId = handeling.Id, Digest = digest, Vorige = kop.Keten, Keten = keten });
        (kop.Volgnummer, kop.Keten) = (volgnummer, keten);
    }

    /// <summary>Of the act without names and reasons, which the law may have erased, and of each version's content.</summary>
    public static string Digest(HandelingRij handeling, IEnumerable<VersieRij> versies)
    {
        var tekst = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{handeling.Id}|{handeling.Soort}|{handeling.Partij}|{handeling.Op}");
        foreach (var v in versies.OrderBy(v => v.Id))
            tekst.Append(CultureInfo.InvariantCulture, $"\n{v.Id}|{(int)v.Soort}|{v.AggregaatId}|{v.Nummer}|{v.GeldigVan:O}|{v.GeldigTot:O}|{v.VastgelegdOp}|{Hash(v.Inhoud)}");
        return Hash(tekst.ToString());
    }

    /// <summary>The link: the one before, its own number and its digest, hashed.</summary>
    public static string Keten(string vorige, long volgnummer, string digest) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"{vorige}\n{volgnummer}\n{digest}"));

    private static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
}
