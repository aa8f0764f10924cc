using System.Text;
using CsCheck;

namespace Landsdeel.Domain.Tests.Lezen;

/// <summary>Letters that nobody wrote: sentences, lists, headings and page furniture in the forms of letters of 2007 to 2025, set in lines of some width.</summary>
internal static class Briefmaker
{
    private static readonly string[] Zinnen =
    [
        "Rijk en regio hebben afgesproken om in 2011 te starten met de planstudie naar de N18.", "De minister van VenW zegt toe de Kamer in het najaar te informeren.",
        "Het streven is het besluit hierover in het BO MIRT najaar 2014 te nemen.", "Besloten is de voorkeursvariant voor de sluis verder uit te werken.",
        "In de Achterhoek komen ten minste 4.500 woningen tot 2030, waarvan tweederde betaalbaar.", "Voor het spoor is € 12,5 miljoen beschikbaar in de periode 2024-2028.",
        "De gemeenten Almere, Haarlem en Zaanstad werken de gebiedsgerichte aanpak uit voor 1 juli aanstaande.", "Hierover is op 20 juni jl. gesproken met de netbeheerders.",
        "Indien het onderzoek daartoe aanleiding geeft, wordt dit besproken op 6 en 7 november.", "Zo mogelijk wordt de Omgevingsagenda volgend jaar vastgesteld.",
        "Dat is “een zaak van lange adem”, zo schreef de commissie.", "Vijf landsdelen; vier opgaven: water, energie, natuur en wonen.", "Een zin zonder iets erin.",
        "Het knelpunt bij knooppunt Hoevelaken (A1/A28) wordt aangepakt, o.a. door extra rijstroken.", "Partijen spreken af: a) te starten; b) te delen; c) dit jaar te besluiten.",
    ];

    private static readonly string[] Aanheffen = ["Afgesproken is:", "Partijen spreken af:", "Het Rijk zal de komende periode:", "De opgaven zijn:"];

    private static readonly string[] Koppen = ["Landsdeel Oost", "2.1 Bereikbaarheid", "Afspraken", "Noord-Nederland", "3. Wonen en werken", "Besluiten"];

    private static readonly string[] Merken = ["• ", "- ", "1. ", "a) ", "o ", "\uF0B7 ", "  "];

    /// <summary>What a generated letter holds that is no text of it.</summary>
    public static readonly string[] Ruis =
        ["Pagina 3 van 11", "Ministerie van Verkeer en Waterstaat", "Datum", "18 december 2009", "Ons kenmerk", "VenW/DGMo-2009/11456", "Tweede Kamer, vergaderjaar 2011–2012, 32 660, nr. 50", "- 7 -", "12"];

    private static Gen<string> Een(string[] keuze) => Gen.Int[0, keuze.Length - 1].Select(i => keuze[i]);

    private static readonly Gen<string> Alinea = Een(Zinnen).Array[1, 5].Select(z => string.Join(' ', z));

    private static readonly Gen<string> Lijst = Gen.Select(Een(Aanheffen), Een(Merken), Een(Zinnen).Array[2, 5], (a, m, z) => a + "\n" + string.Join('\n', z.Select(x => m + x)));

    private static readonly Gen<string> Blad = Gen.Select(Een(Ruis).Array[1, 3], Gen.Bool, (r, f) => $"\n\n{string.Join('\n', r)}\n{(f ? "\f" : "\n")}");

    /// <summary>A paragraph set in lines, a page end somewhere in it.</summary>
    private static readonly Gen<string> Gezet = Gen.Select(Alinea, Gen.Int[30, 100], Gen.Int[0, 40], Blad, (tekst, breedte, waar, blad) =>
    {
        var regels = Breek(tekst, breedte);
        if (waar < regels.Count) regels[waar] += blad;
        return string.Join('\n', regels);
    });

    public static readonly Gen<string> Brief = Gen.OneOf(Gezet, Gezet, Lijst, Een(Koppen), Alinea, Blad).Array[1, 12].Select(d => string.Join("\n\n", d) + "\n");

    /// <summary>A letter with pieces taken out, doubled, moved, or strange characters put in.</summary>
    public static Gen<string> Gehavend(Gen<string> bron) => Gen.Select(bron, Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 60], Gen.Int[0, 4], Vreemd).Array[1, 6], (tekst, ingrepen) =>
    {
        foreach (var (waar, lengte, soort, teken) in ingrepen)
        {
            var i = tekst.Length == 0 ? 0 : waar % tekst.Length;
            var n = Math.Min(lengte, tekst.Length - i);
            tekst = soort switch
            {
                0 => tekst.Remove(i, n),
                1 => tekst.Insert(i, tekst.Substring(i, n)),
                2 => tekst[i..] + tekst[..i],
                3 => tekst.Insert(i, teken),
                _ => tekst[..i].Replace(" ", teken, StringComparison.Ordinal) + tekst[i..],
            };
        }
        return tekst;
    });

    private static readonly Gen<string> Vreemd = Gen.OneOf(Gen.String[0, 3], Een(["\f", "\r\n", "-\n", "\u00AD\n", "e\u0301", "\u0301", "\uD83D", "\uFB01", "“", "”", "„", "(", ";", "\t", "   ", "\u00A0", "\u200B", "\0", "."]));

    private static List<string> Breek(string tekst, int breedte)
    {
        var regels = new List<string>();
        var regel = new StringBuilder();
        foreach (var woord in tekst.Split(' '))
        {
            if (regel.Length + woord.Length > breedte && regel.Length > 0)
            {
                // Long words break, as typesetters do.
                var half = woord.Length > 11 && woord.All(char.IsLetter) ? woord.Length / 2 : 0;
                if (half > 0) regel.Append(woord[..half]).Append('-');
                regels.Add(regel.ToString().TrimEnd());
                regel.Clear().Append(woord[half..]).Append(' ');
            }
            else regel.Append(woord).Append(' ');
        }
        regels.Add(regel.ToString().TrimEnd());
        return regels;
    }
}
