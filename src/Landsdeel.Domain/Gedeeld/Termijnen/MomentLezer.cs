using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads one moment: a day, month, quarter, season, half, year or recess, or a part of one.</summary>
internal sealed class MomentLezer
{
    private readonly TokenRow _rij;
    private readonly DateOnly _peildatum;
    private readonly JaarLezer _jaren;
    private readonly DatumLezer _datums;

    public MomentLezer(TokenRow rij, DateOnly peildatum)
    {
        (_rij, _peildatum) = (rij, peildatum);
        _jaren = new JaarLezer(rij, peildatum);
        _datums = new DatumLezer(rij, _jaren);
    }

    private static readonly FrozenSet<string> Lidwoorden = FrozenSet.ToFrozenSet(["de", "het", "een"]);

    private static readonly FrozenDictionary<string, Deel> Delen = new Dictionary<string, Deel>
    {
        ["begin"] = Deel.Begin,
        ["medio"] = Deel.Medio,
        ["midden"] = Deel.Medio,
        ["halverwege"] = Deel.Medio,
        ["half"] = Deel.Medio,
        ["eind"] = Deel.Eind,
        ["einde"] = Deel.Eind,
        ["ultimo"] = Deel.Eind,
    }.ToFrozenDictionary();

    /// <summary>Reads the longest moment that begins here; null when there is none.</summary>
    public Moment? Lees(int i, out int einde)
    {
        var moment = _datums.Lees(i, out einde) ?? Gedeelte(i, out einde) ?? Kern(i, out einde);
        return moment is null ? null : Achtervoegsel(moment, ref einde);
    }

    private Moment Achtervoegsel(Moment moment, ref int einde)
    {
        if (moment.Jaar is not null || moment.Wijzing != Wijzing.Geen)
            return moment;
        var i = einde;
        var wijzing = _rij[i] is { Kind: TokenKind.Word } token ? token.Norm switch
        {
            "jl" or "j.l" or "jongstleden" or "laatstleden" or "ll" or "l.l" => Wijzing.Jongstleden,
            "aanstaande" or "aanstaand" or "as" or "a.s" => Wijzing.Aanstaande,
            _ => Wijzing.Geen,
        } : Wijzing.Geen;
        if (wijzing == Wijzing.Geen)
            return moment;
        i++;
        if (_rij[i - 1].Norm is "jl" or "ll" or "as" && _rij.Adjacent(i))
            _rij.TakeSign(ref i, ".");
        einde = i;
        return moment with { Wijzing = wijzing, Zwak = false };
    }

    private Moment? Gedeelte(int i, out int einde)
    {
        einde = i;
        if (!LeesDeel(ref i, out var deel))
            return null;
        var totDeel = deel;
        var j = i;
        if ((_rij.TakeSign(ref j, "/") || _rij.TakeSign(ref j, "-") || _rij.Take(ref j, "of") || _rij.Take(ref j, "tot"))
            && LeesDeel(ref j, out var tweede) && tweede > deel)
        {
            totDeel = tweede;
            i = j;
        }
        _rij.Take(ref i, "van");
        _rij.TakeAny(ref i, Lidwoorden);
        if (Kern(i, out einde) is not { Soort: not MomentSoort.Geteld, Deel: Deel.Heel } kern)
            return null;
        return kern with { Deel = deel, TotDeel = totDeel, Zwak = false };
    }

    private bool LeesDeel(ref int i, out Deel deel)
    {
        deel = Deel.Heel;
        if (_rij[i] is not { Kind: TokenKind.Word } token || !Delen.TryGetValue(token.Norm, out deel))
            return false;
        i++;
        return true;
    }

    private Moment? Kern(int i, out int einde)
    {
        if (new Teldagen(_rij, _peildatum).Lees(i, out einde) is { } geteld)
            return new Moment(MomentSoort.Geteld) { Geteld = geteld };
        if (Kwartaaljaar(i, out einde) is { } vooropJaar)
            return vooropJaar;
        if (_jaren.Lees(i, out einde) is { } jaar)
            return jaar;
        var wijzing = _jaren.Wijst(ref i);
        var j = i;
        if (Benoemd(ref j, wijzing) is not { } moment)
        {
            einde = i;
            return null;
        }
        var erbij = _jaren.Erbij(ref j);
        if (erbij is { } begin && moment is { Soort: MomentSoort.Seizoen, Nummer: (int)Seizoen.Winter })
            TweedeWinterjaar(ref j, begin + 1);
        einde = j;
        if (moment.Soort == MomentSoort.Halfjaar && erbij is null && _rij[j - 1].IsWord("helft"))
        {
            // "eerste helft van oktober": the month follows.
            _rij.Take(ref j, "van");
            if (Benoemd(ref j, Wijzing.Geen) is { Soort: MomentSoort.Maand } maand)
            {
                var helft = moment.Nummer == 1 ? Deel.EersteHelft : Deel.TweedeHelft;
                erbij = _jaren.Erbij(ref j);
                einde = j;
                return maand with { Deel = helft, TotDeel = helft, Jaar = erbij, Zwak = false };
            }
        }
        return moment with
        {
            Jaar = erbij,
            Wijzing = erbij is null ? wijzing : Wijzing.Geen,
            Zwak = moment.Zwak && erbij is null && wijzing == Wijzing.Geen,
        };
    }

