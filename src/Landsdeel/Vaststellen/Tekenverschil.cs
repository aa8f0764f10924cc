using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;

namespace Landsdeel.Vaststellen;

/// <summary>What changed in an afspraak of what its partijen sign: what binds, and nothing else.</summary>
public static class Tekenverschil
{
    /// <param name="naam">How a partij is called.</param>
    public static IReadOnlyList<Puntwijziging> Tussen(Afspraak oud, Afspraak nieuw, Func<PartijId, string> naam)
    {
        (string Wat, Func<Afspraak, string> Van)[] velden =
        [
            ("tekst", a => a.Tekst), ("soort", a => a.Soort.Woord()), ("partijen", a => string.Join(", ", a.Partijen.Select(p => $"{naam(p.Partij)} ({p.Rol.Woorden()})"))),
            ("termijn", a => a.Termijn is { } t ? $"{t.Tekst} ({t.InWoorden()})" : ""), ("zekerheid", a => a.Zekerheid.Woorden()),
        ];
        return [.. velden.Select(v => new Puntwijziging(v.Wat, v.Van(oud), v.Van(nieuw))).Where(w => w.Oud != w.Nieuw)];
    }
}
