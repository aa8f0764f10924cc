using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Overleggen;

namespace Landsdeel.Vaststellen;

/// <summary>The proof of what is vastgesteld, and the text that was signed.</summary>
public sealed class MaakBewijs(LandsdeelDb db, Ondertekenopslag opslag, Lijstopslag lijsten)
{
    public async Task<Uitkomst<Stukbestand>> Voer(Voorwerpsoort soort, string sleutel, CancellationToken ct)
    {
        if (await opslag.Huidig(soort, sleutel, ct) is not { } ondertekening) return new NietVoorgelegd();
        if (ondertekening.Vastgesteld is null) return new NogNietVastgesteld();
        if (await Tekst(ondertekening.Voorwerp, ct) is not { } tekst || await Journaalbewijs.Van(db, Ondertekenopslag.Soort(soort), sleutel, ct) is not { } bewijs)
            return new NietVoorgelegd();
        return Bewijs.Maak(tekst, bewijs, sleutel);
    }

    /// <summary>The text of the version that lies before the partijen.</summary>
    public async Task<string?> Tekst(Voorwerp voorwerp, CancellationToken ct) => voorwerp.Soort == Voorwerpsoort.Lijst
        ? await lijsten.Versie(new(voorwerp.Sleutel), voorwerp.Versie, ct) is { } lijst ? Canoniek.Tekst(lijst) : null
        : await opslag.Afspraak(voorwerp.Sleutel, voorwerp.Versie, ct) is { } afspraak ? Canoniek.Tekst(afspraak) : null;
}
