using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Rechten;

/// <summary>Says nothing about what exists.</summary>
public sealed record GeenRecht() : Weigering("geen-recht",
    "U hebt hier geen rechten voor. Vraag de beheerder van uw organisatie om toegang.");
