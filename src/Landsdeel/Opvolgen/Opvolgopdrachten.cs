using System.CommandLine;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Opvolgen;

/// <summary>What the commands of following up share; they use the same use cases as the page.</summary>
internal static class Opvolgregel
{
    public static (string, string) Groep { get; } = ("opvolgen", "Volg een afspraak op: voortgang, bewijs en nakoming.");

    public static Argument<string> Sleutel() => new("referentie") { Description = "De referentie van de afspraak, zoals NW-2020-14." };

    public static Option<ZichtNiveau?> Niveau { get; } = Opties.Keuze("--zicht", "Wie het mag zien. Standaard de partijen van het overleg.", "ZICHT",
        [("eigen", ZichtNiveau.Eigen), ("overleg", ZichtNiveau.Overleg), ("alle partijen", ZichtNiveau.AllePartijen), ("openbaar", ZichtNiveau.Openbaar)]);

    public static Uitgang Klaar<T>(Uitvoering run, Uitkomst<T> uitkomst, string gelukt)
    {
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        run.Uitvoer.Uit.WriteLine(gelukt);
        return Uitgang.Gelukt;
    }
}

/// <summary><c>opvolgen pak-op</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class PakOpOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();

    public PakOpOpdracht() : base("pak-op", "Pak een afspraak op: van gemaakt naar loopt.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen pak-op NW-2020-9"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct) => Opvolgregel.Klaar(run, await run.Vraag<VolgOp>().PakOp(run.Waarde(_sleutel), ct), "De afspraak loopt.");
}

/// <summary><c>opvolgen meld</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class MeldOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();
    private readonly Argument<string> _tekst = new("tekst") { Description = "Hoe het gaat, in een zin." };
    private readonly Option<DateOnly?> _dag = Opties.Dag("--dag", "De dag waarvan dit de stand is. Standaard de peildatum.");
    private readonly Option<EigenStand?> _stand = Opties.Keuze("--stand", "Ligt het op schema?", "STAND", Opties.Alle<EigenStand>(s => s.Woord()));

    public MeldOpdracht() : base("meld", "Meld in een zin hoe het met een afspraak gaat.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(_tekst);
        Vorm.Add(_dag);
        Vorm.Add(_stand);
        Vorm.Add(Opvolgregel.Niveau);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen meld NW-2020-9 \"De verkenning is begonnen.\" --stand \"op schema\" --zicht overleg"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct) => Opvolgregel.Klaar(run, await run.Vraag<VolgOp>().Meld(run.Waarde(_sleutel),
        new(run.Waarde(_tekst), run.Waarde(_dag), run.Waarde(_stand), run.Waarde(Opvolgregel.Niveau) ?? ZichtNiveau.Overleg), ct), "Het bericht is vastgelegd.");
}

/// <summary><c>opvolgen bewijs</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class BewijsOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();
    private readonly Option<string?> _titel = Opties.Woord("--titel", "Wat het is, zoals \"Raadsbesluit 12 maart 2021\".", "TITEL");
    private readonly Option<string?> _document = Opties.Woord("--document", "Sleutel van een document in het register.", "SLEUTEL");
    private readonly Option<string?> _stuk = Opties.Woord("--stuk", "Sleutel van een stuk van een overleg.", "SLEUTEL");
    private readonly Option<string?> _citaat = Opties.Woord("--citaat", "De woorden, precies zoals ze er staan.", "WOORDEN");
    private readonly Option<string?> _pagina = Opties.Woord("--bladzijde", "Op welke bladzijde het staat.", "BLADZIJDE");
    private readonly Option<string?> _adres = Opties.Woord("--adres", "Een webadres.", "ADRES");

    public BewijsOpdracht() : base("bewijs", "Voeg bewijs toe: een document of stuk met de woorden of de bladzijde, of een webadres. Geeft de sleutel van het bewijs.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        foreach (var optie in new[] { _titel, _document, _stuk, _citaat, _pagina, _adres }) Vorm.Add(optie);
        Vorm.Add(Opvolgregel.Niveau);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen bewijs NW-2020-9 --titel \"Raadsbesluit\" --adres https://www.utrecht.nl/besluit"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var uitkomst = await run.Vraag<VoegBewijsToe>().Voer(run.Waarde(_sleutel),
            new(run.Waarde(_titel), run.Waarde(_document) ?? (run.Waarde(_stuk) is { } stuk ? Stukbewijs.Voorvoegsel + stuk : null), run.Waarde(_citaat), run.Waarde(_pagina), run.Waarde(_adres), run.Waarde(Opvolgregel.Niveau) ?? ZichtNiveau.Overleg), ct);
        return Opvolgregel.Klaar(run, uitkomst, uitkomst.Gelukt ? uitkomst.Waarde : "");
    }
}

