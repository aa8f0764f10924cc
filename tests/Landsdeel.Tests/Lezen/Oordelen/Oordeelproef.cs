using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Lezen.Oordelen;

/// <summary>A register with the letter in it, read and waiting to be judged.</summary>
public sealed class Oordeelproef : IAsyncDisposable
{
    private readonly Testregister _register;

    private Oordeelproef(Testregister register, string brief) => (_register, Brief) = (register, brief);

    public string Brief { get; }

    public Testregister Register => _register;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Oordeelproef> Open(Databasekeuze keuze, ZichtNiveau zicht = ZichtNiveau.Openbaar, string? verslag = "BO Leefomgeving voorjaar 2020", string? erbij = null)
    {
        var register = await Testregister.Maak(keuze);
        return new(register, await Lees(register, zicht, verslag, (erbij ?? "") is { Length: > 0 } e ? Proeflezing.Brief + e : Proeflezing.Brief));
    }

    public static async Task<string> Lees(Testregister register, ZichtNiveau zicht, string? verslag, string tekst, Func<Sessie, Sessie>? als = null)
    {
        var taak = await register.Doe<OntvangBrief, Uitkomst<Leestaak>>(o => o.Voer(
            new MemoryStream(Encoding.UTF8.GetBytes(tekst)), Encoding.UTF8.GetByteCount(tekst), "kamerbrief-2020-06-23.txt", new(null, zicht, verslag), Ct), als);
        await register.Doe<LandsdeelDb, int>(async db =>
        {
            using var bereik = register.Diensten.CreateScope();
            bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(taak.Waarde.Sessie);
            await ActivatorUtilities.CreateInstance<LeesBrief>(bereik.ServiceProvider, (Brieflezing)Proeflezing.Lees).Voer(taak.Waarde, Ct);
            return 0;
        });
        return taak.Waarde.Brief;
    }

    public Task<T> Doe<TGebruik, T>(Func<TGebruik, Task<T>> wat, Func<Sessie, Sessie>? als = null) where TGebruik : notnull => _register.Doe(wat, als);

    public async Task<BriefVoorstelRij> Rij(string sleutel) => (await Doe<BriefVragen, BriefVoorstelRij?>(async v => await v.Een((await v.Vind(Brief, Ct))!, sleutel, Ct)))!;

    public async Task<Uitkomst<Overgenomen>> NeemOver(string sleutel, Func<Sessie, Sessie>? als = null, bool tochNieuw = true)
    {
        var rij = await Rij(sleutel);
        return await Doe<NeemOver, Uitkomst<Overgenomen>>(n => n.Voer(Brief, sleutel, rij.Nummer, new(TochNieuw: tochNieuw), Ct), als);
    }

    public Task<Uitkomst<string>> Terug(string? sleutel, Func<Sessie, Sessie>? als = null) => Doe<MaakOngedaan, Uitkomst<string>>(o => o.Voer(Brief, sleutel, Ct), als);

    /// <summary>Another person of the same partij.</summary>
    public static Sessie Anna(Sessie s) => s with { Actor = s.Actor with { Naam = "Anna de Wit" } };

    public ValueTask DisposeAsync() => _register.DisposeAsync();
}
