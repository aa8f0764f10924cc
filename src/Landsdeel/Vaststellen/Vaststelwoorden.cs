using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;

namespace Landsdeel.Vaststellen;

/// <summary>The words of the pages on signing.</summary>
public static class Vaststelwoorden
{
    public static string Adres(Voorwerp voorwerp) => $"/vaststellen/{(voorwerp.Soort == Voorwerpsoort.Lijst ? "lijst" : "afspraak")}/{voorwerp.Sleutel}";

    public static string Stand(Ondertekening o) => o.Vastgesteld is { } v ? $"vastgesteld op {Getekend(v.Dag, v.OpMicros)}"
        : o.MoetenNog.Count() is > 0 and var n ? $"{n} van {o.Gevraagd.Count} {(n == 1 ? "moet" : "moeten")} nog antwoorden"
        : o.Openstaand.Any() ? "er staat een voorbehoud open" : "er is geweigerd";

    /// <summary>The day that something counts from, and the day on which it was recorded when that is another: who signs may look from an earlier day.</summary>
    public static string Getekend(DateOnly dag, long? opMicros) =>
        opMicros is { } op && DateOnly.FromDateTime(SessieBouwer.Lokaal(op)) is var echt && echt != dag ? $"{dag.Dag()} (vastgelegd op {echt.Dag()})" : dag.Dag();

    /// <summary>How one that must sign is called: by its own name, and when it went on in another by that of who signs for it.</summary>
    /// <param name="nu">What those are called that have its duties now, while it did not answer yet; none when it is there itself.</param>
    public static string Tekenaar(Instemming? i, string naam, IReadOnlyList<string> nu) => i switch
    {
        { Opvolger: { } door } => $"{door.Naam}, opvolger van {naam}",
        null when nu.Count > 0 => $"{Gedeeld.Woorden.Samen(nu)}, {(nu.Count == 1 ? "opvolger" : "opvolgers")} van {naam}",
        _ => naam,
    };

    public static string Antwoord(Instemming? i) => i switch
    {
        null => "moet nog antwoorden",
        { Soort: Instemmingsoort.Geweigerd } => "geweigerd",
        { Voorbehoud: { Stand: Voorbehoudstand.Opgeheven } } => "ingestemd, voorbehoud opgeheven",
        { Voorbehoud: { Stand: Voorbehoudstand.Gehandhaafd } } => "voorbehoud gehandhaafd",
        { Voorbehoud: not null } => "ingestemd onder voorbehoud",
        _ => "ingestemd",
    };

    /// <summary>The colour that goes with an answer.</summary>
    public static string Label(Instemming? i) => i switch
    {
        null => "label--let-op",
        { Soort: Instemmingsoort.Geweigerd } => "label--fout",
        { Voorbehoud.Stand: not Voorbehoudstand.Opgeheven } => "label--let-op",
        _ => "label--goed",
    };

    public static string Woorden(this Goedkeurder wie) => wie switch
    {
        Goedkeurder.DagelijksBestuur => "het dagelijks bestuur",
        Goedkeurder.AlgemeenBestuur => "het algemeen bestuur",
        Goedkeurder.GedeputeerdeStaten => "gedeputeerde staten",
        Goedkeurder.ProvincialeStaten => "provinciale staten",
        Goedkeurder.CollegeVanBenW => "het college van burgemeester en wethouders",
        Goedkeurder.Gemeenteraad => "de gemeenteraad",
        Goedkeurder.Ministerraad => "de ministerraad",
        _ => "een ander, zie de tekst",
    };
}
