using System.Text;
using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Rechten;

namespace Landsdeel.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Geheim = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The vectors of RFC 6238, appendix B, for SHA-1, last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Geeft_de_codes_van_de_norm(long seconden, string code)
    {
        Assert.Equal(code, Totp.Code(Geheim, seconden / 30));
        Assert.Equal(seconden / 30, Totp.Stap(Geheim, code, seconden, 0));
        Assert.Equal(seconden / 30, Totp.Stap(Geheim, code.Insert(3, " "), seconden + 30, 0));
        Assert.Null(Totp.Stap(Geheim, code, seconden + 61, 0));
        Assert.Null(Totp.Stap(Geheim, code, seconden, seconden / 30));
    }

    [Fact]
    public void Leest_base32() => Assert.Equal(Geheim, Totp.Lees("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

    [Theory]
    [InlineData("kort", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("Welkom2026!!", false)]
    [InlineData("janjansen1234", false)]
    [InlineData("vier losse woorden hier", true)]
    [InlineData("zij drinkt op zondag thee", true)]
    public void Een_wachtwoord_is_lang_en_niet_te_raden(string wachtwoord, bool goed) =>
        Assert.Equal(goed, Wachtwoordregels.Controleer(wachtwoord, wachtwoord, "Jan Jansen", "jan.jansen@gemeente.example") is null);

    [Fact]
    public void Een_beheerder_doet_accounts_en_de_naam_van_de_eigen_partij_en_ziet_geen_inhoud()
    {
        Assert.Equal([Bevoegdheid.Lezen, Bevoegdheid.AccountsBeheren, Bevoegdheid.PartijenBeheren], Functierechten.Van(Functie.Beheerder).Order());
        Assert.False(new Toekenning(Functie.Beheerder, Bereik.HelePartij).GeeftInhoud);
    }

    /// <summary>A right that no functie gives can be used by nobody; one that the public has needs a reason.</summary>
    [Fact]
    public void Elke_bevoegdheid_hoort_bij_een_functie()
    {
        var gegeven = Enum.GetValues<Functie>().SelectMany(Functierechten.Van).ToHashSet();
        Assert.Empty(Enum.GetValues<Bevoegdheid>().Except(gegeven));
        Assert.Equal([Bevoegdheid.Lezen], Functierechten.Publiek);
    }
}
