using Landsdeel.Gedeeld;

namespace Landsdeel.Accounts;

/// <summary>Tells who sends a request.</summary>
public interface IAanmelding
{
    /// <summary><see cref="Persoon.Publiek"/> when nobody is signed in.</summary>
    Task<Persoon> Van(HttpContext verzoek, CancellationToken ct);
}
