namespace Landsdeel.Proefgegevens;

/// <summary>Numbers that look random and are the same on every machine and in every run: SplitMix64,
/// seeded with the seed of the run and the number of the record, so that each record stands by itself.</summary>
/// <remarks>Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
internal sealed class Toeval(int zaad, long nummer)
{
    private ulong _stand = Meng(((ulong)(uint)zaad << 32) ^ 0x9E3779B97F4A7C15UL) ^ Meng((ulong)nummer + 0x632BE59BD9B4E019UL);

    /// <summary>From 0 up to, not including, the bound.</summary>
    public int Onder(int grens) => (int)(Volgende() % (ulong)grens);

    /// <summary>Whether it happens, with this chance from 0 to 1.</summary>
    public bool Kans(double kans) => (Volgende() >> 11) * (1.0 / (1UL << 53)) < kans;

    public T Uit<T>(IReadOnlyList<T> lijst) => lijst[Onder(lijst.Count)];

    /// <summary>The first most often, the second half as often, the third a third as often: as names occur in letters (Zipf).</summary>
    public T Vaak<T>(IReadOnlyList<T> lijst)
    {
        // The inverse of the continuous distribution: close enough, and without a table for every list.
        var deel = (Volgende() >> 11) * (1.0 / (1UL << 53));
        return lijst[Math.Min(lijst.Count - 1, (int)Math.Pow(lijst.Count + 1, deel) - 1)];
    }

    /// <summary>One of a few, each with its weight.</summary>
    public T Gewogen<T>(params ReadOnlySpan<(int Gewicht, T Waarde)> keuzen)
    {
        var som = 0;
        foreach (var (gewicht, _) in keuzen) som += gewicht;
        var plek = Onder(som);
        foreach (var (gewicht, waarde) in keuzen)
        {
            if (plek < gewicht) return waarde;
            plek -= gewicht;
        }
        return keuzen[^1].Waarde;
    }

    private ulong Volgende() => Meng(_stand += 0x9E3779B97F4A7C15UL);

    private static ulong Meng(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
