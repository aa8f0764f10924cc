using System.CommandLine;
using Landsdeel.Opdrachten;
using Landsdeel.Partijen;
using Landsdeel.Rechten;

namespace Landsdeel.Accounts;

/// <summary><c>accounts link</c>: how another partij gets its first beheerder. For the operator of this machine.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class AccountsOpdracht : Opdracht
{
    private readonly Argument<string> _partij = new("partij") { Description = "Naam, afkorting of code van de organisatie." };

    public AccountsOpdracht() : base("link", "Maak een link waarmee een organisatie haar eerste beheerder maakt.")
    {
        Onder = ("accounts", "Accounts van organisaties.");
        Vorm.Add(_partij);
        Voorbeelden = ["accounts link \"Provincie Utrecht\"", "accounts link GM0363"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var naam = run.Waarde(_partij);
        if ((await run.Vraag<ZoekPartij>().Voer(naam, null, ct)).Gevonden is not { } partij) return run.Weiger(new AccountpartijOnbekend(naam));
        run.Uitvoer.Uit.WriteLine(await run.Vraag<MaakEersteBeheerder>().Link(partij.Id, ct));
        run.Uitvoer.Fout.WriteLine($"Zet het adres van uw site ervoor en geef de link aan de beheerder van {Tekst.Schoon(partij.Naam)}. Hij werkt één keer, 24 uur lang.");
        return Uitgang.Gelukt;
    }
}
