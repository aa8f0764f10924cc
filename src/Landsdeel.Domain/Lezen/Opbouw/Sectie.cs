using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>A heading and everything below it, up to the next one.</summary>
/// <param name="Kop">Null for what stands before the first heading.</param>
/// <param name="Van">First character in the view, that of the heading.</param>
/// <param name="Landsdelen">That it is about; inherited from the headings above. Landelijk when none names one.</param>
/// <param name="Themas">That its heading names.</param>
/// <param name="Aard">What its items are when the heading says so ("Afspraken", "Besluiten"); null when it does not.</param>
internal sealed record Sectie(string? Kop, int Niveau, int Van, int Tot, Landsdelen Landsdelen, Themas Themas, AfspraakSoort? Aard);
