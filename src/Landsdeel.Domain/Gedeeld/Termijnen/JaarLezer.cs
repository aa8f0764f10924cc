using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads a year: "2021", "'21", "het jaar 2021", "dit jaar", and the year that follows a month or season.</summary>
internal sealed class JaarLezer(TokenRow rij, DateOnly peildatum)
{
    private static readonly FrozenSet<string> Lidwoorden = FrozenSet.ToFrozenSet(["de", "het", "een"]);

    private static readonly FrozenDictionary<string, Wijzing> Wijzingen = new Dictionary<string, Wijzing>
    {
        ["dit"] = Wijzing.Dit,
        ["deze"] = Wijzing.Dit,
        ["komend"] = Wijzing.Komend,
        ["komende"] = Wijzing.Komend,
        ["aankomend"] = Wijzing.Komend,
        ["aankomende"] = Wijzing.Komend,
        ["eerstkomend"] = Wijzing.Komend,
        ["eerstkomende"] = Wijzing.Komend,
        ["eerstvolgend"] = Wijzing.Komend,
        ["eerstvolgende"] = Wijzing.Komend,
        ["volgend"] = Wijzing.Volgend,
        ["volgende"] = Wijzing.Volgend,
        ["aanstaand"] = Wijzing.Aanstaande,
        ["aanstaande"] = Wijzing.Aanstaande,
        ["vorig"] = Wijzing.Vorig,
        ["vorige"] = Wijzing.Vorig,
        ["afgelopen"] = Wijzing.Jongstleden,
    }.ToFrozenDictionary();

    /// <summary>What follows a number that is an amount and no year ("tot 2030 woningen").</summary>
    private static readonly FrozenSet<string> Eenheden = FrozenSet.ToFrozenSet(
    [
        "woningen", "huizen", "woonruimten", "appartementen", "banen", "arbeidsplaatsen", "werkplekken", "inwoners",
        "personen", "mensen", "huishoudens", "hectare", "hectaren", "ha", "km", "kilometer", "meter", "m2", "m3", "euro",
        "miljoen", "miljard", "mln", "mld", "procent", "kv", "kw", "mw", "gw", "mwh", "gwh", "twh", "ton", "ex", "plekken",
    ]);

    /// <summary>"dit", "komende": how the words point, and past them.</summary>
    public Wijzing Wijst(ref int i)
    {
        if (rij[i] is not { Kind: TokenKind.Word } token || !Wijzingen.TryGetValue(token.Norm, out var wijzing))
            return Wijzing.Geen;
        i++;
        return wijzing;
    }

    public Moment? Lees(int i, out int einde)
    {
        var j = i;
        rij.TakeAny(ref j, Lidwoorden);
        var genoemd = rij.Take(ref j, "jaar") || rij.Take(ref j, "kalenderjaar") || rij.Take(ref j, "begrotingsjaar");
        if (Jaartal(j, out einde) is { } jaar)
            return new Moment(MomentSoort.Jaar) { Jaar = jaar, Zwak = !genoemd };
        einde = j;
        if (genoemd && rij[j - 2].Norm is "het")
            return new Moment(MomentSoort.Jaar) { Zwak = true };
        j = i;
        var wijzing = Wijst(ref j);
        if (wijzing == Wijzing.Geen || !rij.Take(ref j, "jaar"))
            return null;
        einde = j;
        return new Moment(MomentSoort.Jaar) { Jaar = WijsJaar(wijzing), Wijzing = wijzing };
    }

    private int WijsJaar(Wijzing wijzing) => wijzing switch
    {
        Wijzing.Dit => peildatum.Year,
        Wijzing.Vorig or Wijzing.Jongstleden => peildatum.Year - 1,
        _ => peildatum.Year + 1,
    };

    /// <summary>The year after a month or season: "2020", "van 2020", "van dit jaar", "(2020)".</summary>
    public int? Erbij(ref int i)
    {
        var j = i;
        if (rij.TakeSign(ref j, "("))
        {
            if (Jaartal(j, out var k) is not { } tussenHaakjes || !rij.TakeSign(ref k, ")"))
                return null;
            i = k;
            return tussenHaakjes;
        }
        if (!rij.Take(ref j, "van"))
            rij.Take(ref j, "in");
        if (Lees(j, out var einde) is not { } jaar)
            return null;
        i = einde;
        return jaar.Jaar ?? peildatum.Year;
    }

    public int? Jaartal(int i, out int einde)
    {
        einde = i + 1;
        var token = rij[i];
        if (token.IsSign("'") && rij[i + 1] is { Kind: TokenKind.Number, Lengte: 2, Gap: false } kort
            && (token.Gap || rij[i - 1].Kind == TokenKind.Sign) && !rij[i - 1].IsWord("jaren"))
        {
            einde = i + 2;
            return 2000 + kort.Waarde;
        }
        if (token is not { Kind: TokenKind.Number, Lengte: 4 }
            || token.Waarde is < Kalender.VroegsteJaar or > Kalender.LaatsteJaar)
            return null;
        var na = rij[i + 1];
        if (na.Norm == "%" || (na.Kind == TokenKind.Word && Eenheden.Contains(na.Norm)))
            return null;
        return na.Gap || na.Norm is not ("-" or "/") || MagVolgen(i + 2) ? token.Waarde : null;
    }

    /// <summary>What may touch the dash behind a year: another year, a month or a quarter, not the rest of a number or of a
    /// compound word ("2020-0000381130", "2021-begroting").</summary>
    private bool MagVolgen(int i)
    {
        var token = rij[i];
        if (token.Gap || token.Kind == TokenKind.Break)
            return true;
        return token.Kind switch
        {
            TokenKind.Number => token.Lengte is 2 or 4 && !(rij[i + 1] is { Gap: false, Norm: "-" or "/" } && rij.Adjacent(i + 2)),
            TokenKind.Word => Kalender.IsMomentwoord(token.Norm) || token.Norm is ['q', _] or "begin" or "medio" or "eind" or "half",
            _ => token.IsSign("'"),
        };
    }
}
