using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Reads one whole term: certainty, prepositions and bound, then an overleg, a moment or range, a rhythm or words
/// without days, then what may follow. Looks at a bounded number of tokens, so reading a text stays linear.</summary>
internal sealed class TermijnLezer
{
    private const int MeesteInleidwoorden = 10;

    private static readonly FrozenSet<string> Voorzetsels = FrozenSet.ToFrozenSet(
        ["in", "tijdens", "gedurende", "rond", "rondom", "omstreeks", "tegen", "anno", "per", "bij"]);

    private static readonly FrozenSet<string> Vulwoorden = FrozenSet.ToFrozenSet(
    [
        "de", "het", "op", "jaren", "maand", "nog", "later", "al", "reeds", "pas", "ergens", "circa", "ca",
    ]);

    private static readonly FrozenSet<string> AanVergadering = FrozenSet.ToFrozenSet(["op", "in", "tijdens", "bij", "voor"]);

    /// <summary>After these "voor" means "for": "geagendeerd voor het BO MIRT".</summary>
    private static readonly FrozenSet<string> Agendawoorden = FrozenSet.ToFrozenSet(
    [
        "geagendeerd", "agenderen", "agendering", "agenda", "agendapunt", "voorstel", "voorstellen", "inbreng", "voorbereiding",
        "voorbereid", "stukken", "bestemd", "geplaatst", "uitnodiging",
    ]);

    private readonly TokenRow _rij;
    private readonly DateOnly _peildatum;
    private readonly bool _inTekst;
    private readonly OverlegLezer _overleggen;
    private readonly ReeksLezer _reeksen;
    private readonly VaagLezer _vaag;
    private readonly RitmeLezer _ritmes;

    public TermijnLezer(TokenRow rij, DateOnly peildatum, bool inTekst)
    {
        (_rij, _peildatum, _inTekst) = (rij, peildatum, inTekst);
        var momenten = new MomentLezer(rij, peildatum);
        _overleggen = new OverlegLezer(rij, peildatum, momenten, new JaarLezer(rij, peildatum));
        _reeksen = new ReeksLezer(rij, peildatum, momenten, inTekst);
        _vaag = new VaagLezer(rij);
        _ritmes = new RitmeLezer(rij);
        Zekerheden = new ZekerheidLezer(rij);
    }

    public ZekerheidLezer Zekerheden { get; }

    /// <summary>The longest term that begins at this token, or null.</summary>
    public Lezing? Lees(int start) => Term(start, binnenin: false);

    private Lezing? Term(int start, bool binnenin)
    {
        Lezing? beste = null;
        var inleiding = new Inleiding { Kaal = true };
        var i = start;
        for (var n = 0; n <= MeesteInleidwoorden; n++)
        {
            if (Hart(i, inleiding, binnenin) is { } lezing && lezing.Einde > (beste?.Einde ?? 0))
                beste = lezing;
            if (!Inleidwoord(ref i, ref inleiding))
                break;
        }
        return beste;
    }

    private bool Inleidwoord(ref int i, ref Inleiding inleiding)
    {
        if (Zekerheden.Neem(ref i) is { } zekerheid)
        {
            inleiding.Zekerheid = ZekerheidLezer.Zwakste(inleiding.Zekerheid, zekerheid);
            _rij.TakeSign(ref i, ",");
            return true;
        }
        if (GrensLezer.Neem(_rij, ref i, out var grens))
        {
            inleiding.MisschienBestemd = grens == Grens.Voor && _rij[i - 1].Norm == "voor" && !_rij[i - 1].Accented;
            inleiding.Grens = inleiding.MisschienBestemd && Agendawoorden.Contains(_rij[i - 2].Norm) ? Grens.Geen : grens;
            inleiding.Voorzetsel = true;
            inleiding.Kaal = false;
            return true;
        }
        if (_rij.TakeAny(ref i, Voorzetsels) || _rij.Take(ref i, "loop", "van"))
            inleiding.Voorzetsel = true;
        else if (_rij.Take(ref i, "periode") || _rij.Take(ref i, "perioden") || _rij.Take(ref i, "periodes"))
            inleiding.Periode = inleiding.Voorzetsel = true;
        else if (_rij.TakeAny(ref i, Vulwoorden) || (!_inTekst && _rij.Take(ref i, "van")))
        {
            inleiding.Op |= _rij[i - 1].Norm == "op";
            inleiding.Voorzetsel |= _rij[i - 1].Norm == "jaren";
            if (_rij[i - 1].Norm == "ca")
                _rij.TakeSign(ref i, ".");
        }
        else
            return false;
        inleiding.Kaal = false;
        return true;
    }

