using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Microsoft.AspNetCore.Identity;

namespace Landsdeel.Infrastructure.Database.Rijen;

/// <summary>A person who can sign in, for one partij. Closed when that person leaves, never deleted: what was done keeps its name.</summary>
public sealed class AccountRij : IdentityUser<string>
{
    public string Naam { get; set; } = "";
    public string Partij { get; set; } = "";
    /// <summary>When it was closed; <see cref="long.MaxValue"/> while it is open.</summary>
    public long GeslotenOp { get; set; } = Open;
    public long GemaaktOp { get; set; }
    /// <summary>0 when never.</summary>
    public long LaatstAangemeldOp { get; set; }
    /// <summary>The time step of the last second-factor code that was accepted: a code works once.</summary>
    public long LaatsteStap { get; set; }
    /// <summary>One of the people of the sample round, signed in by one click. A server that others can reach refuses to start with one.</summary>
    public bool Voorbeeld { get; set; }
    public List<ToekenningRij> Toekenningen { get; set; } = [];
    public List<MandaatRij> Mandaten { get; set; } = [];

    public const long Open = long.MaxValue;
}

/// <summary>A functie of an account, with its reach.</summary>
public sealed class ToekenningRij
{
    public long Id { get; set; }
    public string AccountId { get; set; } = "";
    public Functie Functie { get; set; }
    public Landsdelen Landsdelen { get; set; }
    /// <summary>Empty when it is not about one overleg.</summary>
    public string OverlegId { get; set; } = "";
}

/// <summary>From when to when an account may sign, with its reach.</summary>
public sealed class MandaatRij
{
    public long Id { get; set; }
    public string AccountId { get; set; } = "";
    public DateOnly EersteDag { get; set; }
    public DateOnly LaatsteDag { get; set; }
    public Landsdelen Landsdelen { get; set; }
    public string OverlegId { get; set; } = "";
}

/// <summary>A link that works once, until a moment. Only the hash of its secret is kept.</summary>
public sealed class EenmaligeLinkRij
{
    public string Hash { get; set; } = "";
    public LinkDoel Doel { get; set; }
    /// <summary>Empty for a first beheerder: there is no account yet.</summary>
    public string AccountId { get; set; } = "";
    /// <summary>Of which partij a first beheerder becomes one; empty when that may be chosen.</summary>
    public string Partij { get; set; } = "";
    public long VerlooptOp { get; set; }
    /// <summary>0 while it was not used.</summary>
    public long GebruiktOp { get; set; }
}

public enum LinkDoel
{
    EersteBeheerder = 0,
    Uitnodiging = 1,
    NieuwWachtwoord = 2,
}

/// <summary>A key that protects cookies and forms; in the database, so that all servers of a register share it.</summary>
public sealed class SleutelRij
{
    public string Naam { get; set; } = "";
    public string Xml { get; set; } = "";
}
