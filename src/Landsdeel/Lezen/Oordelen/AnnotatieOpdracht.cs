using System.CommandLine;
using System.Text.Json;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Lezen.Oordelen;

/// <summary><c>annotatie [BRIEF]</c>: what people made of the proposals of a letter, in the form in which the reader is measured.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class AnnotatieOpdracht : Opdracht
{
    private readonly Argument<string?> _brief = new("brief") { HelpName = "BRIEF", Description = "De sleutel van de brief; zonder sleutel komt er een lijst van brieven.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _naar = new("--naar") { HelpName = "BESTAND", Description = "Schrijf naar dit bestand in plaats van naar het scherm." };

    public AnnotatieOpdracht() : base("annotatie", "Geef wat er van de voorstellen uit een brief is gemaakt, om de lezer mee te meten en te verbeteren.")
    {
        Vorm.Add(_brief);
        Vorm.Add(_naar);
        Voorbeelden = ["annotatie", "annotatie 019ac0f0d6e87c0fb7a5d4b4c5a0a1b2 --naar brief.json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        if (run.Regel.GetValue(_brief) is not { } id)
        {
            var brieven = await run.Vraag<BriefVragen>().Recent(ct);
            foreach (var b in brieven) run.Uitvoer.Uit.WriteLine($"{b.Id}  {b.Voortgang.Beoordeeld} van {b.Voortgang.Totaal}  {Tekst.Schoon(b.Titel)}");
            if (brieven.Count == 0) run.Uitvoer.Fout.WriteLine("Er is nog geen brief gelezen.");
            return Uitgang.Gelukt;
        }
        if (await run.Vraag<AnnotatieVragen>().Van(id, ct) is not { } annotatie) return run.Weiger(new BriefNietGevonden());
        if (run.Waarde(_naar) is not { } pad)
        {
            run.Uitvoer.Json(annotatie, AnnotatieVragen.Vorm);
            return Uitgang.Gelukt;
        }
        if (Bestanden.Schrijf([(pad, JsonSerializer.SerializeToUtf8Bytes(annotatie, AnnotatieVragen.Vorm))], overschrijf: false) is { } weigering) return run.Weiger(weigering);
        run.Uitvoer.Uit.WriteLine($"{annotatie.Afspraken.Count} afspraken en {annotatie.Verworpen.Count} verworpen voorstellen staan in {Tekst.Schoon(pad)}.");
        return Uitgang.Gelukt;
    }
}
