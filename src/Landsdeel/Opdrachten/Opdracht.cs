using System.CommandLine;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Opdrachten;

/// <summary>One command of a feature. Names its right with <see cref="Rechten.VereistAttribute"/>, like a page.</summary>
public abstract class Opdracht(string naam, string uitleg)
{
    /// <summary>How it is typed: its name, arguments and options.</summary>
    public Command Vorm { get; } = new(naam, uitleg);

    /// <summary>The command it is part of ("journaal"); null when it stands by itself.</summary>
    public (string Naam, string Uitleg)? Onder { get; protected init; }

    /// <summary>Whole lines that show its use, without the name of the program.</summary>
    public IReadOnlyList<string> Voorbeelden { get; protected init; } = [];

    /// <summary>Whether it opens the register. One that does not makes no database, asks no right and has no session.</summary>
    public virtual bool RegisterNodig => true;

    /// <summary>Of one that does not open the register: whether it asks where the register is, or is to be.</summary>
    public virtual bool PlaatsNodig => false;

    /// <summary>Runs it; its right has been checked. Expected refusals are returned through <see cref="Uitvoering.Weiger"/>.</summary>
    public abstract Task<Uitgang> Voer(Uitvoering run, CancellationToken ct);
}

/// <summary>One run of one command: what was typed, who acts, and where the outcome goes.</summary>
/// <param name="Register">The session in the register; null for a command that needs none.</param>
public sealed record Uitvoering(ParseResult Regel, IServiceProvider Diensten, Sessie? Register, Uitvoer Uitvoer)
{
    public Sessie Sessie => Register ?? throw new InvalidOperationException("This command has no register.");

    /// <summary>A use case or query in the session of this run.</summary>
    public T Vraag<T>() where T : notnull => Diensten.GetRequiredService<T>();

    public T? Waarde<T>(Option<T> optie) => Regel.GetValue(optie);

    public T Waarde<T>(Argument<T> argument) => Regel.GetRequiredValue(argument);

    public Uitgang Weiger(params IReadOnlyList<Weigering> weigeringen) => Uitgangen.Meld(Uitvoer.Fout, weigeringen);
}
