using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Lezen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen.Oordelen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Browser.Tests;

/// <summary>An empty register in which the letter of 2020 waits to be judged, the same whatever the reader makes of it.</summary>
internal static class Briefregister
{
    public const string Brief = "brief2020";
    private const string Bezig = "bezig.pdf";

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
            b.Services.AddSingleton<Brieflezing>(Lees);
        });
        async Task Ontvang(string sleutel, string tekst, string naam = "kamerbrief-2020-06-23.txt", int seconden = 30)
        {
            sleutels.Straks.Enqueue(sleutel);
            await Doe<OntvangBrief>(site, async o =>
            {
                var bytes = Encoding.UTF8.GetBytes(tekst);
                await (await o.Voer(new MemoryStream(bytes), bytes.Length, naam, new(null, ZichtNiveau.Openbaar, "BO Leefomgeving voorjaar 2020"), default)).Waarde.Wacht(TimeSpan.FromSeconds(seconden), default);
            });
        }
        await Ontvang(Brief, Proeflezing.Brief);
        await Ontvang("briefdubbel", Proeflezing.Brief + "Een regel meer.\n");
        await Ontvang("briefniets", "Geachte voorzitter,\n\nDank voor uw brief.\n");
        await Ontvang("briefklaar", string.Join('\n', Proeflezing.Brief.Split('\n').Take(42)) + "\n");
        await Ontvang("briefbezig", "Duurt lang.\n", Bezig, seconden: 0);
        await Doe<NeemOver>(site, async n => Assert.True((await n.Voer(Brief, "k1", 0, new(), default)).Gelukt));
        await Doe<EenvoudigeOordelen>(site, async o => Assert.True((await o.Verwerp(Brief, "k2", 0, "Te vaag om vast te leggen", default)).Gelukt));
        await Doe<LandsdeelDb>(site, async db =>
        {
            var klaar = await db.Set<BriefVoorstelRij>().Where(v => v.BriefId == "briefklaar").Select(v => v.Sleutel).ToListAsync();
            foreach (var sleutel in klaar) await Doe<EenvoudigeOordelen>(site, async o => Assert.True((await o.Verwerp("briefklaar", sleutel, 0, "Geen afspraak: het is toelichting of context", default)).Gelukt));
            // Someone else at work, all day; a letter with a long name; and letters that could not be read.
            await db.Set<BriefVoorstelRij>().Where(v => v.BriefId == "briefdubbel" && v.Sleutel == "k50").ExecuteUpdateAsync(s => s
                .SetProperty(v => v.HoudtWie, "min-bzk|een ander").SetProperty(v => v.HoudtNaam, "Sanne Willems").SetProperty(v => v.HoudtTot, long.MaxValue));
            await db.Brieven.Where(b => b.Id == "briefdubbel").ExecuteUpdateAsync(s => s.SetProperty(b => b.Titel, string.Join(' ', Enumerable.Repeat("Uitkomsten van de bestuurlijke overleggen over de leefomgevingsopgavenfinanciering", 3))));
            foreach (var (id, stand, melding) in new[] { ("briefgeweigerd", BriefStand.Geweigerd, new DocumentGescand().Bericht), ("briefonderbroken", BriefStand.Lezen, "") })
                db.Brieven.Add(new() { Id = id, Wie = "Secretariaat", Bestand = "kamerbrief.pdf", Titel = "kamerbrief.pdf", Stand = stand, Melding = melding, OntvangenOp = 1_593_000_000_000_000, BijgewerktOp = 1_593_000_000_000_000, ZichtPartij = "min-bzk" });
            await db.SaveChangesAsync();
        });
        return site;
    }

    /// <summary>The round's own proposals; one letter is never ready.</summary>
    private static async Task<Uitkomst<GelezenBrief>> Lees(Stream bestand, string naam, DateOnly? datum, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        if (naam != Bezig) return await Proeflezing.Lees(bestand, naam, datum, voortgang, ct);
        voortgang?.Invoke(new(3, 12));
        await Task.Delay(Timeout.Infinite, ct);
        throw new InvalidOperationException("It has no end.");
    }

    private static async Task Doe<T>(Testsite site, Func<T, Task> wat) where T : notnull
    {
        await using var bereik = site.Diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, default));
        await wat(bereik.ServiceProvider.GetRequiredService<T>());
    }
}
