namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads the bound before a moment: "uiterlijk", "vóór", "vanaf", "sinds", "na".</summary>
internal static class GrensLezer
{
    /// <summary>Passes a bound that stands here.</summary>
    public static bool Neem(TokenRow rij, ref int i, out Grens grens)
    {
        if (rij.Take(ref i, "tot", "en", "met") || rij.Take(ref i, "t/m") || rij.Take(ref i, "tot", "uiterlijk")
            || rij.Take(ref i, "uiterlijk") || rij.Take(ref i, "op", "zijn", "laatst") || rij.Take(ref i, "op", "z'n", "laatst")
            || rij.Take(ref i, "ten", "laatste") || rij.Take(ref i, "niet", "later", "dan"))
            grens = Grens.Uiterlijk;
        else if (rij.Take(ref i, "vanaf") || rij.Take(ref i, "met", "ingang", "van") || rij.Take(ref i, "m.i.v")
            || rij.Take(ref i, "niet", "eerder", "dan") || rij.Take(ref i, "niet", "voor")
            || rij.Take(ref i, "op", "zijn", "vroegst") || rij.Take(ref i, "op", "z'n", "vroegst"))
            grens = Grens.Vanaf;
        else if (rij.Take(ref i, "tot", "aan") || rij.Take(ref i, "tot") || rij.Take(ref i, "voorafgaand", "aan")
            || rij.Take(ref i, "eerder", "dan") || rij.Take(ref i, "voor"))
            grens = Grens.Voor;
        else if (rij.Take(ref i, "sinds") || rij.Take(ref i, "sedert"))
            grens = Grens.Sinds;
        else if (rij.Take(ref i, "na") || rij.Take(ref i, "later", "dan"))
            grens = Grens.Na;
        else
            grens = Grens.Geen;
        return grens != Grens.Geen;
    }

    /// <summary>How the term then lies to an overleg.</summary>
    public static Ligging Ligging(Grens grens) => grens switch
    {
        Grens.Uiterlijk => Gedeeld.Ligging.Uiterlijk,
        Grens.Voor => Gedeeld.Ligging.Voor,
        Grens.Vanaf or Grens.Sinds => Gedeeld.Ligging.Vanaf,
        Grens.Na => Gedeeld.Ligging.Na,
        _ => Gedeeld.Ligging.Tijdens,
    };
}
