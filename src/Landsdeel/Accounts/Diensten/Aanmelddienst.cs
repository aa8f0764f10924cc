using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts.Diensten;

/// <summary>Where the people of one partij sign in with the account of their own organisation.</summary>
/// <param name="Sleutel">Its name in settings and addresses.</param>
/// <param name="Naam">What stands on the button.</param>
/// <param name="Partij">Only accounts of this partij are entered through it.</param>
/// <param name="Acr">Of which it must name one, as proof of a second step; empty when none is asked for.</param>
/// <param name="Amr">All of which it must name, as proof of a second step.</param>
/// <param name="HoogsteLeeftijd">How long ago the person may have signed in there.</param>
/// <param name="Mailcontrole">Whether it must vouch for the address that was invited.</param>
public sealed record Aanmelddienst(
    string Sleutel, string Naam, string Partij, string Uitgever, string Client, string Geheim,
    IReadOnlyList<string> Acr, IReadOnlyList<string> Amr, TimeSpan? HoogsteLeeftijd, bool Mailcontrole)
{
    public string Schema => "dienst-" + Sleutel;

    /// <summary>Where it sends people back to. Each its own, so that an answer of one is never taken for another's.</summary>
    public string Terugpad => $"/aanmelden/dienst/{Sleutel}/terug";

    /// <summary>Whether the second step is taken there, not here.</summary>
    public bool TweedeStapDaar => Acr.Count + Amr.Count > 0;

    /// <summary>Not in logs or messages.</summary>
    public override string ToString() => $"dienst {Sleutel}";
}

/// <summary>The diensten of this installation, and what is wrong with their settings.</summary>
public sealed record Aanmelddiensten(IReadOnlyList<Aanmelddienst> Alle, IReadOnlyList<Weigering> Fouten)
{
    public static Aanmelddiensten Geen { get; } = new([], []);

    public Aanmelddienst? Van(string? sleutel) => Alle.FirstOrDefault(d => d.Sleutel == sleutel);

    public IEnumerable<Aanmelddienst> Voor(string partij) => Alle.Where(d => d.Partij == partij);

    /// <summary>Why this server must not start with them; empty when it may.</summary>
    public async Task<IReadOnlyList<Weigering>> Controleer(IServiceProvider diensten, CancellationToken ct)
    {
        if (Alle.Count == 0) return Fouten;
        await using var db = diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        var partijen = Alle.Select(d => d.Partij).ToList();
        var bekend = await db.Partijen.Where(p => partijen.Contains(p.PartijId)).Select(p => p.PartijId).Distinct().ToListAsync(ct);
        return [.. Fouten, .. Alle.Where(d => !bekend.Contains(d.Partij)).Select(d => new DienstInstelling(d.Sleutel, "Partij",
            $"de partij '{d.Partij}' is er niet. Gebruik de code die op de pagina Partijen in het adres staat"))];
    }
}
