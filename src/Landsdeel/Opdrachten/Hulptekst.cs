using System.CommandLine;

namespace Landsdeel.Opdrachten;

/// <summary>The help of every command, in Dutch.</summary>
internal static class Hulptekst
{
    private const int Inspringen = 2;
    private const int BreedsteTerm = 30;

    /// <param name="register">Whether it works on a register, so that one can be chosen.</param>
    public static void Schrijf(Command opdracht, IReadOnlyList<string>? eigen, bool register, TextWriter uit, int breedte)
    {
        breedte = Math.Min(breedte, 100);
        Alinea(uit, opdracht.Description ?? "", breedte, 0);
        Kop(uit, "Gebruik");
        foreach (var vorm in Vormen(opdracht)) Alinea(uit, vorm, breedte, Inspringen);
        Lijst(uit, "Argumenten", opdracht.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? "")), breedte);
        Lijst(uit, "Opdrachten", opdracht.Subcommands.Where(s => !s.Hidden).Select(s => (s.Name, s.Description ?? "")), breedte);
        Lijst(uit, "Opties", Opties(opdracht, register).Select(o => (Term(o), Uitleg(o))), breedte);
        if (opdracht is RootCommand)
        {
            Lijst(uit, "Uitgangscodes",
            [
                ("0", "gelukt"),
                ("1", "geweigerd door het register"),
                ("2", "verkeerd gebruik: de opdracht of een waarde klopt niet"),
                ("3", "niet gevonden"),
                ("4", "kan nu niet: de database, een bestand of de poort"),
            ], breedte);
            Lijst(uit, "Omgeving",
            [
                ("LANDSDEEL_DATA", "de map met het register; standaard .data"),
                ("LANDSDEEL_POSTGRES", "de verbinding met een PostgreSQL-database, in plaats van een bestand"),
            ], breedte);
        }
        var voorbeelden = eigen ?? (opdracht is RootCommand
            ? ["afspraken --landsdeel Noordwest --zoek woningbouw", "afspraak NW-2020-14", "agenda --overleg \"BO MIRT najaar 2020\" --landsdeel Noord"] : []);
        if (voorbeelden.Count > 0)
        {
            Kop(uit, voorbeelden.Count == 1 ? "Voorbeeld" : "Voorbeelden");
            foreach (var voorbeeld in voorbeelden) uit.WriteLine($"{new string(' ', Inspringen)}landsdeel {voorbeeld}");
        }
        if (opdracht.Subcommands.Count > 0)
        {
            uit.WriteLine();
            uit.WriteLine($"Meer uitleg: {Pad(opdracht)} OPDRACHT --help");
        }
    }

    private static IEnumerable<string> Vormen(Command opdracht)
    {
        if (opdracht is RootCommand)
        {
            yield return "landsdeel [--leeg] [--poort N]";
            yield return "landsdeel OPDRACHT [opties]";
            yield break;
        }
        var verplicht = opdracht.Options.Where(o => o.Required).Select(o => $" {Term(o)}");
        yield return Pad(opdracht) + string.Concat(opdracht.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.HelpName ?? a.Name}]" : $" {a.HelpName ?? a.Name}"))
            + string.Concat(verplicht) + (opdracht.Subcommands.Count > 0 ? " OPDRACHT" : "") + " [opties]";
    }

    public static string Pad(Command opdracht) => opdracht is RootCommand
        ? "landsdeel"
        : Pad(opdracht.Parents.OfType<Command>().First()) + " " + opdracht.Name;

    private static IEnumerable<Option> Opties(Command opdracht, bool register) => opdracht.Options
        .Where(o => !o.Hidden && o != Opdrachten.Opties.Leeg && o != Opdrachten.Opties.Hulp)
        .Concat(register ? [Opdrachten.Opties.Leeg, Opdrachten.Opties.Hulp] : [Opdrachten.Opties.Hulp]);

    private static string Term(Option optie) => optie.Name + (optie.HelpName is { } waarde ? " " + waarde : "");

    private static string Uitleg(Option optie) => (optie.Description ?? "") + (optie.Required ? " Verplicht." : "");

    private static void Kop(TextWriter uit, string kop)
    {
        uit.WriteLine();
        uit.WriteLine(kop + ":");
    }

    private static void Lijst(TextWriter uit, string kop, IEnumerable<(string Term, string Uitleg)> regels, int breedte)
    {
        var lijst = regels.ToList();
        if (lijst.Count == 0) return;
        Kop(uit, kop);
        var kolom = Math.Min(BreedsteTerm, lijst.Max(r => r.Term.Length)) + Inspringen + 2;
        foreach (var (term, uitleg) in lijst)
        {
            uit.Write(new string(' ', Inspringen) + term);
            var eerste = true;
            if (term.Length + Inspringen + 2 > kolom) uit.WriteLine();
            foreach (var regel in Tekst.Regels(uitleg, breedte - kolom))
            {
                var al = eerste && term.Length + Inspringen + 2 <= kolom ? Inspringen + term.Length : 0;
                uit.WriteLine(new string(' ', kolom - al) + regel);
                eerste = false;
            }
        }
    }

    private static void Alinea(TextWriter uit, string tekst, int breedte, int inspringen)
    {
        foreach (var regel in Tekst.Regels(tekst, breedte - inspringen)) uit.WriteLine(new string(' ', inspringen) + regel);
    }
}
