using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Which partijen a proposal binds, and who is only named.</summary>
internal sealed class Partijrollen(Leesgidsen gidsen, GelezenPartij? afzender)
{
    private static readonly PartijId Rijk = new("rijk");

    public IReadOnlyList<GelezenPartij> Van(Zinlezing z, Weging weging, Landsdelen sectie)
    {
        var uit = new List<GelezenPartij>();
        foreach (var n in z.Noemingen)
        {
            if (n.AlsPlaats) continue;
            if (n.Wijze is Noemwijze.Afzender or Noemwijze.Wij) { if (afzender is not null) Voeg(uit, afzender); continue; }
            var rol = n.Zijde == Zijde.Parlement ? Rol.Ontvanger : IsBijzaak(z, n.Van) ? Rol.Betrokken : Rol.Gebonden;
            Voeg(uit, new(n.Partij, n.Naam, n.Zijde, rol));
        }
        // What both sides agreed binds both, also where the sentence is in the passive.
        if (weging.Soort is AfspraakSoort.Afspraak or AfspraakSoort.Besluit && !uit.Any(p => p.Rol is Rol.Gebonden or Rol.Trekker))
        {
            Voeg(uit, new(Rijk, "Rijk", Zijde.Rijk, Rol.Gebonden));
            if (Regio(sectie) is { } regio) Voeg(uit, new(regio.Id, regio.Naam, Zijde.Regio, Rol.Gebonden));
        }
        return uit;
    }

    private static void Voeg(List<GelezenPartij> lijst, GelezenPartij partij)
    {
        if (!lijst.Any(p => p.Partij is not null ? p.Partij == partij.Partij : p.Naam == partij.Naam)) lijst.Add(partij);
    }

    /// <summary>Named behind "met", "aan", "van": someone to do it with or for.</summary>
    private static bool IsBijzaak(Zinlezing z, int van)
    {
        for (var i = z.Woorden.Count - 1; i >= 0; i--)
        {
            if (z.Woorden[i].Van >= van) continue;
            var woord = z.Woorden[i].Norm;
            if (woord is "de" or "het" or "een" or "alle" or "beide") continue;
            return woord is "met" or "aan" or "van" or "bij" or "door" or "voor" or "naast" or "in" or "binnen" && woord != "door";
        }
        return false;
    }

    private Partij? Regio(Landsdelen sectie) => gidsen.Partijen.FirstOrDefault(p => p.Soort == PartijSoort.Collectief && p.Zijde == Zijde.Regio && p.Landsdelen == sectie && sectie != Landsdelen.Geen);
}
