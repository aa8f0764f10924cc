namespace Landsdeel.Infrastructure.Documents;

/// <summary>A paper to be sent: an agenda, a list of agreements, a letter. Says what stands in it, not how a file format
/// writes that down.</summary>
/// <param name="Titel">One line, also the document's title property.</param>
public sealed record Stuk(string Titel)
{
    public string? Ondertitel { get; init; }
    /// <summary>Lines under the title, such as overleg, landsdeel, peildatum and version, in this order.</summary>
    public IReadOnlyList<Kenmerk> Kenmerken { get; init; } = [];
    public IReadOnlyList<Blok> Blokken { get; init; } = [];
    /// <summary>Who the paper comes from; becomes the author property.</summary>
    public string? Afzender { get; init; }
    /// <summary>Short text at the left of every page's foot, such as "Concept, versie 2".</summary>
    public string? Voettekst { get; init; }
    /// <summary>A file that shows who signed what this paper says; travels inside it. Null for a paper that proves nothing.</summary>
    public byte[]? Bewijs { get; init; }
    /// <summary>BCP 47 tag of the language of the whole text.</summary>
    public string Taal { get; init; } = "nl-NL";
}

/// <summary>A property with its label: "Peildatum", "1 juli 2020".</summary>
public sealed record Kenmerk(string Naam, IReadOnlyList<Tekstdeel> Waarde)
{
    public Kenmerk(string naam, string waarde) : this(naam, [new Tekst(waarde)]) { }
}

/// <summary>Part of a line of text.</summary>
public abstract record Tekstdeel;

/// <summary>A run of text; a line break in it stays a line break.</summary>
public sealed record Tekst(string Inhoud, bool Vet = false, bool Cursief = false) : Tekstdeel;

/// <summary>A footnote at this place in the text, such as the source of a statement.</summary>
public sealed record Noot(IReadOnlyList<Tekst> Delen) : Tekstdeel
{
    public Noot(string tekst) : this([new Tekst(tekst)]) { }
}

/// <summary>One element in the order of reading.</summary>
public abstract record Blok;

/// <param name="Niveau">1, 2 or 3.</param>
public sealed record Kop(int Niveau, string Tekst) : Blok;

public sealed record Alinea(IReadOnlyList<Tekstdeel> Delen) : Blok
{
    public Alinea(string tekst) : this([new Tekst(tekst)]) { }
}

/// <summary>A list; with numbers it starts at 1.</summary>
public sealed record Lijst(IReadOnlyList<IReadOnlyList<Tekstdeel>> Punten, bool Genummerd = false) : Blok;

/// <summary>A numbered item of an agenda. In the outline it stands one level below the heading above it.</summary>
/// <param name="Nummer">The number that is shown, from 1 up.</param>
/// <param name="Titel">What it is about, one line.</param>
public sealed record Agendapunt(int Nummer, IReadOnlyList<Tekstdeel> Titel) : Blok
{
    public Agendapunt(int nummer, string titel) : this(nummer, [new Tekst(titel)]) { }

    /// <summary>Paragraphs under the title, such as the reason why it is on the agenda.</summary>
    public IReadOnlyList<Alinea> Toelichting { get; init; } = [];
    /// <summary>Properties below that: actie, zekerheid, partijen.</summary>
    public IReadOnlyList<Kenmerk> Kenmerken { get; init; } = [];
}

/// <summary>A table with one header row that returns on every page it runs over.</summary>
/// <param name="Bijschrift">Stands above the table and is its accessible name.</param>
/// <param name="Rijen">Each row has as many cells as there are columns.</param>
public sealed record Overzicht(string Bijschrift, IReadOnlyList<OverzichtKolom> Kolommen,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<Tekstdeel>>> Rijen) : Blok;

/// <param name="Breedte">Share of the width, relative to the other columns.</param>
/// <param name="Rechts">Aligned right, for amounts and counts.</param>
public sealed record OverzichtKolom(string Naam, int Breedte = 1, bool Rechts = false);
