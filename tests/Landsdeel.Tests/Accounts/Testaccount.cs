using Landsdeel.Domain.Accounts;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>An account with a password, made past the pages.</summary>
internal static class Testaccount
{
    public const string Wachtwoord = "vier losse woorden hier";

    public static async Task<AccountRij> Maak(IServiceProvider diensten, string adres, string partij, params Functie[] functies)
    {
        using var bereik = diensten.CreateScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, CancellationToken.None));
        var account = new AccountRij
        {
            Id = Guid.NewGuid().ToString("N"),
            Naam = adres.Split('@')[0],
            Partij = partij,
            UserName = adres,
            Email = adres,
            LockoutEnabled = true,
            Toekenningen = [.. functies.Select(f => new ToekenningRij { Functie = f })],
        };
        var uitkomst = await bereik.ServiceProvider.GetRequiredService<UserManager<AccountRij>>().CreateAsync(account, Wachtwoord);
        Assert.True(uitkomst.Succeeded, string.Join(", ", uitkomst.Errors.Select(e => e.Description)));
        return account;
    }
}
