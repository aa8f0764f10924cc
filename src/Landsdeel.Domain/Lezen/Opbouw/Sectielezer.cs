using System.Text.RegularExpressions;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>Makes sections of the headings: which landsdeel and topic each is about, and what its items are.</summary>
internal sealed partial class Sectielezer(string tekst, Leesgidsen gidsen)
{
    private readonly List<Sectie> _secties = [];
    /// <summary>Level and landsdelen of the heading that the ones below it belong to.</summary>
    private (int Niveau, Landsdelen Landsdelen) _gebied = (0, Landsdelen.Landelijk);
    private (int Niveau, AfspraakSoort? Aard) _aard;

    public IReadOnlyList<Sectie> Lees(IReadOnlyList<Blok> blokken)
    {
        var begin = 0;
        Sectie? huidig = null;
        foreach (var blok in blokken)
        {
            if (blok.Soort != BlokSoort.Kop) continue;
            Sluit(huidig, begin, blok.Van);
            huidig = Van(blok);
            begin = blok.Van;
        }
        Sluit(huidig, begin, tekst.Length);
        return _secties;
    }

    private void Sluit(Sectie? sectie, int begin, int einde)
    {
        if (sectie is not null) _secties.Add(sectie with { Tot = einde });
        else if (einde > begin || einde == tekst.Length) _secties.Add(new(null, 0, begin, einde, Landsdelen.Landelijk, Themas.Geen, null));
    }

    private Sectie Van(Blok blok)
    {
        var kop = tekst[blok.Van..blok.Tot];
        var niveau = Niveau(blok.Merk, kop);
        var eigen = gidsen.LandsdelenIn(kop);
        var algemeen = eigen == Landsdelen.Geen && gidsen.Woorden.HeeftWoord("algemene-kop", kop);
        if (eigen != Landsdelen.Geen) _gebied = (niveau, eigen);
        else if (algemeen || (niveau > 0 && niveau <= _gebied.Niveau)) _gebied = (0, Landsdelen.Landelijk);
        var aard = Aard(kop);
        if (aard is not null || niveau <= _aard.Niveau) _aard = (niveau, aard);
        return new(kop, niveau, blok.Van, blok.Tot, _gebied.Landsdelen, gidsen.Woorden.ThemasIn(kop), aard);
    }

    private static int Niveau(string? merk, string kop)
    {
        var nummer = Nummer().Match(merk ?? kop);
        return nummer.Success ? nummer.Value.Trim('.').Count(c => c == '.') + 1 : 0;
    }

    private static AfspraakSoort? Aard(string kop) =>
        Afspraken().IsMatch(kop) ? AfspraakSoort.Afspraak
        : Besluiten().IsMatch(kop) ? AfspraakSoort.Besluit
        : Toezeggingen().IsMatch(kop) ? AfspraakSoort.Toezegging
        : null;

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2})*\.?")]
    private static partial Regex Nummer();

    [GeneratedRegex(@"^(?:(?:\d[\d.]*|[A-Z])[.)]?\s*)?(?:\p{L}+\s){0,2}?(?:afspraken|afsprakenlijst|actiepunten|acties|vervolgafspraken)\b(?!.*\b(?:inhoudsopgave)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Afspraken();

    [GeneratedRegex(@"^(?:\p{L}+\s)?(?:besluiten|besluitenlijst|beslispunten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Besluiten();

    [GeneratedRegex(@"^(?:\p{L}+\s)?toezeggingen\b", RegexOptions.IgnoreCase)]
    private static partial Regex Toezeggingen();
}
