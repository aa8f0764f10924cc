using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Infrastructure.Mail;

/// <summary>A message as it is sent.</summary>
/// <param name="Tekst">Paragraphs with an empty line between them; an address on a line of its own becomes a link.</param>
/// <param name="Afmeldlink">Where one ends what caused it; null for what one cannot end.</param>
public sealed record Bericht(string Onderwerp, string Tekst, string? Afmeldlink = null);

/// <summary>Writes the messages of one kind at the moment they are sent.</summary>
public interface IBerichtmaker
{
    Postsoort Soort { get; }

    /// <summary>Null when there is nothing to say any more: it is then not sent.</summary>
    Task<Bericht?> Maak(PostRij rij, CancellationToken ct);
}

/// <summary>The same text as a simple page, for readers that prefer one.</summary>
internal static partial class Berichtopmaak
{
    public static string Html(string tekst) =>
        "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif;max-width:40em\">"
        + string.Concat(tekst.ReplaceLineEndings("\n").Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(alinea => $"<p>{string.Join("<br>\n", alinea.Split('\n').Select(Regel))}</p>\n"))
        + "</body></html>";

    private static string Regel(string regel)
    {
        var schoon = HtmlEncoder.Default.Encode(regel.Trim());
        return Adres().IsMatch(regel.Trim()) ? $"<a href=\"{schoon}\">{schoon}</a>" : schoon;
    }

    [GeneratedRegex("^https?://[^\\s\"<>]+$")]
    private static partial Regex Adres();
}
