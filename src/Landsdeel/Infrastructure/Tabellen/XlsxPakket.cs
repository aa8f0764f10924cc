using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>The parts of an XLSX file, each readable as XML within bounds: size in all, size of one tag or text, depth, number of
/// different names; no DTD, nothing from outside.</summary>
internal sealed class XlsxPakket : IDisposable
{
    private const int Onderdelen = 5_000;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _delen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Tegoed _tegoed;

    internal XlsxPakket(byte[] bytes, TabelGrenzen grenzen)
    {
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        _tegoed = new Tegoed(grenzen.Uitgepakt);
        if (_zip.Entries.Count > Onderdelen)
            throw new LeesStop(new InhoudTeGroot());
        long samen = 0;
        foreach (var deel in _zip.Entries)
        {
            samen += deel.Length;
            // What the directory says may be a lie; the budget below counts what really comes out.
            if (samen > grenzen.Uitgepakt || (deel.Length > 1024 * 1024 && deel.Length / Math.Max(1, deel.CompressedLength) > grenzen.Verhouding))
                throw new LeesStop(new InhoudTeGroot());
            if (deel.IsEncrypted)
                throw new LeesStop(new BestandVersleuteld());
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
        var tekst = new StreamReader(new BewaakteStroom(deel.Open(), _tegoed, naam), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return XmlReader.Create(tekst, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BegrensdeNamen(),
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

    /// <summary>What may still be unpacked, over all parts together.</summary>
    private sealed class Tegoed(long bytes)
    {
        private long _over = bytes;

        internal void Neem(int gelezen)
        {
            if ((_over -= gelezen) < 0)
                throw new LeesStop(new InhoudTeGroot());
        }
    }

    /// <summary>Counts what is unpacked. XML holds each tag, and each text between two tags, in memory as a whole; "&lt;" cannot
    /// stand inside either, so its distance bounds them.</summary>
    private sealed class BewaakteStroom(Stream bron, Tegoed tegoed, string naam) : Stream
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
            tegoed.Neem(gelezen);
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
                throw new LeesStop(new BestandBeschadigd($"{naam}: more than {TussenTags} bytes without a tag"));
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
    private sealed class BegrensdeNamen : NameTable
    {
        private const int Namen = 5_000;
        private int _namen;

        public override string Add(char[] key, int start, int len)
        {
            if (Get(key, start, len) is { } bekend)
                return bekend;
            if (++_namen > Namen)
                throw new LeesStop(new BestandBeschadigd($"more than {Namen} different names"));
            return base.Add(key, start, len);
        }
    }
}
