using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;

namespace Landsdeel.Accounts;

/// <summary>Takes a message to be sent.</summary>
public interface IPost
{
    /// <summary>Whether someone really takes the messages away. Else who sends one has to hand its link over.</summary>
    bool Bezorgt { get; }

    /// <summary>Puts a message in the transaction of the act it is about: it is sent when that is recorded, and only then.</summary>
    void Leg(string aan, string onderwerp, string tekst);
}

/// <summary>Keeps messages in the register until a mail server takes them.</summary>
public sealed class Postbus(LandsdeelDb db, Sessie sessie) : IPost
{
    public bool Bezorgt => false;

    public void Leg(string aan, string onderwerp, string tekst) =>
        db.Post.Add(new() { Aan = aan, Onderwerp = onderwerp, Tekst = tekst, GemaaktOp = sessie.NuMicros });
}
