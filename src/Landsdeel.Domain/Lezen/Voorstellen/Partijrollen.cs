using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Which partijen a proposal binds, who pulls it, and who is only named.</summary>
internal sealed class Partijrollen(Leesgidsen gidsen, GelezenPartij? afzender)
{
    private static readonly GelezenPartij Rijk = new(new("rijk"), "Rijk", Zijde.Rijk, Rol.Gebonden);

    /// <param name="kolom">Whom the column of a table names as trekker.</param>
    public IReadOnlyList<GelezenPartij> Van(Zinlezing z, Weging weging, Landsdelen sectie, IReadOnlyList<GelezenPartij> kolom)
    {
        var uit = new List<GelezenPartij>(kolom);
        var trekkers = Trekkers.In(z);
        foreach (var n in z.Noemingen)
        {
            if (n.AlsPlaats && !trekkers.Contains(n.Van)) continue;
            if (n.Wijze is Noemwijze.Afzender or Noemwijze.Wij)
            {
                // A text without a sender is of both sides; a letter is of the Rijk.
                Voeg(uit, afzender ?? Rijk);
                if (n.Wijze == Noemwijze.Wij && z.Woorden.Any(w => w.Norm is "samen" or "gezamenlijk" or "gezamenlijke") && Regio(sectie) is { } wij) Voeg(uit, Gebonden(wij));
                continue;
            }
            var rol = n.Zijde == Zijde.Parlement ? Rol.Ontvanger : trekkers.Contains(n.Van) ? Rol.Trekker : IsBijzaak(z, n.Van) ? Rol.Betrokken : Rol.Gebonden;
            Voeg(uit, new(n.Partij, n.Naam, n.Zijde, rol));
        }
        // What both sides agreed binds both, also where the sentence is in the passive.
        if (weging.Soort is AfspraakSoort.Afspraak or AfspraakSoort.Besluit && !uit.Any(p => p.Rol is Rol.Gebonden or Rol.Trekker))
        {
            Voeg(uit, Rijk);
            if (Regio(sectie) is { } regio) Voeg(uit, Gebonden(regio));
        }
        return uit;
    }

    /// <summary>The heavier role counts when a partij is named twice.</summary>
    private static void Voeg(List<GelezenPartij> lijst, GelezenPartij partij)
    {
        var al = lijst.FindIndex(p => p.Partij is not null ? p.Partij == partij.Partij : p.Naam == partij.Naam);
        if (al < 0) lijst.Add(partij);
        else if (partij.Rol < lijst[al].Rol) lijst[al] = partij;
    }

    private static GelezenPartij Gebonden(Partij partij) => new(partij.Id, partij.Naam, partij.Zijde, Rol.Gebonden);

    /// <summary>Named behind "met", "aan", "van": someone to do it with or for.</summary>
    private static bool IsBijzaak(Zinlezing z, int van)
    {
        for (var i = z.Woorden.Count - 1; i >= 0; i--)
        {
            if (z.Woorden[i].Van >= van) continue;
            var woord = z.Woorden[i].Norm;
            if (woord is "de" or "het" or "een" or "alle" or "beide") continue;
            return woord is "met" or "aan" or "van" or "bij" or "voor" or "naast" or "in" or "binnen";
        }
        return false;
    }

    private Partij? Regio(Landsdelen sectie) => gidsen.Partijen.FirstOrDefault(p => p.Soort == PartijSoort.Collectief && p.Zijde == Zijde.Regio && p.Landsdelen == sectie && sectie != Landsdelen.Geen);
}
