using System.Buffers;
using System.Globalization;
using System.Text;

namespace Landsdeel.Infrastructure.Tabellen;

internal static class CsvSchrijver
{
    private const int Blok = 64 * 1024;
    private static readonly SearchValues<char> Bijzonder = SearchValues.Create("\";\r\n\t,|");
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal static async Task Schrijf<T>(Stream doel, IReadOnlyList<SchrijfKolom<T>> kolommen, IAsyncEnumerable<T> rijen, CancellationToken annuleer)
    {
        var regel = new StringBuilder("\uFEFF");
        for (var i = 0; i < kolommen.Count; i++)
            Veld(regel, i, new Waarde(Waardesoort.Tekst, kolommen[i].Naam));
        regel.Append("\r\n");
        await foreach (var rij in rijen.WithCancellation(annuleer))
        {
            for (var i = 0; i < kolommen.Count; i++)
                Veld(regel, i, kolommen[i].Waarde(rij));
            regel.Append("\r\n");
            if (regel.Length >= Blok)
                await Leeg(doel, regel, annuleer);
        }
        await Leeg(doel, regel, annuleer);
    }

    private static void Veld(StringBuilder regel, int kolom, Waarde waarde)
    {
        if (kolom > 0)
            regel.Append(';');
        switch (waarde.Soort)
        {
            case Waardesoort.Tekst:
                Tekst(regel, Celtekst.Schoon(waarde.Tekst!));
                break;
            case Waardesoort.Getal:
                regel.Append(waarde.Getal.ToString(Nederlands));
                break;
            case Waardesoort.Bedrag:
                regel.Append(waarde.Getal.ToString("F2", Nederlands));
                break;
            case Waardesoort.Datum:
                regel.Append(waarde.Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Waardesoort.Moment:
                regel.Append(waarde.Moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Tekst(StringBuilder regel, string tekst)
    {
        if (Celtekst.LijktFormule(tekst))
            tekst = "'" + tekst;
        // A tab or comma needs no quotes in this file, but keeps a program from guessing another separator.
        if (tekst.AsSpan().IndexOfAny(Bijzonder) < 0)
            regel.Append(tekst);
        else
            regel.Append('"').Append(tekst.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static async Task Leeg(Stream doel, StringBuilder regel, CancellationToken annuleer)
    {
        await doel.WriteAsync(Encoding.UTF8.GetBytes(regel.ToString()), annuleer);
        regel.Clear();
    }
}
