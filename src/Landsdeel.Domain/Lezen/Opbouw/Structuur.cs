using Landsdeel.Domain.Lezen.Herstel;

namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>A document as the reader sees it: the repaired view, its blocks, sentences and sections, in the order of the text.</summary>
internal sealed class Structuur
{
    private Structuur(Werktekst tekst, IReadOnlyList<Blok> blokken, IReadOnlyList<Zin> zinnen, IReadOnlyList<Sectie> secties) =>
        (Tekst, Blokken, Zinnen, Secties) = (tekst, blokken, zinnen, secties);

    public Werktekst Tekst { get; }
    public IReadOnlyList<Blok> Blokken { get; }
    public IReadOnlyList<Zin> Zinnen { get; }
    public IReadOnlyList<Sectie> Secties { get; }

    public static Structuur Lees(string bron, Leesgidsen gidsen)
    {
        var herstel = Tekstherstel.Herstel(bron, gidsen.Woorden);
        var zinnen = new Zinsplitser(herstel.Tekst.Tekst, gidsen.Woorden).Splits(herstel.Blokken);
        return new(herstel.Tekst, herstel.Blokken, zinnen, new Sectielezer(herstel.Tekst.Tekst, gidsen).Lees(herstel.Blokken));
    }

    /// <summary>The words of a sentence.</summary>
    public string Woorden(Zin zin) => Tekst.Tekst[zin.Van..zin.Tot];

    /// <summary>The section in which a character of the view stands.</summary>
    public Sectie SectieVan(int teken)
    {
        var (laag, hoog) = (0, Secties.Count - 1);
        while (laag < hoog)
        {
            var midden = (laag + hoog + 1) / 2;
            if (Secties[midden].Van <= teken) laag = midden;
            else hoog = midden - 1;
        }
        return Secties[laag];
    }

    /// <summary>The sentence in which a character of the view stands, or the one before it; null before the first.</summary>
    public Zin? ZinVan(int teken)
    {
        var (laag, hoog) = (-1, Zinnen.Count - 1);
        while (laag < hoog)
        {
            var midden = (laag + hoog + 1) / 2;
            if (Zinnen[midden].Van <= teken) laag = midden;
            else hoog = midden - 1;
        }
        return laag < 0 ? null : Zinnen[laag];
    }
}
