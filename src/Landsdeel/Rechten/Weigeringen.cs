using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Rechten;

/// <summary>Says nothing about what exists.</summary>
public sealed record GeenRecht() : Weigering("geen-recht",
    "U hebt hier geen rechten voor. Vraag de beheerder van uw organisatie om toegang.");

/// <summary>Nobody is signed in, and this needs someone who is.</summary>
public sealed record MeldUAan() : Weigering("niet-aangemeld", "U bent niet aangemeld. Meld u aan om dit te doen.");

/// <summary>One has the right, but for another landsdeel or overleg.</summary>
public sealed record BuitenBereik() : Weigering("buiten-bereik",
    "Uw functie geldt niet voor dit landsdeel of dit overleg. Vraag de beheerder van uw organisatie om uw functie uit te breiden.");
