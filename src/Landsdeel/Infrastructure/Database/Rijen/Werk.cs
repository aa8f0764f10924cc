using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>A referentie that was given; not to what.</summary>
public sealed class ReferentieRij
{
    public string Letters { get; set; } = "";
    public int Jaar { get; set; }
    public int Nummer { get; set; }
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

/// <summary>A list that is being imported, and how far it is.</summary>
public sealed class ImportRij
{
    /// <summary>The status of a list that is being recorded; an index guards that a partij has only one.</summary>
    public const string WordtVastgelegd = "Vastleggen";

    public string Id { get; set; } = "";
    public string Wie { get; set; } = "";
    public string Partij { get; set; } = "";
    /// <summary>The name that the user's file had; only ever shown.</summary>
    public string Bestand { get; set; } = "";
    /// <summary>JSON: digest of the file, its columns, and what is wrong with the file as a whole.</summary>
    public string Inhoud { get; set; } = "";
    /// <summary>JSON: which column holds what, and what holds for all rows; empty until it is chosen.</summary>
    public string Indeling { get; set; } = "";
    public int Rijen { get; set; }
    /// <summary>Rows done in the step that is running.</summary>
    public int Gedaan { get; set; }
    public int Klaar { get; set; }
    public int MetMelding { get; set; }
    public int MogelijkDubbel { get; set; }
    public string Status { get; set; } = "";
    /// <summary>Why it stopped, for the user.</summary>
    public string Melding { get; set; } = "";
    /// <summary>The last link of the journal when the list was compared with the register. Links follow the order in which
    /// acts are committed; instants do not.</summary>
    public long GecontroleerdTot { get; set; }
    public long BijgewerktOp { get; set; }
    /// <summary>The act that recorded it.</summary>
    public long? HandelingId { get; set; }
}

/// <summary>One row of a list that is being imported.</summary>
public sealed class ImportRegelRij
{
    public string ImportId { get; set; } = "";
    /// <summary>Row of the sheet or line of the file.</summary>
    public int Nummer { get; set; }
    public string Partij { get; set; } = "";
    /// <summary>JSON: the values; emptied once the list is recorded.</summary>
    public string Cellen { get; set; } = "";
    public ImportStand Stand { get; set; }
    public ImportKeuze Keuze { get; set; }
    /// <summary>JSON: what is wrong.</summary>
    public string Meldingen { get; set; } = "";
    /// <summary>JSON: what it may be a double of.</summary>
    public string DubbelMet { get; set; } = "";
    /// <summary>The list's own reference, folded; empty without one.</summary>
    public string Kenmerk { get; set; } = "";
    /// <summary>The afspraak that was recorded of it; empty until then.</summary>
    public string AfspraakId { get; set; } = "";
}

public enum ImportStand
{
    Ongecontroleerd = 0,
    Klaar = 1,
    MetMelding = 2,
    MogelijkDubbel = 3,
}

/// <summary>What the user wants with a row that may be a double.</summary>
public enum ImportKeuze
{
    Overslaan = 0,
    Toevoegen = 1,
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
