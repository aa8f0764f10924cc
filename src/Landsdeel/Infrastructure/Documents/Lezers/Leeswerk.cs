using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The other side of <see cref="Leesproces"/>: takes files from standard input, one after another, and answers on standard
/// output. Ends when the input does, when nothing has come for a while, or when one file takes too long.</summary>
public static class Leeswerk
{
    /// <summary>The argument that makes the executable do this and nothing else.</summary>
    public const string Argument = "--leeswerk";

    private static readonly TimeSpan Stil = TimeSpan.FromSeconds(60);

    public static int Voer()
    {
        // Ctrl+C in a terminal reaches every process; this one ends when the one that asked lets go of it.
        using var onderbreken = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => s.Cancel = true);
        using var invoer = Console.OpenStandardInput();
        using var uitvoer = Console.OpenStandardOutput();
        // Whatever hangs, this does not: a timer needs no thread that is at work.
        using var wacht = new Timer(_ => Environment.Exit(3), null, Stil, Timeout.InfiniteTimeSpan);
        while (Kop(invoer) is { } vraag)
        {
            wacht.Change(vraag.Grenzen.Tijd + TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
            var bytes = new byte[vraag.Bytes];
            invoer.ReadExactly(bytes);
            var gezegd = 0L;
            Antwoord(uitvoer, Lees(vraag, bytes, stap =>
            {
                // Not more than some ten times a second: the work is the pages, not the telling.
                if (stap.Gedaan < stap.Totaal && Environment.TickCount64 - gezegd < 100) return;
                gezegd = Environment.TickCount64;
                Antwoord(uitvoer, new() { Stap = stap });
            }));
            wacht.Change(Stil, Timeout.InfiniteTimeSpan);
        }
        return 0;
    }

    /// <summary>Reads in this process.</summary>
    internal static Leesantwoord Lees(Leesvraag vraag, byte[] bytes, Action<Leesstap> voortgang)
    {
        try
        {
            var (bron, opmerkingen) = vraag.Vorm switch
            {
                Bestandsvorm.Pdf => PdfLezer.Lees(bytes, vraag.Grenzen, voortgang, CancellationToken.None),
                Bestandsvorm.Html => (HtmlLezer.Lees(Encoding.UTF8.GetString(bytes), vraag.Grenzen, CancellationToken.None), (IReadOnlyList<string>)[]),
                _ => throw new InvalidOperationException($"{vraag.Vorm} is not read here."),
            };
            return string.IsNullOrWhiteSpace(bron.Tekst) ? new() { Weigering = new DocumentZonderTekst().Code } : new() { Bron = bron, Opmerkingen = opmerkingen };
        }
        catch (LeesStop stop)
        {
            return new() { Weigering = stop.Weigering.Code };
        }
        catch (OutOfMemoryException)
        {
            return new() { Weigering = new DocumentBom().Code };
        }
#pragma warning disable CA1031 // The library throws many kinds at files that are not as they should be, and none of them says more than that.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return new() { Weigering = new DocumentBeschadigd("").Code, Uitleg = $"{fout.GetType().Name}: {fout.Message}" };
        }
    }

    private static Leesvraag? Kop(Stream invoer)
    {
        Span<byte> lengte = stackalloc byte[4];
        if (invoer.ReadAtLeast(lengte, 4, throwOnEndOfStream: false) < 4) return null;
        var kop = new byte[BinaryPrimitives.ReadInt32LittleEndian(lengte)];
        invoer.ReadExactly(kop);
        return JsonSerializer.Deserialize<Leesvraag>(kop, Leesantwoord.Vorm);
    }

    internal static byte[] Kop(Leesvraag vraag)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(vraag, Leesantwoord.Vorm);
        var uit = new byte[json.Length + 4];
        BinaryPrimitives.WriteInt32LittleEndian(uit, json.Length);
        json.CopyTo(uit, 4);
        return uit;
    }

    private static void Antwoord(Stream uitvoer, Leesantwoord antwoord)
    {
        JsonSerializer.Serialize(uitvoer, antwoord, Leesantwoord.Vorm);
        uitvoer.WriteByte((byte)'\n');
        uitvoer.Flush();
    }
}
