using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;

namespace Landsdeel.Domain.Inlezen;

/// <summary>Makes proposed afspraken of the rows of a list. Pure: the same row gives the same proposal.</summary>
public sealed class Rijlezer(IReadOnlyList<Lijstkolom> kolommen, Kolomindeling indeling, Importkennis kennis)
{
    /// <summary>Stands in for the key until one is given at recording.</summary>
    public static AfspraakId Voorlopig { get; } = new("nieuw");

    private static readonly Dictionary<string, ImportVeld> Velden = new Dictionary<string, ImportVeld>
    {
        ["Tekst"] = ImportVeld.Tekst,
        ["Toelichting"] = ImportVeld.Toelichting,
        ["Landsdelen"] = ImportVeld.Landsdelen,
        ["Status"] = ImportVeld.Status,
        ["VervangenDoor"] = ImportVeld.Status,
        ["BeslotenIn"] = ImportVeld.Status,
        ["Partijen"] = ImportVeld.Partijen,
        ["Agenderingen"] = ImportVeld.KomtTerug,
        ["Overleg"] = ImportVeld.Overleg,
        ["Zicht"] = ImportVeld.Zicht,
        ["ZichtOverleg"] = ImportVeld.Zicht,
    };

    public Rijlezing Lees(Lijstrij rij)
    {
        var velden = new Rijvelden(rij, kolommen, indeling);
        var tekst = velden.Tekst(ImportVeld.Tekst, "\n");
        velden.MeldOnbruikbaar();
        var soort = velden.Keuze(ImportVeld.Soort, Waardewoorden.Soort, "een soort") ?? AfspraakSoort.Afspraak;
        var landsdelen = velden.Set(ImportVeld.Landsdelen, Waardewoorden.Landsdeel, "een landsdeel", LandsdeelTip).Aggregate(Landsdelen.Geen, (a, b) => a | b);
        if (landsdelen == Landsdelen.Geen && !velden.Fout(ImportVeld.Landsdelen)) landsdelen = indeling.Landsdelen;
        var geldigVan = GeldigVan(velden);
        var status = velden.Keuze(ImportVeld.Status, Waardewoorden.Status, "een status", StatusTip)
            ?? (soort == AfspraakSoort.Vaststelling ? AfspraakStatus.Geen : AfspraakStatus.Gemaakt);
        var termijn = Moment(velden, ImportVeld.Termijn, geldigVan, out var zekerWoord);
        var zekerheid = velden.Keuze(ImportVeld.Zekerheid, Waardewoorden.Zekerheid, "een zekerheid");
        var overleg = Overleg(velden, landsdelen, geldigVan);
        var niveau = velden.Keuze(ImportVeld.Zicht, Waardewoorden.Zicht, "wie dit mag zien") ?? indeling.Zicht;
        var kenmerk = velden.Tekst(ImportVeld.Kenmerk, " ");

        var afspraak = new Afspraak
        {
            Id = Voorlopig,
            Soort = soort,
            Tekst = tekst,
            Landsdelen = landsdelen,
            Themas = velden.Set(ImportVeld.Themas, Waardewoorden.Thema, "een thema").Aggregate(Themas.Geen, (a, b) => a | b),
            Partijen = Partijen(velden),
            Termijn = termijn,
            Zekerheid = zekerheid ?? zekerWoord ?? Zekerheid.Vast,
            ZekerheidWoorden = zekerheid is null && zekerWoord is not null ? termijn?.Tekst : null,
            Tijd = soort == AfspraakSoort.Vaststelling ? Tijd.Heden : Tijd.Toekomst,
            Status = status,
            Overleg = overleg,
            Agenderingen = Terugkeer(velden, landsdelen, geldigVan),
            Toelichting = Toelichting(velden, kenmerk),
        };
        var zicht = new Zicht(niveau, kennis.Eigen, niveau == ZichtNiveau.Overleg ? overleg : null);
        Regels(velden, afspraak, zicht, geldigVan);
        return velden.Meldingen.Count > 0
            ? new(null, velden.Meldingen, tekst)
            : new(new(afspraak, zicht, geldigVan, kenmerk), [], tekst);
    }

    private DateOnly GeldigVan(Rijvelden velden)
    {
        if (velden.Eerste(ImportVeld.GeldtVanaf) is not { } plek) return kennis.Peildatum;
        if (Datumcontrole.Controleer(plek.Cel) is { } fout) velden.Meld(plek, fout.Code, fout.Wat, fout.Doen);
        else if (plek.Cel.Vorm == Celvorm.Datum) return Datumcontrole.Dag(plek.Cel)!.Value;
        else if (TermijnParser.Lees(plek.Cel.Tekst, kennis.Peildatum) is { Precisie: Precisie.Dag, Van: { } van } t && t.Tot == van) return van;
        else velden.Meld(plek, "geen-dag", $"'{Kort(plek.Cel.Tekst)}' is geen dag.", "Schrijf een volledige datum, bijvoorbeeld 23-06-2020, of maak de cel leeg.");
        return kennis.Peildatum;
    }

