using System.CommandLine;
using System.CommandLine.Parsing;

namespace Landsdeel.Opdrachten;

/// <summary>Says in Dutch what is wrong with a line. The parser's own words are never shown: it has no Dutch.</summary>
internal static class Regelfouten
{
    /// <summary>The first things that are wrong, each a whole sentence; empty when the line is right.</summary>
    public static IReadOnlyList<string> Van(ParseResult regel)
    {
        if (regel.Errors.Count == 0) return [];
        var opdracht = regel.CommandResult.Command;
        var fouten = new List<string>();
        foreach (var los in regel.UnmatchedTokens) fouten.Add(Los(los, opdracht));
        if (opdracht.Subcommands.Count > 0 && opdracht is not RootCommand && fouten.Count == 0)
            fouten.Add($"Welke opdracht van '{opdracht.Name}' bedoelt u? Kies uit: {Tekst.Opsomming([.. opdracht.Subcommands.Select(s => s.Name)])}.");
        foreach (var fout in regel.Errors)
        {
            if (fout.SymbolResult is OptionResult { Tokens.Count: 0, Option.Required: true, IdentifierTokenCount: 0 } nodig)
                fouten.Add($"Bij '{opdracht.Name}' hoort {nodig.Option.Name}{(nodig.Option.HelpName is { } hoe ? " " + hoe : "")}.");
            else if (fout.SymbolResult is OptionResult { Tokens.Count: 0, Implicit: false } zonder)
                fouten.Add($"Achter {zonder.Option.Name} hoort een waarde{Voorbeeld(zonder.Option)}.");
            else if (fout.SymbolResult is OptionResult optie && optie.Tokens.Count > optie.Option.Arity.MaximumNumberOfValues)
                fouten.Add($"{optie.Option.Name} kan maar één keer worden gegeven.");
            else if (fout.SymbolResult is OptionResult vlag && vlag.Option.ValueType == typeof(bool))
                fouten.Add($"Achter {vlag.Option.Name} hoort geen waarde.");
            else if (fout.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument)
                fouten.Add($"Bij '{opdracht.Name}' hoort een {argument.Argument.HelpName ?? argument.Argument.Name}.");
            else if (fout.SymbolResult is CommandResult)
                fouten.AddRange(opdracht.Options.Where(o => o.Required && regel.GetResult(o) is null)
                    .Select(o => $"Bij '{opdracht.Name}' hoort {o.Name}{(o.HelpName is { } w ? " " + w : "")}."));
            else if (fout.Message.StartsWith("--", StringComparison.Ordinal)) fouten.Add(fout.Message);
        }
        if (fouten.Count == 0) fouten.Add("Deze regel is niet te begrijpen.");
        return [.. fouten.Distinct()];
    }

    private static string Los(string getypt, Command opdracht)
    {
        if (getypt.StartsWith('-'))
        {
            var opties = opdracht.Options.Concat(opdracht is RootCommand ? [] : [Opties.Leeg, Opties.Hulp]).Where(o => !o.Hidden).Select(o => o.Name);
            return $"De optie '{Tekst.Schoon(getypt)}' bestaat niet{(opdracht is RootCommand ? "" : $" bij '{opdracht.Name}'")}.{Bedoelt(getypt, opties)}";
        }
        return opdracht.Subcommands.Count > 0
            ? $"De opdracht '{Tekst.Schoon(getypt)}' bestaat niet.{Bedoelt(getypt, opdracht.Subcommands.Select(s => s.Name))}"
            : $"'{Tekst.Schoon(getypt)}' hoort niet bij '{opdracht.Name}'. Zet een waarde met spaties tussen aanhalingstekens.";
    }

    private static string Bedoelt(string getypt, IEnumerable<string> mogelijk) =>
        Tekst.Bedoeld(getypt, mogelijk) is { } woord ? $" Bedoelt u '{woord}'?" : "";

    private static string Voorbeeld(Option optie) => optie.HelpName is { } waarde ? $": {optie.Name} {waarde}" : "";
}
