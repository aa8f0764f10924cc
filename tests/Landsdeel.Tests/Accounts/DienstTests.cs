using System.Net;
using Landsdeel.Domain.Accounts;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis.Dienst;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Accounts;

/// <summary>Signing in with the account of one's own organisation: who gets in, and who does not.</summary>
public sealed class DienstTests(Dienstproef proef) : IClassFixture<Dienstproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_gebonden_is_komt_binnen_en_waar_hij_heen_wilde()
    {
        proef.Eerlijk();
        using var bezoek = new Dienstbezoek(proef.Site);
        Assert.Contains("Ministerie van IenW", (await bezoek.Volg("/aanmelden")).Html, StringComparison.Ordinal);
        var (status, pad, html) = await bezoek.Alles("ienw", terug: "/overleggen?landsdeel=Noord");
        Assert.Equal((HttpStatusCode.OK, "/overleggen?landsdeel=Noord"), (status, pad));
        Assert.Contains("Ruben Smit", html, StringComparison.Ordinal);
        // It asked with code, PKCE, state, nonce and what it demands; nothing of the site's own travels readably.
        var vraag = proef.Dienst.Gevraagd[^1];
        foreach (var deel in new[] { "response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "max_age=1800", "acr_values=hoog%20hoger", "scope=openid%20email" })
            Assert.Contains(deel, vraag, StringComparison.Ordinal);
    }
}
