using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Vaststellen;

/// <summary>The text that is signed, and its digest. One line a fact, each with its label; lines end in one line feed and the
/// bytes are UTF-8, so that anyone can compute the digest of the file with sha256sum. Two lists that differ in anything
/// that is signed have different texts. See docs/adr, "What is signed".</summary>
public static class Canoniek
{
    /// <summary>First line; a change of the form changes it.</summary>
    public const string Lijstkop = "Afsprakenlijst, vorm 1";
    public const string Afspraakkop = "Afspraak, vorm 1";

    public static string Tekst(Afsprakenlijst lijst)
    {
        var uit = new Regels();
        uit.Voeg(Lijstkop);
        uit.Voeg("overleg", lijst.Naam);
        uit.Voeg("sleutel", lijst.Overleg.Waarde);
        uit.Voeg("gehouden", Dag(lijst.Gehouden));
        uit.Voeg("versie", Getal(lijst.Nummer));
        foreach (var (i, onderwerp) in lijst.Onderwerpen.Index())
        {
            uit.Voeg("");
            uit.Voeg($"onderwerp {Getal(i + 1)}", onderwerp.Kop);
            uit.Voeg("sleutel", onderwerp.Sleutel);
            foreach (var uitgangspunt in onderwerp.Uitgangspunten) uit.Voeg("uitgangspunt", uitgangspunt);
            foreach (var (j, afspraak) in onderwerp.Afspraken.Index())
            {
                uit.Voeg("");
                uit.Voeg($"afspraak {Getal(i + 1)}.{Getal(j + 1)}", afspraak.Tekst);
                uit.Voeg("sleutel", afspraak.Sleutel);
                if (afspraak.Referentie is { } referentie) uit.Voeg("kenmerk", referentie);
                if (afspraak.Werkwoord != "") uit.Voeg("werkwoord", afspraak.Werkwoord);
                foreach (var partij in afspraak.Partijen)
                {
                    uit.Voeg(partij.Rol.Woorden(), partij.Partij.Waarde);
                    uit.Voeg("naam", partij.Naam);
                }
                Termijn(uit, afspraak.Termijn);
                uit.Voeg("zekerheid", afspraak.Zekerheid.Woorden());
            }
        }
        return uit.Tekst();
    }

    /// <summary>Of one afspraak what binds: not its number, status, explanation or links, which change without a new consent.</summary>
    public static string Tekst(Afspraak afspraak)
    {
        var uit = new Regels();
        uit.Voeg(Afspraakkop);
        uit.Voeg("sleutel", afspraak.Id.Waarde);
        uit.Voeg("soort", afspraak.Soort.ToString().ToLowerInvariant());
        uit.Voeg("tekst", afspraak.Tekst);
        foreach (var partij in afspraak.Partijen) uit.Voeg(partij.Rol.Woorden(), partij.Partij.Waarde);
        Termijn(uit, afspraak.Termijn);
        uit.Voeg("zekerheid", afspraak.Zekerheid.Woorden());
        return uit.Tekst();
    }

    /// <summary>64 hexadecimal digits, small letters: what sha256sum prints.</summary>
    public static string Digest(Afsprakenlijst lijst) => Digest(Tekst(lijst));

    public static string Digest(Afspraak afspraak) => Digest(Tekst(afspraak));

    public static string Digest(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    private static void Termijn(Regels uit, Termijn? termijn)
    {
        if (termijn is null) return;
        uit.Voeg("termijn", termijn.Tekst);
        uit.Voeg("van", termijn.Van is { } van ? Dag(van) : "open");
        uit.Voeg("tot en met", termijn.Tot is { } tot ? Dag(tot) : "open");
        uit.Voeg("precisie", termijn.Precisie.ToString().ToLowerInvariant());
        if (termijn.Ritme != Ritme.Geen) uit.Voeg("ritme", termijn.Ritme.ToString().ToLowerInvariant());
        if (termijn.Overleg is { } o)
            uit.Voeg("in overleg", string.Create(CultureInfo.InvariantCulture, $"{o.Ligging} {o.Reeks} {o.Jaar} {o.Seizoen}").Trim().ToLowerInvariant());
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private sealed class Regels
    {
        private readonly StringBuilder _tekst = new();

        public void Voeg(string regel) => _tekst.Append(regel).Append('\n');

        /// <summary>A value never ends its line: what would do so is written out, so that no text can look like another line.</summary>
        public void Voeg(string label, string waarde) => Voeg($"{label}: {Vouw(waarde)}");

        public string Tekst() => _tekst.ToString();

        private static string Vouw(string waarde) => waarde.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
