using Landsdeel.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Documents;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Infrastructure.Mail;
using Landsdeel.Inlezen;
using Landsdeel.Lezen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Partijen;
using Landsdeel.Rondes;

namespace Landsdeel.Gedeeld;

/// <summary>What site and command line share: database, session and use cases.</summary>
public static class Samenstelling
{
    public static void Diensten(IServiceCollection diensten, IConfiguration instellingen, Databasekeuze database)
    {
        database.Registreer(diensten);
        diensten.AddSingleton(database);
        ZonderRegister(diensten);
        diensten.AddSingleton(instellingen.GetSection("Actor").Get<LokaleActor>() ?? new());
        diensten.AddSingleton<Opstart>();
        diensten.AddSingleton<Opvolgregister>();
        diensten.AddSingleton<KijkerBepaling>();
        diensten.AddSingleton<SessieBouwer>();
        diensten.AddScoped<SessieHouder>();
        diensten.AddScoped(s => s.GetRequiredService<SessieHouder>().Sessie);
        diensten.AddScoped(s => s.GetRequiredService<IDbOpener>().Open(s.GetRequiredService<Sessie>().Kijker));
        diensten.AddSingleton<Identiteiten>();
        diensten.AddSingleton(new OmzetterInstellingen());
        diensten.AddSingleton<Omzetter>();
        diensten.AddSingleton<Inleesrij>();
        diensten.AddSingleton<Leesrij>();
        diensten.AddSingleton<Brieflezing>(s => s.GetRequiredService<Briefbestand>().Lees);
        Accountdiensten.Accounts(diensten);
        diensten.AddSingleton(instellingen.GetSection("Accounts").Get<Accountinstellingen>() ?? new());
        diensten.AddScoped<IPost, Postbus>();
        Mailpost.Diensten(diensten);
        Berichten.Berichtdiensten.Diensten(diensten);

        foreach (var gebruik in typeof(Samenstelling).Assembly.GetTypes().Where(IsGebruik)) diensten.AddScoped(gebruik);
    }

    /// <summary>What works without a register.</summary>
    public static void ZonderRegister(IServiceCollection diensten)
    {
        diensten.AddSingleton(TimeProvider.System);
        diensten.AddSingleton<Leesproces>();
        diensten.AddSingleton(s => new Tekstlezer(s.GetRequiredService<Leesproces>()));
        diensten.AddSingleton<Briefbestand>();
    }

    /// <summary>A use case or query: a concrete class of a feature that asks for the database, the session, or what someone may do in an overleg.</summary>
    private static bool IsGebruik(Type type) => type is { IsClass: true, IsAbstract: false, IsNested: false, IsGenericType: false }
        && type.Namespace is { } ruimte && !ruimte.StartsWith("Landsdeel.Infrastructure", StringComparison.Ordinal)
        && !typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel).IsAssignableFrom(type)
        && !typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase).IsAssignableFrom(type)
        && type.GetConstructors() is [var bouwer]
        && bouwer.GetParameters() is { Length: > 0 } eisen
        && eisen.Any(e => e.ParameterType == typeof(LandsdeelDb) || e.ParameterType == typeof(Sessie) || e.ParameterType == typeof(Overleggen.Overlegtoegang))
        && type.BaseType == typeof(object) && type.GetMethod("<Clone>$") is null;
}

/// <summary>Gives new records their key. Replaceable, so that a test can say which.</summary>
public class Identiteiten
{
    /// <summary>Sorts by time of making; 32 hexadecimal digits.</summary>
    public virtual string Nieuw() => Guid.CreateVersion7().ToString("N");
}

/// <summary>Brings a database to the present schema and, unless it should stay empty, fills it for the first time.</summary>
public static class Voorbereiding
{
    public static async Task Bereid(IServiceProvider diensten, bool leeg, CancellationToken ct)
    {
        var opstart = diensten.GetRequiredService<Opstart>();
        await opstart.Migreer(ct);
        if (!await opstart.IsLeeg(ct)) return;
        using var bereik = diensten.CreateScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, ct);
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(sessie);
        _ = (await bereik.ServiceProvider.GetRequiredService<LaadPartijLijsten>().Voer(ct)).Waarde;
        if (leeg) return;
        _ = (await bereik.ServiceProvider.GetRequiredService<LaadRonde>()
            .Voer(RondeBestand.Voorbeeld(), RondeBestand.VoorbeeldTekst, "samples/2020-voorjaar", ct)).Waarde;
    }
}
