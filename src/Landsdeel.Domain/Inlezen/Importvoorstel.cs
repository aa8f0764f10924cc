using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Inlezen;

/// <summary>What the one who imports can see of the register, gathered beforehand.</summary>
/// <param name="Eigen">The partij that imports and owns what it imports.</param>
/// <param name="Peildatum">From which day agreements hold that do not say it themselves.</param>
public sealed record Importkennis(Partijgids Partijen, Overleggids Overleggen, Registerkennis Register, PartijId Eigen, DateOnly Peildatum);

/// <summary>The afspraak that a row proposes.</summary>
/// <param name="Kenmerk">The list's own reference; empty when it has none.</param>
public sealed record Importvoorstel(Afspraak Afspraak, Zicht Zicht, DateOnly GeldigVan, string Kenmerk);

/// <summary>What a row came to: a proposal, or what is wrong with it. Never both.</summary>
/// <param name="Tekst">The wording as far as there is one, to recognise the row by.</param>
public sealed record Rijlezing(Importvoorstel? Voorstel, IReadOnlyList<Rijmelding> Meldingen, string Tekst);
