using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads a moment, or a range or list of moments: "2025-2030", "van 2021 tot en met 2024", "september/oktober 2020".
/// A list is read as the days from its first to its last. In running text "en" and a comma join moments only when they
/// follow each other without a hole, or when the first borrows its year from the last.</summary>
internal sealed class ReeksLezer(TokenRow rij, DateOnly peildatum, MomentLezer momenten, bool inTekst)
{
    private const int MeesteLeden = 12;
    private static readonly FrozenSet<string> Tussenwoorden = FrozenSet.ToFrozenSet(["de", "het", "in", "op"]);

    private enum Teken { Geen, En, Of, TotEnMet, Tot }

    public Lezing? Lees(int i, Richting richting)
    {
        var van = rij.Take(ref i, "van");
        var tussen = !van && rij.Take(ref i, "tussen");
        if (van || tussen)
            rij.TakeAny(ref i, Tussenwoorden);
        if (Lid(i, out var einde) is not { } eerste)
            return null;
        if (Reeks(eerste, einde, tussen, van || tussen, richting, out var verbroken) is { } reeks)
            return reeks;
        if (van || tussen || verbroken || eerste.Los(peildatum, richting) is not { } tijdvak)
            return null;
        return new Lezing(einde, tijdvak, Zwak: eerste.Zwak)
        {
            Moment = eerste,
            EindigtOpEind = eerste.EindigtOpEind,
            IsDuur = eerste is { Soort: MomentSoort.Dag } && eerste.Dag != eerste.TotDag
                || eerste.Geteld is { Precisie: Precisie.Periode },
        };
    }

    /// <param name="verbroken">Two moments stand joined as a range, yet they make none ("2030-2025").</param>
    private Lezing? Reeks(Moment eerste, int einde, bool tussen, bool aangekondigd, Richting richting, out bool verbroken)
    {
        verbroken = false;
        var leden = new List<Moment> { eerste };
        var laatsteTeken = Teken.Geen;
        while (leden.Count < MeesteLeden)
        {
            var j = einde;
            var teken = Scheiding(ref j);
            if (teken == Teken.Geen || (tussen && teken != Teken.En))
                break;
            var komma = rij[j - 1].IsSign(",");
            if (!komma)
                _ = rij.TakeAny(ref j, Tussenwoorden) && rij.TakeAny(ref j, Tussenwoorden);
            if (Lid(j, out var na) is not { } lid)
                break;
            if (teken == Teken.En && !tussen && lid.Soort != eerste.Soort)
                break;
            leden.Add(lid);
            einde = na;
            laatsteTeken = teken;
            if (tussen || teken is Teken.Tot or Teken.TotEnMet)
                break;
        }
        if (leden.Count == 1)
            return null;
        verbroken = laatsteTeken is Teken.Tot or Teken.TotEnMet;
        if (Los(leden, richting) is not { } dagen)
            return null;
        if (inTekst && laatsteTeken == Teken.En && !tussen && !Aaneen(dagen)
            && (leden[0].Jaar is not null || leden[^1].Jaar is null))
            return null;
        var tot = laatsteTeken == Teken.Tot && !leden[^1].EindigtOpEind
            ? Kalender.PlusDagen(dagen[^1].Van!.Value, -1)
            : dagen[^1].Tot!.Value;
        if (dagen[0].Van > tot)
            return null;
        var precisie = dagen.All(d => d.Precisie == Precisie.Dag) ? Precisie.Dag : Precisie.Periode;
        verbroken = false;
        return new Lezing(einde, new Tijdvak(dagen[0].Van, tot, precisie))
        {
            Zwak = leden.All(l => l.Zwak) && !aangekondigd && laatsteTeken is Teken.En or Teken.Of,
            IsDuur = true,
            IsReeks = true,
        };
    }

    private Moment? Lid(int i, out int einde) =>
        momenten.Lees(i, out einde) is { } moment and not { Soort: MomentSoort.Jaar, Jaar: null, Deel: Deel.Heel } ? moment : null;

    private Teken Scheiding(ref int i)
    {
        if (rij.Take(ref i, "tot", "en", "met") || rij.Take(ref i, "t/m") || rij.TakeSign(ref i, "-"))
            return Teken.TotEnMet;
        if (rij.Take(ref i, "tot", "aan") || rij.Take(ref i, "tot"))
            return Teken.Tot;
        if (rij.TakeSign(ref i, "/") || rij.Take(ref i, "of") || rij.Take(ref i, "a"))
            return Teken.Of;
        return rij.Take(ref i, "en") || rij.TakeSign(ref i, ",") ? Teken.En : Teken.Geen;
    }

    private static bool Aaneen(List<Tijdvak> dagen)
    {
        for (var k = 1; k < dagen.Count; k++)
            if (dagen[k].Van != Kalender.PlusDagen(dagen[k - 1].Tot!.Value, 1))
                return false;
        return true;
    }

    /// <summary>The days of each; a year that is left out is borrowed from the member that has one, the days in order.</summary>
    private List<Tijdvak>? Los(List<Moment> leden, Richting richting)
    {
        var dagen = new Tijdvak[leden.Count];
        var bron = leden.FindLastIndex(l => l.Jaar is not null || l.Geteld is not null || l.Wijzing != Wijzing.Geen);
        if (bron < 0)
            bron = 0;
        if (leden[bron].Los(peildatum, richting) is not { } vast)
            return null;
        dagen[bron] = vast;
        for (var k = bron - 1; k >= 0; k--)
            if (Naast(leden[k], dagen[k + 1], -1, richting) is { } eerder)
                dagen[k] = eerder;
            else
                return null;
        for (var k = bron + 1; k < leden.Count; k++)
            if (Naast(leden[k], dagen[k - 1], 1, richting) is { } later)
                dagen[k] = later;
            else
                return null;
        for (var k = 1; k < dagen.Length; k++)
            if (dagen[k].Van < dagen[k - 1].Van)
                return null;
        return [.. dagen];
    }

    private Tijdvak? Naast(Moment moment, Tijdvak buur, int stap, Richting richting)
    {
        if (moment.Jaar is not null || moment.Geteld is not null || moment.Wijzing != Wijzing.Geen)
            return moment.Los(peildatum, richting);
        var jaar = buur.Van!.Value.Year;
        var zelfde = (moment with { Jaar = jaar }).Los(peildatum);
        var goed = zelfde is { } z && (stap < 0 ? z.Van <= buur.Van : z.Van >= buur.Van);
        return goed ? zelfde : (moment with { Jaar = jaar + stap }).Los(peildatum);
    }
}
