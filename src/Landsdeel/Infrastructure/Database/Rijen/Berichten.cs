using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>How the text of a message comes about.</summary>
public enum Postsoort
{
    /// <summary>It was written when it was laid down.</summary>
    Brief = 0,
    /// <summary>It is written when it is sent, from what its reader may then see.</summary>
    Samenvatting = 1,
    /// <inheritdoc cref="Samenvatting"/>
    Herinnering = 2,
}

/// <summary>A message to send, kept until a mail server has taken it.</summary>
public sealed class PostRij
{
    public long Id { get; set; }
    public Postsoort Soort { get; set; }
    /// <summary>Whom it is for; empty when that is no account.</summary>
    public string AccountId { get; set; } = "";
    public string Aan { get; set; } = "";
    public string Onderwerp { get; set; } = "";
    /// <summary>The text, or what it is to be written from; emptied once it was sent: it may hold a link that works once.</summary>
    public string Tekst { get; set; } = "";
    public long GemaaktOp { get; set; }
    /// <summary>0 while it was not sent.</summary>
    public long VerzondenOp { get; set; }
    /// <summary>How often a mail server put it off.</summary>
    public int Pogingen { get; set; }
    /// <summary>Not before; 0 is at once.</summary>
    public long VolgendeOp { get; set; }
    /// <summary>Until when one server has it in hand, so that no other takes it up.</summary>
    public long GeclaimdTot { get; set; }
    /// <summary>When it was set aside, refused for good; 0 while it was not.</summary>
    public long TerzijdeOp { get; set; }
    /// <summary>Why it waits or was set aside, without anything of its content.</summary>
    public string Melding { get; set; } = "";
}

public enum Abonnementsoort
{
    Afspraak = 0,
    Overleg = 1,
    Landsdeel = 2,
    /// <summary>A selection of the register, as the address has it.</summary>
    Weergave = 3,
}

public enum Berichtritme
{
    Direct = 0,
    Dagelijks = 1,
    Wekelijks = 2,
}

/// <summary>That someone wants to hear of changes. A preference, no act: not journalled.</summary>
public sealed class AbonnementRij
{
    public long Id { get; set; }
    public string AccountId { get; set; } = "";
    public Abonnementsoort Soort { get; set; }
    /// <summary>Key of the record or overleg, the landsdeel, or the selection.</summary>
    public string Sleutel { get; set; } = "";
    /// <summary>What the person calls a selection; empty for the others, whose name is looked up within one's sight.</summary>
    public string Naam { get; set; } = "";
    public Berichtritme Ritme { get; set; }
    public long GemaaktOp { get; set; }
    /// <summary>The last link of the journal that was told, or needed no telling.</summary>
    public long TotVolgnummer { get; set; }
    /// <summary>When the next message may go; 0 for one that goes at once.</summary>
    public long VolgendeOp { get; set; }
}

/// <summary>That someone was reminded of a step, so that it happens once.</summary>
public sealed class HerinneringRij
{
    public string AccountId { get; set; } = "";
    public string Sleutel { get; set; } = "";
    public long Op { get; set; }
}

/// <summary>Which reminders someone does not want.</summary>
public sealed class BerichtkeuzeRij
{
    public string AccountId { get; set; } = "";
    public Herinneringsoort Uit { get; set; }
}

[Flags]
public enum Herinneringsoort
{
    Geen = 0,
    Spoorboekje = 1,
    Ondertekenen = 2,
    Termijnen = 4,
}

/// <summary>A private link to a calendar. The secret is only in the link.</summary>
public sealed class AgendalinkRij
{
    public long Id { get; set; }
    public string AccountId { get; set; } = "";
    public string Hash { get; set; } = "";
    /// <summary>Geen is all that the person sees.</summary>
    public Landsdelen Landsdelen { get; set; }
    public long GemaaktOp { get; set; }
    /// <summary>0 while it works.</summary>
    public long IngetrokkenOp { get; set; }
    public long LaatstGehaaldOp { get; set; }
}

/// <summary>What a calendar last said of one event, so that a change and a disappearance can be told.</summary>
public sealed class AgendastandRij
{
    public long LinkId { get; set; }
    public string Uid { get; set; } = "";
    /// <summary>Rises with each change.</summary>
    public int Volgnummer { get; set; }
    public string Digest { get; set; } = "";
    public DateOnly EersteDag { get; set; }
    public DateOnly LaatsteDag { get; set; }
    public bool Vervallen { get; set; }
    public long GewijzigdOp { get; set; }
}
