using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Lezen;

/// <summary>A folder without files to read.</summary>
public sealed record MapLeeg(string Map) : Weigering("lezen.map-leeg",
    $"In de map '{Map}' staan geen bestanden om te lezen."), INietGevonden;