    private Lezing? Hart(int i, Inleiding inleiding, bool binnenin)
    {
        var lezing = Langste(
            Overleg(i, inleiding),
            Sterk(_reeksen.Lees(i, inleiding.Richting), inleiding.Voorzetsel),
            Vaag(i, inleiding, binnenin),
            inleiding.Kaal ? Sterk(_ritmes.Lees(i, _peildatum), false) : null);
        if (lezing is null)
            return null;
        lezing = MetOverleg(lezing, inleiding);
        lezing = Begrensd(lezing, inleiding);
        if (!binnenin)
        {
            lezing = MetHaakjes(lezing);
            lezing = MetRitme(lezing);
        }
        lezing = MetOpenEinde(lezing, inleiding);
        lezing = MetNauwkeurigheid(lezing);
        lezing = MetZekerheid(lezing with { Zekerheid = inleiding.Zekerheid });
        return lezing.Tijdvak is { Van: { } van, Tot: { } tot } && van > tot ? null : lezing;
    }

    private static Lezing? Langste(params ReadOnlySpan<Lezing?> lezingen)
    {
        Lezing? langste = null;
        foreach (var lezing in lezingen)
            if (lezing is not null && lezing.Einde > (langste?.Einde ?? 0))
                langste = lezing;
        return langste;
    }

    private Lezing? Sterk(Lezing? lezing, bool gesteund) => lezing is { Zwak: true } && _inTekst && !gesteund ? null : lezing;

    /// <summary>Words without days; days in brackets behind them make them a term by themselves.</summary>
    private Lezing? Vaag(int i, Inleiding inleiding, bool binnenin)
    {
        if (_vaag.Lees(i) is not { } lezing)
            return null;
        var metDagen = binnenin ? lezing : MetHaakjes(lezing);
        return metDagen.Einde > lezing.Einde ? metDagen : Sterk(lezing, inleiding.Voorzetsel || inleiding.Op);
    }

    private Lezing? Overleg(int i, Inleiding inleiding)
    {
        if (_overleggen.Lees(i, inleiding.Richting == Richting.NogTeBeginnen ? Richting.Vooruit : inleiding.Richting) is not { } lezing)
            return null;
        if (_inTekst && lezing is { Zwak: true, Overleg.Reeks: OverlegReeks.Overig })
            return null;
        return Sterk(lezing, inleiding.Voorzetsel || inleiding.Op);
    }

    /// <summary>"in het najaar van 2022 op het BO MIRT".</summary>
    private Lezing MetOverleg(Lezing lezing, Inleiding inleiding)
    {
        var i = lezing.Einde;
        if (lezing.Moment is not { } moment || inleiding.Grens != Grens.Geen || !_rij.TakeAny(ref i, AanVergadering))
            return lezing;
        _ = _rij.Take(ref i, "het") || _rij.Take(ref i, "de");
        return _overleggen.Naam(ref i, out var seizoen) is { } reeks
            && _overleggen.Bij(i, reeks, seizoen, moment, inleiding.Richting) is { } erbij
            ? erbij
            : lezing;
    }

    private static Lezing Begrensd(Lezing lezing, Inleiding inleiding)
    {
        var (van, tot, precisie) = lezing.Tijdvak;
        if (inleiding.Periode && precisie != Precisie.Onbepaald)
            precisie = Precisie.Periode;
        var grens = inleiding.Grens;
        if ((inleiding.MisschienBestemd && lezing.IsDuur) || (grens == Grens.Vanaf && lezing.IsReeks))
            grens = Grens.Geen;
        var overleg = lezing.Overleg is null ? null : lezing.Overleg with { Ligging = GrensLezer.Ligging(grens) };
        var tijdvak = grens switch
        {
            Grens.Uiterlijk => new Tijdvak(null, tot, precisie),
            Grens.Voor when lezing.Overleg is not null => new Tijdvak(null, Eerder(tot), precisie),
            Grens.Voor => new Tijdvak(null, lezing.EindigtOpEind ? tot : Eerder(van), precisie),
            Grens.Vanaf or Grens.Sinds => new Tijdvak(van, null, precisie),
            Grens.Na when lezing.Overleg is not null => new Tijdvak(Later(van), null, precisie),
            Grens.Na => new Tijdvak(Later(tot), null, precisie),
            _ => new Tijdvak(van, tot, precisie),
        };
        return lezing with
        {
            Tijdvak = tijdvak,
            Overleg = overleg,
            IsBegrensd = grens != Grens.Geen || lezing.IsReeks || inleiding.Periode,
        };
    }

    private static DateOnly? Eerder(DateOnly? dag) => dag is { } d ? Kalender.PlusDagen(d, -1) : null;

