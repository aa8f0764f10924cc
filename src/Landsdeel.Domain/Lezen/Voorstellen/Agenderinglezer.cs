using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Reads that something returns, where and when.</summary>
internal sealed class Agenderinglezer(Structuur structuur, Leesgidsen gidsen, DateOnly? datum)
{
    /// <summary>A moment further off is a horizon of the opgave, not a meeting to come.</summary>
    private const int Jaren = 3;
    private const int Langst = 200;

    public IReadOnlyList<GelezenAgendering> Lees(Zinlezing z, Weging weging, Zekerheid zekerheid, Tijd tijd)
    {
        if (tijd == Tijd.Verleden || weging.Soort == AfspraakSoort.Vaststelling) return [];
        var uit = new List<GelezenAgendering>();
        foreach (var t in z.Termijnen)
        {
            if (!KomtTerug(t.Termijn) || (uit.Count > 0 && t.Termijn.Overleg is null)) continue;
            if (gidsen.Woorden.Acties.Vind(z.Woorden) is not [var (_, _, actie), ..])
            {
                if (t.Termijn.Overleg is null) continue;
                actie = AgenderingActie.Bespreken;
            }
            uit.Add(new(Wat(z), actie, t.Termijn.Overleg, t.Termijn, t.Zekerheid is { } eigen && eigen > zekerheid ? eigen : zekerheid, structuur.Tekst.Plaats(z.Van, z.Tot)));
        }
        return uit;
    }

    private bool KomtTerug(Termijn t)
    {
        // An overleg without a moment returns only when the words say that it is to come.
        if (t.Overleg is not null && t.Tot is null)
            return t.Tekst.Contains("volgend", StringComparison.OrdinalIgnoreCase) || t.Tekst.Contains("komend", StringComparison.OrdinalIgnoreCase);
        if (t.Tot is not { } tot || t.Ritme != Ritme.Geen) return false;
        if (datum is not { } dag) return t.Overleg is not null;
        return tot >= dag && tot <= dag.AddYears(Math.Min(Jaren, 9999 - dag.Year)) && (t.Overleg is not null || t.Precisie != Precisie.Periode || tot.Year == dag.Year);
    }

    private string Wat(Zinlezing z)
    {
        var zin = Tekstvorm.Vouw(structuur.Tekst.Tekst[z.Van..z.Tot]).TrimEnd('.', ';', ' ');
        if (zin.Length <= Langst) return zin;
        var eind = zin.LastIndexOf(' ', Langst);
        return zin[..(eind > 0 ? eind : Langst)] + "…";
    }
}
