namespace Landsdeel.Infrastructure.Web;

/// <summary>Holds the log to its promise, also where an operator asks for more of it: below a warning the framework and the database write
/// addresses, forms and values of statements, and an address can be a key by itself.</summary>
internal static class Logboek
{
    private static readonly string[] Aanhalers = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql", "System.Net.Http"];

    /// <summary>Only says where requests begin and end, and puts their path around every other line when scopes are on.</summary>
    private const string Verzoeken = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Upon every rule, because a setting for one way of writing goes before what the code says of a category.</summary>
    public static void Diensten(IServiceCollection diensten) => diensten.PostConfigure<LoggerFilterOptions>(o =>
    {
        var regels = o.Rules.Prepend(new(null, null, o.MinLevel, null)).ToList();
        o.Rules.Clear();
        foreach (var regel in regels)
            o.Rules.Add(new(regel.ProviderName, regel.CategoryName, regel.LogLevel, (schrijver, soort, niveau) => Mag(soort, niveau) && regel.Filter?.Invoke(schrijver, soort, niveau) is not false));
    });

    private static bool Mag(string? soort, LogLevel niveau) =>
        soort is null || (soort != Verzoeken && (niveau >= LogLevel.Warning || !Aanhalers.Any(a => soort.StartsWith(a, StringComparison.Ordinal))));
}