    private static DateOnly? Later(DateOnly? dag) => dag is { } d ? Kalender.PlusDagen(d, 1) : null;

    /// <summary>"lange termijn (2030-2050)", "BO MIRT najaar 2020 (25 november 2020)": the days in brackets are the ones meant.</summary>
    private Lezing MetHaakjes(Lezing lezing)
    {
        var i = lezing.Einde;
        if ((lezing.Overleg is null && lezing.Tijdvak != Lezing.GeenDag) || lezing.Ritme != Ritme.Geen || !_rij.TakeSign(ref i, "("))
            return lezing;
        if (Term(i, binnenin: true) is not { Overleg: null, Ritme: Ritme.Geen, Zekerheid: null } binnen)
            return lezing;
        i = binnen.Einde;
        return _rij.TakeSign(ref i, ")")
            ? lezing with { Einde = i, Tijdvak = binnen.Tijdvak, IsBegrensd = true }
            : lezing;
    }

    /// <summary>"jaarlijks in het najaar", "vanaf 2021 jaarlijks". What returns has no last day unless the words give it one.</summary>
    private Lezing MetRitme(Lezing lezing)
    {
        var i = lezing.Einde;
        if (!_inTekst)
            _rij.TakeSign(ref i, ",");
        if (lezing.Ritme == Ritme.Geen)
            return _ritmes.Lees(i, _peildatum) is { Zwak: false, Tijdvak.Van: null } ritme
                ? Herhaald(lezing, ritme.Ritme, ritme.Einde)
                : lezing;
        return lezing.Tijdvak == Lezing.GeenDag && Term(i, binnenin: true) is { Ritme: Ritme.Geen, Zekerheid: null } term
            ? Herhaald(term, lezing.Ritme, term.Einde)
            : lezing;
    }

    private static Lezing Herhaald(Lezing lezing, Ritme ritme, int einde) => lezing with
    {
        Einde = einde,
        Ritme = ritme,
        Tijdvak = lezing switch
        {
            // "jaarlijks voor 1 juli": each year's, so no one day is the last.
            { Tijdvak: { Van: null, Tot: not null }, Moment: { Jaar: null, Geteld: null } } => Lezing.GeenDag,
            { IsBegrensd: true } => lezing.Tijdvak,
            _ => lezing.Tijdvak with { Tot = null },
        },
    };

    /// <summary>"2030 en verder", "2025 of later".</summary>
    private Lezing MetOpenEinde(Lezing lezing, Inleiding inleiding)
    {
        var i = lezing.Einde;
        if (lezing.Moment is null || inleiding.Grens != Grens.Geen
            || !(_rij.Take(ref i, "en", "verder") || _rij.Take(ref i, "en", "later") || _rij.Take(ref i, "of", "later")
                || _rij.Take(ref i, "en", "daarna") || _rij.Take(ref i, "e.v")))
            return lezing;
        return lezing with { Einde = i, Tijdvak = lezing.Tijdvak with { Tot = null } };
    }

    /// <summary>", op een maand nauwkeurig": how the canonical form says a precision that its days do not show.</summary>
    private Lezing MetNauwkeurigheid(Lezing lezing)
    {
        var i = lezing.Einde;
        _rij.TakeSign(ref i, ",");
        if (!_rij.Take(ref i, "op", "een"))
            return lezing;
        Precisie? precisie = _rij[i].Norm switch
        {
            "dag" => Precisie.Dag,
            "maand" => Precisie.Maand,
            "kwartaal" => Precisie.Kwartaal,
            "seizoen" => Precisie.Seizoen,
            "halfjaar" => Precisie.Halfjaar,
            "jaar" => Precisie.Jaar,
            _ => null,
        };
        i++;
        return precisie is { } gevonden && lezing.Tijdvak != Lezing.GeenDag && _rij.Take(ref i, "nauwkeurig")
            ? lezing with { Einde = i, Tijdvak = lezing.Tijdvak with { Precisie = gevonden } }
            : lezing;
    }

    /// <summary>"najaar 2020 (naar verwachting)"; in a form also without brackets.</summary>
    private Lezing MetZekerheid(Lezing lezing)
    {
        var i = lezing.Einde;
        var haakje = _rij.TakeSign(ref i, "(");
        if (!haakje && _inTekst)
            return lezing;
        _rij.TakeSign(ref i, ",");
        if (Zekerheden.Neem(ref i) is not { } zekerheid || (haakje && !_rij.TakeSign(ref i, ")")))
            return lezing;
        return lezing with { Einde = i, Zekerheid = ZekerheidLezer.Zwakste(lezing.Zekerheid, zekerheid) };
    }
}
