using Landsdeel.Accounts.Diensten;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.OpenIdConnect;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Landsdeel.Accounts;

/// <summary>What signing in needs of the host.</summary>
public static class Accountdiensten
{
    /// <summary>The limit on signing in and on using links.</summary>
    public const string Rem = "aanmelden";

    public const string RemDienst = "aanmelden-dienst";
    internal static readonly TimeSpan Zittijd = TimeSpan.FromHours(8);
    private static readonly TimeSpan Overgang = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Wachttijd = TimeSpan.FromMinutes(15);

    /// <summary>Accounts themselves, for site and command line alike.</summary>
    public static void Accounts(IServiceCollection diensten) => diensten.AddIdentityCore<AccountRij>(o =>
    {
        o.User.RequireUniqueEmail = false;
        // An address of a person, or the key of a person who has none; what else it may look like the mail server knows.
        o.User.AllowedUserNameCharacters = "";
        o.Lockout.MaxFailedAccessAttempts = 5;
        o.Lockout.DefaultLockoutTimeSpan = Wachttijd;
        // Passwords are judged by Wachtwoordregels, in words that people understand.
        o.Password.RequiredLength = Wachtwoordregels.Kortste;
        o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
        o.Password.RequiredUniqueChars = 5;
    }).AddUserStore<Accountopslag>();

    /// <param name="veilig">Whether the cookie only travels over https: everywhere but on the own machine.</param>
    public static void Aanmelden(IServiceCollection diensten, Aanmelddiensten aanmelddiensten, bool veilig)
    {
        diensten.AddScoped<IAanmelding, Sessiekoekje>();
        diensten.AddSingleton<AccountVragen>();
        diensten.AddSingleton(aanmelddiensten);
        Dienstschemas.Voeg(diensten.AddAuthentication(Sessiekoekje.Schema)
            .AddCookie(Sessiekoekje.Schema, o => Koekje(o, Sessiekoekje.Schema, veilig, Zittijd))
            .AddCookie(Sessiekoekje.HalfSchema, o => Koekje(o, Sessiekoekje.HalfSchema, veilig, Wachttijd))
            .AddCookie(Dienstkoekje.Schema, o => Koekje(o, Dienstkoekje.Schema, veilig, Overgang)), aanmelddiensten, veilig);
        diensten.AddDataProtection().SetApplicationName("landsdeel");
        diensten.AddSingleton<IConfigureOptions<KeyManagementOptions>, Sleutelopslag>();
    }

    private static void Koekje(CookieAuthenticationOptions o, string naam, bool veilig, TimeSpan geldig)
    {
        o.Cookie.Name = veilig ? "__Host-" + naam : naam;
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = veilig ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = geldig;
        o.SlidingExpiration = true;
    }
}
