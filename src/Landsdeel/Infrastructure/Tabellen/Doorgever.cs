namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Takes what a zip file writes, and passes it on only when it can wait for the receiver: the zip writer itself also
/// writes while blocking, which the response of a web server refuses.</summary>
internal sealed class Doorgever(Stream doel) : Stream
{
    private readonly MemoryStream _wacht = new();

    internal async Task GeefDoor(CancellationToken annuleer)
    {
        await doel.WriteAsync(_wacht.GetBuffer().AsMemory(0, (int)_wacht.Length), annuleer);
        _wacht.SetLength(0);
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Write(byte[] buffer, int offset, int count) => _wacht.Write(buffer, offset, count);
    public override void Write(ReadOnlySpan<byte> buffer) => _wacht.Write(buffer);
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
