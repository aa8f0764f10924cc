using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Lezen;

/// <summary>Reads an official letter or list of agreements and proposes records. Pure: the same text gives the same proposals.
/// Never throws on any text; time is linear in its length.</summary>
public sealed class Brieflezer(Leesgidsen gidsen)
{
    /// <param name="datum">The date of the document as the user gives it; goes before what the text says.</param>
    public Leesresultaat Lees(Brontekst bron, DateOnly? datum = null)
    {
        ArgumentNullException.ThrowIfNull(bron);
        var structuur = Structuur.Lees(bron.Tekst, gidsen);
        var kenmerken = Kenmerken(bron, datum);
        return new() { Document = kenmerken, Kandidaten = new Voorstellen.Voorsteller(structuur, gidsen, kenmerken.Datum).Stel() };
    }

    /// <summary>What the user says goes before what the file says, and that before what the text says.</summary>
    private static Documentkenmerken Kenmerken(Brontekst bron, DateOnly? datum)
    {
        var gelezen = Kenmerklezer.Lees(bron.Tekst);
        var bestand = bron.Kenmerken ?? new();
        return new(bestand.Titel ?? gelezen.Titel, datum ?? bestand.Datum ?? gelezen.Datum, bestand.Afzender ?? gelezen.Afzender,
            bestand.Kenmerk ?? gelezen.Kenmerk, bestand.Dossier ?? gelezen.Dossier, bestand.Nummer ?? gelezen.Nummer);
    }
}
