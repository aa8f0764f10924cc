using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Vaststellen;

/// <summary>What is laid before the partijen.</summary>
public enum Voorwerpsoort
{
    Lijst = 0,
    Afspraak = 1,
}

/// <summary>A list (key: its overleg) or one afspraak, in one version.</summary>
/// <param name="Naam">As a line of a list names it.</param>
public sealed record Voorwerp(Voorwerpsoort Soort, string Sleutel, string Naam, int Versie, string Digest);

/// <summary>A partij that has to sign, since when, and from which version on.</summary>
/// <param name="Namens">As whom the text names it.</param>
/// <param name="Naam">What it was called when it was asked, so that the proof can name it; null in what was stored before that was kept.</param>
public sealed record Gevraagde(PartijId Partij, IReadOnlyList<PartijId> Namens, DateOnly Sinds, int Versie, string? Naam = null);

/// <summary>That some partijen were reminded.</summary>
public sealed record Herinnering(DateOnly Dag, string Wie, IReadOnlyList<PartijId> Aan, string? Tekst = null);

/// <summary>That all bound partijen consented to one version. From then on nothing changes.</summary>
public sealed record Vaststellingsbesluit(DateOnly Dag, long OpMicros);

/// <summary>How the partijen come to sign one list or afspraak. Only the last answer of a partij counts, and only when it is
/// to the version that lies before it; no answer is never consent.</summary>
public sealed record Ondertekening
{
    public required Voorwerp Voorwerp { get; init; }
    /// <summary>The day from which it lies before the partijen.</summary>
    public required DateOnly Sinds { get; init; }
    /// <summary>The last day on which an answer is asked; when it passes, nothing is decided by that.</summary>
    public DateOnly? Termijn { get; init; }
    public IReadOnlyList<Gevraagde> Gevraagd { get; init; } = [];
    /// <summary>Every answer ever given or carried over, in order.</summary>
    public IReadOnlyList<Instemming> Instemmingen { get; init; } = [];
    public IReadOnlyList<Herinnering> Herinneringen { get; init; } = [];
    /// <summary>Null until it is vastgesteld.</summary>
    public Vaststellingsbesluit? Vastgesteld { get; init; }

    /// <summary>Lays the first version before those who must sign it.</summary>
    public static Uitkomst<Ondertekening> LegVoor(Voorwerp voorwerp, IReadOnlyList<Ondertekenplicht> plichten, DateOnly dag, DateOnly? termijn = null) =>
        plichten.Count == 0 ? new NiemandTekent()
        : termijn < dag ? new TermijnVoorbij()
        : new Ondertekening
        {
            Voorwerp = voorwerp,
            Sinds = dag,
            Termijn = termijn,
            Gevraagd = [.. plichten.Select(p => new Gevraagde(p.Partij, [.. p.Namens], dag, voorwerp.Versie, p.Naam))],
        };

    /// <summary>The answer of a partij that counts for the present version; null when it must still answer.</summary>
    public Instemming? Huidig(PartijId partij) =>
        Laatste(partij) is { } laatste && laatste.Digest == Voorwerp.Digest ? laatste : null;

    /// <summary>Its last answer, to whichever version.</summary>
    public Instemming? Laatste(PartijId partij) => Instemmingen.LastOrDefault(i => i.Partij == partij);

    public IEnumerable<Gevraagde> MoetenNog => Vastgesteld is null ? Gevraagd.Where(g => Huidig(g.Partij) is null) : [];

    /// <summary>Reservations that keep this version from being vastgesteld.</summary>
    public IEnumerable<Instemming> Openstaand => Gevraagd.Select(g => Huidig(g.Partij)).OfType<Instemming>().Where(Houdt);

