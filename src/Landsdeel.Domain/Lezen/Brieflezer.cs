using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Lezen.Voorstellen;

namespace Landsdeel.Domain.Lezen;

/// <summary>Reads an official letter or list of agreements and proposes records. Pure: the same text gives the same proposals.
/// Never throws on any text; time is linear in its length.</summary>
public sealed class Brieflezer(Leesgidsen gidsen)
{
    private readonly Lazy<Vermeldinglezer> _vermeldingen = new(() => new(gidsen.Partijen, gidsen.Lijsten));

    /// <param name="datum">The date of the document as the user gives it; goes before what the text says.</param>
    public Leesresultaat Lees(Brontekst bron, DateOnly? datum = null)
    {
        ArgumentNullException.ThrowIfNull(bron);
        var structuur = Structuur.Lees(bron.Tekst, gidsen);
        var kenmerken = Kenmerken(bron, datum);
        // Without a date "dit najaar" has no year; the terms are then read from a day long past, and only whole dates count.
        var termijnen = TermijnParser.Vind(structuur.Tekst.Tekst, kenmerken.Datum ?? new DateOnly(2000, 1, 1), out var stappen);
        Stappenteller.Tel(stappen);
        var vermeld = _vermeldingen.Value.Lees(structuur.Tekst, kenmerken.Datum, teken => structuur.SectieVan(teken).Landsdelen, termijnen, regelIsAlinea: true, Opgaveblokken.In(structuur, gidsen.Woorden));
        return new()
        {
            Document = kenmerken,
            Kandidaten = new Voorsteller(structuur, gidsen, kenmerken.Datum, termijnen, vermeld.Noemingen, Afzender(kenmerken)).Stel(),
            Cijfers = vermeld.Cijfers,
            Overleggen = vermeld.Overleggen,
            Gebieden = vermeld.Gebieden,
            Trajecten = vermeld.Trajecten,
            Opgaven = vermeld.Opgaven,
            Akkoorden = vermeld.Akkoorden,
            Partijen = vermeld.Partijen,
        };
    }

    /// <summary>The partij that signs: who "ik" is.</summary>
    private GelezenPartij? Afzender(Documentkenmerken kenmerken) => kenmerken.Afzender is { } naam
        && _vermeldingen.Value.Partij(naam, kenmerken.Datum) is { } n ? new(n.Partij, n.Naam, n.Zijde, Rol.Gebonden) : null;

    /// <summary>What the user says goes before what the file says, and that before what the text says.</summary>
    private static Documentkenmerken Kenmerken(Brontekst bron, DateOnly? datum)
    {
        var gelezen = Kenmerklezer.Lees(bron.Tekst);
        var bestand = bron.Kenmerken ?? new();
        return new(bestand.Titel ?? gelezen.Titel, datum ?? bestand.Datum ?? gelezen.Datum, bestand.Afzender ?? gelezen.Afzender,
            bestand.Kenmerk ?? gelezen.Kenmerk, bestand.Dossier ?? gelezen.Dossier, bestand.Nummer ?? gelezen.Nummer);
    }
}
