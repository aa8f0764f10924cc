using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Tables of mail, subscriptions, reminders and calendars. Those of the jobs are Quartz's own and stand in the migration alone.</summary>
internal static class BerichtIndeling
{
    private const int Sleutel = 64;
    public const int LangsteWeergave = 1000;

    public static void Pas(ModelBuilder model)
    {
        model.Entity<PostRij>(e =>
        {
            e.ToTable("post").HasKey(p => p.Id);
            e.Property(p => p.AccountId).HasMaxLength(Sleutel);
            e.HasIndex(p => p.VerzondenOp);
            e.HasIndex(p => p.VolgendeOp, "IX_post_wacht").HasFilter("\"VerzondenOp\" = 0 AND \"TerzijdeOp\" = 0");
        });
        model.Entity<AbonnementRij>(e =>
        {
            e.ToTable("abonnement").HasKey(a => a.Id);
            e.Property(a => a.AccountId).HasMaxLength(Sleutel);
            e.Property(a => a.Sleutel).HasMaxLength(LangsteWeergave);
            e.HasIndex(a => new { a.AccountId, a.Soort, a.Sleutel }).IsUnique();
            e.HasIndex(a => a.VolgendeOp);
        });
        model.Entity<HerinneringRij>(e =>
        {
            e.ToTable("herinnering").HasKey(h => new { h.AccountId, h.Sleutel });
            e.Property(h => h.AccountId).HasMaxLength(Sleutel);
        });
        model.Entity<BerichtkeuzeRij>(e =>
        {
            e.ToTable("berichtkeuze").HasKey(k => k.AccountId);
            e.Property(k => k.AccountId).HasMaxLength(Sleutel);
        });
        model.Entity<AgendalinkRij>(e =>
        {
            e.ToTable("agenda_link").HasKey(l => l.Id);
            e.Property(l => l.AccountId).HasMaxLength(Sleutel);
            e.Property(l => l.Hash).HasMaxLength(Sleutel);
            e.HasIndex(l => l.Hash).IsUnique();
            e.HasIndex(l => l.AccountId);
        });
        model.Entity<AgendastandRij>(e =>
        {
            e.ToTable("agenda_stand").HasKey(s => new { s.LinkId, s.Uid });
            e.HasOne<AgendalinkRij>().WithMany().HasForeignKey(s => s.LinkId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
