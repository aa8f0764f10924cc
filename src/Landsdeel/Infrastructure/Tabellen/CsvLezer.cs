using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Reads CSV in any of the encodings and with any of the separators that offices use.</summary>
internal static class CsvLezer
{
    private const int Proefregels = 100;
    private const int Proeftekens = 256 * 1024;
    private static readonly char[] Scheidingen = [';', '\t', ',', '|'];

    internal static Uitkomst<Tabel> Lees(byte[] bytes, LeesKeuze keuze, CancellationToken annuleer)
    {
        var gelezen = CsvTekst.Lees(bytes);
        if (!gelezen.Gelukt)
            return Uitkomst.Geweigerd<Tabel>(gelezen.Weigeringen);
        var tekst = gelezen.Waarde;
        if (Bestandsherkenning.GeenLijst(tekst) is { } anders)
            return Uitkomst.Geweigerd<Tabel>([anders]);

        // Excel's own way to say what separates: a first line "sep=;".
        var gezegd = tekst.Length >= 5 && tekst.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (tekst.Length == 5 || tekst[5] is '\r' or '\n');
        var scheiding = gezegd ? tekst[4] : Scheiding(tekst, keuze.KopRij);
        var velden = new CsvVelden(tekst, scheiding);
        var bouwer = new TabelBouwer(keuze, Bestandssoort.Csv);
        var record = new List<string>();
        var cellen = new List<(int, Cel)>();
        var breedte = 0;
        if (gezegd)
            velden.Volgende(record);
        while (velden.Volgende(record))
        {
            annuleer.ThrowIfCancellationRequested();
            if (velden.Open is { } open)
                return new AanhalingstekenNietGesloten(open);
            if (record.Count >= CsvVelden.Velden)
                return new TeVeelKolommen(keuze.Grenzen.Kolommen);
            var kop = bouwer.IsLeeg;
            Cellen(velden, record, bouwer, cellen);
            // One lone empty field is an empty line, which says nothing about columns.
            if (!kop && cellen.Count > 0 && (record.Count < breedte || Gevuld(record) > breedte))
            {
                bouwer.Meld(new RegelOngelijk(velden.Regel, record.Count, breedte));
                cellen.RemoveAll(c => c.Item1 >= breedte);
            }
            if (bouwer.VoegToe(velden.Regel, cellen) && kop)
                breedte = record.Count;
        }
        return bouwer.Bouw(null, [], scheiding);
    }

    private static void Cellen(CsvVelden velden, List<string> record, TabelBouwer bouwer, List<(int, Cel)> cellen)
    {
        cellen.Clear();
        for (var i = 0; i < record.Count; i++)
        {
            var tekst = record[i];
            if (tekst.Length == 0)
                continue;
            if (velden.MetRest.Contains(i))
                bouwer.Meld(new TekstNaAanhalingsteken(velden.Regel, Kolomletter.Van(i)));
            var cel = tekst[0] == '='
                ? bouwer.Formule(velden.Regel, i)
                : bouwer.Tekstcel(ZonderBescherming(tekst), tekst.Length, velden.Regel, i);
            if (cel.Soort != CelSoort.Leeg)
                cellen.Add((i, cel));
        }
    }

    /// <summary>Takes off the apostrophe that <see cref="TabelSchrijver"/> puts before what could be taken for a formula.</summary>
    private static string ZonderBescherming(string tekst) =>
        tekst[0] == '\'' && Celtekst.LijktFormule(tekst) ? tekst[1..] : tekst;

    private static int Gevuld(List<string> record)
    {
        var laatste = record.Count;
        while (laatste > 0 && string.IsNullOrWhiteSpace(record[laatste - 1]))
            laatste--;
        return laatste;
    }

    /// <summary>The separator that gives most records as many fields as the header row, and that row most fields.</summary>
    private static char Scheiding(string tekst, int? kopRij)
    {
        var proef = tekst.Length > Proeftekens ? tekst[..Proeftekens] : tekst;
        var beste = Scheidingen[0];
        (double Gelijk, int Velden) hoogste = (0, 1);
        foreach (var teken in Scheidingen)
        {
            var velden = new CsvVelden(proef, teken);
            var record = new List<string>();
            int kop = 0, regels = 0, gelijk = 0;
            while (regels < Proefregels && velden.Volgende(record))
            {
                if (velden.Regel < kopRij || Gevuld(record) == 0)
                    continue;
                if (kop == 0)
                    kop = record.Count;
                regels++;
                if (record.Count == kop)
                    gelijk++;
            }
            if (kop < 2)
                continue;
            var score = ((double)gelijk / regels, kop);
            if (hoogste.Velden == 1 || score.CompareTo(hoogste) > 0)
                (beste, hoogste) = (teken, score);
        }
        return beste;
    }
}
