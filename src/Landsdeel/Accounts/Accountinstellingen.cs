namespace Landsdeel.Accounts;

/// <summary>Settings of this installation, under "Accounts".</summary>
public sealed class Accountinstellingen
{
    /// <summary>Whether who signs in with a password also needs a code from an app.</summary>
    public bool TweedeStapVerplicht { get; set; } = true;

    /// <summary>How often a minute one address of the network may try to sign in or use a link.</summary>
    public int PogingenPerMinuut { get; set; } = 30;

    /// <summary>The same for the pages that lead to the dienst of an organisation and back: two for each that signs in.</summary>
    public int DienstPerMinuut { get; set; } = 300;
}
