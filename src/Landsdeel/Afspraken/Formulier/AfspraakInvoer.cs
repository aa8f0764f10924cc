using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>What stands in the form, as it was typed: nothing of it is lost, however wrong. Also the content of a draft.</summary>
public sealed class AfspraakInvoer
{
    public string? Tekst { get; set; }
    public string? Soort { get; set; }
    public List<string> Landsdelen { get; set; } = [];
    public List<string> Themas { get; set; } = [];
    public List<PartijInvoer> Partijen { get; set; } = [];
    public string? Termijn { get; set; }
    /// <summary>The words whose days the user has seen.</summary>
    public string? TermijnGezien { get; set; }
    public string? Zekerheid { get; set; }
    public string? ZekerheidWoorden { get; set; }
    public string? Tijd { get; set; }
    public string? Status { get; set; }
    public string? VervangenDoor { get; set; }
    public string? BeslotenIn { get; set; }
    public List<AgenderingInvoer> Agenderingen { get; set; } = [];
    public List<VerbandInvoer> Verbanden { get; set; } = [];
    public string? Overleg { get; set; }
    public List<PassageInvoer> Passages { get; set; } = [];
    public string? Toelichting { get; set; }
    public string? Zicht { get; set; }
    public string? ZichtOverleg { get; set; }
    public string? GeldigVan { get; set; }
    /// <summary>"wijziging" or "verbetering".</summary>
    public string? Wijze { get; set; }
    public string? Waarom { get; set; }
    /// <summary>The version that the form was opened with; null for a new record.</summary>
    public int? BasisNummer { get; set; }

    /// <summary>Drops rows in which nothing was filled in, so that rows and records count alike.</summary>
    public void RuimOp()
    {
        Partijen.RemoveAll(p => Leeg(p.Partij));
        Agenderingen.RemoveAll(a => Leeg(a.Wat, a.Overleg, a.Moment, a.Sleutel));
        Verbanden.RemoveAll(v => Leeg(v.Naar));
        Passages.RemoveAll(p => Leeg(p.Document, p.VanRegel, p.TotRegel, p.Citaat));
    }

    private static bool Leeg(params string?[] velden) => velden.All(string.IsNullOrWhiteSpace);

    /// <summary>An empty form, set to what is usual.</summary>
    public static AfspraakInvoer Nieuw(DateOnly dag, Landsdelen landsdeel) => new()
    {
        Soort = nameof(AfspraakSoort.Afspraak),
        Landsdelen = [.. landsdeel.Losse().Select(l => l.ToString())],
        Zekerheid = nameof(Domain.Gedeeld.Zekerheid.Vast),
        Tijd = nameof(Domain.Gedeeld.Tijd.Toekomst),
        Status = nameof(AfspraakStatus.Gemaakt),
        Zicht = nameof(ZichtNiveau.AllePartijen),
        GeldigVan = Dag(dag),
        Wijze = "wijziging",
        Partijen = [new() { Rol = nameof(Rol.Gebonden) }],
    };

    /// <summary>The form filled with a version.</summary>
    public static AfspraakInvoer Van(AfspraakVersie versie, Naamgids namen, DateOnly dag)
    {
        var a = versie.Inhoud;
        return new()
        {
            Tekst = a.Tekst,
            Soort = a.Soort.ToString(),
            Landsdelen = [.. a.Landsdelen.Losse().Select(l => l.ToString())],
            Themas = [.. a.Themas.Losse().Select(t => t.ToString())],
            Partijen = [.. a.Partijen.Select(p => new PartijInvoer { Partij = namen.Partij(p.Partij), Id = p.Partij.Waarde, Rol = p.Rol.ToString() })],
            Termijn = a.Termijn?.Tekst,
            TermijnGezien = a.Termijn?.Tekst,
            Zekerheid = a.Zekerheid.ToString(),
            ZekerheidWoorden = a.ZekerheidWoorden,
            Tijd = a.Tijd.ToString(),
            Status = a.Status.ToString(),
            BeslotenIn = a.BeslotenIn?.Waarde,
            VervangenDoor = a.VervangenDoor is { } door ? namen.Afspraak(door)?.Sleutel : null,
            Agenderingen = [.. a.Agenderingen.Select(g => new AgenderingInvoer
            {
                Sleutel = g.Sleutel,
                Wat = g.Wat,
                Actie = g.Actie.ToString(),
                Overleg = g.Overleg?.Waarde,
                Moment = g.Moment?.Tekst,
                Zekerheid = g.Zekerheid.ToString(),
            })],
            Verbanden = [.. a.Verbanden.Where(v => namen.Afspraak(v.Naar) is not null)
                .Select(v => new VerbandInvoer { Naar = namen.Afspraak(v.Naar)!.Sleutel, Soort = v.Soort.ToString(), Toelichting = v.Toelichting })],
            Overleg = a.Overleg?.Waarde,
            Passages = [.. a.Passages.Where(p => namen.Document(p.Document) is not null).Select(p => new PassageInvoer
            {
                Document = p.Document.Waarde,
                VanRegel = p.VanRegel.ToString(CultureInfo.InvariantCulture),
                TotRegel = p.TotRegel.ToString(CultureInfo.InvariantCulture),
                Citaat = p.Citaat,
            })],
            Toelichting = a.Toelichting,
            Zicht = versie.Zicht.Niveau.ToString(),
            ZichtOverleg = versie.Zicht.Overleg?.Waarde,
            GeldigVan = dag > versie.GeldigVan ? Dag(dag) : null,
            Wijze = "wijziging",
            BasisNummer = versie.Nummer,
        };
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A row of the form: a partij as it was typed, and which one that turned out to be.</summary>
public sealed class PartijInvoer
{
    public string? Partij { get; set; }
    public string? Id { get; set; }
    /// <summary>The one that was chosen where a name fits several.</summary>
    public string? Keuze { get; set; }
    public string? Rol { get; set; }
}

/// <summary>A row of the form: what returns, and where.</summary>
public sealed class AgenderingInvoer
{
    public string? Sleutel { get; set; }
    public string? Wat { get; set; }
    public string? Actie { get; set; }
    public string? Overleg { get; set; }
    public string? Moment { get; set; }
    public string? Zekerheid { get; set; }
}

/// <summary>A row of the form: a link by referentie.</summary>
public sealed class VerbandInvoer
{
    public string? Naar { get; set; }
    public string? Soort { get; set; }
    public string? Toelichting { get; set; }
}

/// <summary>A row of the form: a passage.</summary>
public sealed class PassageInvoer
{
    public string? Document { get; set; }
    public string? VanRegel { get; set; }
    public string? TotRegel { get; set; }
    public string? Citaat { get; set; }
}
