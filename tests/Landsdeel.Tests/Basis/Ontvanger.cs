using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Landsdeel.Tests.Basis;

/// <summary>Takes what is sent to it, as a collector of OpenTelemetry does.</summary>
internal sealed class Ontvanger : IDisposable
{
    private readonly HttpListener _luister = new();

    public Ontvanger()
    {
        for (var poort = 20000 + Environment.ProcessId % 20000; ; poort++)
        {
            try
            {
                Adres = $"http://localhost:{poort}";
                _luister.Prefixes.Clear();
                _luister.Prefixes.Add(Adres + "/");
                _luister.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // Taken; the next one.
            }
        }
        _ = Neem();
    }

    public string Adres { get; }

    public ConcurrentQueue<(string Pad, byte[] Inhoud)> Gekregen { get; } = new();

    public string Tekst(string pad) => string.Join('\n', Gekregen.Where(g => g.Pad == pad).Select(g => Encoding.UTF8.GetString(g.Inhoud)));

    public void Dispose() => _luister.Close();

    private async Task Neem()
    {
        while (_luister.IsListening)
        {
            HttpListenerContext verzoek;
            try
            {
                verzoek = await _luister.GetContextAsync();
            }
            catch (Exception fout) when (fout is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var inhoud = new MemoryStream();
            await verzoek.Request.InputStream.CopyToAsync(inhoud);
            Gekregen.Enqueue((verzoek.Request.Url!.AbsolutePath, inhoud.ToArray()));
            verzoek.Response.StatusCode = 200;
            verzoek.Response.Close();
        }
    }
}
