using System.Net;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overeind;

namespace Landsdeel.Tests.Web;

/// <summary>Measurements and log of the real program: sent only where the operator says, and nothing of people in either.</summary>
public sealed class MetingenTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niets_gaat_weg_tenzij_de_beheerder_zegt_waarheen_en_dan_staat_er_niets_van_mensen_in()
    {
        var keuze = await Serverproces.Register(database);
        using var ontvanger = new Ontvanger();
        using (var stil = new Serverproces(keuze))
        {
            await stil.Start();
            await Bezoek(stil.Adres);
            await stil.Vermoord();
        }
        Assert.Empty(ontvanger.Gekregen);
        using var server = new Serverproces(keuze, ("OTEL_EXPORTER_OTLP_ENDPOINT", ontvanger.Adres), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            // Also when the operator wants to see more than usual.
            ("Logging__LogLevel__Landsdeel", "Debug"), ("Logging__Console__LogLevel__Default", "Trace"), ("Logging__Console__FormatterOptions__IncludeScopes", "true"));
        await server.Start();
        await Bezoek(server.Adres);
        var tot = DateTime.UtcNow.AddSeconds(15);
        string Van(string pad) => ontvanger.Tekst(pad);
        while (DateTime.UtcNow < tot && !(Van("/v1/traces").Contains("/lezen", StringComparison.Ordinal) && Van("/v1/metrics").Contains("http.server", StringComparison.Ordinal))) await Task.Delay(100, Ct);
        var (sporen, getallen) = (Van("/v1/traces"), Van("/v1/metrics"));
        Assert.Contains("landsdeel", sporen, StringComparison.Ordinal);
        Assert.True(sporen.Contains("/afspraken/{sleutel}", StringComparison.Ordinal), new string([.. sporen.Where(t => !char.IsControl(t)).Take(6000)]));
        Assert.Contains("http.server.request.duration", getallen, StringComparison.Ordinal);
        foreach (var waar in (string[])[sporen, getallen, server.Logboek])
            foreach (var persoonlijk in (string[])["zwaluw@proef.example", "zwaluw%40proef", "Zwaluwstaart", "zwaluwnest", "Karin Jansen", "127.0.0.1", "::1", "geheim wachtwoord", "Proefbrowser/1.0"])
                // The measurements name the address that the site itself listens on; who called is in none.
                if (waar != getallen || !persoonlijk.Contains('1', StringComparison.Ordinal)) Assert.DoesNotContain(persoonlijk, waar, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("client.address", sporen + getallen, StringComparison.Ordinal);
        Assert.DoesNotContain("network.peer", sporen + getallen, StringComparison.Ordinal);
    }

    /// <summary>A visit that leaves names, an address, a password and words behind wherever it can.</summary>
    private static async Task Bezoek(Uri adres)
    {
        using var klant = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = adres };
        klant.DefaultRequestHeaders.UserAgent.ParseAdd("Proefbrowser/1.0");
        var pagina = await klant.GetStringAsync(new Uri("/aanmelden", UriKind.Relative), Ct);
        var bewijs = System.Text.RegularExpressions.Regex.Match(pagina, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        async Task Stuur(string naar, params (string, string)[] velden)
        {
            using var inhoud = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", bewijs)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
            (await klant.PostAsync(new Uri(naar, UriKind.Relative), inhoud, Ct)).Dispose();
        }
        await Stuur("/aanmelden", ("Adres", "zwaluw@proef.example"), ("Wachtwoord", "geheim wachtwoord"));
        await Stuur("/aanmelden?handler=Voorbeeld", ("wie", "voorbeeld-gedeputeerde-utrecht"));
        await Stuur("/afspraken/nieuw", ("Tekst", "Zwaluwstaart"));
        foreach (var pad in (string[])["/", "/account", "/afspraken/A-NW06", "/afspraken?zoek=zwaluwstaart", "/partijen?zoek=zwaluw%40proef.example", "/bestaat-niet/zwaluw@proef.example", "/kalender/geheime-zwaluwnest.ics", "/uitnodiging/geheime-zwaluwnest", "/berichten/einde/geheime-zwaluwnest", "/afspraken/zwaluw@proef.example", "/lezen"])
            (await klant.GetAsync(new Uri(pad, UriKind.Relative), Ct)).Dispose();
        // What is no proper request, and a form without its token.
        (await klant.PostAsync(new Uri("/afspraken/nieuw", UriKind.Relative), new StringContent("Tekst=zwaluw@proef.example"), Ct)).Dispose();
    }
}
