using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>The last number given out for a referentie: one row per letters and year.</summary>
public sealed class ReferentieTellerRij
{
    public string Letters { get; set; } = "";
    public int Jaar { get; set; }
    public int Laatste { get; set; }
}

/// <summary>A half-filled form, kept for one person of one partij. Not journalled: a draft is no act.</summary>
public sealed class ConceptRij
{
    public string Wie { get; set; } = "";
    public string Partij { get; set; } = "";
    /// <summary>Which form, and of which record: "afspraak:A-NW06".</summary>
    public string Formulier { get; set; } = "";
    public string Inhoud { get; set; } = "";
    public int? BasisNummer { get; set; }
    public long BewaardOp { get; set; }
}

/// <summary>An internal note of one partij with an afspraak.</summary>
public sealed class NotitieRij : IZichtbaar
{
    public long Id { get; set; }
    public string AfspraakId { get; set; } = "";
    public string Tekst { get; set; } = "";
    public long HandelingId { get; set; }
    public long VastgelegdOp { get; set; }
    /// <summary>When it was taken away; <see cref="long.MaxValue"/> while it stands.</summary>
    public long VervangenOp { get; set; }
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
    public HandelingRij? Handeling { get; set; }
}

/// <summary>A list that is being imported, with its rows and how far it is.</summary>
public sealed class ImportRij
{
    public string Id { get; set; } = "";
    public string Wie { get; set; } = "";
    public string Partij { get; set; } = "";
    public string Bestand { get; set; } = "";
    public string Inhoud { get; set; } = "";
    public string Indeling { get; set; } = "";
    public int Rijen { get; set; }
    public int Gedaan { get; set; }
    public string Status { get; set; } = "";
    public string Melding { get; set; } = "";
    public long BijgewerktOp { get; set; }
}

/// <summary>A column mapping that a partij used before, remembered by the header row it fitted.</summary>
public sealed class KolomIndelingRij
{
    public string Partij { get; set; } = "";
    public string Kop { get; set; } = "";
    public string Indeling { get; set; } = "";
    public long GebruiktOp { get; set; }
}

/// <summary>When someone last looked, for "since you were last here".</summary>
public sealed class BezoekRij
{
    public string Wie { get; set; } = "";
    public string Partij { get; set; } = "";
    public long LaatstOp { get; set; }
    public long VorigeOp { get; set; }
}

/// <summary>A word that occurs in the register, to forgive a typing error.</summary>
public sealed class ZoektermRij
{
    public string Term { get; set; } = "";
}

/// <summary>A key under which a word is found with one error in it.</summary>
public sealed class ZoekvormRij
{
    public string Sleutel { get; set; } = "";
    public string Term { get; set; } = "";
}

/// <summary>A setting of this register: "peildatum" is the day the site opens with.</summary>
public sealed class InstellingRij
{
    public string Naam { get; set; } = "";
    public string Waarde { get; set; } = "";
}
