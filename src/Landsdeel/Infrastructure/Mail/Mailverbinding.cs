using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Infrastructure.Database.Rijen;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace Landsdeel.Infrastructure.Mail;

public enum Bezorging
{
    Aangenomen = 0,
    /// <summary>This message never will be.</summary>
    Geweigerd = 1,
    /// <summary>This message not now.</summary>
    Uitgesteld = 2,
    /// <summary>The server itself is in trouble.</summary>
    Storing = 3,
}

/// <param name="Melding">For the beheerder: without addresses, and never what the server said itself, which may hold some.</param>
public sealed record Bezorguitslag(Bezorging Soort, string Melding = "");

/// <summary>Makes connections to the mail server.</summary>
public sealed class Mailpost(Mailinstellingen mail)
{
    /// <summary>Judges the certificate of the server; null trusts what this machine trusts. For tests.</summary>
    public System.Net.Security.RemoteCertificateValidationCallback? Vertrouwen { get; init; }

    public static void Diensten(IServiceCollection diensten)
    {
        // A wrong setting keeps the site from starting; a command that sends nothing goes on.
        diensten.AddSingleton(_ => Mailinstellingen.UitOmgeving() is { Gelukt: true, Waarde: var mail } ? mail : Mailinstellingen.Geen);
        diensten.AddSingleton<Mailpost>();
        diensten.AddSingleton<Mailstand>();
        diensten.AddSingleton<Postbezorger>();
    }

    public Mailverbinding Nieuw() => new(mail, Vertrouwen);
}

/// <summary>One connection, opened when the first message goes and used for all that follow.</summary>
public sealed class Mailverbinding(Mailinstellingen mail, System.Net.Security.RemoteCertificateValidationCallback? vertrouwen) : IAsyncDisposable
{
    private SmtpClient? _klant;

    public async Task<Bezorguitslag> Stuur(PostRij rij, Bericht bericht, CancellationToken ct)
    {
        if (!MailboxAddress.TryParse(rij.Aan, out var aan)) return new(Bezorging.Geweigerd, "Het e-mailadres kan niet bestaan.");
        using var genoeg = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // A server that gives a byte now and then must not hold the others up for ever.
        genoeg.CancelAfter(mail.Geduld * 3);
        try
        {
            var klant = _klant ??= await Verbind(genoeg.Token);
            using var brief = Brief(rij, bericht, aan);
            await klant.SendAsync(brief, genoeg.Token);
            return new(Bezorging.Aangenomen);
        }
        catch (SmtpCommandException fout) when (fout.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            return (int)fout.StatusCode >= 500
                ? new(Bezorging.Geweigerd, fout.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? $"De mailserver kent dit adres niet (fout {(int)fout.StatusCode})." : $"De mailserver weigert het bericht (fout {(int)fout.StatusCode}).")
                : new(Bezorging.Uitgesteld, $"De mailserver vraagt om het later te proberen (fout {(int)fout.StatusCode}).");
        }
        catch (Exception fout) when (!ct.IsCancellationRequested && Storing(fout) is { } melding)
        {
            await Sluit();
            return new(Bezorging.Storing, melding);
        }
    }

    public ValueTask DisposeAsync() => Sluit();

    private async Task<SmtpClient> Verbind(CancellationToken ct)
    {
        var klant = new SmtpClient { Timeout = (int)mail.Geduld.TotalMilliseconds, CheckCertificateRevocation = false };
        if (vertrouwen is not null) klant.ServerCertificateValidationCallback = vertrouwen;
        try
        {
            await klant.ConnectAsync(mail.Server, mail.Poort,
                mail.Direct ? SecureSocketOptions.SslOnConnect : mail.Hier ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls, ct);
            if (mail.Gebruiker is { } gebruiker) await klant.AuthenticateAsync(gebruiker, mail.Wachtwoord ?? "", ct);
            return klant;
        }
        catch
        {
            klant.Dispose();
            throw;
        }
    }

    private MimeMessage Brief(PostRij rij, Bericht bericht, MailboxAddress aan)
    {
        var van = MailboxAddress.Parse(mail.Van);
        if (string.IsNullOrEmpty(van.Name)) van.Name = "Landsdeel";
        var brief = new MimeMessage { Subject = bericht.Onderwerp.ReplaceLineEndings(" ") };
        brief.From.Add(van);
        brief.To.Add(aan);
        // The same message keeps its name: should it have to go twice, who receives it can tell.
        var kenmerk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rij.Id} {rij.GemaaktOp} {rij.Aan}")))[..24];
        brief.MessageId = $"{kenmerk}@{van.Domain}";
        brief.Headers.Add("Auto-Submitted", "auto-generated");
        if (bericht.Afmeldlink is { } link)
        {
            brief.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
            brief.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        brief.Body = new BodyBuilder { TextBody = bericht.Tekst, HtmlBody = Berichtopmaak.Html(bericht.Tekst) }.ToMessageBody();
        return brief;
    }

    /// <summary>What keeps the server from its work; null for a defect of the product.</summary>
    private static string? Storing(Exception fout) => fout switch
    {
        AuthenticationException => "De mailserver weigert de gebruikersnaam of het wachtwoord.",
        SslHandshakeException => "Het certificaat van de mailserver wordt niet vertrouwd.",
        NotSupportedException => "De mailserver kan de verbinding niet versleutelen.",
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } c => $"De mailserver weigert het adres waarvan de berichten komen (fout {(int)c.StatusCode}).",
        SmtpCommandException c => $"De mailserver geeft fout {(int)c.StatusCode}.",
        OperationCanceledException or TimeoutException => "De mailserver antwoordt niet op tijd.",
        SocketException => "De mailserver is niet bereikbaar.",
        SmtpProtocolException or ServiceNotConnectedException or IOException => "De mailserver verbreekt de verbinding.",
        _ => null,
    };

    private async ValueTask Sluit()
    {
        if (_klant is not { } klant) return;
        _klant = null;
        try
        {
            using var kort = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (klant.IsConnected) await klant.DisconnectAsync(quit: true, kort.Token);
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException or SocketException or ProtocolException or ServiceNotConnectedException)
        {
            // It was going away anyway.
        }
        klant.Dispose();
    }
}
