using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Tables of what follows on an afspraak.</summary>
internal static class OpvolgIndeling
{
    public static void Pas(ModelBuilder model)
    {
        model.Entity<AfspraakdeelRij>(e =>
        {
            e.ToTable("afspraak_deel").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.DeelId).HasMaxLength(Indeling.Sleutel);
            e.Property(r => r.AfspraakId).HasMaxLength(Indeling.Sleutel);
            Indeling.MetZicht(e);
            e.HasOne(r => r.Versie).WithOne().HasForeignKey<AfspraakdeelRij>(r => r.Id);
            e.HasIndex(r => new { r.AfspraakId, r.Soort }).HasFilter(Indeling.NuBekend);
            e.HasIndex(r => new { r.DeelId, r.Soort }).HasFilter(Indeling.NuBekend);
        });
        model.Entity<WachtRij>(e =>
        {
            e.ToTable("wacht").HasKey(w => new { w.RijId, w.Soort, w.PartijId });
            e.Property(w => w.PartijId).HasMaxLength(Indeling.Sleutel);
            e.HasOne<VersieRij>().WithMany().HasForeignKey(w => w.RijId);
            e.HasIndex(w => new { w.PartijId, w.Soort, w.RijId });
        });
    }
}
