using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen.Oordelen;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Browser.Tests;

/// <summary>An empty register in which the letter of 2020 waits to be judged, the same whatever the reader makes of it.</summary>
internal static class Briefregister
{
    public const string Brief = "brief2020";

    /// <summary>Gives the keys that it was told to give, then its own.</summary>
    private sealed class Vaste : Identiteiten
    {
        public Queue<string> Straks { get; } = new();

        public override string Nieuw() => Straks.TryDequeue(out var sleutel) ? sleutel : base.Nieuw();
    }

    public static async Task<Testsite> Start(Databasekeuze register)
    {
        var sleutels = new Vaste();
        var site = await Testsite.Start(register, leeg: true, b =>
        {
            b.Services.AddSingleton<Identiteiten>(sleutels);
            b.Services.AddSingleton<Brieflezing>(Proeflezing.Lees);
        });
        foreach (var (sleutel, tekst) in new[] { (Brief, Proeflezing.Brief), ("briefdubbel", Proeflezing.Brief + "Een regel meer.\n") })
        {
            sleutels.Straks.Enqueue(sleutel);
            await Doe<OntvangBrief>(site, async o =>
            {
                var bytes = Encoding.UTF8.GetBytes(tekst);
                await (await o.Voer(new MemoryStream(bytes), bytes.Length, "kamerbrief-2020-06-23.txt", new(null, ZichtNiveau.Openbaar, "BO Leefomgeving voorjaar 2020"), default)).Waarde.Wacht(TimeSpan.FromSeconds(30), default);
            });
        }
        await Doe<NeemOver>(site, async n => Assert.True((await n.Voer(Brief, "k1", 0, new(), default)).Gelukt));
        await Doe<EenvoudigeOordelen>(site, async o => Assert.True((await o.Verwerp(Brief, "k2", 0, "Te vaag om vast te leggen", default)).Gelukt));
        return site;
    }

    private static async Task Doe<T>(Testsite site, Func<T, Task> wat) where T : notnull
    {
        await using var bereik = site.Diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, default));
        await wat(bereik.ServiceProvider.GetRequiredService<T>());
    }
}