    private static Termijn? Moment(Rijvelden velden, ImportVeld veld, DateOnly peildatum, out Zekerheid? zekerheid)
    {
        zekerheid = null;
        if (velden.Eerste(veld) is not { } plek) return null;
        if (Datumcontrole.Controleer(plek.Cel) is { } fout)
        {
            velden.Meld(plek, fout.Code, fout.Wat, fout.Doen);
            return null;
        }
        if (plek.Cel.Vorm == Celvorm.Datum)
        {
            var dag = Datumcontrole.Dag(plek.Cel)!.Value;
            return new(Kalender.Voluit(dag), dag, dag, Precisie.Dag);
        }
        if (TermijnParser.Lees(plek.Cel.Tekst, peildatum, out zekerheid) is { } termijn) return termijn;
        velden.Meld(plek, "termijn-onbekend", $"'{Kort(plek.Cel.Tekst)}' is niet te lezen als termijn.",
            "Schrijf een datum (31-12-2021) of woorden als 'najaar 2021', 'voor de zomer 2022', 'tot 2030' of 'BO MIRT najaar 2021'. Zet ander commentaar in de toelichting.");
        return null;
    }

    private OverlegId? Overleg(Rijvelden velden, Landsdelen landsdelen, DateOnly peildatum)
    {
        if (velden.Eerste(ImportVeld.Overleg) is not { } plek) return null;
        var vondst = kennis.Overleggen.Zoek(plek.Cel.Tekst, landsdelen, peildatum);
        if (vondst.Id is not null) return vondst.Id;
        if (vondst.Keuzes.Count > 0)
            velden.Meld(plek, "overleg-meerduidig", $"Bij '{Kort(plek.Cel.Tekst)}' passen meer overleggen: {Opsomming(vondst.Keuzes)}.", "Noem het landsdeel erbij, of kies één landsdeel voor deze rij.");
        else
            velden.Meld(plek, "overleg-onbekend", $"Het overleg '{Kort(plek.Cel.Tekst)}' staat niet in het register.", Bedoelt(vondst.Lijkt, "Verbeter de naam, voeg het overleg eerst toe, of maak de cel leeg."));
        return null;
    }

    private List<Agendering> Terugkeer(Rijvelden velden, Landsdelen landsdelen, DateOnly peildatum)
    {
        var actie = velden.Keuze(ImportVeld.KomtTerugActie, Waardewoorden.Actie, "wat er gebeurt");
        if (velden.Eerste(ImportVeld.KomtTerug) is not { } plek)
        {
            if (actie is not null) velden.Meld(velden.Eerste(ImportVeld.KomtTerugActie)!.Value, "actie-zonder-terugkomst", "Er staat wat er bij terugkomst gebeurt, maar niet waar de afspraak terugkomt.", "Vul het overleg of het moment in, of maak deze cel leeg.");
            return [];
        }
        var vondst = plek.Cel.Vorm == Celvorm.Tekst ? kennis.Overleggen.Zoek(plek.Cel.Tekst, landsdelen, peildatum) : new(null, [], []);
        Zekerheid? zekerheid = null;
        Termijn? moment = null;
        if (vondst.Id is null)
        {
            moment = vondst.Keuzes.Count > 0 || plek.Cel.Vorm != Celvorm.Tekst || vondst.Lijkt.Count == 0 || TermijnParser.Lees(plek.Cel.Tekst, peildatum) is not null
                ? Moment(velden, ImportVeld.KomtTerug, peildatum, out zekerheid) : null;
            if (moment is null && !velden.Fout(ImportVeld.KomtTerug))
                velden.Meld(plek, "overleg-onbekend", $"'{Kort(plek.Cel.Tekst)}' is geen overleg in het register en geen moment.", Bedoelt(vondst.Lijkt, "Verbeter de naam of schrijf een moment, bijvoorbeeld 'najaar 2021'."));
        }
        else TermijnParser.Lees(plek.Cel.Tekst, peildatum, out zekerheid);
        return [new("1", "De afspraak", actie ?? AgenderingActie.Agenderen, vondst.Id, moment, zekerheid ?? Zekerheid.Vast, Landsdelen.Geen, [])];
    }

