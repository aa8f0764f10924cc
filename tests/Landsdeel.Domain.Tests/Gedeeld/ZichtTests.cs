using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Gedeeld;

public sealed class ZichtTests
{
    private static readonly PartijId[] Partijen = [new("PV26"), new("PV27"), new("PV20")];
    private static readonly OverlegId[] Overleggen = [new("O-1"), new("O-2")];

    /// <summary>Over every pair of sights and every viewer that there can be with a few partijen and overleggen.</summary>
    [Fact]
    public void Wat_dekt_is_te_zien_voor_ieder_die_het_andere_ziet()
    {
        List<Zicht> alle = [.. Partijen.SelectMany(p => Enum.GetValues<ZichtNiveau>().SelectMany(n => n == ZichtNiveau.Overleg ? Overleggen.Select(o => new Zicht(n, p, o)) : [new Zicht(n, p)]))];
        List<Kijker> kijkers = [Kijker.Publiek, .. Partijen.SelectMany(p => new HashSet<OverlegId>[] { [], [Overleggen[0]], [Overleggen[1]], [.. Overleggen] }.Select(o => new Kijker(p, o)))];
        var (wel, niet) = (0, 0);
        foreach (var ruim in alle)
            foreach (var ander in alle)
            {
                // As the rule has it: the owner of the other is one who sees this.
                var zien = kijkers.Where(k => ander.ZichtbaarVoor(k) && !(k.Partij == ander.Eigenaar && !ruim.ZichtbaarVoor(k))).ToList();
                if (!ruim.Dekt(ander))
                {
                    niet++;
                    continue;
                }
                wel++;
                Assert.All(zien, k => Assert.True(ruim.ZichtbaarVoor(k), $"{ruim} would cover {ander}, but not for {k.Partij}"));
            }
        Assert.True(wel > 50 && niet > 50, $"{wel} {niet}");
        // And not where it must not: what is for everyone says nothing of what is for fewer.
        Assert.False(new Zicht(ZichtNiveau.Overleg, Partijen[0], Overleggen[0]).Dekt(new(ZichtNiveau.Overleg, Partijen[0], Overleggen[1])));
        Assert.False(new Zicht(ZichtNiveau.Eigen, Partijen[0]).Dekt(new(ZichtNiveau.Overleg, Partijen[0], Overleggen[0])));
        Assert.False(new Zicht(ZichtNiveau.AllePartijen, Partijen[0]).Dekt(new(ZichtNiveau.Openbaar, Partijen[0])));
    }
}
