using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Woord = Landsdeel.Domain.Lezen.Taal.Woord;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Reads that something returns, where and when.</summary>
internal sealed class Agenderinglezer(Structuur structuur, Leesgidsen gidsen, DateOnly? datum)
{
    /// <summary>A moment further off is a horizon of the opgave, not a meeting to come.</summary>
    private const int Jaren = 3;
    private const int Langst = 200;

    /// <param name="termijn">That of the proposal, when the sentence names it.</param>
    public IReadOnlyList<GelezenAgendering> Lees(Zinlezing z, Weging weging, Zekerheid zekerheid, Tijd tijd, Termijn? termijn)
    {
        if (tijd == Tijd.Verleden || weging.Soort == AfspraakSoort.Vaststelling) return [];
        AgenderingActie? gelezen = gidsen.Woorden.Acties.Vind(z.Woorden) is [var (_, _, a), ..] ? a : null;
        var plaats = structuur.Tekst.Plaats(z.Van, z.Tot);
        var uit = new List<GelezenAgendering>();
        var termijnen = z.Termijnen.Select(t => (t.Termijn, Zekerheid: t.Zekerheid is { } eigen && eigen > zekerheid ? eigen : zekerheid)).ToList();
        if (termijn is not null && !termijnen.Any(t => t.Termijn == termijn)) termijnen.Insert(0, (termijn, zekerheid));
        foreach (var (t, zeker) in termijnen)
        {
            if (!(KomtTerug(t) || (t.Overleg is not null && t.Tot is null && Komt(z.Woorden))) || uit.Any(u => u.Moment?.Tot == t.Tot) || (uit.Count > 0 && t.Overleg is null)) continue;
            var actie = gelezen ?? Anders(weging.Soort, t);
            foreach (var wat in actie is AgenderingActie.Vaststellen or AgenderingActie.Besluiten or AgenderingActie.Bespreken or AgenderingActie.Presenteren or AgenderingActie.Voorleggen ? Voorwerpen(z) : [Wat(z)])
                uit.Add(new(wat, actie, t.Overleg, t, zeker, plaats));
        }
        // That it comes on an agenda, or is still to be decided, can be said without a moment.
        if (uit.Count == 0 && weging.Soort == AfspraakSoort.Voornemen && tijd == Tijd.Toekomst && gelezen is AgenderingActie.Agenderen or AgenderingActie.Besluiten or AgenderingActie.Vaststellen or AgenderingActie.Kiezen or AgenderingActie.Bezien or AgenderingActie.Voorleggen)
            uit.Add(new(Wat(z), gelezen.Value, null, null, zekerheid, plaats));
        return uit;
    }

    /// <summary>The moment that follows from a sentence that builds on this proposal: plans on which a decision is taken in najaar are
    /// there before it. Null when the sentence does not build on it, or says no moment.</summary>
    public static GelezenAgendering? Afgeleid(Zinlezing vervolg, IReadOnlyList<GelezenAgendering> daar, Kandidaat eerst, AgenderingActie actie)
    {
        if (eerst.Agenderingen.Count > 0 || eerst.Soort == AfspraakSoort.Vaststelling || eerst.Tijd != Tijd.Toekomst || !BouwtVoort(vervolg.Woorden)) return null;
        if (daar.FirstOrDefault(g => g.Moment?.Tot is not null) is not { Moment: { } moment }) return null;
        return new(eerst.Tekst, actie, null, moment with { Van = null, Overleg = null, Precisie = Precisie.Periode }, eerst.Zekerheid, eerst.Plaats) { Afgeleid = true };
    }

    /// <summary>"Op basis van deze plannen ...", "Aan de hand daarvan ...".</summary>
    private static bool BouwtVoort(IReadOnlyList<Woord> w)
    {
        for (var i = 0; i + 3 < Math.Min(w.Count, 8); i++)
        {
            if (w[i].Norm is "op" && w[i + 1].Norm is "basis" or "grond" && w[i + 2].Norm == "van" && w[i + 3].Norm is "deze" or "dit" or "die" or "dat") return true;
            if (w[i].Norm is "op" && w[i + 1].Norm is "basis" or "grond" && w[i + 2].Norm is "hiervan" or "daarvan") return true;
            if (w[i].Norm is "hand" && w[i + 1].Norm is "van" && w[i + 2].Norm is "deze" or "dit" or "die" or "dat") return true;
            if (w[i].Norm is "hand" && w[i + 1].Norm is "hiervan" or "daarvan") return true;
        }
        return false;
    }

