using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Tables of accounts. Of Identity's schema only what is used.</summary>
internal static class AccountIndeling
{
    private const int Sleutel = 64;
    private const int Naam = 256;

    public static void Pas(ModelBuilder model)
    {
        model.Entity<AccountRij>(e =>
        {
            e.ToTable("account").HasKey(a => a.Id);
            e.Property(a => a.Id).HasMaxLength(Sleutel);
            e.Property(a => a.Partij).HasMaxLength(Sleutel);
            e.Property(a => a.Naam).HasMaxLength(Naam);
            e.Property(a => a.UserName).HasMaxLength(Naam);
            e.Property(a => a.NormalizedUserName).HasMaxLength(Naam);
            e.Property(a => a.Email).HasMaxLength(Naam);
            e.Property(a => a.NormalizedEmail).HasMaxLength(Naam);
            e.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            // SQLite cannot order its own type for instants, so it is kept as every other instant here.
            e.Property(a => a.LockoutEnd).HasConversion(
                v => v!.Value.UtcTicks / TimeSpan.TicksPerMicrosecond, v => new DateTimeOffset(v * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));
            e.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
            e.HasIndex(a => a.NormalizedUserName).IsUnique();
            e.HasIndex(a => a.NormalizedEmail);
            e.HasIndex(a => new { a.Partij, a.Naam });
            e.HasMany(a => a.Toekenningen).WithOne().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(a => a.Mandaten).WithOne().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ToekenningRij>().ToTable("toekenning").HasKey(t => t.Id);
        model.Entity<MandaatRij>().ToTable("mandaat").HasKey(m => m.Id);
        model.Entity<IdentityUserToken<string>>(e =>
        {
            e.ToTable("account_geheim").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            e.HasOne<AccountRij>().WithMany().HasForeignKey(t => t.UserId);
        });
        model.Entity<IdentityUserLogin<string>>(e =>
        {
            e.ToTable("account_dienst").HasKey(l => new { l.LoginProvider, l.ProviderKey });
            e.HasOne<AccountRij>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<EenmaligeLinkRij>(e =>
        {
            e.ToTable("eenmalige_link").HasKey(l => l.Hash);
            e.Property(l => l.Hash).HasMaxLength(Sleutel);
            e.Property(l => l.Partij).HasMaxLength(Sleutel);
            e.HasIndex(l => l.AccountId);
        });
        model.Entity<SleutelRij>().ToTable("sleutel").HasKey(s => s.Naam);
    }
}
