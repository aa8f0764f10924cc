using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>A place or region by name.</summary>
internal sealed record Plaatsnaam(string Naam, string Soort, Landsdelen Landsdelen);

/// <summary>All names of places: streken, provinces and municipalities.</summary>
internal sealed class Plaatsnamen
{
    public Plaatsnamen(IReadOnlyList<Partij> partijen, Woordlijsten lijsten, Woordenboek boek)
    {
        Boom = new(boek);
        var gewoon = lijsten["gewonewoorden"].Select(r => r["naam"]).ToHashSet();
        var provincies = new Dictionary<string, Landsdelen>();
        foreach (var rij in lijsten["streken"]) Boom.Voeg(rij["naam"], new(rij["naam"], "streek", Partijnamen.Landsdeel(rij["landsdelen"])));
        foreach (var p in partijen)
            if (p.Soort == PartijSoort.Provincie)
            {
                var kort = p.Naam.StartsWith("Provincie ", StringComparison.Ordinal) ? p.Naam[10..] : p.Naam;
                provincies[kort] = p.Landsdelen;
                Boom.Voeg(kort, new(kort, "provincie", p.Landsdelen));
                foreach (var ook in p.Aliassen.Where(a => char.IsUpper(a[0]))) Boom.Voeg(ook, new(kort, "provincie", p.Landsdelen));
            }
            else if (p.Soort == PartijSoort.Gemeente && !gewoon.Contains(p.Naam)) Boom.Voeg(p.Naam, new(p.Naam, "plaats", p.Landsdelen));
            else if (p.Soort == PartijSoort.Samenwerkingsverband)
                foreach (var naam in p.Aliassen.Append(p.Naam).Append(p.Afkorting ?? "").Where(n => n.Length > 2))
                    Boom.Voeg(naam, new(p.Naam, "regio", p.Landsdelen));
        foreach (var rij in lijsten["plaatsen"].Where(r => !gewoon.Contains(r["naam"])))
            Boom.Voeg(rij["naam"], new(rij["naam"], "plaats", provincies.GetValueOrDefault(rij["provincie"])));
    }

    public Naamboom<Plaatsnaam> Boom { get; }
}
