using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Mail;

/// <summary>The value is not repeated: it may hold a password.</summary>
public sealed record MailadresVanServerKanNiet() : Weigering("mail.server",
    $"{Mailinstellingen.Variabele} is geen adres van een mailserver. Geef het zo: smtp://gebruiker:wachtwoord@mail.example.nl:587, of smtps:// als de server meteen versleutelt.");

public sealed record AfzenderOntbreekt() : Weigering("mail.afzender",
    $"{Mailinstellingen.VariabeleVan} ontbreekt of is geen e-mailadres. Geef het adres waarvan de berichten komen: landsdeel@example.nl");
