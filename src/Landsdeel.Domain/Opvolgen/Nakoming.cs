using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>Whether an afspraak was kept, as its partijen say: every request of a trekker, with the answers.</summary>
public sealed record Nakoming : IAfspraakdeel
{
    public const int LangsteTekst = 2000;

    public required AfspraakId Afspraak { get; init; }
    /// <summary>First to last.</summary>
    public IReadOnlyList<Nakomingsverzoek> Verzoeken { get; init; } = [];

    public Nakomingsverzoek? Laatste => Verzoeken.Count == 0 ? null : Verzoeken[^1];

    /// <summary>Whether the last request is for what the afspraak now says.</summary>
    public bool IsVoor(Afspraak nu) => Laatste?.Digest == Canoniek.Digest(nu);

    /// <summary>Whether the last request leans on this piece of evidence, while it runs or was confirmed. An earlier one was replaced or taken back.</summary>
    public bool Steunt(string bewijs) => Laatste is { Ingetrokken: null } verzoek && verzoek.Bewijs.Contains(bewijs);

    /// <summary>A trekker asks for the first time, after a dispute with more evidence, or because the wording changed meanwhile.</summary>
    /// <param name="tot">What was asked before; null when nothing was.</param>
    public static Uitkomst<Nakoming> Vraag(Nakoming? tot, Afspraak afspraak, Nakomingsverzoek verzoek)
    {
        if (afspraak.Status is not (AfspraakStatus.Gemaakt or AfspraakStatus.Loopt)) return new NietTeBevestigen(afspraak.Status);
        if (verzoek.Bewijs.Count == 0) return new VerzoekZonderBewijs();
        if (verzoek.Gevraagd.Count == 0) return new NiemandBeoordeelt();
        if (verzoek.Toelichting?.Length > LangsteTekst) return new OpvolgtekstTeLang("De toelichting", LangsteTekst, "toelichting");
        if (tot?.Laatste is { Loopt: true } vorig && tot.IsVoor(afspraak))
        {
            if (vorig.Stand == Nakomingsstand.Open) return new VerzoekLigtEr();
            if (verzoek.Bewijs.All(vorig.Bewijs.Contains)) return new GeenNieuwBewijs();
        }
        var nakoming = tot ?? new() { Afspraak = afspraak.Id };
        return nakoming with
        {
            Verzoeken = [.. nakoming.Verzoeken, verzoek with { Nummer = nakoming.Verzoeken.Count + 1, Digest = Canoniek.Digest(afspraak), Reacties = [], Ingetrokken = null, Nagekomen = null }],
        };
    }

    /// <summary>A beoordelaar confirms or disputes. When the last one confirms, it is kept from that day.</summary>
    /// <param name="nu">The afspraak as it is now: an answer to another text is refused.</param>
    public Uitkomst<Nakoming> Antwoordt(Nakomingsreactie reactie, int verzoek, Afspraak nu)
    {
        if (Laatste is not { Loopt: true } laatste || laatste.Nummer != verzoek) return new VerzoekIsAf();
        if (!IsVoor(nu)) return new AfspraakGewijzigd();
        if (nu.Status is not (AfspraakStatus.Gemaakt or AfspraakStatus.Loopt)) return new NietTeBevestigen(nu.Status);
        if (laatste.Gevraagd.All(g => g.Partij != reactie.Partij)) return new NietGevraagdTeBeoordelen();
        var reden = string.IsNullOrWhiteSpace(reactie.Reden) ? null : reactie.Reden.Trim();
        if (reactie.Antwoord == Nakomingsantwoord.Betwist && reden is null) return new BetwistingZonderReden();
        if (reden?.Length > LangsteTekst) return new OpvolgtekstTeLang("De reden", LangsteTekst, "reden");
        if (laatste.Van(reactie.Partij) is { } eerder && eerder.Antwoord == reactie.Antwoord && eerder.Reden == reden) return this;
        var verder = laatste with { Reacties = [.. laatste.Reacties, reactie with { Reden = reden }] };
        if (verder.Gevraagd.All(g => verder.Van(g.Partij)?.Antwoord == Nakomingsantwoord.Bevestigd)) verder = verder with { Nagekomen = reactie.Dag };
        return MetLaatste(verder);
    }

    /// <summary>The partij that asked takes its request back.</summary>
    public Uitkomst<Nakoming> TrekIn(PartijId partij, DateOnly dag) => Laatste is not { Loopt: true } laatste ? new VerzoekIsAf()
        : laatste.Partij != partij ? new NietUwVerzoek() : MetLaatste(laatste with { Ingetrokken = dag });

    private Nakoming MetLaatste(Nakomingsverzoek verzoek) => this with { Verzoeken = [.. Verzoeken.SkipLast(1), verzoek] };
}
