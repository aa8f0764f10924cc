using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Links that work once. The secret is only in the link; who reads the database cannot use it.</summary>
public sealed class EenmaligeLinks(LandsdeelDb db, Sessie sessie)
{
    public static TimeSpan Geldig(LinkDoel doel) => doel switch
    {
        LinkDoel.Uitnodiging => TimeSpan.FromDays(7),
        _ => TimeSpan.FromHours(24),
    };

    /// <summary>A new link, to be saved with the act it belongs to; an earlier one for the same goes out of use.</summary>
    /// <returns>The secret.</returns>
    public async Task<string> Maak(LinkDoel doel, string account, string partij, CancellationToken ct)
    {
        await db.EenmaligeLinks.Where(l => l.Doel == doel && l.AccountId == account && l.Partij == partij && l.GebruiktOp == 0)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.VerlooptOp, 0), ct);
        var geheim = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.EenmaligeLinks.Add(new()
        {
            Hash = Hash(geheim),
            Doel = doel,
            AccountId = account,
            Partij = partij,
            VerlooptOp = sessie.NuMicros + Geldig(doel).Ticks / TimeSpan.TicksPerMicrosecond,
        });
        return geheim;
    }

    /// <summary>The link of a secret, while it works.</summary>
    public async Task<EenmaligeLinkRij?> Vind(string? geheim, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(geheim) || geheim.Length > 100) return null;
        var hash = Hash(geheim);
        return await db.EenmaligeLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash && l.GebruiktOp == 0 && l.VerlooptOp > sessie.NuMicros, ct);
    }

    /// <summary>Uses the link up, within the transaction of what it is used for; false when someone was first.</summary>
    public async Task<bool> Gebruik(EenmaligeLinkRij link, CancellationToken ct) => await db.EenmaligeLinks
        .Where(l => l.Hash == link.Hash && l.GebruiktOp == 0 && l.VerlooptOp > sessie.NuMicros)
        .ExecuteUpdateAsync(s => s.SetProperty(l => l.GebruiktOp, sessie.NuMicros), ct) == 1;

    public static string Pad(LinkDoel doel, string geheim) => doel == LinkDoel.EersteBeheerder ? $"/eerste-beheerder/{geheim}" : $"/uitnodiging/{geheim}";

    private static string Hash(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim)));
}
