using System.Globalization;
using Landsdeel.Accounts;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Mail;
using Landsdeel.Infrastructure.Taken;
using Landsdeel.Infrastructure.Web;
using Microsoft.AspNetCore.Connections;

namespace Landsdeel.Opdrachten;

/// <summary>Starts the site and waits until it is stopped.</summary>
internal static class SiteStart
{
    public const int VastePoort = 5080;

    public static async Task<Uitgang> Voer(Databasekeuze keuze, string map, bool leeg, int poort, Uitvoer uitvoer, CancellationToken ct)
    {
        // The name binds the loopback addresses alone, whichever of them this machine has.
        var adres = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{poort}");
        var publiek = Environment.GetEnvironmentVariable("LANDSDEEL_ADRES") is { Length: > 0 } gezet ? gezet.TrimEnd('/') : null;
        if (publiek is not null && (!Uri.TryCreate(publiek, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.PathAndQuery != "/"))
        {
            uitvoer.Fout.WriteLine($"LANDSDEEL_ADRES is '{Tekst.Schoon(publiek)}'. Geef het adres waarop anderen de site bereiken, met https en zonder pad: https://landsdeel.example.nl");
            return Uitgang.VerkeerdGebruik;
        }
        if (Mailinstellingen.UitOmgeving() is { Gelukt: false } mail)
        {
            uitvoer.Fout.WriteLine(mail.Weigeringen[0].Bericht);
            return Uitgang.VerkeerdGebruik;
        }
        await using var app = await Site.Bouw(keuze, adres, leeg, map, publiek: publiek, taken: Taakrooster.DoetMee);
        if (await Voorbeeldmensen.Bereid(app.Services, keuze, publiek is null && Site.AlleenHier(adres), ct) is { } weigering) return Uitgangen.Meld(uitvoer.Fout, [weigering]);
        if (await app.Services.GetRequiredService<Accounts.Diensten.Aanmelddiensten>().Controleer(app.Services, ct) is { Count: > 0 } fouten) return Uitgangen.Meld(uitvoer.Fout, fouten);
        if (await Onbeperkt(app.Services, ct) is { } rol)
            await uitvoer.Fout.WriteLineAsync($"Let op: de site werkt met de databaserol '{Tekst.Schoon(rol)}', de eigenaar van de tabellen. PostgreSQL bewaakt nu niet wie wat mag zien en wat is vastgelegd. Maak voor de site een andere rol, draai als eigenaar: ./landsdeel journaal beperk ROL, en start opnieuw met die rol (docs/handleiding/beheer.md).");
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException fout) when (fout.InnerException is AddressInUseException)
        {
            uitvoer.Fout.WriteLine($"Poort {poort} is al in gebruik, misschien door een Landsdeel dat al draait. Stop dat programma, of kies een andere poort: --poort {(poort < 65535 ? poort + 1 : 5080)}.");
            return Uitgang.KanNiet;
        }
        catch (Exception fout) when (fout is System.Net.Sockets.SocketException or IOException { InnerException: System.Net.Sockets.SocketException })
        {
            uitvoer.Fout.WriteLine($"Poort {poort} kan niet worden gebruikt: {Tekst.Schoon(fout.Message)}. Kies een andere poort: --poort {VastePoort}.");
            return Uitgang.KanNiet;
        }
        await uitvoer.Uit.WriteLineAsync($"Landsdeel staat klaar op {adres}{(publiek is null ? "" : $", voor {publiek}")}. Stop met Ctrl+C.");
        if (await EersteLink(app.Services, ct) is { } pad)
            await uitvoer.Uit.WriteLineAsync($"Er zijn nog geen accounts. Maak met deze link de eerste beheerder (één keer, 24 uur geldig): {publiek ?? adres}{pad}");
        await uitvoer.Uit.FlushAsync(ct);
        await app.WaitForShutdownAsync(ct);
        return Uitgang.Gelukt;
    }

    private static async Task<string?> Onbeperkt(IServiceProvider diensten, CancellationToken ct)
    {
        await using var db = diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        return await new Databaserol(db).Onbeperkt(ct);
    }

    /// <summary>The way in to a register without accounts; null when there are some.</summary>
    private static async Task<string?> EersteLink(IServiceProvider diensten, CancellationToken ct)
    {
        await using var bereik = diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(
            await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, ct));
        return await bereik.ServiceProvider.GetRequiredService<MaakEersteBeheerder>().AlsErGeenIs(ct);
    }
}
