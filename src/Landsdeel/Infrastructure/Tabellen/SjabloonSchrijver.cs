using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>A column of a template.</summary>
/// <param name="Toegestaan">The values that it may hold; empty when it is free.</param>
/// <param name="MagMeer">Several of them in one cell, so that a list to choose from would be in the way.</param>
public sealed record Sjabloonkolom(string Naam, string Voorbeeld, string Uitleg, IReadOnlyList<string> Toegestaan, bool MagMeer);

/// <summary>Writes a workbook to be filled in: a sheet with the column names and one example row, a sheet that explains the
/// columns, and a sheet with allowed values, from which the first offers a choice.</summary>
public static class SjabloonSchrijver
{
    private const string Uitleg = "Uitleg", Waarden = "Waarden";
    private const int Rijen = 50_001;

    /// <param name="tijd">Stamp of the parts in the file.</param>
    public static byte[] Xlsx(string werkblad, IReadOnlyList<Sjabloonkolom> kolommen, DateTimeOffset tijd)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Deel(string naam, string inhoud)
            {
                var deel = zip.CreateEntry(naam, CompressionLevel.Optimal);
                deel.LastWriteTime = tijd;
                using var stroom = deel.Open();
                stroom.Write(Encoding.UTF8.GetBytes(inhoud));
            }
            var keuzes = kolommen.Where(k => k.Toegestaan.Count > 0).ToList();
            Deel(XlsxVorm.Bladdeel(1), Blad(eerste: true, kolommen.Select(k => (double)Math.Max(14, Math.Min(40, k.Voorbeeld.Length + 4))),
                [[.. kolommen.Select(k => k.Naam)], [.. kolommen.Select(k => k.Voorbeeld)]], Keuzes(kolommen, keuzes)));
            Deel(XlsxVorm.Bladdeel(2), Blad(eerste: false, [24, 80, 60],
                [["Kolom", "Uitleg", "Toegestane waarden"], .. kolommen.Select(k => (string[])[k.Naam, k.Uitleg, string.Join(", ", k.Toegestaan)])], ""));
            Deel(XlsxVorm.Bladdeel(3), Blad(eerste: false, keuzes.Select(_ => 24.0),
                [[.. keuzes.Select(k => k.Naam)], .. Enumerable.Range(0, keuzes.Max(k => k.Toegestaan.Count)).Select(i => keuzes.Select(k => i < k.Toegestaan.Count ? k.Toegestaan[i] : "").ToArray())], ""));
            foreach (var (naam, inhoud) in XlsxVorm.Delen([werkblad, Uitleg, Waarden])) Deel(naam, inhoud);
        }
        return uit.ToArray();
    }

    private static string Blad(bool eerste, IEnumerable<double> breedten, IReadOnlyList<string[]> rijen, string na)
    {
        var blad = new StringBuilder(XlsxVorm.BegindeelVanBlad(eerste, breedten));
        foreach (var (i, rij) in rijen.Index())
        {
            blad.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">");
            foreach (var (j, tekst) in rij.Index())
                if (tekst != "")
                    blad.Append(CultureInfo.InvariantCulture, $"<c r=\"{Kolomletter.Van(j)}{i + 1}\" s=\"{(i == 0 ? XlsxVorm.Kop : XlsxVorm.Breed)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(tekst)}</t></is></c>");
            blad.Append("</row>");
        }
        return blad.Append("</sheetData>").Append(na).Append("</worksheet>").ToString();
    }

    /// <summary>Offers the allowed values in the cells below a column name, without refusing other spellings.</summary>
    private static string Keuzes(IReadOnlyList<Sjabloonkolom> kolommen, List<Sjabloonkolom> keuzes)
    {
        var een = kolommen.Index().Where(k => k.Item.Toegestaan.Count > 0 && !k.Item.MagMeer).ToList();
        return $"<dataValidations count=\"{een.Count}\">" + string.Concat(een.Select(k =>
        {
            var (doel, bron) = (Kolomletter.Van(k.Index), Kolomletter.Van(keuzes.IndexOf(k.Item)));
            return $"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" sqref=\"{doel}2:{doel}{Rijen}\"><formula1>{Waarden}!${bron}$2:${bron}${k.Item.Toegestaan.Count + 1}</formula1></dataValidation>";
        })) + "</dataValidations>";
    }
}
