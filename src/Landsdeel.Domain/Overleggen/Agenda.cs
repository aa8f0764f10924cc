using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

public enum AgendaStatus
{
    Concept = 0,
    Vast = 1,
}

/// <summary>An item that was taken off, with the reason that is kept.</summary>
public sealed record AfgevallenPunt(Agendapunt Punt, string Reden);

/// <summary>The agenda of one overleg as the secretary made it. Every operation yields a new agenda or a refusal;
/// a fixed agenda changes only after it was reopened with a reason.</summary>
public sealed record Agenda
{
    public const int LangsteTitel = 500;
    public const int LangsteTekst = 2000;
    public const int MeestePunten = 1000;

    /// <summary>Also its key: an overleg has one agenda.</summary>
    public required OverlegId Overleg { get; init; }
    public AgendaStatus Status { get; init; }
    /// <summary>The day for which the proposal behind it was made.</summary>
    public required DateOnly Peildatum { get; init; }
    public IReadOnlyList<Agendapunt> Punten { get; init; } = [];
    public IReadOnlyList<AfgevallenPunt> Afgevallen { get; init; } = [];

    public static Agenda VanVoorstel(OverlegId overleg, Agendavoorstel voorstel, DateOnly peildatum) =>
        new() { Overleg = overleg, Peildatum = peildatum, Punten = voorstel.Punten };

    /// <param name="naar">Its new place, from 1; beyond the ends means the end.</param>
    public Uitkomst<Agenda> Verplaats(string sleutel, int naar) => Bewerk(sleutel, (punt, rest) =>
    {
        rest.Insert(Math.Clamp(naar - 1, 0, rest.Count), punt);
        return rest;
    });

    public Uitkomst<Agenda> Omhoog(string sleutel) => Verplaats(sleutel, Nummer(sleutel) - 1);

    public Uitkomst<Agenda> Omlaag(string sleutel) => Verplaats(sleutel, Nummer(sleutel) + 1);

    /// <param name="groep">The heading; empty takes it out of its group.</param>
    public Uitkomst<Agenda> Groepeer(string sleutel, string? groep) =>
        TeLang(groep, LangsteTitel, "groep") ?? Vervang(sleutel, p => p with { Groep = Leeg(groep) });

    public Uitkomst<Agenda> Hernoem(string sleutel, string titel) => string.IsNullOrWhiteSpace(titel)
        ? new TitelLeeg()
        : TeLang(titel, LangsteTitel, "titel") ?? Vervang(sleutel, p => p with { Titel = titel.Trim() });

    public Uitkomst<Agenda> Noteer(string sleutel, string? notitie) =>
        TeLang(notitie, LangsteTekst, "notitie") ?? Vervang(sleutel, p => p with { Notitie = Leeg(notitie) });

    public Uitkomst<Agenda> Behandel(string sleutel, Behandeling behandeling) => Vervang(sleutel, p => p with { Behandeling = behandeling });

    /// <summary>Adds an item at the end. One that was dropped comes back as it was.</summary>
    public Uitkomst<Agenda> VoegToe(Agendapunt punt)
    {
        if (Status == AgendaStatus.Vast) return new AgendaIsVast();
        if (string.IsNullOrWhiteSpace(punt.Titel)) return new TitelLeeg();
        if (TeLang(punt.Titel, LangsteTitel, "titel") is { } teLang) return teLang;
        if (Punten.Any(p => p.Sleutel == punt.Sleutel)) return new PuntStaatErAl(punt.Titel);
        if (Afgevallen.Any(a => a.Punt.Sleutel == punt.Sleutel)) return Terugzetten(punt.Sleutel);
        return Punten.Count >= MeestePunten ? new AgendaIsVol() : this with { Punten = [.. Punten, punt] };
    }

    public Uitkomst<Agenda> LaatVallen(string sleutel, string? reden)
    {
        if (string.IsNullOrWhiteSpace(reden)) return new RedenOntbreekt("laten-vallen", "waarom dit punt van de agenda gaat");
        if (TeLang(reden, LangsteTekst, "reden") is { } teLang) return teLang;
        var kleiner = Bewerk(sleutel, (_, rest) => rest);
        return kleiner.Gelukt
            ? kleiner.Waarde with { Afgevallen = [.. Afgevallen, new(Punten.First(p => p.Sleutel == sleutel), reden.Trim())] }
            : kleiner;
    }

    /// <summary>Puts a dropped item back, at the end.</summary>
    public Uitkomst<Agenda> Terugzetten(string sleutel)
    {
        if (Status == AgendaStatus.Vast) return new AgendaIsVast();
        if (Afgevallen.FirstOrDefault(a => a.Punt.Sleutel == sleutel) is not { } afgevallen) return new PuntOnbekend(sleutel);
        return this with { Punten = [.. Punten, afgevallen.Punt], Afgevallen = [.. Afgevallen.Where(a => a != afgevallen)] };
    }

    /// <summary>Puts each item that has no group under its subject, and items of one group together.</summary>
    public Uitkomst<Agenda> GegroepeerdOpOnderwerp()
    {
        if (Status == AgendaStatus.Vast) return new AgendaIsVast();
        var punten = Punten.Select(p => p with { Groep = p.Groep ?? Leeg(p.Onderwerp) }).ToList();
        var volgorde = punten.Select(p => p.Groep ?? "").Distinct().Select((g, i) => (g, i)).ToDictionary(g => g.g, g => g.i);
        return this with { Punten = [.. punten.OrderBy(p => volgorde[p.Groep ?? ""])] };
    }

    public Uitkomst<Agenda> StelVast() => Status == AgendaStatus.Vast ? new AgendaIsVast() : this with { Status = AgendaStatus.Vast };

    public Uitkomst<Agenda> Heropen(string? reden) => Status == AgendaStatus.Concept
        ? this
        : string.IsNullOrWhiteSpace(reden) ? new RedenOntbreekt("heropenen", "waarom de vastgestelde agenda weer open moet")
        : this with { Status = AgendaStatus.Concept };

    private int Nummer(string sleutel) => Punten.TakeWhile(p => p.Sleutel != sleutel).Count() + 1;

    private Uitkomst<Agenda> Vervang(string sleutel, Func<Agendapunt, Agendapunt> nieuw)
    {
        if (Status == AgendaStatus.Vast) return new AgendaIsVast();
        return Punten.All(p => p.Sleutel != sleutel)
            ? new PuntOnbekend(sleutel)
            : this with { Punten = [.. Punten.Select(p => p.Sleutel == sleutel ? nieuw(p) : p)] };
    }

    private Uitkomst<Agenda> Bewerk(string sleutel, Func<Agendapunt, List<Agendapunt>, List<Agendapunt>> bewerking)
    {
        if (Status == AgendaStatus.Vast) return new AgendaIsVast();
        return Punten.FirstOrDefault(p => p.Sleutel == sleutel) is { } punt
            ? this with { Punten = bewerking(punt, [.. Punten.Where(p => p.Sleutel != sleutel)]) }
            : new PuntOnbekend(sleutel);
    }

    private static TekstTeLang? TeLang(string? tekst, int hoogstens, string veld) =>
        tekst?.Length > hoogstens ? new TekstTeLang(veld, hoogstens) : null;

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
