namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>One flat row per version of what hangs on an afspraak: progress, evidence, whether it was kept. What it says stands in the version.</summary>
public sealed class AfspraakdeelRij : RegisterRij
{
    public AggregaatSoort Soort { get; set; }
    public string DeelId { get; set; } = "";
    public string AfspraakId { get; set; } = "";
}

/// <summary>What a partij is waited for.</summary>
public enum Wachtsoort
{
    /// <summary>Its answer to a list or afspraak that lies before it.</summary>
    Tekenen = 0,
    /// <summary>Whether an afspraak was kept.</summary>
    Nakoming = 1,
    /// <summary>What it does with its request that was disputed.</summary>
    Betwist = 2,
}

/// <summary>That a version waits for a partij. Reached only through its <see cref="VersieRij"/>, so that its sight is that of the version.</summary>
public sealed class WachtRij
{
    /// <summary>Of the version.</summary>
    public long RijId { get; set; }
    /// <summary>Empty for the secretaris of the landsdeel.</summary>
    public string PartijId { get; set; } = "";
    public Wachtsoort Soort { get; set; }
    public DateOnly Sinds { get; set; }
    /// <summary>The last day on which it is asked; 9999-12-31 when there is none.</summary>
    public DateOnly Uiterlijk { get; set; }
}
