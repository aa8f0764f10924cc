namespace Landsdeel.Tests.Accounts;

/// <summary>Signing in through one's own organisation behind the second wall: the way in, and one forgery of each kind of check. The rest is the same on
/// both databases, and tried on one.</summary>
public sealed class DienstPostgresTests(DienstproefPostgres proef) : IClassFixture<DienstproefPostgres>
{
    [Fact]
    public Task Wie_gebonden_is_komt_binnen() => new DienstTests(proef).Wie_gebonden_is_komt_binnen_en_waar_hij_heen_wilde();

    [Theory]
    [InlineData("aud van een ander")]
    [InlineData("andere sleutel, zelfde naam")]
    public Task Een_vals_bewijs_laat_niemand_binnen(string naam) => new DienstVervalsingTests(proef).Een_vals_bewijs_laat_niemand_binnen(naam);
}