    public AgenderingActie? Actie(IReadOnlyList<Woord> woorden) => gidsen.Woorden.Acties.Vind(woorden) is [var (_, _, actie), ..] ? actie : null;

    /// <summary>When no word says what is to happen: what a record of that kind does at its moment.</summary>
    private static AgenderingActie Anders(AfspraakSoort soort, Termijn t) =>
        t.Overleg is not null ? AgenderingActie.Bespreken : soort == AfspraakSoort.Toezegging ? AgenderingActie.Informeren : AgenderingActie.Afronden;

    /// <summary>What is said of the overleg is still to come: "wordt in het BO MIRT besproken".</summary>
    private static bool Komt(IReadOnlyList<Woord> w) => w.Any(x => x.Norm is "wordt" or "worden" or "zal" or "zullen" or "gaat" or "gaan" or "te") && !w.Any(x => x.Norm is "heeft" or "hebben" or "was" or "waren" or "werd" or "werden" or "is");

    private bool KomtTerug(Termijn t)
    {
        // An overleg without a moment returns only when the words say that it is to come.
        if (t.Overleg is not null && t.Tot is null)
            return t.Tekst.Contains("volgend", StringComparison.OrdinalIgnoreCase) || t.Tekst.Contains("komend", StringComparison.OrdinalIgnoreCase);
        if (t.Tot is not { } tot || t.Ritme != Ritme.Geen || t.Tekst is "nu" or "momenteel" or "thans" or "op dit moment") return false;
        if (datum is not { } dag) return t.Overleg is not null;
        if (tot < dag || tot > dag.AddYears(Math.Min(Jaren, 9999 - dag.Year))) return false;
        if (t.Overleg is not null) return true;
        return t.Precisie != Precisie.Periode ? !t.Tekst.StartsWith("tot ", StringComparison.OrdinalIgnoreCase)
            : tot.Year <= dag.Year + 1 && (t.Van is not { } van || van.Year >= dag.Year) && !t.Tekst.StartsWith("tot ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What returns: two things when the sentence joins them ("de besluiten en de strategie vast te stellen").</summary>
    private List<string> Voorwerpen(Zinlezing z)
    {
        var w = z.Woorden;
        for (var i = 2; i < w.Count - 2; i++)
        {
            if (w[i].Norm is not ("en" or "inclusief" or "alsmede" or "evenals") || !Lidwoord(w[i + 1].Norm)) continue;
            // "het Rijk en de regio" are who, not what.
            if (z.Noemingen.Any(n => n.Van >= w[i + 1].Van && n.Van <= w[i + 2].Van) || z.Noemingen.Any(n => n.Tot == w[i - 1].Tot)) continue;
            if (w[i].Norm is "en" && Begin(w, i) is not { } begin) continue;
            else begin = Begin(w, i) ?? 0;
            return [Tekst(w[begin].Van, w[i - 1].Tot), Tekst(w[i + 1].Van, Einde(z, i + 1))];
        }
        return [Wat(z)];
    }

    /// <summary>Where the first of two things begins: an article behind "om", a verb, or at the start.</summary>
    private static int? Begin(IReadOnlyList<Woord> w, int en)
    {
        for (var i = en - 2; i >= 0; i--)
        {
            if (w[i].IsTeken) return null;
            if (Lidwoord(w[i].Norm)) return i == 0 || w[i - 1].Norm is "om" or "worden" or "wordt" or "zal" or "zullen" or "stellen" or "bespreken" or "we" or "wij" or "partijen" or "regio" || char.IsDigit(w[i - 1].Norm[0]) ? i : null;
        }
        return null;
    }

    private static int Einde(Zinlezing z, int i)
    {
        var w = z.Woorden;
        for (var j = i + 1; j < w.Count; j++)
            if (w[j].IsTeken || w[j].Norm is "worden" or "wordt" or "zullen" or "zal" or "vast" or "te" || z.Termijnen.Any(t => t.Van <= w[j].Van && w[j].Van < t.Tot) || z.Werkwoorden.Any(v => v.Begin == j)) return w[j - 1].Tot;
        return w[^1].Tot;
    }

    private static bool Lidwoord(string woord) => woord is "de" or "het" or "een" or "hun" or "deze" or "dit";

    private string Wat(Zinlezing z) => Tekst(z.Van, z.Tot);

    private string Tekst(int van, int tot)
    {
        var zin = Tekstvorm.Vouw(structuur.Tekst.Tekst[van..tot]).TrimEnd('.', ';', ',', ' ');
        if (zin.Length <= Langst) return zin;
        var eind = zin.LastIndexOf(' ', Langst);
        return zin[..(eind > 0 ? eind : Langst)] + "…";
    }
}
