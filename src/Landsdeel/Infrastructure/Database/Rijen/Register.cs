using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>A flat row per version: its key, times and sight are those of the version.</summary>
public abstract class RegisterRij : IZichtbaar, ITweeTijden
{
    public long Id { get; set; }
    public int Nummer { get; set; }
    public DateOnly GeldigVan { get; set; }
    public DateOnly GeldigTot { get; set; }
    public long VastgelegdOp { get; set; }
    public long VervangenOp { get; set; }
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
    public VersieRij? Versie { get; set; }

    /// <summary>Takes over from the version what both share.</summary>
    internal void Volg(VersieRij versie)
    {
        (Id, Nummer) = (versie.Id, versie.Nummer);
        (GeldigVan, GeldigTot, VastgelegdOp, VervangenOp) = (versie.GeldigVan, versie.GeldigTot, versie.VastgelegdOp, versie.VervangenOp);
        (ZichtNiveau, ZichtPartij, ZichtOverleg) = (versie.ZichtNiveau, versie.ZichtPartij, versie.ZichtOverleg);
    }
}

/// <summary>One flat row per version of an afspraak; lists, search, counts and agendas read only this.
/// Its key is that of the version. Sort keys are never NULL.</summary>
public sealed class AfspraakRij : RegisterRij
{
    public string AfspraakId { get; set; } = "";
    /// <summary>NW-2020-14; empty while not shared.</summary>
    public string Referentie { get; set; } = "";
    /// <summary>The same, padded so that it sorts: NW-2020-00014.</summary>
    public string ReferentieSleutel { get; set; } = "";
    public AfspraakSoort Soort { get; set; }
    public string Tekst { get; set; } = "";
    public Landsdelen Landsdelen { get; set; }
    public Themas Themas { get; set; }
    public Zekerheid Zekerheid { get; set; }
    public Tijd Tijd { get; set; }
    public AfspraakStatus Status { get; set; }
    public bool HeeftProcedure { get; set; }
    public string TermijnTekst { get; set; } = "";
    /// <summary>Effective first day, an overleg's real date resolved; 0001-01-01 when open.</summary>
    public DateOnly EersteDag { get; set; }
    /// <summary>Effective last day; 9999-12-31 when there is none ("zonder moment").</summary>
    public DateOnly LaatsteDag { get; set; }
    public Precisie Precisie { get; set; }
    /// <summary>The overleg it was made in; empty if unknown.</summary>
    public string OverlegId { get; set; } = "";
    public string OnderwerpId { get; set; } = "";
    /// <summary>The first passage; empty document when entered by hand.</summary>
    public string DocumentId { get; set; } = "";
    public int VanRegel { get; set; }
    public int TotRegel { get; set; }
    /// <summary>Who is bound, in words, for the list.</summary>
    public string PartijenTekst { get; set; } = "";
    public List<AfspraakPartijRij> Partijen { get; set; } = [];
    public List<AfspraakAgenderingRij> Agenderingen { get; set; } = [];
    public List<AfspraakVerbandRij> Verbanden { get; set; } = [];
}

/// <summary>A partij of a version, with its role. Reached only through its <see cref="AfspraakRij"/>.</summary>
public sealed class AfspraakPartijRij
{
    public long RijId { get; set; }
    public string PartijId { get; set; } = "";
    public Rol Rol { get; set; }
    public int Volgorde { get; set; }
    public string Naam { get; set; } = "";
    public Zijde Zijde { get; set; }
}

/// <summary>Where a version returns. Reached only through its <see cref="AfspraakRij"/>.</summary>
public sealed class AfspraakAgenderingRij
{
    public long RijId { get; set; }
    public int Volgorde { get; set; }
    public string OverlegId { get; set; } = "";
    public DateOnly EersteDag { get; set; }
    public DateOnly LaatsteDag { get; set; }
    public AgenderingActie Actie { get; set; }
    public Zekerheid Zekerheid { get; set; }
}

/// <summary>A link of a version to another afspraak. Reached only through its <see cref="AfspraakRij"/>.</summary>
public sealed class AfspraakVerbandRij
{
    public long RijId { get; set; }
    public int Volgorde { get; set; }
    public string NaarId { get; set; } = "";
    public VerbandSoort Soort { get; set; }
}

/// <summary>One flat row per version of an overleg.</summary>
public sealed class OverlegRij : RegisterRij
{
    public string OverlegId { get; set; } = "";
    public string Naam { get; set; } = "";
    public OverlegReeks Reeks { get; set; }
    public Landsdelen Landsdelen { get; set; }
    public string Corridor { get; set; } = "";
    public string MomentTekst { get; set; } = "";
    public DateOnly EersteDag { get; set; }
    public DateOnly LaatsteDag { get; set; }
    public Precisie Precisie { get; set; }
    public OverlegStatus Status { get; set; }
    public List<OverlegDeelnemerRij> Deelnemers { get; set; } = [];
}

/// <summary>A partij that takes part; sight at level overleg follows from it. Reached only through its <see cref="OverlegRij"/>.</summary>
public sealed class OverlegDeelnemerRij
{
    public long RijId { get; set; }
    public string PartijId { get; set; } = "";
}

/// <summary>One flat row per version of a partij.</summary>
public sealed class PartijRij : RegisterRij
{
    public string PartijId { get; set; } = "";
    public string Naam { get; set; } = "";
    public string Afkorting { get; set; } = "";
    public Zijde Zijde { get; set; }
    public PartijSoort Soort { get; set; }
    public string Code { get; set; } = "";
    public Landsdelen Landsdelen { get; set; }
    /// <summary>Folded name, abbreviation and aliases, each between bars, to find it by.</summary>
    public string Zoeknamen { get; set; } = "";
}

/// <summary>The text of a document whose text is held.</summary>
public sealed class DocumentTekstRij : IZichtbaar
{
    public string DocumentId { get; set; } = "";
    public string Sha256 { get; set; } = "";
    public string Tekst { get; set; } = "";
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
}
