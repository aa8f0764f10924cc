using System.IO.Compression;
using System.Text;
using System.Xml;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Pakketten;

/// <summary>What a package may cost, and how it is refused.</summary>
/// <param name="Uitgepakt">Bytes that may come out, all parts together.</param>
/// <param name="Verhouding">How many times larger a part may become.</param>
/// <param name="Telt">Whether a part counts by what the directory says of it; the others must never be opened.</param>
internal sealed record PakketGrenzen(
    long Uitgepakt, int Verhouding, Weigering TeGroot, Weigering Versleuteld, Func<string, Weigering> Beschadigd, Func<string, bool> Telt);

/// <summary>Ends the reading from any depth, with the refusal that is the outcome; the readers of zip and XML can only be stopped by an
/// exception. Never leaves the reader of a file.</summary>
internal sealed class LeesStop(Weigering weigering) : Exception(weigering.Code)
{
    internal Weigering Weigering { get; } = weigering;
}

/// <summary>The parts of a packed file of XML (XLSX, DOCX, ODT), each readable as XML within bounds: size in all, size of one tag or text, depth, number of
/// different names; no DTD, nothing from outside.</summary>
internal sealed class XmlPakket : IDisposable
{
    private const int Onderdelen = 5_000;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _delen = new(StringComparer.OrdinalIgnoreCase);
    private readonly PakketGrenzen _grenzen;
    private long _over;

    internal XmlPakket(byte[] bytes, PakketGrenzen grenzen)
    {
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        (_grenzen, _over) = (grenzen, grenzen.Uitgepakt);
        if (_zip.Entries.Count > Onderdelen)
            throw new LeesStop(grenzen.TeGroot);
        long samen = 0;
        foreach (var deel in _zip.Entries)
        {
            if (!grenzen.Telt(deel.FullName)) continue;
            samen += deel.Length;
            // What the directory says may be a lie; the budget below counts what really comes out.
            if (samen > grenzen.Uitgepakt || (deel.Length > 1024 * 1024 && deel.Length / Math.Max(1, deel.CompressedLength) > grenzen.Verhouding))
                throw new LeesStop(grenzen.TeGroot);
            if (deel.IsEncrypted)
                throw new LeesStop(grenzen.Versleuteld);
            _delen.TryAdd(deel.FullName.TrimStart('/'), deel);
        }
    }

    internal bool Heeft(string naam) => _delen.ContainsKey(naam);

    /// <summary>The reader of a part; null when there is no such part.</summary>
    internal XmlReader? Lees(string naam)
    {
        if (!_delen.TryGetValue(naam, out var deel))
            return null;
        // A reader of text, so that a declared encoding other than UTF-8 cannot get past the guard that looks at bytes.
        var tekst = new StreamReader(new BewaakteStroom(deel.Open(), this, naam), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return XmlReader.Create(tekst, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BegrensdeNamen(_grenzen),
            CloseInput = true,
        });
    }

    /// <summary>The first characters of a part that is not XML, such as "mimetype".</summary>
    internal string Begin(string naam)
    {
        if (!_delen.TryGetValue(naam, out var deel))
            return "";
        using var stroom = deel.Open();
        var buffer = new byte[200];
        var gelezen = stroom.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(buffer, 0, gelezen);
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Counts what was unpacked, over all parts together.</summary>
    private void Neem(int gelezen)
    {
        if ((_over -= gelezen) < 0)
            throw new LeesStop(_grenzen.TeGroot);
    }

    /// <summary>Counts what is unpacked. XML holds each tag, and each text between two tags, in memory as a whole; "&lt;" cannot
    /// stand inside either, so its distance bounds them.</summary>
    private sealed class BewaakteStroom(Stream bron, XmlPakket pakket, string naam) : Stream
    {
        private const int TussenTags = 1024 * 1024;
        private int _sinds;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var gelezen = bron.Read(buffer);
            pakket.Neem(gelezen);
            var rest = buffer[..gelezen];
            for (var plaats = rest.IndexOf((byte)'<'); plaats >= 0; plaats = rest.IndexOf((byte)'<'))
            {
                Tel(plaats);
                _sinds = 0;
                rest = rest[(plaats + 1)..];
            }
            Tel(rest.Length);
            return gelezen;
        }

        private void Tel(int bytes)
        {
            if ((_sinds += bytes) > TussenTags)
                throw new LeesStop(pakket._grenzen.Beschadigd($"{naam}: more than {TussenTags} bytes without a tag"));
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                bron.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>The table of names never forgets one; a real file has a few hundred.</summary>
    private sealed class BegrensdeNamen(PakketGrenzen grenzen) : NameTable
    {
        private const int Namen = 5_000;
        private int _namen;

        public override string Add(char[] key, int start, int len)
        {
            if (Get(key, start, len) is { } bekend)
                return bekend;
            if (++_namen > Namen)
                throw new LeesStop(grenzen.Beschadigd($"more than {Namen} different names"));
            return base.Add(key, start, len);
        }
    }
}
