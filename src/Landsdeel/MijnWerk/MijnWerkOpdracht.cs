using System.CommandLine;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.MijnWerk;

/// <summary>A kind of work as programs read it. Every name is always there; what is unknown is null.</summary>
/// <param name="Aantal">1001 means more than a thousand.</param>
public sealed record WerkdeelJson(string Deel, int Aantal, IReadOnlyList<WerkregelJson> Regels)
{
    public static WerkdeelJson Van(Werkdeel d, DateOnly peildatum) => new(d.Soort.Woorden().Sleutel, d.Aantal, [.. d.Regels.Select(r =>
        new WerkregelJson(r.Adres, r.Referentie == "" ? null : r.Referentie, r.Tekst, r.Wie == "" ? null : r.Wie, r.Termijn == "" ? null : r.Termijn, r.Dag, r.Dag < peildatum))]);
}

public sealed record WerkregelJson(string Adres, string? Referentie, string Tekst, string? Wie, string? Termijn, DateOnly? LaatsteDag, bool TeLaat);

/// <summary><c>mijnwerk</c>: what the own partij has to do.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class MijnWerkOpdracht : Opdracht
{
    private readonly Option<Werksoort?> _deel = Opties.Keuze("--deel", "Alleen dit deel, met alles wat erin staat.", "DEEL",
        [.. Enum.GetValues<Werksoort>().Select(s => (s.Woorden().Sleutel, s))]);

    public MijnWerkOpdracht() : base("mijnwerk", "Toon wat uw organisatie moet tekenen, bevestigen, oppakken, nakomen en aanleveren.")
    {
        Vorm.Add(_deel);
        Vorm.Add(Opties.Landsdeel);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Json);
        Voorbeelden = ["mijnwerk", "mijnwerk --deel na-te-komen --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var (vragen, dag) = (run.Vraag<Werkvragen>(), run.Sessie.Peildatum);
        IReadOnlyList<Werkdeel> delen = run.Waarde(_deel) is { } deel ? [await vragen.Deel(deel, 0, Werkvragen.Meer, ct)] : await vragen.Alles(5, ct);
        if (run.Waarde(Opties.Json))
        {
            run.Uitvoer.Json(delen.Select(d => WerkdeelJson.Van(d, dag)), Uitvoer.JsonVorm);
            return Uitgang.Gelukt;
        }
        foreach (var d in delen)
        {
            run.Uitvoer.Alinea($"{Werkwoorden.Aantal(d.Aantal)} {d.Soort.Woorden().Kop}");
            if (d.Regels.Count == 0) continue;
            var tabel = new Tabel("Referentie", "Wat", "Termijn");
            foreach (var r in d.Regels) tabel.Rij(r.Referentie, r.Tekst, Werkwoorden.Termijn(r, dag));
            run.Uitvoer.Toon(tabel);
        }
        return Uitgang.Gelukt;
    }
}
