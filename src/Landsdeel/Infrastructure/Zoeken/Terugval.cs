using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>Stems of words that no list knows: plain plural rules and the Dutch Snowball stemmer.</summary>
internal static class Terugval
{
    // A shorter stem would, matched as the beginning of a word, find anything.
    private const int KortsteStam = 4;

    // Snowball also takes -baarheid, -ing and -ig off; what it takes beyond an inflection is left alone.
    private const int LangsteUitgang = 2;

    // The stemmer keeps its word in itself, so no two threads may hold the same one.
    private static readonly ConcurrentBag<DutchStemmer> Voorraad = [];

    /// <summary>The singular of a form in -heden, else null.</summary>
    public static string? Meervoud(string vorm) =>
        vorm.Length >= 9 && vorm.EndsWith("heden", StringComparison.Ordinal) ? string.Concat(vorm.AsSpan(0, vorm.Length - 5), "heid") : null;

    /// <summary>The stems by rule; the word itself if no rule fits.</summary>
    public static string[] Stammen(string vorm)
    {
        var enkelvoud = Enkelvoud(vorm);
        var stam = Snowball(vorm);
        if (vorm.Length - stam.Length > LangsteUitgang || stam.Length < KortsteStam)
            stam = vorm;
        return enkelvoud == stam ? [stam] : enkelvoud == vorm ? [stam] : stam == vorm ? [enkelvoud] : [enkelvoud, stam];
    }

    private static string Enkelvoud(string vorm)
    {
        // Categorieën was folded to categorieen.
        if (vorm.Length > 6 && vorm.EndsWith("ieen", StringComparison.Ordinal))
            return vorm[..^2];
        if (vorm.Length - 2 >= KortsteStam && vorm.EndsWith("en", StringComparison.Ordinal))
            return vorm[..^2];
        if (vorm.Length - 1 >= KortsteStam && vorm[^1] == 's' && vorm[^2] is not ('s' or 'i' or 'u' or 'a' or 'o'))
            return vorm[..^1];
        return vorm;
    }

    private static string Snowball(string vorm)
    {
        if (!Voorraad.TryTake(out var stemmer))
            stemmer = new DutchStemmer();
        stemmer.SetCurrent(vorm);
        stemmer.Stem();
        // Snowball marks a consonantal i or y with a capital.
        var stam = stemmer.Current.ToLowerInvariant();
        Voorraad.Add(stemmer);
        return stam;
    }
}
