using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen;

/// <summary>The lists that the reader works with: partijen with all their names, and the words and rules of <c>data/lezen</c>.
/// Made once, used for every document; safe to share between threads.</summary>
public sealed class Leesgidsen
{
    private readonly Namenzoeker<Landsdelen> _landsdelen = new();

    /// <param name="lijsten">The names and words by which partijen, gebieden, trajecten and figures are found; null: none.</param>
    public Leesgidsen(IReadOnlyList<Partij> partijen, Leeswoorden woorden, Vermeldingen.Woordlijsten? lijsten = null)
    {
        ArgumentNullException.ThrowIfNull(partijen);
        ArgumentNullException.ThrowIfNull(woorden);
        (Partijen, Woorden, Lijsten) = (partijen, woorden, lijsten ?? Vermeldingen.Woordlijsten.Geen);
        // Municipalities are left out: too many are also a word or the name of a person.
        foreach (var partij in partijen.Where(p => p.Soort is PartijSoort.Provincie or PartijSoort.Samenwerkingsverband or PartijSoort.Collectief))
        {
            if ((partij.Landsdelen & ~Landsdelen.Landelijk) is Landsdelen.Geen) continue;
            foreach (var naam in new[] { partij.Naam, partij.Afkorting ?? "" }.Concat(partij.Aliassen)) _landsdelen.Voeg(naam, partij.Landsdelen);
        }
        foreach (var (naam, landsdelen) in woorden.Landsdeelnamen) _landsdelen.Voeg(naam, landsdelen);
    }

    public IReadOnlyList<Partij> Partijen { get; }

    public Leeswoorden Woorden { get; }

    public Vermeldingen.Woordlijsten Lijsten { get; }

    /// <summary>The landsdelen that a text names, by themselves or by a province or alliance in them.</summary>
    internal Landsdelen LandsdelenIn(string tekst) => LandsdelenIn(Woordsnijder.Knip(tekst));

    internal Landsdelen LandsdelenIn(IReadOnlyList<Woord> woorden)
    {
        var uit = Landsdelen.Geen;
        foreach (var (begin, aantal, waarde) in _landsdelen.VindAlle(woorden))
            // "noord" by itself is a direction; a name has a capital.
            if (aantal > 1 || woorden[begin].Hoofdletter) uit |= waarde;
        return uit;
    }
}
