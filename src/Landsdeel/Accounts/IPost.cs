using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Mail;

namespace Landsdeel.Accounts;

/// <summary>Takes a message to be sent.</summary>
public interface IPost
{
    /// <summary>Whether someone really takes the messages away. Else who sends one has to hand its link over.</summary>
    bool Bezorgt { get; }

    /// <summary>Puts a message in the transaction of the act it is about: it is sent when that is recorded, and only then.</summary>
    /// <param name="account">Whom it is for, when that is an account.</param>
    void Leg(string aan, string onderwerp, string tekst, string account = "");
}

/// <summary>Keeps messages in the register until a mail server takes them.</summary>
public sealed class Postbus(LandsdeelDb db, Sessie sessie, Mailinstellingen mail) : IPost
{
    public bool Bezorgt => mail.Ingesteld;

    public void Leg(string aan, string onderwerp, string tekst, string account = "") =>
        db.Post.Add(new() { Aan = aan, Onderwerp = onderwerp, Tekst = tekst, AccountId = account, GemaaktOp = sessie.NuMicros });
}
