using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Parts of a packed paper that someone hands in to be checked: read within bounds.</summary>
internal static class Papierdeel
{
    internal const int Grootste = 16 * 1024 * 1024;

    /// <exception cref="InvalidDataException">It is larger than any paper of ours.</exception>
    internal static byte[] Bytes(ZipArchiveEntry deel)
    {
        using var stroom = deel.Open();
        using var uit = new MemoryStream();
        var buffer = new byte[81920];
        for (int gelezen; (gelezen = stroom.Read(buffer)) > 0;)
        {
            uit.Write(buffer, 0, gelezen);
            if (uit.Length > Grootste) throw new InvalidDataException();
        }
        return uit.ToArray();
    }

    internal static XDocument Xml(ZipArchiveEntry deel)
    {
        using var lezer = XmlReader.Create(new MemoryStream(Bytes(deel)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(lezer, LoadOptions.PreserveWhitespace);
    }
}
