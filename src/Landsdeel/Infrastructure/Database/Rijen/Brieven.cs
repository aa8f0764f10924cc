using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>Where a letter is on its way to being judged.</summary>
public enum BriefStand
{
    /// <summary>Waits to be read, or is being read.</summary>
    Lezen = 0,
    /// <summary>Its proposals can be judged.</summary>
    Gelezen = 1,
    /// <summary>It could not be read; nothing of it is kept but this message, until someone saw it.</summary>
    Geweigerd = 2,
}

/// <summary>A letter that is judged. Its own partij sees it, until it is shared.</summary>
public sealed class BriefRij : IZichtbaar
{
    public string Id { get; set; } = "";
    public string Wie { get; set; } = "";
    /// <summary>The name that the user's file had; only ever shown.</summary>
    public string Bestand { get; set; } = "";
    public string Titel { get; set; } = "";
    /// <summary>Of the text; empty until it was read.</summary>
    public string Sha256 { get; set; } = "";
    public string Tekst { get; set; } = "";
    /// <summary>JSON: what is known of the document, and what the user chose for what comes of it.</summary>
    public string Kop { get; set; } = "";
    public BriefStand Stand { get; set; }
    public string Melding { get; set; } = "";
    /// <summary>The key that the document has, or gets, in the register.</summary>
    public string DocumentId { get; set; } = "";
    /// <summary>Whether that document is in the register: the first record that is taken over brings it there.</summary>
    public bool InRegister { get; set; }
    public long OntvangenOp { get; set; }
    public long BijgewerktOp { get; set; }
    public ZichtNiveau ZichtNiveau { get; set; }
    public string ZichtPartij { get; set; } = "";
    public string ZichtOverleg { get; set; } = "";
    public List<BriefVoorstelRij> Voorstellen { get; set; } = [];
}

/// <summary>One proposal of a letter. Reached only through its <see cref="BriefRij"/>.</summary>
public sealed class BriefVoorstelRij
{
    public string BriefId { get; set; } = "";
    public string Sleutel { get; set; } = "";
    public VoorstelSoort Soort { get; set; }
    public VoorstelStand Stand { get; set; }
    /// <summary>Rises with every judgement; guards against two at once.</summary>
    public int Nummer { get; set; }
    public int VanTeken { get; set; }
    public int VanRegel { get; set; }
    public int TotRegel { get; set; }
    /// <summary>Every range of it in the letter: "120-340 900-950".</summary>
    public string Plaatsen { get; set; } = "";
    public double Vertrouwen { get; set; }
    /// <summary>The kind, when it is an afspraak.</summary>
    public AfspraakSoort? AfspraakSoort { get; set; }
    /// <summary>Its wording or name, for lists.</summary>
    public string Tekst { get; set; } = "";
    /// <summary>JSON: what the reader made of it; never changed. Empty for what a person split off or merged.</summary>
    public string Gelezen { get; set; } = "";
    /// <summary>JSON: the afspraak as it now stands, corrections included; empty for other kinds.</summary>
    public string Werk { get; set; } = "";
    /// <summary>Keys of the proposals that it was split from or merged of.</summary>
    public string Uit { get; set; } = "";
    public string Reden { get; set; } = "";
    /// <summary>The record that it became or was linked to.</summary>
    public string RecordId { get; set; } = "";
    /// <summary>The version of it that was written.</summary>
    public int RecordNummer { get; set; }
    /// <summary>The judgement that made it what it is; null while nobody judged.</summary>
    public long? OordeelId { get; set; }
    public string DoorWie { get; set; } = "";
    public long DoorOp { get; set; }
    /// <summary>Key of who has it in hand; the name is for others to read.</summary>
    public string HoudtWie { get; set; } = "";
    public string HoudtNaam { get; set; } = "";
    public long HoudtTot { get; set; }
}

/// <summary>One judgement, so that it can be undone and told. Reached only through its <see cref="BriefRij"/>.</summary>
public sealed class BriefOordeelRij
{
    public long Id { get; set; }
    public string BriefId { get; set; } = "";
    /// <summary>Key of who judged; the name is for others to read.</summary>
    public string Wie { get; set; } = "";
    public string Naam { get; set; } = "";
    public long Op { get; set; }
    /// <summary>What became of the proposals.</summary>
    public VoorstelStand Stand { get; set; }
    /// <summary>The proposals that were judged.</summary>
    public string Sleutels { get; set; } = "";
    public string Reden { get; set; } = "";
    public long? HandelingId { get; set; }
    /// <summary>When it was undone; <see cref="long.MaxValue"/> while it stands.</summary>
    public long OngedaanOp { get; set; } = long.MaxValue;
}
