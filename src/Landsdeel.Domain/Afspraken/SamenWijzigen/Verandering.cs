using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken.SamenWijzigen;

/// <summary>One change that is made to many afspraken at once.</summary>
public abstract record Verandering
{
    /// <summary>No more afspraken than this are changed together.</summary>
    public const int Meeste = 500;

    /// <summary>The afspraak after the change; the same one when it was so already; refused where the change makes no sense.</summary>
    public abstract Uitkomst<Afspraak> Op(Afspraak afspraak);

    private protected static Weigering? Weiger(Afspraak afspraak, string wat) => afspraak switch
    {
        { HeeftProcedure: false } => new KentGeenProcedure(wat),
        { Status: AfspraakStatus.Nagekomen or AfspraakStatus.Vervallen or AfspraakStatus.Vervangen } =>
            new IsAfgesloten(afspraak.Status.ToString().ToLowerInvariant(), wat),
        _ => null,
    };
}

/// <summary>This partij becomes the one trekker. Who was it before stays bound: a promise is not lifted by passing on the lead.</summary>
public sealed record TrekkerWordt(PartijId Partij) : Verandering
{
    public override Uitkomst<Afspraak> Op(Afspraak afspraak)
    {
        if (Weiger(afspraak, "trekker") is { } weigering) return weigering;
        var trekkers = afspraak.Partijen.Where(p => p.Rol == Rol.Trekker).ToList();
        if (trekkers is [var een] && een.Partij == Partij) return afspraak;
        return afspraak with
        {
            Partijen = [new(Partij, Rol.Trekker), .. afspraak.Partijen.Where(p => p.Partij != Partij)
                .Select(p => p.Rol == Rol.Trekker ? p with { Rol = Rol.Gebonden } : p)],
        };
    }
}

public sealed record ThemaErbij(Themas Themas) : Verandering
{
    public override Uitkomst<Afspraak> Op(Afspraak afspraak) =>
        (afspraak.Themas | Themas) == afspraak.Themas ? afspraak : afspraak with { Themas = afspraak.Themas | Themas };
}

public sealed record ThemaEraf(Themas Themas) : Verandering
{
    public override Uitkomst<Afspraak> Op(Afspraak afspraak) =>
        (afspraak.Themas & Themas) == 0 ? afspraak : afspraak with { Themas = afspraak.Themas & ~Themas };
}

/// <summary>The term of the afspraak itself; where it returns stays as it was.</summary>
public sealed record MomentWordt(Termijn Termijn) : Verandering
{
    public override Uitkomst<Afspraak> Op(Afspraak afspraak) => Weiger(afspraak, "moment") is { } weigering ? weigering
        : afspraak.Termijn == Termijn ? afspraak : afspraak with { Termijn = Termijn };
}
