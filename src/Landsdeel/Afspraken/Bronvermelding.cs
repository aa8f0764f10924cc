using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Afspraken;

/// <summary>Says where something stands, as one cites it in a note.</summary>
public static class Bronvermelding
{
    /// <summary>"Kamerbrief 23 juni 2020 (34 682, nr. 50)".</summary>
    public static string Van(Document document)
    {
        var dag = document.Datum?.Voluit() ?? document.DatumWoorden;
        var naam = dag is null ? document.Titel : $"{document.Soort} {dag}";
        return document is { Dossier: { } dossier, Nummer: { } nummer } ? $"{naam} ({Dossier(dossier)}, nr. {nummer})" : naam;
    }

    /// <summary>"r. 156-159".</summary>
    public static string Regels(Passage passage) => passage.VanRegel == passage.TotRegel
        ? string.Create(CultureInfo.InvariantCulture, $"r. {passage.VanRegel}")
        : string.Create(CultureInfo.InvariantCulture, $"r. {passage.VanRegel}-{passage.TotRegel}");

    /// <summary>The sentence with its source, ready to paste: wording, referentie, document, lines.</summary>
    public static string Zin(Afspraak afspraak, Document? document)
    {
        var delen = new List<string>();
        if (afspraak.Referentie is { } referentie) delen.Add(referentie);
        if (document is not null) delen.Add($"{Van(document)}, {Regels(afspraak.Passages[0])}");
        return $"\"{afspraak.Tekst}\"{(delen.Count > 0 ? ", " : "")}{string.Join(", ", delen)}";
    }

    /// <summary>34682 as parliament writes it: 34 682.</summary>
    public static string Dossier(string dossier) => dossier.Length == 5 && dossier.All(char.IsAsciiDigit) ? $"{dossier[..2]} {dossier[2..]}" : dossier;
}