    private List<PartijRol> Partijen(Rijvelden velden)
    {
        var gevonden = new Dictionary<PartijId, Rol>();
        foreach (var (veld, gewoon) in ((ImportVeld, Rol)[])[(ImportVeld.Trekker, Rol.Trekker), (ImportVeld.Partijen, Rol.Gebonden), (ImportVeld.Betrokken, Rol.Betrokken), (ImportVeld.Ontvanger, Rol.Ontvanger)])
            foreach (var plek in velden.Plekken(veld))
            {
                if (plek.Cel.Tekst.Length > AfspraakRegels.LangsteTekst)
                {
                    velden.Meld(plek, "partijen-te-lang", $"In deze cel staan {plek.Cel.Tekst.Length} tekens; dat is te veel voor namen van partijen.", "Laat in deze kolom alleen namen staan.");
                    continue;
                }
                var gelezen = kennis.Partijen.Lees(plek.Cel.Tekst);
                foreach (var (getypt, lijkt) in gelezen.Onbekend)
                    velden.Meld(plek, "partij-onbekend", $"De partij '{Kort(getypt)}' staat niet in het register.", Bedoelt(lijkt, "Gebruik de naam of de afkorting uit de lijst met partijen."));
                foreach (var (getypt, keuzes) in gelezen.Meerduidig)
                    velden.Meld(plek, "partij-meerduidig", $"Bij '{Kort(getypt)}' passen meer partijen: {Opsomming(keuzes)}.", "Schrijf voluit welke u bedoelt, bijvoorbeeld 'gemeente' of 'provincie' ervoor.");
                // A partij that stands in two columns keeps its weightiest role.
                foreach (var (partij, rol) in gelezen.Partijen)
                    gevonden[partij] = gevonden.TryGetValue(partij, out var al) && al < (rol ?? gewoon) ? al : rol ?? gewoon;
            }
        return [.. gevonden.OrderBy(p => p.Value).Select(p => new PartijRol(p.Key, p.Value))];
    }

    private static string? Toelichting(Rijvelden velden, string kenmerk)
    {
        var delen = new List<string>();
        if (velden.Tekst(ImportVeld.Toelichting, "\n") is { Length: > 0 } toelichting) delen.Add(toelichting);
        if (velden.Tekst(ImportVeld.Bron, " ") is { Length: > 0 } bron) delen.Add("Bron: " + bron);
        if (kenmerk != "") delen.Add("Eigen kenmerk: " + kenmerk);
        return delen.Count == 0 ? null : string.Join("\n", delen);
    }

    private void Regels(Rijvelden velden, Afspraak afspraak, Zicht zicht, DateOnly geldigVan)
    {
        foreach (var w in AfspraakRegels.Controleer(afspraak, kennis.Register).Concat(Versieregels.ControleerEerste(new(afspraak, zicht, geldigVan, false, ""))))
        {
            ImportVeld? veld = w.Veld is { } naam && Velden.TryGetValue(naam.Split('[')[0], out var gevonden) ? gevonden : null;
            // What could not be read already has its own, preciser message.
            if (veld is { } v && velden.Fout(v)) continue;
            var punt = w.Bericht.IndexOf(". ", StringComparison.Ordinal);
            var (wat, doen) = punt < 0 ? (w.Bericht, "") : (w.Bericht[..(punt + 1)], w.Bericht[(punt + 2)..]);
            if (w is BesluitOntbreekt) doen = "Lees de rij in als 'loopt' en leg daarna in het register vast welk overleg dat besloot.";
            velden.Meld(veld, w.Code, wat, doen);
        }
    }

    private static string? LandsdeelTip(string getypt) => Kolomherkenning.Vouw(getypt) == "west" ? "Het MIRT kent Noordwest en Zuidwest; kies een van beide." : null;

    private static string? StatusTip(string getypt) => Kolomherkenning.Vouw(getypt) switch
    {
        "te laat" or "achter" or "op koers" or "op schema" or "vertraagd" => "Op koers, achter en te laat volgen uit de termijn. Maak de cel leeg of schrijf 'loopt'.",
        "vervangen" => "Lees de rij in als 'loopt' en leg daarna in het register vast waardoor de afspraak is vervangen en welk overleg dat besloot.",
        _ => null,
    };

    internal static string Kort(string tekst) => tekst.Length > 80 ? tekst[..80] + "…" : tekst;

    internal static string Bedoelt(IReadOnlyList<string> lijkt, string anders) => lijkt.Count == 0 ? anders : $"Bedoelt u {string.Join(" of ", lijkt.Select(l => $"'{l}'"))}? {anders}";

    private static string Opsomming(IReadOnlyList<string> namen) => string.Join("; ", namen.Take(5)) + (namen.Count > 5 ? $"; en nog {namen.Count - 5}" : "");
}
