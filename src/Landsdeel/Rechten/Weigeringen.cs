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

/// <summary>One may see the overleg, but one's partij does not take part in it.</summary>
public sealed record NietAanTafel() : Weigering("niet-aan-tafel",
    "Uw organisatie neemt niet deel aan dit overleg. Vraag het secretariaat van het overleg om uw organisatie als deelnemer toe te voegen.");

/// <summary>One may read it, but it is not one's own to change.</summary>
public sealed record VanAnderePartij() : Weigering("van-andere-partij",
    "Dit is vastgelegd door een andere organisatie. Alleen die organisatie kan het wijzigen, of een secretaris van een partij die aan het overleg deelneemt.");
