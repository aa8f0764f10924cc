using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Documents;

namespace Landsdeel.Overleggen;

/// <summary>The forms in which an agenda leaves the program.</summary>
public enum Stukvorm
{
    Docx = 0,
    Odt = 1,
    Pdf = 2,
}

/// <summary>A file that is ready to be sent or kept.</summary>
/// <param name="Naam">With its extension.</param>
public sealed record Stukbestand(byte[] Inhoud, string Mediatype, string Naam);

/// <summary>Makes agendas into files. ODT and PDF need LibreOffice; DOCX never does.</summary>
public sealed class AgendaUitvoer(Omzetter omzetter, Sessie sessie)
{
    /// <param name="beelden">The agenda of one overleg, or those of a round; at least one.</param>
    /// <param name="eigen">What the own partij wrote for itself, by the key of the item; null leaves that out.</param>
    public async Task<Uitkomst<Stukbestand>> Maak(IReadOnlyList<Agendabeeld> beelden, Stukvorm vorm, CancellationToken ct,
        IReadOnlyDictionary<string, Domain.Overleggen.Voorbereiden.Puntannotatie>? eigen = null)
    {
        var stuk = AgendaStuk.Maak(beelden, sessie.Peildatum, sessie.Actor.Naam, eigen);
        var docx = DocxSchrijver.Schrijf(stuk, DateTimeOffset.UnixEpoch.AddTicks(sessie.NuMicros * TimeSpan.TicksPerMicrosecond));
        var naam = AgendaStuk.Bestandsnaam(beelden);
        var (uitkomst, mediatype) = vorm switch
        {
            Stukvorm.Odt => (await omzetter.NaarOdt(docx, ct), Omzetter.OdtMediatype),
            Stukvorm.Pdf => (await omzetter.NaarPdf(docx, ct), Omzetter.PdfMediatype),
            _ => (docx, DocxSchrijver.Mediatype),
        };
        return uitkomst.Gelukt
            ? new Stukbestand(uitkomst.Waarde, mediatype, $"{naam}.{vorm.ToString().ToLowerInvariant()}")
            : Uitkomst.Geweigerd<Stukbestand>(uitkomst.Weigeringen);
    }
}