/// <summary><c>opvolgen trek-melding-in</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class TrekMeldingInOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();
    private readonly Argument<string> _melding = new("melding") { Description = "De sleutel van het bericht of het bewijs, zoals ‘opvolgen toon’ die geeft." };
    private readonly Argument<string> _waarom = new("reden") { Description = "Waarom u het intrekt." };

    public TrekMeldingInOpdracht() : base("trek-melding-in", "Trek een bericht over de voortgang of bewijs in.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(_melding);
        Vorm.Add(_waarom);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen trek-melding-in NW-2020-9 0199f2a4c7b07d0e8b1f6a3d5c2e9b10 \"Hoort hier niet.\""];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct) => Opvolgregel.Klaar(run,
        await run.Vraag<TrekMeldingIn>().Voer(run.Waarde(_sleutel), run.Waarde(_melding), run.Waarde(_waarom), ct), "Ingetrokken.");
}

/// <summary><c>opvolgen vraag</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class VraagOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();
    private readonly Argument<string[]> _bewijs = new("bewijs") { Description = "Sleutels van bewijs, zoals ‘opvolgen bewijs’ ze geeft.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _toelichting = Opties.Woord("--toelichting", "Wat u erbij wilt zeggen.", "TEKST");

    public VraagOpdracht() : base("vraag", "Vraag de andere partijen om de afspraak als nagekomen te zien.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(_bewijs);
        Vorm.Add(_toelichting);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen vraag NW-2020-9 0199f2a4c7b07d0e8b1f6a3d5c2e9b10"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct) => Opvolgregel.Klaar(run,
        await run.Vraag<Nakomen>().Vraag(run.Waarde(_sleutel), run.Waarde(_bewijs), run.Waarde(_toelichting), null, ct), "Het verzoek ligt voor.");
}

/// <summary><c>opvolgen antwoord</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class AntwoordOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();
    private readonly Option<string?> _betwist = Opties.Woord("--betwist", "Betwist het, met deze reden. Zonder deze optie bevestigt u.", "REDEN");

    public AntwoordOpdracht() : base("antwoord", "Bevestig of betwist dat een afspraak is nagekomen.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(_betwist);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen antwoord NW-2020-9", "opvolgen antwoord NW-2020-9 --betwist \"De helft ontbreekt nog.\""];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var reden = run.Waarde(_betwist);
        var uitkomst = await run.Vraag<Nakomen>().Antwoord(run.Waarde(_sleutel), reden is null ? Nakomingsantwoord.Bevestigd : Nakomingsantwoord.Betwist, reden, null, ct);
        return Opvolgregel.Klaar(run, uitkomst, reden is not null ? "U hebt het betwist." : uitkomst is { Gelukt: true, Waarde.Laatste.Nagekomen: not null } ? "De afspraak is nagekomen." : "U hebt bevestigd. Nog niet iedereen heeft geantwoord.");
    }
}

/// <summary><c>opvolgen trek-in</c>.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class TrekInOpdracht : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();

    public TrekInOpdracht() : base("trek-in", "Trek uw verzoek om nakoming in.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["opvolgen trek-in NW-2020-9"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct) => Opvolgregel.Klaar(run, await run.Vraag<Nakomen>().TrekIn(run.Waarde(_sleutel), ct), "Het verzoek is ingetrokken.");
}
