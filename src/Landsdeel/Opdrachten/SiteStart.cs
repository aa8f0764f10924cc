using System.Globalization;
using Landsdeel.Accounts;
using Landsdeel.Infrastructure.Database;
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
        await using var app = await Site.Bouw(keuze, adres, leeg, map);
        if (await Voorbeeldmensen.Bereid(app.Services, keuze, Site.AlleenHier(adres), ct) is { } weigering) return Uitgangen.Meld(uitvoer.Fout, [weigering]);
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
        await uitvoer.Uit.WriteLineAsync($"Landsdeel staat klaar op {adres}. Stop met Ctrl+C.");
        await uitvoer.Uit.FlushAsync(ct);
        await app.WaitForShutdownAsync(ct);
        return Uitgang.Gelukt;
    }
}
