using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Vergaderen;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>One row of the draft: an afspraak that is made or changed, as it was typed.</summary>
/// <param name="Afspraak">The one that is changed; empty for a new one.</param>
/// <param name="Basis">The version it was opened with.</param>
public sealed record Afspraakrij(
    string Rij, string Afspraak, string Basis, string Soort, string Werkwoord, string Tekst, string Trekker, string Partijen, string Termijn, string Zekerheid)
{
    public string Veld(string naam) => $"a.{Rij}.{naam}";
}

/// <summary>Who is there for a partij, as it was typed.</summary>
public sealed record Deelnamerij(string Partij, string Wie, string Vervangt, bool Afwezig);

/// <summary>What was typed at one item, by its fields. Nothing in it is checked yet.</summary>
public sealed class Puntconcept(IReadOnlyDictionary<string, string> velden)
{
    /// <summary>The key under which the draft of the meeting as a whole is kept: its day and who is there.</summary>
    public const string Geheel = "vergadering";

    /// <summary>What the key of an item that came up in the meeting begins with.</summary>
    public const string TerTafel = "tertafel-";

    public IReadOnlyDictionary<string, string> Velden => velden;

    public string Titel => Op("Titel");
    public string Uitgangspunten => Op("Uitgangspunten");
    public string Conclusie => Op("Conclusie");
    public string Besluiten => Op("Besluiten");
    public string Naar => Op("Naar");
    public string Reden => Op("Reden");
    public string Dag => Op("Dag");
    public string Gasten => Op("Gasten");
    public bool Vervalt => Op("Vervalt") == "ja";
    public Afloop Afloop => AgendaFormulier.Keuze<Afloop>(Op("Afloop"));

    public IReadOnlyList<Afspraakrij> Afspraken { get; } = [.. Rijen(velden, "a").Select(r => (r, Op: (Func<string, string>)(v => velden.GetValueOrDefault($"a.{r}.{v}", ""))))
        .Select(r => new Afspraakrij(r.r, r.Op("Afspraak"), r.Op("Basis"), r.Op("Soort"), r.Op("Werkwoord"), r.Op("Tekst"), r.Op("Trekker"), r.Op("Partijen"), r.Op("Termijn"), r.Op("Zekerheid")))];

    public IReadOnlyList<Deelnamerij> Deelnames { get; } = [.. Rijen(velden, "d").Select(r => (r, Op: (Func<string, string>)(v => velden.GetValueOrDefault($"d.{r}.{v}", ""))))
        .Select(r => new Deelnamerij(r.r, r.Op("Wie"), r.Op("Vervangt"), r.Op("Afwezig") == "ja"))];

    /// <summary>Nothing of a meeting was typed: only its title, which an item from the table always has.</summary>
    public bool IsLeeg => velden.Keys.All(v => v == "Titel");

    public string Op(string veld) => velden.TryGetValue(veld, out var waarde) ? waarde : "";

    /// <summary>Keys of rows, in the order in which they were begun: keys rise with time.</summary>
    private static IEnumerable<string> Rijen(IReadOnlyDictionary<string, string> velden, string soort) => velden.Keys
        .Where(v => v.StartsWith(soort + ".", StringComparison.Ordinal) && v.LastIndexOf('.') > soort.Length)
        .Select(v => v[(soort.Length + 1)..v.LastIndexOf('.')]).Where(IdVorm.Geldig).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
