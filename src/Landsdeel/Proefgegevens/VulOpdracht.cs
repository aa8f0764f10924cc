using System.CommandLine;
using System.Globalization;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Proefgegevens;

/// <summary><c>vul --afspraken N</c>: made-up afspraken, the same for the same seed.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class VulOpdracht : Opdracht
{
    private readonly Option<int?> _afspraken = Opties.Getal("--afspraken", "Zoveel afspraken worden er gemaakt.", 1, VulRegister.Meeste, verplicht: true);
    private readonly Option<int?> _zaad = Opties.Getal("--zaad", "Hetzelfde getal geeft dezelfde afspraken. Standaard 1.", 0, 999_999_999);
    private readonly Option<bool> _ookHier = Opties.Vlag("--ook-hier", "Doe het ook in een register waarin al is gewerkt.");

    public VulOpdracht() : base("vul", "Vul het register met verzonnen afspraken, om het te proberen of te meten.")
    {
        Vorm.Add(_afspraken);
        Vorm.Add(_zaad);
        Vorm.Add(_ookHier);
        Vorm.Add(Opties.Peildatum);
        Voorbeelden = ["vul --afspraken 10000 --leeg", "vul --afspraken 1000 --zaad 7"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var aantal = run.Waarde(_afspraken)!.Value;
        var klok = run.Vraag<TimeProvider>();
        var begin = klok.GetTimestamp();
        var fout = run.Uitvoer.Fout;
        void Meld(int gedaan)
        {
            var bezig = klok.GetElapsedTime(begin);
            var nog = bezig * ((double)(aantal - gedaan) / gedaan);
            var regel = string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{gedaan:N0} van {aantal:N0} afspraken, nog ongeveer {Duur(nog)}");
            if (run.Uitvoer.Voortgang) fout.Write("\r" + regel.PadRight(70));
            else fout.WriteLine(regel);
        }
        var uitkomst = await run.Vraag<VulRegister>().Voer(aantal, run.Waarde(_zaad) ?? 1, run.Waarde(_ookHier), Meld, ct);
        if (run.Uitvoer.Voortgang) fout.WriteLine();
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        run.Uitvoer.Uit.WriteLine(string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"Er zijn {aantal:N0} verzonnen afspraken toegevoegd in {Duur(klok.GetElapsedTime(begin))}."));
        return Uitgang.Gelukt;
    }

    private static string Duur(TimeSpan duur)
    {
        var (aantal, een, meer) = duur.TotalSeconds < 90 ? (Math.Ceiling(duur.TotalSeconds), "seconde", "seconden") : (Math.Ceiling(duur.TotalMinutes), "minuut", "minuten");
        return $"{aantal} {(aantal == 1 ? een : meer)}";
    }
}