    /// <summary>"winter 2020-2021", "winter 2020/'21".</summary>
    private void TweedeWinterjaar(ref int i, int jaar)
    {
        var j = i;
        if (!_rij.TakeSign(ref j, "-") && !_rij.TakeSign(ref j, "/"))
            return;
        _rij.TakeSign(ref j, "'");
        if (_rij[j] is { Kind: TokenKind.Number } token && (token.Waarde == jaar || (token.Lengte == 2 && token.Waarde == jaar % 100)))
            i = j + 1;
    }

    /// <summary>The moments with a name of their own, without year.</summary>
    private Moment? Benoemd(ref int i, Wijzing wijzing)
    {
        var token = _rij[i];
        if (token.Kind != TokenKind.Word)
            return null;
        if (Seizoenen.Lees(token.Norm) is { } seizoen)
        {
            i++;
            return new Moment(MomentSoort.Seizoen) { Nummer = (int)seizoen, Zwak = true };
        }
        // A number of at most two digits before the name is a day that the calendar refused.
        if (Kalender.Maand(token.Norm) is { } maand && _rij[i - 1] is not { Kind: TokenKind.Number, Lengte: <= 2 })
        {
            i = _datums.NaMaandnaam(i);
            return new Moment(MomentSoort.Maand) { Nummer = maand, Zwak = true };
        }
        if (token.Norm is "zomerreces" or "reces" or "kerstreces" or "prinsjesdag")
        {
            i++;
            var soort = token.Norm switch
            {
                "kerstreces" => MomentSoort.Kerstreces,
                "prinsjesdag" => MomentSoort.Prinsjesdag,
                _ => MomentSoort.Zomerreces,
            };
            return new Moment(soort) { Zwak = token.Norm == "reces" };
        }
        return KwartaalOfHelft(ref i, token) ?? DitKwartaal(ref i, token, wijzing);
    }

    private Moment? KwartaalOfHelft(ref int i, Token token)
    {
        if (token.Norm is ['q' or 'k', >= '1' and <= '4'])
        {
            i++;
            return new Moment(MomentSoort.Kwartaal) { Nummer = token.Norm[1] - '0', Zwak = true };
        }
        if (token.Norm is ['h', '1' or '2'])
        {
            var j = i + 1;
            if (_jaren.Erbij(ref j) is null)
                return null;
            i++;
            return new Moment(MomentSoort.Halfjaar) { Nummer = token.Norm[1] - '0' };
        }
        if (token.Norm == "kwartaal" && _rij[i + 1] is { Kind: TokenKind.Number, Lengte: 1, Waarde: > 0 and < 5 } cijfer)
        {
            i += 2;
            return new Moment(MomentSoort.Kwartaal) { Nummer = cijfer.Waarde };
        }
        if (Kalender.Rang(token.Norm) is not { } rang)
            return null;
        switch (_rij[i + 1].Norm)
        {
            case "kwartaal":
                i += 2;
                return new Moment(MomentSoort.Kwartaal) { Nummer = rang };
            case "helft" or "halfjaar" when rang <= 2 || token.Norm == "laatste":
                var woord = _rij[i + 1].Norm;
                i += 2;
                return new Moment(MomentSoort.Halfjaar) { Nummer = Math.Min(rang, 2), Zwak = woord == "helft" };
            default:
                return null;
        }
    }

    /// <summary>"dit kwartaal", "vorige maand": the unit in which the _peildatum lies, or the one beside it.</summary>
    private Moment? DitKwartaal(ref int i, Token token, Wijzing wijzing)
    {
        if (wijzing == Wijzing.Geen || token.Norm is not ("kwartaal" or "maand"))
            return null;
        i++;
        var stap = wijzing switch { Wijzing.Dit => 0, Wijzing.Vorig or Wijzing.Jongstleden => -1, _ => 1 };
        var dag = Kalender.PlusMaanden(new DateOnly(_peildatum.Year, _peildatum.Month, 1), token.Norm == "maand" ? stap : 3 * stap);
        var (soort, nummer) = token.Norm == "maand"
            ? (MomentSoort.Maand, dag.Month)
            : (MomentSoort.Kwartaal, (dag.Month + 2) / 3);
        var heel = new Moment(soort) { Nummer = nummer, Jaar = dag.Year, Wijzing = wijzing };
        return new Moment(MomentSoort.Geteld) { Geteld = heel.Los(_peildatum) };
    }

    /// <summary>"2020-Q3", "2020 Q3": the year in front.</summary>
    private Moment? Kwartaaljaar(int i, out int einde)
    {
        einde = i;
        if (_jaren.Jaartal(i, out var j) is not { } jaar)
            return null;
        _rij.TakeSign(ref j, "-");
        if (_rij[j] is not { Kind: TokenKind.Word, Norm: ['q', >= '1' and <= '4'] } token)
            return null;
        einde = j + 1;
        return new Moment(MomentSoort.Kwartaal) { Nummer = token.Norm[1] - '0', Jaar = jaar };
    }
}