    /// <summary>Why this does not show that all bound partijen consented to the one version; empty when it does.</summary>
    /// <param name="tekst">The signed text: everyone that it binds must be among those who were asked.</param>
    public IReadOnlyList<string> Gebreken(string tekst)
    {
        List<string> uit = [];
        if (Canoniek.Digest(tekst) != Voorwerp.Digest) uit.Add("De tekst is niet de tekst die is getekend.");
        if (Vastgesteld is null) uit.Add("Het stuk is niet vastgesteld.");
        foreach (var g in Gevraagd)
            if (Huidig(g.Partij) is not { } i) uit.Add($"Er is geen instemming van {g.Partij} met deze versie.");
            else if (i.Soort == Instemmingsoort.Geweigerd) uit.Add($"{g.Partij} heeft geweigerd.");
            else if (i.Soort == Instemmingsoort.OnderVoorbehoud != (i.Voorbehoud is not null)) uit.Add($"De instemming van {g.Partij} spreekt zichzelf tegen.");
        uit.AddRange(Openstaand.Select(i => $"Het voorbehoud van {i.Partij} staat nog open."));
        var namens = Gevraagd.SelectMany(g => g.Namens).Select(n => n.Waarde).ToHashSet();
        foreach (var gebonden in tekst.Split('\n').Where(r => r.StartsWith("trekker: ", StringComparison.Ordinal) || r.StartsWith("gebonden: ", StringComparison.Ordinal))
            .Select(r => r[(r.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Distinct().Where(g => !namens.Contains(g)))
            uit.Add($"Niemand heeft getekend voor {gebonden}.");
        return uit;
    }

    /// <summary>Answers a version, by its digest: what the person who signs had before them.</summary>
    public Uitkomst<Ondertekening> Antwoordt(Ondertekenaar wie, string digest, Antwoord antwoord, DateOnly dag, long opMicros)
    {
        if (Vastgesteld is not null) return new IsVastgesteld();
        if (Gevraagd.All(g => g.Partij != wie.Partij)) return new NietGevraagd();
        if (!wie.MagOp(dag)) return new GeenMandaat(dag);
        if (digest != Voorwerp.Digest) return new AndereVersie(Voorwerp.Versie);
        if (antwoord.Controleer() is { } fout) return fout;
        var tekst = string.IsNullOrWhiteSpace(antwoord.Tekst) ? null : antwoord.Tekst.Trim();
        return Met(new Instemming
        {
            Partij = wie.Partij,
            Wie = wie.Naam,
            Functie = wie.Functie,
            Opvolger = wie.Opvolger,
            Soort = antwoord.Soort,
            Versie = Voorwerp.Versie,
            Digest = digest,
            Dag = dag,
            OpMicros = opMicros,
            Voorbehoud = antwoord.Soort == Instemmingsoort.OnderVoorbehoud ? new(tekst!, antwoord.Voor!.Value, Voorbehoudstand.Open, []) : null,
            Reden = antwoord.Soort == Instemmingsoort.Geweigerd ? tekst : null,
        }).Sluit(dag, opMicros);
    }

    /// <summary>The approval is there: the reservation falls away.</summary>
    public Uitkomst<Ondertekening> HefOp(Ondertekenaar wie, string? afloop, DateOnly dag, long opMicros) =>
        LoopAf(wie, Voorbehoudstand.Opgeheven, afloop, dag, opMicros);

    /// <summary>The approval was not given: the reservation stays.</summary>
    public Uitkomst<Ondertekening> Handhaaf(Ondertekenaar wie, string? afloop, DateOnly dag, long opMicros) =>
        string.IsNullOrWhiteSpace(afloop) ? new AfloopLeeg() : LoopAf(wie, Voorbehoudstand.Gehandhaafd, afloop, dag, opMicros);

    /// <summary>Another partij accepts a reservation as it is.</summary>
    public Uitkomst<Ondertekening> Aanvaardt(Ondertekenaar wie, PartijId van, DateOnly dag, long opMicros)
    {
        if (Vastgesteld is not null) return new IsVastgesteld();
        if (Gevraagd.All(g => g.Partij != wie.Partij)) return new NietGevraagd();
        if (!wie.MagOp(dag)) return new GeenMandaat(dag);
        if (van == wie.Partij) return new EigenVoorbehoud();
        if (Huidig(van) is not { Voorbehoud: { Stand: not Voorbehoudstand.Opgeheven } voorbehoud } || Gevraagd.All(g => g.Partij != van)) return new GeenVoorbehoud();
        return voorbehoud.AanvaardDoor.Contains(wie.Partij) ? this
            : MetVoorbehoud(van, voorbehoud with { AanvaardDoor = [.. voorbehoud.AanvaardDoor, wie.Partij] }).Sluit(dag, opMicros);
    }

    /// <summary>Lays a changed version before the partijen. Who is not touched by what changed since its own consent keeps that
    /// consent, recorded as carried over; a refusal is never carried over.</summary>
    /// <param name="geraakt">Whether what changed between the given version and the new one touches a partij.</param>
    public Uitkomst<Ondertekening> NieuweVersie(
        Voorwerp nieuw, IReadOnlyList<Ondertekenplicht> plichten, Func<int, Ondertekenplicht, bool> geraakt, DateOnly dag, long opMicros, DateOnly? termijn = null)
    {
        if (Vastgesteld is not null) return new IsVastgesteld();
        if (plichten.Count == 0) return new NiemandTekent();
        if (termijn < dag) return new TermijnVoorbij();
        if (nieuw.Digest == Voorwerp.Digest) return new NietsGewijzigd();
        var mee = plichten.Select(p => Laatste(p.Partij) is { Soort: not Instemmingsoort.Geweigerd } i && Gevraagd.Any(g => g.Partij == p.Partij)
            && !geraakt(i.GegevenOpVersie, p) ? i : null).OfType<Instemming>().ToList();
        var blijven = mee.Select(i => i.Partij).ToHashSet();
        var verder = this with
        {
            Voorwerp = nieuw,
            Termijn = termijn ?? Termijn,
            Gevraagd = [.. plichten.Select(p => new Gevraagde(p.Partij, [.. p.Namens],
                // Who was waiting already still waits since then.
                MoetenNog.FirstOrDefault(g => g.Partij == p.Partij)?.Sinds ?? dag, nieuw.Versie, p.Naam))],
            Instemmingen = [.. Instemmingen, .. mee.Select(i => i with
            {
                Versie = nieuw.Versie,
                Digest = nieuw.Digest,
                Oorspronkelijk = i.GegevenOpVersie,
                // Who must read the text anew must accept anew.
                Voorbehoud = i.Voorbehoud is { } v ? v with { AanvaardDoor = [.. v.AanvaardDoor.Where(blijven.Contains)] } : null,
            })],
        };
        return verder.Sluit(dag, opMicros);
    }

    /// <summary>Reminds partijen that must still answer.</summary>
    /// <param name="aan">Null for all of them.</param>
    public Uitkomst<Ondertekening> Herinner(Actor door, IReadOnlyList<PartijId>? aan, string? tekst, DateOnly dag)
    {
        if (Vastgesteld is not null) return new IsVastgesteld();
        var wachten = MoetenNog.Select(g => g.Partij).ToList();
        var wie = aan is null ? wachten : [.. wachten.Where(aan.Contains)];
        if (wie.Count == 0) return new NiemandTeHerinneren();
        return tekst?.Length > Voorbehoud.LangsteTekst ? new AntwoordTeLang()
            : this with { Herinneringen = [.. Herinneringen, new(dag, door.Naam, wie, string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim())] };
    }

    private Uitkomst<Ondertekening> LoopAf(Ondertekenaar wie, Voorbehoudstand stand, string? afloop, DateOnly dag, long opMicros)
    {
        if (Vastgesteld is not null) return new IsVastgesteld();
        if (Gevraagd.All(g => g.Partij != wie.Partij)) return new NietGevraagd();
        if (!wie.MagOp(dag)) return new GeenMandaat(dag);
        if (Huidig(wie.Partij) is not { Voorbehoud: { Stand: not Voorbehoudstand.Opgeheven } voorbehoud }) return new GeenVoorbehoud();
        if (afloop?.Length > Voorbehoud.LangsteTekst) return new AntwoordTeLang();
        return MetVoorbehoud(wie.Partij, voorbehoud with
        {
            Stand = stand,
            Afloop = string.IsNullOrWhiteSpace(afloop) ? null : afloop.Trim(),
            AfgelopenOp = dag,
            AfgelopenDoor = wie.Naam,
            AfgelopenMicros = opMicros,
        }).Sluit(dag, opMicros);
    }

    /// <summary>Whether a reservation still holds the version up: not lifted, and not accepted by everyone else who signs.</summary>
    private bool Houdt(Instemming instemming) => instemming.Voorbehoud is { Stand: not Voorbehoudstand.Opgeheven } v
        && (Gevraagd.Count == 1 || Gevraagd.Any(g => g.Partij != instemming.Partij && !v.AanvaardDoor.Contains(g.Partij)));

    private Ondertekening Met(Instemming erbij) => this with { Instemmingen = [.. Instemmingen, erbij] };

    private Ondertekening MetVoorbehoud(PartijId partij, Voorbehoud voorbehoud)
    {
        var plaats = Instemmingen.Count - 1;
        while (Instemmingen[plaats].Partij != partij) plaats--;
        return this with { Instemmingen = [.. Instemmingen.Select((i, n) => n == plaats ? i with { Voorbehoud = voorbehoud } : i)] };
    }

    /// <summary>Vastgesteld as soon as the last thing that kept it from it is gone.</summary>
    private Ondertekening Sluit(DateOnly dag, long opMicros) => Vastgesteld is null
        && Gevraagd.Count > 0
        && Gevraagd.All(g => Huidig(g.Partij) is { Soort: not Instemmingsoort.Geweigerd })
        && !Openstaand.Any() ? this with { Vastgesteld = new(dag, opMicros) } : this;
}
