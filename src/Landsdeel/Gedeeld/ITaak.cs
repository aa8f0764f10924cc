namespace Landsdeel.Gedeeld;

/// <summary>Work that the product does by itself, over and over. It can be stopped at any moment and begun again by another server:
/// what is done stands in the database.</summary>
public interface ITaak
{
    Task Voer(CancellationToken ct);
}

/// <summary>The address that people know this site by, for links in what is sent to them: "https://landsdeel.example".</summary>
public sealed record Siteadres(string Waarde)
{
    public bool IsPubliek => Waarde.StartsWith("https://", StringComparison.Ordinal);
}
