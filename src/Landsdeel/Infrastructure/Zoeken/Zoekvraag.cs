namespace Landsdeel.Infrastructure.Zoeken;

public sealed record Zoekvraag(IReadOnlyList<Zoekwoord> Woorden);

public sealed record Zoekwoord(string Invoer, IReadOnlyList<Alternatief> Alternatieven);

public sealed record Alternatief(string Term, bool Voorvoegsel);
