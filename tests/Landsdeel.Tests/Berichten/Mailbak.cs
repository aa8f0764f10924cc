using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Landsdeel.Infrastructure.Mail;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Landsdeel.Tests.Berichten;

/// <summary>A real mail server in this process that keeps what it gets. Its port stays the same when it goes away and comes back.</summary>
internal sealed class Mailbak : IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _brieven = new();
    private CancellationTokenSource? _stop;
    private Task _draait = Task.CompletedTask;
    private TcpListener? _stil;

    public int Poort { get; } = Vrij();

    public IReadOnlyList<MimeMessage> Brieven => [.. _brieven];

    /// <summary>What it answers to an address: 0 takes it.</summary>
    public Func<string, int> Antwoord { get; set; } = _ => 0;

    /// <summary>With it, STARTTLS is offered.</summary>
    public System.Security.Cryptography.X509Certificates.X509Certificate2? Certificaat { get; init; }

    public Mailinstellingen Instellingen => new("localhost", Poort, false, null, null, "landsdeel@rijk.example") { Geduld = TimeSpan.FromSeconds(2) };

    public IReadOnlyList<string> Aan => [.. Brieven.SelectMany(b => b.To.Mailboxes).Select(m => m.Address).Order(StringComparer.Ordinal)];

    public Mailbak Start()
    {
        var opties = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e =>
        {
            e.Endpoint(new IPEndPoint(IPAddress.Loopback, Poort));
            if (Certificaat is { } c) e.Certificate(c);
        }).Build();
        var diensten = new ServiceProvider();
        diensten.Add(new Bewaarder(this));
        diensten.Add(new Poortier(this));
        _stop = new();
        _draait = new SmtpServer.SmtpServer(opties, diensten).StartAsync(_stop.Token);
        return this;
    }

    public async Task Stop()
    {
        _stil?.Stop();
        _stil = null;
        if (_stop is null) return;
        await _stop.CancelAsync();
        await _draait;
        _stop.Dispose();
        _stop = null;
    }

    /// <summary>Takes connections and never says a word.</summary>
    public void Zwijg()
    {
        _stil = new TcpListener(IPAddress.Loopback, Poort);
        _stil.Start();
    }

    public async ValueTask DisposeAsync() => await Stop();

    private static int Vrij()
    {
        using var vrij = new TcpListener(IPAddress.Loopback, 0);
        vrij.Start();
        return ((IPEndPoint)vrij.LocalEndpoint).Port;
    }

    private sealed class Bewaarder(Mailbak bak) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stroom = new MemoryStream(buffer.ToArray());
            bak._brieven.Enqueue(await MimeMessage.LoadAsync(stroom, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Poortier(Mailbak bak) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => bak.Antwoord(to.AsAddress()) switch
        {
            0 => Task.FromResult(true),
            // What it says holds the address: that must not come into any log or page.
            var code => throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)code, $"no {to.AsAddress()} here")),
        };
    }
}
