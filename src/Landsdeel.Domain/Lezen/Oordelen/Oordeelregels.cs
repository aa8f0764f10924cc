using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>Whether a judgement may be given, and which proposal comes next.</summary>
public static class Oordeelregels
{
    /// <summary>How long a proposal stays in the hands of who opened it, in microseconds. Looking at it or judging starts anew.</summary>
    public const long Houdtijd = 2 * 60 * 1_000_000L;
    public const int LangsteReden = 500;
    public const int MeesteDelen = 20;
    public const int MeesteSamen = 20;

    /// <summary>Null when this one may be judged now.</summary>
    /// <param name="gezien">The number of the proposal as the judge saw it.</param>
    public static Weigering? Weiger(Voorstel voorstel, int gezien, Oordelaar wie, long nu)
    {
        if (voorstel.Stand != VoorstelStand.Open) return new AlBeoordeeld(voorstel.Door ?? "Iemand", voorstel.DoorOp, voorstel.Stand);
        if (voorstel.Nummer != gezien) return new IntussenAnders();
        return voorstel.InHandenVanAnder(wie, nu) ? new InAndereHanden(voorstel.Houder!.Naam) : null;
    }

    public static Weigering? WeigerReden(string? reden) => string.IsNullOrWhiteSpace(reden) ? new VerwerpredenOntbreekt()
        : reden.Length > LangsteReden ? new VerwerpredenTeLang(reden.Length, LangsteReden) : null;

    public static Weigering? WeigerDelen(IReadOnlyList<string> delen) => delen.Count < 2 ? new TeWeinigDelen()
        : delen.Count > MeesteDelen ? new TeVeelDelen(MeesteDelen)
        : delen.FirstOrDefault(d => d.Length > AfspraakRegels.LangsteTekst) is { } lang
            ? new TekstTeLang("Een van de delen", lang.Length, AfspraakRegels.LangsteTekst, "Delen") : null;

    public static Weigering? WeigerSamen(IReadOnlyList<Voorstel> voorstellen) =>
        voorstellen.Count < 2 || voorstellen.Any(v => v.Soort != VoorstelSoort.Afspraak) ? new TeWeinigSamen()
        : voorstellen.Count > MeesteSamen ? new TeVeelDelen(MeesteSamen) : null;

    public static IOrderedEnumerable<Voorstel> InVolgorde(IEnumerable<Voorstel> voorstellen, Oordeelvolgorde volgorde) =>
        volgorde == Oordeelvolgorde.Twijfel
            ? voorstellen.OrderBy(v => v.Vertrouwen).ThenBy(v => v.VanTeken).ThenBy(v => v.Sleutel, StringComparer.Ordinal)
            : voorstellen.OrderBy(v => v.VanTeken).ThenBy(v => v.Sleutel, StringComparer.Ordinal);

    /// <summary>The first open proposal after this one that nobody else has in hand, round the end; else one that someone has;
    /// null when all were judged.</summary>
    /// <param name="na">Null begins at the first.</param>
    public static Voorstel? Volgende(IReadOnlyList<Voorstel> geordend, string? na, Oordelaar wie, long nu)
    {
        var hier = -1;
        for (var i = 0; i < geordend.Count && hier < 0; i++)
            if (geordend[i].Sleutel == na) hier = i;
        var open = geordend.Skip(hier + 1).Concat(geordend.Take(hier + 1)).Where(v => v.Stand == VoorstelStand.Open).ToList();
        return open.Find(v => v.Sleutel != na && !v.InHandenVanAnder(wie, nu)) ?? open.Find(v => v.Sleutel != na) ?? open.FirstOrDefault();
    }
}
