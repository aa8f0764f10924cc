using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen;

/// <summary>A record that the reader proposes, for a person to judge.</summary>
public sealed record Kandidaat
{
    /// <summary>Unique within the document and the same at every reading of it: "k12".</summary>
    public required string Sleutel { get; init; }
    public required AfspraakSoort Soort { get; init; }
    public AfspraakSoort? SoortAlternatief { get; init; }
    /// <summary>The sentence, readable by itself.</summary>
    public required string Tekst { get; init; }
    public required Landsdelen Landsdelen { get; init; }
    public Themas Themas { get; init; }
    public IReadOnlyList<GelezenPartij> Partijen { get; init; } = [];
    public Termijn? Termijn { get; init; }
    public Zekerheid Zekerheid { get; init; }
    /// <summary>The words that the certainty rests on; null for a plain statement.</summary>
    public string? ZekerheidWoorden { get; init; }
    public Tijd Tijd { get; init; }
    public IReadOnlyList<GelezenAgendering> Agenderingen { get; init; } = [];
    public IReadOnlyList<GelezenVerband> Verbanden { get; init; } = [];
    public required Vindplaats Plaats { get; init; }
    /// <summary>How likely it is that a careful reader would record it, 0 to 1.</summary>
    public double Vertrouwen { get; init; }
    /// <summary>Why it was proposed, in plain Dutch, strongest reason first.</summary>
    public IReadOnlyList<string> Waarom { get; init; } = [];
}

/// <summary>A partij that a proposal names.</summary>
/// <param name="Partij">Null when the name is in no list.</param>
/// <param name="Naam">As it stands in the list, or else as the text has it.</param>
public sealed record GelezenPartij(PartijId? Partij, string Naam, Zijde Zijde, Rol Rol);

/// <summary>That it returns, as the text says it.</summary>
/// <param name="Overleg">The overleg that the words mean; null when they name none.</param>
/// <param name="Moment">The words and days; null when no moment is named.</param>
public sealed record GelezenAgendering(
    string Wat, AgenderingActie Actie, OverlegVerwijzing? Overleg, Termijn? Moment, Zekerheid Zekerheid, Vindplaats Plaats)
{
    /// <summary>The reader inferred the moment from a sentence that builds on it; the text does not say it in so many words.</summary>
    public bool Afgeleid { get; init; }
}

/// <summary>A link to another proposal of the same document that the text states.</summary>
/// <param name="Naar">The <see cref="Kandidaat.Sleutel"/> of the other.</param>
/// <param name="Woorden">The words that say so.</param>
public sealed record GelezenVerband(string Naar, VerbandSoort Soort, string Woorden);
